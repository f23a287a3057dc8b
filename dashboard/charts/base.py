"""What all charts share: type, paper, grid, hover and selection, for a given theme."""

import html
import textwrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import labels
from dashboard.theme import FONT, SWATCH, SWATCHES, Theme, grade
from market.vocabulary import KINDS

TEXT_SIZE = 12


def figure(theme: Theme, height: int) -> go.Figure:
    """An empty figure in the app's type and colours; no legend (lines and marks are named where they are)."""
    axis = {
        "gridcolor": theme.faint, "zeroline": False, "showline": False, "tickcolor": theme.faint,
        "tickfont": {"color": theme.muted, "size": TEXT_SIZE}, "title": None, "fixedrange": True,
    }  # fmt: skip
    return go.Figure(
        layout={
            "height": height, "margin": {"l": 44, "r": 16, "t": 24, "b": 32}, "showlegend": False, "dragmode": False,
            "font": {"family": FONT, "size": TEXT_SIZE, "color": theme.ink}, "paper_bgcolor": theme.paper,
            "plot_bgcolor": theme.paper, "xaxis": axis, "yaxis": axis, "hovermode": "closest", "hoverdistance": 16,
            "clickmode": "event+select",
            "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": theme.muted, "activecolor": theme.ink},
            "hoverlabel": {"bgcolor": theme.panel, "bordercolor": theme.muted, "align": "left",
                           "font": {"family": FONT, "size": TEXT_SIZE + 1, "color": theme.ink}},
        }
    )  # fmt: skip


def keep_unselected(chart: go.Figure) -> go.Figure:
    """A click opens evidence; it does not fade the other marks."""
    return chart.update_traces(
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}}, selector={"type": "scatter"}
    )


def decimal_year(day: pd.Timestamp) -> float:
    """A day as a year with its fraction: 1 July 2025 is about 2025.5."""
    start = pd.Timestamp(day.year, 1, 1)
    return float(day.year + (day - start) / (pd.Timestamp(day.year + 1, 1, 1) - start))


def year_axis(first: int, last: int, theme: Theme) -> dict[str, object]:
    """Ticks for calendar years `first` to `last` on an axis of days: the name in the middle, a line at 1 January."""
    years = range(first, last + 1)
    return {
        "tickvals": [pd.Timestamp(year, 7, 1) for year in years], "ticktext": [str(year) for year in years],
        "ticks": "", "showgrid": False, "range": [pd.Timestamp(first, 1, 1), pd.Timestamp(last, 12, 31)],
        "minor": {"tickvals": [pd.Timestamp(year, 1, 1) for year in years], "showgrid": True, "ticks": "",
                  "gridcolor": theme.faint},
        "showline": False,
    }  # fmt: skip


def tether(label: labels.Label, theme: Theme) -> dict[str, object]:
    """Where the name stands: a shift, or a thin line to the mark where it had to move away."""
    if not label.is_far:
        return {"showarrow": False, "xshift": label.dx, "yshift": label.dy}
    return {"showarrow": True, "ax": label.dx, "ay": -label.dy, "arrowhead": 0, "arrowwidth": 0.8,
            "arrowcolor": theme.muted, "standoff": 6}  # fmt: skip


def annotate(figure: go.Figure, notes: list[dict[str, object]]) -> None:
    """Adds all notes at once; one by one, Plotly checks all those before again."""
    figure.update_layout(annotations=[*figure.layout.annotations, *notes])


PICTURE_WIDTH, PICTURE_TOP, PICTURE_FOOT = 1100, 76, 30
"""Pixels of a saved picture: its width, the room for title and subtitle, the room for the source line."""


def for_picture(figure: go.Figure, title: str, subtitle: str, source: str, theme: Theme) -> go.Figure:
    """The figure with title, subtitle and source line inside, as its first three annotations.

    On the page they are hidden and their room is taken back (see `dashboard.parts.look`), since the page says the same
    in its own type; a saved picture shows them, so that it can be quoted without the page.
    """
    figure = go.Figure(figure)  # a rerun of one panel draws the same figure again, which must not grow
    margin = figure.layout.margin
    texts = [(f"<b>{_wrapped(title, 110)}</b>", PICTURE_TOP - 4, "bottom", 1, theme.ink, 16),
             (_swatched(_wrapped(subtitle, 170), theme), 4, "bottom", 1, theme.muted, 12),
             (_wrapped(source, 190), -(margin.b + 2), "top", 0, theme.muted, 11)]  # fmt: skip
    notes = [
        {"text": text, "xref": "paper", "yref": "paper", "x": 0, "y": y, "xanchor": "left", "yanchor": yanchor,
         "xshift": -margin.l + 8, "yshift": shift if y == 0 else shift + margin.t, "showarrow": False,
         "align": "left", "font": {"color": colour, "size": size}}
        for text, shift, yanchor, y, colour, size in texts
    ]  # fmt: skip
    notes[0]["yanchor"] = "top"
    figure.layout.annotations = [*notes, *figure.layout.annotations]
    return figure.update_layout(
        height=figure.layout.height + PICTURE_TOP + PICTURE_FOOT,
        margin={"t": margin.t + PICTURE_TOP, "b": margin.b + PICTURE_FOOT},
    )


def _swatched(text: str, theme: Theme) -> str:
    """The swatches of a subtitle in the colours that they stand for."""
    for word in SWATCHES:
        colour = theme.use(word)
        text = text.replace(f"{SWATCH} {word}", f'<span style="color:{colour}">{SWATCH}</span> {word}')
    return text


def _wrapped(text: str, width: int) -> str:
    return "<br>".join(html.escape(line, quote=False) for line in textwrap.wrap(text, width)[:2])


def details(row: dict[str, Any]) -> str:
    """What stands below the first line when one points at a statement: its kind, date and evidence."""
    return f"{KINDS[row['kind']].label} · said {fmt.stated(str(row['published_on']))} · {grade(str(row['evidence']))}"
