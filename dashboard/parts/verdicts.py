"""The verdict table: one line a thing counted, with the reason and the rows that decide it one click away."""

import pandas as pd
import streamlit as st

from dashboard import format as fmt
from dashboard.parts import evidence, safe
from dashboard.theme import EVIDENCE_GLYPHS

_LOOKS = {"yes": (":orange[**■ {}**]", 0), "not_yet": (":blue[**● {}**]", 1), "not_enough": (":gray[◇ {}]", 2)}
"""State of a verdict -> how its words are set: inference ahead, training ahead, not known."""

COLUMNS = {
    "line": "What is counted", "verdict": "Has inference passed training?", "reason": "Why", "n": "Statements",
    "n_publishers": "Publishers", "primary": "Primary", "secondary": "Secondary", "newest": "Newest statement",
    "notes": "Caution",
}  # fmt: skip


def answer(verdicts: pd.DataFrame) -> str:
    """The answer to the page's question in two sentences, as Markdown; true for exactly these verdicts."""
    market, companies = (verdicts[verdicts["group"] == group] for group in ("market", "company"))
    yes, not_yet = _lines(market, "yes"), _lines(market, "not_yet")
    told = (
        f"**Yes, for {yes}.**"
        if yes
        else "**Not settled:** for no part of the whole market do two publishers agree that it has."
    )
    if not_yet:
        told += f" For {not_yet} they agree that it has **not yet**."
    ahead, behind = _names(companies, "yes"), _names(companies, "not_yet")
    if ahead:
        told += f" Single companies’ fleets or bills: yes for {ahead}" + (f", not yet for {behind}." if behind else ".")
    return told


def _lines(verdicts: pd.DataFrame, state: str) -> str:
    return safe.text(fmt.names([line.lower() for line in verdicts.loc[verdicts["state"] == state, "line"]], 8))


def _names(verdicts: pd.DataFrame, state: str) -> str:
    return safe.text(fmt.names(list(verdicts.loc[verdicts["state"] == state, "entity"]), 8))


def show(verdicts: pd.DataFrame, claims: pd.DataFrame, key: str) -> None:
    """Draws the lines in order; each opens the rows that decide it, or, where none does, the statements on it."""
    with st.container(key=f"verdicts_{key}", gap=None):
        for number, row in enumerate(verdicts.to_dict("records")):
            ids = evidence.split_ids(row["deciding"]) or _statements(row, claims)
            _line({str(name): value for name, value in row.items()}, ids, f"verdict_{key}_{number}")


def _line(row: dict[str, object], ids: list[str], key: str) -> None:
    name, verdict, why, more = st.columns([2.3, 1.7, 5, 1.3], vertical_alignment="top")
    name.markdown(f"**{safe.text(row['line'])}**")
    verdict.markdown(_LOOKS[str(row["state"])][0].format(safe.text(row["verdict"])))
    why.markdown(safe.text(row["reason"]))
    why.caption(_weight(row))
    if ids and more.button("Evidence", key=key, type="tertiary", icon=":material/search:"):
        evidence.open_rows(ids)


def _weight(row: dict[str, object]) -> str:
    """How much stands behind a line: `5 statements by 3 publishers · ◉ 1 primary · ○ 4 secondary`."""
    n, publishers = int(str(row["n"])), int(str(row["n_publishers"]))
    parts = [f"{fmt.count(n, 'statement')} by {fmt.count(publishers, 'publisher')}" if n else "no statements"]
    parts += [f"{EVIDENCE_GLYPHS[grade]} {row[grade]} {grade}" for grade in ("primary", "secondary") if row[grade]]
    return " · ".join(parts)


def _statements(row: dict[object, object], claims: pd.DataFrame) -> list[str]:
    """Ids of the claims on a line's segments, region and company, newest first."""
    on = claims["segment"].isin(evidence.split_ids(row["segments"])) & (claims["region"] == row["region"])
    found = claims[on & (claims["entity"] == row["entity"])]
    return list(found.sort_values("published_day", ascending=False)["claim_id"])
