"""The verdict table: one line a thing counted, with the reason and the rows that decide it one click away."""

import pandas as pd
import streamlit as st

from dashboard import format as fmt
from dashboard.parts import evidence, safe
from dashboard.theme import EVIDENCE_GLYPHS

_LOOKS = {"yes": ":orange[**■ {}**]", "not_yet": ":blue[**● {}**]", "not_enough": ":gray[◇ {}]"}
"""State of a verdict -> how its words are set: inference ahead, training ahead, not known."""


def answer(verdicts: pd.DataFrame) -> str:
    """The answer to the page's question, as Markdown; true for exactly these verdicts."""
    companies = verdicts[verdicts["group"] == "company"]
    ahead, behind = _names(companies, "yes"), _names(companies, "not_yet")
    told = _of_market(verdicts, "**")
    if ahead:
        told += f" Single companies’ fleets or bills: yes for {ahead}" + (f", not yet for {behind}." if behind else ".")
    return told


def plain(verdicts: pd.DataFrame) -> str:
    """The answer for the whole market without any markup, to be quoted."""
    return _of_market(verdicts, "").replace("\\", "")


def _of_market(verdicts: pd.DataFrame, bold: str) -> str:
    market = verdicts[verdicts["group"] == "market"]
    yes, not_yet = _lines(market, "yes"), _lines(market, "not_yet")
    told = (
        f"{bold}Yes, for {yes}.{bold}"
        if yes
        else f"{bold}Not settled:{bold} for no part of the whole market do two publishers agree that it has."
    )
    return f"{told} For {not_yet} they agree that it has {bold}not yet{bold}." if not_yet else told


def _lines(verdicts: pd.DataFrame, state: str) -> str:
    return safe.text(fmt.names([line.lower() for line in verdicts.loc[verdicts["state"] == state, "line"]], 8))


def _names(verdicts: pd.DataFrame, state: str) -> str:
    return safe.text(fmt.names(list(verdicts.loc[verdicts["state"] == state, "entity"]), 8))


def board(verdicts: pd.DataFrame) -> None:
    """All lines of the market at a glance: what is counted, who says what."""
    lines = [f"| {safe.text(row['line'])} | {_voices(row)} |" for row in _rows(verdicts)]
    st.markdown("\n".join(["| What is counted | Has inference passed training? |", "| :-- | :-- |", *lines]))


def _voices(row: dict[str, str]) -> str:
    """The verdict, or why there is none, with the publishers that see either use ahead."""
    ahead, behind = (
        safe.text(fmt.names([fmt.short(name, 28) for name in evidence.split_ids(row[side])], 2))
        for side in ("ahead", "behind")
    )
    if row["state"] == "not_enough":
        parts = [
            f":orange[**■**] {ahead} says yes" if ahead else "",
            f":blue[**●**] {behind} says no" if behind else "",
        ]
        told = ", ".join(part for part in parts if part)
        return f"{told}; {'they disagree' if ahead and behind else 'one voice'}" if told else ":gray[◇ no account yet]"
    verdict = _LOOKS[row["state"]].format(safe.text(row["verdict"]))
    return f"{verdict}: {ahead or behind}" if ahead or behind else verdict


def show(verdicts: pd.DataFrame, claims: pd.DataFrame, key: str) -> None:
    """Draws the lines in order; each opens the rows that decide it, or, where none does, the statements on it."""
    with st.container(key=f"verdicts_{key}", gap=None):
        for number, row in enumerate(_rows(verdicts)):
            _line(row, evidence.split_ids(row["deciding"]) or _statements(row, claims), f"verdict_{key}_{number}")


def _rows(verdicts: pd.DataFrame) -> list[dict[str, str]]:
    return [{str(name): str(value) for name, value in row.items()} for row in verdicts.to_dict("records")]


def _line(row: dict[str, str], ids: list[str], key: str) -> None:
    name, why = st.columns([2, 5], vertical_alignment="top")
    name.markdown(f"**{safe.text(row['line'])}**  \n{_voices(row)}")
    told = why.container(gap="xsmall")
    told.markdown(safe.text(row["reason"]))
    if ids and told.button(f"Evidence: {_weight(row)}", key=key, type="tertiary", icon=":material/search:"):
        evidence.open_rows(ids, f"Has inference passed training? {row['line']}: {row['verdict']}. {row['reason']}")


def _weight(row: dict[str, str]) -> str:
    """How much stands behind a line: `5 statements by 3 publishers · ◉ 1 primary · ○ 4 secondary`."""
    n, publishers = int(row["n"]), int(row["n_publishers"])
    parts = [f"{fmt.count(n, 'statement')} by {fmt.count(publishers, 'publisher')}" if n else "no statements"]
    parts += [
        f"{EVIDENCE_GLYPHS[grade]} {row[grade]} {grade}" for grade in ("primary", "secondary") if row[grade] != "0"
    ]
    return " · ".join(parts)


def _statements(row: dict[str, str], claims: pd.DataFrame) -> list[str]:
    """Ids of the claims on a line's segments, region and company, newest first."""
    on = claims["segment"].isin(evidence.split_ids(row["segments"])) & (claims["region"] == row["region"])
    found = claims[on & (claims["entity"] == row["entity"])]
    return list(found.sort_values("published_day", ascending=False)["claim_id"])
