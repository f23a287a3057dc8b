"""What one amount says, put together: whom it is about, what it measures, who said it, when it holds.

Each field comes from the amount's own clause, else from the amounts before it, else from the sentences around it; what
was taken from outside its sentence is named as a reason for review.
"""

from ingest.reading import counted, kinds, meaning, uses, what, when, who
from ingest.reading.knowledge import Mention, Name
from ingest.reading.objects import bought_with
from ingest.reading.scene import Draft, Page, Scene

NEAR = 2
"""How many sentences away a document still lends; within a short passage all do."""


def last_told(scenes: list[Scene], number: int, short: bool) -> Draft | None:
    """The last figure told before, from which a sentence may go on."""
    for back in range(number - 1, max(-1, number - (6 if short else NEAR) - 1), -1):
        if scenes[back].drafts:
            main = [one for one in scenes[back].drafts if not one.clause.base]
            level = [one for one in main if one.metric != "growth_rate"]
            return (level or main or scenes[back].drafts)[-1]
    return None


def fill(scenes: list[Scene], number: int, draft: Draft, page: Page, carried: Draft | None, short: bool) -> None:
    """Complete `draft`, the next amount of sentence `number`; `carried` is the figure told last before the sentence."""
    current = scenes[number]
    earlier = current.drafts
    before = earlier[-1] if earlier else None
    name = _entity(current, draft, before, carried, page)
    draft.metric = (
        what.metric_of(current, draft, before, carried)
        or what.metric_around(scenes, number, draft, 4 if short else NEAR)
        or what.metric_by_segment(current, draft)
        or _laid_out(current, draft)
    )
    if draft.metric == "deal_value" and not draft.entity and number:
        draft.entity = _dealer(scenes[number - 1])
    draft.workload = uses.workload_of(current, draft, before, carried)
    draft.metric = what.settled(current, draft, name.role if name else "", before)
    _publisher(scenes, number, draft, carried, short)
    if not draft.fiscal and draft.publisher:
        draft.fiscal = _fiscal_of(current, draft.publisher)
    when.place_in_time(scenes, number, draft, page, carried)
    draft.segment = counted.segment_of(current, draft, before, name.role if name else "")
    draft.segment = draft.segment or (carried.segment if carried else "") or _segment_before(scenes, number)
    draft.region = counted.region_of(current, draft, name.country if name else "")
    draft.kind = kinds.kind_of(current, draft, before, carried, page)


def _laid_out(current: Scene, draft: Draft) -> str:
    """A sum that no word measures is spent on what of the field stands behind it; a company's own is invested."""
    if draft.clause.amount.shape != "money" or not bought_with(current.text, draft.clause):
        return ""
    return "capex" if draft.entity else "spending"


def _entity(current: Scene, draft: Draft, before: Draft | None, carried: Draft | None, page: Page) -> Name | None:
    chosen = who.entity_of(current, draft, before, who.list_names(current, draft.clause))
    if isinstance(chosen, Mention):
        draft.entity, draft.fiscal = who.parent(chosen.name.company), chosen.name.fiscal_year_end
        if before and before.entity != draft.entity:
            draft.own.add("entity")
        return chosen.name
    if (
        not chosen
        and carried
        and who.goes_back(current.text)
        and not any(one.name.operates for one in current.mentions)
    ):
        chosen = carried.entity
    draft.entity = chosen
    source = before if before and before.entity == chosen else carried
    if chosen and source:
        draft.fiscal = source.fiscal
    return _by_company(page, chosen)


def _dealer(behind: Scene) -> str:
    """The first company of the sentence before, of whose deal this one goes on to tell; empty where it names none."""
    companies = (
        one.name for one in behind.mentions if one.name.operates and one.name.listed and one.name.via == "company"
    )
    return who.parent(next((name.company for name in companies), ""))


def _by_company(page: Page, company: str) -> Name | None:
    found = page.knowledge.mentions(company) if company else []
    return found[0].name if found else None


def _fiscal_of(current: Scene, publisher: str) -> str:
    return next(
        (one.name.fiscal_year_end for one in current.mentions if one.name.company == publisher and one.name.operates),
        "",
    )


def _publisher(scenes: list[Scene], number: int, draft: Draft, carried: Draft | None, short: bool) -> None:
    """The maker of the statement; a company about itself; else the one before or, in a passage, after."""
    current = scenes[number]
    said_by = who.publisher_of(current, draft)
    if said_by and (said_by.strength == 2 or not draft.entity or said_by.name == draft.entity):
        draft.publisher = who.parent(said_by.name)
        draft.own.add("publisher")
        return
    if (
        carried
        and carried.publisher
        and carried.publisher != carried.entity
        and not current.unnamed
        and _goes_on(current, draft, carried)
    ):
        draft.publisher = carried.publisher
        return
    if draft.entity:
        draft.publisher = draft.entity
        return
    if said_by:
        draft.publisher = who.parent(said_by.name)
        return
    if cited := next((one for one in current.attributions if one.strength == 0), None):
        draft.publisher = cited.name
        return
    if current.unnamed:
        return
    if carried and carried.publisher and (short or who.goes_back(current.text)):
        draft.publisher = carried.publisher
        return
    if short:
        draft.publisher = _said_later(scenes, number)


def _goes_on(current: Scene, draft: Draft, carried: Draft) -> bool:
    return who.goes_back(current.text) or (not draft.entity and bool(carried.publisher))


def _said_later(scenes: list[Scene], number: int) -> str:
    near = scenes[number + 1 : number + 4] + list(reversed(scenes[max(0, number - 3) : number]))
    voices = [one for later in near for one in later.attributions if one.strength == 2]
    return who.parent(voices[0].name) if voices else ""


def _segment_before(scenes: list[Scene], number: int) -> str:
    """The segment that the sentences just before name, the nearest first."""
    return next(
        (
            named
            for back in reversed(scenes[max(0, number - NEAR) : number])
            if (named := meaning.segment_of(back.text))
        ),
        "",
    )
