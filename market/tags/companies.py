"""Companies named in a text, by their names, aliases and web addresses."""

from functools import lru_cache

import pandas as pd

from market import addresses
from market.tags.mentions import Finder, Mention, Text, plain, stands_out

COMMON = frozenset({
    "Akash", "Arm", "Ascend", "Cambrian", "Colossus", "Counterpoint", "Credo", "Epoch", "Etched", "Fireworks",
    "Kinesis", "Kunlun", "Modal", "Muxi", "Positron", "Rebellions", "Replicate", "Sohu", "Stargate", "Together",
    "Vast", "Verda",
})  # fmt: skip
"""Names that are words of their own: they count only where a capital letter is not owed to the place."""

NEVER = frozenset({"ABI", "BI", "FBI (Fortune)", "Gaudi", "Habana", "MS", "OCI", "fal"})
"""Aliases that stand for too much else to count in running text; the longer names of their companies still do."""

OTHERS = (
    ("AWS Lambda", "Amazon Web Services"), ("Amazon Kinesis", "Amazon Web Services"), ("Lambda function", ""),
    ("Lambda functions", ""), ("Robinson Crusoe", ""), ("Vera Rubin Observatory", ""), ("Meta-analysis", ""),
    ("Apple TV", ""),
)  # fmt: skip
"""Longer names that take away a shorter one inside them."""

UNITS = {"Amazon Web Services": "Amazon", "Google Cloud": "Alphabet", "Microsoft Azure": "Microsoft"}
"""Units that have a row of their own, and their parents: for a deal the press names either."""


class Companies:
    """The companies of the reference table, ready to be found."""

    def __init__(self, table: pd.DataFrame) -> None:
        self._canonical: dict[str, str] = {}
        names: list[tuple[str, str]] = list(OTHERS)
        for company, aliases, website in zip(table["company"], table["aliases"], table["website"], strict=True):
            known = [company, *(part for part in aliases.split(";") if part)]
            self._canonical.update({plain(name).casefold(): company for name in known})
            names += [(form, company) for name in known if name not in NEVER for form in _forms(name)]
            names += [(addresses.host(website), company)] if website else []
        self._finder = _finder(tuple(names))

    def canonical(self, name: str) -> str:
        """The canonical name of a company by any of its names, in any case; empty when it is not known."""
        return self._canonical.get(plain(name).strip().casefold(), "")

    def find(self, text: Text) -> list[Mention]:
        """Every mention of a company in the text, in order."""
        found = self._finder.find(text)
        return [mention for mention in found if mention.name not in COMMON or stands_out(text.plain, mention)]

    def named(self, label: str) -> tuple[str, ...]:
        """The companies that a short label names, each once: a party of a deal, the operator of a site. Every capital
        of a label says something, so names that are common words count too."""
        return _named(self._finder, label)


@lru_cache(maxsize=4)
def _finder(names: tuple[tuple[str, str], ...]) -> Finder:
    return Finder(names)


@lru_cache(maxsize=4096)
def _named(finder: Finder, label: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.tag for mention in finder.find(Text.of(label))))


def _forms(name: str) -> set[str]:
    """A name as it is and as headlines write it: CoreWeave, Coreweave, COREWEAVE."""
    return {name} if len(name) < 5 or name in COMMON or not name.isalpha() else {name, name.capitalize(), name.upper()}
