"""Errors of graded views by how long before the end of their period they were made, beside plain continuation."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.parts import safe
from dashboard.theme import Theme, grade
from market.frames import rows as records
from market.vocabulary import KINDS

HEIGHT = 460
_WIDTH = 720.0  # pixels of the plot for which names are placed
_MONTH = 30.44
Row = dict[str, Any]


def chart(graded: pd.DataFrame, theme: Theme) -> go.Figure:
    """graded: of `Dataset.track_record`, all with errors in one unit. A circle is a forecast, a diamond guidance, a
    dash what plain continuation would have been off by, tied to its view."""
    rows = graded.assign(at=graded["horizon_days"] / _MONTH)
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 30, "r": 14, "b": 54, "l": 52})
    months = max(float(rows["at"].max()) * 1.06, 3.0)
    ends = pd.concat([rows["error"], rows["continued_error"]]).dropna()
    low, high = min(float(ends.min()), 0.0), max(float(ends.max()), 0.0)
    pad = max((high - low) * 0.1, 1.0)
    sign = "%" if set(rows["error_unit"]) == {"%"} else ""
    figure.update_xaxes(range=[months, -months * 0.03], ticks="", showgrid=False, dtick=3, ticksuffix=" months")
    figure.update_yaxes(range=[low - pad, high + pad], ticks="", ticksuffix=sign, nticks=7)
    figure.add_hline(y=0, line={"color": theme.ink, "width": 1.2})
    _words(figure, theme)
    _continuation(figure, rows, theme)
    for kind, symbol, colour in (("guidance", "diamond", theme.unsplit), ("forecast", "circle", theme.neutral)):
        _marks(figure, rows[rows["kind"] == kind], symbol, colour, theme)
    _names(figure, rows, months, (low - pad, high + pad), theme)
    return base.keep_unselected(figure)


def _words(figure: go.Figure, theme: Theme) -> None:
    for text, y, yanchor in (("↑ too high", 1, "bottom"), ("↓ too low", 0, "bottom")):
        figure.add_annotation(text=text, xref="paper", x=0, yref="paper", y=y, xanchor="left", yanchor=yanchor,
                              showarrow=False, font={"color": theme.muted, "size": 13})  # fmt: skip
    figure.add_annotation(text="Time from the statement to the end of its period →", xref="paper", x=1, yref="paper",
                          y=0, yshift=-22, xanchor="right", yanchor="top", showarrow=False,
                          font={"color": theme.muted, "size": 13})  # fmt: skip


def _continuation(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    beside = rows[rows["continued_error"].notna()]
    for row in records(beside):
        figure.add_scatter(x=[row["at"]] * 2, y=[row["error"], row["continued_error"]], mode="lines", name="tie",
                           hoverinfo="skip", line={"color": theme.faint, "width": 1.5})  # fmt: skip
    figure.add_scatter(x=beside["at"], y=beside["continued_error"], mode="markers", name="plain continuation",
                       hoverinfo="skip", marker={"symbol": "line-ew", "size": 11, "color": theme.muted,
                                                 "line": {"color": theme.muted, "width": 2}})  # fmt: skip


def _marks(figure: go.Figure, rows: pd.DataFrame, symbol: str, colour: str, theme: Theme) -> None:
    figure.add_scatter(
        x=rows["at"], y=rows["error"], mode="markers", name=symbol,
        customdata=[[row["inputs"], safe.plot(_says(row)), safe.plot(_details(row))] for row in records(rows)],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": symbol, "size": 10, "color": colour, "line": {"color": theme.paper, "width": 1}},
    )  # fmt: skip


def _names(figure: go.Figure, rows: pd.DataFrame, months: float, ends: tuple[float, float], theme: Theme) -> None:
    """Those furthest off are named, each house at most twice."""
    across, up = _WIDTH / (months * 1.03), (HEIGHT - 84) / (ends[1] - ends[0])
    far = rows.sort_values("absolute", ascending=False)
    twice = far.groupby("house").cumcount() < 2
    found = records(far)
    marks = [labels.Mark((months - row["at"]) * across, (row["error"] - ends[0]) * up, _short(row) if named else "")
             for row, named in zip(found, twice, strict=True)]  # fmt: skip
    notes = []
    for label in labels.place(marks, range(len(marks)), _WIDTH, HEIGHT - 84):
        row = found[label.mark]
        notes.append({
            "x": row["at"], "y": row["error"], "text": safe.plot(marks[label.mark].text), "xanchor": label.anchor,
            "font": {"size": base.TEXT_SIZE, "color": theme.ink}, **base.tether(label, theme),
        })  # fmt: skip
    base.annotate(figure, notes)


def _short(row: Row, most: int = 22) -> str:
    name = str(row["house"])
    if row["entity"] and row["entity"] != name:
        name = f"{name} on {row['entity']}"
    return fmt.short(name, most)


def _says(row: Row) -> str:
    level, came = (fmt.with_unit(fmt.number(row[name]), str(row["level_unit"])) for name in ("level", "outcome"))
    return f"{row['publisher']}: {level} for {row['period']}, came {came}"


def _details(row: Row) -> str:
    off = f"off by {error(row['error'], row['error_unit'])}"
    plain = (
        ""
        if fmt.missing(row["continued_error"])
        else (f"plain continuation {error(row['continued_error'], row['error_unit'])}")
    )
    parts = [KINDS[row["kind"]].label, f"said {fmt.stated(row['published_on'])}", off, plain, str(row["assumed"]),
             grade(str(row["evidence"]))]  # fmt: skip
    return " · ".join(part for part in parts if part)


def error(value: float, unit: str) -> str:
    """An error with its sign: `+12%`, `-3.4 points`."""
    return (
        f"{'+' if value > 0 else '-' if value < 0 else ''}{fmt.number(abs(value))}{'%' if unit == '%' else ' points'}"
    )
