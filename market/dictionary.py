"""Writes `data/README.md`: every file, column and word of the data, and how far to trust the rows.

`python -m market.dictionary` rewrites it. Columns and words come from `market.records` and `market.vocabulary`, counts
from the files, so the text cannot drift from what it describes; a test compares the two.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from market import curated, trust
from market.curated import checks
from market.curated.feeds import FEEDS
from market.tables import LOGS, TABLES, Column, Table
from market.vocabulary import ENTITY_GROUPS, VOCABULARIES

TARGET = "README.md"
Frames = dict[str, pd.DataFrame]

_KINDS = {
    "text": "text", "number": "number", "integer": "whole number", "date": "date", "time": "time, UTC",
    "flag": "yes or no",
}  # fmt: skip
_OTHERS = tuple(table for table in (*TABLES.values(), *LOGS.values()) if not table.file)
"""The tables of the dataset that no curated file fills alone."""

_HEAD = """# The data

Curated files: what people keep, one row a line, one file a table. The program turns them into the tables of the
dataset and never writes into them, except to put them in order.

This page is written by `python -m market.dictionary`. Change the rows, `market/records/` or
`market/vocabulary.py`, then run it again.

"""

_COLLECTED = """
## How the rows were collected

A row is one statement: one publisher, one thing measured, one period. Every number was read in words, in a search
result, a stored page or a file of a public repository, and the address in `source_url` is where it was READ, or the
address that a public note names for it; the note then says so. Most of the work was done in stored copies, not on
the live pages: a page may since have changed or gone. `publisher` is who made the statement, not who printed it.

Several vintages of a forecast stand side by side and differ by `published_on`. Nothing was converted: values stand
in the unit and currency of the statement. Notes are our own words; no sentence of a page is kept.

"""

_EVIDENCE = """
What `evidence` means: **primary** is the publisher's own page, filing or release, also where we read a full copy of
it (a news wire, a repository that keeps filings). **secondary** is somebody else's report of it: the number may
have been rounded, the scope cut, the date moved. Neither word says that the number is right. A vendor on its own
market is primary and has an interest; sellers of market reports do not say how they count, and differ several-fold
on the same market.

Segments tell what is counted. Figures of different segments are different things: never add them, and read the note
before you put two of them into one chart. Two rows that differ only in `product` are a whole and its part.
"""

_ADDING = """
## How to add a row

1. Put it anywhere into its file, with the columns as below. Cells hold plain numbers (`7`, `0.5`), dates as
   `YYYY-MM-DD` (where a statement is dated less exactly also `YYYY-MM` or `YYYY`), lists joined by `;`. Leave empty
   what is unknown.
2. Say in `note`, in your own words, what is in and what is out, and anything doubtful: an inferred date, a copy
   that was read. `Lower bound` or `Upper bound` in a note marks a number that was stated as more or less than the
   value.
3. `python -m market.curated format` puts the files in order; `python -m market.curated check` names every fault
   with file, line and column.
4. `python -m market.dictionary` brings the counts on this page up to date.

A company that is new goes into `companies.csv` first, a segment into `segments.csv` (its order is the order of
display). Never correct a statement that was revised: add the revision with its own date. Change a row only where it
was read wrongly.

Where the source itself is wrong, leave its row and add one to `corrections.csv`: which cell, what is `expected` to
stand there, what is shown instead, why, and where the right value stands. Everything that reads a release shows the
corrected value, with the caveat `corrected` and the stated value in `value_as_written`. A correction whose row has
gone, or whose cell holds something else than expected, is not applied, and the audit and the refresh fail until it is
removed: the source may have been repaired. Rows of `prices` that repeat a figure follow that figure.

What the program read and a person looked at gets a row in `reviews.csv`: `accept`, `correct` with `changes`
(`value=40;unit=USD_bn`), or `reject`. The dashboard writes them for whoever looks at it on the machine that serves it;
commit the file to keep them. An accepted or corrected row counts like a curated one, a rejected one is shown only
among the decisions; what was read stays stored. A decision whose row is no longer read waits, and the audit notes it.

What the checks find (`Dataset.checks()`) and a difference of definition explains gets a row in `explanations.csv`. It
closes the finding as long as its rows stay as they are; the audit notes those that have nothing left to explain.

Canonical form: UTF-8, LF, quotes only where needed, rows sorted (figures by publisher, date, metric, segment,
entity, product and period), numbers in their shortest form: `7.00` becomes `7`. How many digits a page printed is
not kept.

What the program adds when it loads the files: a name for every row made of what it says, the day a date counts as,
caveats from notes and dates, the GPU-hour prices among the figures as rows of `prices`, and a document for every
page that a row was read in, named by its title or, where no row has one, by what it supports. The date of such a
document is that of its newest statement. A second address stays a link of its row: it has no title, and would only
litter the news.

"""


_TABLES = """## Tables

First the curated files, then the tables that only the program fills. Columns marked *computed* are no columns of
the file.

"""


def text(folder: Path = curated.FOLDER) -> str:
    """The whole page for the curated files in `folder`. Raises `CuratedError` where they have faults."""
    frames = curated.load(folder)
    feeds = len(curated.feeds(folder))
    parts = [
        _HEAD,
        _table(("file", "rows", "one row is"), _files(frames, feeds)),
        _COLLECTED,
        *_trust(frames),
        _EVIDENCE,
        _ADDING,
        _TABLES,
        *(_section(table) for table in (*curated.FILES, *_OTHERS)),
        "## Words\n\nA column with a vocabulary takes one of its words and nothing else.\n\n",
        *(_words(name) for name in VOCABULARIES),
        f"`entity` of a figure may also be a group: {', '.join(ENTITY_GROUPS)}.\n",
    ]
    return "".join(parts)


def _files(frames: Frames, feeds: int) -> Iterable[tuple[str, ...]]:
    for table in curated.FILES:
        rows = feeds if table is FEEDS else len(frames[table.name])
        yield f"`{table.file}`", f"{rows:,}", table.meaning.rstrip(".")


def _trust(frames: Frames) -> Iterable[str]:
    figures, claims = frames["figures"], frames["claims"]
    said = zip(trust.statements(figures), trust.statements(claims), strict=True)
    yield "## How far to trust them\n\n"
    yield _table(("rows", "figures", "claims"), ((fact, f"{n:,}", f"{m:,}") for (fact, n), (_, m) in said))
    yield "\n"
    yield _table(("numbers", "figures"), ((fact, f"{n:,}") for fact, n in trust.values(figures)))
    sellers = frames["companies"].loc[frames["companies"]["role"] == "report_seller", "company"]
    dated = claims[["year_low", "year_high"]].notna().any(axis=1)
    kinds = ", ".join(f"{n:,} {kind}" for kind, n in figures["kind"].value_counts().items())
    hosts = ", ".join(f"{host} ({n})" for host, n in trust.hosts(figures))
    yield (
        f"\nFigures by kind: {kinds}. {figures['publisher'].isin(sellers).sum()} come from sellers of market reports. "
        f"Of {len(claims)} claims {dated.sum()} name a year; the others are listed, never plotted. "
        f"The hosts that most figures were read on: {hosts}.\n\n"
        f"From Epoch AI's open data or its publications (CC BY 4.0, see `LICENCE`): "
        f"{trust.epoch_figures(figures).sum()} figures, {trust.epoch_figures(claims).sum()} claims, and parts of "
        f"{trust.epoch_rows(frames['sites']).sum()} of {len(frames['sites'])} sites (mostly power and places) and "
        f"{trust.epoch_rows(frames['chips']).sum()} of {len(frames['chips'])} chips.\n\n"
        f"Deals: {frames['deals']['value_usd_bn'].notna().sum()} of {len(frames['deals'])} carry a value, which is a "
        f"headline and often a ceiling. Sites: places are often those of the town, planned power is no running power.\n"
    )


def _section(table: Table) -> str:
    rows = ((f"`{column.name}`", _kind(column, table), column.meaning) for column in table.columns)
    key = ", ".join(f"`{name}`" for name in table.key)
    file = f" File: `{table.file}`." if table.file else ""
    return f"### {table.name}\n\n{table.meaning}{file} Key: {key}.\n\n{_table(('column', 'holds', 'meaning'), rows)}\n"


def _kind(column: Column, table: Table) -> str:
    """How a cell is written, as a phrase."""
    forms = {"stated": "date, to the day, month or year", "address": "address", "list": "list", "key": "key"}
    said = forms.get(column.form) or _KINDS[column.kind]
    several = column.form == "list"
    if column.words:
        link = f"[{column.words.replace('_', ' ')}](#{column.words.replace('_', '-')})"
        said = f"words of {link}, joined by ;" if several else f"one of {link}"
    if column.refers:
        said = f"{'names' if several else 'name'} in [{column.refers}](#{column.refers})"
    if table.file and column.computed:
        return f"{said}; computed"
    needed = column.required or column.name in checks.REQUIRED.get(table.name, ())
    return f"{said}, **required**" if needed else said


def _words(name: str) -> str:
    rows = ((f"`{term.key}`", term.label, term.meaning) for term in VOCABULARIES[name].values())
    return f"### {name.replace('_', ' ')}\n\n{_table(('word', 'shown as', 'meaning'), rows)}\n"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |\n" for line in lines)


def main() -> int:
    """Rewrites the page beside the curated files; returns the exit status."""
    try:
        page = text()
    except curated.CuratedError as error:
        print(error, file=sys.stderr)
        return 1
    (curated.FOLDER / TARGET).write_text(page, encoding="utf-8", newline="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
