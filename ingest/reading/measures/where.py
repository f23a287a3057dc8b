"""Where a figure holds: its region."""

from ingest.reading.clauses import Clause, distance
from ingest.reading.measures.places import Place, places, region_in
from ingest.reading.scene import Draft, Scene
from ingest.reading.voices.knowledge import Name
from ingest.reading.voices.who import goes_back


def region_of(
    scene: Scene, draft: Draft, before: Draft | None, carried: Draft | None, company: Name | None, behind: Scene | None
) -> str:
    """Where: the place of the clause; else the one that opens the sentence; else that of what a part is told of.

    company: whom the figure is about; where its country's own currency is spent, that country. behind: the sentence
    before, whose place holds where it tells no number itself. Else world.
    """
    clause, found = draft.clause, places(scene.text)
    if named := found and _named(scene, clause, found):
        return min(named, key=lambda place: distance(scene.text, place, clause)).region
    levels = [one for one in scene.drafts if not one.metric.endswith("_share")] if before else []
    told = (before if draft.metric.endswith("_share") or not levels else levels[-1]) if before else carried
    if told and draft.entity == told.entity and (before or (not found and _goes_on(scene, draft))):
        return told.region
    heading = region_in(behind.text) if behind and not behind.clauses and not found else "world"
    return heading if heading != "world" else _home(draft, company)


def _named(scene: Scene, clause: Clause, found: list[Place]) -> list[Place]:
    """Those of the places that the clause names; else those that open the sentence."""
    right = _end_of_own(scene, clause)
    inside = [place for place in found if place.start >= clause.reach and place.end <= right]
    return inside or [place for place in found if place.end <= scene.clauses[0].start]


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
    if not company or not company.country:
        spent = draft.entity and draft.metric in _SPENT
        return _country_of(draft.clause.amount.unit) if spent else "world"
    spends = draft.metric in _SPENT and company.role in ("hyperscaler", "ai_lab", "gpu_cloud", "other")
    at_home = draft.clause.amount.unit.startswith(_CURRENCIES.get(company.country, "-"))
    if not spends and company.country != "China":
        return "world"
    return company.country if at_home else "world"


def _country_of(unit: str) -> str:
    """The one country in whose currency a unit is told; world where there is none."""
    return next((country for country, currency in _CURRENCIES.items() if unit.startswith(currency)), "world")


_SPENT = frozenset({"capex", "spending", "cost"})
_CURRENCIES = {"China": "CNY", "Japan": "JPY", "South Korea": "KRW", "India": "INR", "Taiwan": "TWD"}
