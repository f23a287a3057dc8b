"""What each publisher's newest statement on a crossing says about the present, and which of them still stands.

A publisher has one voice: its newest statement on the crossing, which is a claim, or its own numbers for both uses
about a period that has begun (kind actual or estimate). The voice says
- `passed`: a claim `already`, or inference ahead in those numbers;
- `training`: training said to stay ahead, numbers with training ahead, or a claim that puts the crossing in a year
  yet to come (`in` or `not_before` a later year). It counts while its day, and the time that it speaks of, lie no
  more than PRESENT before the day of the verdict;
- `open`: anything else. A forecast is a view, not a fact; `by` is an upper bound and says nothing of today; a
  publisher that says both on one day has said neither.
A voice is overruled where another publisher says the opposite on a later day.
"""

from typing import Any, NamedTuple

import pandas as pd

from market.frames import rows as rows_of

PRESENT = pd.Timedelta(days=730)
"""How long a statement that training leads is taken to speak of the present."""
UNITS_OF = {
    "Amazon Web Services": "Amazon", "Google": "Alphabet", "Google Cloud": "Alphabet", "Microsoft Azure": "Microsoft",
}  # fmt: skip
"""Publishers that are parts of another one and have no voice of their own beside it."""
FACTS = ("actual", "estimate")
Row = dict[str, Any]


class Voice(NamedTuple):
    """says: `passed`, `training` or `open`. words: that as the end of a sentence on the publisher; when: its date in
    words. year: the latest in which it can have passed (NaN where it has not). ids: the claims and figures."""

    publisher: str
    says: str
    words: str
    day: pd.Timestamp
    when: str
    year: float
    ids: tuple[str, ...]


def house(publisher: str) -> str:
    """The company that speaks: the owner where the publisher is a part of one."""
    return UNITS_OF.get(publisher, publisher)


def voices(said: pd.DataFrame, present: pd.Timestamp) -> list[Voice]:
    """The voice of every publisher among the statements of one line, on the day `present`.

    said: publisher, published_day, claim, bound (empty for numbers), year_low, year_high, leader, kind, period_start,
    period_end, ids.
    """
    return [_voice(name, rows, present) for name, rows in said.groupby(said["publisher"].map(house), sort=False)]


def standing(found: list[Voice]) -> list[Voice]:
    """The voices that speak of the present and that no later voice of another publisher contradicts."""
    return [voice for voice in found if voice.says != "open" and not _overruled(voice, found)]


def _overruled(voice: Voice, found: list[Voice]) -> bool:
    opposite = {"passed": "training", "training": "passed"}[voice.says]
    return any(other.says == opposite and other.day > voice.day for other in found)


def _voice(name: str, said: pd.DataFrame, present: pd.Timestamp) -> Voice:
    begun = (said["period_start"] <= said["published_day"]) & (said["period_start"] <= present)
    speaking = said[(said["bound"] != "") | (said["kind"].isin(FACTS) & begun)]
    newest = rows_of(speaking[speaking["published_day"] == speaking["published_day"].max()])
    firm = [row for row in newest if _says(row, present) != "open"]
    if len({_says(row, present) for row in firm}) != 1:
        return Voice(name, "open", "", said["published_day"].max(), "", float("nan"), ())
    year = min(_latest_year(row) for row in firm)
    ids = tuple(row["ids"] for row in firm)
    return Voice(
        name, _says(firm[0], present), _words(firm, present), firm[0]["published_day"], _when(firm[0]), year, ids
    )


def _says(row: Row, present: pd.Timestamp) -> str:
    if row["bound"] == "already" or row["leader"] == "inference":
        return "passed"
    until = _training_until(row, present)
    speaks = until is not None and min(row["published_day"], until) >= present - PRESENT
    return "training" if speaks else "open"


def _words(firm: list[Row], present: pd.Timestamp) -> str:
    if _says(firm[0], present) == "passed":
        return "saw inference ahead"
    yet = [row for row in firm if row["claim"] != "training_stays_ahead" and row["leader"] == ""]
    if len(yet) < len(firm):
        return "saw training ahead"
    return f"put it {yet[0]['bound'].replace('_', ' ')} {yet[0]['year_low']:.0f}"


def _when(row: Row) -> str:
    return f"{row['published_day']:%Y}" if row["published_precision"] == "year" else f"{row['published_day']:%B %Y}"


def _training_until(row: Row, present: pd.Timestamp) -> pd.Timestamp | None:
    """The day to which the statement has training ahead; None where it does not say so."""
    if row["leader"] == "training":
        return pd.Timestamp(row["period_end"])
    stated = row["bound"] in ("in", "not_before")
    if row["claim"] == "training_stays_ahead":
        return pd.Timestamp(int(row["year_low"]) - 1, 12, 31) if stated else row["published_day"]
    return row["published_day"] if stated and row["year_low"] > present.year else None


def _latest_year(row: Row) -> float:
    if row["bound"] == "already":
        return float(row["year_high"])
    if row["leader"] == "inference":
        return float(min(row["period_end"], row["published_day"]).year)
    return float("nan")
