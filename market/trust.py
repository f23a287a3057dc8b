"""How far the curated rows can be trusted, counted from the rows themselves."""

import re
from collections import Counter
from collections.abc import Iterable

import pandas as pd

from market import addresses

_COPY = re.compile(
    r"public (?:course )?notes?\b|not opened|repository|stored (?:research )?file|recorded copy|reprint|translation|"
    r"copy on|transcript page|press chart", re.IGNORECASE,
)  # fmt: skip
"""Notes that tell of a copy: the number was not read in the publisher's own page."""
_DATED = re.compile(r"(?:month|day|year|date|period)\b[^.;]*\b(?:inferred|assumed|approximate)", re.IGNORECASE)
_COMPUTED = re.compile(r"midpoint|computed", re.IGNORECASE)
_EPOCH_CREDIT = re.compile(r"credit Epoch AI|input table of Epoch AI|table of Epoch AI itself", re.IGNORECASE)
_EPOCH = re.compile(r"\bEpoch\b")

EPOCH = "Epoch AI"


def epoch_figures(figures: pd.DataFrame) -> pd.Series:
    """Which figures (or claims) come from Epoch AI: its own statements, its files, or a copy that the note credits."""
    own = figures["publisher"] == EPOCH
    files = figures["source_url"].map(lambda url: addresses.host(url) == "epoch.ai" or "/epoch-research/" in url)
    return own | files | figures["note"].str.contains(_EPOCH_CREDIT)


def epoch_rows(frame: pd.DataFrame) -> pd.Series:
    """Which sites or chips rest on Epoch AI's tables: those whose note names it."""
    return frame["note"].str.contains(_EPOCH)


def statements(frame: pd.DataFrame) -> list[tuple[str, int]]:
    """What to know of figures or claims before quoting them, each with the number of rows that it holds for."""
    length = frame["published_on"].str.len()
    facts: list[tuple[str, Iterable[bool]]] = [
        ("primary: the publisher's own page, filing or release, or a full copy of it", frame["evidence"] == "primary"),
        ("secondary: reported by others", frame["evidence"] == "secondary"),
        ("with a second page for the number or its date", frame["second_url"] != ""),
        ("resting on a single page", frame["second_url"] == ""),
        ("whose note says that a copy, a transcript or another's notes were read", frame["note"].str.contains(_COPY)),
        ("dated to the day", length == 10),
        ("dated to a month only; counts as its last day", length == 7),
        ("dated to a year only; counts as its last day", length == 4),
        ("undated: shown, but kept out of as-of views, vintages and grades", length == 0),
        ("whose note says that a date was inferred or a period assumed", frame["note"].str.contains(_DATED)),
    ]
    return [(fact, int(sum(holds))) for fact, holds in facts]


def values(figures: pd.DataFrame) -> list[tuple[str, int]]:
    """What to know of the numbers themselves."""
    caveats = figures["caveats"].str.get_dummies(";")
    ranges = figures["value_low"].notna() & figures["value_high"].notna()
    computed = figures["note"].str.contains(_COMPUTED)
    return [
        ("stated as a lower bound (more than, at least)", _sum(caveats, "lower_bound")),
        ("stated as an upper bound (up to, nearly)", _sum(caveats, "upper_bound")),
        ("with a stated range", int(ranges.sum())),
        ("computed by us from what the page says, mostly the middle of a range", int(computed.sum())),
        ("sums over several years, not yearly levels", _sum(caveats, "cumulative")),
    ]  # fmt: skip


def _sum(caveats: pd.DataFrame, word: str) -> int:
    return int(caveats[word].sum()) if word in caveats else 0


def hosts(frame: pd.DataFrame, n: int = 8) -> list[tuple[str, int]]:
    """The hosts that most rows were read on, with the number of rows."""
    return Counter(addresses.host(url) for url in frame["source_url"]).most_common(n)
