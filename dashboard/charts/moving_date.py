"""The moving date: when a statement was made, and the year in which it puts the crossing."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.charts.stage import BOTTOM, HEIGHT, TOP, WIDTH, Stage, draw
from dashboard.parts import safe
from dashboard.theme import SCOPE_SIGNS, Theme, grade, hollow
from market.frames import rows as records
from market.vocabulary import REGIONS, SCOPES, Term

_TAIL = 0.42  # length of a bound's arrow, years
_STEPS = (0.0, 0.36, -0.36, 0.2, -0.2)  # how far a mark may be moved within its year so as not to cover another
_SIZE = 11
MOST = 80  # names at most; the others are told on hover
FAR = 14  # names, most telling first, that may stand off their mark


def chart(points: pd.DataFrame, theme: Theme) -> go.Figure:
    """One mark per row of `market.judging.crossing.points`.

    x is the day of the statement, y the year of the crossing; the shape is the scope, the colour who leads by that
    statement (vermilion: inference passes; blue: training stays ahead), an arrow down says "or earlier", an arrow up
    "or later". Marks on the diagonal say that it has already happened. Statements of one publisher on the same thing
    are joined. The first item of `customdata` is the id of the claim, or of the figures it was derived from.
    """
    stage = Stage.around(points["x"], points["y"])
    rows = _placed(points, stage)
    figure = base.figure(theme, HEIGHT)
    draw(figure, stage, theme)
    _paths(figure, rows, theme)
    _bars(figure, rows, theme)
    _arrows(figure, rows, theme)
    _marks(figure, rows, theme)
    _names(figure, rows, stage, theme)
    return base.keep_unselected(figure)


def _placed(points: pd.DataFrame, stage: Stage) -> pd.DataFrame:
    """The rows with `place` on the axis of days and `at`, the height drawn: the middle of the year; for `already` the
    very day, on the diagonal."""
    rows = points.sort_values("x", kind="stable").reset_index(drop=True)
    rows["day"] = rows["x"].map(base.decimal_year).astype(float)
    rows["leads"] = (rows["bound"] == "not_before").map({True: "training", False: "inference"})
    if "unreviewed" not in rows:
        rows["unreviewed"] = rows["origin"] == "read"
    rows["place"] = rows["day"].map(stage.place).astype(float)
    return rows.assign(at=_apart(rows, stage))


def _apart(rows: pd.DataFrame, stage: Stage) -> pd.Series:
    """Heights, moved a little where marks would cover one another, but never over the diagonal or out of their year.

    Statements of one publisher that name the same year move together, so that their line stays level. `already` is an
    upper end and only moves down.
    """
    heights = pd.Series(index=rows.index, dtype=float)
    for _, group in sorted(rows.groupby(["path", "y", rows["bound"] == "already"]), key=lambda pair: -len(pair[1])):
        exact = _heights_of(group)
        is_already = bool((group["bound"] == "already").all())
        tries = [exact + step for step in (_STEPS if not is_already else (0.0, -0.36, -0.72))]
        sided = [tried for tried in tries if is_already or ((tried > group["day"]) == (exact > group["day"])).all()]
        heights[group.index] = min(
            sided, key=lambda tried: _covered(group["place"], tried, rows["place"], heights, stage)
        )
    return heights


def _heights_of(group: pd.DataFrame) -> pd.Series:
    return (group["y"].astype(float) + 0.5).where(group["bound"] != "already", group["day"])


def _covered(places: pd.Series, tried: pd.Series, every: pd.Series, heights: pd.Series, stage: Stage) -> float:
    """How much of the marks at `tried` lies under marks that have a height already: 0 for none."""
    here, there = (np.asarray(of, dtype=float)[:, None] for of in (places, tried))
    across = (np.asarray(every, dtype=float) - here) * stage.across
    gap = np.hypot(across, (np.asarray(heights, dtype=float) - there) * stage.up)
    return float(np.nansum(np.clip(1 - gap / (_SIZE + 2), 0, None)))


def _paths(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    for path, steps in rows.groupby("path", sort=False):
        if len(steps) < 2:
            continue
        line = {"color": theme.ink if steps["moved"].any() else theme.muted, "width": 1.5}
        figure.add_scatter(
            x=steps["place"], y=steps["at"], mode="lines", line=line, hoverinfo="skip", name=f"path {path}"
        )


def _bars(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    """A thick line over the years of a statement that names several."""
    for row in records(rows[rows["low"] < rows["high"]]):
        figure.add_scatter(
            x=[row["place"]] * 2, y=[row["low"] + 0.5, row["high"] + 0.5], mode="lines", hoverinfo="skip", opacity=0.45,
            name="range", line={"color": theme.workload(row["leads"]), "width": 5},
        )  # fmt: skip


def _arrows(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    """A tail with a tip: down for `by` and `already` (or earlier), up for `not before` (or later)."""
    for leads, sign, tip in (("inference", -1, "triangle-down"), ("training", 1, "triangle-up")):
        open_ended = rows[(rows["leads"] == leads) & (rows["bound"] != "in")]
        xs, ys = [], []
        for place, at in zip(open_ended["place"], open_ended["at"], strict=True):
            xs += [place, place, None]
            ys += [at, at + sign * _TAIL, None]
        figure.add_scatter(
            x=xs, y=ys, mode="lines+markers", hoverinfo="skip", name=f"bounds {leads}",
            line={"color": theme.workload(leads), "width": 1.5},
            marker={"symbol": tip, "size": [0, 6, 0] * len(open_ended), "color": theme.workload(leads),
                    "line": {"width": 0}},
        )  # fmt: skip


def _marks(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    for (scope, leads, is_hollow), group in rows.groupby(["scope", "leads", "unreviewed"], sort=False):
        sign = SCOPE_SIGNS.get(str(scope), SCOPE_SIGNS["other"])
        figure.add_scatter(
            x=group["place"], y=group["at"], mode="markers", name=f"{scope} {leads}", customdata=_details(group),
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
            safe.plot(f"said {fmt.day(row['x'], row['published_precision'])} · {grade(row['evidence'])}"),
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


def _names(figure: go.Figure, rows: pd.DataFrame, stage: Stage, theme: Theme) -> None:
    """Names beside marks: first those that moved and the extremes, then as many others as find a free place."""
    told = [fmt.short(name or "not named", 22) if name != following else "" for name, following in _neighbours(rows)]
    marks = [stage.mark(*place) for place in zip(rows["place"], rows["at"], told, strict=True)]
    signs = rows["bound"].map(_SIGNS)
    tails = [_tail_box(mark, sign * _TAIL * stage.up) for mark, sign in zip(marks, signs, strict=True)]
    taken, order = [*stage.taken, *tails, *_lines(rows, stage)], _by_weight(rows)[:MOST]
    first = _place(marks, order, [*taken, *stage.turns])
    done = {label.mark for label in first}
    rest = _place(marks, [n for n in order if n not in done], [*taken, *(label.box for label in first)])
    notes = []
    for label in (*first, *rest):
        row = rows.iloc[label.mark]
        notes.append({
            "x": row["place"], "y": row["at"], "text": safe.plot(marks[label.mark].text), "xanchor": label.anchor,
            "font": {"size": 12, "color": theme.ink if row["moved"] else theme.muted}, **base.tether(label, theme),
            "bgcolor": theme.paper if any(labels.overlap(label.box, turn) for turn in stage.turns) else None,
            "borderpad": 0,
        })  # fmt: skip
    base.annotate(figure, notes)


def _place(marks: list[labels.Mark], order: list[int], taken: list[labels.Box]) -> list[labels.Label]:
    return labels.place(marks, order, WIDTH, HEIGHT - TOP - BOTTOM, taken, far=FAR)


_SIGNS = {"by": -1, "already": -1, "not_before": 1, "in": 0}


def _neighbours(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Per row its publisher and that of the next statement on the same level path, which then carries the name."""
    following = rows.groupby(["path", "y"])["publisher"].shift(-1, fill_value="\0")
    return list(zip(rows["publisher"], following, strict=True))


def _lines(rows: pd.DataFrame, stage: Stage) -> list[labels.Box]:
    """Where lines between statements and bars over several years run."""
    paths = [list(zip(steps["place"], steps["at"], strict=True)) for _, steps in rows.groupby("path")]
    bars = [[(row["place"], row["low"] + 0.5), (row["place"], row["high"] + 0.5)]
            for row in records(rows[rows["low"] < rows["high"]])]  # fmt: skip
    return [box for line in (*paths, *bars) for box in stage.along(line)]


def _tail_box(mark: labels.Mark, length: float) -> labels.Box:
    return mark.x - 3, mark.y + min(length, 0), mark.x + 3, mark.y + max(length, 0)


def _by_weight(rows: pd.DataFrame) -> list[int]:
    """Numbers of the rows, most telling first: moved, said again, the extremes either way, then the farthest ahead."""
    ahead = rows["y"] - rows["x"].map(lambda day: day.year)
    again = rows["path"].duplicated(keep=False)
    extremes = {rows["y"].idxmax(), rows["y"].idxmin(), rows["x"].idxmin(), rows["x"].idxmax(), ahead.idxmax()}
    return sorted(rows.index, key=lambda n: (not rows["moved"][n], not again[n], n not in extremes, -abs(ahead[n]), n))
