"""Several amounts and several spans: which is of which."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import has
from ingest.reading.dating.periods import Setting, Stretch, resolve, years_later
from ingest.reading.dating.spans import is_beside
from ingest.reading.dating.stretch import count_of, later, months_of, moved
from ingest.reading.dating.tense import is_revision
from ingest.reading.learnt import compiled
from ingest.reading.scene import Scene
from ingest.reading.sought import sought
from market.period import Period

_NEAR = 40
_SEVERAL = (
    *("span", "range", "next_years", "in_years", "fiscal_span", "years_to"),
    *("month_span"),
)
_GROWN_TO = sought(
    r"\b(?:tripl|doubl|quadrupl|grow|r[io]se|rising|climb|increas|expand|jump|surg|crec|sub|aument|duplic|multiplic|"
    r"swell|balloon|soar|wachs|wächs|steig|klett)\w*"
    r"[^,;.\d]{0,24}\s(?:to|hasta(?: los)?|a(?: los)?)\s+(?:\w+\s+){0,3}\Z|"
    r"\bto\s+(?:reach|hit|get to|arrive at|stand at|total)\s+(?:\w+\s+){0,5}\Z"
)
"""What grows over several years to a sum is at that sum in the last of them."""
_TO = sought(r"\b(?:(?:to|hasta(?: los)?|auf)\s+(?:\w+\s+){0,3}|a(?: los)?\s+)\Z")
_LISTED = compiled(
    r"\s*(?:,|and|y|e|,\s*and|or|/|,\s*y|und|et|then)\s*(?:in\s+|en\s+|for\s+|"
    r"para\s+)?\Z",
    re.IGNORECASE,
)


def end_of_span(scene: Scene, clause: Clause, setting: Setting) -> tuple[Stretch, Period] | None:
    """`between 2024 and 2027, from $71bn to $165bn`: the first sum is for the first year, the second for the last."""
    if not any([one.way in _LONG or one.role == "through" for one in scene.stretches]):
        return None
    place = next(number for number, one in enumerate(scene.clauses) if one is clause)
    if last := _grown_to(scene, place, setting):
        return last
    span = next((one for one in scene.stretches if one.way in _BOTH_ENDS), None)
    if span and is_revision(scene) and _is_of_a_forecast(scene, span):
        return None
    if span and (moved := _moved_to(scene, span)):
        return span, moved
    ends = ends_of(span, setting) if span else None
    if not span or not ends or sum(one.role != "weak" for one in scene.stretches) != 1:
        return None
    following = scene.clauses[place + 1] if place + 1 < len(scene.clauses) else None
    if clause.since and following and following.reach < following.left:
        return span, ends[0]
    if place and scene.clauses[place - 1].since and clause.reach < clause.left:
        return span, ends[1]
    return None


def _is_of_a_forecast(scene: Scene, span: Stretch) -> bool:
    """`cuts from $310bn to $285bn what it expects them to spend between 2026 and 2030`: both sums are of it all."""
    last = max((one.end for one in scene.clauses if one.end <= span.start), default=span.start)
    return has("outlook", scene.text, last, span.start) or has("future", scene.text, last, span.start)


_LASTING = ("in_years", "past_years", "next_years")
_BOTH_ENDS = ("span", "range", "month_span", "months_between", "fiscal_span", *_LASTING)
"""Ways of naming a span by its two ends."""
_LONG = frozenset((*_SEVERAL, *_BOTH_ENDS))
"""Of these, and of what goes through a year, the ends are asked for."""


def ends_of(span: Stretch, setting: Setting) -> tuple[Period, Period] | None:
    """The first and the last of the spans between which a span lies: quarters, months or years."""
    whole = resolve(span, setting)
    if not whole:
        return None
    if span.way in ("month_span", "months_between"):
        first, last = whole.start, whole.end
        return Period.months(first.year, first.month, first.month), Period.months(last.year, last.month, last.month)
    if span.way in _LASTING and setting.published:
        now, count = setting.published.year, count_of(span.said)
        ahead = span.way == "next_years" or (span.way == "in_years" and setting.future and not setting.past)
        return (Period.year(now), Period.year(now + count)) if ahead else (Period.year(now - count), Period.year(now))
    told = [resolve(replace(one, role="in"), setting) for one in span.ends]
    if len(told) == 2 and told[0] and told[1] and (told[0].start, told[1].end) == (whole.start, whole.end):
        return told[0], told[1]
    return Period.year(whole.start.year), Period.year(whole.end.year)


def _stands(one: Stretch) -> bool:
    """Is it a span of its own, in which an amount beside it stands?"""
    return one.way not in _SEVERAL and one.role not in ("now", "weak", "through", "since")


def _moved_to(scene: Scene, span: Stretch) -> Period | None:
    """`moved its target of 30 GW from 2033 to 2030`: a target is for the year to which it is moved."""
    told = span.said if span.way == "span" else {}
    first, last = told.get("a") or "", told.get("b") or ""
    if len(first) != 4 or len(last) != 4:
        return None
    back = int(last) < int(first)
    return Period.year(int(last)) if back or _MOVED.search(scene.text) else None


_MOVED = sought(
    r"\b(?:postpon|delay|defer|push(?:ed|es|ing)? (?:back|out)|put (?:back|off)|slip|bring\w* forward|brought forward|"
    r"retras|aplaz|pospon|pospus|adelant|demor)\w*"
)


def _grown_to(scene: Scene, place: int, setting: Setting) -> tuple[Stretch, Period] | None:
    """`will triple from 2025 to 2028 to $300bn`, `grow 22% a year over five years to $820bn`: of the last year."""
    clause, before = scene.clauses[place], scene.clauses[place - 1] if place else None
    if clause.base or any(is_beside(scene.text, clause, one) for one in scene.stretches if _stands(one)):
        return None
    told = (one for one in scene.stretches if one.way in _SEVERAL or (one.way == "year" and one.role == "through"))
    span = next((one for one in told if (before.left if before else 0) <= one.start < clause.right), None)
    ends = ends_of(span, setting) if span else None
    return (span, ends[1]) if span and ends and _leads_to(scene.text, clause, before, span) else None


def _leads_to(text: str, clause: Clause, before: Clause | None, span: Stretch) -> bool:
    """Is the sum what something grows to: by a verb, or right behind a rate?"""
    head = text[max(0, clause.start - 60) : clause.start]
    if _GROWN_TO.search(head):
        return True
    if before is None or before.amount.shape not in ("percent", "multiple") or not _TO.search(head):
        return False
    between = span.end - span.start if before.end <= span.start < clause.start else 0
    return clause.reach < clause.left or clause.start - before.end - between < _NEAR


def paired(scene: Scene, clause: Clause, setting: Setting) -> tuple[Stretch, Period] | None:
    """The span at the amount's place: of an equally long list of spans beside the amounts, or of spans told before."""
    if clause.size < 2:
        return None
    rows = [row for row in _rows(scene) if len(row) == clause.size]
    rows.sort(key=lambda row: min(distance(scene.text, one, clause) for one in row))
    if slices := _slices_of_a_span(scene, clause, setting):
        return slices
    if rows:
        period = resolve(rows[0][clause.place], setting)
        return (rows[0][clause.place], period) if period else None
    again = next(
        (one for one in scene.stretches if one.way == "same" and clause.left <= one.start < clause.right), None
    )
    if len(setting.told) == clause.size and (again or has("in turn", scene.text, clause.end, clause.right)):
        standing = again or Stretch(clause.end, clause.end, "same", {}, "in", "")
        return standing, setting.told[clause.place]
    return None


def _slices_of_a_span(scene: Scene, clause: Clause, setting: Setting) -> tuple[Stretch, Period] | None:
    """`$310bn, $395bn and $470bn for 2026-28`, `over the next three years`: one sum a year, one a quarter."""
    spans = [row[0] for row in _rows(scene) if len(row) == 1 and row[0].way in _SLICED]
    ahead = [one for one in scene.drafts if one.level_period and one.clause.left != clause.left]
    setting = replace(setting, previous=ahead[-1].level_period) if ahead else setting
    whole = resolve(spans[0], setting) if len(spans) == 1 else None
    if not whole or _named_apart(scene, clause):
        return None
    if spans[0].way == "past_years" and count_of(spans[0].said) == clause.size:
        whole = Period(years_later(Period.year(whole.start.year), 1).start, whole.end)
    months, over = divmod(months_of(whole), clause.size)
    if over or months != _SLICED[spans[0].way]:
        return None
    first = Period(whole.start, date.fromordinal(later(whole.start, months).toordinal() - 1))
    return spans[0], moved(first, months * clause.place)


_SLICED = dict.fromkeys(("span", "range", "next_years", "years_to", "past_years", "fiscal_span"), 12) | {
    "last_quarters": 3
}
"""Ways of naming spans that a list of as many numbers parts, and how many months each part lasts."""


def _named_apart(scene: Scene, clause: Clause) -> bool:
    """Are the numbers of a list of as many companies, or of training and inference, and not of as many years?"""
    companies = {one.name.company for one in scene.mentions if one.name.operates}
    uses = {one.label for one in scene.workloads} - {"all"}
    return clause.size in (len(companies), len(uses))


def together(scene: Scene, clause: Clause, stretch: Stretch, setting: Setting) -> Period | None:
    """`$640bn in 2024 and 2025`: one sum of a list of spans is of them all."""
    if len(scene.stretches) < 2:
        return None
    row = next((row for row in _rows(scene) if len(row) > 1 and any(one is stretch for one in row)), [])
    ahead = min((one.start for one in scene.clauses if one.start > clause.start), default=len(scene.text))
    one_breath = row and "," not in scene.text[row[0].end : row[-1].start] and row[-1].end <= ahead
    if not row or not (clause.left <= row[0].start < clause.right and (one_breath or row[-1].start < clause.right)):
        return None
    if "," in scene.text[row[0].end : row[-1].start] and _ANEW.match(scene.text, row[-1].end):
        return None
    told = [period for one in row if (period := resolve(one, setting))]
    joint = all(0 <= (two.start - one.end).days <= 1 for one, two in pairwise(told))
    return Period(told[0].start, told[-1].end) if len(told) == len(row) and joint else None


_ANEW = compiled(
    r"\s(?:se\s|ya\s|it\s|they\s)?(?:espera|prevé|calcula|confía|aspira|apunta|quiere|serán?|\w{3,}(?:ará|erá|irá)n?|"
    r"expects?|sees|plans?|will)\b"
)
"""`in 2025, and this year it expects`: with the last span of a list another clause begins."""


def _rows(scene: Scene) -> list[list[Stretch]]:
    """Spans that stand in plain lists: `in fiscal 2027 and fiscal 2028`."""
    rows: list[list[Stretch]] = []
    usable = [one for one in scene.stretches if one.role not in ("now", "weak")]
    for before, one in pairwise([None, *usable]):
        if one is None:
            continue
        if before is not None and _LISTED.match(scene.text[before.end : one.start]):
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows
