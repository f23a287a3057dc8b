"""Whatever is stated, judging gives a stated result: no stack trace, no NaN in a sentence, nothing pooled or lost."""

from datetime import date
from typing import Any

import pandas as pd
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from market import checks
from market.judging import consensus, crossing, disclosure, split, track_record, verdict, vintages
from market.vocabulary import BOUNDS, CLAIMS, KINDS
from tests.market.judging.judged import claims, figures, frame, segments

SEGMENTS = segments("ai_iaas", "ai_compute")
days = some.sampled_from(["", "2019", "2021-06", "2025-03-01", "2025-03-02", "2026-11-20"])
publishers = some.sampled_from(["", "Alpha", "Beta", "Gamma", "Meta"])
years = some.integers(2018, 2034)
claim = some.fixed_dictionaries({
    "publisher": publishers, "published_on": days, "claim": some.sampled_from(sorted(CLAIMS)), "year": years,
    "bound": some.sampled_from(sorted(BOUNDS)), "segment": some.sampled_from(["ai_iaas", "ai_compute", "unheard_of"]),
    "entity": some.sampled_from(["", "Meta"]), "region": some.sampled_from(["world", "China"]),
    "origin": some.sampled_from(["curated", "read"]), "standing": some.sampled_from(["charted", "review"]),
})  # fmt: skip
figure = some.fixed_dictionaries({
    "publisher": publishers, "published_on": days, "workload": some.sampled_from(["training", "inference", "all"]),
    "metric": some.sampled_from(["spending_share", "compute_share", "spending", "capex", "growth_rate"]),
    "unit": some.sampled_from(["percent", "USD_bn", "GW"]), "value": some.none() | some.floats(-5, 160),
    "value_low": some.none() | some.floats(0, 60), "value_high": some.none() | some.floats(60, 120),
    "year": some.none() | years, "kind": some.sampled_from(sorted(KINDS)), "entity": some.sampled_from(["", "Meta"]),
    "caveats": some.sampled_from(["", "lower_bound", "upper_bound", "lower_bound;upper_bound", "cumulative"]),
    "basis": some.sampled_from(["", "cumulative"]),
})  # fmt: skip
EASY = settings(
    max_examples=12, deadline=None, phases=[Phase.generate], derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
"""Few and the same ones every time: a wider search found what is now tested by name."""


def with_years(row: dict[str, Any]) -> dict[str, Any]:
    """The claim with the years that its bound takes."""
    row = dict(row)
    year = row.pop("year")
    low = year if row["bound"] in ("in", "not_before") else None
    return row | {"year_low": low, "year_high": year if row["bound"] in ("in", "by", "already") else None}


@EASY
@given(
    some.lists(claim, max_size=8),
    some.lists(figure, max_size=8),
    some.none() | some.dates(date(2018, 1, 1), date(2030, 1, 1)),
)
def test_every_line_has_a_verdict_with_a_reason(said: list[Any], numbers: list[Any], as_of: date | None) -> None:
    stated = claims(*map(with_years, said))
    table = verdict.verdicts(stated, figures(*numbers), SEGMENTS, as_of)
    assert set(table["state"]) <= {"yes", "not_yet", "not_enough"}
    assert not table["reason"].str.contains("nan|None|NaT").any()
    assert (table["since"].notna() == (table["state"] == "yes")).all()
    settled = table[(table["state"] != "not_enough") & (table["group"] != "company")]
    assert (settled["n_publishers"] >= verdict.MIN_PUBLISHERS).all()
    known = {*stated["claim_id"], *figures(*numbers)["figure_id"]}
    assert {name for ids in table["deciding"] for name in ids.split(";") if name} <= known


@EASY
@given(some.lists(claim, max_size=8), some.lists(figure, max_size=8))
def test_each_claim_is_a_point_or_listed_as_none(said: list[Any], numbers: list[Any]) -> None:
    stated = claims(*map(with_years, said))
    plotted = crossing.points(stated, split.shares(figures(*numbers)))
    assert (plotted["claim_id"] != "").sum() + len(crossing.unplotted(stated)) == len(stated)
    assert plotted[["x", "y"]].notna().all().all()


@EASY
@given(some.lists(figure, max_size=10))
def test_shares_stay_within_a_hundred_and_rest_on_known_figures(numbers: list[Any]) -> None:
    rows = figures(*numbers)
    found = split.shares(rows)
    values = found[["inference_share", "training_share"]].stack()
    stated = found["derivation"].isin(["stated", "complement", ""])
    assert found.loc[stated, ["inference_share", "training_share"]].stack().dropna().between(0, 100).all()
    assert not values.isin([float("inf"), float("-inf")]).any()
    ids = {name for frame in (found, split.amounts(rows)) for names in frame["inputs"] for name in names.split(";")}
    assert ids <= set(rows["figure_id"])
    assert len(split.left_out(rows)) <= len(rows)
    assert isinstance(found, pd.DataFrame)


def named(numbers: list[Any]) -> pd.DataFrame:
    """The figures, each with a name of its own, though they may say the same."""
    rows = [row | {"figure_id": f"f{n}"} for n, row in enumerate(numbers)]
    return figures(*rows).assign(segment_label="Rented cloud", scope="cloud_services")


@EASY
@given(some.lists(figure, max_size=12))
def test_every_view_is_a_rung_or_listed_and_every_revision_rests_on_two_rungs(numbers: list[Any]) -> None:
    rows = named(numbers)
    rungs, left = vintages.ladder(rows), vintages.left_out(rows)
    views = rows[rows["kind"].isin(vintages.VIEWS)]
    same_day = len(views) - len(left) - len(rungs)
    assert 0 <= same_day <= len(views)  # one number told twice on a day is one rung
    revised = vintages.revisions(rows)
    assert set(";".join(revised["inputs"]).split(";")) - {""} <= set(rungs["figure_id"])
    assert (revised["days"] >= 0).all()


@EASY
@given(some.lists(figure, max_size=12), some.dates(date(2019, 1, 1), date(2030, 1, 1)))
def test_a_consensus_never_counts_a_house_twice_nor_what_it_listed(numbers: list[Any], day: date) -> None:
    rows, companies = named(numbers), frame("companies", [])
    found = consensus.consensus(rows, companies, day)
    left = set(consensus.left_out(rows, companies, day)["figure_id"])
    for row in found.to_dict("records"):
        houses = row["houses"].split(";")
        assert len(houses) == len(set(houses)) == row["n"]
        assert not left & set(row["inputs"].split(";"))
        assert pd.notna(row["median"]) == (row["n"] >= consensus.MIN_VOTES)
        assert (row["reason"] == "") == (row["n"] >= consensus.MIN_VOTES)


@EASY
@given(some.lists(figure, max_size=12), some.dates(date(2019, 1, 1), date(2034, 1, 1)))
def test_every_view_is_graded_or_listed_and_none_looks_ahead(numbers: list[Any], day: date) -> None:
    rows = named(numbers)
    graded, rest = track_record.grades(rows, day), track_record.ungraded(rows, day)
    stated = pd.to_datetime(rows["published_day"])
    known = rows[rows["kind"].isin(track_record.VIEWS) & ~(stated > pd.Timestamp(day))]
    assert len(graded) + len(rest) == len(known)
    assert (graded["published_day"] < graded["period_end"]).all()
    assert (graded["period_end"] < pd.Timestamp(day)).all()
    assert (rest["why"] != "").all()


@EASY
@given(some.lists(claim, max_size=6), some.lists(figure, max_size=12))
def test_checks_and_disclosure_give_sentences_and_whole_sums(said: list[Any], numbers: list[Any]) -> None:
    rows = named(numbers)
    tables = {"claims": claims(*map(with_years, said)), "segments": SEGMENTS, "prices": frame("prices", []),
              "sites": frame("sites", [])}  # fmt: skip
    found = checks.run(tables | {"figures": rows})
    assert not found["words"].str.contains("nan|None|NaT").any()
    assert set(found["state"]) <= {"open", "explained"}
    split_up = disclosure.summary(disclosure.totals(rows))
    parts = split_up[["disclosed", "estimated", "none"]].sum(axis=1).astype(float)
    assert (parts - split_up["total"].astype(float)).abs().le(1e-6).all()
