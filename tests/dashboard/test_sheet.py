"""A sheet comes to the figure that Plotly itself would have drawn step by step."""

from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.charts.sheet import Sheet

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
