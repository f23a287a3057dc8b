"""Shares of shipped compute by designer against sums worked out by hand."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.judging import shipped
from market.period import Period

DAY = date(2026, 6, 30)
COMPANIES = pd.DataFrame(
    {"company": ["NVIDIA", "AMD", "Alphabet"], "role": ["chip_vendor", "chip_vendor", "hyperscaler"]}
)


def sold(designer: str, h100e: float | None, number: int = 1, year: int = 2026, **more: Any) -> dict[str, Any]:
    """Sales of a quarter, a tenth more or less."""
    span = Period.quarter(year, number)
    ends = {} if h100e is None else {"h100e_low": h100e * 0.9, "h100e_high": h100e * 1.1}
    usual = {"designer": designer, "chip": f"{designer} one", "period_start": span.start, "period_end": span.end,
             "h100e": h100e, "units": 7.0, "partial": False, "source": "test",
             "published_day": date(2026, 5, 1)}  # fmt: skip
    return usual | ends | more


def sales(*rows: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(shipped.SALES))


def of(*rows: dict[str, Any], **options: Any) -> pd.DataFrame:
    return shipped.shares(sales(*rows), COMPANIES, DAY, **options).set_index("name")


FIRST = [sold("NVIDIA", 60.0), sold("NVIDIA", 10.0, chip="two"), sold("Alphabet", 20.0), sold("AMD", 10.0)]


def test_shares_are_of_all_designers_with_their_ranges() -> None:
    row = of(*FIRST).loc["NVIDIA"]
    # 60 + 10 of 100; at least 63 of 63 + 33 = 65.625 per cent, at most 77 of 77 + 27 = 74.038
    assert row[["level", "level_low", "level_high"]].tolist() == pytest.approx([70.0, 63.0, 77.0])
    assert row[["share", "share_low", "share_high"]].tolist() == pytest.approx([70.0, 65.625, 74.038], abs=0.001)
    assert row[["n_chips", "n_designers", "period", "reason"]].tolist() == [2, 3, "Q1 2026", ""]
    assert row["inputs"] == "NVIDIA|NVIDIA one|2026-01-01;NVIDIA|two|2026-01-01"


def test_merchant_chips_stand_against_custom_ones() -> None:
    assert of(*FIRST, by="group")["share"].to_dict() == pytest.approx({"merchant": 80.0, "custom": 20.0})
    assert of(*FIRST, sold("Nobody", 25.0), by="group").loc["unknown", "share"] == pytest.approx(20.0)


def test_sums_run_from_the_first_quarter() -> None:
    rows = [*FIRST, sold("NVIDIA", 20.0, 2), sold("Alphabet", 60.0, 2), sold("AMD", 20.0, 2)]
    found = of(*rows, cumulative=True)
    # NVIDIA 70 + 20 of 200, Alphabet 20 + 60, AMD 10 + 20
    assert found.loc[["NVIDIA"]]["share"].tolist() == pytest.approx([70.0, 45.0])
    assert found["period"].tolist()[-1] == "January 2026 to June 2026"


def test_units_are_another_measure() -> None:
    assert of(*FIRST, measure="units").loc["NVIDIA", "share"] == pytest.approx(50.0)
    assert of(*FIRST, measure="units")["share_low"].isna().all()  # no range is stated


def test_a_designer_that_drops_out_makes_shares_impossible() -> None:
    found = of(*FIRST, sold("NVIDIA", 50.0, 2), sold("AMD", 50.0, 2))
    second = found[found["period"] == "Q2 2026"]
    assert second["share"].isna().all()
    assert set(second["reason"]) == {"not enough: Alphabet (Q2 2026) is missing"}
    assert second["missing"].tolist() == ["Alphabet"] * 2


def test_a_minor_designer_may_drop_out() -> None:
    found = of(*FIRST, sold("Nobody", 1.0), sold("NVIDIA", 50.0, 2), sold("Alphabet", 30.0, 2), sold("AMD", 20.0, 2))
    assert found[found["period"] == "Q2 2026"]["share"].tolist() == [50.0, 30.0, 20.0]


def test_a_missing_quarter_spoils_the_sum_for_good() -> None:
    found = of(*FIRST, *(row | {"period_start": "2026-07-01", "period_end": "2026-09-30"} for row in FIRST),
               cumulative=True)  # fmt: skip
    assert found["reason"].tolist()[-1] == ""  # the day lies before the third quarter
    late = shipped.shares(sales(*FIRST, sold("NVIDIA", 1.0, 2)), COMPANIES, DAY, cumulative=True)
    assert late["reason"].tolist()[-1] == "not enough: AMD (Q2 2026) and Alphabet (Q2 2026) are missing"


def test_a_quarter_that_is_covered_in_part_has_no_shares() -> None:
    found = of(*FIRST[:3], sold("AMD", 10.0, partial=True))
    assert set(found["reason"]) == {"AMD: only a part of the quarter is covered"}
    assert of(*FIRST[:3], sold("AMD", 10.0, partial=True), cumulative=True)["share"].notna().all()


def test_one_designer_has_no_share() -> None:
    assert of(FIRST[0])["reason"].tolist() == ["not enough: 1 designer"]


def test_the_newest_estimate_of_a_sale_counts() -> None:
    older = sold("AMD", 90.0, published_day=date(2026, 4, 1))
    assert of(*FIRST, older).loc["AMD", "share"] == pytest.approx(10.0)
    assert shipped.left_out(sales(*FIRST, older), DAY)["why"].tolist() == ["replaced by a newer estimate"]


@pytest.mark.parametrize(
    ("odd", "why"),
    [
        ({"designer": ""}, "no designer is named"),
        ({"published_day": None}, "undated"),
        ({"published_day": date(2026, 7, 1)}, "estimated later than the day"),
        ({"period_end": date(2026, 12, 31)}, "covers no quarter"),
        ({"period_end": None}, "covers no quarter"),
        ({"period_start": date(2026, 7, 1), "period_end": date(2026, 9, 30)}, "of a quarter yet to come"),
        ({"h100e": None}, "no number, or one outside its own range"),
        ({"h100e": 50.0}, "no number, or one outside its own range"),
        ({"h100e": -1.0, "h100e_low": None}, "no number, or one outside its own range"),
    ],
)
def test_what_takes_no_part_is_listed(odd: dict[str, Any], why: str) -> None:
    rows = sales(*FIRST, sold("Nobody", 5.0) | odd)
    assert shipped.left_out(rows, DAY)["why"].tolist() == [why]
    assert len(shipped.shares(rows, COMPANIES, DAY)) == 3


def test_nothing_gives_empty_frames_with_all_columns() -> None:
    assert list(shipped.shares(sales(), COMPANIES, DAY).columns) == shipped.COLUMNS
    assert list(shipped.left_out(sales(), DAY).columns) == shipped.LEFT_OUT_COLUMNS


@given(
    st.lists(
        st.tuples(st.sampled_from(["NVIDIA", "AMD", "Alphabet"]), st.floats(0, 1e6), st.integers(1, 2)), max_size=8
    )
)
def test_shares_of_a_quarter_add_up(rows: list[tuple[str, float, int]]) -> None:
    made = [sold(name, level, number, chip=str(n)) for n, (name, level, number) in enumerate(rows)]
    found = shipped.shares(sales(*made), COMPANIES, DAY)
    told = found[found["share"].notna()]
    assert all(total == pytest.approx(100) for total in told.groupby("period_start")["share"].sum())
    assert (told["share_low"] <= told["share"] + 1e-9).all()
    assert (told["share"] <= told["share_high"] + 1e-9).all()
