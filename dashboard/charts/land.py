"""The base map: land and borders as lines on a plane, from a file beside the code, so it needs no network.

Natural Earth (public domain) as adapted by Visionscarto, simplified once to `land.json`: a coarse outline for the
world and a fine one for parts of it. A line there is `[longitude, latitude, then steps]`, in 1/per_degree degrees.
"""

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np

_FILE = Path(__file__).with_name("land.json")
_EQUAL_EARTH = (1.340264, -0.081106, 0.000893, 0.003796)
_LEAST = 9.0  # degrees from bottom to top of the closest view
_WIDEST = 120.0  # degrees between the outermost points, above which the world is shown
_WIDE, _TALL = 2.7, 1.6  # times its height or width that a wide or a narrow screen shows of a view
_LOW = 20.0  # latitude below which a part of the world is drawn as the world is: a cone would be a cylinder

Point = tuple[float, float]
Numbers = Any
"""A number, or an array of them."""
Line = list[Point]
Box = tuple[float, float, float, float]
"""Left, right, bottom and top on the plane."""


@dataclass(frozen=True)
class Projection:
    """From (longitude, latitude) to a plane whose unit is about a degree; neither kind distorts areas.

    Without parallels it is Equal Earth, for the world; with them Albers' cone, for a part of it.
    """

    centre: float = 0.0
    parallels: tuple[float, float] = (0.0, 0.0)

    def place(self, longitude: float, latitude: float) -> Point:
        x, y = self.places(np.float64(longitude), np.float64(latitude))
        return float(x), float(y)

    def places(self, longitudes: Numbers, latitudes: Numbers) -> tuple[Numbers, Numbers]:
        """Many at once: a coast has thousands of points."""
        way = self._equal_earth if self.parallels == (0.0, 0.0) else self._cone
        return way(longitudes, latitudes)

    def _equal_earth(self, longitude: Numbers, latitude: Numbers) -> tuple[Numbers, Numbers]:
        one, three, seven, nine = _EQUAL_EARTH
        angle = np.arcsin(math.sqrt(3) / 2 * np.sin(np.radians(latitude)))
        square = angle * angle
        sixth = square**3
        shrink = math.sqrt(3) * (9 * nine * sixth * square + 7 * seven * sixth + 3 * three * square + one)
        y = angle * (nine * sixth * square + seven * sixth + three * square + one)
        return 2 * (longitude - self.centre) * np.cos(angle) / shrink, np.degrees(y)

    def _cone(self, longitude: Numbers, latitude: Numbers) -> tuple[Numbers, Numbers]:
        first, second = map(math.radians, self.parallels)
        n = (math.sin(first) + math.sin(second)) / 2
        base = math.cos(first) ** 2 + 2 * n * math.sin(first)
        away = np.sqrt(base - 2 * n * np.sin(np.radians(latitude))) / n
        middle = math.sqrt(base - 2 * n * math.sin((first + second) / 2)) / n
        turn = n * np.radians(longitude - self.centre)
        return np.degrees(away * np.sin(turn)), np.degrees(middle - away * np.cos(turn))


@dataclass(frozen=True)
class View:
    """A part of the world on a plane; the plot shows more of it to the sides that it has room at."""

    projection: Projection
    box: Box
    is_world: bool = False

    @classmethod
    def around(cls, points: Iterable[Point]) -> "View":
        """The view of these (longitude, latitude) with room around them; the world where they span much of it."""
        points = list(points)
        if not points:
            return WORLD
        (west, east), (south, north) = ((min(ends), max(ends)) for ends in zip(*points, strict=True))
        if east - west > _WIDEST:
            return WORLD
        middle, rise = (south + north) / 2, max(north - south, _LEAST) / 3
        parallels = (middle - rise, middle + rise) if abs(middle) > _LOW else (0.0, 0.0)
        projection = Projection((west + east) / 2, parallels)
        xs, ys = zip(*(projection.place(*point) for point in points), strict=True)
        return cls(projection, _with_room((min(xs), max(xs), min(ys), max(ys))))


def _with_room(box: Box) -> Box:
    """The box with room for marks and names at its sides, and never too close."""
    left, right, bottom, top = box
    wide, high = max((right - left) * 1.25, _LEAST), max((top - bottom) * 1.3, _LEAST)
    x, y = (left + right) / 2, (bottom + top) / 2
    return x - wide / 2, x + wide / 2, y - high / 2, y + high / 2


WORLD = View(Projection(), (-150.0, 156.0, -59.5, 73.5), is_world=True)


@dataclass(frozen=True)
class _Lines:
    """Lines one after another: their longitudes, latitudes, and where each begins."""

    longitudes: Numbers
    latitudes: Numbers
    starts: Numbers

    def placed(self, view: View) -> Iterator[tuple[Box, Line]]:
        """Each line on the plane, with the box around it."""
        xs, ys = view.projection.places(self.longitudes, self.latitudes)
        ends = [np.minimum.reduceat(xs, self.starts), np.maximum.reduceat(xs, self.starts),
                np.minimum.reduceat(ys, self.starts), np.maximum.reduceat(ys, self.starts)]  # fmt: skip
        first = self.starts.tolist()
        for box, start, end in zip(zip(*(one.tolist() for one in ends), strict=True), first, [*first[1:], len(xs)],
                                   strict=True):  # fmt: skip
            yield box, list(zip(xs[start:end].tolist(), ys[start:end].tolist(), strict=True))


@cache
def _outlines(level: str) -> dict[str, _Lines]:
    stored = json.loads(_FILE.read_text())[level]
    unit = stored["per_degree"]
    return {kind: _unpacked(stored[kind], unit) for kind in ("land", "borders")}


def _unpacked(lines: list[list[int]], unit: int) -> _Lines:
    places = [(np.cumsum(steps[0::2]) / unit, np.cumsum(steps[1::2]) / unit) for steps in lines]
    starts = np.cumsum([0, *(len(longitudes) for longitudes, _ in places[:-1])])
    longitudes, latitudes = (np.concatenate(one) for one in zip(*places, strict=True))
    return _Lines(longitudes, latitudes, starts)


@lru_cache(maxsize=64)
def outlines(view: View) -> tuple[list[Line], list[Line]]:
    """Rings of land and lines of borders on the plane, cut to what a plot of the view may show."""
    stored = _outlines("coarse" if view.is_world else "fine")
    left, right, bottom, top = view.box
    across = max(right - left, (top - bottom) * _WIDE) / 2
    up = max(top - bottom, (right - left) * _TALL) / 2
    x, y = (left + right) / 2, (bottom + top) / 2
    window = (x - across, x + across, y - up, y + up)
    met = {kind: [(box, line) for box, line in lines.placed(view) if _meet(box, window)]
           for kind, lines in stored.items()}  # fmt: skip
    rings = [ring if _lies_in(box, window) else _cut(ring, window) for box, ring in met["land"]]
    return [ring for ring in rings if len(ring) > 2], [line for _, line in met["borders"] if _touches(line, window)]


def _meet(box: Box, window: Box) -> bool:
    return box[0] <= window[1] and window[0] <= box[1] and box[2] <= window[3] and window[2] <= box[3]


def _lies_in(box: Box, window: Box) -> bool:
    return window[0] <= box[0] and box[1] <= window[1] and window[2] <= box[2] and box[3] <= window[3]


def _touches(line: Line, window: Box) -> bool:
    left, right, bottom, top = window
    return any(left <= x <= right and bottom <= y <= top for x, y in line)


def _cut(ring: Line, window: Box) -> Line:
    """A ring cut to a window, side by side (Sutherland and Hodgman's method)."""
    left, right, bottom, top = window
    for axis, end, sign in ((0, left, 1), (0, right, -1), (1, bottom, 1), (1, top, -1)):
        ring = _cut_side(ring, axis, end, sign)
    return ring


def _cut_side(ring: Line, axis: int, end: float, sign: int) -> Line:
    kept: Line = []
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        inside, was_inside = (point[axis] - end) * sign >= 0, (before[axis] - end) * sign >= 0
        if inside != was_inside:
            share = (end - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if inside:
            kept.append(point)
    return kept
