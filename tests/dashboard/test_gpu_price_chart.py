"""The chart of prices: a seller, an average and a range are different marks, the index is a step, gaps stay gaps."""

import json
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import gpu_families, gpu_prices
from dashboard.theme import DARK, LIGHT, Theme
from market.judging import gpu_index
from tests.dashboard.small_data import HOSTILE, LONG
from tests.market.judging.judged import frame

DAY = date(2026, 3, 31)
USUAL = {"chip": "H100 SXM", "market": "on_demand", "region": "world", "source": "test", "day": date(2026, 3, 10)}
SELLERS = [{"provider": name, "usd_per_gpu_hour": usd} for name, usd in (("A", 2.0), ("B", 3.0), ("C", 7.0))]


def told(*rows: dict[str, Any]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Quotes and index of these prices, each on 10 March unless it says otherwise."""
    prices = frame("prices", [USUAL | {"figure_id": f"f{n}"} | row for n, row in enumerate(rows)])
    return gpu_index.quotes(prices, DAY), gpu_index.index(prices, DAY)


def traces(chart: go.Figure) -> dict[str, go.Scatter]:
    return {trace.name: trace for trace in chart.data}


def test_one_seller_an_average_and_a_range_are_different_marks() -> None:
    average = {"provider": "", "usd_per_gpu_hour": 4.0}
    ends = {"provider": "hyperscalers", "usd_per_gpu_hour": 5.0, "usd_low": 4.0, "usd_high": 6.0}
    found = traces(gpu_prices.chart(*told(*SELLERS, average, ends), LIGHT))
    assert sorted(found["quote"].y) == [2.0, 3.0, 7.0]
    assert list(found["average"].y) == [4.0]
    assert list(found["range"].y) == [4.0, 6.0]
    assert list(found["ends of ranges"].y) == [4.0, 6.0]  # nobody stated the middle
    assert found["quote"].marker.symbol != found["average"].marker.symbol
    assert found["ends of ranges"].customdata[0][1] == "hyperscalers: from $4.00 to $6.00 an hour"


def test_the_index_stands_for_its_month_and_months_without_one_are_gaps() -> None:
    january = [row | {"day": date(2026, 1, 5)} for row in SELLERS[:2]]
    line = traces(gpu_prices.chart(*told(*january, *SELLERS), LIGHT))["index"]
    assert [f"{day:%Y-%m-%d}" for day in line.x] == ["2026-03-01", "2026-04-01"]
    assert list(line.y) == [3.0, 3.0]
    far = [row | {"day": date(2025, 11, 5), "usd_per_gpu_hour": 9.0} for row in SELLERS]
    line = traces(gpu_prices.chart(*told(*far, *SELLERS), LIGHT))["index"]
    assert list(line.y) == [9.0, 9.0, None, 3.0, 3.0]


def test_marks_of_one_day_step_aside_and_say_their_day() -> None:
    rows = [{"provider": name, "usd_per_gpu_hour": 3.0} for name in "ABC"]
    marks = traces(gpu_prices.chart(*told(*rows), LIGHT))["quote"]
    assert len(set(marks.x)) == 3
    assert all("10 Mar 2026" in words[2] for words in marks.customdata)


def test_every_mark_carries_its_evidence_and_its_part_in_the_index() -> None:
    marks = traces(gpu_prices.chart(*told(*SELLERS), LIGHT))["quote"]
    assert {words[0] for words in marks.customdata} == {"f0", "f1", "f2"}
    assert all(words[2].endswith("in the index") for words in marks.customdata)
    spread = [
        {"provider": name, "usd_per_gpu_hour": usd} for name, usd in zip("ABCDE", (2, 2.1, 2.2, 2.3, 99), strict=True)
    ]
    words = [words[2] for words in traces(gpu_prices.chart(*told(*spread), LIGHT))["quote"].customdata]
    assert sum("not in the index: an outlier" in told for told in words) == 1


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (SELLERS, "H100, on demand: $3.00 an hour in Mar 2026, the median of 3 sellers that ask from $2.00 to $7.00"),
        (SELLERS[:2], "H100, on demand: 2 sellers asked from $2.00 to $3.00 an hour, too few for an index"),
        (SELLERS[:1], "H100, on demand: 1 seller asked $2.00 an hour, too few for an index"),
        ([{"usd_per_gpu_hour": 4.0}], "H100, on demand: 1 quote, none of them by a single seller"),
        (
            [{"provider": "neoclouds", "usd_per_gpu_hour": 4.0, "day": date(2025, 1, 31)},
             {"provider": "neoclouds", "usd_per_gpu_hour": 3.5}],
            "H100, averages over neoclouds: $4.00 in Jan 2025, $3.50 in Mar 2026",
        ),
        (
            [{"usd_per_gpu_hour": 5.0, "usd_low": 4.0, "usd_high": 6.0}],
            "H100: ranges over sellers run from $4.00 to $6.00 an hour",
        ),
    ],
)  # fmt: skip
def test_titles(rows: list[dict[str, Any]], expected: str) -> None:
    assert gpu_prices.title(*told(*rows), "H100", "on demand") == expected


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_long_and_hostile_names_stay_short_text(theme: Theme) -> None:
    drawn = gpu_prices.chart(
        *told({"provider": HOSTILE, "usd_per_gpu_hour": 2.0}, {"provider": LONG, "usd_per_gpu_hour": 3.0}), theme
    )
    assert "<script>" not in json.loads(drawn.to_json()).__str__()
    assert all(len(note.text) < 60 for note in drawn.layout.annotations)


def test_families_stand_in_rows_by_their_median_with_each_sellers_newest_quote() -> None:
    old = {"provider": "A", "usd_per_gpu_hour": 9.0, "day": date(2026, 1, 5)}
    quotes, _ = told(*SELLERS, old, {"provider": "D", "usd_per_gpu_hour": 0.5, "chip": "L4"})
    newest = gpu_index.newest(quotes)
    chart = gpu_families.chart(newest, "H100", LIGHT)
    assert list(chart.layout.yaxis.ticktext) == ["L4", "<b>H100</b>"]
    marks = [sorted(trace.x) for trace in chart.data if trace.name == "newest quote"]
    assert marks == [[0.5], [2.0, 3.0, 7.0]]
    assert [list(trace.x) for trace in chart.data if trace.name == "median"] == [[0.5], [3.0]]
    expected = "On demand: from $0.50 an hour (L4, D) to $7.00 (H100, C)"
    assert gpu_families.title(newest, "On demand") == expected


def test_quotes_of_one_seller_for_one_chip_are_joined_by_a_step_and_variants_carry_their_names() -> None:
    seen = [("A", "H100 SXM", date(2026, 1, 5), 2.0), ("A", "H100 SXM", DAY, 3.0), ("A", "H100 PCIe", DAY, 1.0),
            ("B", "H100 SXM", DAY, 9.0)]  # fmt: skip
    rows = [dict(zip(("provider", "chip", "day", "usd_per_gpu_hour"), row, strict=True)) for row in seen]
    chart = gpu_prices.chart(*told(*rows), LIGHT)
    path = traces(chart)["seller"]
    assert list(path.y) == [2.0, 3.0]
    assert path.line.shape == "hv"
    assert {"A, SXM", "A, PCIe", "B"} <= {note.text for note in chart.layout.annotations}
