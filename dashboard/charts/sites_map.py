"""Sites on a map: size by power, shape by life stage, colour by use; the largest and the chosen one are named."""

import math
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels, land
from dashboard.parts import safe
from dashboard.theme import SITE_SIGNS, Theme
from market.frames import rows as records
from market.vocabulary import SITE_STATUSES

HEIGHT, TOP, BOTTOM = 520, 8, 48
WIDTH = 660.0  # pixels of the plot for which names are placed; wider plots only give them more room
LARGEST, LEAST, UNKNOWN = 40.0, 7.0, 8.0  # pixels across: of 3 GW, of the smallest known power, of unknown power
_FULL = 3000.0  # megawatts that get LARGEST
NAMED = 8
"""How many of the largest sites are named where there are many; all that find a place where there are few."""
_MISSED, _ROUNDS = 0.6, 4  # pixels that a coast may be off; how often every second point is looked at
_FEW = 24
Numbers = npt.NDArray[np.float64]
_KEY = ((100.0, "100 MW"), (1000.0, "1 GW"), (3000.0, "3 GW"))


def chart(rows: pd.DataFrame, theme: Theme, chosen: str = "") -> go.Figure:
    """The sites of `rows`, all of which have a place, on land and borders; `chosen` gets a ring and its name.

    The first item of `customdata` is the name of the site, with those of others at the same place, joined by ;.
    """
    view = _view(rows)
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": TOP, "b": BOTTOM, "l": 0, "r": 0})
    _axes(figure, view)
    _land(figure, view, theme)
    placed = _placed(rows, view)
    _marks(figure, placed, theme)
    _ring(figure, placed[placed["name"] == chosen], theme)
    _names(figure, placed, view, theme, chosen)
    _key(figure, theme)
    return base.keep_unselected(figure)


def is_world(rows: pd.DataFrame) -> bool:
    """Whether the map of these rows is that of the world, which is wide and low."""
    return _view(rows).is_world


def _view(rows: pd.DataFrame) -> land.View:
    return land.View.around(zip(rows["longitude"], rows["latitude"], strict=True))


def _axes(figure: go.Figure, view: land.View) -> None:
    left, right, bottom, top = view.box
    hidden = {"visible": False, "showgrid": False, "constrain": "range"}
    figure.update_xaxes(range=[left, right], **hidden)
    toward = "top" if view.is_world else "middle"  # where a narrow screen shows more than the view: below the world
    figure.update_yaxes(range=[bottom, top], scaleanchor="x", scaleratio=1, constraintoward=toward, **hidden)


def _land(figure: go.Figure, view: land.View, theme: Theme) -> None:
    """Land, and borders in the colour of the paper on it; neither reacts to the pointer."""
    rings, borders = land.outlines(view)
    pixel = (view.box[3] - view.box[2]) / (HEIGHT - TOP - BOTTOM)
    xs, ys = _joined([[*ring, ring[0]] for ring in rings], pixel)
    figure.add_scatter(x=xs, y=ys, mode="lines", fill="toself", fillcolor=theme.faint, hoverinfo="skip", name="land",
                       line={"color": theme.faint, "width": 0.5})  # fmt: skip
    xs, ys = _joined(borders, pixel)
    figure.add_scatter(x=xs, y=ys, mode="lines", hoverinfo="skip", name="borders",
                       line={"color": theme.paper, "width": 0.8})  # fmt: skip


def _joined(lines: list[land.Line], pixel: float) -> tuple[Numbers, Numbers]:
    """All lines as one, with a gap after each, as exactly as a screen shows them: to a tenth of a pixel, without the
    points of a line of which none would miss them."""
    places = np.array([place for line in lines for place in (*line, (math.nan, math.nan))]).reshape(-1, 2)
    for _ in range(_ROUNDS):
        places = places[~_needless(places, pixel)]
    x, y = places.round(max(math.ceil(-math.log10(pixel / 10)), 0)).T
    return x, y


def _needless(places: Numbers, pixel: float) -> npt.NDArray[np.bool_]:
    """Of every second point whether it lies less than `_MISSED` pixels off the line between its neighbours."""
    if len(places) < 3:
        return np.zeros(len(places), dtype=bool)
    one, other = places[:-2], places[2:]
    along, off = other - one, places[1:-1] - one
    length = np.hypot(*along.T)
    away = np.abs(along[:, 0] * off[:, 1] - along[:, 1] * off[:, 0]) / np.maximum(length, pixel / 100)
    is_near = (away < _MISSED * pixel) & (np.hypot(*off.T) < length + pixel)  # at a gap nothing is near
    return np.pad(is_near & (np.arange(len(is_near)) % 2 == 0), 1)


def _placed(rows: pd.DataFrame, view: land.View) -> pd.DataFrame:
    """The rows with x, y, size and `here`, the sites of the same place joined by ;.

    The largest come first, so that no small mark hides under a large one.
    """
    points = [view.projection.place(*point) for point in zip(rows["longitude"], rows["latitude"], strict=True)]
    here = rows.groupby(["latitude", "longitude"])["name"].transform(";".join)
    placed = rows.assign(
        x=[x for x, _ in points], y=[y for _, y in points], size=rows["power_mw"].map(size), here=here
    )  # fmt: skip
    return placed.sort_values("power_mw", ascending=False, kind="stable", na_position="last", ignore_index=True)


def size(power_mw: float | None) -> float:
    """Pixels across: the area grows with the power, but none falls below what can be seen and clicked."""
    if fmt.missing(power_mw):
        return UNKNOWN
    return max(LEAST, LARGEST * math.sqrt((power_mw or 0.0) / _FULL))


def _marks(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    known = rows["power_mw"].notna()
    colours = [theme.use(use) for use in rows["workload"]]
    symbols = rows["status"].map({key: sign.symbol for key, sign in SITE_SIGNS.items()}).fillna("circle")
    figure.add_scatter(
        x=rows["x"], y=rows["y"], mode="markers", customdata=[_details(row) for row in records(rows)], name="sites",
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
        marker={
            "symbol": [symbol if sure else f"{symbol}-open" for symbol, sure in zip(symbols, known, strict=True)],
            "size": rows["size"], "color": [_seen_through(one) if sure else one
                                            for one, sure in zip(colours, known, strict=True)],
            "opacity": 1, "line": {"color": colours, "width": [1.2 if sure else 1.8 for sure in known]},
        },
    )  # fmt: skip


def _seen_through(colour: str) -> str:
    """A colour through which the mark below it shows."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.45)"


def _details(row: dict[str, Any]) -> list[str]:
    """The sites at this place, and three lines for hovering."""
    more = len(row["here"].split(";")) - 1
    stage = SITE_STATUSES[row["status"]].label if row["status"] in SITE_STATUSES else row["status"]
    place = ", ".join(part for part in (row["city"], row["country"]) if part)
    name = _short(row["name"], 70) + (f" and {more} more at this place" if more else "")
    return [row["here"], safe.plot(name),
            safe.plot(" · ".join((stage, power(row), fmt.use(row["workload"]) or "use not stated"))),
            safe.plot(_short(" · ".join(part for part in (place, row["operator"]) if part), 90))]  # fmt: skip


def power(row: dict[str, Any]) -> str:
    """`590 MW`, `1,400 MW planned`, `power not known`."""
    if fmt.missing(row["power_mw"]):
        return "power not known"
    return f"{fmt.number(row['power_mw'])} MW{'' if row['status'] == 'operational' else ' planned'}"


def _ring(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    if len(rows):
        figure.add_scatter(
            x=rows["x"], y=rows["y"], mode="markers", hoverinfo="skip", name="chosen",
            marker={"symbol": "circle-open", "size": rows["size"] + 12, "color": theme.ink,
                    "line": {"color": theme.ink, "width": 2}},
        )  # fmt: skip


def _names(figure: go.Figure, rows: pd.DataFrame, view: land.View, theme: Theme, chosen: str) -> None:
    """Names of the chosen site and of the largest, where they find a place.

    On a narrow screen they stand in rows below the land (`parts/browser/names.js`), each with its power.
    """
    left, right, bottom, top = view.box
    high = HEIGHT - TOP - BOTTOM
    scale = min(WIDTH / (right - left), high / (top - bottom))
    aside, above = (WIDTH - (right - left) * scale) / 2, (high - (top - bottom) * scale) / 2
    few, found = len(rows) <= _FEW, records(rows)
    marks = [
        labels.Mark(aside + (row["x"] - left) * scale, above + (row["y"] - bottom) * scale, _short(row["name"]),
                    row["size"] / 2 + (7 if row["name"] == chosen else 1))
        for row in found
    ]  # fmt: skip
    named = [n for n, row in enumerate(found) if few or (n < NAMED and not fmt.missing(row["power_mw"]))]
    order = sorted({*named, *rows.index[rows["name"] == chosen]}, key=lambda n: (rows["name"][n] != chosen, n))
    base.annotate(figure, [
        {
            "x": rows["x"][label.mark], "y": rows["y"][label.mark], "text": safe.plot(marks[label.mark].text),
            "name": safe.plot(power(found[label.mark])), "xanchor": label.anchor, "borderpad": 0,
            "font": {"size": base.TEXT_SIZE, "color": theme.ink}, **base.tether(label, theme),
        }
        for label in labels.place(marks, order, WIDTH, high, far=NAMED)
    ])  # fmt: skip


def _short(name: str, most: int = 30) -> str:
    """The name, without what stands in brackets where it is long, cut where it is longer still."""
    name = name if len(name) <= most else name.split(" (")[0]
    return fmt.short(name, most)


def _key(figure: go.Figure, theme: Theme) -> None:
    """Below the map, in pixels: how large a mark of which power is."""
    at, shapes, notes = 6.0, [], []
    for megawatts, words in _KEY:
        across = size(megawatts)
        shapes.append({
            "type": "circle", "xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel",
            "xanchor": 0, "yanchor": 0, "x0": at, "x1": at + across, "y0": 2 - BOTTOM, "y1": across + 2 - BOTTOM,
            "line": {"color": theme.muted, "width": 1.2},
        })  # fmt: skip
        notes.append({"text": words, "xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left",
                      "yanchor": "middle", "xshift": at + across + 5, "yshift": across / 2 + 2 - BOTTOM,
                      "showarrow": False, "font": {"color": theme.muted, "size": base.TEXT_SIZE}})  # fmt: skip
        at += across + 66
    figure.update_layout(shapes=shapes)
    base.annotate(figure, notes)


def title(rows: pd.DataFrame) -> str:
    """How many run, are being built, are announced; the site itself where there is one."""
    if len(rows) == 1:
        row = records(rows)[0]
        place = ", ".join(part for part in (row["city"], row["country"]) if part)
        stage = SITE_STATUSES[row["status"]].label.lower()
        return f"{_short(row['name'], 60)} in {_short(place, 60)}: {stage}, {power(row)}"
    n = rows["status"].value_counts()
    told = [f"{n[key]} {words[int(n[key] > 1)]}" for key, words in _STAGES.items() if key in n]
    return f"Of {len(rows)} sites, {fmt.names(told)}"


_STAGES = {
    "operational": ("runs", "run"), "under_construction": ("is being built", "are being built"),
    "announced": ("is announced", "are announced"),
}  # fmt: skip


def in_words(rows: pd.DataFrame) -> str:
    """The map for those who do not see it: the finding, where most sites are, and which are the largest."""
    countries = [f"{country} {n}" for country, n in rows["country"].value_counts().items()]
    largest = rows[rows["power_mw"].notna()].nlargest(3, "power_mw")
    told = [f"{_short(row['name'])} with {power(row)}" for row in records(largest)]
    last = f" The largest: {fmt.names(told)}." if told else " The power of none is known."
    return f"Map. {title(rows)}. Sites by country: {fmt.names(countries, 5)}.{last}"
