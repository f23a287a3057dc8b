"""Datasets small enough to know by heart: a few invented statements over two segments."""

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from market.period import Period, stated_day
from market.records import Claim, Figure, Segment
from market.store import Store

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
HOSTILE = '=cmd|x <script>alert("x")</script> [a](javascript:alert(1)) ![i](http://evil.example/i.png) :red[b] $x^2$'
LONG = "The Extraordinarily Long-Named International Consortium for Measuring Machine Reasoning and Its Costs"
SEGMENTS = [
    Segment("ai_iaas", "Rented accelerators", "", "cloud_services", "end_user_spending", "what is rented"),
    Segment("ai_compute", "Use of compute", "", "compute_usage", "share", "what compute does"),
]


def claim(publisher: str, published_on: str, bound: str, year: int, segment: str = "ai_iaas", **more: Any) -> Claim:
    """A statement whose bound names `year`, as a curated row would hold it."""
    day, precision = stated_day(published_on)
    low = year if bound in ("in", "not_before") else None
    high = year if bound in ("in", "by", "already") else None
    usual: dict[str, Any] = {"source_url": "https://one.example/a", "second_url": "https://two.example/b"}
    return Claim(
        publisher, published_on, "training_stays_ahead" if bound == "not_before" else "inference_exceeds_training",
        segment, bound=bound, year_low=low, year_high=high, published_day=day, published_precision=precision,
        evidence="primary", **(usual | more),
    )  # fmt: skip


def figure(
    publisher: str, published_on: str, workload: str, year: int, value: float | None, unit: str = "USD_bn", **more: Any
) -> Figure:
    """A number on one use in one calendar year; per cent are shares of spending, all else is spending."""
    day, precision = stated_day(published_on)
    period = Period.year(year)
    usual: dict[str, Any] = {
        "metric": "spending_share" if unit == "percent" else "spending", "segment": "ai_iaas", "kind": "forecast",
        "source_url": "https://one.example/a", "evidence": "secondary",
    }  # fmt: skip
    return Figure(
        publisher, published_on, workload=workload, period_start=period.start, period_end=period.end, value=value,
        unit=unit, published_day=day, published_precision=precision, **(usual | more),
    )  # fmt: skip


def build(folder: Path, claims: Iterable[Claim] = (), figures: Iterable[Figure] = ()) -> Path:
    """A published dataset of the two segments and these rows; its folder."""
    store = Store(folder)
    with store.writer():
        store.replace("segments", SEGMENTS, NOW)
        store.upsert("claims", list(claims), NOW)
        store.upsert("figures", list(figures), NOW)
        store.publish(NOW)
    return folder


def frame(rows: Iterable[Claim] | Iterable[Figure]) -> pd.DataFrame:
    """Rows as `Dataset.claims` and `Dataset.figures` give them, without the way through a store."""
    found = pd.DataFrame([asdict(row) for row in rows])
    if found.empty:
        return pd.DataFrame(columns=[*(field.name for field in fields(Claim)), "scope", "segment_label"])
    known = {segment.segment: segment for segment in SEGMENTS}
    days = [name for name in ("published_day", "period_start", "period_end") if name in found]
    return found.assign(
        scope=[known[key].scope for key in found["segment"]],
        segment_label=[known[key].label for key in found["segment"]],
        **{name: pd.to_datetime(found[name]) for name in days},
    )
