"""What `load` computes from the rows: days, caveats, names, prices and the documents of cited pages."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from market import curated
from market.addresses import canonical
from market.records import Figure, content_id
from tests.market import curated_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return curated_folder.write(tmp_path)


def document(folder: Path, url: str) -> pd.Series:
    pages = curated.load(folder)["documents"]
    found = pages[pages["document_id"] == content_id(canonical(url))]
    assert len(found) == 1
    return found.iloc[0]


def test_the_tables_are_those_that_the_files_fill(folder: Path) -> None:
    assert set(curated.load(folder)) == {
        "figures", "claims", "deals", "sites", "chips", "companies", "segments", "prices", "documents", "corrections",
        "reviews", "explanations",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("published_on", "day", "precision", "caveat"),
    [("2026-03-04", date(2026, 3, 4), "day", ""), ("2026-02", date(2026, 2, 28), "month", "month_only"),
     ("2026", date(2026, 12, 31), "year", "year_only"), ("", None, "none", "undated")],
)  # fmt: skip
def test_days_and_how_exactly_they_are_known(
    folder: Path, published_on: str, day: date | None, precision: str, caveat: str
) -> None:
    curated_folder.change(folder, "figures", 0, published_on=published_on, note="Rented accelerators")
    row = curated.load(folder)["figures"].iloc[0]
    assert (row["published_day"], row["published_precision"], row["caveats"]) == (day, precision, caveat)


@pytest.mark.parametrize(
    ("note", "basis", "caveats"),
    [("Lower bound: more than this", "", "lower_bound"), ("Rented only; upper bound, nearly this", "", "upper_bound"),
     ("low end of the range", "", ""), ("Lower bound", "cumulative", "lower_bound;cumulative")],
)  # fmt: skip
def test_caveats(folder: Path, note: str, basis: str, caveats: str) -> None:
    curated_folder.change(folder, "figures", 0, note=note, basis=basis)
    assert curated.load(folder)["figures"].loc[0, "caveats"] == caveats


def test_the_name_of_a_figure_is_that_of_its_record(folder: Path) -> None:
    row = curated.load(folder)["figures"].iloc[0]
    record = Figure(
        publisher="Alpha Research", published_on="2026-03-04", metric="spending", workload="inference",
        segment="ai_rent", period_start=date(2026, 1, 1), period_end=date(2026, 12, 31), value=30.0, value_low=25.0,
        value_high=40.0, unit="USD_bn", kind="forecast", source_url="https://alpha.example.org/a",
        document_id=content_id("https://alpha.example.org/a"),
    )  # fmt: skip
    assert (row["figure_id"], row["document_id"]) == (record.figure_id, record.document_id)


def test_a_note_or_a_link_does_not_rename_a_figure_but_a_value_does(folder: Path) -> None:
    before = curated.load(folder)["figures"].loc[0, "figure_id"]
    curated_folder.change(folder, "figures", 0, note="Other words", second_url="https://beta.example.org/z")
    assert curated.load(folder)["figures"].loc[0, "figure_id"] == before
    curated_folder.change(folder, "figures", 0, value="31")
    assert curated.load(folder)["figures"].loc[0, "figure_id"] != before


def test_prices_repeat_the_price_figures(folder: Path) -> None:
    prices = curated.load(folder)["prices"]
    row = prices.iloc[0]
    assert len(prices) == 1
    assert (row["chip"], row["provider"], row["market"], row["day"]) == (
        "H100", "Gamma Cloud", "on_demand", date(2026, 2, 10),
    )  # fmt: skip
    assert (row["usd_per_gpu_hour"], row["source"]) == (2.5, "curated")
    assert row["figure_id"] == curated.load(folder)["figures"].loc[1, "figure_id"]


@pytest.mark.parametrize(("kind", "n"), [("estimate", 1), ("forecast", 0), ("guidance", 0)])
def test_a_price_that_nobody_has_seen_is_no_price(folder: Path, kind: str, n: int) -> None:
    curated_folder.change(folder, "figures", 1, kind=kind)
    assert len(curated.load(folder)["prices"]) == n


def test_a_price_without_a_basis_is_not_put_into_a_market(folder: Path) -> None:
    curated_folder.change(folder, "figures", 1, basis="")
    assert curated.load(folder)["prices"].loc[0, "market"] == "unknown"


def test_a_cited_page_becomes_one_document(folder: Path) -> None:
    row = document(folder, "https://alpha.example.org/a")
    assert (row["title"], row["publisher"], row["site"]) == (
        "Alpha on rented compute", "Alpha Research", "alpha.example.org",
    )  # fmt: skip
    assert (row["published_on"], row["published_day"]) == ("2026-03-04", date(2026, 3, 4))
    assert (row["source"], row["visibility"], row["language"]) == ("curated", "public", "en")
    assert "inference" in row["topics"].split(";")


def test_the_outlet_of_a_secondary_source_is_not_said_to_be_the_publisher(folder: Path) -> None:
    row = document(folder, "https://beta.example.org/b")
    assert (row["publisher"], row["language"]) == ("", "")
    assert "Gamma Cloud" in row["companies"].split(";")


def test_a_page_without_a_title_is_named_after_what_it_supports(folder: Path) -> None:
    deal = document(folder, "https://delta.example.org/d")
    assert deal["title"] == "Licence: Delta Chips and Gamma Cloud"
    assert (deal["lead"], deal["published_on"]) == ("Licence for a serving stack", "2026-01-15")
    assert deal["deals"] == content_id("2026-01-15", "Delta Chips", "Gamma Cloud")
    site = document(folder, "https://gamma.example.org/oulu")
    assert (site["title"], site["sites"], site["published_on"]) == ("Site: Gamma Oulu", "Gamma Oulu", "")
    assert document(folder, "https://delta.example.org/d1000")["title"] == "Chip: Delta Chips D1000"


def test_a_page_with_many_rows_counts_as_of_its_newest_most_exact_date(folder: Path) -> None:
    for published_on in ("2026", "2025-12-31", "2026-04-01"):
        curated_folder.add(folder, "figures", published_on=published_on)
    assert document(folder, "https://beta.example.org/b")["published_on"] == "2026-04-01"


def test_two_spellings_of_an_address_are_one_document(folder: Path) -> None:
    curated_folder.change(folder, "figures", 1, source_url="https://ALPHA.example.org/a?utm_source=x#top")
    pages = curated.load(folder)["documents"]
    assert pages["document_id"].is_unique
    assert len(pages) == 4


def test_a_second_address_is_no_document(folder: Path) -> None:
    before = len(curated.load(folder)["documents"])
    curated_folder.change(folder, "figures", 0, second_url="https://other.example.org/copy")
    assert len(curated.load(folder)["documents"]) == before


def test_feeds_as_objects(folder: Path) -> None:
    (feed,) = curated.feeds(folder)
    assert (feed.feed, feed.pages, feed.broad, feed.cadence_days, feed.at_least) == ("alpha", True, False, 7, 5)


def test_feeds_with_a_fault_are_refused(folder: Path) -> None:
    curated_folder.change(folder, "feeds", 0, pages="true")
    with pytest.raises(curated.CuratedError, match=r"feeds.csv, line 2, pages: 'true' is neither yes nor no"):
        curated.feeds(folder)


def test_the_feeds_of_the_project() -> None:
    feeds = curated.feeds()
    assert len(feeds) >= 12
    assert {feed.language for feed in feeds} >= {"en", "es"}
    forbidden = [feed for feed in feeds if feed.publisher == "NVIDIA"]
    assert forbidden
    assert not any(feed.pages for feed in forbidden), "NVIDIA's terms forbid fetching its pages"
