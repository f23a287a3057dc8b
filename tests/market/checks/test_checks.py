"""Each check against numbers worked out by hand: what it reports, what it lets pass, and what it could examine."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from market import checks
from market.checks import findings, growth, installed
from market.period import Period
from market.vocabulary import CHECKS
from tests.market.judging.judged import claims, figures, frame

SEGMENTS = frame(
    "segments",
    [
        {"segment": key, "label": key, "parent": parent, "scope": "chips", "money_type": "market_value",
         "definition": "invented"}
        for key, parent in (("ai_chips", ""), ("ai_accelerators", "ai_chips"), ("ai_iaas", ""), ("ai_compute", ""))
    ],
)  # fmt: skip


def level(name: str, value: float | None, **more: Any) -> dict[str, Any]:
    usual = {"metric": "market_size", "workload": "all", "segment": "ai_chips", "unit": "USD_bn", "kind": "estimate"}
    return usual | {"figure_id": name, "value": value} | more


def run(*rows: dict[str, Any], **tables: pd.DataFrame) -> pd.DataFrame:
    return checks.run(_tables(*rows, **tables))


def _tables(*rows: dict[str, Any], **tables: pd.DataFrame) -> dict[str, pd.DataFrame]:
    usual = {"claims": claims(), "segments": SEGMENTS, "prices": frame("prices", []), "sites": frame("sites", [])}
    return usual | tables | {"figures": figures(*rows).assign(segment_label="AI chips", scope="chips")}


def rate(value: float, start: int = 2024, end: int = 2030, **more: Any) -> dict[str, Any]:
    span = {"period_start": date(start, 1, 1), "period_end": date(end, 12, 31)}
    return level("rate", value, metric="growth_rate", unit="percent", kind="forecast") | span | more


def test_four_to_forty_in_six_years_is_46_8_per_cent_a_year() -> None:
    assert growth.implied(4, 40, 6) == pytest.approx(46.78, abs=0.01)


ENDS = (level("a", 4.0, year=2024), level("b", 40.0, year=2030, kind="forecast"))


@pytest.mark.parametrize(("stated", "fires"), [(46.8, False), (47.0, False), (45.0, False), (38.0, True), (60.0, True)])
def test_a_rate_is_held_against_the_levels_of_its_vintage(stated: float, fires: bool) -> None:
    # 4 and 40 are rounded to half a unit: 3.5 to 40.5 is 50.4 per cent a year, 4.5 to 39.5 is 43.6
    found = run(*ENDS, rate(stated))
    assert found["check"].tolist() == (["growth"] if fires else [])


def test_what_the_finding_says() -> None:
    row = run(level("a", 4.04, year=2024), level("b", 40.02, year=2030, kind="forecast"), rate(30.0)).iloc[0]
    # 40.02 / 4.04 = 9.906, to the power of one sixth 1.4655; less rounding 46.5 - 30.5 = 16.0 points
    assert row["words"] == "Northgate states 30 %; its 4.04 in 2024 and 40.02 in 2030 give 46.5 % a year"
    assert row["size"] == pytest.approx(16.0, abs=0.1)
    assert row["inputs"] == "a;b;rate"
    assert row["state"] == "open"


@pytest.mark.parametrize(
    ("stated", "why"), [(900.0, "fits the change over the whole span"), (38.9, "fits a span of one year more")]
)
def test_what_may_have_been_meant_explains_it(stated: float, why: str) -> None:
    found = run(*ENDS, rate(stated))  # 40 / 4 - 1 = 900 per cent; 10 ^ (1/7) = 1.389
    assert found[["state", "explanation"]].to_numpy().tolist() == [["explained", why]]


@pytest.mark.parametrize(
    "odd", [{"publisher": "Southgate"}, {"published_on": "2026-06-01"}, {"caveats": "lower_bound"}]
)
def test_rates_of_others_later_ones_and_bounds_are_not_held_against_them(odd: dict[str, Any]) -> None:
    assert run(*ENDS, rate(5.0, **odd)).empty


def test_growth_over_one_year_starts_from_the_year_before() -> None:
    rows = [level("a", 100.0, year=2025), level("b", 150.0, year=2026), rate(30.0, 2026, 2026)]
    assert run(*rows)["words"].tolist() == ["Northgate states 30 %; its 100 in 2025 and 150 in 2026 give 50.0 % a year"]


@pytest.mark.parametrize(("value", "fires"), [(50_000.0, True), (0.05, True), (500.0, False), (5.0, False)])
def test_a_slip_of_a_thousand_shows_beside_its_siblings(value: float, fires: bool) -> None:
    near = [level(f"s{n}", 50.0 + n, publisher=f"House {n}", year=2026, kind="forecast") for n in range(3)]
    found = run(*near, level("odd", value, year=2026, kind="forecast"))
    assert found["check"].tolist() == (["magnitude"] if fires else [])


def test_with_one_sibling_nothing_is_said_about_magnitude() -> None:
    rows = [level("a", 50.0, year=2026, kind="forecast"), level("b", 5e4, publisher="B", year=2026, kind="forecast")]
    assert run(*rows).empty


@pytest.mark.parametrize(
    ("part", "fires"),
    [
        ({"workload": "inference", "value": 120.0}, True), ({"workload": "inference", "value": 100.4}, False),
        ({"segment": "ai_accelerators", "value": 120.0}, True), ({"product": "GPU", "value": 120.0}, True),
        ({"entity": "NVIDIA", "value": 120.0}, True), ({"entity": "hyperscalers", "value": 120.0}, False),
        ({"region": "China", "value": 120.0}, True), ({"region": "China", "value": 120.0, "product": "GPU"}, False),
        ({"workload": "inference", "value": 120.0, "publisher": "Southgate"}, False),
        ({"workload": "inference", "value": 120.0, "year": 2027}, False),
        ({"segment": "ai_iaas", "value": 120.0}, False),
    ],
)  # fmt: skip
def test_a_part_may_not_exceed_its_total(part: dict[str, Any], fires: bool) -> None:
    found = run(level("total", 100.0, year=2026), level("part", None, year=2026) | part)
    assert found["check"].tolist() == (["part"] if fires else [])


def test_training_and_inference_together_may_not_exceed_the_whole() -> None:
    share = {"metric": "spending_share", "unit": "percent", "year": 2026}
    two = [level("t", 60.0, workload="training", **share), level("i", 55.0, workload="inference", **share)]
    found = run(*two)
    assert found["words"].tolist() == ["Northgate: training and inference together exceed 100 percent"]
    assert found["size"].tolist() == [pytest.approx(14.0)]  # 59.5 + 54.5 - 100
    assert run(two[0], two[1] | {"value": 40.5}).empty


def test_a_statement_held_twice_is_reported_and_a_read_one_explained() -> None:
    rows = [level("a", 50.0, year=2026), level("b", 50.0, year=2026, published_on="2026-03-20")]
    assert run(*rows)[["check", "state", "size"]].to_numpy().tolist() == [["repeat", "open", 19.0]]
    assert run(rows[0], rows[1] | {"origin": "read"})["state"].tolist() == ["explained"]
    assert run(rows[0], rows[1] | {"published_on": "2026-06-01"}).empty  # kept three months later: a vintage


@pytest.mark.parametrize(
    ("kinds", "other", "fires"),
    [
        (("actual", "actual"), 104.0, False), (("actual", "actual"), 106.0, True),
        (("actual", "estimate"), 120.0, False), (("actual", "estimate"), 130.0, True),
        (("estimate", "estimate"), 149.0, False), (("estimate", "estimate"), 151.0, True),
        (("forecast", "forecast"), 500.0, False),
    ],
)  # fmt: skip
def test_facts_of_two_houses_that_lie_too_far_apart(kinds: tuple[str, str], other: float, fires: bool) -> None:
    rows = [level("a", 100.0, year=2024, kind=kinds[0]),
            level("b", other, year=2024, kind=kinds[1], publisher="Southgate")]  # fmt: skip
    assert run(*rows)["check"].tolist() == (["contradiction"] if fires else [])


def test_of_several_houses_the_two_furthest_apart_are_named_once() -> None:
    rows = [level(name, value, year=2024, publisher=name) for name, value in (("A", 4.0), ("B", 21.0), ("C", 8.0))]
    found = run(*rows)
    assert found["words"].tolist() == [
        "AI chips, 2024: A (2026-03-01) 4 USD_bn and B (2026-03-01) 21 USD_bn, 425 % apart, the furthest apart of 3"
    ]


def test_a_restatement_is_explained_and_two_numbers_on_one_day_are_not() -> None:
    rows = [level("a", 31.8, year=2024, kind="actual"),
            level("b", 47.4, year=2024, kind="actual", published_on="2026-09-01")]  # fmt: skip
    assert run(*rows)["state"].tolist() == ["explained"]
    assert run(rows[0], rows[1] | {"published_on": "2026-03-01"})["state"].tolist() == ["open"]


def test_opposite_accounts_of_the_present_within_a_year() -> None:
    said = claims(_AHEAD, _BEHIND | {"published_on": "2025-12-01"})
    found = run(claims=said)
    assert found[["check", "inputs", "size"]].to_numpy().tolist() == [["accounts", "a;b", 90.0]]
    assert run(claims=claims(_AHEAD, _BEHIND | {"published_on": "2024-12-01"})).empty


_AHEAD = {"publisher": "A", "claim_id": "a", "bound": "already", "year_high": 2026}


def _quarter(number: int, value: float) -> dict[str, Any]:
    span = Period.quarter(2025, number)
    return level(f"q{number}", value, metric="capex", kind="actual", period_start=span.start, period_end=span.end)


@pytest.mark.parametrize(("stated", "fires"), [(10.0, False), (10.2, False), (10.4, True)])
def test_four_quarters_add_up_to_their_year(stated: float, fires: bool) -> None:
    # 2.1 + 2.3 + 2.7 + 2.9 = 10.0, each off by 0.05 at most, the year by 0.05 too, or 0.5 where it is a whole number
    rows = [_quarter(n, value) for n, value in enumerate((2.1, 2.3, 2.7, 2.9), 1)]
    found = run(*rows, level("year", stated, metric="capex", kind="actual", year=2025))
    assert found["check"].tolist() == (["year"] if fires else [])
    assert not fires or found["size"].tolist() == [pytest.approx(-0.4)]


_BEHIND = {"publisher": "B", "claim_id": "b", "claim": "training_stays_ahead"}
PRICES = frame("prices", [{"chip": "H100 SXM", "market": "on_demand", "provider": "A", "day": date(2025, 6, 1),
                           "usd_per_gpu_hour": 2.0, "source": "test"}])  # fmt: skip
RENT = level("rent", 8.76, segment="neocloud_business", metric="revenue", entity="Nebius", year=2025, kind="actual")


def test_dollars_are_turned_into_gpus_that_run_all_the_time() -> None:
    assert installed.gpus_needed(8.76, 2.0, 365) == pytest.approx(500_000)  # 8.76e9 / (2 x 8,760)


@pytest.mark.parametrize(("count", "fires"), [(400_000, True), (600_000, False), (None, False)])
def test_rent_needs_the_gpus_that_are_installed(count: int | None, fires: bool) -> None:
    sites = frame("sites", [{"name": "S", "operator": "Nebius", "status": "operational", "accelerator_count": count}])
    found = run(RENT, prices=PRICES, sites=sites)
    assert found["check"].tolist() == (["installed"] if fires else [])
    assert not fires or found["size"].tolist() == [pytest.approx(1.25)]


def test_without_prices_near_the_period_nothing_is_said_about_machines() -> None:
    sites = frame("sites", [{"name": "S", "operator": "Nebius", "status": "operational", "accelerator_count": 1}])
    assert run(RENT | {"year": 2020}, prices=PRICES, sites=sites).empty


def test_an_explanation_written_by_a_person_closes_its_finding() -> None:
    rows = [level("a", 100.0, year=2024), level("b", 300.0, year=2024, publisher="Southgate")]
    name = run(*rows)["finding"].iloc[0]
    told = pd.DataFrame({"finding": [name], "explanation": ["Southgate counts devices in."]})
    found = checks.run(_tables(*rows), told)
    assert found[["state", "explanation"]].to_numpy().tolist() == [["explained", "Southgate counts devices in."]]
    moved = checks.run(_tables(rows[0], rows[1] | {"figure_id": "c"}), told)
    assert moved["state"].tolist() == ["open"]  # it was written for another row


@given(st.lists(st.tuples(st.floats(0, 1e6) | st.none(), st.sampled_from(["", "2025", "2026-03-01"]),
                          st.sampled_from(["training", "inference", "all"]),
                          st.sampled_from(["USD_bn", "percent", "GW"])), max_size=6))  # fmt: skip
def test_no_numbers_break_the_checks(rows: list[tuple[float | None, str, str, str]]) -> None:
    made = [level(f"r{n}", value, published_on=day, workload=use, unit=unit, year=2025)
            for n, (value, day, use, unit) in enumerate(rows)]  # fmt: skip
    found = run(*made)
    assert list(found.columns) == findings.COLUMNS
    assert found["words"].str.len().gt(10).all()


def test_every_check_has_something_to_examine_in_the_curated_rows(
    curated_figures: pd.DataFrame, curated_tables: dict[str, pd.DataFrame]
) -> None:
    made = checks.reports(curated_tables | {"figures": curated_figures})
    examined = {report.check: report.examined for report in made}
    assert examined.pop("filing") == 0  # no filings among the curated rows
    assert all(examined.values()), examined
    examined["filing"] = 0
    assert set(examined) == set(CHECKS)  # every check has its word, so that its findings can be explained
    assert examined["growth"] >= 15
    growth_found = next(report for report in made if report.check == "growth")
    assert growth_found.findings == []  # Gartner's 44 per cent of January 2026: 2,527.8 / 1,757.2 = 1.4386


def spent(name: str, value: float, day: str, **more: Any) -> dict[str, Any]:
    return level(name, value, metric="capex", publisher="Oracle", entity="Oracle", kind="actual", year=2025,
                 published_on=day, **more)  # fmt: skip


def test_what_was_entered_and_filed_alike_is_one_statement() -> None:
    found = run(spent("entered", 21.2, "2026-02-01"), spent("filed", 21.215, "2026-02-20", origin="api"))
    assert found[["check", "state"]].to_numpy().tolist() == [["repeat", "explained"]]
    assert found["explanation"].iloc[0] == "the same statement, entered and filed: the filing counts"


def test_what_was_entered_otherwise_than_filed_is_a_finding_and_only_one() -> None:
    # 23.4 / 21.215 = 1.103
    found = run(spent("entered", 23.4, "2026-02-01"), spent("filed", 21.215, "2026-02-20", origin="api"))
    assert found[["check", "state", "inputs"]].to_numpy().tolist() == [["filing", "open", "entered;filed"]]
    assert found["words"].iloc[0] == "Oracle, AI chips capex, 2025: entered 23.4, filed 21.215 USD_bn, +10.3 %"
    assert found["size"].iloc[0] == pytest.approx(10.3, abs=0.01)


def test_what_agrees_with_an_earlier_filing_is_well_and_one_filed_much_later_may_be_restated() -> None:
    entered, filed = spent("entered", 23.4, "2026-02-01"), spent("filed", 23.41, "2026-02-20", origin="api")
    restated = spent("again", 25.0, "2027-02-20", origin="api")
    assert "filing" not in set(run(entered, filed, restated)["check"])
    [row] = [row for _, row in run(entered, restated).iterrows()]
    assert row[["check", "state", "explanation"]].tolist() == [
        "filing",
        "explained",
        "filed much later, maybe restated",
    ]


def test_a_filed_number_is_exact_though_it_ends_in_noughts() -> None:
    found = run(spent("entered", 28.107, "2026-02-01"), spent("filed", 28.1, "2026-02-20", origin="api"))
    assert "filing" in set(found["check"])


def test_what_others_say_of_a_company_and_bounds_are_not_held_against_its_filing() -> None:
    filed = spent("filed", 21.2, "2026-02-20", origin="api")
    others = [
        spent("press", 24.0, "2026-02-01") | {"publisher": "Northgate"},
        spent("bound", 20.0, "2026-02-01", caveats="lower_bound"),
        spent("lease", 30.0, "2026-02-01", basis="cash"),
    ]
    assert "filing" not in set(run(filed, *others)["check"])


def test_an_entered_number_without_a_day_is_held_against_the_filing_too() -> None:
    found = run(spent("entered", 23.4, ""), spent("filed", 21.2, "2026-02-20", origin="api"))
    assert found[["check", "state"]].to_numpy().tolist() == [["filing", "open"]]
