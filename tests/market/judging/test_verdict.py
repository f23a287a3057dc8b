"""Verdicts: invented statements first, then the curated ones, against what an honest analyst would say of them."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from market.judging import verdict
from tests.market.judging.judged import claims, figures, segments

AS_OF = date(2026, 11, 22)
SEGMENTS = segments("ai_iaas", "ai_servers", "ai_compute", "gen_ai_market")


def already(publisher: str, day: str, **more: Any) -> dict[str, Any]:
    return {"publisher": publisher, "published_on": day, "bound": "already", "year_high": int(day[:4])} | more


def expects(publisher: str, day: str, year: int, **more: Any) -> dict[str, Any]:
    return {"publisher": publisher, "published_on": day, "bound": "in", "year_low": year, "year_high": year} | more


def training(publisher: str, day: str, **more: Any) -> dict[str, Any]:
    return {"publisher": publisher, "published_on": day, "claim": "training_stays_ahead"} | more


def judge(*said: dict[str, Any], numbers: pd.DataFrame | None = None, as_of: date | None = AS_OF) -> pd.DataFrame:
    table = verdict.verdicts(claims(*said), figures() if numbers is None else numbers, SEGMENTS, as_of)
    return table.set_index("line")


def cloud(*said: dict[str, Any], **more: Any) -> str:
    return str(judge(*said, **more).loc["Rented cloud", "verdict"])


def numbers(
    publisher: str, day: str, year: int, inference: float, training_: float, kind: str = "estimate", **more: Any
) -> list[dict[str, Any]]:
    both = zip(("inference", "training"), (inference, training_), strict=True)
    usual = {"publisher": publisher, "published_on": day, "year": year, "kind": kind, "metric": "spending",
             "unit": "USD_bn"}  # fmt: skip
    return [usual | {"workload": use, "value": value} | more for use, value in both]


A, B = already("Alpha", "2025-05-01"), already("Beta", "2026-02-01")


def test_two_publishers_that_say_it_has_passed_make_a_yes_since_the_later_of_their_years() -> None:
    table = judge(A, B).loc["Rented cloud"]
    assert (table["verdict"], table["state"], table["since"], table["n"], table["n_publishers"]) == (
        "yes since 2026", "yes", 2026, 2, 2)  # fmt: skip
    assert table["reason"] == (
        "Alpha (May 2025) saw inference ahead and Beta (February 2026) saw inference ahead, since 2026 at the latest."
    )
    assert set(table["deciding"].split(";")) == set(claims(A, B)["claim_id"])


@pytest.mark.parametrize(
    "said",
    [
        [],
        [A],  # one publisher
        [A, already("Alpha", "2026-01-01")],  # the same one twice
        [already("Amazon", "2025-01-01"), already("Amazon Web Services", "2026-01-01")],  # one house
        [A, expects("Beta", "2026-01-01", 2026), expects("Gamma", "2026-01-01", 2026)],  # views are no facts
        [expects("Beta", "2024-01-01", 2025), expects("Gamma", "2024-01-01", 2025)],  # nor when their year is over
        [already("", "2026-01-01")],  # nobody named
        [A, already("", "2026-01-01")],
        [A, B | {"claim": "inference_grows_faster"}],  # speaks of growth
        [A, B | {"origin": "read"}],  # read by the program, accepted by nobody
        [A, B | {"region": "China"}],  # another region
        [A, B | {"entity": "Meta"}],  # one company
        [A, B | {"segment": "ai_servers"}],  # another scope
        [A, B, training("Gamma", "2026-03-01")],  # a later statement contradicts both
        [already("Alpha", "2026-02-01"), training("Beta", "2026-02-01")],  # on one day
        [A, B, training("Beta", "2026-02-01")],  # contradicts itself on one day
        [A, B, {"publisher": "Beta", "published_on": "2026-06-01", "bound": "by", "year_high": 2030}],  # takes it back
    ],
)
def test_anything_less_is_not_enough_and_says_why(said: list[dict[str, Any]]) -> None:
    row = judge(*said).loc["Rented cloud"]
    assert row["verdict"] == "not enough"
    assert row["reason"].endswith(".")
    assert "nan" not in row["reason"]


def test_training_ahead_or_a_year_to_come_is_not_yet() -> None:
    row = judge(training("Alpha", "2026-01-05"), expects("Beta", "2026-02-01", 2028)).loc["Rented cloud"]
    assert row["verdict"] == "not yet"
    assert row["reason"] == "Alpha (January 2026) saw training ahead and Beta (February 2026) put it in 2028."


def test_who_sees_which_use_ahead_is_named() -> None:
    later = judge(A, training("Gamma", "2026-03-01"), expects("Delta", "2026-01-01", 2028)).loc["Rented cloud"]
    assert (later["state"], later["ahead"], later["behind"]) == ("not_yet", "", "Delta;Gamma")
    assert judge(A, B).loc["Rented cloud", "ahead"] == "Alpha;Beta"
    assert judge().loc["Rented cloud", "ahead"] == ""


def test_a_claim_by_a_year_says_nothing_of_today() -> None:
    by = [{"publisher": name, "bound": "by", "year_high": 2030} for name in ("Alpha", "Beta", "Gamma")]
    row = judge(*by).loc["Rented cloud"]
    assert row["reason"] == "No account of the present; expected by 2030 (Alpha), by 2030 (Beta), by 2030 (Gamma)."


def test_old_statements_that_training_leads_do_not_speak_of_today() -> None:
    old = [training("Alpha", "2023-01-05"), training("Beta", "2024-01-05")]
    assert cloud(*old) == "not enough"
    assert cloud(*old, as_of=date(2024, 6, 1)) == "not yet"
    stated_to_2024 = training("Beta", "2026-01-05", bound="not_before", year_low=2024)
    assert cloud(training("Alpha", "2026-01-05"), stated_to_2024) == "not enough"


def test_later_statements_overrule_earlier_ones_of_others() -> None:
    said = [training("Alpha", "2025-01-05"), already("Beta", "2026-01-05"), already("Gamma", "2026-01-06")]
    assert cloud(*said) == "yes since 2026"


def test_as_of_tells_what_was_known_then() -> None:
    said = [training("Alpha", "2024-01-05"), training("Beta", "2024-02-05"), A, B]
    days = [date(2024, 1, 31), date(2024, 3, 1), date(2025, 6, 1), date(2026, 6, 1)]
    assert [cloud(*said, as_of=day) for day in days] == ["not enough", "not yet", "not enough", "yes since 2026"]


def test_a_publishers_own_numbers_on_the_past_are_a_statement() -> None:
    both = figures(*numbers("Alpha", "2026-02-01", 2025, 6, 5), *numbers("Beta", "2026-03-01", 2025, 7, 5))
    assert cloud(numbers=both) == "yes since 2025"
    behind = figures(*numbers("Alpha", "2026-02-01", 2025, 5, 6), *numbers("Beta", "2026-03-01", 2025, 5, 7))
    assert cloud(numbers=behind) == "not yet"


@pytest.mark.parametrize(
    "beta",
    [
        numbers("Beta", "2026-03-01", 2025, 7, 5, kind="forecast"),
        numbers("Beta", "2026-03-01", 2027, 7, 5),  # a period that has not begun
        numbers("Beta", "2026-03-01", 2025, 7, 5)[:1],  # inference alone
        numbers("Beta", "2026-03-01", 2025, 60, 40, metric="spending_share", unit="percent")[:1],
        numbers("Beta", "2026-03-01", 2025, 6, 6.5, caveats="lower_bound"),  # who leads cannot be told
        numbers("Beta", "", 2025, 7, 5),  # undated
    ],
)
def test_numbers_that_are_views_or_lack_one_use_are_no_statement_on_the_present(beta: list[dict[str, Any]]) -> None:
    assert cloud(numbers=figures(*numbers("Alpha", "2026-02-01", 2025, 6, 5), *beta)) == "not enough"


def test_a_company_is_enough_on_its_own_line_and_another_is_not() -> None:
    lines = judge(already("Meta", "2021-10-30", entity="Meta"), already("Alpha", "2025-05-01", entity="NVIDIA"))
    assert lines.loc["Meta: AI_IAAS", ["verdict", "group"]].tolist() == ["yes since 2021", "company"]
    assert lines.loc["Meta: AI_IAAS", "reason"] == (
        "By its own account, Meta (October 2021) saw inference ahead, since 2021 at the latest; nothing newer is known."
    )
    assert lines.loc["NVIDIA: AI_IAAS", "verdict"] == "not enough"
    assert lines.loc["Rented cloud", "n"] == 0


def test_a_companys_own_account_yields_to_a_later_one_of_others() -> None:
    said = [already("Meta", "2024-10-30", entity="Meta"), training("Alpha", "2025-10-30", entity="Meta")]
    assert judge(*said).loc["Meta: AI_IAAS", "verdict"] == "not enough"


def test_the_median_needs_three_publishers_with_a_year() -> None:
    years = [expects("Alpha", "2026-01-01", 2026), expects("Beta", "2026-01-01", 2027)]
    assert pd.isna(judge(*years).loc["Rented cloud", "median"])
    revised = [*years, expects("Alpha", "2026-02-01", 2029), expects("Gamma", "2026-01-01", 2030)]
    assert judge(*revised).loc["Rented cloud", "median"] == 2029


def test_every_statement_has_a_line() -> None:
    said = [A, B | {"region": "China"}, B | {"segment": "gen_ai_market"}, B | {"entity": "Meta"},
            B | {"segment": "unheard_of"}]  # fmt: skip
    lines = judge(*said)
    assert lines["n"].sum() == len(said)
    assert {"Rented cloud, China only", "GEN_AI_MARKET", "unheard_of", "Meta: AI_IAAS"} <= set(lines.index)


def test_an_empty_dataset_has_the_lines_of_the_market_and_no_verdict() -> None:
    for as_of in (AS_OF, None):
        table = verdict.verdicts(claims(), figures(), SEGMENTS, as_of)
        assert table["verdict"].tolist() == ["not enough"] * len(verdict.LINES)
        assert set(table["reason"]) == {"No statement on the crossing in this scope."}


@pytest.fixture(scope="module")
def real(curated_tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    tables = curated_tables
    return verdict.verdicts(tables["claims"], tables["figures"], tables["segments"]).set_index("line")


@pytest.mark.parametrize(
    ("line", "expected", "reason"),
    [
        # One publisher, three vintages of one forecast for a year that is not over.
        ("Rented cloud", "not enough", "expected in 2026 (Gartner)"),
        # A seller says so; an estimate of 2024 was followed by others that see training ahead or half and half.
        ("Share of compute", "not enough", "Only NVIDIA (March 2026) saw inference ahead"),
        # McKinsey's own gigawatts have training ahead in 2025 and JLL names 2027; Schneider's split of 2024 is older.
        ("Power", "not yet", "McKinsey (December 2025) saw training ahead and JLL (January 2026) put it in 2027"),
        # World: TrendForce alone. IDC's series is of China only.
        ("Servers", "not enough", "Only TrendForce"),
        ("Servers, China only", "not enough", "Only IDC (2023) saw inference ahead"),
        # Forecasts for 2026 and 2030; the last look at the present had training ahead.
        ("Accelerators and chips", "not enough", "expected in 2026 (AMD), by 2030 (Futurum)"),
        ("Budgets of large clouds", "not enough", "by 2032 (Bloomberg Intelligence)"),
        # Consultants' words without a number; its definition differs by publisher.
        ("AI infrastructure in general", "not enough", "Only Bain (June 2026) saw inference ahead"),
        # The newer plan gives two thirds of the bill through 2030 to training; an outside guess of 2025 is older.
        ("OpenAI: Compute bill of AI labs", "not yet", "OpenAI (February 2026) saw training ahead"),
        # An estimate by one outsider.
        ("Anthropic: Compute bill of AI labs", "not enough", "Only Epoch AI (February 2026) saw training ahead"),
        # Own fleets, measured before generative AI: said once, nothing since.
        ("Alphabet: Use of AI compute", "yes since 2021", "nothing newer is known"),
        ("Meta: AI power capacity in place", "yes since 2021", "nothing newer is known"),
        ("NVIDIA: Use of AI compute", "yes since 2025", "By its own account, NVIDIA (February 2025)"),
    ],
)
def test_the_curated_statements_are_judged_as_an_analyst_would(
    real: pd.DataFrame, line: str, expected: str, reason: str
) -> None:
    assert real.loc[line, "verdict"] == expected
    assert reason in str(real.loc[line, "reason"])


def test_the_deciding_rows_exist(real: pd.DataFrame, curated_tables: dict[str, pd.DataFrame]) -> None:
    known = {*curated_tables["claims"]["claim_id"], *curated_tables["figures"]["figure_id"]}
    ids = [name for names in real["deciding"] for name in names.split(";") if name]
    assert ids
    assert set(ids) <= known


def test_as_it_looked_in_2022(curated_tables: dict[str, pd.DataFrame]) -> None:
    tables = curated_tables
    then = verdict.verdicts(tables["claims"], tables["figures"], tables["segments"], date(2022, 6, 1))
    assert then["newest"].max() <= pd.Timestamp(2022, 6, 1)
    lines = then.set_index("line")["verdict"]
    assert lines["Alphabet: Use of AI compute"] == "yes since 2021"
    assert lines["Rented cloud"] == "not enough"
