"""A revision ladder: what each publisher said of one period, from the day on which it said so, in steps that hold."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.parts import safe
from dashboard.theme import KIND_DASHES, Theme, grade
from market.frames import rows as records
from market.vocabulary import KINDS

HEIGHT = 460
_TALL = HEIGHT - 74  # pixels of the plot
_GAP = 17.0  # pixels between the names at the right
_STUB = 0.03  # of the days drawn: the room for the lines to the names
_MOST = 12  # names at the right; further publishers are named on hover
Row = dict[str, Any]


class _Frame(NamedTuple):
    """What the ladder is drawn in: days `first` to `end`, names from `names` on, levels `low` to `high`."""

    first: pd.Timestamp
    end: pd.Timestamp
    names: pd.Timestamp
    low: float
    high: float

    @property
    def up(self) -> float:
        """Levels that a pixel takes."""
        return (self.high - self.low) / _TALL


def chart(rungs: pd.DataFrame, came: pd.DataFrame, theme: Theme, known_on: date) -> go.Figure:
    """The ladder of one number for one period.

    rungs: of `Dataset.ladder`. came: outcomes (level, outcome_by). The publisher that moved furthest is coloured, the
    others that moved are dark, and those that spoke once are pale and thin.
    """
    rungs = _placed(rungs, known_on)
    frame = _frame(rungs, came, pd.Timestamp(known_on))
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 30, "r": 8, "b": 44, "l": 52})
    ticks = _ticks(frame)
    figure.update_xaxes(range=[frame.first, frame.names], type="date", ticks="outside", showgrid=False, tickangle=0,
                        tickvals=ticks, ticktext=[f"{day:%b}<br>{day:%Y}" for day in ticks])  # fmt: skip
    figure.update_yaxes(range=[frame.low, frame.high], ticks="", tickformat=",~r", nticks=6)
    _period_end(figure, rungs, frame, theme)
    ends = [*_outcomes(figure, came, frame, theme)]
    mover = furthest(rungs)
    for publisher, rows in sorted(rungs.groupby("publisher", sort=False), key=lambda one: len(one[1])):
        colour, width = _look(rows, str(publisher) == mover, theme)
        _line(figure, records(rows), frame, colour, width)
        last = records(rows)[-1]
        ends.append((float(last["value"]), f"<b>{_number(last)}</b> {_short(str(publisher))}", colour, len(rows)))
    _names(figure, ends, frame, theme)
    return base.keep_unselected(figure)


def _placed(rungs: pd.DataFrame, known_on: date) -> pd.DataFrame:
    """A bare year or month counts as its last day, which may be still to come: it stands at the day of the view."""
    day, latest = rungs["published_day"], pd.Timestamp(known_on)
    return rungs.assign(published_day=day.where(day < latest, latest))


def _frame(rungs: pd.DataFrame, came: pd.DataFrame, known_on: pd.Timestamp) -> _Frame:
    said, over = rungs["published_day"], rungs["period_end"].max()
    end = min(known_on, max(over, said.max()))
    first = min(said.min(), end - pd.Timedelta(days=90))
    days = end - first
    levels = pd.concat([*(rungs[name] for name in ("value", "value_low", "value_high")), came["level"]]).dropna()
    low, high = float(levels.min()), float(levels.max())
    pad = (high - low) * 0.14 or abs(high) * 0.1 or 1.0
    bottom = 0.0 if 0 <= low < 0.5 * high or 0 < low == high else low - pad
    return _Frame(first - days * 0.02, end, end + days * _STUB, bottom, high + pad)


def _ticks(frame: _Frame) -> list[pd.Timestamp]:
    """First days of months, at most six of them, none under the names."""
    months = list(pd.date_range(frame.first, frame.end, freq="MS"))
    step = next(n for n in (1, 2, 3, 6, 12, 24, 60) if len(months) <= 6 * n or n == 60)
    return [day for day in months if (day.month - 1 + 12 * (day.year % 5)) % step == 0] or months[:1] or [frame.first]


def starts_at_zero(rungs: pd.DataFrame, came: pd.DataFrame, known_on: date) -> bool:
    """Does the axis of levels begin at nought?"""
    return _frame(_placed(rungs, known_on), came, pd.Timestamp(known_on)).low == 0


def furthest(rungs: pd.DataFrame) -> str:
    """The publisher whose last number for the period is furthest from its first; empty where nobody moved."""
    ends = rungs.groupby("publisher")["value"].agg(["first", "last"])
    moved = (ends["last"] - ends["first"]).abs()
    return str(moved.idxmax()) if moved.max() > 0 else ""


def _look(rows: pd.DataFrame, is_furthest: bool, theme: Theme) -> tuple[str, float]:
    if is_furthest:
        workload = str(rows["workload"].iloc[0])
        return (theme.neutral if workload == "all" else theme.workload(workload)), 3
    return (theme.ink, 2) if len(rows) > 1 else (theme.unsplit, 1)


def _line(figure: go.Figure, rungs: list[Row], frame: _Frame, colour: str, width: float) -> None:
    """Steps that hold until revised: solid for an estimate, dashed for a forecast or guidance; a mark for each rung."""
    for rung, after in zip(rungs, [*rungs[1:], None], strict=True):
        until = after["published_day"] if after else max(frame.end, rung["published_day"])
        figure.add_scatter(
            x=[rung["published_day"], until, until][: 3 if after else 2],
            y=[rung["value"], rung["value"], after["value"] if after else 0][: 3 if after else 2],
            mode="lines", hoverinfo="skip", name=f"step {KIND_DASHES[rung['kind']]}",
            line={"color": colour, "width": width, "dash": KIND_DASHES[rung["kind"]]},
        )  # fmt: skip
        if _is_range(rung):
            figure.add_scatter(
                x=[rung["published_day"]] * 2, y=[rung["value_low"], rung["value_high"]], mode="lines", name="range",
                hoverinfo="skip", opacity=0.35, line={"color": colour, "width": 7},
            )  # fmt: skip
    figure.add_scatter(
        x=[rung["published_day"] for rung in rungs], y=[rung["value"] for rung in rungs], mode="markers",
        name="rungs", customdata=[[rung["figure_id"], safe.plot(_says(rung)), safe.plot(_details(rung))]
                                  for rung in rungs],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": "circle", "size": 9 if width > 1 else 7, "color": colour},
    )  # fmt: skip


def _outcomes(
    figure: go.Figure, came: pd.DataFrame, frame: _Frame, theme: Theme
) -> Iterator[tuple[float, str, str, int]]:
    """A thick pale line at what came; its name stands first."""
    for row in records(came):
        figure.add_scatter(x=[frame.first, frame.names], y=[row["level"]] * 2, mode="lines", hoverinfo="skip",
                           name="outcome", opacity=0.28, line={"color": theme.ink, "width": 7})  # fmt: skip
        told = fmt.with_unit(fmt.number(row["level"]), str(row["unit"]))
        yield float(row["level"]), f"<b>{told}</b> outcome, {_short(str(row['outcome_by']), 16)}", theme.ink, 99


def _period_end(figure: go.Figure, rungs: pd.DataFrame, frame: _Frame, theme: Theme) -> None:
    over = rungs["period_end"].max()
    name = fmt.period(rungs["period_start"].iloc[0], over)
    if not frame.first < over < frame.end:
        return
    figure.add_vline(x=over, line={"color": theme.muted, "width": 1, "dash": "dot"}, layer="below")
    figure.add_annotation(text=f"{name} is over", x=over, yref="paper", y=1, yanchor="bottom", showarrow=False,
                          xanchor="left" if over - frame.first < (frame.end - frame.first) / 2 else "right",
                          font={"color": theme.muted, "size": base.TEXT_SIZE})  # fmt: skip


def _names(figure: go.Figure, ends: list[tuple[float, str, str, int]], frame: _Frame, theme: Theme) -> None:
    """Value and name of each line at the right, those that moved most often first; a thin line to those moved apart."""
    kept = sorted(ends, key=lambda end: -end[3])[:_MOST]
    places = labels.spread([(value - frame.low) / frame.up for value, *_ in kept], _GAP, 0, _TALL)
    heights = [frame.low + place * frame.up for place in places]
    for (value, _, colour, _), height in zip(kept, heights, strict=True):
        figure.add_scatter(x=[frame.end, frame.names], y=[value, height], mode="lines", hoverinfo="skip", name="tether",
                           yaxis="y2", line={"color": colour, "width": 0.8})  # fmt: skip
    names = [f'<span style="color:{theme.word(colour)}">{text}</span>' for _, text, colour, _ in kept]
    base.words_at_right(figure, heights, names)


def _is_range(rung: Row) -> bool:
    return bool(rung["value_low"] < rung["value_high"])


def _number(rung: Row) -> str:
    """The number as it was stated: a range stays a range."""
    value = None if _is_range(rung) else rung["value"]
    return fmt.amount(value, rung["value_low"], rung["value_high"], str(rung["unit"]))


def _says(rung: Row) -> str:
    return f"{rung['publisher']}: {_number(rung)} for {fmt.period(rung['period_start'], rung['period_end'])}"


def _details(rung: Row) -> str:
    said, vintage = f"said {fmt.stated(rung['published_on'])}", f"vintage {rung['step']} of {rung['n_vintages']}"
    parts = [KINDS[rung["kind"]].label, said, vintage, grade(str(rung["evidence"]))]
    return " · ".join(parts)


def _short(name: str, most: int = 22) -> str:
    return safe.plot(fmt.short(name, most))
