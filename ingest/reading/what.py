"""What a number measures: its metric."""

import re

from ingest.reading import meaning
from ingest.reading.clauses import distance
from ingest.reading.cues import has
from ingest.reading.ratios import ratio_of
from ingest.reading.scene import Draft, Scene

_BY_SHAPE = {"price": "unit_price", "power": "power_capacity", "pieces": "shipments", "multiple": "growth_rate"}
_INTO = re.compile(r"\s+(?:more\s+|de\s+dólares\s+|investment\s+|stake\s+)?(?:in|into|en)\s+\Z")
_METRIC_OF = {
    "hyperscaler_capex": "capex", "data_center_capex": "capex", "ai_data_center_capex": "capex",
    "ai_chips": "revenue", "ai_accelerators": "revenue", "inference_chips": "revenue", "custom_ai_asic": "revenue",
    "ai_memory": "revenue", "ai_servers": "spending", "ai_infrastructure": "spending", "ai_iaas": "spending",
    "gpu_as_a_service": "market_size", "inference_market": "market_size", "gen_ai_market": "market_size",
}  # fmt: skip
_LEAST_UNNAMED = 0.1
"""The metric of money that a segment stands for where no word names one."""


def metric_of(scene: Scene, draft: Draft, before: Draft | None) -> str:
    """The metric that the clause gives; empty where only neighbours can tell."""
    shape = draft.clause.amount.shape
    if shape in _BY_SHAPE:
        return _BY_SHAPE[shape]
    if shape in ("percent", "part"):
        return ratio_of(scene, draft, before)
    return _money(scene, draft, before)


def _money(scene: Scene, draft: Draft, before: Draft | None) -> str:
    clause, text = draft.clause, scene.text
    mark = meaning.closest(text, scene.metrics, clause)
    if mark:
        draft.own.add("metric")
        return "deal_value" if mark.label == "capex" and _into_a_company(scene, draft) else mark.label
    if before and before.metric and before.clause.amount.shape == "money":
        return before.metric
    anywhere = min(scene.metrics, key=lambda one: distance(text, one, clause), default=None)
    return anywhere.label if anywhere else ""


def metric_by_segment(scene: Scene, draft: Draft) -> str:
    """The metric for which the segment of a large sum stands, where no sentence nearby names one."""
    amount = draft.clause.amount
    if amount.shape != "money" or amount.value < _LEAST_UNNAMED:
        return ""
    return _METRIC_OF.get(meaning.segment_of(scene.text), "")


def _into_a_company(scene: Scene, draft: Draft) -> bool:
    """Is money invested in a company, rather than in machines?"""
    end = draft.clause.end
    return any(
        one.name.via == "company" and one.name.operates and _INTO.match(scene.text[end : one.start])
        for one in scene.mentions
        if one.start > end
    )


def is_by_tokens(text: str) -> bool:
    """Does the sentence speak of prices of a million tokens?"""
    return has("by tokens", text)


def is_hourly(text: str) -> bool:
    """Does the sentence speak of prices of GPUs by the hour, or of renting one that it names?"""
    return (has("hourly", text) and has("gpu", text)) or (has("rent", text) and has("one gpu", text))
