"""Shares of all things side by side, how much is disclosed, statements in multiples: drawn against known numbers."""

import math
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.charts import clashes as clash_charts
from dashboard.charts import disclosed, findings, multiples, series, vintage_findings
from dashboard.charts import split as charts
from dashboard.parts import clashes
from dashboard.theme import LIGHT
from market import Dataset
from market.judging import crossing, split
from market.records import Figure
from tests.dashboard.headless import words
from tests.dashboard.small_data import HOSTILE, build, figure, frame

Visit = Callable[..., AppTest]
TODAY = date(2026, 11, 20)
PAGE = "training_vs_inference"


def share(publisher: str, year: int, value: float, segment: str = "ai_iaas") -> Figure:
    return figure(publisher, "2026-01-05", "inference", year, value, "percent", segment=segment)


def test_each_thing_has_a_cell_of_its_own_over_the_same_years() -> None:
    one, other = (
        split.shares(frame([share("A", 2024, 40.0), share("B", 2030, 60.0)])),
        split.shares(frame([share("A", 2026, 70.0, "ai_compute")])),
    )
    chart = charts.by_scope([("Rented", one), ("Use", other)], LIGHT, TODAY)
    marks = {trace.xaxis: list(trace.y) for trace in chart.data if trace.customdata is not None}
    assert marks == {"x": [40.0, 60.0], "x2": [70.0]}
    assert tuple(chart.layout.xaxis.range) == tuple(chart.layout.xaxis2.range) == (2023.4, 2030.9)
    assert tuple(chart.layout.yaxis2.range) == (0, 103)
    said = [note.text for note in chart.layout.annotations]
    assert {"<b>Rented</b>", "<b>Use</b>"} <= set(said)
    assert sorted(text for text in said if text in "AB") == ["A", "A", "B"]


def test_every_series_of_the_real_data_is_named(curated_store: Path) -> None:
    real = Dataset.open(data=curated_store).figures()
    for _, rows in split.shares(real[crossing.counts(real)]).groupby(["segment", "entity"]):
        drawn = charts.share_rows(rows)
        said = [note.text for note in charts.shares(rows, LIGHT, TODAY).layout.annotations]
        for name in drawn["name"]:
            assert any(text.startswith(name[:23]) for text in said), name


def test_a_lone_year_is_no_wall() -> None:
    drawn = charts.share_rows(split.shares(frame([share("A", 2026, 70.0)])))
    assert series.around(drawn, 300, 103).ends == (2025.4, 2027.9)


def test_like_goes_with_like() -> None:
    rows = split.amounts(frame([
        figure("A", "2026-01-05", "inference", 2025, 10.0), figure("B", "2026-01-05", "inference", 2026, 12.0),
        figure("C", "2026-02-05", "inference", 2026, 11.0, metric="cost"),
    ]))  # fmt: skip
    assert set(split.alike(rows, ["metric", "basis", "region"])["publisher"]) == {"A", "B"}
    assert set(split.alike(rows[rows["publisher"] != "B"], ["metric"])["publisher"]) == {"C"}  # said last
    assert split.alike(rows.head(0), ["metric"]).empty


def test_titles_of_all_things_and_of_multiples() -> None:
    rows = pd.concat([
        split.shares(frame([share("A", 2027, 40.0), share("B", 2028, 60.0)])),
        split.shares(frame([share("C", 2026, 70.0, "ai_compute")])),
    ])  # fmt: skip
    assert findings.by_scope(rows) == (
        "In 2 of 2 things counted somebody puts inference above one half, first C for 2026: Use of compute"
    )
    assert findings.by_scope(rows[rows["publisher"] == "A"]).startswith("In none of 1 thing counted")
    both = frame([times("inference", 7.4), times("training", 2.7)]).assign(unreviewed=False)
    assert findings.multiples(both) == "A puts rented accelerators at 7.4× for inference and 2.7× for training, 2030"
    assert findings.multiples(both.head(1)) == "1 statement in multiples, 7.4×"


def times(use: str, value: float) -> Figure:
    return figure("A", "2026-06-05", use, 2030, value, "x", metric="growth_rate")


def test_multiples_are_stems_from_once_in_powers_of_ten() -> None:
    rows = frame([times("training", 5e7), times("inference", 100.0)])
    told = rows.assign(told=[HOSTILE, "B: inference"], base=["2025 against 2020", "a plain answer"],
                       unreviewed=[True, False])  # fmt: skip
    chart = multiples.chart(told, LIGHT)
    ends = {trace.customdata[0][0]: trace for trace in chart.data if trace.customdata is not None}
    first, second = (ends[name] for name in rows["figure_id"])
    assert [first.x[0], second.x[0]] == [math.log10(5e7), 2.0]
    assert first.y[0] > second.y[0]
    assert (first.marker.symbol, second.marker.symbol) == ("circle-open", "square")
    assert "<script>" not in chart.to_json()
    assert any("2025 against 2020" in note.text for note in chart.layout.annotations)


def test_of_many_multiples_the_newest_of_each_publisher_are_drawn_and_one_publisher_stays_together() -> None:
    def said(publisher: str, day: str, *values: float) -> list[Figure]:
        return [figure(publisher, day, "inference", 2030, value, "x", metric="growth_rate") for value in values]

    few = frame(said("A", "2026-01-05", 2.0) + said("A", "2026-06-05", 3.0))
    assert list(multiples.shown(few)["value"]) == [2.0, 3.0]
    some = said("A", "2026-01-05", 2.0) + said("A", "2026-06-05", 3.0, 4.0) + said("Old", "2020-01-05", 9.0, 9.5)
    some += said("Many", "2026-05-05", *range(20, 30))
    drawn = multiples.shown(frame(some))
    assert list(drawn["value"]) == [*(float(n) for n in range(29, 19, -1)), 4.0, 3.0]
    one = multiples.shown(frame(said("One", "2026-05-05", *range(2, 40))))
    assert len(one) == multiples.MOST


def test_disclosed_bars_are_as_long_as_the_total_and_start_at_zero() -> None:
    rows = pd.DataFrame([{
        "year": 2025.0, "n": 5, "total": 400.0, "disclosed": 100.0, "estimated": 60.0, "none": 240.0,
        "disclosed_pct": 25.0, "estimated_pct": 15.0, "none_pct": 60.0, "inputs": "a;b", "level_unit": "USD_bn",
    }])  # fmt: skip
    chart = disclosed.chart(rows, LIGHT)
    assert {bar.name: bar.x[0] for bar in chart.data} == {"disclosed": 100.0, "estimated": 60.0, "none": 240.0}
    assert [bar.text[0] for bar in chart.data][0::2] == ["25% split by its owner", "60% split by nobody"]
    assert chart.layout.xaxis.range[0] == 0
    assert "<b>$400bn</b>" in [note.text for note in chart.layout.annotations]


@pytest.fixture
def visit(open_page: Visit) -> Visit:
    return open_page


def test_the_page_opens_with_all_things_and_leads_to_one(visit: Visit, curated_store: Path) -> None:
    first = words(visit(curated_store, PAGE))
    assert "things counted somebody puts inference above one half" in first
    assert "more numbers of another metric, basis or region" in first
    one = words(visit(curated_store, PAGE, segment="ai_lab_compute~OpenAI"))
    assert "OpenAI’s inference at" in one
    assert "things counted" not in one


def test_without_like_with_like_more_is_drawn(visit: Visit, curated_store: Path) -> None:
    some, more = (words(visit(curated_store, PAGE, segment="ai_lab_compute~OpenAI", like=like)) for like in "10")
    assert "13 amounts drawn" in some
    assert "15 amounts drawn" in more


def test_at_most_four_filters(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, PAGE)
    assert len(test.selectbox) + len(test.date_input) + len(test.toggle) + len(test.multiselect) == 4


def test_a_use_that_was_only_read_is_drawn_hollow_and_makes_no_title(visit: Visit, tmp_path: Path) -> None:
    read = figure("A", "2026-01-05", "inference", 2026, 55.0, "percent", origin="read", document_id="d")
    assert "not reviewed yet: no finding so far" in words(visit(build(tmp_path / "d", [], [read]), PAGE))


def test_contradictions_are_stems_as_long_as_the_higher_account_is_times_the_lower() -> None:
    words = "GPU as a service, 2024: P (2025) 4 USD_bn and A (2025) 21 USD_bn, 425 % apart"
    found = pd.DataFrame([
        {"finding": "1", "check": "contradiction", "state": "open", "words": words, "size": 425.0, "explanation": "",
         "newest": pd.Timestamp(2025, 12, 31), "inputs": "a;b"},
        {"finding": "2", "check": "repeat", "state": "explained", "words": "B says it twice", "size": 3.0,
         "explanation": "two notes", "newest": pd.Timestamp(2025, 12, 31), "inputs": "c"},
    ])  # fmt: skip
    rows = clashes.contradictions(found)
    assert list(rows["head"]) == ["GPU as a service, 2024: 425% apart"]
    assert list(rows["accounts"]) == ["P (2025) $4bn and A (2025) $21bn"]
    (end,) = [trace for trace in clash_charts.chart(rows, LIGHT).data if trace.customdata is not None]
    assert (end.x[0], end.customdata[0][0]) == (4.25, "a;b")  # 5.25 times: 4.25 beyond once
    assert vintage_findings.contradictions(rows) == (
        "Two accounts of GPU as a service, 2024 differ 5.25 times, the widest of 1 open contradiction; none explained"
    )


def test_every_finding_is_a_line_with_its_evidence(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, PAGE, ask="clash")
    n = len(Dataset.open(data=curated_store).checks())
    assert len([button for button in test.button if button.label.startswith("Evidence: ")]) == n
    assert "differ 2.17 times, the widest of" in words(test)
