"""Frames as rows, for rules that are read row by row, and the order in time of what they state."""

from typing import Any

import pandas as pd


def rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Each row as a dictionary of its columns."""
    names = [str(name) for name in frame.columns]
    columns = [frame.iloc[:, place].tolist() for place in range(len(names))]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def first_day(frame: pd.DataFrame) -> pd.Series:
    """The first day that each stated date allows: of a bare month or year its first, else `published_day` itself.

    As evidence a bare date counts as its last day (`published_day`), so that nothing is known too early; in an order
    that last day would put it behind exact dates that lie within it.
    """
    day = pd.to_datetime(frame["published_day"])
    first = day.mask(frame["published_precision"] == "month", day.dt.to_period("M").dt.start_time)
    return first.mask(frame["published_precision"] == "year", day.dt.to_period("Y").dt.start_time)
