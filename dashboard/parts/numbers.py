"""The two filters that choose a number which was said more than once, and the period that it is for."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import data, naming
from dashboard import format as fmt
from dashboard.parts import empty, state
from dashboard.parts.known import Asked, ask
from market import Dataset
from market.frames import rows as records

EVERY = "every"
"""Stands in the address for every year together."""


def ask_of_one(dataset: Dataset) -> tuple[Asked, pd.DataFrame, DeltaGenerator]:
    """Draws the filters of a section on one number: what was known, the rows of `Dataset.ladder` on the number chosen,
    and the place for further filters. No rows where nothing is known; the page then says so."""
    filters = st.container(key="filters")
    number, day = _room(filters)
    with day:
        asked = ask(dataset)
    ladder = data.keyed("ladder", asked.day, asked.primary)
    if ladder.empty:
        empty.hidden("dated view of a number", partial(asked.without, "ladder"))
        return asked, ladder, filters
    with number:
        return asked, choose(ladder), filters


def _room(filters: DeltaGenerator) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Places side by side for the menu of numbers and for the day, which decides what the menu holds."""
    row = filters.container(horizontal=True, vertical_alignment="bottom", gap="medium")
    number = row.container(width=500)
    return number, row.container(horizontal=True, vertical_alignment="bottom", gap="medium", width="content")


def choose(ladder: pd.DataFrame) -> pd.DataFrame:
    """Draws the menu of numbers that were said at least twice of one period; the rows of the one chosen.

    ladder: rows of `Dataset.ladder` with their keys, at least one.
    """
    said = ladder.groupby(["number", "target"])["figure_id"].transform("size")
    several = ladder[said > 1] if (said > 1).any() else ladder
    revised = several["n_vintages"].gt(1).groupby(several["number"]).sum()
    n = several["number"].value_counts()
    order = sorted(n.index, key=lambda name: (-revised[name], -n[name], name))
    first = several.drop_duplicates("number").set_index("number", drop=False)
    options = {name: f"{naming.label(first.loc[name].to_dict())} ({n[name]})" for name in order}
    chosen = state.one("number", "Which number", options, default=order[0], menu=True)
    return ladder[ladder["number"] == chosen]


def target(rows: pd.DataFrame) -> pd.DataFrame:
    """Draws the periods that the number was said for; the rows of the one chosen, the most revised one at first.

    All rows with a year where every year is asked for, which stands last where there are several.
    """
    found = rows.sort_values(["period_end", "period_start"]).drop_duplicates("target")
    revised = rows["n_vintages"].gt(1).groupby(rows["target"]).sum()
    n = rows["target"].value_counts()
    default = max(found["target"], key=lambda name: (revised[name], n[name], name))
    options = {
        row["target"]: f"{fmt.period(row['period_start'], row['period_end'])} ({n[row['target']]})"
        for row in records(found)
    }
    yearly: pd.DataFrame = rows[rows["yearly"]]
    if yearly["year"].nunique() > 1:
        options[EVERY] = "Every year"
    chosen = state.one("target", "For", options, default=default, menu=len(options) > 9)
    wanted: pd.DataFrame = yearly if chosen == EVERY else rows[rows["target"] == chosen]
    return wanted


def by_whom(rows: pd.DataFrame) -> pd.DataFrame:
    """Draws the menu of publishers, where there are three or more: the rows of those chosen, of all where none is."""
    names = list(rows["publisher"].value_counts().index)
    chosen = state.many("by", "Compare publishers", names, most=4) if len(names) > 2 else ()
    kept: pd.DataFrame = rows[rows["publisher"].isin(chosen)] if chosen else rows
    return kept


def most_revised(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the period on which most was said again."""
    revised = rows["n_vintages"].gt(1).groupby(rows["target"]).sum()
    found: pd.DataFrame = rows[rows["target"] == max(revised.index, key=lambda name: (revised[name], name))]
    return found


def scope_line(row: dict[str, Any], on: Any) -> str:
    """What the number counts, for a subtitle."""
    return f"{naming.label(row)}. As known on {fmt.day(on)}."
