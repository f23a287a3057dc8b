"""What all charts share: type, paper, grid, hover and selection, for a given theme."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import labels
from dashboard.charts.sheet import Finished, Sheet, merged, told_by
from dashboard.theme import FONT, SERIF, SWATCH, SWATCHES, WORKLOAD_SIGNS, Theme, grade
from market.vocabulary import KINDS

TEXT_SIZE = 12


def figure(theme: Theme, height: int) -> Sheet:
    """An empty figure in the app's type and colours; no legend (lines and marks are named where they are)."""
    axis = {
        "gridcolor": theme.faint, "zeroline": False, "showline": False, "tickcolor": theme.faint,
        "tickfont": {"color": theme.muted, "size": TEXT_SIZE}, "title": None, "fixedrange": True,
    }  # fmt: skip
    return Sheet(
        {
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
    seen = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}
    if isinstance(chart, Sheet):
        return chart.finished(**seen)
    return chart.update_traces(selector=lambda trace: trace.type == "scatter" and trace.mode != "lines", **seen)


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


def day_line(figure: go.Figure, years: tuple[float, float], known_on: date, theme: Theme) -> None:
    """A dotted line with its day, where the day lies between the ends of an axis of years."""
    at = decimal_year(pd.Timestamp(known_on)) - 0.5  # a year's number stands in the middle of the year
    if years[0] < at < years[1]:
        figure.add_vline(x=at, line={"color": theme.muted, "width": 1, "dash": "dot"}, layer="below")
        figure.add_annotation(text=fmt.day(known_on), x=at, yref="paper", y=1, yanchor="bottom", showarrow=False,
                              font={"color": theme.muted, "size": TEXT_SIZE})  # fmt: skip


def annotate(figure: go.Figure, notes: list[dict[str, object]]) -> None:
    """Adds all notes at once; one by one, Plotly checks all those before again."""
    if isinstance(figure, Sheet):
        figure.add_notes(notes)
    else:
        figure.update_layout(annotations=[*figure.layout.annotations, *notes])


def words_at_right(
    figure: go.Figure, places: Sequence[float], words: Sequence[str], plot: str = "", own: str = "2"
) -> None:
    """Words (Plotly's text) at heights of the y axis of a plot, whose range is set, right of all that is drawn.

    They are labels of an axis of their own, which takes as much room as they need: a narrow screen cuts none. plot: the
    number of the plot among several, empty for the first; own: a number that no other axis has.
    """
    figure.add_scatter(x=[None], y=[None], xaxis=f"x{plot}", yaxis=f"y{own}", hoverinfo="skip", mode="markers",
                       name="words at right")  # fmt: skip
    figure.update_layout(**{f"yaxis{own}": {
        "overlaying": f"y{plot}", "anchor": f"x{plot}", "side": "right", "range": figure.layout[f"yaxis{plot}"].range,
        "fixedrange": True, "showgrid": False, "zeroline": False, "ticks": "", "tickvals": [*places],
        "ticktext": [*words], "automargin": True, "ticklabelstandoff": 2,
        "tickfont": {"size": TEXT_SIZE, "color": figure.layout.font.color},
    }})  # fmt: skip


PICTURE_WIDTH = 1100
"""Pixels across of a saved picture; the script that makes it (`parts/browser/pictures.js`) knows the same."""


def for_picture(figure: go.Figure, title: str, subtitle: str, source: Sequence[str], theme: Theme) -> Finished:
    """Gives the figure the words that a saved picture carries, in `layout.meta[0]`, so that it can be quoted by itself.

    The page says them around the chart; the browser sets them around its drawing when the picture is taken.
    """
    words = {
        "title": title, "subtitle": _runs(subtitle, theme), "source": [*source], "serif": SERIF, "sans": FONT,
        "ink": theme.ink, "muted": theme.muted, "paper": theme.paper,
    }  # fmt: skip
    told = _readable(figure.to_dict() if isinstance(figure, Sheet | Finished) else told_by(figure), theme)
    told["layout"]["meta"] = [words]
    told["data"] = merged(told["data"])
    return Finished(told)


def _readable(figure: dict[str, Any], theme: Theme) -> dict[str, Any]:
    """Words in the tones in which they can be read; marks, and signs of one letter beside them, keep their colours."""
    tones = {colour: theme.word(colour) for colour in (theme.training, theme.inference, theme.unsplit, theme.neutral)}
    tones = {colour: tone for colour, tone in tones.items() if tone != colour}
    notes = [note for note in figure["layout"].get("annotations", ()) if len(note.get("text") or "") > 1]
    for note in notes:
        note["text"] = _toned(note["text"], tones)
    fonts = [note.get("font", {}) for note in notes]
    fonts += [trace.get("textfont", {}) for trace in figure["data"] if "text" in (trace.get("mode") or "")]
    for font in fonts:
        if isinstance(colour := font.get("color"), str) and colour in tones:
            font["color"] = tones[colour]
    return figure


def _toned(text: str, tones: dict[str, str]) -> str:
    for colour, tone in tones.items():
        text = text.replace(colour, tone)
    return text


def _runs(subtitle: str, theme: Theme) -> list[list[str | None]]:
    """The subtitle in runs of [text, colour]: marks and swatches of its key wear the colours of the chart."""
    coloured = {f"{SWATCH} {word}": theme.use(word) for word in SWATCHES}
    coloured |= {f"{WORKLOAD_SIGNS[word].glyph} {word}": theme.workload(word) for word in ("training", "inference")}
    parts = re.split(f"({'|'.join(map(re.escape, coloured))})", subtitle)
    return [[part, theme.word(coloured[part]) if part in coloured else None] for part in parts if part.strip()]


def details(row: dict[str, Any]) -> str:
    """What stands below the first line when one points at a statement: its kind, date and evidence."""
    return f"{KINDS[row['kind']].label} · said {fmt.stated(str(row['published_on']))} · {grade(str(row['evidence']))}"
