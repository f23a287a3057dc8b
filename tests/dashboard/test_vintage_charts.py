"""Ladders, expectations, errors, breadth, disclosure: traces against numbers worked out by hand, titles that hold."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard import format as fmt
from dashboard import naming
from dashboard.charts import breadth, disclosed, errors, expected, labels, ladder, vintage_lines
from dashboard.charts import vintage_findings as findings
from dashboard.parts import clashes
from dashboard.parts.disclosed import of_companies
from dashboard.parts.how_moved import outcomes
from dashboard.theme import DARK, LIGHT
from market import Dataset
from market.judging import consensus, track_record, vintages
from market.records import Figure
from tests.dashboard.small_data import HOSTILE, LONG, figure, frame

TODAY = date(2026, 11, 20)
COMPANIES = pd.DataFrame({"company": [], "role": []})
NO_OUTCOME = pd.DataFrame({"unit": [], "level": pd.Series([], dtype=float), "outcome_by": []})


def said(publisher: str, day: str, value: float | None, year: int = 2026, **more: Any) -> Figure:
    """A forecast of spending on rented accelerators for all uses."""
    return figure(publisher, day, "all", year, value, **more)


def rungs(*figures: Figure) -> pd.DataFrame:
    return vintages.ladder(frame(figures))


def traces(chart: go.Figure, name: str) -> list[Any]:
    return [trace for trace in chart.data if trace.name == name]


def names(chart: go.Figure) -> dict[str, str]:
    """The names at the right of a ladder, each with its colour."""
    told = [re.fullmatch('<span style="color:(#.{6})">(.*)</span>', text) for text in chart.layout.yaxis2.ticktext]
    return {one[2]: one[1] for one in told if one}


@pytest.fixture(scope="module")
def real(curated_store: Path) -> Dataset:
    return Dataset.open(data=curated_store)


MOVED = (said("A", "2025-09-10", 100.0), said("A", "2026-05-10", 128.0), said("B", "2026-01-10", 90.0))


def test_a_step_holds_from_the_day_of_the_statement_until_the_next() -> None:
    chart = ladder.chart(rungs(*MOVED), NO_OUTCOME, LIGHT, TODAY)
    steps = {(str(step.x[0])[:10], str(step.x[1])[:10], *step.y) for step in traces(chart, "step dash")}
    assert steps == {
        ("2025-09-10", "2026-05-10", 100.0, 100.0, 128.0), ("2026-05-10", "2026-11-20", 128.0, 128.0),
        ("2026-01-10", "2026-11-20", 90.0, 90.0),
    }  # fmt: skip


def test_only_the_publisher_that_moved_is_coloured_and_every_line_is_named_with_its_value() -> None:
    chart = ladder.chart(rungs(*MOVED), NO_OUTCOME, LIGHT, TODAY)
    assert names(chart) == {"<b>$128bn</b> A": LIGHT.word(LIGHT.neutral), "<b>$90bn</b> B": LIGHT.word(LIGHT.unsplit)}


def test_an_estimate_is_solid_and_inference_keeps_its_colour() -> None:
    told = [figure("A", day, "inference", 2025, value, kind=kind)
            for day, value, kind in (("2025-02-10", 5.0, "forecast"), ("2026-02-10", 8.0, "estimate"))]  # fmt: skip
    chart = ladder.chart(rungs(*told), NO_OUTCOME, DARK, TODAY)
    assert [step.line.dash for step in chart.data if str(step.name).startswith("step")] == ["dash", "solid"]
    assert {step.line.color for step in chart.data if str(step.name).startswith("step")} == {DARK.inference}


def test_what_came_is_a_thick_line_at_its_level() -> None:
    told = [said("A", "2025-02-10", 90.0, 2025), said("A", "2025-06-10", 95.0, 2025)]
    fact = said("A", "2026-02-10", 110.0, 2025, kind="actual")
    graded = track_record.grades(frame([*told, fact]), TODAY)
    came = outcomes(graded, rungs(*told))
    assert came.to_dict("records") == [{"unit": "USD_bn", "level": 110.0, "outcome_by": "A"}]
    (line,) = traces(ladder.chart(rungs(*told), came, LIGHT, TODAY), "outcome")
    assert set(line.y) == {110.0}
    assert line.line.width > 5


def test_a_bare_year_stands_at_the_day_of_the_view() -> None:
    chart = ladder.chart(rungs(said("A", "2026", 5.0)), NO_OUTCOME, LIGHT, TODAY)
    assert [str(mark.x[0])[:10] for mark in traces(chart, "rungs")] == ["2026-11-20"]
    assert "said 2026 ·" in traces(chart, "rungs")[0].customdata[0][2]


def test_a_range_is_never_told_by_its_middle() -> None:
    chart = ladder.chart(rungs(said("A", "2026-01-10", None, value_low=70, value_high=72)), NO_OUTCOME, LIGHT, TODAY)
    assert list(names(chart)) == ["<b>$70–72bn</b> A"]
    assert list(traces(chart, "range")[0].y) == [70.0, 72.0]


def test_the_axis_of_a_ladder_says_when_it_does_not_start_at_zero() -> None:
    near, far = rungs(*MOVED), rungs(said("A", "2025-09-10", 10.0), said("A", "2026-05-10", 128.0))
    for told, starts in ((near, False), (far, True), (rungs(MOVED[0]), True)):
        assert ladder.starts_at_zero(told, NO_OUTCOME, TODAY) is starts
        assert (ladder.chart(told, NO_OUTCOME, LIGHT, TODAY).layout.yaxis.range[0] == 0) is starts


def test_hostile_and_long_names_stay_text_and_short() -> None:
    drawn = ladder.chart(
        rungs(said(HOSTILE, "2026-01-10", 4.0), said(LONG, "2026-01-10", 5.0)), NO_OUTCOME, LIGHT, TODAY
    )
    assert "\\u003cscript" not in drawn.to_json()
    assert "<script>" not in drawn.to_json()
    assert max(map(len, names(drawn))) < 60


def test_titles_of_ladders() -> None:
    assert findings.ladder(rungs(*MOVED)) == "A raised spending on rented accelerators in 2026 by 28% in eight months"
    assert findings.ladder(rungs(MOVED[0], MOVED[2])).startswith(
        "2 numbers for 2026 by 2 publishers, not revised so far"
    )
    down = (said("B", "2026-06-10", 60.0),)
    assert findings.ladder(rungs(*MOVED, *down)).endswith("; of 2 that spoke again 1 went up and 1 down")
    up = (said("B", "2026-06-10", 95.0),)
    assert findings.ladder(rungs(*MOVED, *up)).endswith(", the furthest; both that spoke again went up")
    kept = rungs(said("A", "2025-09-10", 100.0), said("A", "2026-05-10", 100.0))
    assert findings.ladder(kept).startswith("A stands where it began, eight months on")
    own = rungs(
        *(said("A", day, v, metric="capex", entity="A") for day, v in (("2026-01-10", 50.0), ("2026-03-10", 40.0)))
    )
    assert findings.ladder(own) == "A lowered its own capex in 2026 by 20% in two months"


def test_every_ladder_of_the_real_data_has_a_true_title_and_all_its_marks(real: Dataset) -> None:
    rows = naming.with_keys(real.ladder())
    graded = real.track_record()
    for _, told in rows[rows["n_vintages"] > 1].groupby(["number", "target"]):
        whole = rows[(rows["number"] == told["number"].iloc[0]) & (rows["target"] == told["target"].iloc[0])]
        chart = ladder.chart(whole, outcomes(graded, whole), LIGHT, TODAY)
        marks = [point[0] for trace in traces(chart, "rungs") for point in trace.customdata]
        assert sorted(marks) == sorted(whole["figure_id"])
        assert any(word in findings.ladder(whole) for word in (" raised ", " lowered ", " stands where "))
    spending = rows[(rows["number"] == "ai_spending_total~spending") & (rows["target"] == "2026")]
    assert findings.ladder(spending) == "Gartner raised AI spending in 2026 by 28% in eight months"


def test_every_year_joins_one_vintage_and_what_was_reported_is_thick() -> None:
    told = rungs(*(said("A", "2025-09-10", 10.0 + year - 2026, year) for year in (2026, 2027)),
                 *(said("A", "2026-05-10", 14.0 + year - 2026, year) for year in (2026, 2027)))  # fmt: skip
    fact = vintages.facts(frame([said("A", f"{year + 1}-02-10", 8.0, year, kind="actual") for year in (2024, 2025)]))
    chart = vintage_lines.chart(told, fact, ladder.furthest(told), LIGHT, TODAY)
    drawn = {(*line.x, *line.y): (line.line.dash, line.line.width) for line in chart.data if line.mode == "lines"}
    assert drawn == {
        (2024.0, 2025.0, 8.0, 8.0): ("solid", 5), (2026.0, 2027.0, 10.0, 11.0): ("dash", 1.2),
        (2026.0, 2027.0, 14.0, 15.0): ("dash", 2.5),
    }  # fmt: skip
    marks = [point[0] for trace in chart.data if trace.customdata is not None for point in trace.customdata]
    assert sorted(marks) == sorted([*told["figure_id"], *fact["figure_id"]])


def test_a_quarter_is_no_point_on_a_line_of_years(real: Dataset) -> None:
    facts = naming.with_keys(real.facts(entity="Meta", metric="capex"))
    days = (facts["period_end"] - facts["period_start"]).dt.days
    assert (days < 100).any()
    assert (days[facts["yearly"]] >= 350).all()


def test_names_of_numbers_are_not_mixed_up(real: Dataset) -> None:
    rows = naming.with_keys(real.ladder())
    assert rows.groupby("number")[list(naming.THING)].nunique().max().max() == 1
    assert len(rows.groupby(list(naming.THING))) == rows["number"].nunique()


def test_spread_keeps_names_apart_in_their_order_and_inside() -> None:
    placed = labels.spread([5, 50, 4, 99, 100], 10, 0, 100)
    assert placed == [15.0, 50.0, 5.0, 85.0, 95.0]


def test_breadth_shows_empty_quarters_as_gaps() -> None:
    revised = vintages.revisions(frame([
        said("A", "2025-09-10", 100.0), said("A", "2026-02-10", 128.0), said("A", "2026-08-10", 120.0),
        said("B", "2026-01-10", 90.0), said("B", "2026-03-10", 90.0),
    ]))  # fmt: skip
    rows = vintages.breadth(revised)
    bars = {bar.name: dict(zip(bar.x, bar.y, strict=True)) for bar in breadth.chart(rows, LIGHT).data}
    assert bars == {"raised": {0: 1, 2: 0}, "lowered": {0: 0, 2: -1}, "kept": {0: 1, 2: 0}}
    assert findings.breadth(rows, "Cloud") == "Cloud: 1 view raised, 1 lowered, 1 kept since Q1 2026"


def votes_of(*figures: Figure) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows = frame(figures)
    return consensus.votes(rows, COMPANIES, TODAY).assign(role="vote"), consensus.consensus(rows, COMPANIES, TODAY)


def test_a_median_is_drawn_from_three_houses_on() -> None:
    told = [said(name, "2026-05-10", value) for name, value in (("A", 10.0), ("B", 14.0), ("C", 30.0))]
    votes, taken = votes_of(*told, said("A", "2026-05-10", 20.0, 2027), said("B", "2026-05-10", 30.0, 2027))
    chart = expected.chart(votes, taken, LIGHT, TODAY)
    (median,) = traces(chart, "median")
    assert set(median.y) == {14.0}
    assert [list(line.y) for line in traces(chart, "range")] == [[10.0, 30.0], [20.0, 30.0]]
    assert chart.layout.yaxis.range[0] == 0
    assert findings.expected(taken, votes, 2026) == (
        "Three houses put spending on rented accelerators in 2026 between $10bn and $30bn; the median is $14bn"
    )


def test_titles_of_expectations_where_few_speak() -> None:
    votes, taken = votes_of(said("A", "2026-05-10", 10.0), said("B", "2026-05-10", 12.0))
    assert findings.expected(taken, votes, 2026).endswith("in 2026 between $10bn and $12bn")
    votes, taken = votes_of(said("A", "2026-05-10", 10.0))
    assert findings.expected(taken, votes, 2026).startswith("One house alone, A, speaks of")
    guided = votes.assign(role="guidance", level_low=9.0, level_high=11.0)
    assert findings.expected(taken.head(0), guided, 2026) == (
        "No house has a standing view; A itself guides to $9–11bn in 2026"
    )


def test_errors_stand_by_house_above_plain_continuation() -> None:
    levels = {2023: 100.0, 2024: 110.0, 2025: 150.0}
    facts = [said("A", f"{year + 1}-02-10", value, year, kind="actual") for year, value in levels.items()]
    graded = track_record.grades(frame([said("A", "2025-03-31", 120.0, 2025), *facts]), TODAY)
    chart = errors.chart(graded, LIGHT)
    (mark,) = [trace for trace in chart.data if trace.customdata is not None and len(trace.x)]
    assert mark.x[0] == -20.0
    assert tuple(mark.marker.size) == (11,)  # nine months ahead
    (dash,) = traces(chart, "plain continuation")
    assert round(dash.x[0], 2) == round((121 / 150 - 1) * 100, 2)  # the last growth, 110 / 100, gone on
    assert dash.y[0] < mark.y[0]
    assert "<b>A</b><br>forecast, 1" in chart.layout.yaxis.ticktext
    assert findings.errors(graded) == "1 of 1 graded view was too low; 0 of 1 came nearer than plain continuation"
    assert errors.error(-20.0, "%") == "-20%"


def test_scores_lead_only_side_by_side(real: Dataset) -> None:
    scored = real.scores()
    assert findings.ranks(scored).startswith("Broadcom came nearest with guidance up to 3 months ahead")
    assert "none of them side by side" in findings.ranks(scored[scored["n_ranked"] == 1])
    assert "nobody has a rank" in findings.ranks(scored[scored["n"] < 3])


def test_disclosure_says_none_in_a_sentence_and_parts_in_a_bar(real: Dataset) -> None:
    rows = of_companies(real.disclosure())
    assert (
        findings.disclosed(rows) == "None of the five large clouds splits its capex of 2025 into training and inference"
    )
    some = rows.assign(disclosed=rows["total"] / 4, none=rows["total"] * 0.75, disclosed_pct=25.0, none_pct=75.0)
    assert findings.disclosed(some) == (
        "Of the capex of five large clouds in 2025 is split: 25% by its owner, 75% by nobody"
    )
    chart = disclosed.chart(some, LIGHT)
    assert chart.layout.xaxis.range[0] == 0
    parts = {bar.name: list(bar.x) for bar in chart.data}
    totals = list(rows.sort_values("year")["total"])
    assert parts["disclosed"] == [total / 4 for total in totals]
    assert parts["none"] == [total * 0.75 for total in totals]


def test_findings_are_told_in_words_that_people_write(real: Dataset) -> None:
    words = "GPU as a service, 2024: P (2025) 4.03 USD_bn and A (2025) 21 USD_bn, 421 % apart, the furthest apart of 4"
    assert (
        clashes.worded(words) == "GPU as a service, 2024: P (2025) $4.03bn and A (2025) $21bn, the furthest apart of 4"
    )
    assert clashes.size({"check": "contradiction", "size": 421.1, "words": words}) == "421%"
    assert clashes.size({"check": "accounts", "size": 75.0, "words": ""}) == "75 days"
    found = real.checks()
    assert findings.clashes(found).startswith(f"{(found['state'] == 'open').sum()} open findings, ")
    told = clashes.said_of(found.head(0), {"growth": 16, "year": 0})
    assert told.endswith("Nothing was found by: growth arithmetic.")


@pytest.mark.parametrize(("days", "words"), [(243, "eight months"), (35, "five weeks"), (5, "five days"),
                                             (1, "one day"), (800, "two years"), (488, "16 months")])  # fmt: skip
def test_spans_in_words(days: int, words: str) -> None:
    assert findings.span(days) == words


def test_dates_as_stated() -> None:
    assert [fmt.stated(text) for text in ("2026-03-16", "2026-03", "2026", "")] == [
        "16 Mar 2026", "Mar 2026", "2026", "undated",
    ]  # fmt: skip
