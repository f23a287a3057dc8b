"""A page that is redrawn by itself: the chart first, filters above it as they stood, another release for all."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data


def _app() -> None:
    """A page with a headline that can wait, and a chart; the whole app runs once, then the page alone."""
    import streamlit as st

    from dashboard.parts import page, state

    def drawn(what: str) -> None:
        st.session_state["order"].append(what)
        st.markdown(what)

    def draw() -> None:
        page.later(lambda: drawn("headline"))
        state.one("two", "Two", {"a": "A"})
        drawn("chart")
        page.catch_up()
        drawn("words below")

    if "order" not in st.session_state:
        state.begin("one")
        state.one("bar", "Bar", {"x": "X", "y": "Y"}, default="x")
    st.session_state["order"] = []
    page.show(draw)
    st.session_state["known"] = state.active()


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setattr(data, "is_above", lambda: True)
    test = AppTest.from_function(_app, default_timeout=60)
    test.query_params["bar"] = "y"
    return test.run()


def test_a_page_opens_from_top_to_bottom(app: AppTest) -> None:
    assert not app.exception
    assert app.session_state["order"] == ["headline", "chart", "words below"]


def test_redrawn_it_sends_the_chart_before_what_can_wait_and_keeps_its_place(app: AppTest) -> None:
    app.run()
    assert app.session_state["order"] == ["chart", "headline", "words below"]
    assert [element.value for element in app.markdown] == ["headline", "chart", "words below"]


def test_redrawn_it_keeps_the_filters_that_stand_above_it(app: AppTest) -> None:
    app.run()
    assert app.session_state["known"] == {"Bar": "Y"}
    assert app.query_params["bar"] == "y"
