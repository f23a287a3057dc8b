"""Errors of graded views, a row for each house and kind, above those of plain continuation."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.parts import safe
from dashboard.theme import Theme, grade
from market.frames import rows as records
from market.vocabulary import KINDS

EACH = 52
"""Pixels of a row."""
_WIDTH = 640.0  # pixels of the plot for which marks step aside
_SIZES = ((92, 7), (184, 9), (10_000, 11))
"""Days ahead, at most -> size of the mark."""
_UP, _DOWN, _STEP = 0.08, -0.3, 0.17
"""Where views and plain continuation stand in a row; how far a view steps up that would cover another."""
Row = dict[str, Any]


def chart(graded: pd.DataFrame, theme: Theme) -> go.Figure:
    """graded: of `Dataset.track_record`, all with errors in one unit. A circle is a forecast, a diamond guidance, the
    larger the longer ahead; a tick below them is what plain continuation would have been off by."""
    rows = _placed(graded)
    houses = rows.drop_duplicates("row").sort_values("row")
    figure = base.figure(theme, EACH * len(houses) + 84).update_layout(margin={"t": 30, "r": 14, "b": 44, "l": 128})
    ends = pd.concat([rows["error"], rows["continued_error"]]).dropna()
    low, high = min(float(ends.min()), 0.0), max(float(ends.max()), 0.0)
    pad = max((high - low) * 0.08, 1.0)
    sign = "%" if set(rows["error_unit"]) == {"%"} else ""
    n = rows.groupby("row").size()
    figure.update_xaxes(range=[low - pad, high + pad], ticks="", ticksuffix=sign, nticks=8, showgrid=True)
    figure.update_yaxes(
        range=[-0.55, len(houses) - 0.4], ticks="", showgrid=False, tickvals=list(houses["row"]),
        ticktext=[f"<b>{safe.plot(fmt.short(row['house'], 18))}</b><br>{row['kind']}, {n[row['row']]}"
                  for row in records(houses)],
        minor={"tickvals": [row - 0.45 for row in houses["row"]], "showgrid": True, "ticks": "",
               "gridcolor": theme.faint},
    )  # fmt: skip
    figure.add_vline(x=0, line={"color": theme.ink, "width": 1.2})
    _words(figure, theme)
    _continuation(figure, rows, theme)
    for kind, symbol, colour in (("guidance", "diamond", theme.unsplit), ("forecast", "circle", theme.neutral)):
        _marks(figure, rows[rows["kind"] == kind], symbol, colour, theme)
    return base.keep_unselected(figure)


def _placed(graded: pd.DataFrame) -> pd.DataFrame:
    """The views with `row`, the nearest house on top, forecasts above guidance, and `at`, their height in it."""
    mean = graded.groupby(["kind", "house"])["absolute"].mean()
    order = sorted(mean.index, key=lambda key: (key[0] == "forecast", -mean[key], key))
    places = {key: number for number, key in enumerate(order)}
    rows = graded.assign(row=[places[key] for key in zip(graded["kind"], graded["house"], strict=True)])
    return rows.assign(at=rows["row"] + _UP + _aside(rows))


def _aside(rows: pd.DataFrame) -> pd.Series:
    """How far each view steps up so as not to cover another of its row."""
    width = float(rows["error"].max() - rows["error"].min()) or 1.0
    placed: dict[int, list[tuple[float, int]]] = {}
    steps: dict[Any, float] = {}
    for index, row in rows.sort_values("error").iterrows():
        taken = placed.setdefault(int(row["row"]), [])
        near = {step for error, step in taken if abs(error - row["error"]) / width * _WIDTH < 9}
        step = next((n for n in range(3) if n not in near), 0)
        taken.append((float(row["error"]), step))
        steps[index] = step * _STEP
    return pd.Series(steps, dtype=float).reindex(rows.index)


def _words(figure: go.Figure, theme: Theme) -> None:
    for text, x, xanchor in (("← too low", 0.0, "left"), ("too high →", 1.0, "right")):
        figure.add_annotation(text=text, xref="paper", x=x, yref="paper", y=1, xanchor=xanchor, yanchor="bottom",
                              showarrow=False, font={"color": theme.muted, "size": 13})  # fmt: skip


def _continuation(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    beside = rows[rows["continued_error"].notna()]
    figure.add_scatter(x=beside["continued_error"], y=beside["row"] + _DOWN, mode="markers", name="plain continuation",
                       hoverinfo="skip", marker={"symbol": "line-ns", "size": 9, "color": theme.muted,
                                                 "line": {"color": theme.muted, "width": 2}})  # fmt: skip


def _marks(figure: go.Figure, rows: pd.DataFrame, symbol: str, colour: str, theme: Theme) -> None:
    sizes = [next(size for most, size in _SIZES if days <= most) for days in rows["horizon_days"]]
    figure.add_scatter(
        x=rows["error"], y=rows["at"], mode="markers", name=symbol,
        customdata=[[row["inputs"], safe.plot(_says(row)), safe.plot(_details(row))] for row in records(rows)],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": symbol, "size": sizes, "color": colour, "line": {"color": theme.paper, "width": 1}},
    )  # fmt: skip


def _says(row: Row) -> str:
    level, came = (fmt.with_unit(fmt.number(row[name]), str(row["level_unit"])) for name in ("level", "outcome"))
    return f"{row['publisher']}: {level} for {row['period']}, came {came}"


def _details(row: Row) -> str:
    off = f"off by {error(row['error'], row['error_unit'])}"
    continued = row["continued_error"]
    plain = "" if fmt.missing(continued) else f"plain continuation {error(continued, row['error_unit'])}"
    parts = [KINDS[row["kind"]].label, f"{row['horizon']} ahead", f"said {fmt.stated(row['published_on'])}", off, plain,
             str(row["assumed"]), grade(str(row["evidence"]))]  # fmt: skip
    return " · ".join(part for part in parts if part)


def error(value: float, unit: str) -> str:
    """An error with its sign: `+12%`, `-3.4 points`."""
    return (
        f"{'+' if value > 0 else '-' if value < 0 else ''}{fmt.number(abs(value))}{'%' if unit == '%' else ' points'}"
    )
