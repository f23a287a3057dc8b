"""What changed in a release, how fresh it is, and a sentence to quote with its source."""

import json

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import safe, state
from market import Dataset

_NOUNS = {
    "figures": ("figure", ""), "claims": ("crossing statement", ""), "documents": ("document", ""),
    "prices": ("price", ""), "deals": ("deal", ""), "sites": ("site", ""), "chips": ("chip", ""),
    "companies": ("company", "companies"), "segments": ("segment", ""), "rates": ("exchange rate", ""),
}  # fmt: skip
"""Table -> its rows in the singular and, where it is no plain s, in the plural; of other tables nothing is told."""

_FIRST = ("figures", "claims", "documents", "prices", "deals", "sites", "chips")


def lines(dataset: Dataset, rows: pd.DataFrame) -> list[str]:
    """How fresh the statements `rows` are, and what this release added, changed or withdrew, by table; as Markdown."""
    exact = rows[rows["published_precision"] == "day"]["published_day"]
    changed = told(dataset.releases(), dataset.release)
    return [
        f"**Fresh:** newest statement {fmt.day(exact.max()) if len(exact) else fmt.UNKNOWN}; "
        f"release of {fmt.moment(dataset.made_at)}; {_refresh(data.outcomes())}.",
        f"**New in release {safe.text(dataset.release)}:** {'; '.join(changed) or 'nothing'}.",
    ]


def told(releases: pd.DataFrame, release: str) -> list[str]:
    """One line a table with changes: `4 figures added, 1 changed`."""
    row = releases[releases["release"] == release]
    if len(row) and releases.index[0] == row.index[0]:
        held = json.loads(row["counts"].iloc[0] or "{}")
        counted = [fmt.count(held[table], *_NOUNS[table]) for table in _FIRST if held.get(table)]
        return [f"first release, {', '.join(counted) or 'no rows'}"]
    found = json.loads(row["changes"].iloc[0] or "{}") if len(row) else {}
    return [line for table in _NOUNS if (line := _line(table, found.get(table, {})))]


def _line(table: str, change: dict[str, int]) -> str:
    noun, plural = _NOUNS[table]
    parts = [(change.get(word, 0), word) for word in ("added", "changed", "withdrawn")]
    parts = [(n, word) for n, word in parts if n]
    if not parts:
        return ""
    first, rest = parts[0], parts[1:]
    return ", ".join([f"{fmt.count(first[0], noun, plural)} {first[1]}", *(f"{n:,} {word}" for n, word in rest)])


def _refresh(outcomes: pd.DataFrame) -> str:
    """How the last run that asked anybody went."""
    asked = outcomes.loc[outcomes["outcome"] != "skipped", "run"]
    if asked.empty:
        return "no refresh from the web yet, curated files only"
    last = outcomes[outcomes["run"] == asked.max()]
    good = int(last["outcome"].isin(["updated", "unchanged"]).sum())
    return f"last refresh {fmt.day(last['at'].max())}: {good} of {fmt.count(len(last), 'source')} answered"


def sentence(dataset: Dataset, words: str, rows: pd.DataFrame, key: str) -> None:
    """Words with their source, to copy; the link stays as it is when newer data come. key: as no other on the page.

    No block of code: for that a new browser would first load all that colours programs, a fifth of what it has to do.
    """
    with st.container(key=f"quote_{key}", gap="xsmall"):
        st.text(quoted(dataset, words, rows))
        st.button("Copy with its source", key=f"copy_{key}", type="tertiary", icon=":material/content_copy:")


def quoted(dataset: Dataset, words: str, rows: pd.DataFrame) -> str:
    """Words with who said so, how many statements they rest on, the release and a link to it."""
    who = fmt.names(list(rows.loc[rows["publisher"] != "", "publisher"].value_counts().index), 4)
    held = f"Crossover, release {dataset.release} of {fmt.day(dataset.made_at)}"
    source = f"{who} ({fmt.count(len(rows), 'statement')}), by {held}" if who else held
    return f"{words} Source: {source}, {state.link(dataset.release)}"
