"""Which of the spans of time that a sentence names belongs to an amount."""

import re
from dataclasses import replace
from datetime import timedelta

from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import cues, has
from ingest.reading.dating.comparands import explains, is_compared, is_said_with, told_from
from ingest.reading.dating.events import is_of_an_event
from ingest.reading.dating.periods import Setting, Stretch, resolve
from ingest.reading.dating.tense import clause_tense, is_revision, own_tense
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from market.period import Period

DURATIONS = (
    *("months_past", "past_years", "next_years", "in_years", "span", "range", "years_to", "month_span", "fiscal_span"),
    *("last_months", "in_months", "next_months", "plan_years", "years_from", "quarters_past"),
)
"""Ways of naming a span by how long it lasts or by both its ends."""
_AT_A_DAY = ("unit_price", "backlog", "power_capacity")
"""What stands at a level on a day; of anything else a day is only when it was told or paid."""
_DAYS_OF_NEWS = ("weekday", "day_rel")
"""Days on which something is told; a stock stands at a level on a day that has a date."""
PARTED = sought(
    r";|\s[—–]\s|,\s*(?:and|y)\s+(?:(?:for|in|over|during|by|en|para|durante|de|the|its|el|la|su)\s+){0,3}\Z|"
    r"\b(?:while|whereas|mientras|then|luego|but(?!\s+only\b)|pero(?!\s+(?:solo|sólo|únicamente)\b)|"
    r"when(?!\s*(?:(?:the|its|their)\s+)?\Z)|cuando(?!\s*(?:(?:acab|cerr|termin|conclu)\w+\s+)?(?:(?:el|su|"
    r"la)\s+)?\Z)|dont|davon|the\s+first\s+of\s+(?:which|them)|"
    r"el\s+primero\s+de\s+ellos|la\s+primera\s+de\s+ellas|the\s+(?:first|initial)\s+(?:gigawatt|"
    r"phase|stage|building|site|tranche|megawatts?|\d)|(?:starting|beginning)\s+with|an?\s+(?:initial|first)|"
    r"(?<=[\w,]\s)of\s+which\b|"
    r"(?:empezando|comenzando)\s+(?:por|con)|un\s+primer|una\s+primera|de\s+los\s+(?:que|cuales)|de\s+las\s+(?:que|"
    r"cuales)|"
    r"(?:la\s+primera\s+(?:fase|etapa)|el\s+primer\s+(?:tramo|"
    r"gigavatio|edificio))|although|though|aunque|si bien|whose|"
    r"cuy[oa]s?)\b"
)
_TIES = compiled(
    r"\s*[(,]?\s*(?:(?:in|for|during|by|of|on|at|over|to|as|en|de|del|para|durante|im|für|pour|al?|the|its|their|su|"
    r"sus|el|la|los|"
    r"end|start|close|"
    r"beginning|middle|finales|final|fin|cierre|principios|comienzos|mediados|late|early|mid|calendar|año|"
    r"year)[\s-]+){0,5}\Z",
    re.IGNORECASE,
)
_WHEN = compiled(
    r",?\s*(?:(?:a|the)\s+year\s+|by\s+)?(?:(?:when|cuando)(?!\s+(?:now|today|ahora|hoy|actualmente|currently)\b)|"
    r"(?:año|momento|fecha) en (?:el |la )?que|in which|by which|für das|wenn|quand)\b",
    re.IGNORECASE,
)
"""What ties a span to what follows it: `2025, when buyers laid out $298bn`."""
_COSTS = {"now": 60.0, "growth": 8.0, "over": 4.0, "since": 4.0, "before": 12.0, "through": 2.0, "day": 3.0}
_FROM_AFAR = 20.0
_NOT_YET, _NOT_TOLD = timedelta(7), timedelta(35)
"""A quarter that is over is still to come for those who wait for its report."""


def own_stretch(scene: Scene, draft: Draft, setting: Setting | None = None) -> Stretch | None:
    """The nearest span named in the amount's own clause; words like `now` only if nothing else is said."""
    if label := _label(scene, draft):
        return label
    inside = _inside(scene, draft)
    if not inside:
        return None
    inside = [_as_of_then(scene.text, draft.clause, one) for one in inside]
    if len(inside) == 1:
        over = setting is not None and _is_over(scene, draft.clause, inside[0], setting)
        return None if over else inside[0]
    near = sorted(((_cost(scene, draft.clause, one), one) for one in inside), key=lambda pair: pair[0])
    return next((one for _, one in near if setting is None or not _is_over(scene, draft.clause, one, setting)), None)


def _as_of_then(text: str, clause: Clause, one: Stretch) -> Stretch:
    """`since 2017, when it spent $30 million`: what stands behind `when` is of that year, not since then."""
    tied = one.role in ("since", "through") and one.end <= clause.start and _WHEN.match(text, one.end)
    return replace(one, role="in") if tied else one


def _label(scene: Scene, draft: Draft) -> Stretch | None:
    """`2024 – 135, 2025 – 245`: in a series each number has the span that stands before it as its label."""
    own = _label_of(scene, draft.clause) if len(scene.clauses) > 1 else None
    if not own:
        return None
    place = scene.clauses.index(draft.clause)
    beside = [scene.clauses[near] for near in (place - 1, place + 1) if 0 <= near < len(scene.clauses)]
    return own if any(_label_of(scene, one) for one in beside) else None


def _label_of(scene: Scene, clause: Clause) -> Stretch | None:
    for one in scene.stretches:
        if 0 < clause.start - one.end <= _LABELLED and _LABEL.fullmatch(scene.text[one.end : clause.start]):
            return one
    return None


_LABELLED = 8
_LABEL = compiled(r"\s*(?:\(?[EFe]\)?)?\s*[:=–—-]\s*(?:US)?", re.IGNORECASE)


def _is_over(scene: Scene, clause: Clause, one: Stretch, setting: Setting) -> bool:
    """Is it a span that is over, where the amount's own clause tells of what is to come?"""
    if clause.base:
        return False
    return own_tense(scene, clause) == "future" and not fits(scene, clause, one, setting)


def _inside(scene: Scene, draft: Draft) -> list[Stretch]:
    every = scene.moments if draft.metric in _AT_A_DAY else scene.stretches
    priced = draft.metric == "unit_price"
    return [
        one
        for one in every
        if one.role != "weak" and (priced or one.way not in _DAYS_OF_NEWS) and _is_inside(scene, draft, one)
    ]


def _is_inside(scene: Scene, draft: Draft, one: Stretch) -> bool:
    clause = draft.clause
    if not _within(scene, clause, one) or not dates(draft, one) or is_of_an_event(scene, draft, one):
        return False
    if of_a_comparison(scene, clause, one) or explains(scene.text, clause.start, one, scene.stretches):
        return False
    return clause.base or _is_own(scene.text, clause, one) or not is_compared(scene.text, one)


def _is_own(text: str, clause: Clause, one: Stretch) -> bool:
    """Does the span stand right before the amount, or `when` after it (`compared with 2023, when it took 70%`)?"""
    return 0 <= clause.start - one.end <= _RIGHT_BEFORE or (
        one.end <= clause.start and bool(_WHEN.match(text, one.end))
    )


def _within(scene: Scene, clause: Clause, one: Stretch) -> bool:
    """Does the span stand in the clause, right before the amount, or before both ends of `from A to B`?"""
    if one.end <= clause.start and (clause.start - one.end <= 2 or _is_when(scene, clause, one)):
        return True
    if clause.left <= one.start < clause.right:
        if one.end > clause.right and any(0 <= owner.start - one.end <= 2 for owner in scene.clauses):
            return False
        between = between_of(scene.text, clause, one)
        if between == " ":
            return True
        return not PARTED.search(between) and not is_said_with(scene.text, clause.end, one)
    if clause.reach >= clause.left or one.start < clause.reach:
        return False
    first = next(owner for owner in scene.clauses if owner.end > clause.reach)
    if (
        not first.since
        and first.amount.shape in ("percent", "multiple")
        and first.end <= one.start
        and one.end <= clause.left
    ):
        return True
    return one.end <= first.start and not PARTED.search(scene.text, one.end, first.start)


def _is_when(scene: Scene, clause: Clause, one: Stretch) -> bool:
    """`since 2017, when it spent $30 million`: does `when` tie the amount, the next one, to the span?"""
    if not _WHEN.match(scene.text, one.end):
        return False
    return next((owner for owner in scene.clauses if owner.start >= one.end), None) is clause


def between_of(text: str, clause: Clause, one: Stretch) -> str:
    if one.start >= clause.end:
        return text[clause.end : one.start]
    tied = _WHEN.match(text, one.end)
    return text[tied.end() if tied else one.end : clause.start]


def _cost(scene: Scene, clause: Clause, one: Stretch) -> float:
    if one.way == "in_months" and clause.amount.shape != "percent":
        return 150.0 + distance(scene.text, one, clause)
    far = 0.0 if one.start >= clause.left else -_FROM_AFAR if is_revision(scene) else _FROM_AFAR
    if one.start > clause.end and _GOES_ON.search(scene.text, clause.end, one.start):
        far += 3 * _FROM_AFAR
    leaning = 0.0 if one.way == "elliptic" else _COSTS.get(one.role, 0.0)
    return distance(scene.text, one, clause) + leaning + far


_GOES_ON = sought(
    r"\b(?:and|y|e|et|und|then)\s+(?:\w+\s+){0,2}?(?:more|más|plus|mehr|grow|ris[ei]|climb|swell|increas|jump|double|"
    r"keep|"
    r"grossi|augment|croî|dépass|crec|sub|aument|dobl|seguir|supera|wachs|steig)\w*"
)
"""`will reach $125bn and swell again in 2027`: what follows goes on to another span."""


_OF_IT = compiled(r"\s+(?:of|in|on|de|en|an|für|d['’])\s*[^,;:.()\d$€£]{1,40}\Z")
"""`$30bn of cash capex in the first half will be topped`: what it is, and then its span, before any verb."""


def is_beside(text: str, clause: Clause, one: Stretch) -> bool:
    """Does the span stand right at the amount: `$3bn in 2026`, `this year's $3bn`?"""
    if one.end <= clause.start:
        return clause.start - one.end <= 2
    between = text[clause.end : one.start] if one.start >= clause.end else ";"
    if _TIES.match(between):
        return True
    return bool(_OF_IT.match(between)) and not any(
        cues(tense, text, clause.end, one.start) for tense in ("future", "past", "present")
    )


def fits(scene: Scene, clause: Clause, one: Stretch, setting: Setting) -> bool:
    """Can an amount of this tense be of that span: nothing to come is of a year that is over?"""
    return is_beside(scene.text, clause, one) or tense_allows(scene, clause, resolve(one, setting), setting)


def tense_allows(scene: Scene, clause: Clause, period: Period | None, setting: Setting) -> bool:
    """Does the tense of the amount's own clause allow for that period?"""
    if not period or not setting.published:
        return True
    tense = clause_tense(scene, clause)
    if tense == "future":
        return period.end >= setting.published - (_NOT_TOLD if period.days <= 100 else _NOT_YET)
    return tense != "past" or period.start <= setting.published


def is_left_open(scene: Scene, clause: Clause) -> bool:
    """Is the amount told of a time to come that has no end: `up to 5 GW over several years`?"""
    return has("vague", scene.text, clause.left, clause.right)


def of_a_comparison(scene: Scene, clause: Clause, one: Stretch) -> bool:
    """Is it the span that a multiple or a rate beside is told from: `30 GW, ten times as much as in 2022`?"""
    if len(scene.clauses) < 2 or 0 <= clause.start - one.end <= _RIGHT_BEFORE:
        return False
    ratios = (owner for owner in scene.clauses if owner is not clause and owner.amount.shape in ("percent", "multiple"))
    return any(owner.end <= one.start < owner.right and told_from(scene.text, owner.end, one.start) for owner in ratios)


_RIGHT_BEFORE = 2


def dates(draft: Draft, stretch: Stretch) -> bool:
    """What a price has done since then, or how long one binds oneself, is not the span in which it was asked."""
    return draft.metric != "unit_price" or (stretch.role != "since" and stretch.way not in _BINDING)


_BINDING = ("in_years", "plan_years", "next_years", "years_from")
