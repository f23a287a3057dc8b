"""Names beside marks without collisions: a greedy placement in pixels.

Method: labels are placed in order of importance; each tries the free places around its mark, near ones first, and is
left out where none is free. Distances grow with the width of the chart while labels do not, so a placement for a narrow
chart also holds on a wider one.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

CHARACTER = 6.0  # pixels; a wide guess for type of 12 pixels
LINE = 15.0
_NEAR = [(9, 0, "left"), (-9, 0, "right"), (0, 15, "center"), (0, -15, "center"), (8, 12, "left"), (8, -12, "left"),
         (-8, 12, "right"), (-8, -12, "right")]  # fmt: skip
_FAR = [(sx * dx, sy * dy, "left" if sx > 0 else "right")
        for dy in (22, 34, 48) for dx in (14, 30) for sy in (1, -1) for sx in (1, -1)]  # fmt: skip


Box = tuple[float, float, float, float]
"""Left, bottom, right, top in pixels."""


@dataclass(frozen=True)
class Mark:
    """A mark at (x, y) pixels, y upwards, with the text it would like to carry; empty texts only take up room."""

    x: float
    y: float
    text: str = ""
    radius: float = 6.0


@dataclass(frozen=True)
class Label:
    """A placed label: the number of its mark, the shift from it in pixels, the side it is anchored at, its box."""

    mark: int
    dx: float
    dy: float
    anchor: str
    box: Box

    @property
    def is_far(self) -> bool:
        """It stands off its mark and needs a line to it."""
        return abs(self.dy) > 18


def place(
    marks: Sequence[Mark],
    order: Sequence[int],
    width: float,
    height: float,
    taken: Sequence[Box] = (),
    far: int = 0,
) -> list[Label]:
    """Labels for the marks in `order`, most important first, as many as fit without touching another.

    taken: boxes that are not free. far: how many of the first labels may stand off their mark, tied to it by a line.
    """  # fmt: skip
    boxes = [(mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius) for mark in marks]
    placed: list[Label] = []
    for rank, number in enumerate(order):
        if not marks[number].text:
            continue
        blocked = [box for other, box in enumerate(boxes) if other != number]
        free_of = [*blocked, *taken, *(one.box for one in placed)]
        label = _first_free(number, marks[number], free_of, width, height, _NEAR + _FAR if rank < far else _NEAR)
        if label:
            placed.append(label)
    return placed


def _first_free(
    number: int, mark: Mark, blocked: list[Box], width: float, height: float, places: Sequence[tuple[float, float, str]]
) -> Label | None:
    wide = len(mark.text) * CHARACTER + mark.radius + 40
    blocked = [box for box in blocked if box[0] < mark.x + wide and box[2] > mark.x - wide
               and box[1] < mark.y + 90 and box[3] > mark.y - 90]  # fmt: skip
    for across, up, anchor in places:
        dx, dy = _outside(mark, across), _outside(mark, up)
        box = _box(mark, dx, dy, anchor)
        inside = box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height
        if inside and not any(overlap(box, other) for other in blocked):
            return Label(number, dx, dy, anchor, box)
    return None


def _outside(mark: Mark, shift: float) -> float:
    """The shift, longer by as much as the mark is larger than others."""
    return shift + math.copysign(max(mark.radius - Mark.radius, 0.0), shift) if shift else 0.0


def _box(mark: Mark, dx: float, dy: float, anchor: str) -> Box:
    size = len(mark.text) * CHARACTER
    left = mark.x + dx - {"left": 0.0, "center": size / 2, "right": size}[anchor]
    return left, mark.y + dy - LINE / 2, left + size, mark.y + dy + LINE / 2


def overlap(one: Box, other: Box) -> bool:
    """True where two boxes (left, bottom, right, top) share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def along(one: tuple[float, float], other: tuple[float, float], step: float = 5.0) -> list[Box]:
    """Small boxes from one place to another, so that no label stands on the line between them."""
    n = max(int(math.dist(one, other) / step), 1)
    places = [(one[0] + (other[0] - one[0]) * k / n, one[1] + (other[1] - one[1]) * k / n) for k in range(n + 1)]
    return [(x - 1, y - 1, x + 1, y + 1) for x, y in places]


def spread(heights: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Heights of labels in one column, at least `gap` apart and as near as can be to those wanted, in their order.

    Those that would touch stand together around their middle, within `low` and `high` where there is room.

    >>> spread([0, 1, 50], 10, 0, 100)
    [5.0, 15.0, 50.0]
    """
    stacks: list[tuple[float, list[int]]] = []
    for number in sorted(range(len(heights)), key=lambda n: heights[n]):
        middle, members = _within(heights[number], 1, gap, low, high), [number]
        while stacks and stacks[-1][0] + gap * len(stacks[-1][1]) / 2 > middle - gap * len(members) / 2:
            members = stacks.pop()[1] + members
            wanted = sum(heights[n] for n in members) / len(members)
            middle = _within(wanted, len(members), gap, low, high)
        stacks.append((middle, members))
    placed = {n: middle + gap * (rank - (len(members) - 1) / 2)
              for middle, members in stacks for rank, n in enumerate(members)}  # fmt: skip
    return [placed[n] for n in range(len(heights))]


def _within(middle: float, n: int, gap: float, low: float, high: float) -> float:
    return max(low + gap * n / 2, min(middle, high - gap * n / 2))
