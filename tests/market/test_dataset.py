"""A release as frames: filters, dates as of which, search, facets, older releases."""

import doctest
import os
import threading
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

import pandas as pd
import pytest

import market
from market import Dataset
from market.records import Rate, Text
from market.store import Missing, Store
from tests.market.store_rows import NOW, claim, document, figure, segment

QUOTE = "El gasto en inferencia será de «dos tercios» según Álvarez."


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("dataset") / "store"
    store = Store(place)
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)
    read = {"origin": "read", "standing": "review", "document_id": "quoted", "quote": QUOTE, "source_url": ""}
    store.upsert("figures", [
        figure(20.0, unit="EUR_bn", evidence="secondary", segment="gpu_rental", workload="inference"),
        figure(3.0, published_on="2025", published_day=date(2025, 12, 31), publisher="Alfa"),
        figure(4.0, published_on="", published_day=None, segment="unlisted"),
        figure(5.0, unit="percent", **read),
    ], NOW)  # fmt: skip
    store.upsert("claims", [
        claim(2027), claim(2026, publisher="Alfa", published_day=date(2024, 5, 1), evidence="secondary"),
        claim(2029, **read),
    ], NOW)  # fmt: skip
    store.upsert("documents", [
        document("quoted", language="es", published_day=date(2026, 5, 1), topics="chips;deals", lean="inference"),
        document("older", published_day=date(2025, 1, 1), companies="Groq; NVIDIA", title="CHIPS of Ångström & Co"),
        document("undated", published_on="", published_day=None, lead="100%_sure", companies="Groq", sites="Helsinki",
                 programmes="EU AI Factories", deals="deal1", source="othernews", site="other.example", story="s1"),
    ], NOW)  # fmt: skip
    store.upsert("texts", [Text("quoted", f"Before. {QUOTE}")], NOW)
    store.upsert("rates", [Rate("USD", day, 1.25) for day in (date(2026, 3, 3), date(2026, 3, 4))], NOW)
    store.replace("segments", [segment("gpu_rental", scope="cloud_services"), segment("ai_chips")], NOW)
    store.publish(NOW)
    return place


@pytest.fixture(scope="module")
def dataset(place: Path) -> Dataset:
    return Dataset.open(data=place)


def values(frame: pd.DataFrame) -> list[float]:
    return sorted(frame["value"])


def test_a_release_says_what_it_is(dataset: Dataset) -> None:
    assert dataset.release == "2026-W47.2"
    assert dataset.made_at == datetime(2026, 11, 18, 6, tzinfo=UTC)
    assert dataset.counts()["figures"] == 5
    assert dataset.counts()["sites"] == 0
    assert list(dataset.releases()["release"]) == ["2026-W47.1", "2026-W47.2"]
    assert dataset.outcomes().empty


def test_an_older_release_shows_what_was_held_then(place: Path) -> None:
    older = Dataset.open("2026-W47.1", place)

    assert values(older.figures(include_review=True)) == [1.0]
    assert older.count_documents() == 0
    assert older.table("segments").empty
    assert older.figures()["segment_label"].to_list() == ["ai_chips"]
    assert older.text("quoted") == ""


def test_what_is_not_there_is_named(place: Path, tmp_path: Path) -> None:
    with pytest.raises(Missing, match=r"there is no release '2025-W01.1' in .*; there are 2026-W47.1, 2026-W47.2"):
        Dataset.open("2025-W01.1", place)
    with pytest.raises(Missing, match=r"there is no dataset in .* yet"):
        Dataset.open(data=tmp_path)
    with pytest.raises(Missing, match="there is no table 'texts'; there are documents, figures"):
        Dataset.open(data=place).table("texts")


def test_the_place_is_taken_from_the_environment(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSOVER_DATA", str(place))
    assert Dataset.open().release == "2026-W47.2"


def test_figures_are_filtered_by_one_word_or_several(dataset: Dataset) -> None:
    assert values(dataset.figures()) == [1.0, 3.0, 4.0, 20.0]
    assert values(dataset.figures(scope="cloud_services")) == [20.0]
    assert values(dataset.figures(segment=["gpu_rental", "unlisted"])) == [4.0, 20.0]
    assert values(dataset.figures(publisher="Alfa", metric="revenue")) == [3.0]
    assert values(dataset.figures(unit="EUR_bn", workload="inference")) == [20.0]
    assert values(dataset.figures(primary_only=True)) == [1.0, 3.0, 4.0]
    assert values(dataset.figures(include_review=True, origin="read")) == [5.0]
    assert values(dataset.figures(segment=[])) == []


def test_as_of_a_day_only_what_had_been_said_is_there(dataset: Dataset) -> None:
    assert values(dataset.figures(as_of=date(2026, 3, 4))) == [1.0, 3.0, 20.0]
    assert values(dataset.figures(as_of=date(2026, 3, 3))) == [3.0]
    assert list(dataset.claims(as_of=date(2024, 5, 1))["publisher"]) == ["Alfa"]
    assert dataset.claims(as_of=date(2024, 4, 30)).empty


def test_figures_carry_their_segment_and_dollars(dataset: Dataset) -> None:
    rows = dataset.figures(include_review=True).set_index("value")

    assert rows.loc[20.0, ["scope", "segment_label"]].to_list() == ["cloud_services", "Gpu rental"]
    assert rows.loc[4.0, ["scope", "segment_label"]].to_list() == ["", "unlisted"]
    assert rows.loc[1.0, "value_usd_bn"] == 1.0
    assert rows.loc[20.0, "value_usd_bn"] == pytest.approx(25.0)
    assert pd.isna(rows.loc[5.0, "value_usd_bn"])


def test_claims_are_filtered_and_carry_their_segment(dataset: Dataset) -> None:
    assert list(dataset.claims()["year_high"]) == [2026, 2027]
    assert list(dataset.claims(include_review=True)["year_high"]) == [2026, 2027, 2029]
    assert list(dataset.claims(primary_only=True)["scope"]) == ["chips"]
    assert dataset.claims(segment="gpu_rental").empty
    assert list(dataset.claims(scope="chips", publisher="Alfa")["segment_label"]) == ["Ai chips"]


def found(dataset: Dataset, **filters: object) -> list[str]:
    rows = dataset.documents(**filters)
    assert dataset.count_documents(**filters) == len(rows)
    return list(rows["document_id"])


def test_documents_come_newest_first_and_in_pages(dataset: Dataset) -> None:
    assert found(dataset) == ["quoted", "older", "undated"]
    assert list(dataset.documents(limit=1, offset=1)["document_id"]) == ["older"]
    assert dataset.count_documents() == 3


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("title OLDER", []),
        ("chips angstrom", ["older"]),
        ("ÁNGSTRÖM", ["older"]),
        ("alvarez SERA", ["quoted"]),
        ('"dos tercios"', ["quoted"]),
        ('"tercios dos"', []),
        ("100%_sure", ["undated"]),
        ("100_sure", []),
        ("'", []),
        ('"', []),
        ("  ", ["quoted", "older", "undated"]),
    ],
)
def test_search_looks_into_title_lead_and_quotes(dataset: Dataset, words: str, names: list[str]) -> None:
    assert found(dataset, search=words) == names


def test_documents_are_filtered(dataset: Dataset) -> None:
    assert found(dataset, topics=["deals", "capex"]) == ["quoted"]
    assert found(dataset, companies=["NVIDIA"]) == ["older"]
    assert found(dataset, companies=["Groq"], languages=["en"]) == ["older", "undated"]
    assert found(dataset, leans=["inference"]) == ["quoted"]
    assert found(dataset, sources=["othernews"], outlets=["other.example"]) == ["undated"]
    assert found(dataset, site="Helsinki") == found(dataset, programme="EU AI Factories") == ["undated"]
    assert found(dataset, deal="deal1") == found(dataset, story=["s1"]) == ["undated"]
    assert found(dataset, deal="deal") == []
    assert found(dataset, since=date(2025, 1, 1), until=date(2026, 4, 30)) == ["older"]
    assert found(dataset, topics=(), site="", since=None) == ["quoted", "older", "undated"]


def test_a_filter_that_does_not_exist_is_an_error(dataset: Dataset) -> None:
    with pytest.raises(TypeError, match="no such filter: topic"):
        dataset.documents(topic="chips")  # type: ignore[call-arg]


def counts(frame: pd.DataFrame) -> dict[str, int]:
    return dict(zip(frame["value"], frame["n"], strict=True))


def test_facets_count_what_each_value_would_give(dataset: Dataset) -> None:
    facets = dataset.facets()

    assert counts(facets["companies"]) == {"Groq": 2, "NVIDIA": 1}
    assert counts(facets["languages"]) == {"en": 2, "es": 1}
    assert counts(facets["topics"]) == {"chips": 1, "deals": 1}
    assert counts(facets["site"]) == {"Helsinki": 1}
    assert list(facets["companies"]["value"]) == ["Groq", "NVIDIA"]


def test_a_choice_narrows_the_other_facets_and_not_its_own(dataset: Dataset) -> None:
    facets = dataset.facets(companies=["NVIDIA"])

    assert counts(facets["companies"]) == {"Groq": 2, "NVIDIA": 1}
    assert counts(facets["languages"]) == {"en": 1}
    assert facets["topics"].empty


def test_one_document_and_its_text(dataset: Dataset) -> None:
    row = dataset.document("quoted")
    assert row is not None
    assert (row["title"], row["published_day"], row["fetched_at"]) == ("Title of quoted", date(2026, 5, 1), None)
    assert dataset.document("nosuch") is None
    assert dataset.text("quoted").endswith(QUOTE)
    assert dataset.text("no'such") == ""


def test_frames_are_the_callers_own(dataset: Dataset) -> None:
    figures, releases = dataset.figures(), dataset.releases()
    figures.loc[:, "value"] = 0.0
    releases.loc[:, "release"] = "x"

    assert values(dataset.figures()) == [1.0, 3.0, 4.0, 20.0]
    assert dataset.releases()["release"].iloc[0] == "2026-W47.1"


def test_several_threads_may_read_one_dataset(dataset: Dataset) -> None:
    lengths: list[int] = []
    threads = [
        threading.Thread(target=lambda: lengths.append(len(dataset.documents(search="title"))) or None)
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert lengths == [2] * 8


def test_an_empty_release_gives_empty_frames_with_all_columns(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.upsert("rates", [Rate("USD", date(2026, 1, 1), 1.1)], NOW)
    store.publish(NOW)
    empty = Dataset.open(data=store.uri)

    assert list(empty.figures().columns[-6:-3]) == ["scope", "segment_label", "value_usd_bn"]
    assert empty.figures().empty
    assert empty.claims(as_of=date(2026, 1, 1)).empty
    assert empty.documents(search="x").empty
    assert all(frame.empty for frame in empty.facets().values())


def test_opening_reads_and_never_writes(place: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}
    Dataset.open(data=place).figures()
    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == before
    assert os.environ.get("CROSSOVER_DATA") != str(place)


@pytest.mark.parametrize("module", [market, market.dataset])
def test_the_examples_for_notebooks_run(module: ModuleType, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSOVER_DATA", str(place))

    told = doctest.testmod(module)

    assert told.attempted >= 4
    assert told.failed == 0
