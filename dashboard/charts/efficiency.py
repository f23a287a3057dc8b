"""What chips do per watt over time: one mark a chip by what it was built for, and a line of the best on sale."""

import math
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.parts import safe
from dashboard.theme import WORKLOAD_SIGNS, Theme
from market.frames import rows as rows_of
from market.judging.chips import Measure

HEIGHT = 480
WIDTH = 760.0  # pixels of the plot for which names are placed
LOGARITHMIC = ("bandwidth", "balance")
"""Measures whose values lie a thousandfold apart: chips that hold all memory on the chip against all others."""
_TOP, _BOTTOM = 40, 34
_PLANNED = 0.45


def sign(use: str) -> tuple[str, str]:
    """Symbol and glyph of what a chip was built for; `both` has the mark of unsplit money."""
    found = WORKLOAD_SIGNS["all" if use == "both" else use]
    return found.symbol, found.glyph


def chart(rows: pd.DataFrame, measure: Measure, theme: Theme, known_on: date) -> go.Figure:
    """rows: of `chips.efficiency` without a `reason`. What is not on sale on the day `known_on` is paler."""
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": _TOP, "r": 24, "b": _BOTTOM, "l": 52})
    years = (int(rows["day"].min().year), max(int(rows["day"].max().year), known_on.year))
    figure.update_xaxes(**_years(years, theme))
    scale = _Scale(rows, measure.key in LOGARITHMIC)
    figure.update_yaxes(**scale.axis())
    _best(figure, rows, known_on, theme)
    for (use, is_planned), marks in rows.groupby(["optimised_for", "is_planned"], sort=False):
        _marks(figure, marks, str(use), bool(is_planned), measure, theme)
    _today(figure, years, known_on, theme)
    _names(figure, rows, years, scale, theme)
    return base.keep_unselected(figure)


def title(rows: pd.DataFrame, measure: Measure) -> str:
    """How far the highest of the chips on sale has come; true for the rows drawn."""
    best = rows_of(rows[rows["best"]])
    if not best:
        return f"{measure.label}: {fmt.count(len(rows), 'chip')}, none of them on sale yet"
    last = best[-1]
    if len(best) == 1:
        return f"{measure.label}: {_at(last)} has stood first since it came"
    first, times = best[0], last["value"] / best[0]["value"]
    more = f"{times:.1f}".removesuffix(".0") if times < 10 else f"{times:.0f}"
    return f"{measure.label}: the highest on sale went from {_at(first)} to {_at(last)}, {more} times as much"


def _at(row: dict[str, Any]) -> str:
    return f"{fmt.number(row['value'])} ({row['chip']}, {row['day'].year})"


def _years(years: tuple[int, int], theme: Theme) -> dict[str, Any]:
    first, last = years
    axis = base.year_axis(first, last, theme)
    if last - first > 8:  # too many names for a phone
        shown = range(first, last + 1, 2)
        axis |= {"tickvals": [pd.Timestamp(year, 7, 1) for year in shown], "ticktext": [str(year) for year in shown]}
    return axis | {"range": [pd.Timestamp(first, 1, 1), _end(years)]}


class _Scale:
    """Heights in pixels, from zero or on a logarithmic axis."""

    def __init__(self, rows: pd.DataFrame, is_log: bool) -> None:
        self.is_log = is_log
        low, high = float(rows["value"].min()), float(rows["value"].max())
        self.low, self.high = (low / 1.6, high * 2) if is_log else (0.0, high * 1.1)

    def axis(self) -> dict[str, Any]:
        if not self.is_log:
            return {"range": [0, self.high], "ticks": "", "tickformat": ",~r", "nticks": 7}
        return {"type": "log", "range": [math.log10(self.low), math.log10(self.high)], "ticks": "", "dtick": 1,
                "tickformat": ",~r"}  # fmt: skip

    def pixels(self, value: float) -> float:
        height = HEIGHT - _TOP - _BOTTOM
        if not self.is_log:
            return value / self.high * height
        return math.log(value / self.low) / math.log(self.high / self.low) * height


def _marks(figure: go.Figure, rows: pd.DataFrame, use: str, is_planned: bool, measure: Measure, theme: Theme) -> None:
    found = rows_of(rows)
    told = [
        [row["chip"], safe.plot(f"{row['chip']}, {row['vendor']}"), safe.plot(_details(row, measure))] for row in found
    ]
    edge = {"color": theme.paper, "width": 1}
    figure.add_scatter(
        x=rows["day"], y=rows["value"], mode="markers", name=f"{use} planned" if is_planned else use, customdata=told,
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": sign(use)[0], "size": 9, "color": theme.workload(use), "line": edge,
                "opacity": _PLANNED if is_planned else 1},
    )  # fmt: skip


def _details(row: dict[str, Any], measure: Measure) -> str:
    day = f"{'planned for' if row['is_planned'] else 'on sale'} {row['available_on']}"
    return f"{fmt.number(row['value'])} {measure.unit} · built for {row['optimised_for']} · {day}"


def _best(figure: go.Figure, rows: pd.DataFrame, known_on: date, theme: Theme) -> None:
    """Steps of the best chip on sale, up to the day of the view."""
    best = rows[rows["best"]]
    x, y = [*best["day"], pd.Timestamp(known_on)], [*best["value"], *best["value"].tail(1)]
    if len(best):
        figure.add_scatter(x=x, y=y, mode="lines", line={"shape": "hv", "color": theme.muted, "width": 1.5},
                           hoverinfo="skip", name="best on sale")  # fmt: skip


def _today(figure: go.Figure, years: tuple[int, int], known_on: date, theme: Theme) -> None:
    figure.add_vline(x=pd.Timestamp(known_on), line={"color": theme.muted, "width": 1, "dash": "dot"}, layer="below")
    is_late = known_on.year - years[0] > (years[1] + 1 - years[0]) / 2
    figure.add_annotation(text=f"{fmt.day(known_on)} · later: planned →", x=pd.Timestamp(known_on), yref="paper", y=1,
                          yanchor="bottom", xanchor="right" if is_late else "left", showarrow=False,
                          font={"color": theme.muted, "size": 12})  # fmt: skip


def _names(figure: go.Figure, rows: pd.DataFrame, years: tuple[int, int], scale: _Scale, theme: Theme) -> None:
    """The best of their day first, then the highest, then what finds a place beside marks and line."""
    start = pd.Timestamp(years[0], 1, 1)
    across = WIDTH / (_end(years) - start).days
    marks = [_mark(row, start, across, scale) for row in rows_of(rows)]
    ranks = rows.assign(number=range(len(rows))).sort_values(["best", "value"], ascending=False)
    taken = _line_boxes([mark for mark, best in zip(marks, rows["best"], strict=True) if best])
    notes = []
    for label in labels.place(
        marks, list(ranks["number"]), WIDTH, HEIGHT - _TOP - _BOTTOM, taken, int(rows["best"].sum())
    ):
        row = rows.iloc[label.mark]
        at = math.log10(row["value"]) if scale.is_log else row["value"]
        ink = theme.ink if row["best"] else theme.muted
        notes.append({"x": row["day"], "y": at, "text": marks[label.mark].text, "xanchor": label.anchor, "borderpad": 0,
                      "font": {"size": base.TEXT_SIZE - 1, "color": ink}, **base.tether(label, theme)})  # fmt: skip
    base.annotate(figure, notes)


def _mark(row: dict[str, Any], start: pd.Timestamp, across: float, scale: _Scale) -> labels.Mark:
    return labels.Mark(
        (row["day"] - start).days * across, scale.pixels(row["value"]), safe.plot(_short(row["chip"])), 5
    )


def _line_boxes(steps: list[labels.Mark]) -> list[labels.Box]:
    """Where the line of the best runs: level to the next step, then up."""
    ends = [*steps[1:], *([labels.Mark(WIDTH, steps[-1].y)] if steps else [])]
    level = [(one.x, one.y - 2, other.x, one.y + 2) for one, other in zip(steps, ends, strict=True)]
    return level + [(other.x - 2, one.y, other.x + 2, other.y) for one, other in zip(steps, ends, strict=True)]


def _end(years: tuple[int, int]) -> pd.Timestamp:
    """The end of the axis: some weeks after the last year, so that no mark is cut."""
    return pd.Timestamp(years[1] + 1, 2, 1)


def _short(name: str, most: int = 22) -> str:
    """The name without what stands in brackets behind it, cut where it is long."""
    name = name.split(" (")[0]
    return fmt.short(name, most)
