"""What the compute is used for: training, inference or both."""

import re

from ingest.reading.clauses import Clause, distance, part_of, whole_of
from ingest.reading.learnt import compiled
from ingest.reading.measures import meaning
from ingest.reading.measures.in_turn import use_in_turn
from ingest.reading.measures.meaning import Mark
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from ingest.reading.voices.who import goes_back

_FARTHEST_WORKLOAD = 110.0
_WHOLE_BEFORE = sought(
    r"\b(?:(?:most|much|part|some|half|the bulk|a third|a quarter) of (?:its|the|their|that|this)|"
    r"(?:la mayor parte|buena parte|la mitad|el grueso|un tercio) de (?:sus|los|las|esos)|"
    r"out of|of a total of|of the total|from a total of|of total (?:spending|outlays|capex) of|de un total de|"
    r"del total de|sobre un total de)\s+(?:the\s+|los\s+|about\s+|unos\s+)?\Z"
)


def workload_of(scenes: list[Scene], number: int, draft: Draft, carried: Draft | None) -> str:
    """Training, inference or all: as the clause tells, the amount before, the sentence before; else all."""
    if in_turn := use_in_turn(scenes, number, draft.clause):
        return in_turn
    scene = scenes[number]
    before = _subject_before(scene, draft.clause)
    named = "all" if _names_none(scene, draft, before) else _in_sentence(scene, draft, before)
    if named != "all" or scene.workloads or before:
        return named
    behind = {one.workload for one in scenes[number - 1].drafts} if number else set()
    same = carried is not None and carried.metric == draft.metric and (goes_back(scene.text) or len(scene.text) < _ITEM)
    if carried and len(behind) < 2 and (same or _LEANS.search(scene.text, 0, draft.clause.end)):
        return carried.workload
    return (not _of_another(scene) and scene.subject) or _asked(scenes[number - 1] if number else None) or "all"


def _names_none(scene: Scene, draft: Draft, before: Draft | None) -> bool:
    """Do neither the words of the sentence nor the amount before tell a use? Most sentences name none."""
    lent = before is not None and before.workload != "all"
    return not (scene.workloads or lent or draft.clause.amount.unit.endswith("million_tokens"))


def _subject_before(scene: Scene, clause: Clause) -> Draft | None:
    """The amount told before; behind an aside (`$140bn, against $95bn for training, before rising to`) its subject."""
    last = scene.drafts[-1] if scene.drafts else None
    if last is None or not last.clause.base or clause.reach < clause.left:
        return last
    return next((one for one in reversed(scene.drafts) if not one.clause.base), last)


_ITEM = 30
"""A sentence so short is an item of a list."""


def _asked(behind: Scene | None) -> str:
    """The one workload of the question that a sentence answers; empty where none was asked."""
    named = {mark.label for mark in behind.workloads} if behind and behind.text.rstrip().endswith("?") else set()
    return named.pop() if len(named) == 1 else ""


def _in_sentence(scene: Scene, draft: Draft, before: Draft | None) -> str:
    clause, text = draft.clause, scene.text
    if clause.amount.unit.endswith("million_tokens"):
        return "inference"
    if _is_whole(scene, clause):
        return _of_the_whole(scene, clause)
    inside = _inside(scene, clause)
    listed = [one.label for one in meaning.workload_marks(text) if clause.left <= one.start < clause.right]
    if len(listed) == clause.size > 1 and len(set(listed)) > 1 and "all" not in listed:
        return listed[clause.place]
    if part := _of_split(scene, clause):
        draft.own.add("workload")
        return part
    if before and clause.reach < clause.left and not any(one.start >= clause.left for one in inside):
        return before.workload  # `from a fifth of inference capex to half`
    if beside := _right_before(text, clause):
        draft.own.add("workload")
        return beside
    if clause.amount.shape in ("percent", "part"):  # `half of AI spending` says of what it is half, not for what it is
        inside = [one for one in inside if one.label != "all" or one.weight or one.end <= clause.start]
    best = min(inside, key=lambda one: distance(text, one, clause) + _bias(one), default=None)
    sole = not before and len({one.label for one in inside}) == 1
    near = best is not None and (sole or distance(text, best, clause) <= _FARTHEST_WORKLOAD)
    if best and near and not (clause.apart and best.end < clause.left):
        draft.own.add("workload")
        return best.label
    if before and _goes_on(text, clause, before):
        return before.workload
    return _alone(scene, clause) if not before and not inside else "all"


def _of_split(scene: Scene, clause: Clause) -> str:
    """`the split between training and inference will be 27 to 73 per cent`: the first use has the first part."""
    if pair := _of_overtaken(scene, clause):
        return pair
    parts = [one for one in scene.clauses if one.amount.shape == "percent"]
    named = _named_before(scene.text, parts[0].start) if parts else []
    if len(parts) != 2 or len(named) != 2 or clause not in parts or named[0].label == named[1].label:
        return ""
    whole = sum(one.amount.value for one in parts) == _WHOLE
    tied = whole and _SPLIT_IN_TWO.fullmatch(scene.text[parts[0].end : parts[1].start])
    return (
        named[parts.index(clause)].label if tied and _BOTH.fullmatch(scene.text[named[0].end : named[1].start]) else ""
    )


def _of_overtaken(scene: Scene, clause: Clause) -> str:
    """`inference overtook training, $120bn against $105bn`: the first use has the first sum."""
    first, *rest = scene.clauses
    second = rest[0] if rest else first
    named = _named_before(scene.text, first.start)
    if clause not in (first, second) or first is second or first.amount.unit != second.amount.unit or len(named) != 2:
        return ""
    tied = _SET_AGAINST.fullmatch(scene.text[first.end : second.start])
    overtaken = named[0].label != named[1].label and meaning.is_overtaken(scene.text, named[1])
    return named[scene.clauses.index(clause)].label if tied and overtaken else ""


_SET_AGAINST = compiled(
    r",?\s*(?:against|versus|vs\.?|compared (?:with|to)|to|frente a(?: los)?|contra|por|gegen|contre)\s+"
    r"(?:(?:about|some|unos|around|los)\s+)?",
    re.IGNORECASE,
)


def _named_before(text: str, end: int) -> list[Mark]:
    return [one for one in meaning.workload_marks(text) if one.label != "all" and one.end <= end]


_WHOLE = 100.0
_BOTH = compiled(r"\s*(?:and|y|e|to|und|et|/|-|–|versus|vs\.?)\s*(?:the\s+|la\s+|el\s+|l['’])?", re.IGNORECASE)
_SPLIT_IN_TWO = compiled(r"\s*(?:to|and|y(?:\s+(?:el|un))?|a|und|et|/|-|–|:)\s*", re.IGNORECASE)


def _right_before(text: str, clause: Clause) -> str:
    """The use named right before an amount: `training, at $160bn`; empty where none is."""
    return next(
        (
            mark.label
            for mark in meaning.workload_marks(text)
            if mark.label != "all" and _AT.fullmatch(text[mark.end : clause.start])
        ),
        "",
    )


_AT = compiled(
    r"(?:(?:,\s+(?:at|with|on|con|en|a|mit|à)|:)\s+|\s*\()(?:(?:about|some|unos|around|roughly)\s+)?", re.IGNORECASE
)


def _alone(scene: Scene, clause: Clause) -> str:
    """The one workload that the sentence names up to the next amount; all where it names none or several."""
    place = scene.clauses.index(clause) + 1
    loose = place < len(scene.clauses) and _COMMA.match(scene.text, clause.right)
    end = scene.clauses[place].start if loose else clause.right
    if clause.since and place < len(scene.clauses):
        end = scene.clauses[place].right  # `from $18bn in 2025, the inference market ...`
    only = {one.label for one in scene.workloads if one.start < end and not _heads_next(scene, clause, one)} - {"all"}
    return only.pop() if len(only) == 1 and not _PART.search(scene.text, clause.end, end) else "all"


_TURNS = sought(r";|\b(?:while|whereas|mientras)\b")
"""Behind these another thing is told."""
_COMMA = compiled(r"[,(:|](?!\s*(?:and|but|y|e|pero|und|et|plus|while|mientras)\b)")
"""A clause cut here goes on behind what is put in: `55% of it, Gartner expects, is for inference`."""


def _is_whole(scene: Scene, clause: Clause) -> bool:
    """Is it a sum of which parts are told: `of the $300bn`, `out of a total of $300bn`?"""
    if _sum_of_sum(scene, clause, -1) or part_of(scene.text, scene.clauses, clause):
        return True
    head = scene.text[max(0, clause.start - 60) : clause.start]
    return bool(_WHOLE_BEFORE.search(head) or _OPENS_WHOLE.search(head))


def _sum_of_sum(scene: Scene, clause: Clause, step: int) -> Clause | None:
    """The neighbour with which a sum makes `$18bn of the $95bn`: behind it the whole, before it the part."""
    place = scene.clauses.index(clause) + step
    if not 0 <= place < len(scene.clauses) or scene.clauses[place].amount.shape != "money":
        return None
    first, second = sorted((clause, scene.clauses[place]), key=lambda one: one.start)
    tied = first.amount.shape == "money" and _OF_THE_SUM.fullmatch(scene.text[first.end : second.start])
    return scene.clauses[place] if tied else None


_OF_THE_SUM = compiled(
    r"\s+(?:of|de)\s+(?:the|its|their|los|las|sus)\s+(?:(?:some|about|roughly|unos)\s+)?", re.IGNORECASE
)


def _inside(scene: Scene, clause: Clause) -> list[Mark]:
    """The marks in reach of an amount: of its clause, not beyond a semicolon or `of which`."""
    text = scene.text
    whole = whole_of(text, scene.clauses, clause) or _sum_of_sum(scene, clause, 1)
    is_share = clause.amount.shape in ("percent", "part")
    right = whole.right if whole else clause.right
    return [
        one
        for one in scene.workloads
        if (one.start >= clause.reach or _STRAIGHT.fullmatch(text[one.end : clause.start]))
        and one.end <= right and not _TURNS.search(text, clause.end, max(one.start, clause.end))
        and (is_share or one.start < clause.end or not _PART.search(text, _behind_of_it(text, clause), one.start))
        and not (one.start > clause.end and _heads_next(scene, clause, one))
    ]  # fmt: skip


def _behind_of_it(text: str, clause: Clause) -> int:
    """Where an amount ends that is itself a part of what was told: `$3.9bn of it`."""
    of_it = _OF_IT.match(text, clause.end)
    return of_it.end() if of_it else clause.end


_OF_IT = compiled(r"\s+(?:of (?:which|that|it|them|this)|de ell[oa]s?)\b", re.IGNORECASE)


def _heads_next(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Does a mark stand right before the next amount, to which it belongs: `$390bn leaves training, at $205bn`?"""
    place = scene.clauses.index(clause) + 1
    following = scene.clauses[place].start if place < len(scene.clauses) else -1
    straight = following >= mark.end and bool(_STRAIGHT.fullmatch(scene.text[mark.end : following]))
    return straight and not _ITS_OWN.fullmatch(scene.text[clause.end : mark.start])


_STRAIGHT = compiled(
    r"(?:,?\s+(?:at|with|on|con|en|a|to|by|behind|taking|making up|claiming)|:)?\s+(?:(?:about|some|unos|around)\s+)?",
    re.IGNORECASE,
)
_ITS_OWN = compiled(
    r"\s*(?:[\w-]+\s+){0,3}?(?:for|on|to|in|of|into|para|en|a|de|por|für)\s+(?:[\w-]+\s+){0,2}", re.IGNORECASE
)
"""A mark so close behind an amount is its own: `$23bn for training`."""


def _goes_on(text: str, clause: Clause, before: Draft) -> bool:
    """Does a clause without a workload of its own go on about that of the amount before?"""
    tied = not clause.apart or bool(
        _IT.match(text, clause.left + 1) or _DATED.match(text, clause.left + 1) or _same_again(text, clause, before)
    )
    if before.metric.endswith("_share") and clause.amount.shape in ("power", "pieces"):
        tied = len(text[before.clause.end : clause.start]) <= _OR
    return tied and not (clause.amount.shape != before.clause.amount.shape and before.workload == "all")


def _same_again(text: str, clause: Clause, before: Draft) -> bool:
    """`; hoy ronda el 50 %`, `; in January it was 48%`: the same thing at another time, with no subject of its own."""
    told = text[clause.left + 1 : clause.start]
    return clause.amount.unit == before.clause.amount.unit and bool(_NO_SUBJECT.fullmatch(told))


_OR = 25
"""A sum so close behind a share is the same thing in money: `60%, or about $5bn`."""


def _of_another(scene: Scene) -> bool:
    """Does the sentence name a company of its own, so that the subject of the paragraph is left?"""
    return any(one.name.operates and one.name.listed and one.name.via == "company" for one in scene.mentions)


_OPENS_WHOLE = compiled(r"(?:\A|[:;—–]\s)\W*(?:of|de|del|von|des|sur)\s+(?:[\w']+\s+){0,3}\Z", re.IGNORECASE)
_PART = sought(
    r"\b(?:of (?:which|that|it|them|this)|de l[oa]s (?:que|cuales)|de ell[oa]s?|dont|davon|wovon|la mitad|"
    r"la mayor parte|el (?:grueso|resto)|"
    r"(?:half|most|part|the (?:bulk|rest)|a (?:third|quarter|fifth)|two[\s-]thirds) (?:of|for|is|goes))\b"
)
"""What follows tells of a part, not of the whole."""
_LEANS = sought(
    r"\A\W*each\b|\bof (?:it|them|those|the (?:same|total))\b|\beach of (?:them|which)\b|\bdel total\b|"
    r"\b(?:es[ae]|dich[oa]) (?:cifra|suma|mercado|negocio|importe|total|cuota)\b|"
    r"\b(?:that|this) (?:sum|market|business|bill|share|figure|total|amount|portion)\b|"
    r"\A\W*(?:the|this|that|el|este|ese) (?:contract|deal|agreement|order|contrato|acuerdo|pacto|pedido)\b|"
    r"\b(?:puts?|sees?|have|has) (?:it|that) (?:at|above|below|near|closer)\b"
)
"""A sentence that goes on about what was told before it."""
_IT = compiled(
    r"\W*(?:and\s+|y\s+)?(?:(?:by|in|for|en|para)\s+(?:19|20)\d\d,?\s+)?(?:[\w' ]{1,30},\s+)?(?:make\s+)?"
    r"(?:it|they|that|(?:the|this|that)\s+(?:share|figure|proportion|number|total)|(?:esa|la)\s+(?:cuota|cifra|proporción))\b",
    re.IGNORECASE,
)
_NO_SUBJECT = compiled(
    r"\W*(?:(?:in|by|for|en|para|im|a|hace|hacia|este|esta|this|last|next|the|el|la|los|un|una|unos|del?|al|hoy|ahora|"
    r"today|now|ya|then|luego|antes|after|before|it|they|was|were|is|will|be|had|been|stood|stands?|reach|hit|near|at|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|year|quarter|month|week|"
    r"one|two|three|four|five|dos|tres|cuatro|cinco|years|quarters|months|ago|earlier|later|años|meses|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|heute|waren|sind|es|"
    r"año|trimestre|mes|pasado|pasada|próximo|que|viene|\d+|ser[áa]n?|era[n]?|fue|fueron|ronda(?:ba)?|rozar?[áa]?|"
    r"llegar[áa]|alcanzar[áa]|superar[áa]|hablaba|calculaba|esperaba|about|around|some|nearly|casi|cerca)\b[\s,]*){1,9}",
    re.IGNORECASE,
)
_DATED = compiled(
    r"\W*(?:(?:in|by|for|en|para|im|hace|hacia)\s+)?(?:(?:el|the)\s+)?"
    r"(?:(?:19|20)\d\d|recién|a year|one year|un año|last year|next year|año)\b",
    re.IGNORECASE,
)
"""A clause behind a semicolon that goes on about the same thing, or tells its number of another year."""


def _of_the_whole(scene: Scene, clause: Clause) -> str:
    """The workload of a whole that is split: all, unless its own noun says (`$50 billion inference market`)."""
    named = [one for one in scene.workloads if clause.end <= one.start < clause.end + 4]
    return named[0].label if named else "all"


def _bias(mark: Mark) -> float:
    return 35.0 + mark.weight if mark.label == "all" else mark.weight
