"""Where do numbers clash: every finding of the checks with its state, and how much each check could examine."""

import re
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import clashes as charts
from dashboard.charts import vintage_findings as findings
from dashboard.parts import empty, evidence, look, panel, safe
from dashboard.parts.known import Asked, alone
from market import Dataset, phrases
from market.frames import rows as records
from market.vocabulary import CHECKS

HOW = """
- **Contradiction**: two facts on one thing and period that differ by more than 5 per cent (estimates: more); forecasts
  may differ. **Opposite accounts**: one says that inference has passed training, another that training leads.
- **Open**: nobody has explained it yet. **Explained**: a rule or a person says why, in the table.
- A stem ends where the higher account is that many times the lower one; click it for both. **●** open, **◆** explained.
- A finding does not say who is wrong. Houses often draw one word with two widths.
"""
APART_COLUMNS = {
    "state": "State", "head": "What", "accounts": "Accounts", "times": "Times", "explanation": "Explanation",
    "newest": "Newest",
}  # fmt: skip
COLUMNS = {"state": "State", "check_label": "Check", "apart": "Apart", "told": "What clashes",
           "explanation": "Explanation", "newest": "Newest"}  # fmt: skip
MOST = 40
"""Findings told as lines; the table holds them all."""
_STATES = {"open": "○ open", "explained": "✓ explained"}
_FURTHEST = re.compile(r", the furthest apart of \d+$")
_APART = re.compile(r", (\d+) (%|points) apart\b")


def show(dataset: Dataset) -> None:
    """The section with its filters."""
    asked = alone(dataset)
    found, examined = data.checked(asked.day, asked.primary)
    if found.empty:
        empty.hidden("clash between numbers", partial(asked.without, "checks"), "clashes between numbers")
    else:
        st.markdown(f"**{safe.text(findings.clashes(found))}.**")
        _contradictions(dataset, found, asked)
        _lines(found)
        _all(found, asked)
    st.caption(said_of(found, examined))


def _contradictions(dataset: Dataset, found: pd.DataFrame, asked: Asked) -> None:
    """Two accounts of one thing in a chart: how many times the lower the higher is."""
    rows = contradictions(found)
    if rows.empty:
        return
    panel.show(
        panel.Panel(
            key="contradictions", title=findings.contradictions(rows), rows=rows, columns=APART_COLUMNS, ids="inputs",
            subtitle="How many times the lower account the higher one is, for one thing and period; ● open, ◆ "
                     f"✓ explained. As known on {fmt.day(asked.on)}.",
            chart=charts.chart(rows, look.theme()), how=HOW, noun="contradiction", wide="explanation",
            brief=("head", "accounts", "times", "explanation"), sources=_publishers(dataset, rows),
        )
    )  # fmt: skip


def contradictions(found: pd.DataFrame) -> pd.DataFrame:
    """The contradictions whose distance is in per cent, with `times`, `head` (what and when) and `accounts`."""
    apart = [_APART.search(row["words"]) for row in records(found)]
    is_drawn = [row["check"] == "contradiction" and bool(size) and size[2] == "%"  # type: ignore[index]
                for row, size in zip(records(found), apart, strict=True)]  # fmt: skip
    rows = found[pd.Series(is_drawn, index=found.index, dtype=bool)]
    told = [worded(row["words"]).partition(": ") for row in records(rows)]
    return rows.assign(
        times=(1 + rows["size"] / 100).round(2), accounts=[_FURTHEST.sub("", said) for _, _, said in told],
        head=[f"{head}: {size(row)} apart" for (head, _, _), row in zip(told, records(rows), strict=True)],
        published_day=rows["newest"],
    )  # fmt: skip


def _publishers(dataset: Dataset, rows: pd.DataFrame) -> list[str]:
    """Who stated the numbers that clash."""
    ids = {name for names in rows["inputs"] for name in evidence.split_ids(names)}
    figures = dataset.figures(include_review=True)
    return list(figures.loc[figures["figure_id"].isin(ids), "publisher"].replace("", None).value_counts().index)


def _lines(found: pd.DataFrame) -> None:
    """Every finding as a line: what, in words, why it may be so, its evidence."""
    st.markdown("### What cannot all be true, and why it may be so", anchors=False)
    with st.container(key="verdicts_clashes", gap=None):
        for number, row in enumerate(records(found.head(MOST))):
            _line(row, f"clash_{number}")


def _line(row: dict[str, object], key: str) -> None:
    name, why = st.columns([2, 5], vertical_alignment="top")
    name.markdown(f"**{safe.text(_name(str(row['check'])))}**  \n{_STATES[str(row['state'])]}")
    told = why.container(gap="xsmall")
    told.markdown(safe.text(worded(str(row["words"]))))
    if row["explanation"]:
        told.markdown(f":gray[{safe.text(str(row['explanation']))}]")
    ids = evidence.split_ids(row["inputs"])
    label = f"Evidence: {fmt.count(len(ids), 'statement')}, {size(row)} apart"
    if ids and told.button(label, key=key, type="tertiary", icon=":material/search:"):
        evidence.open_rows(ids)


def _all(found: pd.DataFrame, asked: Asked) -> None:
    """The findings as a table, to sort and to take along."""
    rows = found.assign(
        state=found["state"].map(_STATES), check_label=[_name(check) for check in found["check"]],
        told=[worded(row["words"]) for row in records(found)], apart=[size(row) for row in records(found)],
        published_day=found["newest"],
    )  # fmt: skip
    panel.in_drawer(f"All {fmt.count(len(rows), 'finding')} as a table",
        panel.Panel(
            key="clashes", title=findings.clashes(found), rows=rows, columns=COLUMNS, ids="inputs",
            subtitle="Findings of the checks over all numbers and claims that count, open ones first, the widest "
                     f"first within a check. As known on {fmt.day(asked.on)}.",
            noun="finding", wide="told",
        )
    )  # fmt: skip


def _name(check: str) -> str:
    return CHECKS[check].label if check in CHECKS else check


def worded(text: str) -> str:
    """The words of a finding with amounts as people write them: `4.03 USD_bn` is `$4.03bn`."""
    return phrases.amounts(_APART.sub("", text))


def size(row: dict[str, object]) -> str:
    """How far off, in the unit of the check."""
    check, far = str(row["check"]), row["size"]
    if fmt.missing(far):
        return fmt.UNKNOWN
    if stated := _APART.search(str(row["words"])):
        return f"{stated[1]}{'%' if stated[2] == '%' else ' points'}"
    unit = {"accounts": " days", "repeat": " days", "growth": " points", "magnitude": " times", "installed": " times"}
    return f"{fmt.number(far)}{unit.get(check, '')}"


def said_of(found: pd.DataFrame, examined: dict[str, int]) -> str:
    """What was examined and where nothing was found: nothing found in none is no comfort."""
    names = {check: _name(check) for check in examined}
    names = {check: name[:1].lower() + name[1:] for check, name in names.items()}
    told = "; ".join(f"{names[check]} {n:,}" for check, n in examined.items())
    clear = [names[check] for check, n in examined.items() if n and check not in set(found["check"])]
    rest = f" Nothing was found by: {', '.join(clear)}." if clear else ""
    return f"Rows that each check could hold against others: {told}.{rest}"
