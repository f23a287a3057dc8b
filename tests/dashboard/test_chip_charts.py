"""Charts of chips and of the rental market: marks by use, plans paler, bars from nought, lines by vintage."""

from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import efficiency, rental, side_by_side
from dashboard.theme import DARK, LIGHT
from market.judging import chips, consensus, market_size
from market.judging.chips import MEASURES
from tests.dashboard.small_data import HOSTILE, LONG, figure, frame
from tests.market.judging import judged

DAY = date(2026, 11, 20)


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    usual = {"vendor": "V", "optimised_for": "both", "source_url": "https://one.example/a", "tdp_w": 1.0}
    return judged.frame("chips", [usual | {"chip": f"c{n}"} | row for n, row in enumerate(rows)])


def measured(*rows: dict[str, Any], measure: str = "fp16") -> pd.DataFrame:
    found = chips.efficiency(table(*rows), MEASURES[measure], DAY)
    return found[found["reason"] == ""].reset_index(drop=True)


def chip(rate: float, day: str, use: str = "both", **more: Any) -> dict[str, Any]:
    return {"fp16_tflops_dense": rate, "available_on": day, "optimised_for": use, **more}


def traces(chart: go.Figure) -> dict[str, Any]:
    return {trace.name: trace for trace in chart.data}


THREE = (chip(1.0, "2020-01-01", "training"), chip(3.0, "2022-01-01", "inference"), chip(5.0, "2027"))


def test_what_a_chip_was_built_for_is_its_mark_and_a_plan_is_paler() -> None:
    found = traces(efficiency.chart(measured(*THREE), MEASURES["fp16"], LIGHT, DAY))
    assert {name: trace.marker.symbol for name, trace in found.items() if trace.mode == "markers"} == {
        "training": "circle", "inference": "square", "both planned": "diamond",
    }  # fmt: skip
    assert found["both planned"].marker.opacity < found["training"].marker.opacity
    assert found["training"].customdata[0][0] == "c0"
    assert "planned for 2027" in found["both planned"].customdata[0][2]


def test_the_line_of_the_highest_ends_on_the_day_of_the_view_and_knows_no_plans() -> None:
    line = traces(efficiency.chart(measured(*THREE), MEASURES["fp16"], LIGHT, DAY))["best on sale"]
    assert list(line.y) == [1.0, 3.0, 3.0]
    assert line.x[-1] == pd.Timestamp(DAY)


def test_values_a_thousandfold_apart_stand_on_a_logarithmic_axis_and_their_names_too() -> None:
    rows = measured(*(chip(rate, "2020", memory_bandwidth_gbps=1000.0) for rate in (1.0, 1000.0)), measure="balance")
    chart = efficiency.chart(rows, MEASURES["balance"], DARK, DAY)
    assert chart.layout.yaxis.type == "log"
    named = {note.text: note.y for note in chart.layout.annotations if note.text.startswith("c")}
    assert named == {"c0": 3.0, "c1": 0.0}  # powers of ten


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (THREE, "FP16 per watt: the highest on sale went from 1 (c0, 2020) to 3 (c1, 2022), 3 times as much"),
        (THREE[:1], "FP16 per watt: 1 (c0, 2020) has stood first since it came"),
        (THREE[2:], "FP16 per watt: 1 chip, none of them on sale yet"),
    ],
)
def test_titles_of_efficiency(rows: tuple[dict[str, Any], ...], expected: str) -> None:
    assert efficiency.title(measured(*rows), MEASURES["fp16"]) == expected


def compared(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    found = table(*rows)
    ratios = {key: chips.ratio(found, measure) for key, measure in MEASURES.items()}
    return [{str(key): value for key, value in row.items()} for row in found.assign(**ratios).to_dict("records")]


def test_bars_side_by_side_start_at_nought_and_the_unknown_is_a_dash() -> None:
    chart = side_by_side.chart(compared(chip(100.0, "2020"), chip(400.0, "2021"), {"memory_gb": 8.0}), LIGHT)
    bars = {trace.name: trace for trace in chart.data if trace.type == "bar"}
    assert list(bars["fp16_tflops_dense"].base) == [0, 1]
    assert list(bars["fp16_tflops_dense"].x) == pytest.approx([0.215, 0.86])
    assert list(bars["memory_gb"].base) == [2]
    assert "fp4_tflops_dense" not in bars  # nobody states it
    said = [trace.text[0] for trace in chart.data if trace.type == "scatter"]
    assert said.count("—") >= 3


def test_the_title_names_who_does_most_per_watt() -> None:
    rows = compared(chip(100.0, "2020", fp8_tflops_dense=300.0), chip(400.0, "2021"))
    assert side_by_side.title(rows) == "c1 does most 16-bit work per watt: 400 against 100 TFLOP/s of c0"
    assert side_by_side.title(rows[:1]) == "c0"


def test_long_and_hostile_names_of_chips_stay_short_text() -> None:
    rows = [chip(1.0, "2020", chip=HOSTILE), chip(2.0, "2021", chip=LONG)]
    for chart in (side_by_side.chart(compared(*rows), LIGHT),
                  efficiency.chart(measured(*rows), MEASURES["fp16"], LIGHT, DAY)):  # fmt: skip
        shown = [
            words[1:] for trace in chart.data for words in (trace.customdata if trace.customdata is not None else [])
        ]
        shown += [trace.text for trace in chart.data] + [note.text for note in chart.layout.annotations]
        assert "<script>" not in str(shown)
        assert "&lt;script&gt;" in str(shown)
    assert max(len(line) for line in side_by_side._wrapped(LONG, 2)) <= 14


def rented(*figures: Any, is_log: bool = False) -> go.Figure:
    rows = frame(figures)
    views = market_size.views(rows)
    views = views[views["why"] == ""].reset_index(drop=True)
    companies = pd.DataFrame({"company": ["A"], "role": ["report_seller"]})
    expected = consensus.consensus(rows, companies, DAY)
    return rental.chart(views, market_size.spread(views), expected, LIGHT, DAY, is_log)


SIZES = [
    figure(name, said, "all", year, value, metric="market_size")
    for name, said, year, value in (
        ("A", "2026-01-01", 2025, 4.0), ("A", "2026-01-01", 2030, 40.0), ("B", "2026-02-01", 2025, 30.0),
        ("C", "2026-03-01", 2025, 7.0),
    )
]  # fmt: skip


def test_the_spread_is_a_bar_and_the_consensus_a_tick() -> None:
    found = traces(rented(*SIZES))
    assert list(found["spread"].y) == [4.0, 30.0]
    assert list(found["consensus"].y) == [7.0]
    assert sorted(found["all"].y) == [4.0, 7.0, 30.0, 40.0]
    assert [trace.line.dash for trace in rented(*SIZES).data if str(trace.name).startswith("line")] == ["dash"]


def test_on_a_logarithmic_axis_heights_are_powers_of_ten_and_ticks_say_amounts() -> None:
    chart = rented(*SIZES, is_log=True)
    assert sorted(traces(chart)["all"].y) == pytest.approx([0.602, 0.845, 1.477, 1.602], abs=0.001)
    ticks = dict(zip(chart.layout.yaxis.ticktext, chart.layout.yaxis.tickvals, strict=True))
    assert (ticks["1"], ticks["10"]) == (0.0, 1.0)
    assert "A: $4bn in 2025" in [words[1] for words in traces(chart)["all"].customdata]


def test_titles_of_the_rental_market() -> None:
    views = market_size.views(frame(SIZES))
    told = rental.title(views, market_size.spread(views), "GPU rental")
    assert told == "3 houses put GPU rental in 2025 anywhere from $4bn to $30bn"
    lone = market_size.views(frame(SIZES[:2]))
    assert rental.title(lone, market_size.spread(lone), "GPU rental") == "A alone sizes GPU rental: $40bn in 2030"
