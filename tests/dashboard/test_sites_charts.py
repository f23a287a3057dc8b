"""The map of sites and the bars of their power, by their traces against values worked out by hand."""

import math
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import base, labels, land, sites_map, sites_power
from dashboard.theme import DARK, LIGHT
from market import sites

COLUMNS = ["name", "country", "city", "latitude", "longitude", "status", "power_mw", "workload", "operator"]


def rows(*told: tuple[Any, ...]) -> pd.DataFrame:
    found = pd.DataFrame([(*one, "Somebody") for one in told], columns=COLUMNS)
    return found.assign(power_mw=found["power_mw"].astype(float))


SITES = rows(
    ("Small", "Finland", "Helsinki", 60.2, 24.9, "operational", None, "inference"),
    ("Large", "Finland", "Kajaani", 64.2, 27.7, "under_construction", 3000.0, "training"),
    ("Middling", "Norway", "Narvik", 68.4, 17.4, "operational", 750.0, "both"),
    ("Planned", "Sweden", "Lulea", 65.6, 22.2, "announced", 5.0, "unknown"),
)


def trace(figure: go.Figure, name: str) -> Any:
    return next(one for one in figure.data if one.name == name)


def test_marks_tell_power_by_size_stage_by_shape_use_by_colour() -> None:
    marks = trace(sites_map.chart(SITES, LIGHT), "sites")
    assert [told[0] for told in marks.customdata] == ["Large", "Middling", "Planned", "Small"]
    assert list(marks.marker.symbol) == ["triangle-up", "circle", "diamond", "circle-open"]
    assert list(marks.marker.size) == [40.0, 20.0, 7.0, 8.0]
    assert list(marks.marker.line.color) == [LIGHT.training, LIGHT.neutral, LIGHT.unsplit, LIGHT.inference]
    assert marks.marker.color[3] == LIGHT.inference
    assert marks.customdata[0][2] == "Under construction · 3,000 MW planned · for training"
    assert marks.customdata[3][2] == "Operational · power not known · for inference"


def test_sites_of_one_place_are_opened_together() -> None:
    twins = pd.concat([SITES.head(1), SITES.head(1).assign(name="Twin", power_mw=9.0)], ignore_index=True)
    told = trace(sites_map.chart(twins, LIGHT), "sites").customdata
    assert [(one[0], one[1]) for one in told] == [
        ("Small;Twin", "Twin and 1 more at this place"), ("Small;Twin", "Small and 1 more at this place"),
    ]  # fmt: skip


def test_few_sites_are_all_named_and_the_chosen_one_is_ringed() -> None:
    figure = sites_map.chart(SITES, DARK, chosen="Small")
    named = {note.text for note in figure.layout.annotations}
    assert {"Large", "Middling", "Planned", "Small", "100 MW", "1 GW", "3 GW"} == named
    assert list(trace(figure, "chosen").marker.size) == [20.0]
    assert all(one.name != "chosen" for one in sites_map.chart(SITES, DARK).data)


def test_of_many_only_the_largest_and_the_chosen_are_named() -> None:
    many = rows(*((f"S{n}", "X", "", 40.0 + n % 6 * 4, n * 4.0, "operational", 50.0 * n, "unknown")
                  for n in range(1, 29)), ("Hidden", "X", "", 51.0, 3.0, "announced", None, "both"))  # fmt: skip
    named = {note.text for note in sites_map.chart(many, LIGHT, chosen="Hidden").layout.annotations}
    assert named <= {"100 MW", "1 GW", "3 GW", "Hidden", *(f"S{n}" for n in range(21, 29))}
    assert {"Hidden", "S28"} <= named


def test_the_map_draws_land_under_the_marks_and_the_marks_lie_in_view() -> None:
    figure = sites_map.chart(SITES, LIGHT)
    assert [one.name for one in figure.data[:3]] == ["land", "borders", "sites"]
    assert figure.data[0].fill == "toself"
    marks = trace(figure, "sites")
    left, right = figure.layout.xaxis.range
    bottom, top = figure.layout.yaxis.range
    assert all(left < x < right for x in marks.x)
    assert all(bottom < y < top for y in marks.y)
    assert figure.layout.yaxis.scaleanchor == "x"


def test_the_world_is_shown_where_sites_span_it() -> None:
    apart = rows(("A", "X", "", 40.0, -120.0, "operational", None, "both"),
                 ("B", "Y", "", -33.0, 151.0, "operational", None, "both"))  # fmt: skip
    assert sites_map.is_world(apart)
    assert not sites_map.is_world(SITES)
    assert not sites_map.is_world(apart.head(1))


@pytest.mark.parametrize("view", [land.WORLD, land.View.around([(24.9, 60.2)]), land.View.around([(101.0, 2.0)])])
def test_the_base_map_has_land_without_lines_across_the_sea(view: land.View) -> None:
    rings, borders = land.outlines(view)
    assert rings
    assert borders
    left, right, _, _ = view.box
    longest = max(abs(one[0] - other[0]) for line in borders for one, other in pairwise(line))
    assert longest < (right - left) * 2
    if view.is_world:
        assert max(abs(x) for ring in rings for x, _ in ring) < 160
        assert max(abs(a[0] - b[0]) for ring in rings for a, b in pairwise(ring)) < 20


@pytest.mark.parametrize(("point", "place"), [((0.0, 0.0), (0.0, 0.0)), ((90.0, 0.0), (77.5, 0.0)),
                                              ((0.0, 90.0), (0.0, 75.4)), ((180.0, 90.0), (91.9, 75.4))])  # fmt: skip
def test_the_projection_of_the_world_is_equal_earth(point: land.Point, place: land.Point) -> None:
    assert land.WORLD.projection.place(*point) == pytest.approx(place, abs=0.2)


def test_the_cone_keeps_areas_and_its_centre() -> None:
    cone = land.Projection(10.0, (45.0, 65.0))
    assert cone.place(10.0, 55.0) == pytest.approx((0.0, 0.0), abs=1e-9)
    areas = []
    for south in (40.0, 60.0):
        west, east = cone.place(9.9, south), cone.place(10.1, south)
        rise = cone.place(10.0, south + 0.1)[1] - cone.place(10.0, south - 0.1)[1]
        areas.append((east[0] - west[0]) * rise)
    assert areas[0] / areas[1] == pytest.approx(0.7660 / 0.5, rel=1e-3)  # the cosines of both latitudes


def test_titles_count_the_stages_and_name_a_single_site() -> None:
    assert sites_map.title(SITES) == "Of 4 sites, 2 run, 1 is being built and 1 is announced"
    assert sites_map.title(SITES.head(1)) == "Small in Helsinki, Finland: operational, power not known"
    long = SITES.head(1).assign(name="The Extraordinarily Long-Named Computing Centre of the North " * 3)
    assert len(sites_map.title(long)) < 130


def test_the_map_is_told_in_words() -> None:
    told = sites_map.in_words(SITES)
    assert "Sites by country: Finland 2, Norway 1 and Sweden 1." in told
    assert told.endswith(
        "The largest: Large with 3,000 MW planned, Middling with 750 MW and Planned with 5 MW planned."
    )
    assert sites_map.in_words(SITES.head(1)).endswith("The power of none is known.")


def test_bars_begin_at_zero_and_never_add_what_runs_to_what_is_planned() -> None:
    drawn = sites_power.bars(sites.power(SITES))
    assert drawn[["country", "stage", "amount", "unit"]].to_numpy().tolist() == [
        ["Finland", "under construction", 3.0, "GW"], ["Norway", "operational", 0.75, "GW"],
        ["Sweden", "announced", 0.005, "GW"],
    ]  # fmt: skip
    figure = sites_power.chart(drawn, LIGHT)
    assert figure.layout.xaxis.range[0] == 0
    assert [bar.name for bar in figure.data] == ["operational", "under_construction", "announced"]
    assert [note.text for note in figure.layout.annotations] == ["3 GW planned", "750 MW run", "5 MW planned"]
    assert trace(figure, "under_construction").customdata[0] == [
        "Large", "Finland", "under construction: 3 GW of 1 site"
    ]  # fmt: skip


def test_small_power_is_drawn_in_megawatts_and_many_countries_are_joined() -> None:
    many = rows(*((f"S{n}", f"Land {n:02}", "", 0.0, 0.0, "operational", 100.0 - n, "unknown") for n in range(12)))
    drawn = sites_power.bars(sites.power(many))
    assert list(drawn["country"])[-1] == "4 other countries"
    assert drawn.iloc[-1][["amount", "unit", "names"]].tolist() == [362.0, "MW", "S8;S9;S10;S11"]
    assert len(drawn) == 9


def test_titles_of_power_say_who_leads() -> None:
    found = sites.power(SITES)
    assert sites_power.title(found) == "750 MW of power runs in Norway; 3 GW more is planned"
    assert sites_power.title(found[found["status"] != "operational"]) == "3 GW of power is planned, none of it runs yet"
    more = rows(("A", "United States", "", 0.0, 0.0, "operational", 750.0, "both"),
                ("B", "Norway", "", 0.0, 0.0, "operational", 250.0, "both"))  # fmt: skip
    assert sites_power.title(sites.power(more)) == "The United States has 75% of the 1 GW known to run"


def test_names_stand_clear_of_large_marks() -> None:
    big = [labels.Mark(300, 200, "Name", 30)]
    (label,) = labels.place(big, [0], 700, 400)
    assert label.box[0] >= 330


def test_a_saved_picture_carries_the_colours_of_its_key() -> None:
    subtitle = "Size: power. For: ▌ training, ▌ not stated."
    picture = base.for_picture(sites_map.chart(SITES, LIGHT), "T", subtitle, ["S"], LIGHT).layout.meta[0]
    assert ["▌ training", LIGHT.training] in picture["subtitle"]
    assert ["▌ not stated", LIGHT.word(LIGHT.unsplit)] in picture["subtitle"]


def test_a_coast_is_told_as_exactly_as_a_screen_shows_it() -> None:
    """A bend of 0.1 pixels goes, one of 5 stays; ends stay, and so does the gap behind each line."""
    xs, ys = sites_map._joined([[(0, 0), (10, 0.1), (20, 0), (30, 5), (40, 0)], [(50, 1), (60.04, 1)]], 1.0)
    assert [None if math.isnan(x) else x for x in xs] == [0, 20, 30, 40, None, 50, 60, None]
    assert [None if math.isnan(y) else y for y in ys] == [0, 0, 5, 0, None, 1, 1, None]
