"""Deals add up only within one type; what is not disclosed or cancelled is counted beside the sum."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.judging import agreements
from market.vocabulary import DEAL_STATUSES, DEAL_TYPES
from tests.market.judging.judged import frame


def deals(*rows: dict[str, Any]) -> pd.DataFrame:
    usual = {"date": "2026-02-10", "type": "capacity", "buyer": "Northgate", "seller": "Southgate",
             "workload": "inference", "status": "signed", "source_url": "https://north.example.org"}  # fmt: skip
    return frame("deals", [usual | {"deal_id": f"d{n}"} | row for n, row in enumerate(rows)])


TWO = [{"value_usd_bn": 10.0}, {"value_usd_bn": 4.5, "seller": "Eastgate"}]


def test_deals_of_one_type_and_status_are_added() -> None:
    row = agreements.totals(deals(*TWO, {"value_usd_bn": None})).iloc[0]
    assert row[["type", "status", "n", "n_disclosed", "n_undisclosed"]].tolist() == ["capacity", "signed", 3, 2, 1]
    assert row[["total_usd_bn", "largest_usd_bn", "largest"]].tolist() == [14.5, 10.0, "Northgate to Southgate"]
    assert row[["reason", "inputs"]].tolist() == ["", "d0;d1;d2"]


@pytest.mark.parametrize("other", sorted(set(DEAL_TYPES) - {"capacity"}))
def test_unlike_types_are_never_added(other: str) -> None:
    row = agreements.totals(deals(*TWO, {"type": other, "value_usd_bn": 1.0}), by=("year",)).iloc[0]
    assert pd.isna(row["total_usd_bn"])
    assert row["reason"].startswith("unlike money is not added: ")
    assert DEAL_TYPES[other].label in row["reason"]
    assert row["n_disclosed"] == 3


def test_another_type_without_a_value_does_not_hinder_a_sum() -> None:
    row = agreements.totals(deals(*TWO, {"type": "partnership"}), by=("year",)).iloc[0]
    assert (row["total_usd_bn"], row["n_undisclosed"]) == (14.5, 1)


def test_what_is_cancelled_is_counted_and_not_added() -> None:
    rows = deals(*TWO, {"value_usd_bn": 100.0, "status": "cancelled"})
    row = agreements.totals(rows, by=("type",)).iloc[0]
    assert row[["n", "n_cancelled", "total_usd_bn"]].tolist() == [3, 1, 14.5]
    assert agreements.totals(rows)["reason"].tolist() == ["cancelled, rejected or replaced", ""]
    assert agreements.left_out(rows)[["deal_id", "why"]].to_numpy().tolist() == [
        ["d2", "cancelled, rejected or replaced"]
    ]  # fmt: skip


def test_deals_are_counted_over_time() -> None:
    rows = deals({"date": "2025-12-31"}, {"date": "2026-01"}, {"date": "2026-03-31"}, {"date": "2026"})
    assert agreements.totals(rows, by=("quarter",)).set_index("quarter")["n"].to_dict() == {
        "2025-Q4": 1, "2026-Q1": 2, "no quarter known": 1,
    }  # fmt: skip
    assert agreements.totals(rows, by=("year", "workload"))["n"].tolist() == [1, 3]


def test_as_of_a_day_later_deals_are_not_known() -> None:
    rows = deals({"day": date(2025, 12, 31)}, {"day": date(2026, 2, 10)})
    assert agreements.known(rows, date(2026, 2, 9))["deal_id"].tolist() == ["d0"]
    assert len(agreements.known(rows, None)) == 2


def test_all_deals_are_one_group_without_a_column() -> None:
    assert agreements.totals(deals(*TWO), by=())["total_usd_bn"].tolist() == [14.5]


def test_a_column_that_deals_have_not_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="colour"):
        agreements.totals(deals(*TWO), by=("colour",))


def test_nothing_gives_empty_frames_with_all_columns() -> None:
    assert list(agreements.totals(deals()).columns) == ["type", "status", *agreements.COLUMNS]
    assert list(agreements.left_out(deals()).columns) == agreements.LEFT_OUT_COLUMNS


@given(st.lists(st.tuples(st.sampled_from(sorted(DEAL_TYPES)), st.sampled_from(["", *DEAL_STATUSES]),
                          st.none() | st.floats(0, 1e3)), max_size=12),
       st.lists(st.sampled_from(agreements.BY), max_size=3, unique=True))  # fmt: skip
def test_every_deal_is_counted_once_and_a_sum_or_a_reason_given(
    rows: list[tuple[str, str, float | None]], by: list[str]
) -> None:
    made = deals(*({"type": kind, "status": status, "value_usd_bn": value} for kind, status, value in rows))
    found = agreements.totals(made, by)
    assert found["n"].sum() == len(rows)
    assert (found[["n_disclosed", "n_undisclosed", "n_cancelled"]].sum(axis=1) == found["n"]).all()
    assert (found["total_usd_bn"].isna() == (found["reason"] != "")).all()


def test_the_curated_deals(curated_tables: dict[str, pd.DataFrame]) -> None:
    rows = curated_tables["deals"]
    by_type = agreements.totals(rows, by=("type",)).set_index("type")
    # licences in data/deals.csv: NVIDIA to Enfabrica 0.9 and NVIDIA to Groq 20
    assert by_type.loc["licensing", "total_usd_bn"] == pytest.approx(20.9)
    assert by_type["n"].sum() == len(rows) >= 90
    assert agreements.totals(rows, by=("workload",))["total_usd_bn"].isna().any()


def test_states_of_the_curated_deals_are_as_their_summaries_tell(curated_tables: dict[str, pd.DataFrame]) -> None:
    rows = curated_tables["deals"]
    told = {(row.date, row.buyer, row.seller): row.status for row in rows.itertuples()}
    assert told["2025-09-22", "NVIDIA", "OpenAI"] == "cancelled"  # replaced by the stake of February 2026
    assert told["2025-09-18", "NVIDIA", "Intel"] == "completed"  # closed on 26 December 2025
    assert told["2025-01-21", "OpenAI", "SoftBank / Oracle (Stargate)"] == "announced"  # a target, not a contract
    assert (rows["status"] != "").sum() >= 70
