"""What a figure speaks of, in a form in which figures can be set side by side.

Every judgement starts from the same frame: `prepared` gives each figure its level in a common unit, its span, its
calendar year and the day by which vintages are ordered; `THING` and `PERIOD` name the columns in which two figures
must agree before they are two statements on one number.
"""

import pandas as pd

from market.frames import first_day
from market.period import Period
from market.vocabulary import UNITS

THING = ("metric", "workload", "segment", "entity", "product", "region", "basis", "level_unit")
"""What a number is about, apart from who says it, when, and for which period."""
PERIOD = ("period_start", "period_end")
ACCEPTED = ("accepted", "second origin")
"""Reasons that make a row read by the program count."""
TEXTS = (
    "publisher", "published_on", "published_precision", "metric", "workload", "segment", "segment_label", "scope",
    "entity", "product", "region", "unit", "kind", "basis", "evidence", "origin", "caveats", "note", "figure_id",
)  # fmt: skip
_ENDS = ("value", "value_low", "value_high")
_SPANS = ((1, "day"), (31, "month"), (98, "quarter"), (190, "half"), (380, "year"))
"""The most days of each kind of span; a quarter of a 53-week year has 98."""


def counts(frame: pd.DataFrame) -> pd.Series:
    """True for the rows of claims or figures that verdicts, consensus, grades and headlines may rest on: charted rows
    of curated files and datasets, and read ones once they are accepted or have a second origin."""
    accepted = frame["reasons"].fillna("").astype(str).map(lambda text: any(word in text for word in ACCEPTED))
    return ((frame["standing"] == "charted") & ((frame["origin"] != "read") | accepted.astype(bool))).astype(bool)


def prepared(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures with unknown text empty, dates as timestamps, numbers as floats, and these columns beside them:

    level, level_low, level_high: the three values in `level_unit`; money in thousand million US dollars (unit
    `USD_bn`), prices in US dollars, everything else as stated; NaN where no rate is known. `usd_rate` of the frame
    (`normalise.conversion`) turns them; without that column only dollars have a level.
    span: `day`, `month`, `quarter`, `half`, `year`, `years` (more than one) or empty where no period is stated.
    year: the calendar year in which the middle of a span of at most a year lies, NaN for longer ones and sums.
    first_day: the first day that the stated date allows, by which vintages are ordered: a bare year or month counts as
    known only on its last day, but it cannot be said to come after a day within it.
    The index is that of `figures`.
    """
    frame = figures.reindex(columns=list(dict.fromkeys([*figures.columns, *TEXTS, *_ENDS, "published_day", *PERIOD])))
    texts = {name: frame[name].astype(object).where(frame[name].notna(), "") for name in TEXTS}
    numbers = {name: pd.to_numeric(frame[name]).astype(float) for name in _ENDS}
    days = {name: pd.to_datetime(frame[name]) for name in ("published_day", *PERIOD)}
    frame = frame.assign(**texts, **numbers, **days)
    return frame.assign(**_levels(frame), **_times(frame))


def _levels(frame: pd.DataFrame) -> dict[str, pd.Series]:
    money = frame["unit"].map(lambda unit: unit in UNITS and bool(UNITS[unit].currency)).astype(bool)
    dollars = frame["unit"].str.startswith("USD").astype(float).where(lambda known: known > 0)
    rate = dollars if "usd_rate" not in frame else pd.to_numeric(frame["usd_rate"]).astype(float)
    unit = frame["unit"].where(~money, "USD" + frame["unit"].str[3:])
    ends = {end.replace("value", "level"): frame[end] * rate.where(money, 1.0) for end in _ENDS}
    return {"level_unit": unit, **ends}


def _times(frame: pd.DataFrame) -> dict[str, pd.Series]:
    start, end = frame["period_start"], frame["period_end"]
    days = (end - start).dt.days + 1
    span = days.map(_span).astype(object)
    yearly = (span != "years") & (frame["basis"] != "cumulative") & days.notna()
    middle = (start + (end - start) / 2).dt.year
    return {"span": span, "year": middle.where(yearly).astype(float), "first_day": first_day(frame)}


def _span(days: float) -> str:
    if pd.isna(days):
        return ""
    return next((name for most, name in _SPANS if days <= most), "years")


def period_words(start: pd.Timestamp, end: pd.Timestamp) -> str:
    """A period as an analyst writes it: `2026`, `Q3 2026`, `July 2025 to June 2026`, `2025 to 2030`, `1 May 2026`."""
    if pd.isna(start) or pd.isna(end):
        return "no period"
    whole = Period(start.date(), end.date())
    for quarter in range(1, 5):
        if whole == Period.quarter(end.year, quarter):
            return f"Q{quarter} {end.year}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{end.year}" if start.year == end.year else f"{start.year} to {end.year}"
    if start == end:
        return f"{end.day} {end:%B %Y}"
    return f"{start:%B %Y} to {end:%B %Y}"
