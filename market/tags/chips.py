"""Chips named in a text: models (H100, TPU v5e, Trainium 2) and series (TPU, LPU, Ascend)."""

import re

import pandas as pd

from market.tags import words
from market.tags.companies import Companies
from market.tags.mentions import Finder, Mention, Text, stands_out

_CODE = re.compile(r"(?=[\w-]*\d)[A-Z]{1,7}-?\d+[\w-]*\Z")
_MODEL = re.compile(r"v?\d+\w*\Z|II\Z")
_GENERATIONS = {"Blackwell": "NVIDIA", "Hopper": "NVIDIA", "Rubin": "NVIDIA"}
"""Generations that the press names instead of a model."""
PEOPLE = (
    "Grace Hopper Celebration", "after Grace Hopper", "admiral Grace Hopper", "Admiral Grace Hopper",
    "Edward Hopper", "Dennis Hopper", "David Blackwell", "Elizabeth Blackwell", "after Vera Rubin",
    "astronomer Vera Rubin", "Vera Rubin Observatory", "Rick Rubin", "Robert Rubin",
)  # fmt: skip
"""People, and what is called after them, whose names hold that of a generation."""
_TITLES = frozenset({
    "Admiral", "Analyst", "Dr", "Judge", "Justice", "Mr", "Mrs", "Ms", "Prof", "Professor", "Rep", "Sen", "Senator",
    "Sir", "Sr", "Sra",
})  # fmt: skip
_OF_CHIPS = ("Grace", "Vera", "GeForce", "Quadro", "Ultra", "New")
"""Words with a capital that stand before a generation."""
_BEFORE = re.compile(r"([\w'’-]+)\.? \Z")
_PERSON = re.compile(r",? who\b|, \d\d,| (?:said|told|added|argued|resigned|agreed|ruled|joined)\b")
"""What follows the name of a person and never that of a chip."""
_SHORT, _NEAR = 3, 40


class Chips:
    """The chips of the reference table, ready to be found under short names without package and memory."""

    def __init__(self, table: pd.DataFrame, companies: Companies) -> None:
        names: dict[str, str] = {}
        self._vendors: dict[str, set[str]] = {word: {vendor} for word, vendor in _GENERATIONS.items()}
        for chip, vendor in zip(table["chip"], table["vendor"], strict=True):
            short = short_name(chip)
            names.update({name: short for name in _names(chip, short)})
            owners = {companies.canonical(part) or part for part in vendor.split(" / ")}
            self._vendors.setdefault(short, set()).update(owners)
            series = short.split()[0]
            if series != short and _is_series(short.split()) and companies.canonical(series) != series:
                names.setdefault(series, series)
                self._vendors.setdefault(series, set()).update(owners)
        people = ((name, "") for name in PEOPLE)
        self._finder = Finder([*names.items(), *people, *((word, word) for word in _GENERATIONS)])

    def find(self, text: Text, companies: list[Mention]) -> tuple[str, ...]:
        """The chips in the text, by short name, in order."""
        named, ends = {mention.tag for mention in companies}, {mention.end for mention in companies}
        found = [mention.tag for mention in self._finder.find(text) if self._sure(mention, text.lower, named)
                 and not (mention.tag in _GENERATIONS and _is_person(mention, text.plain, ends))]  # fmt: skip
        return tuple(dict.fromkeys(found))

    def _sure(self, mention: Mention, lower: str, companies: set[str]) -> bool:
        """A word without digits needs its vendor in the text; a code of two or three signs needs a chip beside it."""
        if mention.name.isalpha() and not mention.name.isupper():
            return bool(self._vendors.get(mention.tag, set()) & companies)
        if len(mention.name) > _SHORT or mention.name.isalpha():
            return True
        return bool(words.CHIP.search(lower[max(0, mention.start - _NEAR) : mention.end + _NEAR]))


def _is_person(mention: Mention, text: str, companies: set[int]) -> bool:
    """Whether a generation's name is somebody's: behind a title or, in running text, behind another capital that is no
    company's, code's or chip's; or before what only people do. companies: where their mentions end."""
    if _PERSON.match(text, mention.end):
        return True
    before = _BEFORE.search(text[max(0, mention.start - _NEAR) : mention.start])
    if not before:
        return False
    name = before[1]
    if name in _TITLES:
        return True
    if not name[0].isupper() or name[1:2].isupper() or name in _OF_CHIPS or name.endswith("'s"):
        return False
    head = mention.start - len(before[0])
    return head not in companies and mention.start - 1 not in companies and stands_out(
        text, Mention(head, head + len(name), name, "")
    )  # fmt: skip


def _is_series(words_of_chip: list[str]) -> bool:
    """Whether the first word stands for a whole series: TPU of `TPU v5e`, Ascend of `Ascend 910`."""
    return words_of_chip[0].isalpha() and bool(_MODEL.match(words_of_chip[1]))


def short_name(chip: str) -> str:
    """The name under which a chip's packages are one: `H100 SXM5` is H100, `Instinct MI300X` is MI300X.

    >>> [short_name(chip) for chip in ("A100 SXM4 80GB", "TPU v6e Trillium", "WSE-3 (CS-3)", "GB200 (per GPU)")]
    ['A100', 'TPU v6e', 'WSE-3', 'GB200']
    """
    parts = re.sub(r"\s*\(.*?\)", "", chip).split()
    if _CODE.match(parts[0]):
        return parts[0]
    if len(parts) > 1 and parts[0] == "Instinct":
        return parts[1]
    if len(parts) > 1 and _MODEL.match(parts[1]):
        return " ".join(parts[: 3 if len(parts) > 2 and parts[2].isupper() else 2])
    return " ".join(parts)


def _names(chip: str, short: str) -> set[str]:
    """Every way in which a text may name a chip: its name, `Trainium2` for `Trainium 2`, the nickname at its end, and
    codes in brackets."""
    base = re.sub(r"\s*\(.*?\)", "", chip)
    inner = {code for group in re.findall(r"\((.*?)\)", chip) for code in re.split(r"[, ]+", group)}
    nickname = set(re.findall(r"^TPU \S+ (\w+)$", base))
    joined = {short.replace(" ", "")} if re.fullmatch(r"[A-Za-z]+ \d", short) else set()
    return {base, short, *joined, *nickname, *(code for code in inner if _CODE.match(code) or code == "GroqChip")}
