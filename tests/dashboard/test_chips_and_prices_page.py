"""Chips and prices, run headless over the real data, over none, and over one row with a very long name."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from market import Dataset
from tests.dashboard.small_data import build

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
Visit = Callable[..., AppTest]


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch) -> Visit:
    def run(folder: Path, **query: str | list[str]) -> AppTest:
        monkeypatch.setenv("CROSSOVER_DATA", str(folder))
        test = AppTest.from_file(str(APP), default_timeout=60)
        for key, value in query.items():
            test.query_params[key] = value
        test.switch_page("views/chips_and_prices.py").run()
        assert not test.exception, test.exception[0].message
        return test

    return run


def words(test: AppTest) -> str:
    kinds = (test.title, test.header, test.subheader, test.markdown, test.caption, test.info, test.error)
    return "\n".join(str(element.value) for kind in kinds for element in kind).replace("\\", "")


def test_the_price_of_an_h100_hour_is_the_first_thing_one_sees(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store)
    index = Dataset.open(data=curated_store).gpu_index().query("family == 'H100' and market == 'on_demand'")
    last = index[index["usd_per_gpu_hour"].notna()].iloc[-1]
    assert f"H100, on demand: ${last['usd_per_gpu_hour']:,.2f} an hour" in words(test)
    assert "median of its variants and regions" in words(test)


def test_all_h100_quotes_of_every_kind_are_listed_with_their_part_in_the_index(
    visit: Visit, curated_store: Path
) -> None:
    prices = Dataset.open(data=curated_store).table("prices")
    tables = [table.value for table in visit(curated_store).dataframe if "part" in table.value]
    every = max(tables, key=len)
    assert len(every) == int(prices["chip"].str.startswith("H100").sum())
    assert {"yes", "no: its billing is unknown", "no: an average over sellers"} <= set(every["part"])


@pytest.mark.parametrize("kind", ["spot", "reserved", "marketplace", "index", "range", "unknown"])
def test_every_kind_of_price_is_drawn_alone(visit: Visit, curated_store: Path, kind: str) -> None:
    test = visit(curated_store, price=kind)
    prices = Dataset.open(data=curated_store).table("prices")
    n = int((prices["chip"].str.startswith("H100") & (prices["market"] == kind)).sum())
    assert f"{n} quotes drawn" in words(test)
    assert not test.info


def test_an_empty_dataset_says_so(visit: Visit, tmp_path: Path) -> None:
    assert "No price of a GPU-hour in this release." in words(visit(build(tmp_path / "d")))
