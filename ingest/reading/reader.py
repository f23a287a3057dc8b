"""Reading figures and claims out of a text.

`read` goes sentence by sentence: the amounts, their clauses, then for each amount who, what and when. An amount that
is no figure is refused with a reason; one whose unit, period or meaning rests on a guess stands in review.
"""

import re
from dataclasses import dataclass, replace
from typing import Any

from ingest.reading import what
from ingest.reading.amounts import Amount, as_price, find
from ingest.reading.bounds import bound_of
from ingest.reading.claims import read_claims
from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.drafting import NEAR, fill, last_told
from ingest.reading.knowledge import Knowledge
from ingest.reading.languages import language_of
from ingest.reading.money import CURRENCY_AFTER
from ingest.reading.refusals import Refusal, is_tolerance, reason_to_refuse
from ingest.reading.repeats import merge
from ingest.reading.scale import judge
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.sentences import Sentence, split
from ingest.reading.tables import read_tables
from market.period import stated_day
from market.records import Claim, Figure
from market.vocabulary import UNITS

SHORT = 1500
"""A text of at most this many characters is one passage: its sentences lend to one another freely."""
_CURRENCY_ALONE = re.compile(r"\b(?:dollars|dólares|euros|pounds|libras|yuan|yenes|yen)\b", re.IGNORECASE)
_COUNTS_PIECES = re.compile(
    r"\b(?:number of|shipments?|shipped|ship|volumes?|units|unidades|envíos|número de)\b(?=.*\b(?:GPUs?|"
    r"chips?|accelerators?|servers?|servidores|aceleradores|racks?|units|unidades))|"
    r"\b(?:accelerators?|GPUs?|chips?|servers?)\b.{0,20}\b(?:shipped|shipments|units)\b",
    re.IGNORECASE,
)
_AS_MUCH = re.compile(r"\s+(?:as much|as many|more|higher|más|the (?:sum|amount|level)|what)\b", re.IGNORECASE)
_MOVES = re.compile(
    r"(?:\s+(?:fell|rose|gained|dropped|lost|slipped|climbed|surged|jumped|tumbled|slid|advanced|"
    r"rallied|plunged|soared|"
    r"sank|shed|cae|sube|gana|pierde|cayó|subió|ganó|perdió|cede|se dispara|se desploma))\s+"
    r"(?:by |about |more than |as much as |nearly |un |más de un |casi un )?\Z",
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
_FALLS = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|drop\w*|declin\w*|down|sl[iu]d\w*|slump\w*|shr[iau]nk\w*|decreas\w*|plung\w*|tumbl\w*|"
    r"dip(?:s|ped)?|ca(?:e|er|yó|ído|ída|erán?|yeron)|baj(?:a|ó|ado|ará|aron|ada)|descen\w+|reduc\w+|gesunken|fiel(?:en)?|"
    r"sank(?:en)?|baiss\w+|recul\w+)\b[^.,;\d]{0,30}\Z",
    re.IGNORECASE,
)
_FALLEN = re.compile(
    r"\s*(?:less|lower|below|cheaper|fewer|down|decline|drop|fall|menos|inferior|de caída|weniger|de moins)\b",
    re.IGNORECASE,
)
_SEQUENTIAL = re.compile(
    r"\b(?:sequential\w*|quarter[\s-]o(?:n|ver)[\s-]quarter|QoQ|q/q|intertrimestral\w*)\b", re.IGNORECASE
)
_SMALLEST_SUM = 5e-5
"""Sums of less than fifty thousand (in thousand millions) are prices of single things."""
_FEWEST_PIECES = 1e-4
_MOST_IN_A_SENTENCE = 40
"""A run of more amounts than this is no sentence but a dump of numbers, and says nothing of any of them."""


@dataclass(frozen=True)
class Reading:
    """What a text says: figures (charted or in review), claims without amounts, and what was refused and why."""

    figures: list[Figure]
    claims: list[Claim]
    refused: list[Refusal]


def read(text: str, *, language: str = "", published_on: str = "", knowledge: Knowledge | None = None) -> Reading:
    """The figures and claims of `text`, with exact offsets into it; never raises on any text.

    published_on is YYYY, YYYY-MM or YYYY-MM-DD; ValueError where it is neither that nor empty.
    """
    day, _ = stated_day(published_on)
    known = knowledge or Knowledge.load()
    told_in = language_of(text, language)
    found = find(text, told_in)
    page = Page(known, day, told_in, _currency(text, found))
    sentences = split(text)
    tables = read_tables(text, sentences, page)
    scenes = _scenes(text, [one for one in sentences if not tables.holds(one.start)], found, page)
    pairs: list[tuple[Figure, Amount]] = []
    refused: list[Refusal] = []
    for number, current in enumerate(scenes):
        if current.clauses:
            _read_sentence(scenes, number, page, len(text) <= SHORT, pairs, refused)
    pairs += tables.pairs
    figures = [_dated(figure, published_on) for figure, _ in judge(pairs, known)]
    return Reading(merge(figures), read_claims(sentences, page, published_on), refused)


def _dated(figure: Figure, published_on: str) -> Figure:
    day, precision = stated_day(published_on)
    return replace(figure, published_on=published_on, published_day=day, published_precision=precision, figure_id="")


def _currency(text: str, found: list[Amount]) -> str:
    """The currency that stands beside most sums of the text, else one that is named by itself; empty where none is."""
    codes = [amount.unit[:3] for amount in found if amount.shape in ("money", "price") and amount.stated]
    if codes:
        return max(set(codes), key=codes.count)
    alone = _CURRENCY_ALONE.search(text)
    return CURRENCY_AFTER[alone[0].lower()] if alone else ""


def _scenes(text: str, sentences: list[Sentence], found: list[Amount], page: Page) -> list[Scene]:
    out, place = [], 0
    for sentence in sentences:
        inside = []
        while place < len(found) and found[place].start < sentence.end:
            if found[place].start >= sentence.start and found[place].end <= sentence.end:
                inside.append(found[place])
            place += 1
        if len(inside) > _MOST_IN_A_SENTENCE:
            inside = []
        above = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.start] if inside else ""
        settled = _settled(inside, sentence.text, sentence.start, page)
        out.append(Scene(sentence.text, sentence.start, settled, page, above))
    return out


def _settled(inside: list[Amount], text: str, start: int, page: Page) -> list[Amount]:
    """Sums without a currency take that of their neighbours; sums of a GPU-hour become prices; tolerances go."""
    by_tokens = what.is_by_tokens(text)
    hourly = any(amount.unit.endswith("_gpu_hour") for amount in inside) or what.is_hourly(text)
    code = (
        next((amount.unit[:3] for amount in inside if amount.shape == "money" and amount.stated), "") or page.currency
    )
    out: list[Amount] = []
    for amount in inside:
        if is_tolerance(text, amount.start - start):
            continue
        if out and out[-1].shape == "pieces" and amount.shape == "money" and not amount.stated:
            amount = replace(amount, value=amount.value * 1e3, unit="million_units", shape="pieces")
        if amount.shape == "money" and not amount.stated and not code and _COUNTS_PIECES.search(text):
            amount = replace(amount, value=amount.value * 1e3, unit="million_units", shape="pieces")
        if amount.shape == "money" and not amount.stated:
            amount = replace(amount, unit=f"{code or 'USD'}_bn", assumed="" if code else "the currency is not stated")
        if (
            amount.shape == "money"
            and hourly
            and not by_tokens
            and not amount.magnitude
            and 0.05e-9 <= amount.value <= 150e-9
        ):
            amount = as_price(amount)
        elif amount.shape == "money" and by_tokens and not amount.magnitude and 0.001e-9 <= amount.value <= 500e-9:
            amount = as_price(amount, "million_tokens")
        out.append(amount)
    return out


def _read_sentence(scenes: list[Scene], number: int, page: Page, short: bool,
                   pairs: list[tuple[Figure, Amount]], refused: list[Refusal]) -> None:  # fmt: skip
    current = scenes[number]
    carried = last_told(scenes, number, short)
    in_domain = current.in_domain or _domain_near(scenes, number, short) or _big_spender(current)
    for clause in current.clauses:
        draft = Draft(clause)
        reason = _refused(current, clause, in_domain, page)
        if not reason:
            fill(scenes, number, draft, page, carried, short)
            reason = _senseless(current, draft)
        if reason:
            refused.append(Refusal(clause.amount.span, clause.amount.start, reason))
            continue
        current.drafts.append(draft)
        pairs.append((_figure(current, draft), clause.amount))


def _domain_near(scenes: list[Scene], number: int, short: bool) -> bool:
    reach = len(scenes) if short else NEAR
    return any(one.in_domain for one in scenes[max(0, number - reach) : number + reach + 1])


def _multiplies(current: Scene, clause: Clause) -> bool:
    """Is it the multiple of compute, spending or demand, by its own words or those of the sum just told?"""
    after_a_sum = bool(current.drafts) and current.drafts[-1].clause.amount.shape == "money"
    of_the_sum = after_a_sum and bool(_AS_MUCH.match(current.text, clause.end))
    return of_the_sum or any(has(table, current.text, clause.left, clause.right) for table in ("multiplied", "compute"))


def _share_moves(current: Scene, clause: Clause) -> bool:
    """`Nvidia fell 3.4%`: a company itself does not fall; its shares do."""
    return any(
        one.end <= clause.start and _MOVES.match(current.text[one.end : clause.start]) for one in current.mentions
    )


def _big_spender(current: Scene) -> bool:
    """A large cloud or AI lab that speaks of what it spends is in the field even where AI is not named."""
    spends = any(mark.label in ("capex", "spending") for mark in current.metrics)
    return spends and any(one.name.role in ("hyperscaler", "ai_lab", "gpu_cloud") for one in current.mentions)


def _refused(current: Scene, clause: Clause, in_domain: bool, page: Page) -> str:
    amount = clause.amount
    if amount.unit not in UNITS:
        return "a unit that the dataset does not hold"
    reason = reason_to_refuse(current.text, clause.start, clause.end, clause.left, clause.right, amount.shape)
    if reason:
        return reason
    if not in_domain:
        return "money of another sector"
    if amount.shape == "percent" and _share_moves(current, clause):
        return "share price"
    if amount.shape == "money" and abs(amount.value) < _SMALLEST_SUM:
        return "a price of one thing"
    if amount.shape == "money" and not amount.stated and not page.currency and not current.metrics:
        return "a count of something"
    if amount.shape == "pieces" and amount.value < _FEWEST_PIECES:
        return "a handful of pieces"
    if amount.shape == "multiple" and not _multiplies(current, clause):
        return "a multiple of something else"
    return ""


def _senseless(current: Scene, draft: Draft) -> str:
    if not draft.metric:
        shape = draft.clause.amount.shape
        return "neither a share nor a growth rate" if shape in ("percent", "part") else "nothing says what the money is"
    if draft.metric == "cost" and not _cost_of_ai(current, draft):
        return "a cost of something else"
    if draft.clause.amount.shape in ("percent", "part") and not _about_our_field(current, draft):
        return "a percentage of something else"
    return ""


def _cost_of_ai(current: Scene, draft: Draft) -> bool:
    named = has("field", current.text, draft.clause.reach, draft.clause.right)
    return draft.workload != "all" or named or "entity" in draft.own or not draft.clause.left


def _about_our_field(current: Scene, draft: Draft) -> bool:
    text = current.text[draft.clause.left : draft.clause.right]
    if draft.metric == "growth_rate" and _OTHER_SUBJECT.match(text) and not _names_a_subject(current, draft.clause):
        return False
    if draft.clause.amount.value > 100 and draft.metric.endswith("_share"):
        return False
    return current.in_domain or bool(current.metrics) or bool(current.workloads) or draft.metric == "growth_rate"


def _names_a_subject(current: Scene, clause: Clause) -> bool:
    """Does the clause name something of the field that can grow?"""
    return any(has(table, current.text, clause.left, clause.right) for table in ("field", "subject"))


def _figure(current: Scene, draft: Draft) -> Figure:
    amount, period = draft.clause.amount, draft.period
    reasons = [*draft.reasons, *_doubts(current, draft)]
    caveats = bound_of(current.text, draft.clause)
    return Figure(
        publisher=draft.publisher,
        published_on="",
        metric=draft.metric,
        workload=draft.workload,
        segment=draft.segment,
        entity=draft.entity,
        region=draft.region,
        period_start=period.start if period else None,
        period_end=period.end if period else None,
        value=amount.value,
        value_low=amount.low,
        value_high=amount.high,
        unit=amount.unit,
        kind=draft.kind,
        evidence=_evidence(draft),
        origin="read",
        quote=current.text,
        quote_start=current.start,
        span=amount.span,
        start=amount.start,
        places=1,
        standing="review" if reasons else "charted",
        reasons=";".join(reasons),
        caveats=caveats,
    )


def _evidence(draft: Draft) -> str:
    return "primary" if draft.publisher and draft.publisher == draft.entity else "secondary"


def _falls(current: Scene, draft: Draft) -> bool:
    """Is a growth rate one of falling, so that its bare number says the opposite?"""
    if draft.metric != "growth_rate":
        return False
    head = current.text[max(0, draft.clause.start - 60) : draft.clause.start]
    return bool(_FALLS.search(head) or _FALLEN.match(current.text, draft.clause.end))


def _by_quarter(current: Scene, draft: Draft) -> bool:
    """Is a growth rate from one quarter to the next placed as one from year to year?"""
    if draft.metric != "growth_rate" or not draft.period or draft.period.days < 200:
        return False
    return bool(_SEQUENTIAL.search(current.text[draft.clause.start : draft.clause.right]))


def _doubts(current: Scene, draft: Draft) -> list[str]:
    """Why a figure is not sure enough to chart."""
    doubts: list[tuple[Any, str]] = [
        (not draft.period, "no period is told"),
        (not draft.publisher, "nobody is named"),
        (not draft.segment, "what is counted is not told"),
        (draft.clause.amount.assumed, draft.clause.amount.assumed),
        (
            draft.region == "world" and has("elsewhere", current.text, draft.clause.left, draft.clause.right),
            "the place is none of the regions",
        ),
        (not current.in_domain, "the field is told only around the sentence"),
        (_falls(current, draft), "a fall is told, and the number has no sign"),
        (_by_quarter(current, draft), "a quarter is compared with the one before"),
        (draft.clause.base and "period" not in draft.own, "what it is compared with has no date of its own"),
    ]
    return [reason for doubtful, reason in doubts if doubtful]
