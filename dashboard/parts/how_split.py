"""How is it split: shares and amounts of one thing at a time, how much is disclosed at all, statements in multiples."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from dashboard import format as fmt
from dashboard.charts import findings
from dashboard.charts import split as charts
from dashboard.parts import disclosed, empty, look, panel, state
from dashboard.parts import known as known_on
from dashboard.theme import WORKLOAD_SIGNS
from market import Dataset
from market.judging import crossing, split, vintages
from market.vocabulary import MONEY_TYPES, SCOPES, UNITS, WORKLOADS

HOW_SHARES = """
- **■** is inference's share of the whole; **●** a training share, where only that was stated. Above the middle line
  inference takes more than half.
- Numbers of one publisher, made on one day about the same thing, are joined; those of different days or publishers
  are not. **Solid** between past years, **dashed** where one end is a forecast or guidance.
- **▴** at least, **▾** at most; a thick pale bar is a stated range. **Hollow**: read by the program, not reviewed yet.
- The two shares need not add up to 100: some publishers count research or other uses apart.
"""
HOW_AMOUNTS = """
- **■** inference, **●** training, in the unit of the subtitle, from zero. One thing counted, one unit at a time: chips,
  servers and rented capacity contain one another, so they are neither added nor joined.
- Numbers of one publisher, made on one day about the same thing, are joined: **solid** in the past, **dashed** to a
  forecast. Reported spending, cost and capex differ; hover tells which it is. Sums over several years are left out.
"""
SHARE_COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "entity": "Company", "region": "Where", "year": "Year",
    "inference_share": "Inference %", "inference_low": "from %", "inference_high": "to %",
    "training_share": "Training %", "kind": "Kind", "derivation": "How", "evidence": "Evidence", "origin": "Origin",
}  # fmt: skip
AMOUNT_COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "entity": "Company", "region": "Where", "year": "Year",
    "workload": "Use", "metric": "Metric", "value": "Value", "value_low": "from", "value_high": "to", "unit": "Unit",
    "kind": "Kind", "derivation": "How", "evidence": "Evidence", "origin": "Origin",
}  # fmt: skip
MULTIPLE_COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "value": "Multiple", "value_low": "from", "value_high": "to",
    "workload": "Use", "segment_label": "What", "entity": "Company", "period_start": "From", "period_end": "To",
    "kind": "Kind", "evidence": "Evidence", "origin": "Origin", "source_url": "Source",
    "quote": "Words it was read from", "note": "Note",
}  # fmt: skip
SAME = ["segment", "entity", "product", "region", "year"]


@dataclass(frozen=True)
class Known:
    """What was known on the day chosen. sure: what a person entered or accepted; shown: with what was read and not
    reviewed, where that is wanted; listed: with what is still in review. every: every vintage is wanted."""

    sure: pd.DataFrame
    shown: pd.DataFrame
    listed: pd.DataFrame
    asked: known_on.Asked
    every: bool


def show(dataset: Dataset) -> None:
    """The section with its filters."""
    filters = st.container(key="filters")
    first, second = filters.container(), filters.container()
    with second:
        known = _known(dataset)
    if known.listed.empty:
        empty.hidden("figure", lambda key: _without(dataset, known.asked, key))
        return
    found = [_split(split.shares, known, SAME), _split(split.amounts, known, [*SAME, "metric", "workload"])]
    with first:
        segment, label, kind = _segment(dataset, found)
        whose = _whose([rows[rows["segment"] == segment] for rows in found]) if segment else ""
    if segment:
        day = known.asked.on
        scope = f"{label} ({kind}), {whose or 'whole market'}. As known on {fmt.day(day)}."
        shares, amounts = (rows[(rows["segment"] == segment) & (rows["entity"] == whose)] for rows in found)
        _shares(shares, label, scope, day)
        _amounts(amounts, label, scope, day)
    else:
        empty.nothing("split of training and inference")
    disclosed.show(known.asked)
    _multiples(known.listed)


def _known(dataset: Dataset) -> Known:
    """The figures that were known on the day chosen, by the filters."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        asked = known_on.ask(dataset)
        unreviewed = state.switch("unreviewed", "Show unreviewed", on=True, help="Read by the program; drawn hollow")
        every = state.switch("vintages", "Every vintage", help="Off: the newest number of each publisher for a year")
    charted = dataset.figures(as_of=asked.day, primary_only=asked.primary)
    sure = charted[crossing.counts(charted)]
    if not unreviewed:
        return Known(sure, sure, sure, asked, every)
    listed = dataset.figures(as_of=asked.day, primary_only=asked.primary, include_review=True)
    return Known(sure, charted, listed, asked, every)


def _without(dataset: Dataset, asked: known_on.Asked, key: str) -> int:
    """How many figures there would be were the filter `key` taken back."""
    day, primary = None if key == "asof" else asked.day, asked.primary and key != "primary"
    return len(dataset.figures(as_of=day, primary_only=primary, include_review=True))


def _split(divide: Callable[[pd.DataFrame], pd.DataFrame], known: Known, same: list[str]) -> pd.DataFrame:
    """The splits with `unreviewed`: what was read and not accepted adds rows, and changes none of the others."""
    sure = divide(known.sure)
    doubtful = set(known.shown["figure_id"]) - set(known.sure["figure_id"])
    if doubtful:
        more = divide(known.shown)
        more = more[[bool(doubtful & set(names.split(";"))) for names in more["inputs"]]]
        rows = pd.concat([sure.assign(unreviewed=False), more.assign(unreviewed=True)], ignore_index=True)
    else:
        rows = sure.assign(unreviewed=False)
    return rows if known.every else vintages.latest(rows, [*same, "unreviewed"])


def _segment(dataset: Dataset, found: list[pd.DataFrame]) -> tuple[str, str, str]:
    """The segment chosen among those with rows, its label, and what it counts; empty where there are no rows."""
    n = pd.concat([rows["segment"] for rows in found]).value_counts()
    if n.empty:
        return "", "", ""
    table = dataset.table("segments").set_index("segment")
    known = {key: f"{table['label'].get(key, key)} ({n[key]})" for key in n.index}
    default = (*found[0]["segment"].value_counts().index, n.index[0])[0]
    chosen = state.one("segment", "What is counted", known, default=default, menu=True)
    if chosen not in table.index:
        return chosen, chosen, "not described"
    label, scope, money = (str(table[column][chosen]) for column in ("label", "scope", "money_type"))
    return chosen, label, f"{SCOPES[scope].label.lower()}, {MONEY_TYPES[money].label.lower()}"


def _whose(found: list[pd.DataFrame]) -> str:
    """The company chosen among those with rows; the empty text for the whole market."""
    n = pd.concat([rows["entity"] for rows in found]).value_counts()
    order = sorted(n.index, key=lambda name: (name != "", -n[name]))
    if len(order) == 1:
        return str(order[0])
    known = {name or "market": f"{name or 'Whole market'} ({n[name]})" for name in order}
    chosen = state.one("whose", "Whose", known, default=next(iter(known)))
    return "" if chosen == "market" else chosen


def _shares(rows: pd.DataFrame, label: str, scope: str, day: date) -> None:
    drawn = charts.share_rows(rows)
    if drawn.empty:
        st.caption("No publisher states a share here; the amounts below are all there is.")
        return
    panel.show(
        panel.Panel(
            key="shares", title=findings.of_sure(findings.shares, drawn, label), rows=drawn, columns=SHARE_COLUMNS,
            subtitle=f"{_uses(drawn)}, per cent of the whole that each publisher draws, by calendar year. {scope}",
            chart=charts.shares(rows, look.theme(), day), how=HOW_SHARES, noun="share", ids="inputs",
        )
    )  # fmt: skip


def _amounts(rows: pd.DataFrame, label: str, scope: str, day: date) -> None:
    rows = rows[rows["value"].notna()]
    if rows.empty:
        st.caption("No publisher states an amount for either use here.")
        return
    units = {unit: _unit(unit) for unit in rows["unit"].value_counts().index}
    unit = state.one("unit", "Unit", units, default=next(iter(units))) if len(units) > 1 else next(iter(units))
    drawn = charts.amount_rows(rows[rows["unit"] == unit])
    panel.show(
        panel.Panel(
            key="amounts", title=findings.of_sure(findings.amounts, drawn, label), rows=drawn, columns=AMOUNT_COLUMNS,
            subtitle=f"{_uses(drawn)}, {units[unit]}, by calendar year. {scope}",
            chart=charts.amounts(drawn, look.theme(), day), how=HOW_AMOUNTS, noun="amount", ids="inputs",
        )
    )  # fmt: skip


def _uses(drawn: pd.DataFrame) -> str:
    """The uses among the rows, each with its mark: the key of the chart."""
    present = [key for key in ("inference", "training", "all") if key in set(drawn["workload"])]
    return " and ".join(f"{WORKLOAD_SIGNS[key].glyph} {WORKLOADS[key].label.lower()}" for key in present)


def _unit(unit: str) -> str:
    """A unit in words; money is nominal."""
    return fmt.axis_unit(unit) + (", nominal" if UNITS[unit].dimension == "money" else "")


def _multiples(figures: pd.DataFrame) -> None:
    rows = figures[figures["unit"] == "x"].sort_values("published_day", ascending=False, ignore_index=True)
    if rows.empty:
        return
    panel.show(
        panel.Panel(
            key="multiples", title=f"{fmt.count(len(rows), 'statement')} in multiples: how many times as much",
            subtitle="Times the base, over the span given. Bases differ, so these are listed and not drawn.",
            rows=rows, columns=MULTIPLE_COLUMNS, ids="figure_id",
        )
    )  # fmt: skip
