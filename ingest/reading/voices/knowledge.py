"""What the reader knows beside the text: companies and their names, segments, the largest known figure of each."""

import csv
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from ingest.reading.entries import entries
from ingest.reading.learnt import compiled
from ingest.reading.once import Once
from ingest.reading.words import capitals, firms, houses, names, people
from market.largest import largest

_WORD = compiled(r"[^\W_]+")
_DATA = Path(__file__).resolve().parents[3] / "data"
_MAKERS_OF_STATEMENTS = frozenset({"analyst_firm", "bank", "report_seller", "press", "investor", "consensus"})
_HOUSES = frozenset({"analyst_firm", "bank", "report_seller", "consensus"})
_LEAST_CAPITALS = 4


@dataclass(frozen=True)
class Name:
    """Who a name stands for: the canonical company, its role, its fiscal year end; `via` company, person or product.

    listed: is it a company of the field, so that a figure may be about it?
    """

    company: str
    role: str
    fiscal_year_end: str = ""
    country: str = ""
    via: str = "company"
    listed: bool = True

    @Once
    def operates(self) -> bool:
        """Does it spend or sell in this market, rather than write about it?"""
        return self.role not in _MAKERS_OF_STATEMENTS

    @Once
    def is_house(self) -> bool:
        """Does it live by writing about the market: analysts, banks, sellers of reports?"""
        return self.role in _HOUSES


def is_company(name: Name | None) -> bool:
    """Does it have money of its own that numbers can be about: no house, no outlet?"""
    return bool(name and name.operates and name.role != "press")


@dataclass(slots=True)
class Mention:
    """A name in a sentence."""

    start: int
    end: int
    written: str
    name: Name


@dataclass(frozen=True)
class Knowledge:
    """Names as they are written and by their first word, the rows of companies.csv, segments, and the largest known
    figure by segment and unit."""

    by_alias: dict[str, Name]
    by_first_word: dict[str, tuple[tuple[str, Name], ...]]
    companies: frozenset[str]
    segments: frozenset[str]
    largest: dict[tuple[str, str], float]

    @staticmethod
    def load(data_folder: Path | str | None = None) -> "Knowledge":
        """From companies.csv, segments.csv and figures.csv of `data_folder` (default: the repository's data).

        FileNotFoundError where companies.csv is missing; segments and figures may be missing.
        """
        return _load(Path(data_folder) if data_folder else _DATA)

    def named(self, company: str) -> Name | None:
        """Who stands behind a name by itself; None for one that nobody knows."""
        return self.by_alias.get(company)

    def mentions(self, text: str) -> list[Mention]:
        """The names in `text`, longest first, none overlapping, in order."""
        out: list[Mention] = []
        stop = place = 0
        begun_by = self.by_first_word
        for word in [word for word in _WORD.findall(text) if word in begun_by]:
            start = _place_of(text, word, place)
            place = start + len(word)
            if start < stop:
                continue
            for alias, name in begun_by[word]:
                end = start + len(alias)
                if text.startswith(alias, start) and not text[end : end + 1].isalnum():
                    if name.is_house and alias == word and _is_surname(text, word, start):
                        break
                    out.append(Mention(start, end, alias, name))
                    stop = end
                    break
        return out


def _place_of(text: str, word: str, place: int) -> int:
    """Where a word that stands in `text` from `place` on stands: not within a longer word."""
    start = text.find(word, place)
    while text[start - 1 : start].isalnum() or text[start + len(word) : start + len(word) + 1].isalnum():
        start = text.find(word, start + 1)
    return start


def _is_surname(text: str, word: str, start: int) -> bool:
    """Is a house's name that of a person here, behind a first name (`Joan Fitch`)?"""
    if word not in names.SURNAMES_TOO or text[start - 1 : start] != " ":
        return False
    first = text[max(0, start - _LONGEST_FIRST) : start - 1].rpartition(" ")[2].lstrip('"“«(\n')
    return first.isalpha() and first.istitle() and len(first) > 1 and first.lower() not in _NO_FIRST_NAMES


_NO_FIRST_NAMES = capitals.NO_NAMES | capitals.BEGIN_NAMES
_LONGEST_FIRST = 24


@lru_cache(maxsize=4)
def _load(folder: Path) -> Knowledge:
    known = _companies(folder / "companies.csv")
    table: dict[str, list[tuple[str, Name]]] = {}
    for alias, name in known.items():
        first = _WORD.search(alias)
        if first and first.start() == 0 and alias not in names.AMBIGUOUS:
            for written in {alias, alias.replace("'", "’")}:
                table.setdefault(first[0], []).append((written, name))
    by_first = {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in table.items()}
    segments = frozenset(row["segment"] for row in _rows(folder / "segments.csv"))
    companies = frozenset(row["company"] for row in _rows(folder / "companies.csv"))
    by_alias = dict(row for rows in table.values() for row in rows)
    return Knowledge(by_alias, by_first, companies, segments, largest(_rows(folder / "figures.csv")))


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _companies(path: Path) -> dict[str, Name]:
    if not path.exists():
        raise FileNotFoundError(f"{path}: the reader needs the table of companies")
    known: dict[str, Name] = {outlet: Name(outlet, "press", listed=False) for outlet in names.OUTLETS}
    known |= _listed_under(houses.SOURCES, listed=False) | _listed_under(firms.FIRMS, listed=True)
    by_company: dict[str, Name] = {name.company: name for name in known.values()}
    for row in _rows(path):
        name = Name(row["company"], row["role"], row["fiscal_year_end"], row["country"])
        by_company[name.company] = name
        for alias in (row["company"], *_tickers(row["ticker"]), *filter(None, row["aliases"].split(";"))):
            known[alias.strip()] = name
    known |= {alias: by_company[company] for alias, company in names.FURTHER.items() if company in by_company}
    for table, via in ((people.PEOPLE, "person"), (names.PRODUCTS, "product")):
        for written, company in table.items():
            if owner := by_company.get(company):
                known[written] = replace(owner, via=via)
    capitals = {alias.upper(): name for alias, name in known.items() if _has_capitals(alias)}
    return _genitives(known) | capitals | known


def _listed_under(table: dict[str, str], *, listed: bool) -> dict[str, Name]:
    """The names of a table of words/ (role -> entries), by every way of writing them."""
    out: dict[str, Name] = {}
    for role, written in table.items():
        for entry in entries(written):
            alias, _, name = entry.partition(" = ")
            out[alias] = Name(name or alias, role, listed=listed)
    return out


def _tickers(written: str) -> list[str]:
    """The letters under which the shares trade, where they can be nothing else."""
    return [written] if written.isalpha() and written.isupper() and len(written) >= _LEAST_CAPITALS - 1 else []


def _genitives(known: dict[str, Name]) -> dict[str, Name]:
    """Names with the `s` of a German genitive: `Microns`, `Nvidias`."""
    return {f"{alias}s": name for alias, name in known.items() if _takes_an_s(alias, name)}


def _takes_an_s(alias: str, name: Name) -> bool:
    plain = alias.isalpha() and alias[0].isupper() and not alias.endswith("s") and alias not in names.AMBIGUOUS
    return plain and name.listed and name.operates and len(alias) > _LEAST_CAPITALS and alias not in names.NOUNS


def _has_capitals(alias: str) -> bool:
    """May a headline write the name in capitals, so that it is still read as a name?"""
    return len(alias) >= _LEAST_CAPITALS and alias not in names.AMBIGUOUS and alias[0].isupper()
