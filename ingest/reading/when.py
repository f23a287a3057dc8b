"""For which span a number holds."""

import re
from datetime import date
from itertools import pairwise

from ingest.reading.clauses import Clause, distance, whole_of
from ingest.reading.periods import Setting, Stretch, resolve, years_later
from ingest.reading.scene import Draft, Page, Scene
from market.period import Period

_FUTURE = re.compile(

        r"\b(?:will|would|could|expects?|forecasts?|foresees?|sees?|predicts?|projects?|projected|"
        r"anticipates?|guid\w+|plans?|targets?|to reach|is set to|outlook|by 20\d\d|going to|intends|"
        r"pledge\w*|pencil\w*|estimate\w* for|(?-i:may)|might|should|upcoming|coming|next|\w+(?:ará|erá|irá|arán|"
        r"erán|irán|aremos|eremos)\b|prevé\w*|prevén|espera\w*|pronostic\w+|proyect\w+|calcula que|"
    r"previst[oa]s?|planea\w*|wird|werden|sera|seront|pèsera)\b", re.IGNORECASE
)  # fmt: skip
_PAST = re.compile(

        r"\b(?:was|were|reached|hit|totalled|totaled|came to|stood at|spent|took|jumped|rose|grew|climbed|"
        r"fell|shipped|collected|posted|reported|closed|had|has (?:shipped|spent|sold|invested|built|"
        r"installed|risen|grown)|ha(?:s|ve) (?:fallen|risen|grown|dropped|declined|doubled|tripled|increased)|"
        r"recorded|booked|earned|led|bought|sold|ordered|secured|delivered|deployed|installed|added|raised|"
        r"went|cost|generated|surged|doubled|accounted|made up|brought|paid|invested|drew|consumed|swelled|"
        r"amounted|"
        r"\w+(?:ó|aron|ieron)\b|fue(?:ron)?|era[n]?|llevó|sumaba|costó|alcanzó|supuso|hizo|ha[n]? (?:\w+ado|"
        r"\w+ido)|war(?:en)?|betrug|a atteint|était)\b", re.IGNORECASE
)  # fmt: skip
_COMPOUND = re.compile(
    r"\b(?:CAGR|TCAC|compound\w*|annual\w*|a year\b(?! (?:ago|earlier|before|after))|per year|per annum|"
    r"each year|every year|yearly|anual\w*|al año|cada año|compuest\w+|jährlich|par an)\b",
    re.IGNORECASE,
)
_REVISION = re.compile(
    r"\b(?:rais\w+|lift\w*|cut|narrow\w*|tighten\w*|widen\w*|boost\w*|updat\w+|trim\w*|lower\w*|hik\w+|"
    r"revis\w+|upgrad\w+|downgrad\w+|bump\w*|previous(?:ly)?|prior|earlier (?:forecast|estimate|"
    r"guidance)|increased its (?:forecast|guidance|estimate)|elev\w+|rebaj\w+|revis\w+|ajust\w+|"
    r"mejor\w+ (?:su|la) previsión|antes preve\w+|had (?:expected|forecast|pencilled)|before(?=\s*[.,;)]|\s*\Z))\b",
    re.IGNORECASE,
)


def is_future(scene: Scene, clause: Clause) -> bool:
    """Does the clause speak of what is to come? The verb nearest to the amount tells."""
    ahead, behind = _tenses(scene, clause)
    if ahead is None:
        return False
    return behind is None or ahead <= behind


def is_past(scene: Scene, clause: Clause) -> bool:
    """Does the clause tell of what has been?"""
    ahead, behind = _tenses(scene, clause)
    return behind is not None and (ahead is None or behind < ahead)


def _tenses(scene: Scene, clause: Clause) -> tuple[float | None, float | None]:
    """How near words of the future and of the past stand; in the clause, and where it has no verb in the sentence."""
    for left, right in ((clause.left, clause.right), (0, len(scene.text))):
        ahead, behind = (_closest(pattern, scene.text, clause, left, right) for pattern in (_FUTURE, _PAST))
        if ahead is not None or behind is not None:
            return ahead, behind
    return None, None


def _closest(pattern: re.Pattern[str], text: str, clause: Clause, left: int, right: int) -> float | None:
    return min(
        (distance(text, found, clause) for found in map(_Place, pattern.finditer(text, left, right))), default=None
    )


_BESIDE = 14.0
_YEAR_BACK = ("shift", "year_ago_quarter")
_THAN = re.compile(
    r"\b(?:than|over|on|from|versus|vs|que|frente a|respecto a|sobre|compared (?:with|to)|gegenüber)\s+"
    r"(?:in\s+|en\s+|the\s+|los\s+|that of\s+|levels of\s+|el\s+)?\Z",
    re.IGNORECASE,
)
_ONLY_NAMES = re.compile(
    r"[\s,;()]*(?:and|y|e|or)?[\s,(]*(?:(?:for|at|by|in|on|from|de|para|en|a)\s+)?(?:the\s+|la\s+|"
    r"el\s+)?(?:[\w'’.&-]+\s*){0,2}[\s(,:]*\Z"
)


def _parallel(scene: Scene, clause: Clause, stretch: Stretch) -> bool:
    """Do nothing but names stand between the amounts from here to the one beside the stretch?"""
    between = [one for one in scene.clauses if clause.start <= one.start < stretch.start]
    return all(_ONLY_NAMES.match(scene.text[one.end : two.start]) for one, two in pairwise(between))


_PARTED = re.compile(r";|\s[—–]\s|\b(?:while|whereas|mientras|then|luego|but|pero)\b")
_THEN = re.compile(r"\W*(?:and\s+|y\s+)?(?:then|luego|después|more recently|later)\b", re.IGNORECASE)


class _Place:
    def __init__(self, found: re.Match[str]) -> None:
        self.start, self.end = found.span()


_OUTLOOK = re.compile(
    r"\b(?:guidance|outlook|forecasts?|targets?|projections?|previsi(?:ón|ones)|perspectivas?|objetivos?|guía|"
    r"proyecci(?:ón|ones)|Prognose|Ausblick|prévisions?)\b",
    re.IGNORECASE,
)
"""Nouns for what a company or an analyst says of the time to come; what is done to them (`raised`) is past."""


def is_outlook(scene: Scene, clause: Clause) -> bool:
    """Does a noun for what is to come stand before the amount in its clause?"""
    return bool(_OUTLOOK.search(scene.text[clause.reach : clause.start]))


def is_revision(scene: Scene) -> bool:
    """Is a forecast or plan being changed, so that old and new are for the same span?"""
    return bool(_REVISION.search(scene.text))


def is_beside(draft: Draft) -> bool:
    """Is what it is compared with another thing at the same time (`against $95bn for training`), not another time?"""
    return draft.clause.base and not draft.clause.since and bool({"workload", "entity"} & draft.own)


def place_in_time(scene: Scene, draft: Draft, before: list[Draft], page: Page, carried: Draft | None) -> None:
    """Fill the draft's period and stretch from its clause, else from the amounts before it, else the sentence."""
    setting = _setting(scene, draft, before, page, carried)
    if draft.metric == "growth_rate":
        _place_growth(scene, draft, before, setting)
    elif ends := _end_of_span(scene, draft.clause, setting):
        draft.stretch, draft.period = ends
        draft.own.add("period")
    elif stretch := _told_beside(scene, draft):
        draft.stretch, draft.period = stretch, resolve(stretch, setting)
        if draft.clause.size > 1 and stretch.way in ("next_years", "past_years", "in_years", "span"):
            draft.reasons.append("several numbers stand beside one span of years")
        draft.own.add("period")
    else:
        _place_by_others(scene, draft, before, setting)
    if setting.future and draft.stretch and draft.stretch.way == "month" and "y" not in draft.stretch.said:
        draft.reasons.append("the month may be of this year or the next")


def _told_beside(scene: Scene, draft: Draft) -> Stretch | None:
    """The span of the amount's own clause; for the old value of a revision only one right beside it."""
    stretch = _listed(scene, draft.clause) or _of_the_whole(scene, draft) or own_stretch(scene, draft)
    if stretch and draft.clause.base and is_revision(scene) and distance(scene.text, stretch, draft.clause) > _BESIDE:
        return None
    return stretch


def _of_the_whole(scene: Scene, draft: Draft) -> Stretch | None:
    """`two-thirds of the $300 billion market by 2029`: what stands behind the whole holds for the share too."""
    whole = whole_of(scene.text, scene.clauses, draft.clause)
    behind = [one for one in scene.stretches if whole and whole.end <= one.start and one.end <= whole.right]
    return next((one for one in behind if one.role not in ("now", "weak")), None)


def _place_by_others(scene: Scene, draft: Draft, before: list[Draft], setting: Setting) -> None:
    """The period of the amount before, else of a span elsewhere in the sentence, else of `already`."""
    if inherited := _inherited(scene, draft, before):
        draft.stretch, draft.period = inherited.stretch, inherited.level_period
    elif draft.metric != "deal_value" and not draft.clause.base and (anywhere := _anywhere(scene, draft)):
        draft.stretch, draft.period = anywhere, resolve(anywhere, setting)
        if anywhere.start > draft.clause.right and not _parallel(scene, draft.clause, anywhere):
            draft.reasons.append("the period stands beside another number")
    elif not draft.clause.base and (weak := next((one for one in scene.stretches if one.role == "weak"), None)):
        draft.stretch, draft.period = weak, resolve(weak, setting)


def _setting(scene: Scene, draft: Draft, before: list[Draft], page: Page, carried: Draft | None) -> Setting:
    previous = next((one.period for one in reversed(before) if one.period and one.metric != "growth_rate"), None)
    if previous is None and carried is not None:
        previous = carried.period
    future = is_future(scene, draft.clause) or is_outlook(scene, draft.clause)
    past = not is_outlook(scene, draft.clause) and draft.metric != "deal_value" and is_past(scene, draft.clause)
    return Setting(page.published, draft.fiscal, bool(draft.fiscal), previous, future, past)


def own_stretch(scene: Scene, draft: Draft) -> Stretch | None:
    """The nearest span named in the amount's own clause; words like `now` only if nothing else is said."""
    inside = [
        one
        for one in scene.stretches
        if one.start >= draft.clause.left and one.end <= draft.clause.right and one.role != "weak"
    ]
    inside = [one for one in inside if _dates(draft, one)]
    costs = {"now": 60.0, "growth": 8.0, "over": 4.0, "since": 4.0}
    return min(inside, key=lambda one: distance(scene.text, one, draft.clause) + costs.get(one.role, 0.0), default=None)


def _end_of_span(scene: Scene, clause: Clause, setting: Setting) -> tuple[Stretch, Period] | None:
    """`between 2024 and 2027, from $71bn to $165bn`: the first sum is for the first year, the second for the last."""
    place = scene.clauses.index(clause)
    span = next((one for one in scene.stretches if one.way == "span"), None)
    whole = resolve(span, setting) if span else None
    if not span or not whole or sum(one.role != "weak" for one in scene.stretches) != 1:
        return None
    following = scene.clauses[place + 1] if place + 1 < len(scene.clauses) else None
    if clause.since and following and following.reach < following.left:
        return span, Period.year(whole.start.year)
    if place and scene.clauses[place - 1].since and clause.reach < clause.left:
        return span, Period.year(whole.end.year)
    return None


def _listed(scene: Scene, clause: Clause) -> Stretch | None:
    """The span at the amount's place where a list of amounts stands beside an equally long list of spans."""
    if clause.size < 2:
        return None
    inside = [
        one for one in scene.stretches if one.start >= clause.left and one.end <= clause.right and one.role != "now"
    ]
    plain = all(re.fullmatch(r"\s*(?:,|and|y|e|,\s*and|or|/|,\s*y)\s*", scene.text[one.end : two.start])
                for one, two in pairwise(inside))  # fmt: skip
    return inside[clause.place] if len(inside) == clause.size and plain else None


def _inherited(scene: Scene, draft: Draft, before: list[Draft]) -> Draft | None:
    if draft.clause.base and not (is_revision(scene) or is_beside(draft)):
        return None
    if draft.clause.apart or _THEN.match(scene.text, draft.clause.left):
        return None
    main = [
        one
        for one in before
        if one.level_period and not one.clause.base and one.metric not in ("deal_value", "unit_price")
    ]
    main = [one for one in main if one.stretch is None or _dates(draft, one.stretch)]
    return main[-1] if main else None


def _dates(draft: Draft, stretch: Stretch) -> bool:
    """What a price has done since then is not the span in which it was asked."""
    return draft.metric != "unit_price" or stretch.role != "since"


def _anywhere(scene: Scene, draft: Draft) -> Stretch | None:
    """A span told in the sentence outside the clause, with no strong joint between."""
    clause = draft.clause

    def reaches(one: Stretch) -> bool:
        between = scene.text[clause.end : one.start] if one.start >= clause.end else scene.text[one.end : clause.start]
        return not _PARTED.search(between)

    def of_a_base(one: Stretch) -> bool:
        return any(owner.base and owner.left <= one.start < owner.right for owner in scene.clauses)

    usable = [one for one in scene.stretches if one.role not in ("now", "weak") and one.way not in _YEAR_BACK]
    usable = [one for one in usable if _dates(draft, one) and reaches(one) and not of_a_base(one)]
    return min(usable, key=lambda one: distance(scene.text, one, clause), default=None)


def _place_growth(scene: Scene, draft: Draft, before: list[Draft], setting: Setting) -> None:
    """A growth rate spans both ends that it compares."""
    stretch = own_stretch(scene, draft)
    if stretch and stretch.way in (
        "months_past",
        "past_years",
        "next_years",
        "in_years",
        "span",
        "month_span",
        "fiscal_span",
    ):
        draft.stretch, draft.period = stretch, _compared(stretch, setting)
        draft.own.add("period")
        return
    ends = [
        one
        for one in (resolve(item, setting) for item in scene.stretches if item.role not in ("now", "weak", "since"))
        if one
    ]
    if not any(one.level_period for one in before) and stretch and stretch.way in _YEAR_BACK:
        stretch = _anywhere(scene, draft) or stretch  # `66% from a year earlier to $5bn in the third quarter`
    if _from_base(scene, draft, before, setting, stretch):
        return
    text = scene.text[draft.clause.reach : draft.clause.right]
    if _COMPOUND.search(text) and len({one.end.year for one in ends}) > 1:
        draft.period = Period(min(one.start for one in ends), max(one.end for one in ends))
        draft.own.add("period")
        return
    if stretch and stretch.way == "shift" and stretch.role == "before":
        stretch = _ago(scene, stretch)
    _place_yearly(scene, draft, before, setting, stretch, bool(_COMPOUND.search(text)))


def _from_base(scene: Scene, draft: Draft, before: list[Draft], setting: Setting, stretch: Stretch | None) -> bool:
    """`60% more than in 2025`: the span named is the base; the end is that of the amount before, or a year on."""
    if not stretch or not _THAN.search(scene.text[draft.clause.end : stretch.start]):
        return False
    base = resolve(stretch, setting)
    if not base:
        return False
    main = [one.level_period for one in before if one.level_period and not one.clause.base]
    end = main[-1] if main and main[-1] and main[-1].end > base.end else years_later(base, 1)
    draft.stretch, draft.level, draft.period = stretch, end, Period(base.start, end.end)
    draft.own.add("period")
    return True


def _ago(scene: Scene, stretch: Stretch) -> Stretch | None:
    """`than a year ago` spans twelve months; `on the year before` says only that a year is compared."""
    if (
        re.search(r"\b(?:a year ago|hace un año|vor einem Jahr)\b", stretch.written, re.IGNORECASE)
        and len(scene.stretches) == 1
    ):
        return Stretch(stretch.start, stretch.end, "months_past", {}, "over", stretch.written)
    return None


def _place_yearly(
    scene: Scene, draft: Draft, before: list[Draft], setting: Setting, stretch: Stretch | None, compound: bool
) -> None:
    if stretch and stretch.way == "months_past":
        draft.stretch, draft.period = stretch, resolve(stretch, setting)
        draft.own.add("period")
        return
    period = resolve(stretch, setting) if stretch else None
    if stretch and period:
        draft.own.add("period")
    else:
        main = [one for one in before if one.period and not one.clause.base]
        if main and main[-1].metric == "growth_rate":
            draft.period, draft.level = main[-1].period, main[-1].level
            return
        period = main[-1].period if main else None
        stretch = stretch or (_anywhere(scene, draft) if not main else None)
        period = period or (resolve(stretch, setting) if stretch else None)
    draft.stretch, draft.level = stretch, period
    draft.period = (
        _spanning(period, setting, stretch, compound, draft.clause.amount.shape == "multiple") if period else None
    )


def _compared(stretch: Stretch, setting: Setting) -> Period | None:
    period = resolve(stretch, setting)
    if period and stretch.way in ("in_years", "next_years") and setting.published and not setting.past:
        last = period.end.year + (1 if stretch.way == "in_years" else 0)
        return Period(date(setting.published.year, 1, 1), date(last, 12, 31))
    return period


def _spanning(period: Period, setting: Setting, stretch: Stretch | None, compound: bool, multiple: bool) -> Period:
    """Both ends compared: from a year back, or for `a year to 2030` from the year of the document."""
    role = stretch.role if stretch else "in"
    if role == "since" or period.days > 400:
        return period
    if multiple and setting.published and period.end.year > setting.published.year:
        return Period(date(setting.published.year, 1, 1), period.end)
    if (
        compound
        and role in ("by", "through", "in")
        and setting.published
        and period.end.year > setting.published.year + 1
    ):
        return Period(date(setting.published.year, 1, 1), period.end)
    return Period(years_later(period, -1).start, period.end)
