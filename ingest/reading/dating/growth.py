"""The two ends that a growth rate compares."""

import re
from dataclasses import replace
from datetime import date

from ingest.reading.cues import cues, has
from ingest.reading.dating.comparands import LOOKS_BACK, is_compared, is_told_from
from ingest.reading.dating.compounds import goes_on_later, place_compound
from ingest.reading.dating.elsewhere import anywhere
from ingest.reading.dating.pairs import paired
from ingest.reading.dating.periods import Setting, Stretch, resolve, years_later
from ingest.reading.dating.spans import DURATIONS, own_stretch
from ingest.reading.dating.stretch import beside, count_of, ending, group, months_of, moved
from ingest.reading.dating.sums import ends_told, sum_before, year_to_quarter
from ingest.reading.dating.tense import is_compound
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from market.fiscal import latest_quarter
from market.period import Period

_WITHIN = ("in ", "en ", "for ", "during ", "durante ", "para ")
_OF_THAT = compiled(
    r"\s*(?:that|this|those|the (?:sum|figure|level|amount)|es[ae]|esa cifra|eso|lo de "
    r"entonces)\b",
    re.IGNORECASE,
)
_DEICTIC = sought(r"\b(?:a year ago|hace un año|vor einem Jahr)\b")


_YEARS_AGO = ("rel", "fiscal_rel", "adjacent", "year")
_HALF_A_YEAR, _A_YEAR = 190, 350
"""A quarter that is compared with `last year` or with 2024 is compared with the same quarter of it."""


def place_growth(scene: Scene, draft: Draft, before: list[Draft], setting: Setting) -> None:
    """A growth rate spans both ends that it compares."""
    stretch = own_stretch(scene, draft)
    stretch = None if stretch and _says_yearly(scene.text, stretch) else stretch
    level = _level(before)
    setting = replace(setting, previous=level) if level else setting
    rates = [one for one in before if one.metric == "growth_rate" and one.period]
    other = next((one for one in scene.stretches if one.way in DURATIONS or one.role == "since"), None)
    if stretch and stretch.way == "same" and other and not before:
        _place(draft, stretch, resolve(other, setting), None)
    elif stretch and stretch.way == "same" and rates and before[-1] is rates[-1]:
        _place(draft, stretch, rates[-1].period, rates[-1].level)
    elif row := paired(scene, draft.clause, setting):
        _place(
            draft, row[0], row[1] if row[1].days > 400 else Period(years_later(row[1], -1).start, row[1].end), row[1]
        )
    elif not stretch and (ends := ends_told(scene, draft, before)):
        _place(draft, None, ends, Period.year(ends.end.year))
    elif stretch and (quarter := year_to_quarter(scene, stretch, setting)):
        _place(draft, stretch, Period(years_later(quarter, -1).start, quarter.end), quarter)
    elif stretch and stretch.way in DURATIONS:
        period = _compared(stretch, setting)
        _place(draft, stretch, period, _last_of(stretch, period) if period else None)
    elif is_sequential(scene, draft):
        _place_sequential(draft, _own_quarter(stretch, setting) or level or _named_end(scene, draft, setting), setting)
    elif base := _base(scene, draft, stretch):
        _place_from(scene, draft, base, level, setting)
    elif not place_compound(scene, draft, setting):
        _place_yearly(scene, draft, before, setting, stretch)


def _last_of(stretch: Stretch, period: Period) -> Period | None:
    """For what the level holds to which a change over several years or quarters leads."""
    if stretch.way == "quarters_past":
        return ending(period.end, 3)
    return Period.year(period.end.year) if period.days > 700 else None


def _place(draft: Draft, stretch: Stretch | None, period: Period | None, level: Period | None) -> None:
    draft.stretch, draft.period, draft.level = stretch, period, level
    if period:
        draft.own.add("period")


def _level(before: list[Draft]) -> Period | None:
    main = [one.level_period for one in before if one.level_period and not one.clause.base]
    return main[-1] if main else None


def is_sequential(scene: Scene, draft: Draft) -> bool:
    """Is a quarter compared with the one before it?"""
    clause = draft.clause
    return any(
        clause.left <= cue.start <= clause.right + 1 and scene.text[cue.end : cue.end + 2] not in ("'s", "’s")
        for cue in cues("sequential", scene.text)
    )


def _says_yearly(text: str, stretch: Stretch) -> bool:
    """`growth over the year` names no year, but what is compared."""
    if stretch.way in DURATIONS:
        return False
    return any(cue.start < stretch.end and stretch.start < cue.end for cue in cues("yearly", text))


def _is_yearly(scene: Scene, draft: Draft) -> bool:
    return any(draft.clause.left <= cue.start < draft.clause.right for cue in cues("yearly", scene.text))


def _own_quarter(stretch: Stretch | None, setting: Setting) -> Period | None:
    """`10% sequential growth in the second`: the quarter named with the rate, unless the rate is told from it."""
    if not stretch or stretch.way not in ("quarter", "quarter_nth", "quarter_next", "quarter_ended"):
        return None
    return (
        None if stretch.written.lower().startswith(("from", "of", "than", "que", "del")) else resolve(stretch, setting)
    )


def _place_sequential(draft: Draft, level: Period | None, setting: Setting) -> None:
    ahead = setting.past and setting.previous and setting.published and setting.previous.end >= setting.published
    if level is None and setting.previous and setting.previous.days <= 100 and not ahead:
        level = setting.previous
    if level is None and setting.published:
        level = latest_quarter(setting.fiscal, setting.published)
    if level and level.days <= 100:
        _place(draft, None, Period(beside(level, -1).start, level.end), level)


def _base(scene: Scene, draft: Draft, stretch: Stretch | None) -> Stretch | None:
    """The span that the amount is compared with: told by its words (`a year earlier`) or by `than`, `against`."""
    clause = draft.clause
    for one in scene.moments:
        if one.role in ("now", "weak") or not clause.left <= one.start <= clause.right:
            continue
        if one.role == "after" or one.way == "same" or (one.end <= clause.start and clause.start - one.end <= 2):
            continue
        told = one.written.lower()
        if one.way == "quarter_next" and told.startswith(("of", "from", "than", "que", "del")):
            return one
        by_verb = _MULTIPLIES_BY.search(scene.text[max(0, clause.start - 24) : clause.start])
        if (
            clause.amount.shape == "multiple"
            and not by_verb
            and _is_multiplied(scene.text[clause.end : one.start], one, told)
        ):
            return one
        if one.way == "elliptic" and one.written.lower().startswith(_WITHIN):
            continue
        if one.way in ("adjacent", "ago") and scene.text[clause.end : one.start].strip().lower() in ("", "in", "en"):
            continue
        if one.end <= clause.start and one.way not in LOOKS_BACK and is_compared(scene.text, one):
            return one
        if one.way in LOOKS_BACK or (one.start >= clause.end and is_told_from(scene.text, clause.end, one)):
            return one
    shared = (one for one in scene.stretches if _OF_BOTH.search(scene.text[max(0, one.start - 40) : one.start]))
    return next(shared, None)


_MULTIPLIES_BY = sought(r"\b(?:multiplic|multiply|multipli)\w*\s+(?:\w+\s+)?(?:por|by)\s+(?:\w+\s+)?\Z")
"""`multiplicar por tres sus ingresos en 2026`: the year is that of what comes of it."""


def _is_multiplied(between: str, one: Stretch, told: str) -> bool:
    """Does the span stand right behind a multiple: `double last year's sum`, `twice the 2025 outlay`?"""
    return (told.endswith(("'s", "’s")) and len(between) <= 1) or (one.way == "year" and bool(_THE.fullmatch(between)))


_THE = compiled(
    r"\s+(?:the|its|their|that of|those of|la de|las? de|los? de|el de|del?|"
    r"(?:(?:as much|more)\s+)?(?:de(?:l| la)?\s+|que\s+)?(?:the|its|el|la|los|las|su|sus)\s+"
    r"(?:[a-záéíóúñ]+\s+){1,2}(?:of|in|for|de|en))\s+",
    re.IGNORECASE,
)
"""`twice the 2025 outlay`, `4,1 veces el capital de 2025`, `the triple of the outlay of 2024`."""
_OF_BOTH = sought(
    r"\b(?:both|each|all|ambos|ambas|en ambos casos|todo ello)\s+(?:\w+\s+)?(?:against|versus|vs\.?|from|over|on|"
    r"compared with|compared to|than in|frente a|"
    r"respecto a|sobre|desde)\s+\Z"
)
"""A base that all growth rates of the sentence are told from."""


def _place_from(scene: Scene, draft: Draft, base: Stretch, level: Period | None, setting: Setting) -> None:
    """`60% more than in 2025`: from the span named to that of the amount, else of the figure before, else a year on."""
    end = _end_beside(scene, draft, base, setting) or level
    if not end and base.way in LOOKS_BACK:
        end = _named_end(scene, draft, setting) or setting.previous
    if not end and _DEICTIC.search(base.written) and len(scene.stretches) == 1:
        base = Stretch(base.start, base.end, "months_past", {}, "over", base.written)
        _place(draft, base, resolve(base, setting), None)
        return
    if not end and base.way == "ago" and setting.published and group(base.said, "unit")[:1].lower() in ("y", "a", "j"):
        day = setting.published
        _place(draft, base, Period(moved(Period(day, day), -12 * count_of(base.said)).start, day), None)
        return
    first = resolve(base, replace(setting, previous=end or setting.previous))
    if not first:
        return
    if end and end.days < _HALF_A_YEAR and first.days > _A_YEAR and base.way in _YEARS_AGO:
        first = years_later(end, min(-1, first.end.year - end.end.year) if base.way == "year" else -1)
    foreseen = bool(scene.drafts) and scene.drafts[-1].kind in ("forecast", "guidance")
    ahead = setting.ahead or (end is level and (setting.future or foreseen))
    if not end or end.end <= first.end:
        end = _year_on(first, setting)
    elif setting.published and first.days < _A_YEAR and end.end > setting.published >= end.start and not ahead:
        end = Period(end.start, setting.published)
    _place(draft, base, Period(first.start, end.end), end)


_A_YEAR = 350
"""Against a month or quarter of this year stands what has been of it."""


def _year_on(first: Period, setting: Setting) -> Period:
    """What is compared with a year long past, and no other is told, stands in the year of the document."""
    long_past = setting.published and not setting.past and first.end.year + 1 < setting.published.year
    return Period.year(setting.published.year) if long_past and setting.published else years_later(first, 1)


def _end_beside(scene: Scene, draft: Draft, base: Stretch, setting: Setting) -> Period | None:
    """The span at which the comparison ends, where the clause names it beside the base."""
    others = [
        one
        for one in scene.stretches
        if one is not base and one.way not in LOOKS_BACK and one.role not in ("now", "weak")
    ]
    others = [one for one in others if draft.clause.left <= one.start <= draft.clause.right]
    return next((period for one in others if (period := resolve(one, setting))), None)


def _elsewhere(scene: Scene, draft: Draft) -> Stretch | None:
    stretch = anywhere(scene, draft)
    return None if stretch and _says_yearly(scene.text, stretch) else stretch


def _named_end(scene: Scene, draft: Draft, setting: Setting) -> Period | None:
    stretch = _elsewhere(scene, draft)
    return resolve(stretch, setting) if stretch else None


def _place_yearly(scene: Scene, draft: Draft, before: list[Draft], setting: Setting, stretch: Stretch | None) -> None:
    """A rate with one end named, by its own clause or by the figure before: a year is compared with the one before."""
    period = resolve(stretch, setting) if stretch else None
    if period:
        draft.own.add("period")
    else:
        main = [one for one in before if one.period and not one.clause.base]
        if main and main[-1].metric == "growth_rate" and not _is_yearly(scene, draft):
            draft.period, draft.level = main[-1].period, main[-1].level
            return
        period = main[-1].level_period if main else None
        stretch = stretch or (_elsewhere(scene, draft) if not main else None)
        period = period or (resolve(stretch, setting) if stretch else None)
        if not period and setting.published and not setting.future and has("sequential", scene.text):
            period = latest_quarter(setting.fiscal, setting.published)
    draft.stretch, draft.level = stretch, period
    draft.period = _spanning(scene, draft, period, setting) if period else None
    if draft.period and not _is_yearly(scene, draft):
        draft.reasons.append("the year compared with is understood")


def _compared(stretch: Stretch, setting: Setting) -> Period | None:
    ended = (
        setting.previous
        if setting.published and setting.previous and setting.previous.end <= setting.published
        else None
    )
    if stretch.way in ("in_years", "past_years") and ended and not setting.future and ended.days < 380:
        return Period(years_later(ended, -count_of(stretch.said)).start, ended.end)
    period = resolve(stretch, setting)
    if period and stretch.way in ("in_years", "next_years") and setting.published and not setting.past:
        last = period.end.year + (period.start.year == setting.published.year)
        return Period(date(setting.published.year, 1, 1), date(last, 12, 31))
    return period


def _as_of(scene: Scene, period: Period, setting: Setting) -> date | None:
    """`as of September, costs have risen 300% since 2020`: the day up to which it is reckoned; None where none is."""
    told = [resolve(one, setting) for one in scene.stretches if one.written.lower().startswith(("as of", "a fecha de"))]
    ends = [one.end for one in told if one and period.start < one.end < period.end]
    return ends[0] if ends else None


def _spanning(scene: Scene, draft: Draft, period: Period, setting: Setting) -> Period:
    """Both ends compared: from a year back; for `a year to 2030` from the year of the document or the figure before."""
    role = draft.stretch.role if draft.stretch else "in"
    if role == "since" and is_compound(scene, draft.clause.reach, draft.clause.right):
        led_to = setting.previous.end.year if setting.previous else 0
        return Period(period.start, date(max(period.end.year, led_to), 12, 31))
    if role == "since" and (day := _as_of(scene, period, setting)):
        return Period(period.start, day)
    if role == "since" or (period.days > 400 and role != "through"):
        return period
    now = setting.published.year if setting.published else period.end.year
    of_that = _OF_THAT.match(scene.text, draft.clause.end)
    if of_that and setting.previous and setting.previous.start < period.start:
        return Period(setting.previous.start, period.end)
    if draft.clause.amount.shape == "multiple" and (base := sum_before(scene, draft)) and base.start < period.start:
        return Period(base.start, period.end)
    if draft.clause.amount.shape == "multiple" and period.end.year > now:
        return Period(date(now, 1, 1), period.end)
    if is_compound(scene, draft.clause.reach, draft.clause.right) and period.end.year > now + 1:
        begun = setting.previous.end.year if setting.previous and goes_on_later(scene, draft) else now
        return Period(date(min(begun, period.end.year), 1, 1), period.end)
    if draft.stretch and draft.stretch.way == "months_between" and months_of(period) not in _OF_ACCOUNTS:
        return period
    return period if period.days > 400 else Period(years_later(period, -1).start, period.end)


_OF_ACCOUNTS = (3, 6, 9, 12)
"""So many months are those of accounts, which are compared with the same a year before."""
