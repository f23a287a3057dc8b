"""Reported quarters and years as bars, sums of four quarters as lines: one company, or one small cell for each.

Every bar stands on the days that it covers, so fiscal periods end where they end. Cells of one figure share both axes.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.charts.sheet import Sheet
from dashboard.parts import safe
from dashboard.theme import Theme, grade
from market.frames import rows as records

ONE, EACH, COLUMNS = 340, 178, 2
"""Pixels of a figure of one company, of each row of cells; cells beside one another."""
_DAY = 86_400_000
MARGIN, LEAST = pd.Timedelta(days=60), pd.Timedelta(days=3 * 366)
"""Room on either side of the periods; the least time that an axis shows, so that a lone year is no wall."""
FEW = 6
"""Bars of one company up to which each carries its value."""
JOINED = pd.Timedelta(days=100)
"""Ends of periods further apart than this are not joined: a quarter between them is not held."""


@dataclass(frozen=True)
class Cell:
    """One company: `name` in bold and `note` under it above its rows, which have `period_start`, `period_end`,
    `span`, `level` in US$ bn, `derivation`, `evidence`, `published_day`, `inputs` and, where known, `on_year_pct`."""

    name: str
    note: str
    rows: pd.DataFrame


def bars(cells: Sequence[Cell], theme: Theme) -> go.Figure:
    """One bar a period, from zero; the newest one darker, derived ones hatched."""
    figure = _stage(cells, theme)
    for number, cell in enumerate(cells):
        labelled = len(cells) == 1 and len(cell.rows) <= FEW
        figure.add_trace(bar(cell.rows, theme, cell.name, labelled), *_place(number, len(cells)))
    return _finished(figure, cells, theme)


def lines(cells: Sequence[Cell], theme: Theme) -> go.Figure:
    """One line a company through the ends of its periods; in each cell the other companies stand pale behind."""
    figure = _stage(cells, theme)
    for number, cell in enumerate(cells):
        place = _place(number, len(cells))
        for other in cells:
            if other is not cell:
                figure.add_trace(_line(other.rows, theme.muted, 1, opacity=0.3), *place)
        figure.add_trace(_line(cell.rows, theme.ink, 2), *place)
        figure.add_trace(_marks(cell.rows, theme, cell.name), *place)
    return _finished(figure, cells, theme)


def bar(rows: pd.DataFrame, theme: Theme, name: str, labelled: bool = False) -> go.Bar:
    """The bars of one series, each as wide as its period; with their values above them where they are `labelled`."""
    rows = rows.sort_values("period_end")
    days = [(row["period_end"] - row["period_start"]).days + 1 for row in records(rows)]
    newest = (rows["period_end"] == rows["period_end"].max()).tolist()
    return go.Bar(
        x=rows["period_start"] + pd.to_timedelta(days, unit="D") / 2, y=rows["level"], name=safe.plot(name),
        width=[one * 0.82 * _DAY for one in days],
        customdata=told(rows, name), hovertemplate=HOVER, textposition="outside", cliponaxis=False,
        text=[fmt.number(level) for level in rows["level"]] if labelled else None,
        textfont={"color": theme.ink, "size": base.TEXT_SIZE},
        marker={
            "color": [theme.ink if last else theme.unsplit for last in newest], "line": {"width": 0},
            "pattern": {"shape": ["/" if row != "stated" else "" for row in rows["derivation"]], "solidity": 0.35,
                        "fgcolor": theme.paper},
        },
    )  # fmt: skip


HOVER = "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>"


def told(rows: pd.DataFrame, name: str) -> list[list[str]]:
    """For each row the ids of its evidence, what it says and how it is known."""
    return [[row["inputs"], safe.plot(f"{name}: {says(row)}"), safe.plot(_details(row))] for row in records(rows)]


def says(row: dict[str, Any]) -> str:
    """`$19bn in the quarter to Mar 2026`, `$75.2bn in the quarter to 26 Apr 2026`, `$91.4bn in 2025`."""
    return f"{fmt.amount(row['level'], unit='USD_bn')} {when(row)}"


def when(row: dict[str, Any]) -> str:
    """The period of a row in words, at its true end: never by the name of a fiscal quarter."""
    words = fmt.period(row["period_start"], row["period_end"])
    if words.isdecimal():
        return f"in {words}"
    return f"in the {row.get('span') or 'four quarters'} to {ending(row)}"


def ending(row: dict[str, Any]) -> str:
    """The last day of a period: `Mar 2026` where it ends with a month, else the day."""
    end = pd.Timestamp(row["period_end"])
    return fmt.day(end, "month" if (end + pd.Timedelta(days=1)).day == 1 else "day")


def _details(row: dict[str, Any]) -> str:
    growth = row.get("on_year_pct", float("nan"))
    parts = [
        "" if fmt.missing(growth) else f"{change(growth)} on the year before",
        "" if row["derivation"] == "stated" else f"derived: {row['derivation']}",
        f"stated {fmt.day(row['published_day'])}" if not fmt.missing(row["published_day"]) else "undated",
        grade(str(row["evidence"])),
    ]
    return " · ".join(part for part in parts if part)


def change(per_cent: float) -> str:
    """`+92%`, `-9%`, with a real minus sign."""
    return f"{'−' if per_cent < 0 else '+'}{fmt.number(abs(round(per_cent)))}%"


def _line(rows: pd.DataFrame, colour: str, width: float, opacity: float = 1) -> go.Scatter:
    """A line that breaks where a quarter is missing."""
    rows = rows.sort_values("period_end")
    x, y = broken(rows["period_end"], rows["level"])
    return go.Scatter(x=x, y=y, mode="lines", hoverinfo="skip", opacity=opacity, connectgaps=False,
                      line={"color": colour, "width": width})  # fmt: skip


def broken(days: pd.Series, values: pd.Series) -> tuple[list[Any], list[Any]]:
    """Points of a line in order, with a gap where a quarter between two of them is not held."""
    x: list[Any] = []
    y: list[Any] = []
    for day, value in zip(days, values, strict=True):
        if x and day - x[-1] > JOINED:
            x, y = [*x, x[-1]], [*y, None]
        x, y = [*x, day], [*y, value]
    return x, y


def _marks(rows: pd.DataFrame, theme: Theme, name: str) -> go.Scatter:
    return go.Scatter(
        x=rows["period_end"], y=rows["level"], mode="markers", name=safe.plot(name), customdata=told(rows, name),
        hovertemplate=HOVER, marker={"color": theme.ink, "size": 6, "line": {"color": theme.paper, "width": 1}},
    )  # fmt: skip


def _place(number: int, cells: int) -> tuple[int, ...]:
    """Row and column among several cells; none where a company stands alone."""
    return (number // COLUMNS + 1, number % COLUMNS + 1) if cells > 1 else ()


def _stage(cells: Sequence[Cell], theme: Theme) -> go.Figure:
    if len(cells) == 1:
        return base.figure(theme, ONE)
    rows, columns = -(-len(cells) // COLUMNS), COLUMNS
    figure = base.figure(theme, EACH * rows + 40).figure()
    axes = (figure.layout.xaxis.to_plotly_json(), figure.layout.yaxis.to_plotly_json())
    made = make_subplots(
        rows=rows, cols=columns, shared_xaxes="all", shared_yaxes="all", figure=figure, horizontal_spacing=0.05,
        vertical_spacing=0.3 / rows,
    )  # fmt: skip
    made.update_xaxes(**axes[0], showticklabels=True).update_yaxes(**axes[1])
    return made


def _finished(figure: go.Figure, cells: Sequence[Cell], theme: Theme) -> go.Figure:
    """Axes that begin at zero and show whole years, headings above the cells."""
    every = pd.concat([cell.rows for cell in cells])
    is_bars = any(trace.type == "bar" for trace in figure.data)
    ends = [every["period_start" if is_bars else "period_end"].min() - MARGIN, every["period_end"].max() + MARGIN]
    ends[0] = min(ends[0], ends[1] - LEAST)
    top = float(every["level"].max()) * (1.45 if len(cells) > 1 else 1.12) or 1.0
    figure.update_layout(margin={"t": 16 if len(cells) == 1 else 30, "l": 40, "r": 12, "b": 28}, bargap=0)
    figure.update_yaxes(range=[0, top], tickformat=",~r", ticks="", tickvals=_ticks(float(every["level"].max())))
    figure.update_xaxes(**base.year_axis(ends[0].year, ends[1].year, theme) | {"range": ends} | years(ends))
    figure.update_traces(selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}}, selector=_chosen)
    for number, cell in enumerate(cells if len(cells) > 1 else ()):
        heading = f"<b>{safe.plot(fmt.short(cell.name, 22))}</b><br>{safe.plot(cell.note)}"
        figure.add_trace(go.Scatter(
            x=[ends[0]], y=[top], mode="text", text=[heading], textposition="bottom right",
            hoverinfo="skip", cliponaxis=False, textfont={"color": theme.ink, "size": base.TEXT_SIZE + 1},
        ), *_place(number, len(cells)))  # fmt: skip
    return figure.figure() if isinstance(figure, Sheet) else figure


def _ticks(most: float) -> list[float]:
    """Round numbers from zero, none above the highest bar, where the headings stand."""
    if not most > 0:
        return [0.0]
    power = 10.0 ** math.floor(math.log10(most))
    step = next(power * size for size in (0.2, 0.5, 1, 2, 5) if most / (power * size) <= 5)
    return [number * step for number in range(int(most / step) + 1)]


def years(ends: list[pd.Timestamp]) -> dict[str, object]:
    """The name of each year in the middle of that part of it that is shown, where it has room."""
    parts = [(year, max(ends[0], pd.Timestamp(year, 1, 1)), min(ends[1], pd.Timestamp(year + 1, 1, 1)))
             for year in range(ends[0].year, ends[1].year + 1)]  # fmt: skip
    shown = [part for part in parts if (part[2] - part[1]).days > 75]
    return {"tickvals": [first + (last - first) / 2 for _, first, last in shown],
            "ticktext": [f"{year}" if len(shown) < 5 else f"’{year % 100:02}" for year, _, _ in shown]}  # fmt: skip


def _chosen(trace: Any) -> bool:
    return bool(trace.type == "bar" or trace.mode == "markers")
