"""The hero: every statement is one mark in its place, and its title is true for any subset of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.charts import findings, labels, moving_date, stage
from dashboard.charts.moments import MOMENTS
from dashboard.theme import DARK, LIGHT, SCOPE_SIGNS
from market import Dataset
from market.judging import crossing
from market.records import Claim
from tests.dashboard.small_data import HOSTILE, LONG, claim, frame

COLUMNS = ["x", "y", "bound", "publisher", "path", "moved"]


@pytest.fixture(scope="module")
def real(curated_store: Path) -> pd.DataFrame:
    return crossing.points(Dataset.open(data=curated_store).claims())


def points_of(*claims: Claim) -> pd.DataFrame:
    return crossing.points(frame(claims))


def marks(figure: go.Figure) -> Iterator[tuple[go.Scatter, int]]:
    """Every mark with evidence behind it, as its trace and its number there."""
    for trace in figure.data:
        if trace.customdata is not None:
            yield from ((trace, number) for number in range(len(trace.x)))


def test_every_statement_is_one_mark_with_its_evidence(real: pd.DataFrame) -> None:
    figure = moving_date.chart(real, LIGHT)
    ids = [trace.customdata[number][0] for trace, number in marks(figure)]
    assert sorted(ids) == sorted(real["claim_id"])


def test_shape_is_scope_and_colour_is_who_leads(real: pd.DataFrame) -> None:
    rows = real.set_index("claim_id")
    for theme in (LIGHT, DARK):
        for trace, number in marks(moving_date.chart(real, theme)):
            row = rows.loc[trace.customdata[number][0]]
            assert trace.marker.symbol == SCOPE_SIGNS[row["scope"]].symbol
            assert trace.marker.color == (theme.training if row["bound"] == "not_before" else theme.inference)


def test_heights_say_the_year_and_already_lies_on_or_below_the_diagonal(real: pd.DataFrame) -> None:
    rows = real.set_index("claim_id")
    for trace, number in marks(moving_date.chart(real, LIGHT)):
        row, at = rows.loc[trace.customdata[number][0]], trace.y[number]
        if row["bound"] == "already":
            assert at <= moving_date.base.decimal_year(row["x"]) + 1e-9
        else:
            day = moving_date.base.decimal_year(row["x"])
            assert abs(at - (row["y"] + 0.5)) < 0.5
            assert (at > day) == (row["y"] + 0.5 > day)


def test_arrows_point_down_for_or_earlier_and_up_for_or_later(real: pd.DataFrame) -> None:
    figure = moving_date.chart(real, LIGHT)
    down, up = (next(t for t in figure.data if t.name == f"bounds {use}") for use in ("inference", "training"))
    assert down.marker.symbol == "triangle-down"
    assert len(down.x) == 3 * real["bound"].isin(["by", "already"]).sum()
    assert up.marker.symbol == "triangle-up"
    assert len(up.x) == 3 * (real["bound"] == "not_before").sum()
    assert all(tip < foot for foot, tip in zip(down.y[::3], down.y[1::3], strict=True))
    assert all(tip > foot for foot, tip in zip(up.y[::3], up.y[1::3], strict=True))


def test_a_line_joins_one_publishers_statements_on_one_thing_and_only_these(real: pd.DataFrame) -> None:
    lines = [trace for trace in moving_date.chart(real, LIGHT).data if str(trace.name).startswith("path ")]
    wanted = real.groupby("path").filter(lambda steps: len(steps) > 1)
    assert {trace.name.removeprefix("path ") for trace in lines} == set(wanted["path"])
    assert sum(len(trace.x) for trace in lines) == len(wanted)


def test_a_publisher_that_did_not_move_has_a_level_line() -> None:
    others = [claim(f"P{n}", f"2025-1{n % 3}-0{n + 1}", "in", 2026) for n in range(5)]
    told = [claim("Same", day, "in", 2026) for day in ("2025-10-15", "2025-11-16", "2026-08-10")]
    figure = moving_date.chart(points_of(*told, *others), LIGHT)
    (line,) = [trace for trace in figure.data if str(trace.name).startswith("path ")]
    assert len(set(line.y)) == 1
    assert line.line.color == LIGHT.muted


def test_what_no_person_reviewed_is_hollow() -> None:
    told = [claim("A", "2026-01-05", "in", 2027, origin="read", document_id="d"), claim("B", "2026-02-05", "in", 2027)]
    shapes = {
        trace.customdata[number][1].split(":")[0]: trace.marker.symbol
        for trace, number in marks(moving_date.chart(points_of(*told), LIGHT))
    }
    assert shapes == {"A": "star-open", "B": "star"}


def test_moved_publishers_are_named_and_names_do_not_collide(real: pd.DataFrame) -> None:
    figure = moving_date.chart(real, LIGHT)
    said = [note.text for note in figure.layout.annotations if note.xref != "paper" and note.yref != "paper"]
    for publisher in set(real.loc[real["moved"], "publisher"]):
        assert said.count(publisher) == 2
    assert len(said) >= 15


@pytest.mark.parametrize("name", [HOSTILE, LONG])
def test_strange_names_stay_text_and_short(name: str) -> None:
    figure = moving_date.chart(points_of(claim(name, "2026-01-05", "by", 2030)), LIGHT)
    drawn = figure.to_json()
    assert "<script>" not in drawn
    assert "\\u003cscript" not in drawn
    assert max(len(str(note.text)) for note in figure.layout.annotations if name[:6] in str(note.text)) < 60


def test_one_row_fills_a_chart() -> None:
    figure = moving_date.chart(points_of(claim("A", "2026-01-05", "in", 2027)), LIGHT)
    assert len(list(marks(figure))) == 1
    low, high = figure.layout.yaxis.range
    assert low < 2026
    assert high > 2028


def test_the_newest_years_are_wider_and_the_diagonal_meets_every_year(real: pd.DataFrame) -> None:
    shown = stage.Stage.around(real["x"], real["y"])
    assert (shown.first, shown.wide_from, shown.last) == (2018, 2024, 2026)
    assert [shown.place(day) for day in (2018, 2019, 2024, 2024.5, 2026)] == [0, 0.5, 3, 3.5, 5]
    assert dict(shown.diagonal)[shown.place(2024)] == 2024
    few = stage.Stage(2024, 2026, 2025, 2030)
    assert [few.place(day) for day in (2024, 2025, 2026.5)] == [0, 1, 2.5]


def test_each_turn_is_named_with_its_reason(real: pd.DataFrame) -> None:
    told = [note.text for note in moving_date.chart(real, LIGHT).layout.annotations]
    for moment in MOMENTS:
        assert f"<b>{moment.name}</b>: {moment.turn}" in told


# Titles

ROW = st.tuples(
    st.dates(pd.Timestamp(2017, 1, 1).date(), pd.Timestamp(2026, 12, 31).date()),
    st.integers(2018, 2035), st.sampled_from(["in", "by", "already", "not_before"]), st.sampled_from("ABC"),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(ROW, max_size=12))
def test_the_numbers_in_a_title_are_those_of_the_rows(rows: list[tuple[object, int, str, str]]) -> None:
    frame = pd.DataFrame(
        [(pd.Timestamp(day), float(year), bound, who, who, False) for day, year, bound, who in rows],
        columns=COLUMNS,
    ).sort_values("x", ignore_index=True)
    title = findings.moving_date(frame)
    dated = frame[frame["bound"] != "not_before"]
    found = re.search(r"(\d+) of (\d+) (?:later )?statements say (\d{4}) or earlier", title)
    if found:
        n, total, year = map(int, found.groups())
        counted = dated[dated["x"] >= pd.Timestamp(2022, 11, 30)] if "since then" in title else dated
        assert (n, total) == (int((counted["y"] <= year).sum()), len(counted))
        assert year == counted["x"].max().year
    else:
        assert len(dated) < 2
    assert title[0].isupper() or title[0].isdigit()


def test_titles_by_kind_of_rows() -> None:
    def title(*claims: Claim) -> str:
        return findings.moving_date(points_of(*claims))

    early = [claim("A", "2018-01-05", "by", 2021), claim("B", "2019-01-05", "by", 2025)]
    late = [claim("C", "2025-01-05", "in", 2026), claim("D", "2026-02-05", "by", 2032)]
    moved = [claim("E", "2025-01-05", "by", 2026), claim("E", "2026-02-05", "by", 2030)]
    ahead = claim("F", "2024-01-05", "not_before", 2033)
    assert title(*early, *late) == (
        "The date keeps moving: before ChatGPT the crossing was put between 2021 and 2025, since then between 2026 and "
        "2032; 1 of 2 later statements say 2026 or earlier"
    )
    assert title(*moved) == (
        "Statements put the crossing between 2026 and 2030; 1 of 2 statements say 2026 or earlier; "
        "E moved from by 2026 to by 2030"
    )
    assert title(late[0]) == "C puts the crossing in 2026"
    assert title(ahead) == "One dated statement: training stays ahead, until 2033 at the earliest"
    assert title() == "No dated statement names a year"


def test_the_real_title_is_short_enough_to_read(real: pd.DataFrame) -> None:
    title = findings.moving_date(real)
    assert title.startswith("The date keeps moving")
    assert len(title) < 200


def test_labels_are_placed_for_a_plot_no_wider_than_the_page_shows() -> None:
    assert stage.WIDTH <= 860
    assert labels.CHARACTER >= 6
