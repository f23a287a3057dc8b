"""Numbers with the ends that their publisher leaves open, and what follows when two of them meet."""

import math
from typing import Any, NamedTuple


class Part(NamedTuple):
    """A number to draw (NaN where there is none) and the ends that it allows (infinite = open)."""

    value: float
    low: float
    high: float


NOTHING = Part(math.nan, math.nan, math.nan)


def of_figure(row: dict[str, Any]) -> Part:
    """The number of one figure: its range, open where a caveat says at least or at most; the middle where it has
    nothing but a range."""
    value, low, high = row["value"], row["value_low"], row["value_high"]
    if math.isnan(value) and not math.isnan(low) and not math.isnan(high):
        value = (low + high) / 2
    caveats = row["caveats"].split(";")
    least, most = (value if math.isnan(end) else end for end in (low, high))
    if "lower_bound" in caveats or math.isnan(most):
        most = math.inf
    if "upper_bound" in caveats or math.isnan(least):
        least = -math.inf
    return Part(value, least, most)


def of_level(row: dict[str, Any]) -> Part:
    """`of_figure` in the common unit, for a row of `things.prepared`."""
    return of_figure(row | {name: row[name.replace("value", "level")] for name in ("value", "value_low", "value_high")})


def leader(inference: Part, training: Part) -> str:
    """`inference` or `training` where the ranges do not overlap, `even` where both are exact and equal, else empty."""
    if inference.low > training.high:
        return "inference"
    if training.low > inference.high:
        return "training"
    exact = inference.low == inference.high == training.low == training.high
    return "even" if exact else ""


def share(one: Part, other: Part) -> Part:
    """one / (one + other) x 100, in per cent; each end from the least of one with the most of the other."""
    return Part(_ratio(one.value, other.value), _ratio(one.low, other.high), _ratio(one.high, other.low))


def of_whole(mine: Part, others: Part, hidden: bool) -> dict[str, float]:
    """A part's `level` and its `share` of the whole that it makes with the others, as columns with their ends.

    hidden: without a share.
    """
    part = NOTHING if hidden else share(mine, others)
    levels = {"level": mine.value, "level_low": mine.low, "level_high": mine.high}
    return levels | {"share": part.value, "share_low": part.low, "share_high": part.high}


def _ratio(one: float, other: float) -> float:
    if one == -math.inf or other == math.inf:
        return -math.inf
    if one == math.inf or other == -math.inf:
        return math.inf
    return one / (one + other) * 100 if one + other else math.nan


def rest(known: Part) -> Part:
    """100 - known: the other use's share where the two are all there is."""
    return Part(100 - known.value, 100 - known.high, 100 - known.low)


def part_of(percent: Part, whole: Part) -> Part:
    """percent x whole / 100; an end that is open in either stays open."""
    return Part(*(a * b / 100 for a, b in zip(percent, whole, strict=True)))
