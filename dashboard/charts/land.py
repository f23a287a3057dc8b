"""The base map: land and borders as lines on a plane, from a file beside the code, so it needs no network.

Natural Earth (public domain) as adapted by Visionscarto, simplified once to `land.json`: a coarse outline for the
world and a fine one for parts of it. A line there is `[longitude, latitude, then steps]`, in 1/per_degree degrees.
"""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

_FILE = Path(__file__).with_name("land.json")
_EQUAL_EARTH = (1.340264, -0.081106, 0.000893, 0.003796)
_LEAST = 9.0  # degrees from bottom to top of the closest view
_WIDEST = 120.0  # degrees between the outermost points, above which the world is shown
_WIDE, _TALL = 2.7, 1.6  # times its height or width that a wide or a narrow screen shows of a view
_LOW = 20.0  # latitude below which a part of the world is drawn as the world is: a cone would be a cylinder

Point = tuple[float, float]
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
        return self._equal_earth(longitude, latitude) if self.parallels == (0.0, 0.0) else self._cone(
            longitude, latitude
        )  # fmt: skip

    def _equal_earth(self, longitude: float, latitude: float) -> Point:
        one, three, seven, nine = _EQUAL_EARTH
        angle = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
        square = angle * angle
        sixth = square**3
        shrink = math.sqrt(3) * (9 * nine * sixth * square + 7 * seven * sixth + 3 * three * square + one)
        y = angle * (nine * sixth * square + seven * sixth + three * square + one)
        return 2 * (longitude - self.centre) * math.cos(angle) / shrink, math.degrees(y)

    def _cone(self, longitude: float, latitude: float) -> Point:
        first, second = map(math.radians, self.parallels)
        n = (math.sin(first) + math.sin(second)) / 2
        base = math.cos(first) ** 2 + 2 * n * math.sin(first)
        away = math.sqrt(base - 2 * n * math.sin(math.radians(latitude))) / n
        middle = math.sqrt(base - 2 * n * math.sin((first + second) / 2)) / n
        turn = n * math.radians(longitude - self.centre)
        return math.degrees(away * math.sin(turn)), math.degrees(middle - away * math.cos(turn))


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


@cache
def _outlines(level: str) -> dict[str, list[Line]]:
    stored = json.loads(_FILE.read_text())[level]
    unit = stored["per_degree"]
    return {kind: [_points(steps, unit) for steps in stored[kind]] for kind in ("land", "borders")}


def _points(steps: list[int], unit: int) -> Line:
    longitudes, latitudes = accumulate(steps[0::2]), accumulate(steps[1::2])
    return [(x / unit, y / unit) for x, y in zip(longitudes, latitudes, strict=True)]


@cache
def outlines(view: View) -> tuple[list[Line], list[Line]]:
    """Rings of land and lines of borders on the plane, cut to what a plot of the view may show."""
    stored = _outlines("coarse" if view.is_world else "fine")
    land, borders = ([_placed(line, view) for line in stored[kind]] for kind in ("land", "borders"))
    left, right, bottom, top = view.box
    across = max(right - left, (top - bottom) * _WIDE) / 2
    up = max(top - bottom, (right - left) * _TALL) / 2
    x, y = (left + right) / 2, (bottom + top) / 2
    window = (x - across, x + across, y - up, y + up)
    rings = [cut for ring in land if len(cut := _cut(ring, window)) > 2]
    return rings, [line for line in borders if _touches(line, window)]


def _placed(line: Line, view: View) -> Line:
    return [view.projection.place(*point) for point in line]


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
