"""How many curated numbers stand at their sources: one bar a table, in parts by what a check found."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.theme import Theme
from market.frames import rows as records

PARTS = {
    "confirmed": "found", "changed": "changed", "not_found": "not found", "not_checked": "not to be read",
    "waiting": "not read again yet",
}  # fmt: skip
"""Part of a bar -> its word, from left to right."""
_TICKS = (0, 25, 50, 75, 100)
_LEAST = 0.13  # of a bar: a part that is shorter has no room for words


def chart(rows: pd.DataFrame, theme: Theme) -> go.Figure:
    """rows: one a table, with its `label`, its rows `n`, and how many of them fall to each of PARTS."""
    figure = base.figure(theme, 60 + 44 * len(rows)).update_layout(
        margin={"t": 8, "r": 52, "b": 30, "l": 72}, barmode="stack", bargap=0.3,
        uniformtext={"mode": "hide", "minsize": base.TEXT_SIZE},
    )  # fmt: skip
    found = records(rows.iloc[::-1])
    for part, words in PARTS.items():
        fill, ink = _colours(theme)[part]
        figure.add_bar(
            x=[100 * row[part] / row["n"] for row in found], y=[row["label"] for row in found], orientation="h",
            text=[f"{row[part]:,} {words}" if row[part] >= _LEAST * row["n"] else "" for row in found],
            marker={"color": fill, "line": {"color": theme.muted, "width": 0.5}}, textfont={"color": ink},
            textposition="inside", insidetextanchor="start", name=words,
            customdata=[[_hover(row, part, words)] for row in found],
            hovertemplate="%{customdata[0]}<extra></extra>",
        )  # fmt: skip
    for row in found:
        figure.add_annotation(x=100, y=row["label"], xanchor="left", xshift=6, showarrow=False, text=f"{row['n']:,}",
                              font={"color": theme.ink})  # fmt: skip
    figure.update_xaxes(range=[0, 100.4], ticks="", tickvals=_TICKS, ticktext=[f"{tick}%" for tick in _TICKS])
    return figure.update_yaxes(
        type="category", ticks="", showgrid=False, ticksuffix="  ", tickfont={"color": theme.ink, "size": 13}
    )


def _colours(theme: Theme) -> Mapping[str, tuple[str, str]]:
    """Part -> its fill and the colour of words on it."""
    return {
        "confirmed": (theme.neutral, theme.paper), "changed": (theme.ink, theme.paper),
        "not_found": (theme.unsplit, theme.paper), "not_checked": (theme.faint, theme.ink),
        "waiting": (theme.paper, theme.muted),
    }  # fmt: skip


def _hover(row: dict[str, object], part: str, words: str) -> str:
    return f"<b>{row['label']}</b>: {row[part]:,} of {fmt.count(int(str(row['n'])), 'number')} {words}"


def title(rows: pd.DataFrame) -> str:
    """The finding: how many of all numbers were found again, and how many have changed."""
    total, found = int(rows["n"].sum()), int(rows["confirmed"].sum())
    changed = int(rows["changed"].sum())
    more = f"; {changed:,} {'has' if changed == 1 else 'have'} changed there" if changed else ""
    return f"{found:,} of {total:,} curated numbers were found again at their source{more}"
