"""What a release adds up to, asked as an analyst does in a notebook, over the curated rows."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from market import Dataset, audit
from market.judging.things import prepared


@pytest.fixture(scope="module")
def dataset(curated_store: Path) -> Dataset:
    return Dataset.open(data=curated_store)


def test_a_verdict_for_every_line_with_its_rows(dataset: Dataset) -> None:
    table = dataset.verdicts()
    assert set(table["state"]) <= {"yes", "not_yet", "not_enough"}
    assert (table["reason"] != "").all()
    known = {*dataset.claims()["claim_id"], *dataset.figures()["figure_id"]}
    assert {name for ids in table["deciding"] for name in ids.split(";") if name} <= known


def test_how_a_verdict_came_about(dataset: Dataset) -> None:
    history = dataset.verdict_history("Power")
    assert history["day"].is_monotonic_increasing
    assert history["verdict"].iloc[-1] == dataset.verdicts().set_index("line").loc["Power", "verdict"]
    assert dataset.verdict_history("no such line").empty


def test_the_judgements_of_one_scope(dataset: Dataset) -> None:
    assert set(dataset.crossover(scope="power")["scope"]) == {"power"}
    assert set(dataset.consensus(scope="infrastructure")["scope"]) == {"infrastructure"}
    assert set(dataset.revisions(scope="cloud_services")["scope"]) == {"cloud_services"}
    assert set(dataset.track_record(entity="Meta")["house"]) >= {"Meta", "Morgan Stanley"}


def test_as_of_a_day_nothing_later_is_known(dataset: Dataset) -> None:
    day = date(2025, 6, 30)
    assert dataset.revisions(as_of=day)["to_day"].max() <= pd.Timestamp(day)
    assert dataset.consensus(as_of=day)["newest"].max() <= pd.Timestamp(day)
    assert dataset.track_record(as_of=day)["period_end"].max() <= pd.Timestamp(day)
    assert dataset.gpu_index(as_of=date(2026, 6, 30))["month"].max() <= pd.Timestamp(2026, 6, 30)
    assert len(dataset.verdicts(as_of=day)) <= len(dataset.verdicts())


def test_every_frame_has_rows(dataset: Dataset) -> None:
    made = (dataset.shares(), dataset.amounts(), dataset.disclosure(), dataset.ladder(), dataset.breadth(),
            dataset.scores(), dataset.ungraded(), dataset.checks(), dataset.gpu_index())  # fmt: skip
    assert all(len(frame) > 5 for frame in made)
    examined = dataset.checks_examined()
    assert examined.pop("filing") == 0  # no filings among the curated rows
    assert min(examined.values()) > 0


def test_checks_and_votes_know_only_what_was_said_by_the_day_and_by_the_sources_asked_for(dataset: Dataset) -> None:
    day = date(2025, 12, 31)
    assert dataset.checks(as_of=day)["newest"].max() <= pd.Timestamp(day)
    assert dataset.checks_examined(as_of=day)["magnitude"] < dataset.checks_examined()["magnitude"]
    primary = dataset.checks(primary_only=True)
    known = set(dataset.figures(primary_only=True)["figure_id"]) | set(dataset.claims(primary_only=True)["claim_id"])
    assert {name for names in primary["inputs"] for name in names.split(";")} <= known
    votes = dataset.votes(as_of=day)
    assert votes["published_day"].max() <= pd.Timestamp(day)
    assert len(votes) == dataset.consensus(as_of=day)["n"].sum()
    assert not set(votes["figure_id"]) & set(dataset.not_voting(as_of=day)["figure_id"])
    assert (dataset.not_voting()["why"] != "").all()
    assert not set(dataset.not_vintages()["figure_id"]) & set(dataset.ladder()["figure_id"])


def test_a_grade_names_the_day_of_its_outcome(dataset: Dataset) -> None:
    graded = dataset.track_record().dropna(subset="outcome_day")
    assert len(graded) > 20
    assert (graded["outcome_day"] > graded["published_day"]).all()


def test_companies_and_deals(dataset: Dataset) -> None:
    assert set(dataset.capex("Meta")["basis"]) == {"cash", "incl_finance_leases"}
    assert "above" in set(dataset.capex_guidance("Meta")["landed"])
    assert set(dataset.trailing(entity=["Amazon", "Meta"], metric="capex")["entity"]) == {"Amazon", "Meta"}
    assert set(dataset.quarters_against_years()["state"]) == {"agrees", "differs"}
    assert dataset.data_center_revenue("NVIDIA")["on_year_pct"].notna().sum() >= 10
    assert (dataset.deal_totals(["year"])["reason"] != "").any()


def test_companies_as_of_a_day(dataset: Dataset) -> None:
    day = date(2025, 6, 30)
    for frame in (dataset.capex(as_of=day), dataset.trailing(as_of=day), dataset.data_center_revenue(as_of=day)):
        assert frame["published_day"].max() <= pd.Timestamp(day)
    assert set(dataset.capex_guidance("Alphabet", as_of=day)["state"]) == {"pending"}
    assert dataset.deal_totals(["year"], as_of=day)["year"].max() == "2025"
    assert dataset.deal_totals(["type"], as_of=day)["n"].sum() < dataset.deal_totals(["type"])["n"].sum()


def test_every_explanation_that_people_wrote_closes_a_finding(dataset: Dataset) -> None:
    found = dataset.checks().set_index("finding")
    written = dataset.table("explanations").set_index("finding")
    assert audit.notes(dataset) == []
    assert (found.loc[written.index, "state"] == "explained").all()
    gartner = found[found["words"].str.startswith("AI infrastructure, 2025")].iloc[0]  # 975.581 / 334 = 2.92
    assert "devices" in gartner["explanation"]
    assert len(found[found["state"] == "open"]) < len(found[found["state"] == "explained"])


def test_two_figures_are_compared_and_bridged_by_their_names(dataset: Dataset) -> None:
    meta = prepared(dataset.figures(entity="Meta", metric="capex", publisher="Meta"))
    meta = meta[(meta["kind"] == "actual") & (meta["year"] == 2025) & (meta["span"] == "year")]
    cash, leases = (meta[meta["basis"] == basis]["figure_id"].iloc[0] for basis in ("cash", "incl_finance_leases"))
    assert dataset.comparable(cash, leases).relation == "unlike"
    assert "finance leases" in set(dataset.bridge(cash, leases)["step"])
    with pytest.raises(KeyError):
        dataset.comparable(cash, "no such figure")


def test_the_news_of_a_release_without_news_is_an_empty_frame(dataset: Dataset) -> None:
    assert dataset.news_signals().empty
