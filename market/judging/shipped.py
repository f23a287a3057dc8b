"""Who designs the computing power that is shipped: shares by designer, merchant chips against custom ones.

Chip sales are estimates (Epoch AI's chip-sales data is the source that is known): a frame with one row per chip and
quarter and these columns (`SALES`):
- designer: a name of the companies table; chip: its name; period_start, period_end: first and last day;
- units, units_low, units_high: pieces sold, the middle estimate and its range (NaN where none is stated);
- h100e, h100e_low, h100e_high: the same as computing power, in H100s that would do as much;
- partial: True where the row covers less than its quarter;
- published_day: when the estimate was made (several vintages of one row may stand side by side); source: its key.
Two more may be there: family (a kind of chip: `gpu`, `tpu`, `asic`) and gone (from that day on no longer stated).

Share = sales of a designer / sales of all designers covered x 100. Ends: low / (low + the others' high) and high /
(high + the others' low). The sum of middle estimates is not the middle of the sum, and the sum of 5th and 95th
percentiles is the widest range that it can have (as if all errors went one way): the shares say `sum of middles`.

A designer whose sales are known from some quarter on is expected in every later one. Where one is missing that had
MINOR per cent or more of its newest quarter, or where a row is partial, the shares of that quarter are not given.
"""

from datetime import date

import pandas as pd

from market.frames import rows as rows_of
from market.judging import bounds
from market.judging.bounds import Part
from market.judging.cells import Row, groups, last_share
from market.judging.quarters import QUARTER, days, listed
from market.judging.things import period_words

SALES = ("designer", "chip", "period_start", "period_end", "units", "units_low", "units_high", "h100e", "h100e_low",
         "h100e_high", "partial", "published_day", "source")  # fmt: skip
MEASURES = ("h100e", "units")
CUSTOM = ("hyperscaler",)
"""Roles of companies that design chips for their own data centres; all others sell theirs."""
MINOR = 2.0
COLUMNS = [
    "measure", "by", "name", "period_start", "period_end", "period", "cumulative", "level", "level_low", "level_high",
    "share", "share_low", "share_high", "n_chips", "n_designers", "missing", "partial", "derivation", "reason",
    "inputs",
]  # fmt: skip
LEFT_OUT_COLUMNS = [*SALES, "sale", "why"]


def shares(
    sales: pd.DataFrame, companies: pd.DataFrame, as_of: date, *, measure: str = "h100e", by: str = "designer",
    cumulative: bool = False,
) -> pd.DataFrame:  # fmt: skip
    """One row per calendar quarter and designer (or `by="group"`: `merchant`, `custom`, `unknown`; or `by="family"`),
    oldest first.

    sales: columns SALES. companies: columns company and role. measure: `h100e` or `units`. cumulative: sums from the
    first quarter held to the end of each. level, _low, _high: in the measure; ends NaN where a row states no range.
    share, _low, _high: per cent of all designers covered (n_designers), NaN where `reason` says why. missing: designers
    expected and not held (`reason` names the first quarter); partial: those with a partial row. inputs: sales
    (`designer|chip|first day`) joined by ;.
    """
    roles = dict(zip(companies["company"], companies["role"], strict=True))
    rows = [row | {"name": _name(row, by, roles)} for row in _usable(sales, as_of, measure)]
    found = [row | {"measure": measure, "by": by, "cumulative": cumulative}
             for quarter in _calendar(rows) for row in _quarter(rows, quarter, cumulative)]  # fmt: skip
    return pd.DataFrame(found, columns=COLUMNS)


def left_out(sales: pd.DataFrame, as_of: date, measure: str = "h100e") -> pd.DataFrame:
    """The rows of `sales` that take no part, with `why`."""
    rows = [row | {"why": _why_not(row, as_of)} for row in _rows(sales, measure)]
    newest = {id(row) for row in _newest([row for row in rows if not row["why"]])}
    older = [row | {"why": "replaced by a newer estimate"} for row in rows if not row["why"] and id(row) not in newest]
    gone = [row | {"why": "no longer stated by its source"} for row in rows if id(row) in newest and _is_gone(row)]
    return pd.DataFrame([*(row for row in rows if row["why"]), *older, *gone], columns=LEFT_OUT_COLUMNS)


def _rows(sales: pd.DataFrame, measure: str) -> list[Row]:
    """The sales with `level` and its ends, their calendar `quarter` and their name `sale`."""
    ends = {"level": measure, "level_low": f"{measure}_low", "level_high": f"{measure}_high"}
    numbers = {end: pd.to_numeric(sales[name]).astype(float) for end, name in ends.items()}
    dated = {name: pd.to_datetime(sales[name]) for name in ("period_start", "period_end", "published_day")}
    frame = sales.assign(**numbers, **dated)
    middle = frame["period_start"] + (frame["period_end"] - frame["period_start"]) / 2
    rows = rows_of(frame.assign(quarter=middle.dt.to_period("Q").dt.start_time))
    return [row | {"sale": f"{row['designer']}|{row['chip']}|{str(row['period_start'])[:10]}"} for row in rows]


def _why_not(row: Row, as_of: date) -> str:
    if not row["designer"]:
        return "no designer is named"
    if pd.isna(row["published_day"]) or row["published_day"] > pd.Timestamp(as_of):
        return "undated" if pd.isna(row["published_day"]) else "estimated later than the day"
    if pd.isna(row["quarter"]) or not (row["partial"] or QUARTER[0] <= days(row) <= QUARTER[1]):
        return "covers no quarter"
    if row["period_start"] > pd.Timestamp(as_of):
        return "of a quarter yet to come"
    low, high = (row["level"] if pd.isna(row[end]) else row[end] for end in ("level_low", "level_high"))
    return "" if 0 <= low <= row["level"] <= high else "no number, or one outside its own range"


def _newest(rows: list[Row]) -> list[Row]:
    """The newest estimate of each sale; of several of one day the first."""
    return [max(cell, key=lambda row: row["published_day"]) for cell in groups(rows, ("designer", "chip", "quarter"))]


def _usable(sales: pd.DataFrame, as_of: date, measure: str) -> list[Row]:
    newest = _newest([row for row in _rows(sales, measure) if not _why_not(row, as_of)])
    return [row for row in newest if not _is_gone(row)]


def _is_gone(row: Row) -> bool:
    return bool(row.get("gone", False))


def _name(row: Row, by: str, roles: dict[str, str]) -> str:
    """Whose share a sale counts to."""
    if by != "group":
        return str(row.get(by) or "unknown")
    role = roles.get(row["designer"], "")
    return "custom" if role in CUSTOM else "merchant" if role else "unknown"


def _calendar(rows: list[Row]) -> list[pd.Timestamp]:
    """The first days of all quarters from the first to the last that is held."""
    held = [row["quarter"] for row in rows]
    return list(pd.date_range(min(held), max(held), freq="QS")) if held else []


def _quarter(rows: list[Row], quarter: pd.Timestamp, cumulative: bool) -> list[Row]:
    """The shares of one quarter, or of all up to it."""
    covered = [day for day in _calendar(rows) if day == quarter or (cumulative and day < quarter)]
    here = [row for row in rows if row["quarter"] in covered]
    missing = {name: day for day in reversed(covered) for name in _missing(rows, day)}
    partial = sorted({row["designer"] for row in here if row["partial"]})
    designers = len({row["designer"] for row in here})
    end = quarter + pd.offsets.QuarterEnd(0)
    about = {
        "period_start": covered[0], "period_end": end, "period": period_words(covered[0], end),
        "n_designers": designers, "missing": ";".join(sorted(missing)), "partial": ";".join(partial),
        "derivation": "sum of middles", "reason": _why_none(designers, missing, [] if cumulative else partial),
    }  # fmt: skip
    return [about | _share(cell, here, bool(about["reason"])) for cell in groups(here, ("name",))]


def _missing(rows: list[Row], quarter: pd.Timestamp) -> list[str]:
    """The designers that matter, whose sales are known before a quarter and not in it."""
    held = {row["designer"] for row in rows if row["quarter"] == quarter}
    known = groups([row for row in rows if row["quarter"] < quarter and row["designer"] not in held], ("designer",))
    return [cell[0]["designer"] for cell in known if last_share(cell, rows, "quarter", "level") >= MINOR]


def _why_none(designers: int, missing: dict[str, pd.Timestamp], partial: list[str]) -> str:
    if designers < 2:
        return f"not enough: {designers} designer"
    if missing:
        named = [
            f"{name} ({period_words(day, day + pd.offsets.QuarterEnd(0))})" for name, day in sorted(missing.items())
        ]
        return f"not enough: {listed(named)} {'is' if len(named) == 1 else 'are'} missing"
    return f"{listed(partial)}: only a part of the quarter is covered" if partial else ""


def _share(cell: list[Row], here: list[Row], hidden: bool) -> Row:
    mine, others = _sum(cell), _sum([row for row in here if row["name"] != cell[0]["name"]])
    return bounds.of_whole(mine, others, hidden) | {
        "name": cell[0]["name"],
        "n_chips": len({row["chip"] for row in cell}), "inputs": ";".join(sorted(row["sale"] for row in cell)),
    }  # fmt: skip


def _sum(rows: list[Row]) -> Part:
    return Part(*(float(sum(row[end] for row in rows)) for end in ("level", "level_low", "level_high")))
