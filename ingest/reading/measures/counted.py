"""What is counted: the segment of a figure."""

import re

from ingest.reading.clauses import Clause, whole_of
from ingest.reading.cues import has
from ingest.reading.learnt import compiled
from ingest.reading.measures import meaning
from ingest.reading.scene import Draft, Scene

_SHARES = ("spending_share", "compute_share")
_RATES = (*_SHARES, "growth_rate")


def segment_of(scene: Scene, draft: Draft, before: Draft | None, carried: Draft | None, role: str) -> str:
    """What is counted: by what the unit, the metric and the company's trade imply, by the words, by the amount before.

    role: of the company that the figure is about; empty for a whole market. Empty where nothing tells.
    """
    own = _by_unit(scene, draft, role) or _by_role(scene, draft, role)
    if own:
        return own
    named = _named(scene, draft, before, carried)
    if draft.metric == "revenue" and role:
        named = _sold(scene, draft, named, role)
    if not named and draft.metric == "deal_value":
        return "ai_infrastructure"
    if draft.metric == "capex" and role not in ("", "ai_lab") and named in _NO_CAPEX:
        return ""  # the company is no large cloud, and nothing says what it builds
    return _fitting(scene, draft, named) or _USES.get((draft.metric, draft.workload), "")


_NO_CAPEX = ("", "ai_spending_total", "hyperscaler_capex", "company_revenue", "data_center_revenue", "ai_chips")
_USES = {
    (metric, workload): segment
    for workload in ("training", "inference")
    for metric, segment in (
        ("spending", "ai_compute"), ("cost", "ai_compute"), ("spending_share", "ai_compute"),
        ("growth_rate", "ai_compute"), ("compute_share", "ai_compute"),
        ("capex", "ai_infrastructure"), ("shipments", "ai_infrastructure"),
        ("market_size", "inference_market" if workload == "inference" else "ai_infrastructure"),
        ("revenue", "inference_market" if workload == "inference" else "ai_infrastructure"),
    )
}  # fmt: skip
"""What is counted where only the use is told."""


def _by_unit(scene: Scene, draft: Draft, role: str) -> str:
    unit, here = draft.clause.amount.unit, (scene.text, draft.clause.left, draft.clause.right)
    if unit.endswith("_gpu_hour"):
        return "gpu_rental_price"
    if unit.endswith("_million_tokens"):
        return "inference_market"
    if draft.metric == "power_capacity" and role == "gpu_cloud":
        return "neocloud_business"
    if draft.metric == "power_capacity":
        return _power(scene, draft)
    if draft.metric == "growth_rate" and unit == "x" and has("tokens", *here):
        return "token_volume"
    if draft.metric == "compute_share" and has("electricity", *here):
        return "ai_share_of_data_center_power"
    return ""


def _power(scene: Scene, draft: Draft) -> str:
    """AI power in place or to be added; all power of data centres where no word says AI."""
    text, clause = scene.text, draft.clause
    if not has("ai", text) and has("segment", text, clause.left, clause.right) and draft.workload == "all":
        named = meaning.segment_of(text, clause.left, clause.right)
        if named in ("data_center_power", "data_center_capex"):
            return "data_center_power"
    if has("running power", text, clause.left, clause.right):
        return "ai_power_capacity_installed"
    added = has("added power", text, clause.left, clause.right) or has("deal", text)
    return "ai_power_capacity_added" if added else "ai_power_capacity_installed"


def _by_role(scene: Scene, draft: Draft, role: str) -> str:
    """The segment of a company's own money where its trade tells; empty where only words can."""
    metric, here = draft.metric, (scene.text, draft.clause.left, draft.clause.right)
    of_capex = metric in ("growth_rate", *_SHARES) and any(mark.label == "capex" for mark in scene.metrics)
    if role == "hyperscaler" and (metric == "capex" or of_capex):
        return "hyperscaler_capex"
    if role == "ai_lab" and metric == "deal_value" and has("compute", *here):
        return "ai_lab_compute"
    if metric == "capex" and role in ("foundry", "memory"):
        return "supplier_capex"
    if role == "gpu_cloud" and metric not in ("unit_price", "shipments"):
        return "neocloud_business"
    if role == "ai_lab" and metric in ("cost", "spending", *_SHARES) and not has("ai chips", *here):
        return "ai_lab_compute"
    if metric == "cost" and draft.workload == "training" and not role:
        return "ai_lab_compute"
    return "genai_models" if role == "ai_lab" and metric == "revenue" else ""


def _named(scene: Scene, draft: Draft, before: Draft | None, carried: Draft | None) -> str:
    """The segment by words: a share and a growth rate are of what the level beside them counts."""
    text, clause = scene.text, draft.clause
    if draft.metric in _SHARES:
        level = next((one for one in reversed(scene.drafts) if one.metric not in _RATES), None)
        named = _of_whole(scene, clause) or (level.segment if level else "")
        if named:
            return named
    named = meaning.segment_of(text, clause.left, clause.right)
    if not named and before and not clause.apart:
        named = before.segment
    if not named and draft.metric in _SHARES and carried:
        named = carried.segment
    return named or meaning.segment_of(text)


def _of_whole(scene: Scene, clause: Clause) -> str:
    """What the whole counts of which a share is told right behind it: `40% of server spending`."""
    whole, told = whole_of(scene.text, scene.clauses, clause), _COMPLEMENT.match(scene.text, clause.end)
    right = whole.right if whole else told.end() if told else clause.end
    return meaning.segment_of(scene.text, clause.end, right)


_COMPLEMENT = compiled(r"\s*(?:of|in|del?|en|der|des|du|d')\s+[^,;:.()]{1,60}", re.IGNORECASE)
_OF_WHICH = compiled(
    r"[\s,]*(?:of which|of that|de l[oa]s que|de l[oa]s cuales|de ell[oa]s|dont|davon|wovon)\b", re.IGNORECASE
)


def _sold(scene: Scene, draft: Draft, named: str, role: str) -> str:
    """What a company sells: the part that its words name, else all of it."""
    if _of_whole_company(scene, draft.clause, named):
        return "company_revenue"
    if not named and has("ai sales", scene.text, draft.clause.left, draft.clause.right):
        return "ai_chips" if role == "chip_vendor" else ""
    return named or "company_revenue"


def _of_whole_company(scene: Scene, clause: Clause, named: str) -> bool:
    """`total revenue`, or a sum without a segment of its own of which a part is told next."""
    told = has("whole company", scene.text, clause.left, clause.right)
    rest = scene.text[clause.end :]
    head = meaning.segment_of(scene.text, clause.left, clause.end)
    parts = re.split(r"[,;]", rest, maxsplit=1)
    return told or (not head and len(parts) > 1 and bool(_OF_WHICH.match(parts[1])))


def _fitting(scene: Scene, draft: Draft, named: str) -> str:
    """The segment that goes with the metric, where the words name another of the same things."""
    metric, here = draft.metric, (scene.text, draft.clause.left, draft.clause.right)
    if metric == "revenue" and named in ("data_center_capex", "ai_data_center_capex"):
        return "data_center_revenue"
    pieces = metric == "shipments" or (metric != "revenue" and has("counted pieces", *here))
    if pieces and (named == "ai_servers" or has("servers", scene.text)):
        return "ai_server_shipments"
    if metric == "compute_share" and named not in ("ai_server_shipments", "custom_ai_asic"):
        return "ai_compute"
    if named in ("ai_chips", "ai_accelerators", "data_center_gpu") and draft.workload == "inference":
        return "inference_chips" if metric in ("capex", "market_size", "revenue") else named
    if metric == "capex" and named in ("ai_spending_total", ""):
        return named or "hyperscaler_capex"
    return named
