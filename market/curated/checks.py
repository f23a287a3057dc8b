"""What a whole row, or a whole file, must keep to beyond the form of its cells."""

import itertools
from collections.abc import Callable, Collection, Iterator, Mapping

from market import fiscal
from market.curated import answers, cells
from market.curated.files import Fault, Line, Sheet
from market.curated.rows import Cells
from market.tables import Table

Known = Mapping[str, Collection[str]]
"""Table -> the names that it knows."""
Finding = tuple[str, str]
"""A column and what is wrong with it, as a sentence."""

_STATEMENT = (
    "publisher", "published_on", "metric", "workload", "segment", "entity", "product", "region", "period_start",
    "period_end", "unit", "kind", "basis",
)  # fmt: skip
_IDENTITY: dict[str, tuple[str, ...]] = {
    "figures": _STATEMENT,
    "claims": ("publisher", "published_on", "claim", "segment", "region", "entity"),
    "deals": ("date", "buyer", "seller"),
}
"""What makes two rows the same statement, where that is not the key of the table."""

_SAYS = {"figures": ("value", "value_low", "value_high"), "claims": ("bound", "year_low", "year_high")}
"""What a statement says; with other numbers the same statement contradicts itself."""

_TWICE = {"corrections": "corrects the same cell as", "reviews": "decides on the same row as"}
"""What two rows of one key do, where that has a word of its own."""

_YEARS = {
    "in": {"year_low", "year_high"}, "by": {"year_high"}, "already": {"year_high"}, "not_before": {"year_low"},
    "none": set[str](),
}  # fmt: skip
"""The years that each bound of a claim has; the other one stays empty."""

_SOURCED = ("publisher", "source_title", "source_url", "evidence")
REQUIRED: dict[str, tuple[str, ...]] = {
    "figures": (*_SOURCED, "segment", "region", "period_start", "period_end"),
    "claims": (*_SOURCED, "published_on", "region"),
}
"""Columns that a person must fill in, although rows that the program reads may lack them."""


def faults(sheet: Sheet, table: Table, known: Known) -> Iterator[Fault]:
    """Every fault of a file that could be read: cells first, then rows whose cells are sound, then repeated rows."""
    sound: list[Line] = []
    for line in sheet.lines:
        found = [*_cell_faults(line.cells, table, known)]
        if not found:
            sound.append(line)
            found = [*across(table.name, line.cells, known)]
        yield from (Fault(sheet.file, line.number, column, sentence) for column, sentence in found)
    yield from _repeats(sheet, table, sound)
    if table.name in _FILE:
        yield from _FILE[table.name](sheet.file, sound)


def across(table: str, row: Cells, known: Known) -> Iterator[Finding]:
    """Faults (column, sentence) between the cells of a row of a table, each of which is well written."""
    if table == "reviews":
        yield from answers.review(row, known)
    elif table in _ROW:
        yield from _ROW[table](row)


def _cell_faults(row: Cells, table: Table, known: Known) -> Iterator[Finding]:
    for column in table.curated_columns:
        if sentence := cells.fault(row[column.name], column, known):
            yield column.name, sentence
        elif not row[column.name] and column.name in REQUIRED.get(table.name, ()):
            yield column.name, "is required in a curated row"


def _repeats(sheet: Sheet, table: Table, lines: list[Line]) -> Iterator[Fault]:
    identity = _IDENTITY.get(table.name, table.key)
    column = identity[0] if len(identity) == 1 else ""
    seen: dict[tuple[str, ...], Line] = {}
    for line in lines:
        first = seen.setdefault(tuple(line.cells[name] for name in identity), line)
        if first is not line:
            same = all(first.cells[name] == line.cells[name] for name in _SAYS.get(table.name, ()))
            how = _TWICE.get(table.name) or ("repeats" if same else "makes, with other numbers, the statement of")
            yield Fault(sheet.file, line.number, column, f"{how} line {first.number}")


def _figure(row: Cells) -> Iterator[Finding]:
    yield from _sourced(row)
    if row["period_end"] < row["period_start"]:
        yield "period_end", f"{row['period_end']} lies before period_start {row['period_start']}"
    numbers = [(name, float(row[name])) for name in ("value_low", "value", "value_high") if row[name]]
    if not numbers:
        yield "value", "is empty, and so are value_low and value_high: a figure needs a number"
    for (low, smaller), (high, larger) in itertools.pairwise(numbers):
        if smaller > larger:
            yield high, f"{row[high]} is less than {low} {row[low]}"


def _sourced(row: Cells) -> Iterator[Finding]:
    if row["second_url"] and row["second_url"] == row["source_url"]:
        yield "second_url", "is the same address as source_url"


def _claim(row: Cells) -> Iterator[Finding]:
    yield from _sourced(row)
    bound = row["bound"]
    for name in ("year_low", "year_high"):
        if bool(row[name]) != (name in _YEARS[bound]):
            yield (
                name,
                f"is {row[name]}, but bound '{bound}' leaves it empty" if row[name] else f"bound '{bound}' needs it",
            )
    if bound == "in" and row["year_low"] and row["year_high"] and row["year_low"] != row["year_high"]:
        yield "year_high", f"{row['year_high']} is not year_low {row['year_low']}, as bound 'in' wants"
    if bound == "already" and row["year_high"] and row["year_high"] != row["published_on"][:4]:
        yield "year_high", f"{row['year_high']} is not the year of the statement, as bound 'already' wants"


def _company(row: Cells) -> Iterator[Finding]:
    if row["cik"] and not (row["cik"].isdigit() and len(row["cik"]) == 10):
        yield "cik", f"'{row['cik']}' is not a number of ten digits"
    try:
        fiscal.year_end(row["fiscal_year_end"], 2024)
    except (ValueError, KeyError) as error:
        yield "fiscal_year_end", str(error) if isinstance(error, ValueError) else f"{error} is no month or weekday"


def _site(row: Cells) -> Iterator[Finding]:
    if bool(row["latitude"]) != bool(row["longitude"]):
        yield "longitude", "a place needs latitude and longitude, or neither"


def _aliases(file: str, lines: list[Line]) -> Iterator[Fault]:
    """A name, in any case, belongs to one company (or segment) only."""
    owner = {_key(line).casefold(): _key(line) for line in lines}
    for line in lines:
        for alias in cells.parts(line.cells["aliases"]):
            holder = owner.setdefault(alias.casefold(), _key(line))
            if holder != _key(line):
                yield Fault(file, line.number, "aliases", f"'{alias}' already stands for {holder}")


def _key(line: Line) -> str:
    return next(iter(line.cells.values()))


def _segments(file: str, lines: list[Line]) -> Iterator[Fault]:
    yield from _aliases(file, lines)
    parents = {_key(line): line.cells["parent"] for line in lines}
    for line in lines:
        seen, above = {_key(line)}, parents[_key(line)]
        while above and above not in seen:
            seen.add(above)
            above = parents.get(above, "")
        if above == _key(line):
            yield Fault(file, line.number, "parent", f"'{line.cells['parent']}' leads back to the segment itself")
        if _key(line) in cells.parts(line.cells["comparable_with"]):
            yield Fault(file, line.number, "comparable_with", "names the segment itself")


_ROW: dict[str, Callable[[Cells], Iterator[Finding]]] = {
    "figures": _figure, "claims": _claim, "companies": _company, "sites": _site,
    "corrections": answers.correction, "explanations": answers.explanation,
}  # fmt: skip
_FILE: dict[str, Callable[[str, list[Line]], Iterator[Fault]]] = {"companies": _aliases, "segments": _segments}
