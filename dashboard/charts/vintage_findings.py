"""The titles of charts on vintages: what the rows drawn show, in one sentence that is true for exactly these rows."""

from typing import Any

import pandas as pd

from dashboard import format as fmt
from dashboard import naming
from market.frames import rows as records
from market.judging.vintages import rounding
from market.phrases import size

Row = dict[str, Any]
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def ladder(rungs: pd.DataFrame) -> str:
    """Who moved its number for the period, by how much, in how long; plain where nobody did."""
    moves = [_move(records(rows)) for _, rows in rungs.groupby("publisher", sort=False) if len(rows) > 1]
    some = records(rungs)[0]
    about, period = naming.phrase(some), naming.when(some)
    if not moves:
        houses, n = rungs["publisher"].nunique(), fmt.count(len(rungs), "number")
        who = some["publisher"] if houses == 1 else f"{houses} publishers"
        return f"{n} for {period} by {who}, not revised so far: {about}"
    most = max(moves, key=lambda move: abs(move["change"]))
    told = _told(most)
    if len(moves) == 1:
        return told
    up, down = (sum(move["direction"] == way for move in moves) for way in ("up", "down"))
    if bool(up) == bool(down):
        return f"{told}; of {len(moves)} that spoke again {up or 'none'} went up and {down or 'none'} down"
    everyone = "both" if len(moves) == 2 else f"all {len(moves)}"
    every = everyone if up + down == len(moves) else f"{up + down} of {len(moves)}"
    return f"{told}, the furthest; {every} that spoke again went {'up' if up else 'down'}"


def _move(rungs: list[Row]) -> Row:
    """From the first vintage of a publisher to its last."""
    first, last = rungs[0], rungs[-1]
    change = last["value"] - first["value"]
    kept = abs(change) <= max(rounding(first["value"]), rounding(last["value"]))
    return last | {
        "change": change, "change_pct": change / abs(first["value"]) * 100 if first["value"] else float("nan"),
        "direction": "kept" if kept else "up" if change > 0 else "down",
        "days": (last["published_day"] - first["published_day"]).days,
    }  # fmt: skip


def _told(move: Row) -> str:
    about = f"{naming.phrase(move, move['publisher'])} in {naming.when(move)}"
    if move["direction"] == "kept":
        return f"{move['publisher']} stands where it began, {span(move['days'])} on: {about}"
    done = "raised" if move["direction"] == "up" else "lowered"
    return f"{move['publisher']} {done} {about} by {size(move)} in {span(move['days'])}"


def moved(move: Row) -> str:
    """A revision for a table: `▲ 28%`, `▼ 3 points`, `= kept`."""
    return "= kept" if move["direction"] == "kept" else f"{'▲' if move['direction'] == 'up' else '▼'} {size(move)}"


def span(days: int) -> str:
    """A time in words: `eight months`, `five weeks`, `two years`."""
    for length, word, least in ((365.25, "year", 700), (30.44, "month", 50), (7.0, "week", 12), (1.0, "day", 0)):
        if days >= least:
            n = round(days / length)
            return f"{_WORDS[n] if n < len(_WORDS) else n} {word}{'' if n == 1 else 's'}"
    return f"{days} days"


def newest(revised: pd.DataFrame) -> str:
    """How the revisions listed divide."""
    if len(revised) == 1:
        row = records(revised)[0]
        return f"The newest revision: {row['publisher']}, {moved(row)}"
    up, down = (int((revised["direction"] == way).sum()) for way in ("up", "down"))
    return f"Of the {len(revised)} newest revisions {up or 'none'} went up and {down or 'none'} down"


def breadth(rows: pd.DataFrame, scope: str) -> str:
    """How many views of one scope were raised, lowered and kept since the first quarter drawn."""
    up, down, kept = (int(rows[name].sum()) for name in ("raised", "lowered", "kept"))
    first = rows["quarter"].min()
    told = (
        f"{fmt.count(up, 'view')} raised, {down or 'none'} lowered"
        if up
        else f"no view raised, {down or 'none'} lowered"
    )
    return f"{scope}: {told}, {kept or 'none'} kept since Q{first.quarter} {first.year}"


def expected(taken: pd.DataFrame, votes: pd.DataFrame, year: int) -> str:
    """Where the houses put the number: in the first year from `year` on with a median, else in the one most spoken of.

    taken: of `Dataset.consensus`; votes: those drawn, with guidance as `role`; of one number.
    """
    if taken.empty:
        return _only_guided(votes)
    ahead = taken[(taken["year"] >= year) & taken["median"].notna()].sort_values("year")
    best = records(ahead if len(ahead) else taken.sort_values(["n", "year"], ascending=False))[0]
    about, when = naming.phrase(best | {"unit": best["level_unit"]}), int(best["year"])
    if best["n"] == 1:
        return f"One house alone, {best['houses']}, speaks of {about} in {when}: {_level(best, 'low')}"
    houses = f"{_WORDS[best['n']].capitalize() if best['n'] < len(_WORDS) else best['n']} houses"
    middle = "" if fmt.missing(best["median"]) else f"; the median is {_level(best, 'median')}"
    if best["low"] == best["high"]:
        return f"{houses} put {about} in {when} at {_level(best, 'low')}"
    return f"{houses} put {about} in {when} between {_level(best, 'low')} and {_level(best, 'high')}{middle}"


def _only_guided(rows: pd.DataFrame) -> str:
    row = records(rows.sort_values("year"))[-1]
    told = fmt.amount(_one(row), row["level_low"], row["level_high"], row["level_unit"])
    return f"No house has a standing view; {row['publisher']} itself guides to {told} in {int(row['year'])}"


def _one(row: Row) -> Any:
    """The level, or nothing where a range was stated."""
    return None if row["level_low"] < row["level_high"] else row["level"]


def _level(row: Row, name: str) -> str:
    return fmt.with_unit(fmt.number(row[name]), row["level_unit"])


def errors(graded: pd.DataFrame) -> str:
    """How many views were too low or too high, and how many came nearer than plain continuation."""
    low, high = int((graded["error"] < 0).sum()), int((graded["error"] > 0).sum())
    more, word = max((low, "low"), (high, "high"))
    told = f"{more} of {fmt.count(len(graded), 'graded view')} {'was' if more == 1 else 'were'} too {word}"
    beside = graded[graded["better"].notna()]
    if beside.empty:
        return told
    return f"{told}; {int(beside['better'].astype(bool).sum())} of {len(beside)} came nearer than plain continuation"


def ranks(scored: pd.DataFrame) -> str:
    """Who leads where several houses have a rank; plain where nobody does."""
    first = scored[(scored["rank"] == 1) & (scored["n_ranked"] > 1)]
    if len(first):
        row = records(first)[0]
        told = f"{fmt.number(row['mean_absolute'])}{'%' if row['error_unit'] == '%' else ' points'}"
        return f"{row['house']} came nearest with {row['kind']} {row['horizon']} ahead: off by {told} on average"
    ranked = int(scored["rank"].notna().sum())
    return f"{fmt.count(int(scored['n'].sum()), 'grade')}: {ranked or 'no'} house{'' if ranked == 1 else 's'} with " + (
        "three or more of one kind, none of them side by side" if ranked else "three or more, so nobody has a rank"
    )


def clashes(found: pd.DataFrame) -> str:
    """How many findings are open, and where two houses are furthest apart."""
    open_ones = found[found["state"] == "open"]
    told = f"{fmt.count(len(open_ones), 'open finding')}, {len(found) - len(open_ones) or 'none'} explained"
    apart = open_ones[open_ones["check"] == "contradiction"].sort_values("size", ascending=False)
    if apart.empty:
        return told
    row = records(apart)[0]
    about = " ".join(part for part in (row["entity"], row["segment_label"]) if part)
    return f"{told}; furthest apart are two accounts of {about}, {fmt.period(row['period_start'], row['period_end'])}"


def contradictions(rows: pd.DataFrame) -> str:
    """The widest contradiction that nobody has explained; of those explained where none is open."""
    open_ones = rows[rows["state"] == "open"]
    widest = records((open_ones if len(open_ones) else rows).sort_values("times", ascending=False))[0]
    told = f"Two accounts of {widest['head'].partition(': ')[0]} differ {fmt.number(widest['times'])} times"
    rest = len(rows) - len(open_ones)
    if open_ones.empty:
        return f"{told}, explained as all {len(rows)} contradictions are" if len(rows) > 1 else f"{told}, explained"
    return f"{told}, the widest of {fmt.count(len(open_ones), 'open contradiction')}; {rest or 'none'} explained"


def disclosed(rows: pd.DataFrame) -> str:
    """How much of the newest year's total is split, and by whom.

    rows: of `Dataset.disclosure`, totals of companies, of one segment and basis.
    """
    row = records(rows.sort_values("year"))[-1]
    n, year = int(row["n"]), int(row["year"])
    who = "large cloud" if row["segment"] == "hyperscaler_capex" else "company"
    many = f"{_WORDS[n] if n < len(_WORDS) else n} {'large clouds' if who == 'large cloud' else 'companies'}"
    if not row["disclosed"] and not row["estimated"]:
        if n == 1:
            return f"The one {who} known does not split its capex of {year}"
        return f"None of the {many} splits its capex of {year} into training and inference"
    parts = [
        (row["disclosed_pct"], "by its owner"),
        (row["estimated_pct"], "by others"),
        (row["none_pct"], "by nobody"),
    ]
    told = ", ".join(f"{fmt.number(part)}% {whom}" for part, whom in parts if part)
    return f"Of the capex of {many if n > 1 else f'one {who}'} in {year} is split: {told}"
