"""Days at which a stock stands at a level: as a span begins, or in the year that it is reached."""

import re
from dataclasses import replace
from datetime import date

from ingest.reading.dating.stretch import Setting, Stretch, ending
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from market.period import Period


def as_reached(scene: Scene, draft: Draft, stretch: Stretch | None) -> Stretch | None:
    """The span in which a level is reached, where its words name the way to it.

    German `bis 2031 werden es 2,4 Gigawatt sein` is of that year, `de aquí a 2030 pasará del 40 % al 70 %` too; `will
    hit $100bn a year within five years` is of the last of them.
    """
    if stretch is None:
        return None
    if stretch.way == "in_years" and _is_reached(scene.text, draft, stretch):
        return replace(stretch, way="in_n", role="in")
    if stretch.role != "through" or draft.metric not in _LEVELS:
        return stretch
    german = stretch.written.lower().startswith("bis")
    arrives = not draft.clause.since and _ARRIVES.search(scene.text, draft.clause.reach, draft.clause.start)
    return replace(stretch, role="in") if german or arrives else stretch


def _is_reached(text: str, draft: Draft, stretch: Stretch) -> bool:
    """Is a sum one that is reached in so many years, not one spent over them?"""
    if draft.metric in ("deal_value", "backlog") or not _IN.match(stretch.written):
        return False
    return bool(_REACHES.search(text[max(0, draft.clause.start - _AHEAD) : draft.clause.start]))


_AHEAD = 60
_IN = compiled(r"(?:with)?in\s|dentro de\s", re.IGNORECASE)
_REACHES = sought(
    r"(?:\b(?:hit|reach|top|pass|surpass|exceed|attain|cross|approach|be worth|(?:climb|grow|rise|swell|balloon|soar|"
    r"surge|get|jump|expand|increase|scale|ramp)\w* to)(?:s|es|ing)?|"
    r"\b(?:alcan[zc]|super|rebas|llegar?|lleguen?)\w*(?: a)?)"
    r"\s+(?:(?:about|around|some|roughly|nearly|almost|over|more than|as much as|up to|at least|between|a|an|los|las|"
    r"el|unos|casi|más de|cerca de|record|total of)\s+){0,3}\Z"
)
"""Verbs of getting to a level, right before it."""


_ARRIVES = sought(
    r"\b(?:(?:pasar|lleg|sub|crec|trep|escal|ascend|salt|go|r[io]s|climb|grow|jump|swell)\w*[^,;:.]{0,60}?\s(?:al?|hasta|to)|"
    r"(?:alcanz|super|rebas|sobrepas|roz|reach|exceed|hit|surpass)\w*)\s+(?:(?:el|la|los|las|unos|casi|un|más de|about|"
    r"around|nearly|almost|more than|quedarse con|absorber|ser|suponer|acaparar)\s+){0,3}\Z"
)
"""Verbs that lead to a level."""


def begun_at(scene: Scene, draft: Draft, setting: Setting) -> tuple[Stretch, Period] | None:
    """`between now and 2030 from 40% to 70%`: of a level that moves up to a year the first stands in the year begun."""
    if draft.metric not in _LEVELS:
        return None
    clause, told = draft.clause, [one for one in scene.stretches if one.role not in ("now", "weak")]
    if len(told) != 1 or told[0].role != "through" or not setting.published:
        return None
    following = next((one.start for one in scene.clauses if one.start >= clause.end), clause.end)
    leaves = _LEAVES.search(scene.text, max(0, clause.start - _BEFORE), clause.start)
    leads = leaves and _LEADS.match(scene.text, clause.end, following)
    return (told[0], Period.year(setting.published.year)) if leads else None


_LEAVES = sought(r"\b(?:from|del?|desde)\s+(?:(?:\w+r|being|taking|absorbing|el|la|los|las)\s+){0,2}\Z")
_LEADS = compiled(r"[^,;:.]{0,40}\b(?:to|al?|hasta)\b", re.IGNORECASE)
_LEVELS = ("power_capacity", "market_size", "spending_share", "compute_share", "revenue_share")


def stood_before(scene: Scene, draft: Draft, stretch: Stretch) -> Period | None:
    """`entered the second half with a backlog of $30bn`: what stood there as the quarter before it was over."""
    if not draft.period or stretch.start > draft.clause.start or not _WITH.match(scene.text, stretch.end):
        return None
    if not _ENTERED.search(scene.text[max(0, stretch.start - _BEFORE) : stretch.start]):
        return None
    last = date.fromordinal(draft.period.start.toordinal() - 1)
    return ending(last, 3) if draft.period.days < 200 else None


_BEFORE = 30
_ENTERED = sought(
    r"\b(?:enter(?:s|ed|ing)|beg[ai]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|kick(?:s|ed|ing) off|went into|"
    r"goes into|"
    r"arranc\w+|empez\w+|empieza|inici\w+|comenz\w+|comienza|abr[ei]\w*|entr\w+ en|encar\w+|afront\w+)\s+(?:the|its|"
    r"el|la|su)?\s*\Z"
)
_WITH = compiled(r"(?:\s+(?:of|del?)\s+(?:the\s+)?(?:year|año|\d{4}))?,?\s+(?:with|con)\b", re.IGNORECASE)
