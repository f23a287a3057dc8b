"""A sheet comes to the figure that Plotly itself would have drawn step by step."""

import json
from typing import Any

import numpy as np
import plotly.graph_objects as go
import plotly.io as pio
import pytest

from dashboard.charts import base
from dashboard.charts.sheet import Sheet
from dashboard.theme import LIGHT

LAYOUT = {"height": 300, "xaxis": {"title": None, "zeroline": False}, "yaxis": {"zeroline": False}}


def drawn(figure: Any) -> Any:
    figure.update_layout(margin={"t": 8}).update_layout(margin={"l": 4})
    figure.add_scatter(x=[1, 2], y=[3, 4], mode="lines", line_width=0, name="line")
    figure.add_bar(x=[1, 2], y=[5, 6], name="bars")
    figure.update_xaxes(range=(0, 3), ticks="").update_yaxes(tickvals=[1, 2])
    figure.add_vline(x=1.5, line={"color": "red", "dash": "dot"}, layer="below")
    figure.add_hline(y=2, line={"width": 1})
    figure.add_annotation(text="here", x=1, yref="paper", y=1, bgcolor=None, showarrow=False)
    figure.add_shape(type="rect", x0=0, x1=1, y0=0, y1=1)
    figure.update_traces(opacity=0.5, selector=lambda trace: trace.name == "bars")
    return figure.update_traces(cliponaxis=False, selector={"type": "scatter"})


def test_a_sheet_is_the_figure_that_plotly_draws_step_by_step() -> None:
    assert drawn(Sheet(LAYOUT)).figure() == drawn(go.Figure(layout=LAYOUT))


def test_what_was_read_from_a_sheet_does_not_stay_as_it_was() -> None:
    sheet = Sheet(LAYOUT).add_scatter(x=[1], y=[1])
    assert sheet.layout.height == 300
    sheet.update_layout(height=400).data[0].name = "later"
    assert (sheet.layout.height, sheet.figure().data[0].name) == (400, "later")
    assert LAYOUT["height"] == 300


def test_axes_that_share_their_words_are_changed_apart() -> None:
    axis = {"range": (0, 1)}
    sheet = Sheet({"xaxis": axis, "yaxis": axis}).update_xaxes(range=(0, 9))
    assert (sheet.layout.xaxis.range, sheet.layout.yaxis.range) == ((0, 9), (0, 1))


def test_a_misspelt_word_is_found_where_the_whole_is_checked() -> None:
    sheet = Sheet(LAYOUT).add_annotation(text="a", fontt={"size": 3})
    with pytest.raises(ValueError, match="fontt"):
        go.Figure(sheet.to_dict())


def test_what_goes_to_the_browser_is_what_plotly_would_send_but_unpacked_and_without_a_template() -> None:
    held = np.array([1.0, np.nan, 2.0])
    sheet = base.figure(LIGHT, 300).add_scatter(x=held, y=[1, 2, 3], mode="markers").add_bar(x=[1], y=[2])
    sheet.add_vline(x=1.5, line={"width": 1})
    plain = base.keep_unselected(go.Figure(sheet.figure()))
    sent, usual = base.keep_unselected(sheet).to_dict(), plain.to_dict()
    assert sent["data"][0].pop("x") == [1.0, None, 2.0]
    assert usual["data"][0].pop("x")["dtype"] == "f8", "Plotly packs it"
    del usual["layout"]["template"]
    assert sent["layout"].pop("datarevision") == 0
    assert json.loads(pio.to_json(sent, validate=False)) == json.loads(pio.to_json(usual, validate=False))
    assert sent["data"][0]["unselected"] == {"marker": {"opacity": 1}}
    assert "unselected" not in sent["data"][1]


@pytest.mark.parametrize("read", [False, True])
def test_a_chart_of_plotlys_own_is_sent_like_others(read: bool) -> None:
    own = go.Figure(go.Bar(x=np.array([1, 2]), y=np.array([0.5, 1.5])), {"height": 300})
    shown = base.for_picture(own, "Title", "Subtitle", [], LIGHT)
    assert not read or shown.layout.height == 300
    sent = shown.to_dict()
    assert (sent["data"][0]["x"], sent["data"][0]["y"]) == ([1, 2], [0.5, 1.5])
    assert "template" not in sent["layout"]
    assert isinstance(sent["layout"]["meta"], list)


def test_a_chart_that_is_read_and_changed_is_sent_as_changed() -> None:
    chart = base.keep_unselected(base.figure(LIGHT, 300).add_scatter(x=[1], y=[2]))
    chart.update_layout(height=400)
    assert chart.to_dict()["layout"]["height"] == 400
    assert chart.data[0].y == (2,)


def test_lines_and_marks_of_one_look_are_sent_as_one_and_others_apart() -> None:
    sheet = base.figure(LIGHT, 300)
    for start, colour in ((0, "red"), (5, "red"), (9, "blue")):
        sheet.add_scatter(x=[start, start + 1], y=[1, 2], mode="lines", line={"color": colour}, hoverinfo="skip")
        sheet.add_scatter(x=[start], y=[1], mode="markers", customdata=[[f"id-{start}"]], marker={"color": "red"})
    sheet.add_scatter(x=[0, 1], y=[3, 4], mode="markers", customdata=[["a"], ["b"]], marker={"color": ["red", "blue"]})
    sent = base.for_picture(base.keep_unselected(sheet), "Title", "Subtitle", [], LIGHT).to_dict()["data"]
    assert [(list(one["x"]), list(one["y"])) for one in sent] == [
        ([0, 1, None, 5, 6], [1, 2, None, 1, 2]), ([0, 5, 9], [1, 1, 1]), ([9, 10], [1, 2]), ([0, 1], [3, 4]),
    ]  # fmt: skip
    assert [told[0] for told in sent[1]["customdata"]] == ["id-0", "id-5", "id-9"]
