"""Timelines of data centres and kinds of chips, by their traces."""

import pandas as pd

from dashboard.charts import owned, shipped, sites_timeline
from dashboard.parts import more_chips, shipped_kinds
from dashboard.theme import LIGHT

STEPS = pd.DataFrame(
    [("2025-01-01", "measured", 400.0, 1, "A", "A"), ("2026-05-01", "measured", 900.0, 2, "B", ""),
     ("2026-05-01", "planned", 900.0, 2, "", ""), ("2028-03-01", "planned", 2500.0, 3, "B;C", "B")],
    columns=["day", "state", "power_mw", "sites", "names", "ours"],
).assign(day=lambda rows: pd.to_datetime(rows["day"]))  # fmt: skip


def test_what_ran_is_filled_and_plans_are_hatched() -> None:
    ran, planned = sites_timeline.chart(STEPS, LIGHT).data
    assert (ran.name, ran.fillpattern.shape, ran.line.dash) == ("measured", None, "solid")
    assert (planned.name, planned.fillpattern.shape, planned.line.dash) == ("planned", "/", "dot")
    assert list(planned.y) == [0.9, 2.5]  # gigawatts, as one reaches a gigawatt
    assert planned.customdata[1][0] == "B"
    assert planned.customdata[1][1] == "2.5 GW planned by 1 Mar 2028"
    assert ran.customdata[1][2] == "2 sites drawing power; changed: B"


def test_a_title_never_takes_a_plan_for_a_fact() -> None:
    assert sites_timeline.title(STEPS, "A and B") == (
        "A and B drew an estimated 900 MW on 1 May 2026; plans would make it 2.5 GW by Mar 2028"
    )
    assert sites_timeline.title(STEPS[STEPS["state"] == "planned"], "C") == "C is planned at 2.5 GW by Mar 2028"


def shares(*rows: tuple[str, float, float, float]) -> pd.DataFrame:
    end = pd.Timestamp("2026-06-30")
    return pd.DataFrame([
        {"name": name, "share": share, "share_low": low, "share_high": high, "period": "Q2 2026", "period_end": end,
         "n_chips": 1, "n_designers": 3, "derivation": "sum of middles", "reason": ""}
        for name, share, low, high in rows
    ])  # fmt: skip


KINDS = shares(("GPU", 80.0, 75.0, 85.0), ("TPU", 12.0, 10.0, 15.0), ("Other ASIC", 8.0, 8.0, 8.0))


def test_kinds_of_chips_are_told_most_first() -> None:
    assert shipped_kinds.title(KINDS) == (
        "GPUs carried 80% (75–85%) of the computing power shipped in Q2 2026, TPUs 12% (10–15%), other ASICs 8%"
    )
    drawn = shipped.chart(KINDS, LIGHT, shipped_kinds.LEADER)
    marks = {trace.name: trace.marker.color for trace in drawn.data if trace.mode == "markers"}
    assert marks == {"GPU": LIGHT.ink, "TPU": LIGHT.unsplit, "Other ASIC": LIGHT.unsplit}


def test_what_takes_no_part_and_a_quarter_without_shares_are_said() -> None:
    left = pd.DataFrame({"why": ["covers no quarter", "covers no quarter", "undated"]})
    assert shipped_kinds.left_out(left) == "3 sales take no part: 2 covers no quarter; 1 undated."
    assert shipped_kinds.left_out(left.head(0)) == ""
    assert shipped.gaps(KINDS) == []
    hidden = KINDS.assign(share=float("nan"), reason="AMD: only a part of the quarter is covered")
    assert shipped.gaps(hidden) == ["No share for Q2 2026: AMD: only a part of the quarter is covered."]


def test_numbers_that_differ_are_counted() -> None:
    told = pd.DataFrame({"chip": ["A", "A", "B", "B"], "verdict": ["same", "different", "same", "only theirs"]})
    assert more_chips.title(told) == "Of 3 numbers of 2 chips that both hold, 1 differs; 1 more only Epoch AI has"
    assert more_chips.title(told.head(1)) == "Of 1 number of 1 chip that both hold, none differ"


def stock(*rows: tuple[str, str, float, float, float]) -> pd.DataFrame:
    return pd.DataFrame([
        {"day": pd.Timestamp(day), "name": name, "share": share, "share_low": low, "share_high": high, "level": 2e6,
         "period": f"Q4 {day[:4]}", "n_owners": 3, "derivation": "sum of middles", "reason": ""}
        for day, name, share, low, high in rows
    ])  # fmt: skip


OWNED = stock(
    ("2024-12-31", "Meta", 30.0, 25.0, 35.0), ("2025-12-31", "Other", 40.0, 30.0, 50.0),
    ("2025-12-31", "Alphabet", 35.0, 30.0, 40.0), ("2025-12-31", "Meta", 25.0, 25.0, 25.0),
    ("2026-03-31", "Meta", float("nan"), float("nan"), float("nan")),
)  # fmt: skip


def test_owners_of_the_newest_whole_day_stand_beside_the_year_before() -> None:
    rows = owned.drawn(OWNED)
    assert list(zip(rows["name"], rows["when"], strict=True)) == [
        ("Alphabet", "now"), ("Meta", "now"), ("Other", "now"), ("Meta", "before"),
    ]  # fmt: skip
    drawn = owned.chart(rows, LIGHT)
    marks = {trace.name: (trace.marker.symbol, list(trace.x)) for trace in drawn.data if trace.mode == "markers"}
    assert marks == {"now": ("circle", [35.0, 25.0, 40.0]), "before": ("circle-open", [30.0])}
    assert [list(trace.x) for trace in drawn.data if trace.name == "range"] == [[30.0, 40.0], [30.0, 50.0]]


def test_the_title_names_hyperscalers_together_where_they_are_several() -> None:
    rows = owned.drawn(OWNED)
    groups = stock(("2025-12-31", "hyperscaler", 60.0, 55.0, 65.0), ("2025-12-31", "others", 40.0, 35.0, 45.0))
    assert owned.title(rows, groups) == (
        "Hyperscalers owned 60% (55–65%) of the AI computing power sold up to the end of Q4 2025; "
        "Alphabet alone 35% (30–40%)"
    )
    assert owned.title(rows, groups.head(0)) == (
        "Alphabet owned 35% (30–40%) of the AI computing power sold up to the end of Q4 2025"
    )
