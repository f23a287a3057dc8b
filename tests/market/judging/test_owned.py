"""Shares of owners in the AI computing power sold: cases worked out by hand."""

from datetime import date

import pandas as pd
import pytest

from market.judging import owned
from market.open_records import ChipStock
from market.tables import TABLES

AS_OF = date(2026, 11, 20)
COMPANIES = pd.DataFrame(
    {"company": ["Alphabet", "Meta", "CoreWeave"], "role": ["hyperscaler", "hyperscaler", "neocloud"]}
)


def stock(*rows: tuple[str, str, date, float], **told: object) -> list[ChipStock]:
    usual = {"published_day": date(2026, 11, 1), "source": "epoch_owners", "source_url": "https://a.example/"}
    return [ChipStock(owner, designer, day, h100e=amount, **(usual | told)) for owner, designer, day, amount in rows]


def shares(rows: list[ChipStock], by: str = "owner", as_of: date = AS_OF) -> pd.DataFrame:
    names = [column.name for column in TABLES["chip_stock"].columns]
    return owned.shares(pd.DataFrame([vars(row) for row in rows], columns=names), COMPANIES, as_of, by=by)


END, NEXT = date(2025, 12, 31), date(2026, 3, 31)
BOTH = [("Alphabet", "Alphabet", END, 300.0), ("Meta", "NVIDIA", END, 100.0), ("CoreWeave", "NVIDIA", END, 100.0)]


def test_owners_and_their_groups() -> None:
    found = shares(stock(*BOTH))
    assert list(zip(found["name"], found["share"], found["period"], strict=True)) == [
        ("Alphabet", 60.0, "Q4 2025"), ("Meta", 20.0, "Q4 2025"), ("CoreWeave", 20.0, "Q4 2025"),
    ]  # fmt: skip
    groups = shares(stock(*BOTH), by="group").set_index("name")
    assert groups["share"].to_dict() == {"hyperscaler": 80.0, "others": 20.0}
    assert groups.loc["hyperscaler", "members"] == "Alphabet;Meta"


def test_the_range_is_the_widest_that_the_ends_allow() -> None:
    rows = [*stock(BOTH[0], h100e_low=200.0, h100e_high=400.0), *stock(BOTH[1], h100e_low=100.0, h100e_high=200.0)]
    first = shares(rows).iloc[0]
    # 300 of 400; 200 / (200 + 200) and 400 / (400 + 100)
    assert (first["share"], first["share_low"], first["share_high"]) == (75.0, 50.0, 80.0)


def test_a_day_without_an_owner_that_mattered_or_called_incomplete_has_no_shares() -> None:
    missing = shares([*stock(*BOTH), *stock(("Alphabet", "Alphabet", NEXT, 400.0), ("Meta", "NVIDIA", NEXT, 200.0))])
    newest = missing[missing["period"] == "Q1 2026"]
    assert newest["share"].isna().all()
    assert set(newest["reason"]) == {"not enough: CoreWeave is missing"}
    partial = shares([*stock(*BOTH[:2]), *stock(BOTH[2], partial=True)])
    assert set(partial["reason"]) == {"the source calls this day incomplete"}
    assert set(shares(stock(BOTH[0]))["reason"]) == {"not enough: 1 owner"}


def test_coverage_compares_owners_with_the_sources_own_total_of_their_designers() -> None:
    totals = stock(
        ("", "Alphabet", END, 300.0), ("", "NVIDIA", END, 325.0), ("", "AMD", END, 999.0), source="epoch_sold"
    )
    found = shares([*stock(*BOTH), *totals])
    assert set(found["coverage"]) == {80.0}  # 500 of 625
    assert set(found["name"]) == {"Alphabet", "Meta", "CoreWeave"}
    assert shares(stock(*BOTH))["coverage"].isna().all()


def test_only_what_was_held_and_over_on_the_day_counts() -> None:
    rows = [
        *stock(*BOTH), *stock(("Alphabet", "Alphabet", END, 100.0), published_day=date(2026, 11, 10)),
        *stock(("Meta", "NVIDIA", END, 100.0), published_day=date(2026, 11, 10), gone=True),
        *stock(("Alphabet", "Alphabet", date(2027, 3, 31), 900.0)),
        *stock(("China (smuggled)", "NVIDIA", END, 9.0), speculative=True),
    ]  # fmt: skip
    now, before = shares(rows), shares(rows, as_of=date(2026, 11, 5))
    assert dict(zip(now["name"], now["share"], strict=True)) == {"Alphabet": 50.0, "CoreWeave": 50.0}
    assert dict(zip(before["name"], before["share"], strict=True)) == {
        "Alphabet": 60.0,
        "Meta": 20.0,
        "CoreWeave": 20.0,
    }


@pytest.mark.parametrize("by", ["owner", "group"])
def test_nothing_held(by: str) -> None:
    assert shares([], by).empty
