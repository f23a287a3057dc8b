"""Shares and amounts: solid is past, dashed is forecast, ranges stay ranges, and titles are true for the rows."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import findings
from dashboard.charts import split as charts
from dashboard.theme import DARK, LIGHT
from market import Dataset
from market.judging import split
from market.records import Figure
from tests.dashboard.small_data import HOSTILE, figure, frame

TODAY = date(2026, 11, 20)


def shares_of(*figures: Figure) -> pd.DataFrame:
    return split.shares(frame(figures))


def amounts_of(*figures: Figure) -> pd.DataFrame:
    return split.amounts(frame(figures))


def marks(chart: go.Figure) -> Iterator[tuple[go.Scatter, int]]:
    for trace in chart.data:
        if trace.customdata is not None:
            yield from ((trace, number) for number in range(len(trace.x)))


def lines(chart: go.Figure) -> list[str]:
    """How each stroke between two marks is drawn; strokes of one look are one trace, with gaps between them."""
    found = [trace for trace in chart.data if str(trace.name).startswith("line ")]
    return sorted((trace.line.dash for trace in found for _ in range((len(trace.x) + 1) // 3)), reverse=True)


@pytest.fixture(scope="module")
def real(curated_store: Path) -> pd.DataFrame:
    return Dataset.open(data=curated_store).figures()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_share_of_the_real_data_is_one_mark(real: pd.DataFrame, theme: object) -> None:
    shares = split.shares(real)
    for _, rows in shares.groupby(["segment", "entity"]):
        drawn = charts.share_rows(rows)
        chart = charts.shares(rows, theme, TODAY)  # type: ignore[arg-type]
        assert sorted(t.customdata[n][0] for t, n in marks(chart)) == sorted(drawn["inputs"])
        assert chart.layout.yaxis.range[0] == 0
        assert 100 <= chart.layout.yaxis.range[1] < 110


def test_every_amount_of_the_real_data_is_one_mark_and_axes_start_at_zero(real: pd.DataFrame) -> None:
    for _, rows in split.amounts(real).groupby(["segment", "entity", "unit"]):
        chart = charts.amounts(rows, LIGHT, TODAY)
        assert len(list(marks(chart))) == rows["value"].notna().sum()
        assert chart.layout.yaxis.range[0] == 0
        assert chart.layout.yaxis.range[1] >= rows["value"].max()


def test_solid_in_the_past_dashed_to_a_forecast() -> None:
    kinds = {2024: "actual", 2025: "estimate", 2026: "forecast", 2027: "guidance"}
    told = [figure("A", "2026-01-05", "inference", year, year - 2020.0, kind=kind) for year, kind in kinds.items()]
    assert lines(charts.amounts(amounts_of(*told), LIGHT, TODAY)) == ["solid", "dash", "dash"]


def test_other_publishers_days_and_metrics_are_not_joined() -> None:
    told = [
        figure("A", "2026-01-05", "inference", 2025, 10.0), figure("B", "2026-01-05", "inference", 2026, 12.0),
        figure("A", "2026-02-05", "inference", 2026, 11.0),
        figure("A", "2026-01-05", "inference", 2027, 15.0, metric="cost"),
    ]  # fmt: skip
    assert lines(charts.amounts(amounts_of(*told), LIGHT, TODAY)) == []


def test_training_is_a_blue_circle_and_inference_a_vermilion_square() -> None:
    told = [figure("A", "2026-01-05", use, 2026, value) for use, value in (("training", 8.0), ("inference", 9.0))]
    looks = {t.marker.symbol: t.marker.color for t, _ in marks(charts.amounts(amounts_of(*told), LIGHT, TODAY))}
    assert looks == {"circle": "#0072B2", "square": "#D55E00"}


def test_a_training_share_alone_is_drawn_as_what_it_is() -> None:
    rows = shares_of(figure("A", "2026-01-05", "training", 2026, 57.0, "percent"))
    ((trace, number),) = marks(charts.shares(rows, LIGHT, TODAY))
    assert (trace.marker.symbol, trace.y[number]) == ("circle", 57.0)


def test_a_range_is_a_bar_and_hover_never_names_its_middle() -> None:
    rows = amounts_of(figure("A", "2026-01-05", "inference", 2026, None, value_low=4.0, value_high=5.0))
    chart = charts.amounts(rows, LIGHT, TODAY)
    (bar,) = [trace for trace in chart.data if trace.name == "range"]
    ((trace, number),) = marks(chart)
    assert list(bar.y) == [4.0, 5.0]
    assert "$4–5bn" in trace.customdata[number][1]
    assert "4.5" not in trace.customdata[number][1]


def test_at_least_carries_an_arrow() -> None:
    rows = shares_of(figure("A", "2026-01-05", "inference", 2026, 70.0, "percent", caveats="lower_bound"))
    chart = charts.shares(rows, LIGHT, TODAY)
    ((trace, number),) = marks(chart)
    assert "▴" in [note.text for note in chart.layout.annotations]
    assert "at least 70%" in trace.customdata[number][1]


def test_what_no_person_reviewed_is_hollow() -> None:
    rows = amounts_of(figure("A", "2026-01-05", "inference", 2026, 4.0, origin="read", document_id="d"))
    ((trace, _),) = marks(charts.amounts(rows, LIGHT, TODAY))
    assert trace.marker.symbol == "square-open"


def test_hostile_names_stay_text() -> None:
    drawn = charts.amounts(amounts_of(figure(HOSTILE, "2026-01-05", "inference", 2026, 4.0)), LIGHT, TODAY).to_json()
    assert "<script>" not in drawn
    assert "\\u003cscript" not in drawn


def test_share_titles() -> None:
    def title(*figures: Figure) -> str:
        return findings.shares(shares_of(*figures), "Rented accelerators")

    a = figure("A", "2026-01-05", "inference", 2026, 55.0, "percent")
    b = figure("B", "2026-01-05", "inference", 2025, 40.0, "percent")
    c = figure("C", "2026-01-05", "inference", 2029, 65.0, "percent")
    half = figure("D", "2026-01-05", "inference", 2029, 50.0, "percent")
    assert title(a, b, c) == "2 of 3 publishers put inference above one half in some year, the earliest in 2026"
    assert title(b, half) == "None of 2 publishers puts inference above one half"
    assert title(a) == "A puts inference at 55% of the whole in 2026"
    least = figure("A", "2026-01-05", "inference", 2029, 65.0, "percent", caveats="lower_bound")
    assert title(least) == "A puts inference at least 65% of the whole in 2029"
    lone = figure("A", "2026-01-05", "training", 2026, 57.0, "percent")
    assert title(lone) == "Rented accelerators: only training shares are stated"


def test_amount_titles() -> None:
    def title(*figures: Figure) -> str:
        return findings.amounts(amounts_of(*figures), "Rented accelerators")

    old = [figure("A", "2025-01-05", use, 2026, v) for use, v in (("training", 30.0), ("inference", 9.0))]
    new = [figure("B", "2026-01-05", use, 2026, v) for use, v in (("training", 19.0), ("inference", 23.3))]
    assert title(*old, *new) == "B puts inference at $23.3bn and training at $19bn in 2026"
    assert (
        title(old[0], new[1])
        == "Rented accelerators: 2 amounts by 2 publishers, none of them on both uses for one year"
    )


def test_a_companys_amounts_say_whose_they_are() -> None:
    both = [("training", 8.3), ("inference", 8.0)]
    other = [figure("House", "2026-01-05", use, 2025, value, entity="Lab") for use, value in both]
    own = [figure("Lab", "2026-01-05", use, 2025, value, entity="Lab") for use, value in both]
    assert findings.amounts(amounts_of(*other), "This") == (
        "House puts Lab’s inference at $8bn and its training at $8.3bn in 2025"
    )
    assert findings.amounts(amounts_of(*own), "This").startswith("Lab puts its own inference at $8bn and its own")


def test_a_lone_amount_is_told_as_it_is() -> None:
    lone = amounts_of(figure("A", "2026-01-05", "inference", 2026, 9.0))
    assert findings.amounts(lone, "This") == "A puts inference at $9bn in 2026"


def test_what_was_only_read_makes_no_headline() -> None:
    read = figure("A", "2026-01-05", "inference", 2026, 55.0, "percent", origin="read", document_id="d")
    rows = shares_of(read, figure("B", "2026-01-05", "inference", 2026, 40.0, "percent"))
    told = rows.assign(unreviewed=rows["origin"] == "read")
    assert findings.of_sure(findings.shares, told, "This") == "B puts inference at 40% of the whole in 2026"
    assert findings.of_sure(findings.shares, told[told["unreviewed"]], "This").startswith("Read by the program")


def test_titles_hold_for_every_part_of_the_real_data(real: pd.DataFrame) -> None:
    shares, amounts = split.shares(real), split.amounts(real)
    for _, rows in shares.groupby(["segment", "entity"]):
        told = rows[rows["inference_share"] > 50]["publisher"].nunique()
        title = findings.shares(rows, "This")
        assert title.startswith((f"{told} of ", "None of ", "This: only")) or "puts inference " in title
    for _, rows in amounts.groupby(["segment", "entity", "unit"]):
        title = findings.amounts(rows, "This")
        assert re.search(r"(inference|training) at ", title) or title.startswith("This: ")
