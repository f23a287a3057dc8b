"""Amounts and unit prices in US dollars, at the European Central Bank's euro reference rates.

Formula: value x (US dollars per euro) / (units of the currency per euro). The rates are those of the day of the
statement, or of the last day before it that has one, at most ten days back (the bank sets none at weekends and
holidays). For an `actual` it is the mean of the daily cross rates over the days of its period, as accounts are
translated, where the rates cover the period. The stated value stays beside it, untouched.

Source of the rates: https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/
"""

from typing import NamedTuple

import pandas as pd

from market.vocabulary import UNITS

LAST_RATE = pd.Timedelta(days=10)
"""How far back the last rate before a day may lie; a period's first and last rate may be as far from its ends."""

_NO_RATES = pd.Series(dtype=float, index=pd.DatetimeIndex([]))


class _Rate(NamedTuple):
    usd: float
    reason: str


def to_usd(figures: pd.DataFrame, rates: pd.DataFrame) -> pd.Series:
    """The value of each figure in thousand million US dollars, on the index of `figures`.

    NaN where it is no amount of money (a price is none), has no value, or no rate is known; `conversion` says which.
    """
    return conversion(figures, rates)["value_usd_bn"]


def conversion(figures: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    """Columns `value_usd_bn`, `price_usd`, `usd_rate` and `reason`, on the index of `figures`.

    figures: needs unit, value, kind, published_day, period_start and period_end. rates: currency, day, per_euro.
    value_usd_bn: amounts of money in thousand million US dollars. price_usd: unit prices in US dollars for what the
    unit names. usd_rate: US dollars for one unit of the currency. reason: empty where converted, else why not.
    """
    cross = _cross_rates(rates, _currencies(figures))
    found = [_rate(row, cross) for row in _dated(figures).itertuples(index=False)]
    usd_rate = pd.Series([rate.usd for rate in found], index=figures.index, dtype=float)
    value = pd.to_numeric(figures["value"]).astype(float)
    reason = pd.Series([rate.reason for rate in found], index=figures.index, dtype=object)
    reason[(reason == "") & value.isna()] = "no single value stated"
    in_usd, is_price = value * usd_rate, figures["unit"].map(_is_price).astype(bool)
    return pd.DataFrame({"value_usd_bn": in_usd.mask(is_price), "price_usd": in_usd.where(is_price),
                         "usd_rate": usd_rate, "reason": reason})  # fmt: skip


def _currency(unit: str) -> str:
    """The currency of an amount of money or of a unit price; empty for any other unit."""
    return UNITS[unit].currency if unit in UNITS else ""


def _is_price(unit: str) -> bool:
    return unit in UNITS and UNITS[unit].dimension == "price"


def _currencies(figures: pd.DataFrame) -> set[str]:
    return {_currency(unit) for unit in figures["unit"].unique()} - {"", "USD"}


def _dated(figures: pd.DataFrame) -> pd.DataFrame:
    days = {name: pd.to_datetime(figures[name]) for name in ("published_day", "period_start", "period_end")}
    return figures[["unit", "kind"]].assign(**days)


def _cross_rates(rates: pd.DataFrame, currencies: set[str]) -> dict[str, pd.Series]:
    """US dollars for one unit of each currency, by day in order, on the days that have both rates."""
    if not currencies or rates.empty:
        return {}
    wanted = rates[rates["currency"].isin(currencies | {"USD"})]
    table = wanted.assign(day=pd.to_datetime(wanted["day"])).pivot_table(
        index="day", columns="currency", values="per_euro", aggfunc="last"
    )
    if "USD" not in table:
        return {}
    table["EUR"] = 1.0
    return {name: (table["USD"] / table[name]).dropna().sort_index() for name in currencies if name in table}


def _rate(figure: tuple, cross: dict[str, pd.Series]) -> _Rate:  # type: ignore[type-arg]
    unit, kind, day, start, end = figure
    currency = _currency(unit)
    if currency in ("", "USD"):
        return _Rate(1.0, "") if currency else _Rate(float("nan"), "neither an amount of money nor a price")
    daily = cross.get(currency, _NO_RATES)
    if kind == "actual" and not pd.isna(start) and not pd.isna(end) and end > start:
        return _average(daily, start, end, currency)
    return _last_before(daily, day, currency)


def _average(daily: pd.Series, start: pd.Timestamp, end: pd.Timestamp, currency: str) -> _Rate:
    inside = daily[(daily.index >= start) & (daily.index <= end)]
    if inside.empty or inside.index[0] - start > LAST_RATE or end - inside.index[-1] > LAST_RATE:
        return _Rate(float("nan"), f"no ECB rates for {currency} over {start:%Y-%m-%d} to {end:%Y-%m-%d}")
    return _Rate(float(inside.mean()), "")


def _last_before(daily: pd.Series, day: pd.Timestamp, currency: str) -> _Rate:
    if pd.isna(day):
        return _Rate(float("nan"), "day of the statement unknown")
    known = daily[(daily.index <= day) & (daily.index >= day - LAST_RATE)]
    if known.empty:
        return _Rate(float("nan"), f"no ECB rate for {currency} in the ten days to {day:%Y-%m-%d}")
    return _Rate(float(known.iloc[-1]), "")
