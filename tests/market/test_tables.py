"""Tables, records and vocabularies agree with each other."""

import pytest

from market.records import Claim, Figure, content_id
from market.tables import LOGS, TABLES, Column, Table
from market.vocabulary import CURRENCIES, UNITS, VOCABULARIES

EVERY = [*TABLES.values(), *LOGS.values()]
COLUMNS = [pytest.param(table, column, id=f"{table.name}.{column.name}") for table in EVERY for column in table.columns]


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_column_draws_from_what_exists(table: Table, column: Column) -> None:
    assert column.meaning
    assert not column.words or column.words in VOCABULARIES
    assert not column.refers or column.refers in TABLES
    assert column.form in ("", "stated", "address", "list", "key")


@pytest.mark.parametrize("table", EVERY, ids=lambda table: table.name)
def test_the_key_of_a_table_is_among_its_columns(table: Table) -> None:
    assert set(table.key) <= {column.name for column in table.columns}
    assert table.mode in ("append", "overwrite")
    assert table.meaning


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_word_is_stored_under_its_own_key(name: str) -> None:
    assert [term.key for term in VOCABULARIES[name].values()] == list(VOCABULARIES[name])
    assert all(term.label and term.meaning for term in VOCABULARIES[name].values())


def test_money_units_name_their_currency() -> None:
    assert {unit.key for unit in UNITS.values() if unit.dimension == "money"} == {
        f"{unit.currency}_bn" for unit in UNITS.values() if unit.dimension == "money"
    }


def test_every_currency_has_its_amounts_and_its_prices() -> None:
    for code in CURRENCIES:
        named = {unit.key for unit in UNITS.values() if unit.currency == code}
        assert named == {f"{code}_bn", f"{code}_per_gpu_hour", f"{code}_per_million_tokens"}


def test_a_row_is_named_by_what_it_says() -> None:
    one = Figure(publisher="Alpha", metric="spending", unit="USD_bn", kind="forecast", value=3.0)
    same = Figure(publisher="Alpha", metric="spending", unit="USD_bn", kind="forecast", value=3.0, note="Other words")
    other = Figure(publisher="Alpha", metric="spending", unit="USD_bn", kind="forecast", value=3.5)
    assert one.figure_id == same.figure_id != other.figure_id
    claim = Claim(publisher="Alpha", published_on="2026", claim="inference_majority", segment="ai_compute")
    assert (
        claim.claim_id
        != Claim(publisher="Alpha", published_on="2027", claim="inference_majority", segment="ai_compute").claim_id
    )


def test_parts_of_a_name_are_kept_apart() -> None:
    assert content_id("ab", "c") != content_id("a", "bc")
    assert content_id(1) != content_id("1")
