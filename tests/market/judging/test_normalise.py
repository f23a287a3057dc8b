"""Amounts in dollars against rates and cross rates worked out by hand."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from market.judging.normalise import conversion, to_usd
from tests.market.judging.judged import figures


def rates(*rows: tuple[str, str, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["currency", "day", "per_euro"]).assign(day=lambda f: pd.to_datetime(f["day"]))


RATES = rates(
    ("USD", "2026-01-02", 1.10), ("CNY", "2026-01-02", 7.70), ("USD", "2026-01-05", 1.20), ("CNY", "2026-01-05", 7.20),
    ("USD", "2026-01-30", 1.05), ("CNY", "2026-01-30", 8.40),
)  # fmt: skip


def money(value: float = 70.0, unit: str = "CNY_bn", published_on: str = "2026-01-02", **more: Any) -> pd.DataFrame:
    usual = {"metric": "capex", "unit": unit, "value": value, "kind": "forecast", "published_on": published_on}
    return figures(usual | more)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (money(12.5, "USD_bn"), 12.5),
        (money(70, "CNY_bn", "2026-01-02"), 10.0),  # 70 x 1.10 / 7.70
        (money(72, "CNY_bn", "2026-01-05"), 12.0),  # 72 x 1.20 / 7.20
        (money(70, "CNY_bn", "2026-01-04"), 10.0),  # a Sunday: the Friday before
        (money(72, "CNY_bn", "2026-01-15"), 12.0),  # the tenth day after the last rate
        (money(100, "EUR_bn", "2026-01-02"), 110.0),  # the euro itself has no row
    ],
)
def test_an_amount_is_converted_at_the_rate_of_its_statement(figure: pd.DataFrame, expected: float) -> None:
    assert to_usd(figure, RATES).tolist() == [pytest.approx(expected)]


def test_an_actual_is_converted_at_the_mean_of_its_period() -> None:
    span = {"kind": "actual", "period_start": date(2026, 1, 1), "period_end": date(2026, 1, 31)}
    figure = money(120, published_on="2026-06-30", **span)
    # cross rates 1.10/7.70 = 1/7, 1.20/7.20 = 1/6 and 1.05/8.40 = 1/8; their mean is 73/504
    assert to_usd(figure, RATES).tolist() == [pytest.approx(120 * 73 / 504)]


def test_an_actual_of_one_day_is_converted_at_the_rate_of_its_statement() -> None:
    figure = money(70, kind="actual", period_start=date(2026, 1, 2), period_end=date(2026, 1, 2))
    assert to_usd(figure, RATES).tolist() == [pytest.approx(10.0)]


@pytest.mark.parametrize(
    ("figure", "reason"),
    [
        (money(72, "CNY_bn", "2026-01-16"), "no ECB rate for CNY in the ten days to 2026-01-16"),
        (money(72, "CNY_bn", "2025-12-31"), "no ECB rate for CNY in the ten days to 2025-12-31"),
        (money(72, "KRW_bn"), "no ECB rate for KRW in the ten days to 2026-01-02"),
        (money(72, "CNY_bn", ""), "day of the statement unknown"),
        (money(72, "percent"), "neither an amount of money nor a price"),
        (money(72, "KRW_per_gpu_hour"), "no ECB rate for KRW in the ten days to 2026-01-02"),
        (money(None, "USD_bn"), "no single value stated"),  # type: ignore[arg-type]
        (money(1, kind="actual", period_start=date(2025, 1, 1), period_end=date(2026, 1, 31)),
         "no ECB rates for CNY over 2025-01-01 to 2026-01-31"),
    ],
)  # fmt: skip
def test_what_cannot_be_converted_says_why(figure: pd.DataFrame, reason: str) -> None:
    found = conversion(figure, RATES)
    assert found[["value_usd_bn", "price_usd"]].isna().all(axis=None)
    assert found["reason"].tolist() == [reason]


@pytest.mark.parametrize(
    ("unit", "in_dollars"),
    [("USD_per_gpu_hour", 2.5), ("EUR_per_gpu_hour", 2.75), ("CNY_per_million_tokens", 2.5 / 7)],
)
def test_a_unit_price_is_converted_beside_amounts_of_money(unit: str, in_dollars: float) -> None:
    found = conversion(money(2.5, unit), RATES)
    assert found["price_usd"].tolist() == [pytest.approx(in_dollars)]
    assert found["value_usd_bn"].isna().all()
    assert found["reason"].tolist() == [""]


@pytest.mark.parametrize("missing", [RATES[RATES["currency"] != "USD"], RATES.head(0)])
def test_without_a_dollar_rate_nothing_is_converted(missing: pd.DataFrame) -> None:
    assert to_usd(money(), missing).isna().tolist() == [True]


def test_the_answer_lies_on_the_index_of_the_figures() -> None:
    both = pd.concat([money(1, "USD_bn"), money(70)]).set_axis([7, 3])
    assert to_usd(both, RATES).round(6).to_dict() == {7: 1.0, 3: 10.0}
    assert to_usd(both.head(0), RATES).empty
