"""The moving date: when a statement was made, and the year in which it puts the crossing."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.charts.moments import MOMENTS
from dashboard.parts import safe
from dashboard.theme import SCOPE_SIGNS, Theme, hollow
from market.frames import rows as records
from market.vocabulary import REGIONS, SCOPES, Term

HEIGHT = 620
_WIDTH = 760.0  # pixels of the plot for which labels are placed; wider plots only give them more room
_TOP, _BOTTOM = 62, 56
_RIGHT = 0.2  # room beside the newest statements, years
_TAIL = 0.42  # length of a bound's arrow, years
_STEP = 0.34  # how far marks that would cover each other are moved apart, years
_SIZE = 11


def chart(points: pd.DataFrame, theme: Theme) -> go.Figure:
    """One mark per row of `market.crossing.points`.

    x is the day of the statement, y the year of the crossing; the shape is the scope, the colour who leads by that
    statement (vermilion: inference passes; blue: training stays ahead), an arrow down says "or earlier", an arrow up
    "or later". Marks on the diagonal say that it has already happened. Statements of one publisher on the same thing
    are joined. The first item of `customdata` is the id of the claim, or of the figures it was derived from.
    """
    rows = _placed(points)
    figure = base.figure(theme, HEIGHT)
    first, last = _span(rows)
    _frame(figure, rows, first, last, theme)
    _moments(figure, first, theme)
    _paths(figure, rows, theme)
    _bars(figure, rows, theme)
    _arrows(figure, rows, theme)
    _marks(figure, rows, theme)
    _names(figure, rows, first, last, theme)
    return base.keep_unselected(figure)


def _placed(points: pd.DataFrame) -> pd.DataFrame:
    """The rows with `at`, the height drawn: the middle of the year; for `already` the very day, on the diagonal."""
    rows = points.sort_values("x", kind="stable").reset_index(drop=True)
    rows["day"] = rows["x"].map(base.decimal_year).astype(float)
    rows["leads"] = (rows["bound"] == "not_before").map({True: "training", False: "inference"})
    if "unreviewed" not in rows:
        rows["unreviewed"] = rows["origin"] == "read"
    return rows.assign(at=_apart(rows))


def _apart(rows: pd.DataFrame) -> pd.Series:
    """Heights, moved up or down where marks would cover one another; `already` only moves down.

    Statements of one publisher that name the same year move together, so that their line stays level.
    """
    first, last = _span(rows)
    near, heights = (last + 1 - first) * (_SIZE + 3) / _WIDTH, pd.Series(index=rows.index, dtype=float)
    groups = rows.groupby(["path", "y", rows["bound"] == "already"], sort=False)
    for _, group in sorted(groups, key=lambda pair: -len(pair[1])):
        for step in (0, -1, -2, -3) if (group["bound"] == "already").all() else (0, 1, -1, 2, -2):
            tried = _heights_of(group) + step * _STEP
            if not any(_covered(group["day"][n], tried[n], rows["day"], heights, near) for n in group.index):
                break
        heights[group.index] = tried
    return heights


def _heights_of(group: pd.DataFrame) -> pd.Series:
    return (group["y"].astype(float) + 0.5).where(group["bound"] != "already", group["day"])


def _covered(day: float, at: float, days: pd.Series, heights: pd.Series, near: float) -> bool:
    return bool((((days - day).abs() < near) & ((heights - at).abs() < _STEP * 0.99)).any())


def _span(rows: pd.DataFrame) -> tuple[int, int]:
    """First and last year of the axis of statements; at least three years."""
    first, last = int(rows["x"].min().year), int(rows["x"].max().year)
    return min(first, last - 2), last


def _heights(rows: pd.DataFrame, first: int) -> tuple[int, int]:
    low = min(int(rows["at"].min()), int(rows["y"].min()), first + 1)
    return low, max(int(rows["y"].max()) + 1, int(rows["at"].max()) + 1)


def _frame(figure: go.Figure, rows: pd.DataFrame, first: int, last: int, theme: Theme) -> None:
    """Axes in whole years, the diagonal, and what lies on either side of it."""
    low, high = _heights(rows, first)
    years = range(low, high + 1)
    figure.update_layout(margin={"t": _TOP, "l": 44, "r": 8, "b": _BOTTOM})
    figure.update_xaxes(**base.year_axis(first, last, theme) | {"range": _range_of_days(first, last)})
    figure.update_yaxes(
        range=[low - 0.1, high + 0.6], showgrid=False, ticks="", tickvals=[year + 0.5 for year in years],
        ticktext=[str(year) for year in years],
        minor={"tickvals": list(years), "showgrid": True, "ticks": "", "gridcolor": theme.faint},
    )  # fmt: skip
    ends = _range_of_days(first, last)
    figure.add_scatter(x=ends, y=[low - 1, low - 1], mode="lines", line_width=0, hoverinfo="skip", name="floor")
    figure.add_scatter(
        x=ends, y=[first, last + 1 + _RIGHT], mode="lines", line={"color": theme.muted, "width": 1.5}, hoverinfo="skip",
        fill="tonexty", fillcolor=theme.panel, name="diagonal",
    )  # fmt: skip
    for text, x, y, xanchor, yanchor in (
        ("<b>Already happened</b> by the day of the statement", 0.98, 0.02, "right", "bottom"),
        ("<b>Still to come</b> on the day of the statement", 0.008, 0.98, "left", "top"),
        ("↑ Year of the crossing", -0.0, 1, "left", "bottom"),
        ("Day of the statement →", 0.99, -0.055, "right", "top"),
    ):
        figure.add_annotation(text=text, xref="paper", yref="paper", x=x, y=y, xanchor=xanchor, yanchor=yanchor,
                              showarrow=False, font={"color": theme.muted, "size": 13})  # fmt: skip


def _range_of_days(first: int, last: int) -> list[pd.Timestamp]:
    return [pd.Timestamp(first, 1, 1), pd.Timestamp(last + 1, 1, 1) + pd.Timedelta(days=_RIGHT * 365)]


def _moments(figure: go.Figure, first: int, theme: Theme) -> None:
    """A dotted line and a name at the top for each moment within the axis; names take turns in two rows."""
    for number, moment in enumerate(moment for moment in MOMENTS if moment.day.year >= first):
        figure.add_vline(x=moment.day, line={"color": theme.muted, "width": 1, "dash": "dot"}, layer="below")
        figure.add_annotation(
            text=moment.name, x=moment.day, yref="paper", y=1, yanchor="bottom", yshift=2 + 15 * (number % 2),
            xanchor="center", showarrow=False, hovertext=f"{moment.name}, {fmt.day(moment.day)}: {moment.why}",
            font={"color": theme.muted, "size": 11},
        )  # fmt: skip


def _paths(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    for path, steps in rows.groupby("path", sort=False):
        if len(steps) < 2:
            continue
        line = {"color": theme.ink if steps["moved"].any() else theme.muted, "width": 1.5}
        figure.add_scatter(x=steps["x"], y=steps["at"], mode="lines", line=line, hoverinfo="skip", name=f"path {path}")


def _bars(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    """A thick line over the years of a statement that names several."""
    for row in records(rows[rows["low"] < rows["high"]]):
        figure.add_scatter(
            x=[row["x"]] * 2, y=[row["low"] + 0.5, row["high"] + 0.5], mode="lines", hoverinfo="skip", opacity=0.45,
            name="range", line={"color": theme.workload(row["leads"]), "width": 5},
        )  # fmt: skip


def _arrows(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    """A tail with a tip: down for `by` and `already` (or earlier), up for `not before` (or later)."""
    for leads, sign, tip in (("inference", -1, "triangle-down"), ("training", 1, "triangle-up")):
        open_ended = rows[(rows["leads"] == leads) & (rows["bound"] != "in")]
        xs, ys = [], []
        for day, at in zip(open_ended["x"], open_ended["at"], strict=True):
            xs += [day, day, None]
            ys += [at, at + sign * _TAIL, None]
        figure.add_scatter(
            x=xs, y=ys, mode="lines+markers", hoverinfo="skip", name=f"bounds {leads}",
            line={"color": theme.workload(leads), "width": 1.5},
            marker={"symbol": tip, "size": [0, 6, 0] * len(open_ended), "color": theme.workload(leads)},
        )  # fmt: skip


def _marks(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    for (scope, leads, is_hollow), group in rows.groupby(["scope", "leads", "unreviewed"], sort=False):
        sign = SCOPE_SIGNS.get(str(scope), SCOPE_SIGNS["other"])
        figure.add_scatter(
            x=group["x"], y=group["at"], mode="markers", name=f"{scope} {leads}", customdata=_details(group),
            hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
            marker={"symbol": hollow(sign.symbol, bool(is_hollow)), "size": _SIZE, "color": theme.workload(str(leads)),
                    "line": {"color": theme.workload(str(leads)) if is_hollow else theme.paper,
                             "width": 2 if is_hollow else 1}},
        )  # fmt: skip


def _details(rows: pd.DataFrame) -> list[list[str]]:
    """Per row: the ids behind it, and three lines for hovering."""
    return [
        [
            row["claim_id"] or row["inputs"],
            safe.plot(f"{row['publisher'] or 'Publisher not named'}: {says(row)}"),
            safe.plot(f"said {fmt.day(row['x'], row['published_precision'])} · {row['evidence'] or 'ungraded'} source"),
            safe.plot(" · ".join(part for part in (_word(SCOPES, row["scope"]), row["segment_label"], row["entity"],
                                                   _word(REGIONS, row["region"])) if part)),
        ]
        for row in records(rows)
    ]  # fmt: skip


def _word(words: Mapping[str, Term], key: str) -> str:
    return words[key].label if key in words else ""


def says(row: Mapping[str, Any]) -> str:
    """`in 2026`, `by 2030`, `already in 2025`, `training ahead until 2033 at least`."""
    year = int(row["y"])
    if row["bound"] == "not_before":
        return f"not before {year}"
    return {"in": f"in {year}", "by": f"by {year}", "already": f"already in {year}"}[str(row["bound"])]


def _names(figure: go.Figure, rows: pd.DataFrame, first: int, last: int, theme: Theme) -> None:
    """Names beside marks: first those that moved and the extremes, then as many others as find a free place."""
    low, high = _heights(rows, first)
    height = HEIGHT - _TOP - _BOTTOM
    across, up = _WIDTH / (last + 1 + _RIGHT - first), height / (high - low + 0.7)
    told = [_short(name or "not named") if name != before else "" for name, before in _neighbours(rows)]
    marks = [
        labels.Mark((day - first) * across, (at - low + 0.1) * up, text)
        for day, at, text in zip(rows["day"], rows["at"], told, strict=True)
    ]
    tails = [_tail_box(mark, sign * _TAIL * up) for mark, sign in zip(marks, rows["bound"].map(_SIGNS), strict=True)]
    corners = [(_WIDTH - 300, 0.0, _WIDTH, 26.0), (0.0, height - 26.0, 300.0, height)]
    notes = []
    for label in labels.place(
        marks, _by_weight(rows), _WIDTH, height, [*corners, *tails], far=int(rows["moved"].sum()) + 4
    ):
        row = rows.iloc[label.mark]
        notes.append({
            "x": row["x"], "y": row["at"], "text": safe.plot(marks[label.mark].text), "xanchor": label.anchor,
            "font": {"size": 12, "color": theme.ink if row["moved"] else theme.muted}, **base.tether(label, theme),
        })  # fmt: skip
    base.annotate(figure, notes)


_SIGNS = {"by": -1, "already": -1, "not_before": 1, "in": 0}


def _neighbours(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Per row its publisher and that of the statement before it on the same level path, which then carries the name."""
    before = rows.groupby(["path", "y"])["publisher"].shift(fill_value="\0")
    return list(zip(rows["publisher"], before, strict=True))


def _tail_box(mark: labels.Mark, length: float) -> labels.Box:
    return mark.x - 3, mark.y + min(length, 0), mark.x + 3, mark.y + max(length, 0)


def _short(name: str, most: int = 22) -> str:
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def _by_weight(rows: pd.DataFrame) -> list[int]:
    """Numbers of the rows, most telling first: moved, the extremes in either direction, then the farthest ahead."""
    ahead = rows["y"] - rows["x"].map(lambda day: day.year)
    extremes = {rows["y"].idxmax(), rows["y"].idxmin(), rows["x"].idxmin(), rows["x"].idxmax(), ahead.idxmax()}
    return sorted(rows.index, key=lambda n: (not rows["moved"][n], n not in extremes, -abs(ahead[n]), n))
