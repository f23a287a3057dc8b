"""Whatever companies are said to have spent and sold, each judgement gives a number or a reason, and no stack trace."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from market.judging import capex, data_center, quarters
from market.vocabulary import KINDS
from tests.market.judging.judged import figures

EASY = settings(
    max_examples=15, deadline=None, phases=[Phase.generate], derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
DAY = date(2026, 6, 30)
figure = some.fixed_dictionaries({
    "publisher": some.sampled_from(["", "Meta", "Northgate"]), "entity": some.sampled_from(["", "Meta"]),
    "published_on": some.sampled_from(["", "2024", "2025-06", "2025-03-01", "2026-02-01"]),
    "metric": some.sampled_from(["capex", "revenue", "growth_rate"]),
    "segment": some.sampled_from(["hyperscaler_capex", "data_center_revenue"]),
    "unit": some.sampled_from(["USD_bn", "CNY_bn", "percent", "unheard_of"]),
    "value": some.none() | some.floats(-5, 160), "value_low": some.none() | some.floats(0, 60),
    "value_high": some.none() | some.floats(60, 120), "kind": some.sampled_from(sorted(KINDS)),
    "caveats": some.sampled_from(["", "lower_bound", "scale_suspect", "cumulative"]),
    "basis": some.sampled_from(["", "cash", "cumulative"]), "product": some.sampled_from(["", "compute"]),
    "span": some.none() | some.tuples(some.dates(date(2024, 1, 1), date(2026, 1, 1)), some.integers(0, 800)),
})  # fmt: skip


def stated(row: dict[str, Any]) -> dict[str, Any]:
    row = {"workload": "all"} | row
    start, length = row.pop("span") or (None, 0)
    return row | {"period_start": start, "period_end": start and start + timedelta(days=length)}


@EASY
@given(some.lists(figure, max_size=12))
def test_each_row_has_a_number_or_a_reason(rows: list[dict[str, Any]]) -> None:
    said = figures(*map(stated, rows))
    known = set(said["figure_id"])
    for found in (quarters.reported(said), quarters.trailing(said), data_center.revenue(said)):
        assert (found["level"].isna() == (found["reason"] != "")).all()
        assert {name for ids in found["inputs"] for name in ids.split(";")} <= known
    shares = data_center.revenue(said)
    assert shares.loc[shares["product"] != "", "share_pct"].isna().eq(
        shares.loc[shares["product"] != "", "share_reason"] != ""
    ).all()  # fmt: skip
    assert not pd.concat([shares["reason"], shares["share_reason"]]).str.contains("nan|None|NaT").any()


@EASY
@given(some.lists(figure, max_size=12))
def test_each_guidance_is_a_vintage_or_listed(rows: list[dict[str, Any]]) -> None:
    said = figures(*(stated(row) | {"kind": "guidance", "metric": "capex"} for row in rows))
    found, left = capex.guidance(said, DAY), capex.left_out(said, DAY)
    later = said["published_day"] > pd.Timestamp(DAY)
    assert set(found["state"]) <= {"graded", "pending", "no outcome", "never"}
    assert ((found["reason"] == "") == (found["state"] == "graded")).all()
    assert len(found) + len(left) <= len(said) + int(later.sum())
