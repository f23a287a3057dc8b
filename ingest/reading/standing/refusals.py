"""Why an amount is no figure of the field: the words that govern it say so."""

import re
from dataclasses import dataclass

from ingest.reading.clauses import Clause
from ingest.reading.cues import cues, has
from ingest.reading.learnt import compiled
from ingest.reading.lexicon import Cue
from ingest.reading.once import Once
from ingest.reading.standing.apart import goes_to_the_field, is_by_the_way
from ingest.reading.words.refusals import REFUSALS, Row

_TOLERANCES = (
    "plus or minus",
    "plus-or-minus",
    "más o menos",
    "±",
    "give or take",
    "+/-",
    "con un margen del",
    "margen de error de",
    "margen de error del",
    "rango de variación de",
    "rango de variación del",
    "al alza o a la baja de",
    "al alza o a la baja del",
    "arriba o abajo de",
)
_EITHER_WAY = compiled(
    r"[\w.,]{1,12}\s?(?:%|per cent|percent|por ciento|(?:percentage )?points?|puntos?(?: porcentuales)?)\s"
    r"(?:arriba o abajo|up or down|either way|either side|en m[aá]s o en menos|más o menos|more or less|"
    r"nach oben oder unten)\b",
    re.IGNORECASE,
)
"""`two points up or down`: how far a number may be off."""
_WORDS_BETWEEN = compiled(r"(?:(?::\s)?[\w\s,'’-]*|[\w\s'’-]{1,30}:\s)\Z")
_COUNTED = compiled(
    r"[\s-]*(?:(?:of|de|del|der|des|den|los|las)\s+){0,2}(?:(?!(?:what|lo|to|for|from|by|in|on|at|with|into|than|as|and|a|para|"
    r"por|en|con|entre|que|y|that|which|who|of|de|del|is|are|was|were|go|goes|went)\b)[\w'’]+[\s-]+){0,7}\Z",
    re.IGNORECASE,
)
"""What may stand between a number and the noun that it counts."""
_BREAK = compiled(
    r";(?=\s)|\s[—–-]\s|,?\s*\b(?:while|whereas|although|though|but|after|despite|before|because|besides?|as it|"
    r"when|mientras|aunque|pero|tras|pese a|a pesar de|cuando|sino|antes de|junto a|während|aber|tandis que|mais)\b|"
    r",\s*(?:and|y|e|which|who|whose|que|cuy[oa]s?|und|et|along with|up against)\b",
    re.IGNORECASE,
)
"""Where the words that govern one amount end."""
_MEASURED = compiled(
    r"\s+(?:of|in|de|en)\s+(?:\w+\s+)?(?:revenues?|sales|capex|spending|orders|compute|capacity|chips|GPUs|TPUs|servers|ingresos|"
    r"ventas|inversión|pedidos|cómputo|servidores)\b",
    re.IGNORECASE,
)
"""`$370 billion of revenue`: the sum says itself what it measures."""
_SHAPES = tuple(frozenset(row.shapes.split()) for row in REFUSALS)
_STRONG = frozenset({"capex", "spending", "revenue", "backlog", "market_size", "cost"})
_WEAK = frozenset({
    "share price", "fund or bond", "buy-back or dividend", "another sector", "interest, tax or stake",
    "fine, gift or pay",
    "votes, films or sports",
})  # fmt: skip
"""What a sentence may speak of beside a figure: words of these say nothing of a sum that is surely of the field."""
_GOVERNED = frozenset({"capex", "revenue", "backlog", "market_size"})
_MEASURE = compiled(
    r"revenue|sales|turnover|capex|capital|outlay|expenditure|backlog|market|ingres|ventas|facturaci|inversi|cartera",
    re.IGNORECASE,
)
"""Nouns: `earned` and `spent` may be told of anybody."""
_BESIDE_SUMS = frozenset({
    "share price", "profit or margin", "fine, gift or pay", "the gain of an economy", "buy-back or dividend",
})  # fmt: skip
"""What may be told in one sentence with a sum that says itself what it measures."""
_OF = compiled(r"\s+(?:of|in|de|en)\s+(?:[\w-]+\s+){0,3}\Z", re.IGNORECASE)
_IS = compiled(
    r"\s+(?:(?:of|at|was|were|reached|hit|totalled|totaled|came|stood|to|rose|jumped|grew|climbed|de|por|fue|"
    r"about|around|roughly|some|nearly|almost|over|more|than|just|approximately|unos|casi|más)\s+){1,4}\Z",
    re.IGNORECASE,
)
_JOINED = compiled(r"\s*,?\s(?:and|but|while|y|e|pero|mientras|und|et)\s", re.IGNORECASE)
"""`reached $62bn and earnings came to`: what a joint parts from an amount is told of another."""
_OF_ANOTHER = compiled(r"\s+(?:of|at|de|en)\s+(?:[a-zñáéíóú]+\s+){0,3}[$€£]?\d", re.IGNORECASE)
"""`una ronda de 122.000 millones, con una valoración de 852.000`: the valuation is the sum behind it."""
_OF_A_WHOLE = compiled(r"\s*(?:of|del?|der|des|du)\s[^,;]{0,50}", re.IGNORECASE)
_NEAR_BEFORE = 70
_FAR_BEFORE = 140
"""So far back the words that take a refusal away may stand where no comma parts them from the amount."""
_RIGHT_BESIDE = 12
"""A noun so close behind a number is the one that it counts, however cut: `a million tokens cost ...`."""
_OWNED = ("'", "’")


def is_tolerance(text: str, start: int) -> bool:
    """Is the amount at `start` the `plus or minus` of another? It parts no clauses."""
    head = text[max(0, start - 30) : start].rstrip().lower()
    if _EITHER_WAY.match(text, start):
        return True
    return head.endswith(_TOLERANCES) or (head.endswith(("plus or", "más o")) and text[start : start + 5].isalpha())


@dataclass(slots=True)
class Refusal:
    """A number that was left out, and why."""

    span: str
    start: int
    reason: str


@dataclass(eq=False)
class _Said:
    """An amount in its sentence, and what governs it."""

    text: str
    clause: Clause
    follows: bool

    @Once
    def scope(self) -> tuple[int, int]:
        return scope_of(self.text, self.clause)

    @Once
    def measured(self) -> bool:
        """Does a sum say itself what it measures: `$31bn in capital expenditures`, `revenue of about $78bn`?"""
        text, clause = self.text, self.clause
        if clause.amount.shape != "money":
            return False
        left, right = max(0, clause.start - _NEAR_BEFORE), clause.end + _NEAR_BEFORE
        for one in cues("metric", text, left, min(len(text), right)):
            if one.label not in _GOVERNED or not _MEASURE.search(text, one.start, one.end):
                continue
            behind = one.start >= clause.end and _OF.fullmatch(text[clause.end : one.start])
            if behind or (one.end <= clause.start and _IS.fullmatch(text[one.end : clause.start])):
                return True
        return False

    @Once
    def own_object(self) -> int:
        """Where the words behind a sum name the field as what it goes to; -1 where they do not."""
        return goes_to_the_field(self.text, self.clause)

    @Once
    def sure(self) -> list[Cue]:
        """The words among which it stands that tell of compute, machines or what is spent on them."""
        left, right = self.scope
        comma = self.text.find(", ", self.clause.end, right)
        return cues("surely", self.text, left, comma if comma > 0 else right)

    def surely(self, but: Cue) -> bool:
        """Is it told of these by others than the words `but` (`shares in the GPU lessor slid`)?"""
        return any(not but.start <= one.start < but.end for one in self.sure)

    @Once
    def shared(self) -> bool:
        """Is it the share of a sum: `swallowed four-fifths of its $90m compute bill`?"""
        if self.clause.amount.shape not in ("percent", "part"):
            return False
        of = _OF_A_WHOLE.match(self.text, self.clause.end)
        return bool(of) and has("whole", self.text, self.clause.end, of.end() if of else 0)


def scope_of(text: str, clause: Clause) -> tuple[int, int]:
    """The part of an amount's clause up to the nearest break (`;`, `after`, `, which`) on each side of it."""
    left = clause.left
    for found in _BREAK.finditer(text, clause.left, clause.start):
        left = found.end()
    behind = _BREAK.search(text, clause.end, clause.right)
    return left, behind.start() if behind else clause.right


def reason_to_refuse(text: str, clause: Clause, shape: str, follows: bool = False) -> str:
    """Why the amount of `clause` in the sentence `text` is no figure; empty when no words that govern it say so.

    follows: its sentence has told a figure already, so that what the whole sentence is about says nothing of it.
    """
    told = [cue for cue in cues("refusal", text) if shape in _SHAPES[cue.rank]]
    if not told:
        return ""
    said = _Said(text, clause, follows)
    return next((REFUSALS[cue.rank].reason for cue in told if _stands(REFUSALS[cue.rank], cue, said)), "")


def _stands(row: Row, cue: Cue, said: _Said) -> bool:
    """Do the words stand where the row wants them?"""
    if _is_surely_ours(row, cue, said) or _governs_not(row, cue, said):
        return False
    if row.where == "sentence":
        return not said.follows and not (row.unless and has(row.unless, said.text, *said.scope))
    if _is_aside(cue, said):
        return False
    if row.where == "scope":
        return said.scope[0] <= cue.start and cue.end <= said.scope[1] and not _taken_away(row, said)
    clause, text = said.clause, said.text
    if row.where.endswith("before"):
        return clause.reach <= cue.start and cue.end <= clause.start and _before(row, cue, said)
    away = cue.start - clause.end
    if not 0 <= away <= row.farthest or (cue.end > clause.right and away > _RIGHT_BESIDE):
        return False
    if row.where == "counted":
        return text[cue.end : cue.end + 1] not in _OWNED and bool(_COUNTED.match(text[clause.end : cue.start]))
    if row.reason == "valuation" and _OF_ANOTHER.match(text, cue.end):
        return False
    between = text[clause.end : cue.start]
    return _near(row, between) and not _JOINED.match(between)


def _is_surely_ours(row: Row, cue: Cue, said: _Said) -> bool:
    """Does other than the words `cue` say so plainly what the amount is of that they cannot refuse it?"""
    if row.reason in _WEAK and row.where in ("sentence", "scope", "before") and said.surely(cue):
        return True
    if row.reason == "people or users" and row.where == "before" and said.shared:
        return True
    return row.reason in _BESIDE_SUMS and row.where != "after" and said.measured


_OF_THE_SENTENCE = frozenset({"a question or a supposition", "a law or a rule", "speed or efficiency"})
"""Refusals that hold for a sentence wherever in it their words stand."""


def _governs_not(row: Row, cue: Cue, said: _Said) -> bool:
    """Are the words told by the way, or has the sum an object of the field behind it that they are no part of?"""
    if row.where not in ("sentence", "scope") or row.reason in _OF_THE_SENTENCE:
        return False
    own = said.own_object if row.unless or row.where == "scope" else -1
    if own >= 0 and not said.clause.end <= cue.start <= own:
        return True
    return is_by_the_way(said.text, said.clause, cue)


def _before(row: Row, cue: Cue, said: _Said) -> bool:
    clause, text = said.clause, said.text
    between = text[cue.end : clause.start]
    if len(between) > row.farthest or not _near(row, between) or _taken_away(row, said):
        return False
    if row.reason == "valuation" and _MEASURED.match(text, clause.end):
        return False
    measured = any(one.label in _STRONG for one in cues("metric", text, cue.end, clause.start))
    return not measured


def _near(row: Row, between: str) -> bool:
    return ";" not in between if row.where.startswith("loosely") else bool(_WORDS_BETWEEN.match(between))


def _taken_away(row: Row, said: _Said) -> bool:
    """Does the clause name, before the amount, something of which the words hold without refusing it?"""
    start = said.clause.start
    left = max(said.clause.left, start - _NEAR_BEFORE)
    pause = max(said.text.rfind(", ", 0, start), said.text.rfind("; ", 0, start))
    left = min(left, max(pause, start - _FAR_BEFORE, 0))
    return bool(row.unless) and has(row.unless, said.text, left, start)


def _is_aside(cue: Cue, said: _Said) -> bool:
    """Does the cue stand in brackets of its own, which the amount is not in: `(NASDAQ: NVDA)`?"""
    clause = said.clause
    between = said.text[cue.end : clause.start] if cue.end <= clause.start else said.text[clause.end : cue.start]
    opened, closed = ("(", ")") if cue.end <= clause.start else (")", "(")
    return between.count(closed) > between.count(opened)
