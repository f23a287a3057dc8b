"""How large houses put a market, year by year: each house's own line, and how far apart they are."""

import math
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, series
from dashboard.theme import Theme, grade
from market.frames import rows as rows_of
from market.vocabulary import KINDS, METRICS

HEIGHT = 520


def chart(
    views: pd.DataFrame,
    spread: pd.DataFrame,
    expected: pd.DataFrame,
    theme: Theme,
    known_on: date,
    is_log: bool = False,
) -> go.Figure:
    """views: of `market_size.views` that take part. spread: of `market_size.spread`. expected: of `consensus`, of the
    same number; a tick marks its median where one is given. On a logarithmic axis heights are powers of ten above the
    lowest, so that marks and names keep clear of one another there too."""
    scale = _Scale(views["level"], is_log)
    drawn = lines(views)
    drawn = drawn.assign(**{name: drawn[name].map(scale.at) for name in ("value", "low", "high")})
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 40, "r": 20, "b": 34, "l": 56})
    for row in rows_of(spread):
        ends = [scale.at(row["low"]), scale.at(row["high"])]
        figure.add_scatter(x=[row["year"]] * 2, y=ends, mode="lines", name="spread", hoverinfo="skip",
                           line={"color": theme.faint, "width": 22})  # fmt: skip
    series.draw(figure, drawn, theme, series.around(drawn, HEIGHT - 74, scale.top))
    for trace in figure.data:  # many lines cross: names are to be read over them
        if trace.mode == "lines" and trace.name != "spread":
            trace.opacity = 0.4
    _medians(figure, expected, scale, theme)
    figure.update_yaxes(range=[0, scale.top], ticks="", **scale.ticks())
    _today(figure, known_on, theme)
    return base.keep_unselected(figure)


class _Scale:
    """Heights of amounts: the amounts themselves, or powers of ten above the one below the smallest."""

    def __init__(self, levels: pd.Series, is_log: bool) -> None:
        self.is_log = is_log
        self.low = 10.0 ** math.floor(math.log10(float(levels[levels > 0].min()))) if is_log else 0.0
        self.high = float(levels.max())
        self.top = self.at(self.high * 1.6) if is_log else self.high * 1.1 or 1.0

    def at(self, value: float) -> float:
        """Height of an amount; what is not above nought has none on a logarithmic axis."""
        if not self.is_log:
            return float(value)
        return math.log10(value / self.low) if value > 0 else float("nan")

    def ticks(self) -> dict[str, Any]:
        if not self.is_log:
            return {"tickformat": ",~r", "nticks": 6}
        steps = [self.low * 10**power * part for power in range(8) for part in (1, 2, 5)]
        shown = [step for step in steps if step <= self.high * 1.6]
        return {"tickmode": "array", "tickvals": [self.at(step) for step in shown],
                "ticktext": [fmt.number(step) for step in shown]}  # fmt: skip


def lines(views: pd.DataFrame) -> pd.DataFrame:
    """The views as `series.draw` reads them: one line a house and day, named by its house, and by its day where the
    house has several."""
    many = views.groupby("house")["vintage"].transform("nunique") > 1
    found = rows_of(views)
    return views.assign(
        line=views["vintage"], value=views["level"], low=views["level_low"].fillna(views["level"]),
        high=views["level_high"].fillna(views["level"]), workload="all", unreviewed=False,
        name=[_name(row, several) for row, several in zip(found, many, strict=True)], ids=views["figure_id"],
        says=[_says(row) for row in found], details=[_details(row) for row in found],
    )  # fmt: skip


def _name(row: dict[str, Any], several: bool) -> str:
    if not several:
        return str(row["publisher"])
    return f"{fmt.short(row['publisher'], 14)}, {fmt.day(row['published_day'], row['published_precision'])}"


def title(views: pd.DataFrame, spread: pd.DataFrame, label: str) -> str:
    """How far apart houses are on the year that most of them have a view on; true for the rows drawn."""
    if spread.empty:
        last = rows_of(views.sort_values(["first_day", "year"], na_position="first"))[-1]
        return f"{last['publisher']} alone sizes {label}: {_bn(last['level'])} in {int(last['year'])}"
    near = rows_of(spread.sort_values(["n", "year"], ascending=[False, True]))[0]
    said = (
        f"{near['n']} houses put {label} in {int(near['year'])} anywhere from {_bn(near['low'])} to {_bn(near['high'])}"
    )
    later = spread[(spread["year"] > near["year"]) & (spread["n"] > 2)].sort_values("n", kind="stable")
    if later.empty:
        return said
    far = rows_of(later)[-1]
    return f"{said}; in {int(far['year'])}, {far['n']} run from {_bn(far['low'])} to {_bn(far['high'])}"


def _bn(value: float) -> str:
    return fmt.amount(value, unit="USD_bn")


def _says(row: dict[str, Any]) -> str:
    ends = (row["level_low"], row["level_high"])
    value = None if not fmt.missing(ends[0]) and not fmt.missing(ends[1]) else row["level"]
    return f"{row['publisher']}: {fmt.amount(value, *ends, unit='USD_bn')} in {int(row['year'])}"


def _details(row: dict[str, Any]) -> str:
    day = fmt.day(row["published_day"], row["published_precision"])
    said = day if day == "undated" else f"said {day}"
    return " · ".join([KINDS[row["kind"]].label, METRICS[row["metric"]].label, said, grade(row["evidence"])])


def _medians(figure: go.Figure, expected: pd.DataFrame, scale: _Scale, theme: Theme) -> None:
    rows = rows_of(expected[expected["median"].notna()])
    figure.add_scatter(
        x=[row["year"] for row in rows], y=[scale.at(row["median"]) for row in rows], mode="markers", name="consensus",
        customdata=[[row["inputs"], f"Consensus for {int(row['year'])}: {_bn(row['median'])}",
                     f"median of {row['n']} houses with a view not older than a year"] for row in rows],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": "line-ew", "size": 24, "line": {"color": theme.ink, "width": 3}},
    )  # fmt: skip


def _today(figure: go.Figure, known_on: date, theme: Theme) -> None:
    left, right = figure.layout.xaxis.range
    at = known_on.year + 0.5
    if left < at < right:
        figure.add_vline(x=at, line={"color": theme.muted, "width": 1, "dash": "dot"}, layer="below")
        figure.add_annotation(
            text=f"after {known_on.year} →", x=at, yref="paper", y=1, yanchor="bottom", xanchor="left", showarrow=False,
            font={"color": theme.muted, "size": 12},
        )  # fmt: skip
