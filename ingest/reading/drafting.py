"""What one amount says, put together: whom it is about, what it measures, who said it, when it holds.

Each field comes from the amount's own clause, else from the amounts before it, else from the sentences around it; what
was taken from outside its sentence is named as a reason for review.
"""

from ingest.reading.dating import when
from ingest.reading.measures import counted, kinds, meaning, uses, what, where
from ingest.reading.measures.objects import bought_with, buys_compute
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.voices import ascribing, belonging, who
from ingest.reading.voices.discourse import Discourse
from ingest.reading.voices.expected import CONSENSUS, is_expected

NEAR = 2
"""How many sentences away a document still lends; within a short passage all do."""


def last_told(scenes: list[Scene], number: int, short: bool) -> Draft | None:
    """The last figure told before, from which a sentence may go on."""
    for back in range(number - 1, max(-1, number - (6 if short else NEAR) - 1), -1):
        if scenes[back].drafts:
            told = [one for one in scenes[back].drafts if not one.clause.base and one.publisher != CONSENSUS]
            main = [one for one in told if not is_expected(scenes[back].text, one.clause)] or told
            level = [one for one in main if one.metric != "growth_rate"]
            return (level or main or scenes[back].drafts)[-1]
    return None


def fill(
    scenes: list[Scene], number: int, draft: Draft, page: Page, carried: Draft | None, short: bool, talk: Discourse
) -> None:
    """Complete `draft`, the next amount of sentence `number`; `carried` is the figure told last before the sentence."""
    current = scenes[number]
    earlier = current.drafts
    before = earlier[-1] if earlier else None
    name = belonging.entity(talk, number, draft, carried)
    draft.metric = (
        what.metric_of(current, draft, before, carried)
        or what.metric_around(scenes, number, draft, 4 if short else NEAR)
        or what.metric_by_segment(current, draft, name.role if name else "")
        or _laid_out(current, draft)
    )
    if draft.metric == "deal_value" and not draft.entity and number:
        draft.entity = _dealer(scenes[number - 1])
    draft.workload = uses.workload_of(scenes, number, draft, carried)
    draft.metric = what.settled(current, draft, name.role if name else "", before)
    ascribing.publisher(talk, number, draft, carried)
    when.place_in_time(scenes, number, draft, page, carried)
    draft.segment = counted.segment_of(current, draft, before, carried, name.role if name else "")
    draft.segment = draft.segment or (carried.segment if carried else "") or _segment_before(scenes, number)
    draft.region = where.region_of(current, draft, before, carried, name, scenes[number - 1] if number else None)
    draft.kind = kinds.kind_of(current, draft, before, carried, page)


def _laid_out(current: Scene, draft: Draft) -> str:
    """What a sum measures that no word names, by what stands around it.

    It is spent on what of the field stands behind it (a company's own is invested); what a company's growth leads to
    is its revenue.
    """
    if draft.clause.amount.shape != "money":
        return ""
    if bought_with(current.text, draft.clause):
        return "capex" if draft.entity else "spending"
    if current.drafts and current.drafts[-1].metric == "growth_rate" and draft.entity:
        return "revenue"
    return "spending" if buys_compute(current.text, draft.clause) else ""


def _dealer(behind: Scene) -> str:
    """The first company of the sentence before, of whose deal this one goes on to tell; empty where it names none."""
    companies = (
        one.name for one in behind.mentions if one.name.operates and one.name.listed and one.name.via == "company"
    )
    return who.parent(next((name.company for name in companies), ""))


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
