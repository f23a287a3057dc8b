"""Epoch AI's open data sets, as its files share them: CSV with quoted cells over several lines, columns that change
their names, numbers as text, empty = unknown.

https://epoch.ai/data (CC BY 4.0, credit "Epoch AI"). The documentation of each file stands on the page of its data set.
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from ingest.source import Answer, LayoutChangedError

PUBLISHER = "Epoch AI"
LICENCE = "CC BY 4.0, credit Epoch AI"
YEARS = range(2000, 2036)
"""A date outside these years is a slip of the keyboard."""
_TRUE = ("true", "1", "yes", "checked")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})$")

Aliases = Mapping[str, tuple[str, ...]]
"""Our name of a column -> its names in the file, the present one first; those that begin with ? may be missing."""


@dataclass(frozen=True)
class Line:
    """One row of a file: its cells by our names, and how to name it to a person."""

    cells: Mapping[str, str]
    number: int
    file: str

    def text(self, name: str) -> str:
        return self.cells[name]

    def flag(self, name: str) -> bool:
        return self.cells[name].lower() in _TRUE

    def number_of(self, name: str) -> float | None:
        """The number of a cell, None where it is empty. Raises LayoutChangedError for anything else."""
        text = self.cells[name]
        try:
            found = float(text.replace(",", "")) if text else None
        except ValueError:
            found = float("nan")
        if found is None or abs(found) < float("inf"):
            return found
        raise LayoutChangedError(f"{self.file}, row {self.number}: '{text[:40]}' under {name} is no number")

    def day(self, name: str) -> dt.date | None:
        """The day of a cell, None where it is empty or no day that can be (`YEARS`)."""
        return day_of(self.cells[name])


def day_of(text: str) -> dt.date | None:
    """A day written 2025-12-31, 12/31/2025 (month first) or as a time; None for anything else.

    >>> day_of("2025-12-31"), day_of("0202-07-30"), day_of("7/11/2025")
    (datetime.date(2025, 12, 31), None, datetime.date(2025, 7, 11))
    """
    american = _AMERICAN.match(text)
    try:
        if american:
            month, day, year = map(int, american.groups())
            found = dt.date(year, month, day)
        else:
            found = dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
    return found if found.year in YEARS else None


def lines(answer: Answer, aliases: Aliases) -> Iterator[Line]:
    """The rows of a file. Raises LayoutChangedError where it is no CSV or lacks a column, and names what is missing."""
    file = answer.url.rsplit("/", 1)[-1]
    text = answer.body.decode("utf-8-sig", "replace")
    if not text.strip() or text.lstrip().startswith(("<", "{", "[")):
        raise LayoutChangedError(f"{file} is {'empty' if not text.strip() else 'no CSV but something else'}")
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        places = _places(file, rows.fieldnames or (), aliases)
        for number, row in enumerate(rows, 2):
            cells = {ours: (row.get(place) or "").strip() if place else "" for ours, place in places.items()}
            if any(cells.values()):
                yield Line(cells, number, file)
    except csv.Error as error:
        raise LayoutChangedError(f"{file} cannot be read as CSV: {error}") from error


def _places(file: str, header: Collection[str], aliases: Aliases) -> dict[str, str]:
    """Our name -> the name in this file; "" where a column that may be missing is."""
    known = {_plain(name): name for name in header}
    places = {}
    for ours, names in aliases.items():
        there = [known[_plain(name)] for name in names if _plain(name) in known]
        if not there and not names[0].startswith("?"):
            raise LayoutChangedError(f"{file} has no column '{names[0]}'")
        places[ours] = there[0] if there else ""
    return places


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[^\w&%/()$]+", " ", name.removeprefix("?")).lower().split())


def company_names(companies: pd.DataFrame) -> Callable[[str], str]:
    """A function from a name as Epoch AI writes it to that of companies.csv; a name that nobody knows stays."""
    known: dict[str, str] = {}
    for name, aliases in zip(companies["company"], companies["aliases"], strict=True):
        known |= {alias.strip().casefold(): name for alias in [*aliases.split(";"), name] if alias.strip()}
    return lambda name: known.get(name.strip().casefold(), name.strip())
