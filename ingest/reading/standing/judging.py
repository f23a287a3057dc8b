"""Whether an amount is a figure of the field at all: first by its words, then by what was read of it."""

import re

from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.drafting import NEAR
from ingest.reading.measures.objects import bought_with, goes_elsewhere, names_one, whole_of_share
from ingest.reading.numbers.amounts import Amount
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.standing.outsiders import is_of_an_outsider
from ingest.reading.standing.refusals import reason_to_refuse, scope_of
from ingest.reading.voices.knowledge import Mention
from ingest.reading.voices.who import goes_back
from market.vocabulary import UNITS

_AS_MUCH = re.compile(
    r"\s+(?:as much|as many|more|higher|más|that|the (?:sum|amount|level|tally|figure|total|number|bill)|what|que|"
    r"today['’]s|last year['’]s|this year['’]s|that of|l[oa]s? de(?:l)?|de hoy)(?!\w)",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"(?:times|veces|Mal|fois)\Z", re.IGNORECASE)
_COMPARES = re.compile(
    r"\s+(?:as|more|the|what|that|larger|bigger|higher|greater|dearer|costlier|pricier|its|over|más|mayor|superior|lo|la|el|"
    r"de|que|plus|so)\b"
)
_MULTIPLIED = re.compile(
    r"(?:gr[eo]w|multipl|increas|rise|rose|risen|jump|expand|swell|soar|up|crec|aument|sub|by)\w*\b"
)
"""`it broke off 419 times` counts; `grew 30 times`, `30 times as much` multiply."""
_NAME_MOVES = re.compile(
    r"(?:\A|[;,]\s|\b(?:and|y)\s)(?:[A-Z][\w&.’'-]{1,20}\s){1,3}(?:fell|slid|jumped|leapt|dropped|gained|lost|shed|sank|"
    r"rallied|surged|tumbled|climbed|rose|closed up|closed down|cayó|subió|perdió|ganó)\s"
    r"(?:as much as\s|by\s|about\s|nearly\s|un\s)?\Z"
)
"""A house that nobody knows moves as one that is known."""
_TIED = re.compile(
    r"(?:[\s,]|\b(?:or|and|to|o|y|a|hasta|al|some|about|more than|up|down|by|el|la|los|un|una|"
    r"unos|casi|más de|from|de|at|against)\b)"
    r"{1,12}\Z",
    re.IGNORECASE,
)
"""What ties an amount to the one before: `$67 billion, or more than 130 times`."""
_MOVES = re.compile(
    r"(?:,?\s+(?:which|that|que))?\s+(?:fell|rose|gained|dropped|lost|slipped|climbed|surged|jumped|tumbled|slid|advanced|"
    r"rallied|plunged|soared|sank|shed|added|closed(?: up| down)?|ended(?: up| down)?|finish(?:ed|ing)|"
    r"cae|sube|gana|pierde|cayó|subió|ganó|perdió|cede|"
    r"bajó|baja|se dispar[aó]|se desplom[aó]|se dej[aó]|se hund[eió]+|avanz[aó]|retroced[eió]+|repunt[aó])\s+"
    r"(?:by |about |more than |as much as |nearly |another |un |otro |más de un |casi un |ayer un |hoy un )?\Z",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"\W*(?:and|while|but|whereas|y|mientras|pero)?\s+(?:the\s+|its\s+|el\s+|la\s+|los\s+|las\s+|su\s+)?"
    r"(?!it\b|they|that|this|which|is\b|was\b|up\b|down\b|has\b|will\b|then\b|by\b|se\b|que\b|un\b|"
    r"about\b|in\b|en\b|to\b|a\b)"
    r"(?:[\w-]+\s+){1,3}?(?:rose|fell|grew|jumped|climbed|dropped|gained|increased|declined|sub\w+|"
    r"cay\w+|crec\w+|aument\w+)\b",
    re.IGNORECASE,
)
"""Another thing that rises or falls: `and bread rose 4%`."""
_SMALLEST_SUM = 5e-5
"""Sums of less than fifty thousand (in thousand millions) are prices of single things."""
"""Sums of less than fifty thousand (in thousand millions) are prices of single things."""
_PAUSE = re.compile(r"[,;.](?=\s)")
_LARGE_CURRENCIES = ("USD_bn", "EUR_bn", "GBP_bn")
_MOST_OF_ONE = 2000.0
"""A sum of as many thousand millions told of one company is what it is worth."""
_FEWEST_PIECES = 1e-4
_SHORT = 60
_OR = 12
_LEVELS = ("money", "power", "pieces")
_ELLIPSIS = 35
"""A gap of so many characters holds no more than a name: `AMD fell 3%; Broadcom, 4%`."""
_AGAINST = re.compile(
    r"\b(?:from|against|versus|vs\.?|compared (?:with|to)|frente a(?: los| l[ao]s?)?|desde|contra|"
    r"respecto a(?: los|l)?)"
    r"\s+(?:(?:the|about|some|just|only|los|las|unos|apenas|casi)\s+){0,2}\Z",
    re.IGNORECASE,
)
_OF_A_SUBJECT = frozenset(
    {
        "share price",
        "valuation",
        "buy-back or dividend",
        "profit or margin",
        "people or users",
        "fine, gift or pay",
        "stake or holding",
        "votes, films or sports",
        "another sector",
        "answers of a survey",
        "fund or bond",
        "a measure of the environment",
    }
)
"""Refusals that hold for what goes on about the same thing."""


def in_field(scenes: list[Scene], number: int, short: bool) -> bool:
    """Is a sentence about the field, by its own words or (in a `short` text, all) those of its neighbours?"""
    current, reach = scenes[number], len(scenes) if short else NEAR
    near = scenes[max(0, number - reach) : number + reach + 1]
    return current.in_domain or any(one.in_domain for one in near)


def told_behind(scenes: list[Scene], number: int) -> str:
    """Why all amounts of the sentence before were refused, where this one goes on about what was told there."""
    current, judged = scenes[number], scenes[number - 1].judged if number else []
    if not judged or current.in_domain or not goes_back(current.text):
        return ""
    reason = judged[-1][1]
    return reason if reason in _OF_A_SUBJECT and all(one for _, one in judged) else ""


def refusal_of(current: Scene, clause: Clause, in_domain: bool, page: Page) -> str:
    """Why the words around an amount make it no figure; empty where they do not."""
    amount = clause.amount
    if amount.unit not in UNITS:
        return "a unit that the dataset does not hold"
    shape = "number" if amount.shape == "money" and not amount.stated else amount.shape
    if reason := reason_to_refuse(current.text, clause, shape, _follows(current, clause)):
        return reason
    if not in_domain:
        return "another sector"
    if amount.shape == "percent" and _share_moves(current, clause):
        return "share price"
    if amount.shape == "multiple" and not _multiplies(current, clause):
        return "a multiple of something else"
    if amount.shape == "pieces" and not _are_traded(current, clause):
        return "machines of one run"
    return _too_small(current, clause, page)


def _are_traded(current: Scene, clause: Clause) -> bool:
    """Is something done with the machines that makes them a figure: are they sold, ordered, set up?"""
    if has("traded", current.text) or any(one.clause.amount.shape == "pieces" for one in current.drafts):
        return True
    left, right = scope_of(current.text, clause)
    return has("had", current.text) and not has("one run", current.text, min(left, clause.reach), right)


def _follows(current: Scene, clause: Clause) -> bool:
    return bool(current.drafts) and 0 <= clause.start - current.drafts[-1].clause.end <= _ELLIPSIS


def _too_small(current: Scene, clause: Clause, page: Page) -> str:
    amount = clause.amount
    if amount.shape == "money" and abs(amount.value) < _SMALLEST_SUM:
        return "a price of one thing"
    if amount.shape == "money" and not amount.stated and not page.currency and not current.metrics:
        return "a count of something"
    return "a handful of pieces" if amount.shape == "pieces" and amount.value < _FEWEST_PIECES else ""


def _multiplies(current: Scene, clause: Clause) -> bool:
    """Is it the multiple of compute, spending or demand, by its own words or those of the sum beside it?"""
    after_a_level = bool(current.drafts) and current.drafts[-1].clause.amount.shape in (*_LEVELS, "multiple")
    if current.goes_on and len(current.text) < _SHORT:
        return True
    if (after_a_level or current.goes_on) and _AS_MUCH.match(current.text, clause.end):
        return True
    if _follows(current, clause):
        return True
    if _COUNTS.search(clause.amount.span) and not _COMPARES.match(current.text, clause.end):
        return bool(_MULTIPLIED.search(current.text, max(0, clause.start - _ELLIPSIS), clause.start))
    named = any(has(table, current.text, clause.left, clause.right) for table in ("multiplied", "compute"))
    return named or names_one(current.text, clause)


def _share_moves(current: Scene, clause: Clause) -> bool:
    """`Nvidia fell 3.4%`: a company itself does not fall; its shares do."""
    if any(_moves(current.text, one, clause) for one in current.mentions if one.end <= clause.start):
        return True
    named = _NAME_MOVES.search(current.text, clause.left, clause.start)
    return bool(named) and not has("whole", current.text, clause.left, clause.start)


def _moves(text: str, company: Mention, clause: Clause) -> bool:
    return bool(_MOVES.match(text[company.end : clause.start])) and not has("whole", text, clause.left, company.start)


def senseless(current: Scene, draft: Draft, carried: Draft | None) -> str:
    """Why what was read of an amount makes no figure; `carried` is the last figure told before the sentence."""
    ratio = draft.clause.amount.shape in ("percent", "part")
    if reason := current.behind or _beside_refused(current, draft.clause):
        return reason
    if not draft.metric:
        return "neither a share nor a growth rate" if ratio else "nothing says what the money is"
    if is_of_an_outsider(current, draft, carried):
        return "another sector"
    if ratio:
        return _of_something_else(current, draft, carried)
    bare = not draft.clause.amount.stated or bool(draft.clause.amount.assumed)
    if ("metric" not in draft.own or bare) and (reason := _goes_on(current, draft.clause)):
        return reason
    if "metric" not in draft.own and not carried and not _told_by_others(current, draft):
        return "nothing says what the money is"
    if draft.entity and _is_a_whole_worth(draft.clause.amount):
        return "valuation"
    if draft.clause.amount.shape == "money" and goes_elsewhere(current.text, draft.clause):
        return "another sector"
    if draft.metric == "cost" and not _cost_of_ai(current, draft):
        return "a cost of something else"
    return ""


def _beside_refused(current: Scene, clause: Clause) -> str:
    """`multas de 35 millones o el 7 %`: next to nothing parts it from an amount that was refused."""
    before, reason = current.judged[-1] if current.judged else (None, "")
    if before is None or reason not in _OF_A_SUBJECT or not _TIED.match(current.text[before.end : clause.start]):
        return ""
    parted = any(has(table, current.text, before.end, clause.start) for table in ("metric", "whole", "field"))
    return "" if parted else reason


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


def _goes_on(current: Scene, clause: Clause) -> str:
    """The reason for which the amount before was refused, where this one goes on about the same thing."""
    if not current.judged:
        return ""
    before, reason = current.judged[-1]
    if reason not in _OF_A_SUBJECT:
        return ""
    if clause.amount.assumed or _is_compared(current, before, clause):
        return reason
    return reason if _same_thing(current, before, clause) else ""


def _is_compared(current: Scene, before: Clause, clause: Clause) -> bool:
    """`valued at $6.9bn in that round, up from $2.8bn`: what a thing is compared with is another such thing."""
    if not clause.base or clause.amount.shape != before.amount.shape:
        return False
    between = current.text[before.end : clause.start]
    return ";" not in between and bool(_AGAINST.search(between))


def _same_thing(current: Scene, before: Clause, clause: Clause) -> bool:
    """Does nothing between two amounts, or right behind the second, say that another thing is told?"""
    if clause.amount.shape == "money" != before.amount.shape and clause.start - before.end > _OR:
        return False
    pause = _PAUSE.search(current.text, clause.end, clause.right)
    right = min(pause.start() if pause else clause.right, clause.end + _ELLIPSIS)
    tables = ("field", "whole", "metric", *(("outlook",) if clause.amount.stated else ()))
    return not any(has(table, current.text, before.end, right) for table in tables)


def _of_something_else(current: Scene, draft: Draft, carried: Draft | None) -> str:
    """Why a percentage is of nothing that counts here; empty where it is of spending, compute, sales ..."""
    text, clause = current.text, draft.clause
    whole = whole_of_share(text, clause)
    if whole == "other" or (clause.amount.value > 100 and draft.metric.endswith("_share")):
        return "a percentage of something else"
    named = whole == "ours" or (whole == "" and names_one(text, clause))
    if (current.page.polled or has("survey", text)) and not (
        whole == "ours" or (named and draft.metric == "growth_rate")
    ):
        return "answers of a survey"
    if named or (whole == "told before" and carried and not current.judged):
        return ""
    if carried and not current.judged and draft.metric.endswith("_share") and carried.metric == draft.metric:
        return ""
    return _as_before(current, clause, carried, whole)


def _as_before(current: Scene, clause: Clause, carried: Draft | None, whole: str) -> str:
    """What is told of nothing named goes with the amount before it, in the sentence or before that."""
    if current.judged:
        anew = _OTHER_SUBJECT.match(current.text, clause.left, clause.start)
        return "a percentage of something else" if anew else current.judged[-1][1]
    near = clause.start <= _SHORT and (goes_back(current.text) or len(current.text) < _SHORT)
    leans = carried is not None and (near or has("rate", current.text))
    alone = len(current.clauses) == 1 and whole != "told before" and has("whole", current.text)
    return "" if leans or alone else "nothing says of what the percentage is"
