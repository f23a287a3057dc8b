"""The filters that choose a number which was said more than once, and the period that it is for."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import format as fmt
from dashboard import naming
from dashboard.parts import empty, paired, state
from dashboard.parts.known import Asked, ask
from market import Dataset
from market.frames import rows as records

EVERY = "every"
"""Stands in the address for every year together."""


def ask_of_one(dataset: Dataset, menu: Callable[["Said"], pd.DataFrame]) -> tuple[Asked, pd.DataFrame, DeltaGenerator]:
    """Draws the filters of a section on one number: what was known, the rows of `Dataset.ladder` that `menu` chooses,
    and the place for further filters. No rows where nothing is known; the page then says so."""
    filters = st.container(key="filters")
    number, day = _room(filters)
    with day:
        asked = ask(dataset)
    ladder = asked.judged("ladder")
    if ladder.empty:
        empty.hidden("dated view of a number", partial(asked.without, "ladder"))
        return asked, ladder, filters
    with number:
        return asked, menu(asked.worked_out(said, "ladder")), filters


def _room(filters: DeltaGenerator) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Places side by side for the menu of numbers and for the day, which decides what the menu holds."""
    row = filters.container(horizontal=True, vertical_alignment="bottom", gap="medium")
    number = row.container(width=500)
    return number, row.container(horizontal=True, vertical_alignment="bottom", gap="medium", width="content")


class Said(NamedTuple):
    """What was said of numbers: `names` (`_names`), `periods` and `usual` (`_periods`), number -> its rows."""

    names: dict[str, str]
    periods: dict[str, dict[str, str]]
    usual: dict[str, str]
    rows: dict[str, pd.DataFrame]


def said(ladder: pd.DataFrame) -> Said:
    """ladder: rows of `Dataset.ladder`, at least one; those given back have their keys (`naming.with_keys`)."""
    ladder = naming.with_keys(ladder)
    names = _names(ladder)
    rows = {str(name): mine for name, mine in ladder.groupby("number") if name in names}
    return Said(names, *_periods(ladder[ladder["number"].isin(names)]), rows)


def choose(said: Said) -> pd.DataFrame:
    """Draws the menu of numbers that were said at least twice of one period; the rows of the one chosen."""
    options = {name: f"{label} ({len(said.rows[name])})" for name, label in said.names.items()}
    return said.rows[state.one("number", "Which number", options, default=next(iter(options)), menu=True)]


def choose_period(said: Said) -> pd.DataFrame:
    """Draws one menu of those numbers and the periods that they were said for; the rows of the pair chosen.

    The most revised period comes with a number at first. All rows with a year where every year is asked for, which
    stands last where there are several.
    """
    number, target = paired.choose(("number", "target"), ("Which number", "For"), said.names, said.periods, said.usual)
    rows = said.rows[number]
    wanted: pd.DataFrame = rows[rows["yearly"]] if target == EVERY else rows[rows["target"] == target]
    return wanted


def _names(ladder: pd.DataFrame) -> dict[str, str]:
    """Numbers that were said at least twice of one period (all, where none was) -> their words; most revised first."""
    said = ladder.groupby(["number", "target"])["figure_id"].transform("size")
    several = ladder[said > 1] if (said > 1).any() else ladder
    revised = several["n_vintages"].gt(1).groupby(several["number"]).sum()
    n = several["number"].value_counts()
    first = several.drop_duplicates("number").set_index("number", drop=False)
    return {
        name: naming.label(first.loc[name].to_dict())
        for name in sorted(n.index, key=lambda name: (-revised[name], -n[name], name))
    }


def _periods(ladder: pd.DataFrame) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    """Number -> periods that it was said for -> their words; and number -> the period on which most was said again,
    then on which most was said."""
    by = ladder.assign(again=ladder["n_vintages"].gt(1)).groupby(["number", "target"])
    counted = by.agg(n=("target", "size"), again=("again", "sum"), start=("period_start", "min"),
                     end=("period_end", "max"), yearly=("yearly", "any"))  # fmt: skip
    words: dict[str, dict[str, str]] = {}
    found: dict[str, list[tuple[int, int, str]]] = {}
    for row in records(counted.reset_index().sort_values(["end", "start"])):
        told = f"{fmt.period(row['start'], row['end'])} ({row['n']})"
        words.setdefault(row["number"], {})[row["target"]] = told
        found.setdefault(row["number"], []).append((row["again"], row["n"], row["target"]))
    years = counted["yearly"].groupby("number").sum()
    for number in years[years > 1].index:
        words[number][EVERY] = "Every year"
    return words, {number: max(periods)[2] for number, periods in found.items()}


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
