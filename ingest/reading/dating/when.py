"""For which span a number holds, as its own sentence tells."""

import re
from dataclasses import replace

from ingest.reading.clauses import distance, whole_of
from ingest.reading.cues import has
from ingest.reading.dating.books import calendar_of, told_calendar
from ingest.reading.dating.by_others import place_by_others
from ingest.reading.dating.comparands import LOOKS_BACK
from ingest.reading.dating.growth import place_growth
from ingest.reading.dating.lent import FROM_ANOTHER, UNDERSTOOD, deal_out, frame_of, is_item, lend, named_last
from ingest.reading.dating.levels import as_reached, begun_at, stood_before
from ingest.reading.dating.pairs import end_of_span, paired, together
from ingest.reading.dating.periods import Setting, Stretch, resolve, years_later
from ingest.reading.dating.spans import is_left_open, own_stretch
from ingest.reading.dating.targets import of_a_target
from ingest.reading.dating.tense import (
    clause_tense,
    is_behind,
    is_future,
    is_outlook,
    is_past,
    is_revision,
    own_tense,
)
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.sought import sought
from market.period import Period

_BESIDE = 14.0
_GROWS = sought(
    r"\b(?:grow|grew|r[io]se|rising|climb|increas|jump|surg|doubl|tripl|swell|go|fall|drop|crec|sub|aument|dobl|"
    r"duplic|triplic|pas|baj|ca)\w*"
)


def place_in_time(scenes: list[Scene], number: int, draft: Draft, page: Page, carried: Draft | None) -> None:
    """Fill the draft's period and stretch from its clause, its sentence, else the sentences around."""
    scene = scenes[number]
    setting = setting_of(scene, draft, page, carried, scenes[0])
    if not setting.fiscal and (told := told_calendar(scenes, number, draft)):
        setting = replace(setting, fiscal=told)
    leans = not scene.drafts and (not carried or is_item(scene))
    if leans and (frame := frame_of(scenes, number)) and (told_above := resolve(frame[1], setting)):
        setting = replace(setting, previous=told_above)  # what is leaned on is the span of the heading
    if _leans_back(scenes, number, setting):
        setting = replace(setting, previous=named_last(scenes, number, setting))
    if draft.metric == "growth_rate":
        place_growth(scene, draft, scene.drafts, setting)
    elif not deal_out(scenes, number, draft):
        _place_level(scene, draft, setting, carried)
    lend(scenes, number, draft, page, carried, setting)
    _share_doubts(scene, draft)
    if setting.future and draft.stretch and draft.stretch.way == "month" and "y" not in draft.stretch.said:
        draft.reasons.append("the month may be of this year or the next")


def _leans_back(scenes: list[Scene], number: int, setting: Setting) -> bool:
    """Does the sentence lean on a span that one before names without a number: `by then`, `during the quarter`?"""
    ways = [one.way for one in scenes[number].stretches]
    if not setting.previous and "same" in ways:
        return True
    behind = scenes[number - 1] if number and "quarter_rel" in ways else None
    return behind is not None and not behind.drafts and any([one.way in _QUARTERS for one in behind.stretches])


_QUARTERS = ("quarter", "quarter_nth", "quarter_ended")


def _share_doubts(scene: Scene, draft: Draft) -> None:
    """A rate or sum that stands at the span of the one before it, which was only understood or lent, is as doubtful."""
    if not draft.period or not scene.drafts or any([one.way not in LOOKS_BACK for one in scene.stretches]):
        return
    last = next((one for one in reversed(scene.drafts) if one.level_period == draft.level_period), None)
    if last is None:
        return
    told = [one for one in last.reasons if one in (FROM_ANOTHER, UNDERSTOOD) and one not in draft.reasons]
    draft.reasons += told


def _place_level(scene: Scene, draft: Draft, setting: Setting, carried: Draft | None) -> None:
    deal = draft.metric == "deal_value"
    ends = None if deal else end_of_span(scene, draft.clause, setting)
    ends = ends or paired(scene, draft.clause, setting) or _as_listed_before(scene, draft)
    if ends:
        draft.stretch, draft.period = ends
        draft.own.add("period")
    elif begun := begun_at(scene, draft, setting):
        draft.stretch, draft.period = begun
    elif target := of_a_target(scene, draft, setting, carried):
        draft.stretch, draft.period = target
    elif stretch := as_reached(scene, draft, _told_beside(scene, draft, setting)):
        draft.stretch, draft.period = stretch, resolve(stretch, _anchored(scene, stretch, setting))
        draft.period = stood_before(scene, draft, stretch) or _before_now(scene, draft, setting)
        if draft.period and draft.clause.size == 1 and (whole := together(scene, draft.clause, stretch, setting)):
            draft.period = whole
        if draft.clause.size > 1 and stretch.way in ("next_years", "past_years", "in_years", "span"):
            draft.reasons.append("several numbers stand beside one span of years")
        draft.own.add("period")
    elif told := _base_of_a_rate(scene, draft):
        draft.stretch, draft.period = told
    elif year := _year_before(scene, draft, setting):
        draft.stretch, draft.period = year
        draft.reasons.append("the year compared with is not told")
    elif not is_left_open(scene, draft.clause):
        place_by_others(scene, draft, setting)


def _as_listed_before(scene: Scene, draft: Draft) -> tuple[Stretch, Period] | None:
    """`5 million in 2027 and 7 in 2028, up from 3 and 3.2`: a list without spans goes by those of the list before."""
    clause = draft.clause
    if clause.size < 2 or any(clause.left <= one.start < clause.right for one in scene.stretches):
        return None
    told = [one for one in scene.drafts if one.clause.left != clause.left and one.period]
    told = [one for one in told if one.clause.amount.unit == clause.amount.unit][-clause.size :]
    if len({one.period for one in told}) < clause.size:
        return None
    one = told[clause.place]
    return (one.stretch, one.period) if one.stretch and one.period else None


def _before_now(scene: Scene, draft: Draft, setting: Setting) -> Period | None:
    """`up from $67bn at year-end`: what a sum has come from is over, so the end of the year is that of the last."""
    told, published = draft.period, setting.published
    at_end = draft.stretch and draft.stretch.way == "rel" and draft.stretch.role == "by"
    over = draft.clause.base and at_end and not setting.future and scene.drafts
    if not told or not published or not over or told.end <= published or draft.stretch is None:
        return told
    return told if re.search(r"this|este", draft.stretch.written, re.IGNORECASE) else years_later(told, -1)


def setting_of(scene: Scene, draft: Draft, page: Page, carried: Draft | None, first: Scene) -> Setting:
    """What the words for a span lean on, for one amount; `first` is the head of the document."""
    levels = [one for one in scene.drafts if one.period and one.metric != "growth_rate"] if scene.drafts else []
    told = tuple(dict.fromkeys([one.period for one in levels if one.period])) if levels else ()
    main = [one for one in levels if not one.clause.base] or levels
    previous = main[-1].period if main else carried.level_period if carried else None
    behind, outlook = is_behind(scene, draft.clause), is_outlook(scene, draft.clause)
    future = (is_future(scene, draft.clause) or outlook) and not behind
    past = not outlook and draft.metric != "deal_value" and is_past(scene, draft.clause)
    ahead = own_tense(scene, draft.clause) == "future"
    fiscal = calendar_of(scene, draft, carried, first)
    governed = not behind and (ahead or outlook or clause_tense(scene, draft.clause) == "future")
    return Setting(page.published, fiscal, ahead, previous, future, past, told, governed)


def _anchored(scene: Scene, stretch: Stretch, setting: Setting) -> Setting:
    """`a year earlier`, told before the span that it leans on: `from $5bn a year earlier to $9bn in Q3 2025`."""
    if setting.previous and stretch.role == "now":
        return setting
    if stretch.way == "in_years" and setting.past and _is_agreed(scene):
        return replace(setting, past=False)
    if stretch.way not in _BY_ANOTHER or any(one.period for one in scene.drafts):
        return setting
    others = [one for one in scene.stretches if one.way not in _NO_ANCHORS and one.role not in ("now", "weak")]
    return replace(setting, previous=resolve(others[0], setting) or setting.previous) if others else setting


_BY_ANOTHER = (*LOOKS_BACK, "quarter_next")
_NO_ANCHORS = frozenset((*_BY_ANOTHER, "same", "of_two", "then"))


def _is_agreed(scene: Scene) -> bool:
    """`has agreed with AWS on $38bn over seven years`: what was agreed or is planned lasts from now on."""
    return any(has(table, scene.text) for table in ("granted", "deal", "plans")) or bool(_AGREED.search(scene.text))


_AGREED = sought(r"\b(?:acord\w+|acuerd[ao]n?|agree[ds]?|contrat\w+|firm(?:ó|a|an|aron|ado|ará)|signs?)\b")


def _told_beside(scene: Scene, draft: Draft, setting: Setting) -> Stretch | None:
    """The span of the amount's own clause; for the old value of a revision only one right beside it."""
    stretch = _of_the_whole(scene, draft) or own_stretch(scene, draft, setting)
    if not stretch or not draft.clause.base:
        return stretch
    if draft.clause.since and stretch.end < draft.clause.start - 2:
        return None
    if distance(scene.text, stretch, draft.clause) <= _BESIDE:
        return stretch
    if _THAT_DID.fullmatch(scene.text, draft.clause.end, max(draft.clause.end, stretch.start)):
        return stretch
    return None if is_revision(scene) else stretch


_THAT_DID = compiled(r",?\s(?:que|which|that|it|they)\s(?:[\wáéíóúñ'’]+\s){1,3}")
"""`de los 5.000 millones que desembolsó en 2025`: the date of what is told of the sum itself."""
_FROM = compiled(r"\b(?:from|desde|von)\s+(?:l[oa]s\s+)?\Z", re.IGNORECASE)


def _base_of_a_rate(scene: Scene, draft: Draft) -> tuple[Stretch | None, Period] | None:
    """`$125bn in 2025, a threefold rise from $41bn`: the sum from which a rate is told stands at its first end."""
    told_from = draft.clause.since or _FROM.search(scene.text[max(0, draft.clause.start - 12) : draft.clause.start])
    rate = scene.drafts[-1] if scene.drafts and told_from else None
    if not rate or rate.metric != "growth_rate" or not rate.period or not rate.level or is_revision(scene):
        return None
    first = years_later(rate.level, -1)
    return (rate.stretch, first) if first.start == rate.period.start else None


def _year_before(scene: Scene, draft: Draft, setting: Setting) -> tuple[Stretch, Period] | None:
    """`will go this year from $5bn to $8bn`: the first sum is that of the year before."""
    grows = draft.clause.since and not is_revision(scene) and _GROWS.search(scene.text, 0, draft.clause.start)
    stretch = own_stretch(scene, draft, setting) if grows else None
    named = resolve(stretch, setting) if stretch else None
    if not stretch or not named or not setting.published or not 350 <= named.days <= 380:
        return None
    return (stretch, years_later(named, -1)) if years_later(named, -1).start <= setting.published else None


def _of_the_whole(scene: Scene, draft: Draft) -> Stretch | None:
    """`two-thirds of the $300 billion market by 2029`: what stands behind the whole holds for the share too."""
    if len(scene.clauses) < 2 or draft.clause.amount.shape not in ("percent", "part"):
        return None
    whole = whole_of(scene.text, scene.clauses, draft.clause)
    behind = [one for one in scene.stretches if whole and whole.end <= one.start and one.end <= whole.right]
    return next((one for one in behind if one.role not in ("now", "weak")), None)
