"""Overview: has inference passed training?"""

from functools import partial

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import findings, moving_date
from dashboard.charts.moments import MOMENTS
from dashboard.parts import changed, drawer, empty, look, page, panel, release_news, state, verdicts
from dashboard.theme import SCOPE_SIGNS, SWATCH
from market import Dataset
from market.judging import crossing
from market.vocabulary import SCOPES

HOW = """
- **Right** is said later, **up** is expected later. A mark on the rising line says: it has already happened.
- **Vermilion**: inference passes training. **Blue**: training stays ahead.
- **Arrow down**: in that year *or earlier* ("by 2030"). **Arrow up**: in that year *or later* ("not before 2027").
- **Shape**: what is counted. Unlike things cross in different years and are never added or averaged.
- **A line** joins one publisher's statements on the same thing; a dark one shows that it moved the year.
- **Hollow**: read by the program and not reviewed by a person. Statements without a year are listed below the chart.
- **Dotted lines** are days after which views turned: {moments}.
""".format(moments="; ".join(f"**{one.name}**, {fmt.day(one.day)} ({one.why})" for one in MOMENTS))
COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "bound": "Bound", "y": "Year of crossing", "claim": "Claim",
    "segment_label": "What is counted", "entity": "Company", "region": "Where", "evidence": "Evidence",
    "origin": "Origin", "source_url": "Source", "note": "Note",
}  # fmt: skip
UNPLOTTED_COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "claim": "Claim", "why": "Why not drawn",
    "segment_label": "What is counted", "entity": "Company", "region": "Where", "evidence": "Evidence",
    "origin": "Origin", "source_url": "Source", "note": "Note", "quote": "Words it was read from",
}  # fmt: skip


def main() -> None:
    dataset = data.dataset()
    claims, found = dataset.claims(), data.verdicts()
    st.title("Has inference passed training?")
    answer, board = st.columns([11, 9], gap="large") if len(claims) else (st.container(), None)
    if board:
        answer.markdown(verdicts.answer(found))
        with board:
            verdicts.board(found[found["group"] == "market"])
    quoted = answer.container()
    shown, chosen = _chosen()
    finding = findings.of_sure(findings.moving_date, shown) if len(shown) else ""
    with quoted:
        _quoted(dataset, claims, found, finding, shown)
    _moving_date(claims, shown, chosen, finding)
    if len(claims):
        _verdicts(found, claims)
    changed.this_week(dataset)


def _quoted(dataset: Dataset, claims: pd.DataFrame, found: pd.DataFrame, finding: str, shown: pd.DataFrame) -> None:
    """How fresh it is, what changed, and the finding to copy; sent before the chart, which then does not jump."""
    st.caption("  \n".join(release_news.lines(dataset, claims)))
    if finding:
        release_news.sentence(dataset, f"{verdicts.plain(found)} {finding}.", shown, "page")


def _chosen() -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Draws the filter; the statements of the scopes chosen that the chart can place, and these scopes."""
    points = data.points()
    present = {
        key: f"{SCOPE_SIGNS[key].glyph} {term.label}" for key, term in SCOPES.items() if key in set(points["scope"])
    }
    chosen = state.many("scope", "What is counted", present, menu=False) if present else ()
    return points[points["scope"].isin(chosen)] if chosen else points, chosen


def _moving_date(claims: pd.DataFrame, shown: pd.DataFrame, chosen: tuple[str, ...], finding: str) -> None:
    """Draws the hero, and what it cannot place."""
    unplotted = crossing.unplotted(claims[claims["scope"].isin(chosen)] if chosen else claims)
    if shown.empty:
        empty.nothing("dated statement that names a year")
        _unplotted(unplotted)
        return
    theme = look.theme()
    panel.show(
        panel.Panel(
            key="moving-date", title=finding, subtitle=_subtitle(shown, chosen), rows=shown, columns=COLUMNS,
            chart=data.drawn("moving date", (theme.name, *chosen), partial(moving_date.chart, shown, theme)),
            ids="claim_id", how=HOW, alt=finding,
        )
    )  # fmt: skip
    _unplotted(unplotted)


def _unplotted(rows: pd.DataFrame) -> None:
    """What no chart can place is listed, so that nothing is lost."""
    if rows.empty:
        return
    told = f"{fmt.count(len(rows), 'more statement')} without a year or a day"
    panel.in_drawer(f"{told}: listed, not drawn", panel.Panel(
        key="unplotted", title=told, subtitle="On the crossing of training by inference. Newest first.",
        rows=rows, columns=UNPLOTTED_COLUMNS, ids="claim_id",
    ))  # fmt: skip


def _subtitle(shown: pd.DataFrame, chosen: tuple[str, ...]) -> str:
    what = ", ".join(SCOPES[scope].label for scope in chosen) or "All that is counted, each for itself"
    return (
        f"{SWATCH} inference passes training, {SWATCH} training stays ahead; year of the crossing by the day of the "
        f"statement, calendar years. {what}. World, unless the mark says more."
    )


def _verdicts(found: pd.DataFrame, claims: pd.DataFrame) -> None:
    market = found["group"] == "market"
    st.markdown("### The verdict, one line for each thing counted", anchors=False)
    st.caption(
        "A yes or a not yet takes two publishers that agree, or a company's own account; forecasts alone never do."
    )
    verdicts.show(found[market], claims, "market")
    rest = found[~market]
    if len(rest):
        told = f"Companies, regions and other segments: {len(rest)} more lines"
        drawer.show(told, partial(verdicts.show, rest, claims, "rest"), "rest")


page.show(main)
