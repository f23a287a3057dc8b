"""What is counted, and where: segment and region."""

import re

from ingest.reading import meaning
from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import has
from ingest.reading.knowledge import Name
from ingest.reading.places import places
from ingest.reading.scene import Draft, Scene
from ingest.reading.who import goes_back


def segment_of(scene: Scene, draft: Draft, before: Draft | None, role: str) -> str:
    """What is counted: by the clause, by what the metric and company imply, by the amount before, by the sentence."""
    unit, metric = draft.clause.amount.unit, draft.metric
    if unit.endswith("_gpu_hour"):
        return "gpu_rental_price"
    here = (scene.text, draft.clause.left, draft.clause.right)
    if metric == "power_capacity":
        return "ai_power_capacity_added" if has("added power", *here) else "ai_power_capacity_installed"
    if own := _by_role(metric, role):
        return own
    named = meaning.segment_of(*here)
    if metric == "revenue" and role and _of_whole_company(scene, draft.clause, named):
        return "company_revenue"
    if metric == "revenue" and role and not named and has("ai sales", *here):
        return "ai_chips" if role == "chip_vendor" else ""
    if not named and before and not draft.clause.apart:
        named = before.segment
    named = named or meaning.segment_of(scene.text)
    if not named and metric == "revenue" and role:
        return "company_revenue"
    if not named and metric == "deal_value":
        return "ai_infrastructure"
    if metric == "capex" and role not in ("", "ai_lab") and named in _NO_CAPEX:
        return ""  # the company is no large cloud, and nothing says what it builds
    return _fitting(named, draft) or ("ai_infrastructure" if draft.workload != "all" else "")


_NO_CAPEX = ("", "ai_spending_total", "hyperscaler_capex", "company_revenue", "data_center_revenue", "ai_chips")
_OF_WHICH = re.compile(
    r"[\s,]*(?:of which|of that|de l[oa]s que|de l[oa]s cuales|de ell[oa]s|dont|davon|wovon)\b", re.IGNORECASE
)


def _of_whole_company(scene: Scene, clause: Clause, named: str) -> bool:
    """`total revenue`, or a sum without a segment of its own of which a part is told next."""
    told = has("whole company", scene.text, clause.left, clause.right)
    rest = scene.text[clause.end :]
    head = meaning.segment_of(scene.text, clause.left, clause.end)
    parts = re.split(r"[,;]", rest, maxsplit=1)
    return told or (not head and len(parts) > 1 and bool(_OF_WHICH.match(parts[1])))


def _by_role(metric: str, role: str) -> str:
    """The segment of a company's own money where its trade tells; empty where only words can."""
    if metric == "capex" and role == "hyperscaler":
        return "hyperscaler_capex"
    if metric == "capex" and role in ("foundry", "memory"):
        return "supplier_capex"
    if role == "gpu_cloud" and metric in ("capex", "revenue", "backlog"):
        return "neocloud_business"
    if role == "ai_lab" and metric in ("cost", "spending"):
        return "ai_lab_compute"
    return "genai_models" if role == "ai_lab" and metric == "revenue" else ""


def _fitting(named: str, draft: Draft) -> str:
    if draft.metric == "revenue" and named == "data_center_capex":
        return "data_center_revenue"
    if draft.metric == "compute_share" and named not in ("ai_servers", "ai_server_shipments", "custom_ai_asic"):
        return "ai_compute"
    if draft.metric == "capex" and named in ("ai_spending_total", "", "ai_chips"):
        return (
            "inference_chips" if draft.workload == "inference" and named == "ai_chips" else named or "hyperscaler_capex"
        )
    if (
        named in ("ai_chips", "ai_accelerators")
        and draft.workload == "inference"
        and draft.metric in ("capex", "market_size")
    ):
        return "inference_chips"
    return named


def region_of(scene: Scene, draft: Draft, before: Draft | None, carried: Draft | None, company: Name | None) -> str:
    """Where: the place of the clause; else the one that opens the sentence; else that of what a part is told of.

    company: whom the figure is about; where its country's own currency is spent, that country. Else world.
    """
    clause, found = draft.clause, places(scene.text)
    right = _end_of_own(scene, clause)
    inside = [place for place in found if place.start >= clause.reach and place.end <= right]
    opening = [place for place in found if place.end <= scene.clauses[0].start]
    for named in (inside, opening):
        if named:
            return min(named, key=lambda place: distance(scene.text, place, clause)).region
    levels = [one for one in scene.drafts if not one.metric.endswith("_share")]
    told = (before if draft.metric.endswith("_share") or not levels else levels[-1]) if before else carried
    if told and draft.entity == told.entity and (before or (not found and _goes_on(scene, draft))):
        return told.region
    return _home(draft, company)


def _end_of_own(scene: Scene, clause: Clause) -> int:
    """Where the words of an amount end: in a list, before a neighbour of another kind (`$3bn, half in Spain`)."""
    others = (
        one.start
        for one in scene.clauses
        if clause.end <= one.start < clause.right and one.amount.shape != clause.amount.shape
    )
    return min(others, default=clause.right)


def _goes_on(scene: Scene, draft: Draft) -> bool:
    """Does a sentence without a place go on about what was told before it?"""
    another = any(one.name.operates and one.name.company != draft.entity for one in scene.mentions)
    return goes_back(scene.text) or draft.metric.endswith("_share") or not another


def _home(draft: Draft, company: Name | None) -> str:
    """The country of a company that spends at home: one whose own currency it is told in."""
    if not company or draft.metric not in _SPENT or company.role not in ("hyperscaler", "ai_lab", "gpu_cloud", "other"):
        return "world"
    at_home = draft.clause.amount.unit.startswith(_CURRENCIES.get(company.country, "-"))
    return company.country if at_home else "world"


_SPENT = frozenset({"capex", "spending", "cost"})
_CURRENCIES = {"China": "CNY", "Japan": "JPY", "South Korea": "KRW", "India": "INR", "Taiwan": "TWD"}
