"""Sites by part of the world and by power."""

from pathlib import Path

import pandas as pd

from market import Dataset, sites

SITES = pd.DataFrame({
    "name": ["One", "Two", "Three", "Four", "Five"],
    "country": ["Finland", "Finland", "Finland", "Norway", "Atlantis"],
    "status": ["operational", "operational", "announced", "operational", "announced"],
    "power_mw": [75.0, None, 100.0, None, 5.0],
    "workload": ["unknown", "inference", "both", "training", "unknown"],
    "programme": ["", "GroqCloud", "EU AI Factory", "", ""],
})  # fmt: skip


def names(rows: pd.DataFrame) -> list[str]:
    return list(rows["name"])


def test_every_country_of_the_real_sites_lies_in_a_part_of_the_world(curated_store: Path) -> None:
    countries = Dataset.open(data=curated_store).table("sites")["country"].unique()
    assert [country for country in countries if not sites.areas_of(country)] == []


def test_a_country_may_lie_in_several_parts() -> None:
    assert sites.areas_of("Finland") == ("European Union", "Europe")
    assert sites.areas_of("Norway") == ("Europe",)
    assert sites.areas_of("Atlantis") == ()
    assert set(sites.AREAS["European Union"]) < set(sites.AREAS["Europe"])
    assert len(sites.AREAS["European Union"]) == 27


def test_filters_are_joined_by_and_their_values_by_or() -> None:
    assert names(sites.keep(SITES)) == names(SITES)
    assert names(sites.keep(SITES, places=["Europe"])) == ["One", "Two", "Three", "Four"]
    assert names(sites.keep(SITES, places=["European Union", "Atlantis"])) == ["One", "Two", "Three", "Five"]
    assert names(sites.keep(SITES, places=["Finland"], stages=["announced"])) == ["Three"]
    assert names(sites.keep(SITES, programmes=["GroqCloud"], uses=["training", "inference"])) == ["Two"]
    assert sites.keep(SITES, uses=["training"], stages=["announced"]).empty


def test_power_is_summed_where_it_is_known_and_says_of_how_many() -> None:
    found = sites.power(SITES)
    assert found.to_dict("records") == [
        {"country": "Finland", "status": "operational", "sites": 2, "known": 1, "power_mw": 75.0, "names": "One"},
        {"country": "Finland", "status": "announced", "sites": 1, "known": 1, "power_mw": 100.0, "names": "Three"},
        {"country": "Atlantis", "status": "announced", "sites": 1, "known": 1, "power_mw": 5.0, "names": "Five"},
    ]


def test_no_site_has_no_power() -> None:
    assert sites.power(SITES.head(0)).empty
    assert list(sites.power(SITES.head(0)).columns) == sites.POWER_COLUMNS


def test_sources_are_epoch_ai_repositories_and_hosts_most_frequent_first() -> None:
    rows = pd.DataFrame({
        "note": ["Power from Epoch AI", "Epoch AI's estimate", "", "", ""],
        "source_url": ["https://github.com/a/b/blob/c", "https://x.example/", "https://github.com/a/atlas/blob/x.json",
                       "https://www.news.example/story", ""],
    })  # fmt: skip
    assert sites.read_in(rows) == ["Epoch AI", "atlas", "news.example"]
