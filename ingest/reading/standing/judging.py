"""Whether an amount is a figure of the field at all: first by its words, then by what was read of it."""

import re

from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.drafting import NEAR
from ingest.reading.learnt import compiled
from ingest.reading.measures.objects import bought_with, goes_elsewhere, names_one, whole_of_share
from ingest.reading.numbers.amounts import ASSUMED, Amount
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.standing.beside import beside_refused, goes_on
from ingest.reading.standing.moves import multiplies, share_moves
from ingest.reading.standing.outsiders import is_beside_ai, is_of_an_outsider
from ingest.reading.standing.refusals import reason_to_refuse, scope_of
from ingest.reading.voices.who import goes_back
from market.vocabulary import UNITS

_OTHER_SUBJECT = compiled(
    r"\W*(?:and|while|but|whereas|y|mientras|pero)?\s+(?:the\s+|its\s+|el\s+|la\s+|los\s+|las\s+|su\s+)?"
    r"(?!it\b|they|that|this|which|is\b|was\b|up\b|down\b|has\b|will\b|then\b|by\b|se\b|que\b|un\b|"
    r"about\b|in\b|en\b|to\b|a\b)"
    r"(?:(?!que\b|that\b)[\w-]+\s+){1,3}?(?:rose|fell|grew|jumped|climbed|dropped|gained|increased|declined|"
    r"sub(?:en?|ió|ieron|irán?)|ca(?:en?|yó|yeron|erán?)|crec(?:en?|ió|ieron|erán?)|aument(?:an?|ó|aron|arán?))\b",
    re.IGNORECASE,
)
"""Another thing that rises or falls: `and bread rose 4%`."""
_PRICED_BY = compiled(
    r"(?:.{0,60}\b(?:what|how much|cuánto|lo que)\s|\W*(?:(?:to )?(?:build|equip|fill|fit out|kit out)\w*|montar|"
    r"levantar|construir|equipar|llenar)\s|\W*)"
    r"(?:an?|one|each|every|una?|cada)\s(?:gigawatts?|GW|megawatts?|MW|gigavatios?|megavatios?)",
    re.IGNORECASE,
)
"""`What a gigawatt of campus costs`: the measure by which a price is told, when a cost follows."""
_OF_ITS_KIND = compiled(r"\s(?:of|de|costs?|cuesta|sale|vale)\b")
_COUNTED_NOUN = compiled(
    r"\s(?:[A-Z][a-z]+(?:an|ese|ish|nch)|(?!(?:also|then|now|already|still|only|just|more|less|this|next|last|each|its|"
    r"their|of|in|on|by|for|to|from|and|or|at|as|is|was|the|that|which|goes|went|over|per|with|a|an|it|they|will|two|"
    r"three|every)\b)[a-z]{3,})\s(?!(?:this|its|his|years|months|goes|comes|was|has|less|dollars|euros|pounds)\b)"
    r"[a-z]{2,}(?:[^sui]s|ren|men|people)\b"
)
"""`25 million American children`: the noun that a number without a currency counts."""
_OF_IT = compiled(r"\s(?:of|de)\s(?:it|that|ella|ello|ese|esa|celle-ci)\b|\sdavon\b", re.IGNORECASE)
_OF_SALES = compiled(
    r"\s*(?:de|del|of)\s+(?:lo que|cuanto|todo lo que|sus?|l[oa]s?|what|its|their|the)?\s*(?:se\s+)?"
    r"(?:ingres|factur|vend|venta|cobr|revenue|sales|earn)",
    re.IGNORECASE,
)
"""What is spent can be more than all that is earned: `el 160 % de lo que ingresa`."""
_MOST_OF_SALES = 1000.0
_SMALLEST_SUM = 5e-5
"""Sums of less than fifty thousand (in thousand millions) are prices of single things."""
_PEOPLE = ("answers of a survey", "people or users")
_LARGE_SUMS = frozenset({"capex", "spending", "market_size", "backlog"})
_LARGE_CURRENCIES = ("USD_bn", "EUR_bn", "GBP_bn")
_MOST_OF_ONE = 2000.0
"""A sum of as many thousand millions told of one company is what it is worth."""
_FEWEST_PIECES, _MANY_PIECES, _MOST_PIECES = 1e-4, 0.02, 100.0
"""In millions: fewer are a handful; so many are no lab's own run, whatever is done with them."""
_SHORT = 60


def in_field(scenes: list[Scene], number: int, short: bool) -> bool:
    """Is a sentence about the field, by its own words or (in a `short` text, all) those of its neighbours?"""
    current, reach = scenes[number], len(scenes) if short else NEAR
    near = scenes[max(0, number - reach) : number + reach + 1]
    return current.in_domain or any(one.in_domain for one in near) or _of_a_cloud(near, current)


def _of_a_cloud(near: list[Scene], current: Scene) -> bool:
    """Does it tell of outlays or orders, and do the sentences around name a large cloud as those who have them?"""
    if not any(mark.label in ("capex", "backlog") for mark in current.metrics):
        return False
    return any(one.name.role == "hyperscaler" for scene in near for one in scene.mentions)


def refusal_of(current: Scene, clause: Clause, in_domain: bool, page: Page) -> str:
    """Why the words around an amount make it no figure; empty where they do not."""
    amount = clause.amount
    if amount.unit not in UNITS:
        return "a unit that the dataset does not hold"
    shape = "number" if amount.shape == "money" and not amount.stated else amount.shape
    if reason := reason_to_refuse(current.text, clause, shape, bool(current.drafts)):
        return reason
    if not in_domain:
        return "another sector"
    if amount.shape == "power" and _is_a_measure(current, clause):
        return "a price of one thing"
    if amount.shape == "percent" and share_moves(current, clause):
        return "share price"
    if amount.shape == "multiple" and not multiplies(current, clause):
        return "a multiple of something else"
    if amount.shape == "pieces" and not _are_traded(current, clause):
        return "machines of one run"
    return _too_small(current, clause, page)


def _is_a_measure(current: Scene, clause: Clause) -> bool:
    """`A gigawatt of AI campus costs $35bn`: is it only that by which a price is told?"""
    text = current.text
    if not _PRICED_BY.fullmatch(text[: clause.end]) or not _OF_ITS_KIND.match(text, clause.end):
        return False
    costs = any(mark.label == "cost" and mark.start >= clause.end for mark in current.metrics)
    return costs and any(one.amount.shape == "money" for one in current.clauses if one.start > clause.end)


def _are_traded(current: Scene, clause: Clause) -> bool:
    """Is something done with the machines that makes them a figure: are they sold, ordered, set up?"""
    if has("traded", current.text) or any(one.clause.amount.shape == "pieces" for one in current.drafts):
        return True
    left, right = scope_of(current.text, clause)
    told = any(has(table, current.text) for table in ("had", "outlook", "reckoned", "future"))
    told = told or _MANY_PIECES <= clause.amount.value <= _MOST_PIECES
    return told and not has("one run", current.text, min(left, clause.reach), right)


def _too_small(current: Scene, clause: Clause, page: Page) -> str:
    amount = clause.amount
    if amount.shape == "money" and abs(amount.value) < _SMALLEST_SUM:
        return "a price of one thing"
    if amount.shape == "money" and not amount.stated and not page.currency and not current.metrics:
        return "a count of something"
    if _counts_others(current, clause, page):
        return "a count of something"
    return "a handful of pieces" if amount.shape == "pieces" and amount.value < _FEWEST_PIECES else ""


def _counts_others(current: Scene, clause: Clause, page: Page) -> bool:
    """Does a bare number of an English text count things that are none of ours?"""
    amount = clause.amount
    if page.language != "en" or amount.shape != "money" or amount.stated:
        return False
    noun = _COUNTED_NOUN.match(current.text, clause.end)
    tables = ("whole", "field", "metric", "time")
    return noun is not None and not any(has(one, current.text, clause.end, noun.end()) for one in tables)


def senseless(current: Scene, draft: Draft, carried: Draft | None) -> str:
    """Why what was read of an amount makes no figure; `carried` is the last figure told before the sentence."""
    ratio = draft.clause.amount.shape in ("percent", "part")
    if reason := current.behind or beside_refused(current, draft.clause) or _as_what_lent_its_unit(current, draft):
        return reason
    if not draft.metric:
        return "neither a share nor a growth rate" if ratio else "nothing says what the money is"
    if is_of_an_outsider(current, draft, carried) or is_beside_ai(current, draft, carried):
        return "another sector"
    if ratio:
        return _of_something_else(current, draft, carried)
    amount = draft.clause.amount
    bare = amount.shape in ("money", "pieces") and (not amount.stated or bool(amount.assumed))
    if ("metric" not in draft.own or bare) and (reason := goes_on(current, draft.clause)):
        return reason
    if "metric" not in draft.own and not carried and not _told_by_others(current, draft):
        return "nothing says what the money is"
    if draft.entity and draft.metric not in _LARGE_SUMS and _is_a_whole_worth(draft.clause.amount):
        return "valuation"
    if draft.clause.amount.shape == "money" and goes_elsewhere(current.text, draft.clause):
        return "another sector"
    if draft.metric == "cost" and not _cost_of_ai(current, draft):
        return "a cost of something else"
    return ""


def _as_what_lent_its_unit(current: Scene, draft: Draft) -> str:
    """Why the number before was refused, of which a bare one has its unit: `by €5.4bn, and more than 9,3 later`."""
    place = current.clauses.index(draft.clause)
    if not place or draft.clause.amount.assumed != ASSUMED or not current.judged:
        return ""
    last, reason = current.judged[-1]
    return reason if last is current.clauses[place - 1] and reason != _CHANGE else ""


_CHANGE = "a change, not a level"
"""`raised by €5bn, to 75`: the level lends its unit from the change, not its reason."""


def _cost_of_ai(current: Scene, draft: Draft) -> bool:
    named = has("field", current.text, draft.clause.reach, draft.clause.right)
    on = bool(current.drafts)
    return draft.workload != "all" or named or on or "entity" in draft.own or not draft.clause.left


def _is_a_whole_worth(amount: Amount) -> bool:
    large = amount.shape == "money" and amount.value >= _MOST_OF_ONE and amount.unit in _LARGE_CURRENCIES
    return large and amount.magnitude.lower().startswith("t")


def _told_by_others(current: Scene, draft: Draft) -> bool:
    """Does anything but the trade of the company say what an unnamed sum is: another word, its object, an outlook?"""
    if draft.clause.amount.shape != "money" or current.drafts or draft.reasons or current.metrics:
        return True
    if draft.entity and "period" in draft.own and draft.stretch and draft.stretch.way.startswith(("quarter", "fiscal")):
        return True
    outlook = any(has(table, current.text) for table in ("outlook", "future"))
    return outlook or bought_with(current.text, draft.clause) or names_one(current.text, draft.clause)


def _of_something_else(current: Scene, draft: Draft, carried: Draft | None) -> str:
    """Why a percentage is of nothing that counts here; empty where it is of spending, compute, sales ..."""
    text, clause = current.text, draft.clause
    if clause.base and draft.metric == "growth_rate" and current.drafts and current.drafts[-1].metric == draft.metric:
        return ""  # `grows by 26%, against 20% of its rivals`
    whole = whole_of_share(text, clause)
    if whole == "other" or (
        clause.amount.value > 100 and draft.metric.endswith("_share") and _is_no_part(current, clause)
    ):
        return "a percentage of something else"
    named = whole == "ours" or (whole == "" and names_one(text, clause))
    answered = bool(current.judged) and current.judged[-1][1] in _PEOPLE
    if (answered or current.page.polled or has("survey", text)) and not (
        whole == "ours" or (named and draft.metric == "growth_rate")
    ):
        return "answers of a survey"
    if named or (whole == "told before" and carried and not current.judged):
        return ""
    if carried and not current.judged and draft.metric.endswith("_share") and carried.metric == draft.metric:
        return ""
    return _as_before(current, clause, carried, whole)


def _is_no_part(current: Scene, clause: Clause) -> bool:
    """Can a percentage above a hundred be no share: is it neither of what is earned nor told after such a one?"""
    told = current.drafts[-1] if current.drafts else None
    again = told is not None and told.clause.amount.value > 100 and told.metric.endswith("_share")
    return clause.amount.value > _MOST_OF_SALES or not (again or _OF_SALES.match(current.text, clause.end))


def _as_before(current: Scene, clause: Clause, carried: Draft | None, whole: str) -> str:
    """What is told of nothing named goes with the amount before it, in the sentence or before that."""
    if current.judged:
        anew = _OTHER_SUBJECT.match(current.text, clause.left, clause.start)
        return "a percentage of something else" if anew else current.judged[-1][1]
    if current.asked:
        return ""
    near = clause.start <= _SHORT and (goes_back(current.text) or len(current.text) < _SHORT)
    leans = carried is not None and (near or has("rate", current.text))
    told = whole == "told before" and _OF_IT.match(current.text, clause.end)
    if told and has("workload", current.text, clause.left, clause.start):
        return ""
    alone = len(current.clauses) == 1 and whole != "told before" and has("whole", current.text)
    return "" if leans or alone else "nothing says of what the percentage is"
