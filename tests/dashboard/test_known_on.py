"""What was known on a day: companies, prices of a GPU-hour and the rental market draw nothing that was said later."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
from streamlit.testing.v1 import AppTest

from market import Dataset
from tests.dashboard.headless import words

Visit = Callable[..., AppTest]
DAY = "2025-12-31"


def tables(test: AppTest, column: str) -> pd.Series:
    """A column of every table on the page that has it."""
    return pd.concat([table.value[column] for table in test.dataframe if column in table.value])


def test_a_company_as_it_was_known(open_page: Visit, curated_store: Path) -> None:
    test = open_page(curated_store, "companies", firm="NVIDIA", asof=DAY)
    said = words(test)
    assert "As known on 31 Dec 2025" in said
    assert "NVIDIA’s data-centre revenue came to $51.2bn in the quarter to 26 Oct 2025" in said
    later = open_page(curated_store, "companies", firm="NVIDIA", asof=DAY, about="deals")
    deals = Dataset.open(data=curated_store).deals_of("NVIDIA")
    assert len(tables(later, "buyer")) == (pd.to_datetime(deals["day"]) <= DAY).sum() < len(deals)
    figures = open_page(curated_store, "companies", firm="NVIDIA", asof=DAY, about="figures")
    assert (tables(figures, "published_on").str[:7] <= "2025-12").all()


def test_no_deal_that_early_says_how_many_are_hidden(open_page: Visit, curated_store: Path) -> None:
    deals = Dataset.open(data=curated_store).deals_of("NVIDIA")
    said = words(open_page(curated_store, "companies", firm="NVIDIA", asof="2018-12-31", about="deals"))
    assert f"{len(deals)} deals hidden by What was known on: 31 Dec 2018" in said.replace("*", "")


def test_prices_of_a_gpu_hour_as_they_were_known(open_page: Visit, curated_store: Path) -> None:
    dataset = Dataset.open(data=curated_store)
    test = open_page(curated_store, "chips_and_prices", asof="2026-03-31")
    assert pd.to_datetime(tables(test, "day")).max() <= pd.Timestamp("2026-03-31")
    prices = dataset.table("prices")
    own = prices[prices["chip"].str.startswith("H100") & (pd.to_datetime(prices["day"]) <= "2026-03-31")]
    assert f"All {len(own)} H100 prices" in words(test)


def test_the_rental_market_as_it_was_known(open_page: Visit, curated_store: Path) -> None:
    held = Dataset.open(data=curated_store)
    rows = held.figures(segment="gpu_as_a_service", as_of=pd.Timestamp("2026-03-31").date())
    assert 0 < len(rows) < len(held.figures(segment="gpu_as_a_service"))
    test = open_page(curated_store, "chips_and_prices", part="rental", asof="2026-03-31")
    assert f"({len(rows)})" in test.button_group(key="filter_rental").options[0]
    assert (tables(test, "published_on") <= "2026-03-31").all()
