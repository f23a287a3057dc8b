"""Who owns the AI computing power that was sold: shares of owners in the stock on the last day of each quarter.

Stock is an estimate (Epoch AI's chip-owners data is the source that is known), with the columns of
`open_records.ChipStock`: what an owner, or all owners (owner empty), had been sold up to a day, in H100s that would do
as much. Chips that wear out or are switched off stay counted, and who owns is not who uses: clouds rent out.

Share = stock of an owner / stock of all owners x 100; the ends as in `shipped`: the widest that the ranges of the
middle estimates allow, as if all errors went one way. Speculative owners take no part, as in the source's own totals.
A day that the source calls incomplete, or on which an owner is missing that had MINOR per cent or more before, has no
shares. coverage: stock of all owners / the source's own total of the same designers on that day x 100.
"""

from datetime import date

import pandas as pd

from market.frames import rows as rows_of
from market.judging import bounds
from market.judging.bounds import Part
from market.judging.cells import Row, groups, last_share
from market.judging.quarters import listed
from market.judging.things import period_words

GROUP = "hyperscaler"
MINOR = 2.0
COLUMNS = [
    "by", "name", "day", "period", "level", "level_low", "level_high", "share", "share_low", "share_high", "members",
    "n_owners", "coverage", "power_mw", "derivation", "reason", "source_url",
]  # fmt: skip


def shares(stock: pd.DataFrame, companies: pd.DataFrame, as_of: date, *, by: str = "owner") -> pd.DataFrame:
    """One row a day and owner (or `by="group"`: `hyperscaler` and `others`), oldest day first, the largest first.

    stock: columns of `open_records.ChipStock`. companies: columns company and role. level, _low, _high: H100s that
    would do as much. share, _low, _high: per cent, NaN where `reason` says why. members: the owners of a group, joined
    by ;. n_owners: owners on that day. coverage: per cent, NaN where the source states no total.
    """
    roles = dict(zip(companies["company"], companies["role"], strict=True))
    rows = _usable(stock, as_of)
    owned = [row | {"name": _name(row, by, roles)} for row in rows if row["owner"] and not row["speculative"]]
    found: list[Row] = []
    for day in sorted({row["day"] for row in owned}):
        about = _about(owned, day) | {"by": by, "coverage": _coverage(rows, day)}
        here = [row for row in owned if row["day"] == day]
        told = [about | _share(cell, here, bool(about["reason"])) for cell in groups(here, ("name",))]
        found += sorted(told, key=lambda row: -row["level"])
    return pd.DataFrame(found, columns=COLUMNS)


def _usable(stock: pd.DataFrame, as_of: date) -> list[Row]:
    """The newest estimate of each owner, designer and day that was held on a day, of days that were over."""
    dated = stock.assign(
        **{name: pd.to_datetime(stock[name]) for name in ("day", "published_day")},
        **{name: pd.to_numeric(stock[name]).astype(float) for name in ("h100e", "h100e_low", "h100e_high", "power_mw")},
    )
    held = dated[(dated["published_day"] <= pd.Timestamp(as_of)) & (dated["day"] <= pd.Timestamp(as_of))]
    held = held[held["h100e"].notna()].sort_values("published_day", kind="stable")
    held = held.drop_duplicates(["source", "owner", "designer", "day"], keep="last")
    return rows_of(held[~held["gone"].astype(bool)])


def _name(row: Row, by: str, roles: dict[str, str]) -> str:
    if by != "group":
        return str(row["owner"])
    return GROUP if roles.get(row["owner"], "") == GROUP else "others"


def _about(owned: list[Row], day: pd.Timestamp) -> Row:
    """What holds for a whole day: its quarter, how many owners it has, and why it has no shares."""
    here = {row["owner"] for row in owned if row["day"] == day}
    first = day.to_period("Q").start_time
    return {
        "day": day, "period": period_words(first, day), "n_owners": len(here), "derivation": "sum of middles",
        "reason": _why_none(owned, day, here),
    }  # fmt: skip


def _why_none(owned: list[Row], day: pd.Timestamp, here: set[str]) -> str:
    if len(here) < 2:
        return f"not enough: {len(here)} owner"
    if any(row["partial"] for row in owned if row["day"] == day):
        return "the source calls this day incomplete"
    before = [row for row in owned if row["day"] < day]
    gone = [cell[0]["owner"] for cell in groups(before, ("owner",))
            if cell[0]["owner"] not in here and last_share(cell, before, "day", "h100e") >= MINOR]  # fmt: skip
    return f"not enough: {listed(gone)} {'is' if len(gone) == 1 else 'are'} missing" if gone else ""


def _coverage(rows: list[Row], day: pd.Timestamp) -> float:
    """Owners' stock in the source's own total of the same designers, in per cent."""
    here = [row for row in rows if row["day"] == day and not row["speculative"]]
    mine = [row for row in here if row["owner"]]
    designers = {row["designer"] for row in mine}
    total = {row["designer"]: row["h100e"] for row in here if not row["owner"] and row["designer"] in designers}
    owned = sum(row["h100e"] for row in mine if row["designer"] in total)
    return owned / sum(total.values()) * 100 if sum(total.values()) else float("nan")


def _share(cell: list[Row], here: list[Row], hidden: bool) -> Row:
    mine, others = _sum(cell), _sum([row for row in here if row["name"] != cell[0]["name"]])
    return bounds.of_whole(mine, others, hidden) | {
        "name": cell[0]["name"],
        "members": ";".join(sorted({row["owner"] for row in cell})), "source_url": cell[0]["source_url"],
        "power_mw": float(sum(row["power_mw"] for row in cell)),
    }  # fmt: skip


def _sum(rows: list[Row]) -> Part:
    """The sum of the middles, and of the ends; an end that is not stated is the middle."""
    ends = ("h100e", "h100e_low", "h100e_high")
    return Part(*(float(sum(row["h100e"] if pd.isna(row[end]) else row[end] for row in rows)) for end in ends))
