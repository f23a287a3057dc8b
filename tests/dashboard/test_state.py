"""Filters live in the address: read from it, written to it, repaired with a notice, kept over a change of page."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.parts import paired


def page() -> None:
    """A page with one filter of each kind, that says what they hold."""
    from datetime import date

    import streamlit as st

    from dashboard.parts import state

    turn = st.session_state.get("turn", "one")
    state.begin(turn)
    if turn == "one":
        held: dict[str, Any] = {
            "scope": state.one("scope", "Scope", {"chips": "Chips", "power": "Power"}),
            "unit": state.one("unit", "Unit", {"usd": "Dollars", "gw": "Gigawatts"}, default="usd", menu=True),
            "companies": state.many("company", "Company", ["NVIDIA", "Groq"]),
            "primary": state.switch("primary", "Primary only"),
            "day": state.day("asof", "As of", low=date(2018, 1, 1), high=date(2026, 11, 20)),
            "words": state.words("q", "Search"),
        }
        st.session_state["held"] = held
    st.session_state["told"] = {"active": state.active(), "slug": state.slug(), "notices": state.notices()}
    state.finish()
    st.session_state["told"]["notices"] = state.notices()
    st.button("Reset", on_click=state.reset)


def run(**query: str | list[str]) -> AppTest:
    test = AppTest.from_function(page, default_timeout=20)
    for key, value in query.items():
        test.query_params[key] = value
    return done(test)


def done(test: AppTest) -> AppTest:
    test.run()
    assert not test.exception, test.exception[0].message
    return test


def address(test: AppTest) -> dict[str, list[str]]:
    return {key: [value] if isinstance(value, str) else list(value) for key, value in test.query_params.items()}


DEFAULTS = {"scope": "", "unit": "usd", "companies": (), "primary": False, "day": None, "words": ""}


def test_an_empty_address_holds_the_defaults_and_stays_empty() -> None:
    test = run()
    assert test.session_state["held"] == DEFAULTS
    assert dict(test.query_params) == {}
    assert test.session_state["told"] == {"active": {}, "slug": "", "notices": []}


def test_a_link_restores_every_filter() -> None:
    test = run(scope="power", unit="gw", company=["Groq", "NVIDIA"], primary="1", asof="2025-12-31", q=" hbm ")
    held = test.session_state["held"]
    assert held | {"day": str(held["day"])} == {
        "scope": "power", "unit": "gw", "companies": ("Groq", "NVIDIA"), "primary": True, "day": "2025-12-31",
        "words": "hbm",
    }  # fmt: skip
    told = test.session_state["told"]
    assert told["notices"] == []
    assert told["slug"] == "scope-power_unit-gw_company-Groq-NVIDIA_primary-1_asof-2025-12-31_q-hbm"
    assert told["active"]["Company"] == "Groq and NVIDIA"


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"scope": "chip"}, "“chip”"), ({"unit": ""}, "Unit"), ({"company": ["NVIDIA", "Nvidia"]}, "“Nvidia”"),
        ({"primary": "yes"}, "“yes”"), ({"asof": "2025-13-01"}, "“2025"), ({"asof": "1999-01-01"}, "“1999"),
        ({"scop": "chips"}, "scop"), ({"scope": "<script>alert(1)</script>"}, r"\<script\>"),
        ({"q": "x" * 300}, "“xxx"),
    ],
)  # fmt: skip
def test_a_bad_value_is_repaired_with_one_notice(query: dict[str, Any], named: str) -> None:
    test = run(**query)
    (notice,) = test.session_state["told"]["notices"]
    assert named in notice
    good = {"company": ["NVIDIA"]} if "company" in query else {"q": ["x" * 200]} if "q" in query else {}
    assert address(test) == good


def test_what_newsletters_add_is_no_mistake() -> None:
    assert run(utm_source="letter", embed="true").session_state["told"]["notices"] == []


def test_a_choice_is_written_and_a_default_is_not() -> None:
    test = run()
    test.toggle(key="filter_primary").set_value(True)
    test.selectbox(key="filter_unit").set_value("gw")
    done(test)
    assert address(test) == {"primary": ["1"], "unit": ["gw"]}
    test.selectbox(key="filter_unit").set_value("usd")
    done(test)
    assert list(test.query_params) == ["primary"]


def test_filters_survive_a_visit_to_another_page() -> None:
    test = run(scope="power")
    test.session_state["turn"] = "two"
    test.query_params.clear()
    done(test)
    assert dict(test.query_params) == {}
    test.session_state["turn"] = "one"
    done(test)
    assert test.session_state["held"]["scope"] == "power"
    assert address(test) == {"scope": ["power"]}


def test_reset_goes_back_to_the_defaults() -> None:
    test = run(scope="power", primary="1", q="hbm")
    test.button[0].click()
    done(test)
    assert test.session_state["held"] == DEFAULTS
    assert dict(test.query_params) == {}


def test_a_menu_that_becomes_pills_has_a_choice_still() -> None:
    """Many periods stand in a menu and few as pills, and which there are depends on another filter."""

    def periods() -> None:
        import streamlit as st

        from dashboard.parts import state

        state.begin("one")
        many = state.one("number", "Number", {"many": "Many", "few": "Few"}, default="many") == "many"
        years = {str(year): str(year) for year in range(2020, 2032 if many else 2023)}
        st.session_state["held"] = state.one("target", "For", years, default="2021", menu=many)
        state.finish()

    test = done(AppTest.from_function(periods, default_timeout=20))
    test.selectbox[0].select("2030")
    done(test)
    assert test.session_state["held"] == "2030"
    test.button_group[0].set_value("few")
    done(test)
    assert test.session_state["held"] == "2021"
    test.button_group[0].set_value("many")
    done(test)
    assert test.session_state["held"] == "2021"


def pairs() -> None:
    """A page with one menu for two filters: of `b` only 2026 is known, and 2027 is usual for `a`."""
    import streamlit as st

    from dashboard.parts import paired, state

    state.begin("one")
    names = {"a": "Alpha", "b": "Beta"}
    periods = {"a": {"2026": "2026", "2027": "2027"}, "b": {"2026": "2026"}}
    usual = {"a": "2027", "b": "2026"}
    st.session_state["held"] = paired.choose(("number", "target"), ("Number", "For"), names, periods, usual)
    st.button("Back", on_click=state.clear, args=("target",))
    state.finish()
    st.session_state["told"] = (state.notices(), state.active())


def paired_run(**query: str) -> AppTest:
    test = AppTest.from_function(pairs, default_timeout=20)
    for key, value in query.items():
        test.query_params[key] = value
    return done(test)


@pytest.mark.parametrize(
    ("query", "held", "kept"),
    [({}, ("a", "2027"), {}), ({"number": "b"}, ("b", "2026"), {"number": ["b"]}),
     ({"target": "2026"}, ("a", "2026"), {"target": ["2026"]}),
     ({"number": "b", "target": "2026"}, ("b", "2026"), {"number": ["b"]})],
)  # fmt: skip
def test_a_menu_of_two_filters_takes_either_or_both_from_the_address(
    query: dict[str, str], held: tuple[str, str], kept: dict[str, list[str]]
) -> None:
    test = paired_run(**query)
    assert test.session_state["held"] == held
    assert address(test) == kept
    assert test.session_state["told"][0] == []


@pytest.mark.parametrize(
    ("query", "held", "told"),
    [({"number": "b", "target": "2027"}, ("b", "2026"), "For “2027”"),
     ({"number": "c", "target": "2026"}, ("a", "2026"), "Number “c”")],
)  # fmt: skip
def test_a_menu_of_two_filters_repairs_the_one_that_is_wrong(
    query: dict[str, str], held: tuple[str, str], told: str
) -> None:
    test = paired_run(**query)
    assert test.session_state["held"] == held
    (notice,) = test.session_state["told"][0]
    assert told in notice


def test_a_menu_of_two_filters_writes_both_and_gives_one_back() -> None:
    test = paired_run()
    test.selectbox[0].select("a\n2026")
    done(test)
    assert address(test) == {"target": ["2026"]}
    assert test.session_state["told"][1] == {"For": "2026"}
    test.button[0].click()
    done(test)
    assert (test.session_state["held"], address(test)) == (("a", "2027"), {})
    test.selectbox[0].select("b\n2026")
    done(test)
    assert address(test) == {"number": ["b"]}


def test_many_pairs_have_two_menus_under_the_same_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paired, "MOST", 2)
    test = paired_run(target="2026")
    assert [menu.label for menu in test.selectbox] == ["Number", "For"]
    assert (test.session_state["held"], address(test)) == (("a", "2026"), {"target": ["2026"]})
    test.selectbox[0].select("b")
    done(test)
    assert (test.session_state["held"], address(test)) == (("b", "2026"), {"number": ["b"]})
