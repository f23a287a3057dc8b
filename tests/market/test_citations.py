"""What is looked for of each curated row, and how its number stands after several checks; worked out by hand."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date
from typing import Any

import pandas as pd

from market import citations
from market.citations import Citation, Sought
from market.records import Chip, Claim, Deal, Figure, Site
from market.tables import TABLES
from tests.market.store_rows import claim, figure

URL = "https://northgate.example/report"


def frame(table: str, rows: Iterable[Any]) -> pd.DataFrame:
    return pd.DataFrame([asdict(row) for row in rows], columns=[column.name for column in TABLES[table].columns])


def sought(
    figures: Iterable[Figure] = (), claims: Iterable[Claim] = (), deals: Iterable[Deal] = (),
    sites: Iterable[Site] = (), chips: Iterable[Chip] = (),
) -> list[Sought]:  # fmt: skip
    given = {"figures": figures, "claims": claims, "deals": deals, "sites": sites, "chips": chips}
    return citations.sought({name: frame(name, rows) for name, rows in given.items()})


def test_both_ends_are_looked_for_where_a_row_has_both() -> None:
    rows = [figure(30.0, value_low=25.0, value_high=40.0), figure(3.1), replace(figure(5.0), value=None, value_low=5.0)]
    assert [one.numbers for one in sought(figures=rows)] == [(25.0, 40.0), (3.1,), (5.0,)]
    assert [one.stated for one in sought(figures=rows)] == ["25–40 USD_bn", "3.1 USD_bn", "5 USD_bn"]


def test_only_curated_rows_with_a_number_and_a_page_are_looked_for() -> None:
    rows = [figure(1.0, origin="read"), figure(2.0, origin="api"), figure(3.0, source_url="")]
    assert sought(figures=rows, claims=[claim(2027, year_high=None, bound="none")]) == []
    hostile = replace(claim(2027), source_url="javascript:alert(1)")
    assert [one.row_key for one in sought(claims=[hostile, claim(2028)])] == [claim(2028).claim_id]


def test_a_claim_is_looked_for_by_its_years_and_a_site_by_its_power_or_its_machines() -> None:
    assert [one.stated for one in sought(claims=[claim(2027), claim(2028, year_low=2026)])] == [
        "2027 year", "2026–2028 year",
    ]  # fmt: skip
    said: dict[str, Any] = {"name": "Hall", "country": "Spain", "status": "operational", "source_url": URL}
    halls = [Site(**said, power_mw=250.0, accelerator_count=9), Site(**said, accelerator_count=18_000), Site(**said)]
    assert [one.stated for one in sought(sites=halls)] == ["0.25 GW", "0.018 million_units"]


def test_a_chip_is_looked_for_by_its_memory_else_its_power_and_named_by_its_model_not_its_maker() -> None:
    said: dict[str, Any] = {"vendor": "Delta", "family": "GPU", "optimised_for": "both", "source_url": URL}
    rows = [Chip("Delta X100 SXM 80GB (card)", memory_gb=80.0, tdp_w=700.0, **said),
            Chip("Delta v7", tdp_w=65.5, **said), Chip("T4", fp16_tflops_dense=65.0, **said),
            Chip("Delta One", **said)]  # fmt: skip
    assert [(one.stated, one.names) for one in sought(chips=rows)] == [
        ("80 GB", ("Delta X100 SXM 80GB (card)", "Delta X100 SXM 80GB", "X100")), ("65.5 W", ("Delta v7",)),
        ("65 TFLOPS", ("T4",)),
    ]  # fmt: skip


def test_the_address_is_asked_in_one_spelling() -> None:
    [one] = sought(deals=[Deal("2026-03", "supply", "Alfa", "Beta", 2.0, source_url=f"{URL}?utm_source=x#top",
                               day=date(2026, 3, 31))])  # fmt: skip
    assert (one.url, one.years) == (URL, {2026})


def verdict(since: int, until: int, word: str, reason: str, **more: Any) -> Citation:
    """A verdict on the first figure that stood between two days of November."""
    usual: dict[str, Any] = {"table_name": "figures", "row_key": figure(3.0).figure_id, "url": URL,
                             "stated": "3 USD_bn"}  # fmt: skip
    return Citation(
        since=date(2026, 11, since), checked_on=date(2026, 11, until), verdict=word, reason=reason, **(usual | more)
    )


def stands(*held: Citation) -> dict[str, Any]:
    return citations.standing(frame("citations", held), sought(figures=[figure(3.0)])).iloc[0].to_dict()


def test_the_last_check_that_could_read_the_page_counts() -> None:
    found, shut = verdict(1, 8, "confirmed", "year"), verdict(15, 15, "not_checked", "refused")
    row = stands(shut, found)
    assert (row["verdict"], row["checked_on"].day, row["trouble"], row["tried_on"].day) == (
        "confirmed",
        8,
        "refused",
        15,
    )
    row = stands(found, shut, verdict(22, 22, "changed", "other_number", found=3.5))
    assert (row["verdict"], row["since"].day, row["confirmed_on"].day, row["found"]) == ("changed", 22, 8, 3.5)
    assert (row["trouble"], pd.isna(row["tried_on"])) == ("", True)


def test_a_verdict_on_another_number_or_page_is_none_on_this_one() -> None:
    for other in ({"stated": "4 USD_bn"}, {"url": "https://other.example/"}, {"row_key": "another"}):
        row = stands(verdict(1, 8, "confirmed", "year", **other))
        assert (row["verdict"], row["reason"], pd.isna(row["checked_on"])) == ("not_checked", "", True)


def test_the_counts_add_up() -> None:
    rows = pd.DataFrame({"verdict": ["confirmed", "not_checked", "not_checked", "changed"],
                         "reason": ["year", "robots", "", "gone"]})  # fmt: skip
    assert citations.counts(rows) == {"confirmed": 1, "changed": 1, "not_found": 0, "not_checked": 1, "": 1}
