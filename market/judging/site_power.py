"""How much power AI data centres drew by when, and how much is planned, of the sites that a source follows.

What a source took to run on a day is `measured` (an estimate from pictures, permits and filings), what it expected for
a day after its download `planned`. The two are never added into one fact: a plan counts only in sums called planned.
A site keeps its last known power until the next day that is told. The newest statement on a site and day counts.

A site of the source is matched to one of ours (`name`) where the words of both names are the same once operator,
programme, legal and place words are taken away, and where that is so of one pair only; else `name` is empty.
"""

import re
import unicodedata
from datetime import date

import pandas as pd

from market.frames import rows as rows_of

_PLAIN = frozenset({
    "and", "the", "of", "at", "in", "data", "center", "centre", "centers", "campus", "site", "project", "cloud",
    "county", "ai", "mega", "inc", "tx", "nc", "va", "ok", "oh",
})  # fmt: skip
"""Words that tell two names of one place no further apart."""
_BRACKETS = re.compile(r"\((?![^)]* and )[^)]*\)")
"""What a name adds in brackets; several things there are parts of the place, so the place itself is another."""
_WORD = re.compile(r"[a-z0-9]+")
COLUMNS = ["site", "name", "day", "state", "power_mw", "it_power_mw", "h100e", "buildings", "cost_usd_bn",
           "published_day", "source", "source_url"]  # fmt: skip
TOTAL_COLUMNS = ["day", "state", "power_mw", "sites", "names"]


def timelines(power: pd.DataFrame, sites: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """What stands of each site and day: the newest statement known on the day, without those since taken back.

    power: columns of `open_records.SitePower`. sites: columns name, operator, programme. One row a site and day, oldest
    first: COLUMNS.
    """
    known = power[power["published_day"] <= pd.Timestamp(as_of)].sort_values("published_day", kind="stable")
    newest = known.drop_duplicates(["source", "site", "day"], keep="last")
    standing = newest[~newest["gone"].astype(bool) & newest["power_mw"].notna()]
    names = matches(sorted(set(standing["site"])), sites)
    found = standing.assign(name=[names.get(site, "") for site in standing["site"]])
    return found.sort_values(["site", "day"], kind="stable", ignore_index=True)[COLUMNS]


def total(lines: pd.DataFrame) -> pd.DataFrame:
    """The power of all sites together, on each day on which a site changes: TOTAL_COLUMNS.

    lines: of `timelines`. state `measured`: what ran, from what is told of days past alone. state `planned`: what would
    run if every plan held; it begins on the day of the newest download, with what ran then. sites: how many draw power.
    """
    measured, planned = (lines[lines["state"] == state] for state in ("measured", "planned"))
    ran = _from_the_first(_steps(measured, "measured", []))
    if not ran:
        return pd.DataFrame(_steps(planned, "planned", []), columns=TOTAL_COLUMNS)
    start = max(lines["published_day"].max(), measured["day"].max())
    ran += [ran[-1] | {"day": start, "names": ""}] if measured["day"].max() < start else []
    ahead = [step for step in _steps(lines, "planned", [start]) if step["day"] >= start] if len(planned) else []
    return pd.DataFrame([*ran, *ahead], columns=TOTAL_COLUMNS)


def _from_the_first(steps: list[dict[str, object]]) -> list[dict[str, object]]:
    """The steps without those of nothing before the first that draws power."""
    first = next((n for n, step in enumerate(steps) if step["sites"]), 0)
    return steps[max(0, first - 1) :]


def _steps(lines: pd.DataFrame, state: str, more: list[pd.Timestamp]) -> list[dict[str, object]]:
    """The sum over the last known power of every site, on each day that is told and on `more` days."""
    running: dict[str, float] = {}
    told: dict[pd.Timestamp, list[tuple[str, float]]] = {day: [] for day in more}
    for row in rows_of(lines):
        told.setdefault(row["day"], []).append((row["site"], row["power_mw"]))
    steps: list[dict[str, object]] = []
    for day in sorted(told):
        running |= dict(told[day])
        drawing = [power for power in running.values() if power > 0]
        names = ";".join(sorted(site for site, _ in told[day]))
        steps.append({"day": day, "state": state, "power_mw": sum(drawing), "sites": len(drawing), "names": names})
    return steps


def matches(theirs: list[str], sites: pd.DataFrame) -> dict[str, str]:
    """Name at the source -> our name, where one and only one fits each way."""
    pairs = [(name, row["name"]) for row in rows_of(sites) for name in theirs if _same(name, row)]
    first, second = ([pair[side] for pair in pairs] for side in (0, 1))
    return {one: other for one, other in pairs if first.count(one) == 1 and second.count(other) == 1}


def _same(name: str, site: dict[str, str]) -> bool:
    if _words(name) == _words(site["name"]):
        return True
    known = _PLAIN | _words(site["operator"]) | _words(site["programme"])
    wanted = _words(name) - known
    return bool(wanted) and wanted in (_words(site["name"]) - known, _words(_BRACKETS.sub(" ", site["name"])) - known)


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return frozenset(_WORD.findall(plain))
