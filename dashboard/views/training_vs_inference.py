"""Training vs inference: how is spending split, by whose account, in which scope?"""

from datetime import date

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import findings
from dashboard.charts import split as charts
from dashboard.parts import empty, look, panel, state
from market import Dataset, crossing, split, vintages
from market.vocabulary import MONEY_TYPES, SCOPES, UNITS

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
    "publisher": "Publisher", "published_day": "Stated", "entity": "Company", "region": "Where", "year": "Year",
    "inference_share": "Inference %", "inference_low": "from %", "inference_high": "to %",
    "training_share": "Training %", "kind": "Kind", "derivation": "How", "evidence": "Evidence", "origin": "Origin",
}  # fmt: skip
AMOUNT_COLUMNS = {
    "publisher": "Publisher", "published_day": "Stated", "entity": "Company", "region": "Where", "year": "Year",
    "workload": "Use", "metric": "Metric", "value": "Value", "value_low": "from", "value_high": "to", "unit": "Unit",
    "kind": "Kind", "derivation": "How", "evidence": "Evidence", "origin": "Origin",
}  # fmt: skip
MULTIPLE_COLUMNS = {
    "publisher": "Publisher", "published_day": "Stated", "value": "Multiple", "value_low": "from", "value_high": "to",
    "workload": "Use", "segment_label": "What", "entity": "Company", "period_start": "From", "period_end": "To",
    "kind": "Kind", "evidence": "Evidence", "origin": "Origin", "source_url": "Source", "note": "Note",
}  # fmt: skip
SAME = ["segment", "entity", "product", "region", "year"]


def main() -> None:
    dataset = data.dataset()
    st.title("How is spending split between training and inference?")
    st.markdown(
        "By whose account, and counted in what. Each publisher draws its own whole; unlike things are never joined."
    )
    figures, known_on = _known(dataset)
    if figures.empty:
        empty.nothing("figure")
        return
    found_shares, found_amounts = _marked(split.shares(figures), figures), _marked(split.amounts(figures), figures)
    segment, label, scope = _segment(dataset, found_shares, found_amounts)
    if segment:
        _shares(found_shares[found_shares["segment"] == segment], label, scope, known_on)
        _amounts(found_amounts[found_amounts["segment"] == segment], label, scope, known_on)
    else:
        empty.nothing("split of training and inference")
    _multiples(figures)


def _known(dataset: Dataset) -> tuple[pd.DataFrame, date]:
    """The figures that were known on the day chosen, by the filters, and that day."""
    everything = dataset.figures(include_review=True)
    today = dataset.made_at.date()
    days = everything["published_day"].dropna()
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        day = state.day(
            "asof", "What was known on", low=min(days.min().date(), today) if len(days) else today, high=today
        )
        primary = state.switch("primary", "Primary sources only")
        unreviewed = state.switch("unreviewed", "Show unreviewed")
        every = state.switch("vintages", "Every vintage")
    st.session_state["every_vintage"] = every
    rows = dataset.figures(as_of=day, primary_only=primary, include_review=unreviewed)
    return (rows if unreviewed else rows[crossing.counts(rows)]), day or today


def _marked(rows: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """The rows with `unreviewed`: one of their figures was read by the program and not accepted."""
    doubtful = set(figures.loc[~crossing.counts(figures), "figure_id"])
    rows = rows.assign(unreviewed=[bool(doubtful & set(names.split(";"))) for names in rows["inputs"]])
    if st.session_state["every_vintage"]:
        return rows
    return vintages.latest(rows, [*SAME, *(["workload"] if "workload" in rows else [])])


def _segment(dataset: Dataset, *found: pd.DataFrame) -> tuple[str, str, str]:
    """The segment chosen among those with rows: its key, its label and its scope with its kind of money."""
    n = pd.concat([rows["segment"] for rows in found]).value_counts()
    table = dataset.table("segments").set_index("segment")
    known = {key: f"{table['label'].get(key, key)} ({n[key]})" for key in n.index}
    if not known:
        return "", "", ""
    default = found[0]["segment"].value_counts().index[0] if len(found[0]) else n.index[0]
    chosen = state.one("segment", "What is counted", known, default=default, menu=True)
    row = table.loc[chosen] if chosen in table.index else {"label": chosen, "scope": "other", "money_type": "share"}
    return chosen, str(row["label"]), f"{SCOPES[row['scope']].label}, {MONEY_TYPES[row['money_type']].label.lower()}"


def _shares(rows: pd.DataFrame, label: str, scope: str, known_on: date) -> None:
    drawn = charts.share_rows(rows)
    if drawn.empty:
        st.caption("No publisher states a share here; the amounts below are all there is.")
        return
    panel.show(
        panel.Panel(
            key="shares", title=findings.shares(_sure(drawn), label), rows=drawn, columns=SHARE_COLUMNS, ids="inputs",
            subtitle=f"Inference, per cent of the whole that each publisher draws. {label} ({scope}). "
                     f"Calendar year in which the period has its middle. As known on {fmt.day(known_on)}.",
            chart=charts.shares(rows, look.theme(), known_on), how=HOW_SHARES, noun="share",
        )
    )  # fmt: skip


def _amounts(rows: pd.DataFrame, label: str, scope: str, known_on: date) -> None:
    rows = rows[rows["value"].notna()]
    if rows.empty:
        st.caption("No publisher states an amount for either use here.")
        return
    units = {unit: UNITS[unit].axis or UNITS[unit].label for unit in rows["unit"].value_counts().index}
    unit = state.one("unit", "Unit", units, default=next(iter(units))) if len(units) > 1 else next(iter(units))
    drawn = charts.amount_rows(rows[rows["unit"] == unit])
    panel.show(
        panel.Panel(
            key="amounts", title=findings.amounts(_sure(drawn), label), rows=drawn, columns=AMOUNT_COLUMNS, ids="inputs",
            subtitle=f"{units[unit]}, nominal, by calendar year. {label} ({scope}). As known on {fmt.day(known_on)}.",
            chart=charts.amounts(drawn, look.theme(), known_on), how=HOW_AMOUNTS, noun="amount",
        )
    )  # fmt: skip


def _sure(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that a headline may rest on; where there are none, all, since all are drawn hollow."""
    return rows[~rows["unreviewed"]] if (~rows["unreviewed"]).any() else rows


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


main()
