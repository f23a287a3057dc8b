"""Reported quarters and years of one number, and what they add up to.

A series is one publisher's number on one thing (`SERIES`), so that bases (cash, with finance leases), segments,
products and currencies never mix. Facts are actuals, and the company's own estimates of itself where it gave no
actual. Of several releases of one period the newest counts, and what the company filed (origin `api`) before what
people entered of it; of those that agree with it the best evidenced is shown, a filing first, then the least rounded.

Formulas: trailing four quarters = sum of four quarters that follow one another (each begins within NEAR of the end of
the one before; YEAR days together); a fourth quarter = year less three quarters, where the other three and the year are
held. A year is never made of quarters without saying so. Rounding: a number may be off by half a unit of its last
decimal; of a sum or difference these add up.
"""

from collections.abc import Iterator

import pandas as pd

from market.frames import rows as rows_of
from market.judging import bounds
from market.judging.cells import Row, groups, ids, weakest
from market.judging.outcomes import NEAR
from market.judging.things import THING, counts, period_words, prepared
from market.judging.vintages import rounding
from market.judging.voices import house

SERIES = ("publisher", *THING)
"""What all periods of one series have in common."""
FLOWS = ("revenue", "spending", "capex", "cost", "shipments", "token_volume")
"""Metrics that add up over time; shares, prices, stocks and sizes of markets do not."""
QUARTER, YEAR = (80, 100), (350, 380)
"""The least and most days of a quarter and of a year, of 52 or 53 weeks too."""
FOURTH = "year less three quarters"
FILED = "difference of two filed spans"
"""Derivation of a quarter that a filing tells only within the time since its year began (caveat `derived`)."""
TWICE = pd.Timedelta(days=31)
"""So near to the filing that agrees with it a statement is the same one: a release and the filing of the same weeks."""
DAY = pd.Timedelta(days=1)
REPORTED_COLUMNS = [
    *SERIES, "scope", "segment_label", "period_start", "period_end", "span", "year", "period", "level", "level_low",
    "level_high", "rounding", "first_level", "n_releases", "derivation", "kind", "evidence", "origin", "caveats",
    "published_on", "published_day", "reason", "inputs",
]  # fmt: skip
TRAILING_COLUMNS = [
    *SERIES, "scope", "segment_label", "period_start", "period_end", "period", "level", "rounding", "n_quarters",
    "n_derived", "derivation", "kind", "evidence", "origin", "caveats", "published_day", "reason", "inputs",
]  # fmt: skip
YEAR_COLUMNS = [*SERIES, "scope", "segment_label", "period_start", "period_end", "period", "quarters", "stated",
                "difference", "allowed", "state", "words", "inputs"]  # fmt: skip


def reported(figures: pd.DataFrame) -> pd.DataFrame:
    """One row per series and reported quarter or year, by company and period; quarters derived from a year included.

    figures: `Dataset.figures()`. level, _low, _high: in `level_unit`; level NaN where `reason` says why (a bound, two
    numbers on one day, a doubtful magnitude, no rate). rounding: how far off it may be by rounding, in the same unit.
    first_level: of the first release, n_releases: how many there are, a release and its filing once. span: `quarter` or
    `year`. derivation: `stated`, FILED or FOURTH; a derived row is as weak as its weakest input. published_day: when
    the row could first be known; NaT where an input is undated. inputs: figure ids joined by ;.
    """
    rows = [row for series in _series(figures) for row in series]
    frame = pd.DataFrame(rows, columns=REPORTED_COLUMNS)
    order = ["entity", *SERIES, "span", "period_end"]
    return frame.sort_values(list(dict.fromkeys(order)), kind="stable", ignore_index=True)


def growth(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `reported` with `on_year_pct` = (level / level of the like period a year before - 1) x 100, NaN where
    that is not held or not above nought, and `compared`, its figures. Like: of one series and span, ends a year apart,
    within NEAR."""
    told = rows_of(rows)
    before = {id(row): _year_before(row, cell) for cell in groups(told, (*SERIES, "span")) for row in cell}
    found = [before[id(row)] for row in told]
    return rows.assign(
        on_year_pct=[row["level"] / like["level"] * 100 - 100 if like else float("nan")
                     for row, like in zip(told, found, strict=True)],
        compared=[like["inputs"] if like else "" for like in found],
    )  # fmt: skip


def _year_before(row: Row, cell: list[Row]) -> Row | None:
    ends = row["period_end"] - pd.Timedelta(days=365)
    return next((one for one in cell if one["level"] > 0 and abs(ends - one["period_end"]) <= NEAR), None)


def trailing(figures: pd.DataFrame) -> pd.DataFrame:
    """One row per series and quarter held: the four quarters that end with it, by company and end.

    level: their sum in `level_unit`; NaN where `reason` says which quarter is missing or has no level. n_quarters: how
    many of the four are held, n_derived of them not as stated. rounding: of the sum. published_day:
    when the sum could first be known, NaT where a quarter is undated. inputs: the figures joined by ;.
    """
    rows = [_trailing(row, series) for series in _series(figures) for row in _quarters(series)]
    frame = pd.DataFrame(rows, columns=TRAILING_COLUMNS)
    order = ["entity", *SERIES, "period_end"]
    return frame.sort_values(list(dict.fromkeys(order)), kind="stable", ignore_index=True)


def against_years(figures: pd.DataFrame) -> pd.DataFrame:
    """One row per stated year whose four stated quarters are held: do they add up to it?

    quarters: their sum, stated: the year, in `level_unit`; difference = quarters - stated; allowed: what rounding of
    the five numbers explains. state: `agrees` or `differs`, the latter first. words: the finding as a sentence.
    """
    rows = [_year(year, series) for series in _series(figures) for year in series if year["span"] == "year"]
    frame = pd.DataFrame([row for row in rows if row], columns=YEAR_COLUMNS)
    return frame.sort_values(["state", "entity", "period_end"], ascending=[False, True, True], ignore_index=True)


def _series(figures: pd.DataFrame) -> list[list[Row]]:
    """The periods of each series in order, derived quarters among them."""
    stated = [_periods(cell) for cell in groups(_facts(figures), SERIES)]
    return [sorted([*rows, *_fourths(rows)], key=lambda row: row["period_end"]) for rows in stated]


def _facts(figures: pd.DataFrame) -> list[Row]:
    """The statements on a quarter or year that is over, oldest first, with `span`, `level` and `rounding`."""
    frame = prepared(figures[counts(figures)])
    sound = frame["metric"].isin(FLOWS) & (frame["basis"] != "cumulative") & frame["period_end"].notna()
    sound &= ~frame["unit"].isin(["percent", "x"]) & (frame["publisher"] != "")
    own = frame["publisher"].map(house) == frame["entity"].map(house)
    frame = frame[sound & ((frame["kind"] == "actual") | ((frame["kind"] == "estimate") & own))]
    ordered = frame.sort_values(["period_end", "first_day", "figure_id"], kind="stable")
    return [_levelled(row) for row in rows_of(ordered) if _span(row)]


def days(row: Row) -> int:
    """How many days the period of a row has."""
    return int((row["period_end"] - row["period_start"]).days) + 1


def _span(row: Row) -> str:
    lengths = (("quarter", QUARTER), ("year", YEAR))
    return next((name for name, (least, most) in lengths if least <= days(row) <= most), "")


def _levelled(row: Row) -> Row:
    part, value = bounds.of_level(row), bounds.of_figure(row).value
    return row | {
        "span": _span(row), "level": part.value,
        "rounding": rounding(value) * abs(part.value / value) if value else rounding(value),
    }  # fmt: skip


def _periods(series: list[Row]) -> list[Row]:
    """One row per period; ends within NEAR of one another are the same one, said again."""
    cells: list[list[Row]] = []
    for row in sorted(series, key=lambda row: (row["span"], row["period_end"])):
        last = cells[-1][-1] if cells else None
        same = last and last["span"] == row["span"] and row["period_end"] - last["period_end"] <= NEAR
        cells[-1].append(row) if same else cells.append([row])
    return [_period(cell) for cell in cells]


def _period(cell: list[Row]) -> Row:
    """The newest release of one period, in the best evidenced and least rounded of the statements that agree."""
    told = [row for row in cell if row["kind"] == "actual"] or cell
    dated = sorted((row for row in told if not pd.isna(row["first_day"])), key=lambda row: row["first_day"])
    weighed = [row for row in dated if row["origin"] == "api"] or dated
    newest = [row for row in weighed if row["first_day"] == weighed[-1]["first_day"]] or told
    like = [row for row in dated or told if _agree(row, newest[-1])] or newest
    best = min(like, key=lambda row: (row["evidence"] != "primary", row["origin"] != "api", row["rounding"]))
    why = _why_not(best) or ("" if all(_agree(row, newest[-1]) for row in newest) else "two numbers of one day")
    return best | {
        "period": period_words(best["period_start"], best["period_end"]), "reason": why,
        "derivation": FILED if "derived" in best["caveats"].split(";") else "stated",
        "level": float("nan") if why else best["level"], "first_level": (dated or told)[0]["level"],
        "n_releases": sum(not _is_again(row, told) for row in told),
        "inputs": ids(newest if "two" in why else [best], "figure_id"),
    }  # fmt: skip


def _is_again(row: Row, told: list[Row]) -> bool:
    """Is a statement what a filing of the same weeks says?"""
    return row["origin"] != "api" and any(
        one["origin"] == "api"
        and _agree(row, one)
        and not one["first_day"] - row["first_day"] > TWICE
        and not row["first_day"] - one["first_day"] > TWICE
        for one in told
    )


def _agree(one: Row, other: Row) -> bool:
    """Are two statements equal at the coarser one's rounding?"""
    return bool(abs(one["level"] - other["level"]) <= max(one["rounding"], other["rounding"]))


def _why_not(row: Row) -> str:
    """Why a statement cannot be added to others; empty where it can."""
    if "_bound" in row["caveats"]:
        return "stated as a bound"
    if row.get("scale_suspect") or "scale_suspect" in row["caveats"]:
        return "its magnitude is doubtful"
    return "" if row["level"] == row["level"] else "no level in a common unit"


def _fourths(rows: list[Row]) -> Iterator[Row]:
    """The quarters that a year and its three other quarters leave."""
    for year in (row for row in rows if row["span"] == "year" and not row["reason"]):
        held = _within(year, rows)
        gap = _gap(year, held)
        level = year["level"] - sum(row["level"] for row in held)
        if gap and level > 0:
            yield _fourth(year, held, gap, level)


def _within(year: Row, rows: list[Row]) -> list[Row]:
    return [row for row in _quarters(rows) if row["period_start"] >= year["period_start"] - NEAR
            and row["period_end"] <= year["period_end"] + NEAR]  # fmt: skip


def _quarters(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["span"] == "quarter"]


def _gap(year: Row, held: list[Row]) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """The days of the one quarter that is missing of a year; None where it is not exactly one."""
    starts = [row["period_start"] for row in held] + [year["period_end"] + DAY]
    ends = [year["period_start"] - DAY] + [row["period_end"] for row in held]
    gaps = [(end + DAY, start - DAY) for end, start in zip(ends, starts, strict=True)]
    lengths = [(last - first).days + 1 for first, last in gaps]
    wide = [gap for gap, length in zip(gaps, lengths, strict=True) if QUARTER[0] <= length <= QUARTER[1]]
    others = [length for length in lengths if not QUARTER[0] <= length <= QUARTER[1]]
    sound = len(held) == 3 and not any(row["reason"] for row in held)
    return wide[0] if sound and len(wide) == 1 and max(map(abs, others)) <= NEAR.days else None


def _fourth(year: Row, held: list[Row], gap: tuple[pd.Timestamp, pd.Timestamp], level: float) -> Row:
    used = [year, *held]
    return year | weakest(used) | _known(used) | {
        "period_start": gap[0], "period_end": gap[1], "span": "quarter", "period": period_words(*gap), "level": level,
        "year": float((gap[0] + (gap[1] - gap[0]) / 2).year), "level_low": float("nan"), "level_high": float("nan"),
        "first_level": level, "n_releases": 0, "rounding": sum(row["rounding"] for row in used),
        "derivation": FOURTH, "inputs": ids(used),
    }  # fmt: skip


def _known(used: list[Row]) -> Row:
    """Since when what rests on these rows could be known."""
    told = [row["published_day"] for row in used]
    return {"published_on": "", "published_day": pd.NaT if any(pd.isna(told)) else max(told)}


def _trailing(last: Row, series: list[Row]) -> Row:
    held, missing = _back(last, _quarters(series))
    length = (last["period_end"] - held[0]["period_start"]).days + 1
    why = _why_no_sum(held, missing, length)
    start = pd.NaT if missing else held[0]["period_start"]
    return last | weakest(held) | _known(held) | {
        "period_start": start, "period": f"four quarters to {last['period_end']:%B %Y}", "n_quarters": len(held),
        "n_derived": sum(row["derivation"] != "stated" for row in held), "derivation": "sum of four quarters",
        "level": float("nan") if why else sum(row["level"] for row in held),
        "rounding": float("nan") if why else sum(row["rounding"] for row in held), "reason": why, "inputs": ids(held),
    }  # fmt: skip


def _back(last: Row, quarters: list[Row]) -> tuple[list[Row], list[str]]:
    """(quarters held of the four that end with `last`, oldest first; names of the missing ones, newest first)."""
    held, missing, start = [last], [], last["period_start"]
    for _ in range(3):
        first, last_day = start - DAY - NEAR, start - DAY + NEAR
        before = next((row for row in quarters if first <= row["period_end"] <= last_day), None)
        if before:
            held, start = [before, *held], before["period_start"]
        else:
            end = start - DAY
            start = start - pd.DateOffset(months=3) if start.day == 1 else start - 91 * DAY
            missing.append(period_words(start, end))
    return held, missing


def _why_no_sum(held: list[Row], missing: list[str], length: int) -> str:
    if missing:
        return f"not enough: {listed(missing[::-1])} {'is' if len(missing) == 1 else 'are'} missing"
    if unsound := [f"{row['period']} ({row['reason']})" for row in held if row["reason"]]:
        return f"not enough: {'; '.join(unsound)}"
    return "" if YEAR[0] <= length <= YEAR[1] else f"the four quarters have {length} days together"


def listed(names: list[str]) -> str:
    """Names as in a sentence: `A, B and C`."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _year(year: Row, series: list[Row]) -> Row | None:
    """The comparison of a year with its four stated quarters; None where they are not all held."""
    held = [row for row in _within(year, series) if row["derivation"] == "stated"]
    used = [year, *held]
    if len(held) != 4 or any(row["reason"] for row in used):
        return None
    total, allowed = sum(row["level"] for row in held), sum(row["rounding"] for row in used)
    state = "agrees" if abs(total - year["level"]) <= allowed * (1 + 1e-9) else "differs"
    return year | {
        "quarters": total, "stated": year["level"], "difference": total - year["level"], "allowed": allowed,
        "state": state, "inputs": ids(used),
        "words": f"its four quarters add up to {total:g}, stated for {year['period']} are {year['level']:g}",
    }  # fmt: skip
