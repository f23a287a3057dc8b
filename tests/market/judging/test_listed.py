"""Prices of a list that stays the same for weeks and then changes: what the index and the chart say of them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pandas as pd

from dashboard.charts import gpu_prices
from dashboard.theme import LIGHT
from market.judging import gpu_index, listed
from market.records import Outcome
from tests.market.judging.judged import frame

FIRST = date(2026, 1, 5)
WEEKS = [FIRST + timedelta(weeks=n) for n in range(31)]
"""Thirty weeks of one list; the thirty-first day, 3 August, brings another."""
END = WEEKS[-1]
SELLERS = ("A", "B", "C")


def price(provider: str, day: date, usd: float, **more: Any) -> dict[str, Any]:
    usual = {"chip": "H100", "market": "on_demand", "region": "world", "source": "list"}
    told = {"provider": provider, "day": day, "source_url": f"https://list.example/{provider}", "usd_per_gpu_hour": usd}
    return usual | told | more


def runs(*days: date, lists: str = "") -> pd.DataFrame:
    urls = lists or " ".join(f"https://list.example/{name}" for name in SELLERS)
    at = [datetime(day.year, day.month, day.day, 6, tzinfo=UTC) for day in days]
    rows = [Outcome(f"{n}", "list", "unchanged", at=when, lists=urls) for n, when in enumerate(at)]
    made = pd.DataFrame([vars(row) for row in rows], columns=list(Outcome.__dataclass_fields__))
    return made.assign(at=pd.to_datetime(made["at"], utc=True))


def months(prices: pd.DataFrame, as_of: date) -> pd.DataFrame:
    return gpu_index.index(prices, as_of).set_index("month")


UNCHANGED = frame("prices", [price(name, FIRST, 2.0 + n) for n, name in enumerate(SELLERS)])


def test_thirty_weeks_of_an_unchanged_list_are_thirty_weeks_of_prices() -> None:
    seen = listed.seen(UNCHANGED, runs(*WEEKS[:30]), WEEKS[29])
    assert set(seen["seen"]) == {pd.Timestamp(WEEKS[29])}
    assert seen["until"].isna().all()
    index = months(seen, WEEKS[29])
    assert index["usd_per_gpu_hour"].to_list() == [3.0] * 7  # January to July
    assert set(index["n_carried"]) == {0}
    forgotten = months(UNCHANGED, WEEKS[29])
    assert forgotten["reason"].to_list()[-1] == "not enough: 0 providers"  # as it would be were nothing noted


def test_a_changed_list_ends_the_old_price_and_keeps_the_history() -> None:
    changed = pd.concat([UNCHANGED, frame("prices", [price(name, END, 1.0 + n) for n, name in enumerate(SELLERS)])])
    seen = listed.seen(changed.reset_index(drop=True), runs(*WEEKS), END)
    assert [f"{day:%Y-%m-%d}" for day in seen["seen"]] == ["2026-07-27"] * 3 + ["2026-08-03"] * 3
    assert set(seen["until"].dropna()) == {pd.Timestamp(END)}
    index = months(seen, END)
    assert index["usd_per_gpu_hour"].to_list() == [3.0] * 7 + [2.0]
    # relatives 1/2, 2/3, 3/4: their geometric mean is 0.25 ** (1/3) = 0.63
    assert round(index["change_pct"].iloc[-1], 1) == -37.0


def test_a_price_that_a_newer_list_is_without_is_not_carried_on() -> None:
    other = frame("prices", [price("A", END, 1.0, chip="B200")])
    rows = pd.concat([UNCHANGED, other]).reset_index(drop=True)
    index = gpu_index.index(listed.seen(rows, runs(*WEEKS), date(2026, 9, 15)), date(2026, 9, 15))
    h100 = index[index["family"] == "H100"].set_index("month")
    assert h100.loc["2026-08-01", "providers"] == "A;B;C"  # A had it until 3 August
    assert h100.loc["2026-09-01", "providers"] == "B;C"


def test_a_list_that_is_not_had_again_and_a_curated_price_keep_their_day() -> None:
    rows = pd.concat([UNCHANGED, frame("prices", [price("D", FIRST, 9.0, source="curated")])]).reset_index(drop=True)
    seen = listed.seen(rows, runs(*WEEKS, lists="https://list.example/A"), END).set_index("provider")["seen"]
    assert seen.to_dict() == {"A": pd.Timestamp(END)} | dict.fromkeys("BCD", pd.Timestamp(FIRST))


def test_what_was_seen_after_the_day_asked_for_is_not_known_on_it() -> None:
    seen = listed.seen(UNCHANGED, runs(*WEEKS), date(2026, 3, 1))
    assert set(seen["seen"]) == {pd.Timestamp(2026, 2, 23)}
    assert listed.seen(UNCHANGED.head(0), runs(), END).empty


def test_the_chart_runs_a_step_on_to_the_day_on_which_a_price_was_last_seen() -> None:
    quotes = gpu_index.quotes(listed.seen(UNCHANGED, runs(*WEEKS), END), END).assign(evidence="secondary")
    drawn = gpu_prices.chart(quotes, gpu_index.index(UNCHANGED, END), LIGHT)
    steps = [trace for trace in drawn.data if trace.name == "seller"]
    assert [(pd.Timestamp(trace.x[-1]), trace.y[-1]) for trace in steps] == [
        (pd.Timestamp(END), 2.0), (pd.Timestamp(END), 3.0), (pd.Timestamp(END), 4.0),
    ]  # fmt: skip
    [marks] = [trace for trace in drawn.data if trace.name == "quote"]
    assert "5 Jan 2026, seen again until 3 Aug 2026" in marks.customdata[0][2]
