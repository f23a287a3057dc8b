"""Facts that cannot both be true: two numbers for one thing and one period, and two accounts of the present.

Numbers: same thing (`things.THING`) and period, both facts: two actuals more than 5 per cent apart, an actual and an
estimate more than 25, two estimates by a factor of 1.5 (shares: 5, 10 and 15 points). Forecasts may differ; that is
what a consensus shows. A publisher's newer number is a restatement, which explains it. Accounts: on one line of the
verdict table, one publisher says that inference has passed training and another, within a year, that training leads.
"""

from collections.abc import Iterator

import pandas as pd

from market.checks.findings import Report, finding
from market.frames import rows as rows_of
from market.judging import verdict
from market.judging.cells import Row, groups
from market.judging.things import PERIOD, THING
from market.judging.voices import Voice, house, voices

WITHIN = pd.Timedelta(days=365)
_FACTS = ("actual", "estimate")
_LIMITS = {0: (5.0, 5.0), 1: (25.0, 10.0), 2: (50.0, 15.0)}
"""How many of the two are estimates -> what is still no contradiction: per cent of the smaller, points for shares."""


def numbers(rows: list[Row]) -> Report:
    """A finding per thing and period on which the newest facts of different houses differ too far, of the two furthest
    apart; and one per number that its own publisher restated. size: per cent of the smaller, or points.

    rows: of `things.prepared` with `period` in words.
    """
    sound = [row for row in rows if row["kind"] in _FACTS and row["level"] == row["level"] and row["publisher"]
             and row["metric"] not in ("unit_price", "growth_rate") and "_bound" not in row["caveats"]]  # fmt: skip
    named = [row | {"house": house(row["publisher"])} for row in sound]
    cells = [cell for cell in groups(named, (*THING, *PERIOD)) if len(cell) > 1]
    found = [told for cell in cells for told in (*_between_houses(cell), *_restated(cell))]
    return Report("contradiction", sum(map(len, cells)), found)


def _between_houses(cell: list[Row]) -> Iterator[Row]:
    newest = [_newest(rows) for rows in groups(cell, ("house",))]
    low, high = (pick(newest, key=lambda row: row["level"]) for pick in (min, max))
    size, unit = _apart(low, high)
    if low is not high and size > _limit(low, high):
        among = f", the furthest apart of {len(newest)}" if len(newest) > 2 else ""
        yield finding("contradiction", _words(low, high, size, unit) + among, [low, high], size)


def _restated(cell: list[Row]) -> Iterator[Row]:
    for rows in groups(cell, ("house",)):
        newest = _newest(rows)
        for row in rows:
            size, unit = _apart(row, newest)
            told_by_filings = {row["origin"], newest["origin"]} == {"api", "curated"}  # of `checks.filings`
            if row is not newest and size > _limit(row, newest) and not told_by_filings:
                twice = row["published_on"] == newest["published_on"] and row["kind"] == newest["kind"]
                why = "" if twice else "restated by the same publisher"
                yield finding("contradiction", _words(row, newest, size, unit), [row, newest], size, why)


def _newest(rows: list[Row]) -> Row:
    dated = [row for row in rows if row["first_day"] == row["first_day"]]
    return max(dated, key=lambda row: (row["first_day"], row["kind"] == "actual")) if dated else rows[-1]


def _limit(one: Row, other: Row) -> float:
    estimates = [one["kind"], other["kind"]].count("estimate")
    return _LIMITS[estimates][one["unit"] == "percent"]


def _words(one: Row, other: Row, size: float, unit: str) -> str:
    about = " ".join(word for word in (one["entity"], one["product"], one["segment_label"]) if word)
    return f"{about}, {one['period']}: {_told(one)} and {_told(other)}, {size:.0f} {unit} apart"


def _apart(one: Row, other: Row) -> tuple[float, str]:
    gap, least = abs(one["level"] - other["level"]), min(abs(one["level"]), abs(other["level"]))
    if one["unit"] == "percent":
        return gap, "points"
    return (gap / least * 100 if least else float("inf")), "%"


def _told(row: Row) -> str:
    return f"{row['publisher']} ({row['published_on'] or 'undated'}) {row['level']:g} {row['level_unit']}"


def accounts(claims: pd.DataFrame, figures: pd.DataFrame, segments: pd.DataFrame) -> Report:
    """A finding per line of the verdict table and pair of opposite accounts; size: days between them.

    claims, figures, segments: frames of those tables. explained: where a later account overrules the older one.
    """
    said = verdict.statements(claims, figures)
    lines = [(line, rows) for line, rows in verdict.lines(said, segments) if len(rows)]
    found = [told for line, rows in lines for told in _opposed(line.label, rows)]
    return Report("accounts", len(lines), found)


def _opposed(label: str, said: pd.DataFrame) -> Iterator[Row]:
    present = pd.Timestamp(said["published_day"].max())
    spoken = [voice for voice in voices(said, present) if voice.says != "open"]
    for one in (voice for voice in spoken if voice.says == "passed"):
        for other in (voice for voice in spoken if voice.says == "training"):
            if abs(one.day - other.day) <= WITHIN:
                yield _clash(label, one, other, said)


def _clash(label: str, one: Voice, other: Voice, said: pd.DataFrame) -> Row:
    words = f"{label}: {one.publisher} ({one.when}) {one.words}, {other.publisher} ({other.when}) {other.words}"
    rows = [row | {"claim_id": row["ids"], "period_start": pd.NaT, "period_end": pd.NaT}
            for row in rows_of(said[said["ids"].isin([*one.ids, *other.ids])])]  # fmt: skip
    return finding("accounts", words, rows, abs(one.day - other.day).days)
