"""How is it split: shares of all things side by side, shares and amounts of one, how much is disclosed, multiples."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import findings
from dashboard.charts import split as charts
from dashboard.parts import disclosed, empty, known, look, multiples, panel, state
from dashboard.theme import WORKLOAD_SIGNS
from market import Dataset
from market.frames import rows as records
from market.judging import split
from market.vocabulary import METRICS, MONEY_TYPES, SCOPES, UNITS, WORKLOADS

HOW_SHARES = """
- **■** is inference's share of the whole; **●** a training share, where only that was stated. Above the middle line
  inference takes more than half.
- Numbers of one publisher, made on one day about the same thing, are joined; those of different days or publishers
  are not. **Solid** between past years, **dashed** where one end is a forecast or guidance.
- **▴** at least, **▾** at most; a thick pale bar is a stated range. **Hollow**: read by the program, not reviewed yet.
- The two shares need not add up to 100: some publishers count research or other uses apart.
"""
HOW_SCOPES = """
- One cell for each thing counted, all over the same years and from 0 to 100 per cent; a cell is chosen in the menu.
- **■** is inference's share of the whole; **●** a training share, where only that was stated. Dark line: one half.
- Numbers of one publisher and day are joined: **solid** between past years, **dashed** to a forecast; the name stands
  at the newest year. **▴** at least, **▾** at most; a thick pale bar is a stated range; **hollow**: not reviewed.
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
BRIEF_SHARES = ("publisher", "published_on", "year", "inference_share", "training_share", "kind", "evidence")
BRIEF_AMOUNTS = ("publisher", "published_on", "year", "workload", "metric", "value", "kind", "evidence")
BRIEF_SCOPES = ("segment_label", *BRIEF_SHARES)
EVERYTHING = "all"
"""Stands in the address for all things counted, each for itself."""
SAME = ("segment", "entity", "product", "region", "year")
SAME_SHARE, SAME_AMOUNT = (*SAME, "measure"), (*SAME, "metric", "basis", "workload", "unit")
"""In what rows of one publisher must agree before the newer takes the place of the older."""
ALIKE_SHARES, ALIKE_AMOUNTS = ["measure", "region"], ["metric", "basis", "region"]


@dataclass(frozen=True)
class Thing:
    """What is counted: a segment, whose (empty: the whole market), its name, and what kind of money it is."""

    segment: str
    entity: str = ""
    label: str = ""
    counts: str = ""

    @property
    def key(self) -> str:
        """Its name in the address."""
        return f"{self.segment}~{self.entity}" if self.entity else self.segment


def show(dataset: Dataset) -> None:
    """The section with its filters."""
    filters = st.container(key="filters")
    first = filters.container()
    with filters.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        asked = known.ask(dataset)
        is_like = state.switch("like", "Like with like", on=True, help="One metric, basis and region at a time")
    listed = dataset.figures(as_of=asked.day, primary_only=asked.primary, include_review=True)
    if listed.empty:
        empty.hidden("figure", lambda key: _without(dataset, asked, key))
        return
    shares = data.divided("shares", asked.day, asked.primary, SAME_SHARE)
    amounts = data.divided("amounts", asked.day, asked.primary, SAME_AMOUNT)
    things = _things(dataset, pd.concat([shares, amounts]))
    with first:
        chosen = _choose(things, shares)
    with st.container():  # however many charts it takes, those below it keep their place and are not drawn anew
        if chosen == EVERYTHING:
            _by_scope(shares, things, asked.on, is_like)
        elif chosen:
            _one(things[chosen], shares, amounts, asked.on, is_like)
        else:
            empty.nothing("split of training and inference")
    disclosed.show(asked)
    multiples.show(dataset, listed)


def _without(dataset: Dataset, asked: known.Asked, key: str) -> int:
    """How many figures there would be were the filter `key` taken back."""
    day, primary = None if key == "asof" else asked.day, asked.primary and key != "primary"
    return len(dataset.figures(as_of=day, primary_only=primary, include_review=True))


def _things(dataset: Dataset, rows: pd.DataFrame) -> dict[str, Thing]:
    """Key -> thing for all that has rows: the market first, what most speak of first."""
    n = rows.groupby(["segment", "entity"]).size()
    table = {row["segment"]: row for row in records(dataset.table("segments"))}
    found = {}
    for segment, entity in sorted(n.index, key=lambda pair: (pair[1] != "", -n[pair], pair)):
        label, counts = str(segment), "not described"
        if segment in table:
            label, scope, money = (str(table[segment][column]) for column in ("label", "scope", "money_type"))
            counts = f"{SCOPES[scope].label.lower()}, {MONEY_TYPES[money].label.lower()}"
        one = Thing(str(segment), str(entity), label, counts)
        found[one.key] = one
    return found


def _choose(things: dict[str, Thing], shares: pd.DataFrame) -> str:
    """Key of the thing chosen, or EVERYTHING, at first where several have shares; empty where there is nothing."""
    if not things:
        return ""
    options = {key: f"{one.label}{f': {one.entity}' if one.entity else ''}" for key, one in things.items()}
    several = shares.loc[shares["entity"] == "", "segment"].nunique() > 1
    if several:
        options = {EVERYTHING: "Everything, each thing for itself", **options}
    return state.one("segment", "What is counted", options, default=next(iter(options)), menu=True)


def _by_scope(shares: pd.DataFrame, things: dict[str, Thing], day: date, is_like: bool) -> None:
    """The shares of the whole market, a cell for each thing counted."""
    market = charts.share_rows(shares[shares["entity"] == ""])
    cells = [(one, market[market["segment"] == one.segment]) for one in things.values() if not one.entity]
    kept = [(one, _like(rows, ALIKE_SHARES, is_like)) for one, rows in cells if len(rows)]
    rows = pd.concat([rows for _, rows in kept], ignore_index=True)
    panel.show(
        panel.Panel(
            key="by_scope", place="shares", title=findings.of_sure(findings.by_scope, rows), rows=rows,
            brief=BRIEF_SCOPES,
            subtitle=f"{_uses(rows)}, per cent of the whole that each publisher draws, by calendar year; one cell for "
                     f"each thing counted, whole market. As known on {fmt.day(day)}.",
            columns={"segment_label": "What is counted", **SHARE_COLUMNS}, noun="share", ids="inputs", how=HOW_SCOPES,
            chart=charts.by_scope([(one.label, rows) for one, rows in kept], look.theme(), day),
            caveats=_hidden(len(market) - len(rows)),
        )
    )  # fmt: skip


def _one(thing: Thing, shares: pd.DataFrame, amounts: pd.DataFrame, day: date, is_like: bool) -> None:
    """Shares and amounts of one thing, amounts by unit."""
    scope = f"{thing.label} ({thing.counts}), {thing.entity or 'whole market'}. As known on {fmt.day(day)}."
    shares, amounts = (
        rows[(rows["segment"] == thing.segment) & (rows["entity"] == thing.entity)] for rows in (shares, amounts)
    )
    _shares(charts.share_rows(shares), thing.label, scope, day, is_like)
    amounts = amounts[amounts["value"].notna()]
    for number, unit in enumerate(amounts["unit"].value_counts().index):
        _amounts(amounts[amounts["unit"] == unit], thing.label, scope, day, is_like, f"amounts_{number}")
    if amounts.empty:
        st.caption("No publisher states an amount for either use here.")


def _like(rows: pd.DataFrame, same: list[str], is_like: bool) -> pd.DataFrame:
    return split.alike(rows, same) if is_like else rows


def _hidden(n: int) -> tuple[str, ...]:
    """What is said of rows that differ from those drawn."""
    if not n:
        return ()
    return (f"{fmt.count(n, 'more number')} of another metric, basis or region: without “Like with like” drawn too.",)


def _shares(every: pd.DataFrame, label: str, scope: str, day: date, is_like: bool) -> None:
    drawn = _like(every, ALIKE_SHARES, is_like)
    if drawn.empty:
        st.caption("No publisher states a share here; the amounts below are all there is.")
        return
    panel.show(
        panel.Panel(
            key="shares", title=findings.of_sure(findings.shares, drawn, label), rows=drawn, columns=SHARE_COLUMNS,
            subtitle=f"{_uses(drawn)}, per cent of the whole that each publisher draws, by calendar year. {scope}",
            chart=charts.shares(drawn, look.theme(), day), how=HOW_SHARES, noun="share", ids="inputs",
            brief=BRIEF_SHARES, caveats=_hidden(len(every) - len(drawn)),
        )
    )  # fmt: skip


def _amounts(every: pd.DataFrame, label: str, scope: str, day: date, is_like: bool, place: str) -> None:
    rows = charts.amount_rows(_like(every, ALIKE_AMOUNTS, is_like))
    unit = str(rows["unit"].iloc[0])
    panel.show(
        panel.Panel(
            key=f"amounts_{unit}", place=place, title=findings.of_sure(findings.amounts, rows, label), rows=rows,
            ids="inputs",
            subtitle=f"{_uses(rows)}, {_metrics(rows)}{_unit(unit)}, by calendar year. {scope}", noun="amount",
            chart=charts.amounts(rows, look.theme(), day), how=HOW_AMOUNTS, columns=AMOUNT_COLUMNS,
            brief=BRIEF_AMOUNTS, caveats=_hidden(len(every) - len(rows)),
        )
    )  # fmt: skip


def _metrics(rows: pd.DataFrame) -> str:
    """The metric where all rows share one; nothing where several are drawn."""
    found = set(rows["metric"])
    return f"{METRICS[found.pop()].label.lower()}, " if len(found) == 1 else ""


def _uses(drawn: pd.DataFrame) -> str:
    """The uses among the rows, each with its mark: the key of the chart."""
    present = [key for key in ("inference", "training", "all") if key in set(drawn["workload"])]
    return " and ".join(f"{WORKLOAD_SIGNS[key].glyph} {WORKLOADS[key].label.lower()}" for key in present)


def _unit(unit: str) -> str:
    """A unit in words; money is nominal."""
    return fmt.axis_unit(unit) + (", nominal" if UNITS[unit].dimension == "money" else "")
