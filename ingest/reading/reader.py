"""Reading figures and claims out of a text.

`read` goes sentence by sentence: the amounts, their clauses, then for each amount who, what and when. An amount that
is no figure is refused with a reason; one whose unit, period or meaning rests on a guess stands in review.
"""

import re
from dataclasses import dataclass, replace
from typing import Any

from ingest.reading import meaning, what, when, who
from ingest.reading.amounts import Amount, as_price, find
from ingest.reading.bounds import bound_of
from ingest.reading.claims import read_claims
from ingest.reading.clauses import Clause
from ingest.reading.knowledge import Knowledge, Mention, Name
from ingest.reading.languages import language_of
from ingest.reading.money import CURRENCY_AFTER
from ingest.reading.refusals import Refusal, is_tolerance, reason_to_refuse
from ingest.reading.repeats import merge
from ingest.reading.scale import judge
from ingest.reading.scene import Draft, Page, Scene, scene
from ingest.reading.sentences import Sentence, split
from ingest.reading.tables import read_tables
from market.period import Period, stated_day
from market.records import Claim, Figure
from market.vocabulary import UNITS

SHORT = 1500
"""A text of at most this many characters is one passage: its sentences lend to one another freely."""
_CURRENCY_ALONE = re.compile(r"\b(?:dollars|dólares|euros|pounds|libras|yuan|yenes|yen)\b", re.IGNORECASE)
_COUNTS_PIECES = re.compile(r"\b(?:number of|shipments?|shipped|ship|volumes?|units|unidades|envíos|número de)\b(?=.*\b(?:GPUs?|chips?|accelerators?|servers?|servidores|aceleradores|racks?|units|unidades))|"
                            r"\b(?:accelerators?|GPUs?|chips?|servers?)\b.{0,20}\b(?:shipped|shipments|units)\b", re.IGNORECASE)  # fmt: skip
_SMALLEST_SUM = 5e-5
"""Sums of less than fifty thousand (in thousand millions) are prices of single things."""
_FEWEST_PIECES = 1e-4
_NEAR = 2


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
    scenes = _scenes([one for one in sentences if not tables.holds(one.start)], found, page)
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


def _scenes(sentences: list[Sentence], found: list[Amount], page: Page) -> list[Scene]:
    out, place = [], 0
    for sentence in sentences:
        inside = []
        while place < len(found) and found[place].start < sentence.end:
            if found[place].start >= sentence.start and found[place].end <= sentence.end:
                inside.append(found[place])
            place += 1
        out.append(scene(sentence.text, sentence.start, _settled(inside, sentence.text, sentence.start, page), page))
    return out


def _settled(inside: list[Amount], text: str, start: int, page: Page) -> list[Amount]:
    """Sums without a currency take that of their neighbours; sums of a GPU-hour whose unit stands elsewhere become prices."""
    hourly = any(amount.unit.endswith("_gpu_hour") for amount in inside) or what.is_hourly(text)
    code = next((amount.unit[:3] for amount in inside if amount.shape == "money" and amount.stated), "") or page.currency
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
        if amount.shape == "money" and hourly and not amount.magnitude and 0.05e-9 <= amount.value <= 150e-9:
            amount = as_price(amount)
        out.append(amount)
    return out


def _read_sentence(scenes: list[Scene], number: int, page: Page, short: bool,
                   pairs: list[tuple[Figure, Amount]], refused: list[Refusal]) -> None:  # fmt: skip
    current = scenes[number]
    carried = _carried(scenes, number, short)
    in_domain = current.in_domain or _domain_near(scenes, number, short) or _big_spender(current)
    for clause in current.clauses:
        draft = Draft(clause)
        reason = _refused(current, clause, in_domain, page)
        if not reason:
            _fill(scenes, number, draft, page, carried, short)
            reason = _senseless(current, draft)
        if reason:
            refused.append(Refusal(clause.amount.span, clause.amount.start, reason))
            continue
        current.drafts.append(draft)
        pairs.append((_figure(current, draft), clause.amount))


def _carried(scenes: list[Scene], number: int, short: bool) -> Draft | None:
    """The last figure told before, from which a sentence may go on."""
    for back in range(number - 1, max(-1, number - (6 if short else _NEAR) - 1), -1):
        if scenes[back].drafts:
            main = [one for one in scenes[back].drafts if not one.clause.base]
            level = [one for one in main if one.metric != "growth_rate"]
            return (level or main or scenes[back].drafts)[-1]
    return None


def _domain_near(scenes: list[Scene], number: int, short: bool) -> bool:
    reach = len(scenes) if short else _NEAR
    return any(one.in_domain for one in scenes[max(0, number - reach) : number + reach + 1])


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
    if amount.shape == "money" and abs(amount.value) < _SMALLEST_SUM:
        return "a price of one thing"
    if amount.shape == "money" and not amount.stated and not page.currency and not current.metrics:
        return "a count of something"
    if amount.shape == "pieces" and amount.value < _FEWEST_PIECES:
        return "a handful of pieces"
    if amount.shape == "multiple" and not meaning.is_multiple_of(current.text[clause.left : clause.right]):
        return "a multiple of something else"
    return ""


def _senseless(current: Scene, draft: Draft) -> str:
    if not draft.metric:
        shape = draft.clause.amount.shape
        return "neither a share nor a growth rate" if shape in ("percent", "part") else "nothing says what the money is"
    if draft.clause.amount.shape in ("percent", "part") and not _about_our_field(current, draft):
        return "a percentage of something else"
    return ""


def _about_our_field(current: Scene, draft: Draft) -> bool:
    if draft.clause.amount.value > 100 and draft.metric.endswith("_share"):
        return False
    return current.in_domain or bool(current.metrics) or bool(current.workloads) or draft.metric == "growth_rate"


def _fill(scenes: list[Scene], number: int, draft: Draft, page: Page, carried: Draft | None, short: bool) -> None:
    current = scenes[number]
    earlier = current.drafts
    before = earlier[-1] if earlier else None
    name = _entity(current, draft, before, carried, page)
    draft.metric = what.metric_of(current, draft, before) or _metric_around(scenes, number, draft, carried, short)
    draft.workload = _workload(current, draft, before, carried)
    draft.metric = _settle_metric(draft, name)
    _publisher(scenes, number, draft, carried, short)
    if not draft.fiscal and draft.publisher:
        draft.fiscal = _fiscal_of(current, draft.publisher)
    when.place_in_time(current, draft, earlier, page, carried)
    _period_around(scenes, number, draft, page, carried, short)
    draft.segment = what.segment_of(current, draft, before, name.role if name else "")
    draft.segment = draft.segment or (carried.segment if carried else "") or _segment_before(scenes, number)
    draft.region = what.region_of(current, draft, name.country if name else "")
    draft.kind = what.kind_of(current, draft, before, page)


def _entity(current: Scene, draft: Draft, before: Draft | None, carried: Draft | None, page: Page) -> Name | None:
    chosen = who.entity_of(current, draft, before, who.list_names(current, draft.clause))
    if isinstance(chosen, Mention):
        draft.entity, draft.fiscal = who.parent(chosen.name.company), chosen.name.fiscal_year_end
        if before and before.entity != draft.entity:
            draft.own.add("entity")
        return chosen.name
    if not chosen and carried and who.goes_back(current.text) and not any(one.name.operates for one in current.mentions):
        chosen = carried.entity
    draft.entity = chosen
    source = before if before and before.entity == chosen else carried
    if chosen and source:
        draft.fiscal = source.fiscal
    return _by_company(page, chosen)


def _by_company(page: Page, company: str) -> Name | None:
    found = page.knowledge.mentions(company) if company else []
    return found[0].name if found else None


def _fiscal_of(current: Scene, publisher: str) -> str:
    return next((one.name.fiscal_year_end for one in current.mentions if one.name.company == publisher and one.name.operates), "")


def _metric_around(scenes: list[Scene], number: int, draft: Draft, carried: Draft | None, short: bool) -> str:
    if draft.clause.amount.shape != "money":
        return ""
    for behind in reversed(scenes[max(0, number - (4 if short else _NEAR)) : number]):
        told = [one.metric for one in behind.drafts if one.clause.amount.shape == "money"] or [one.label for one in reversed(behind.metrics)]
        if told:
            draft.reasons.append("what is measured was taken from the sentence before")
            return told[-1]
    for ahead in scenes[number + 1 : number + (5 if short else 2)]:
        if ahead.metrics:
            draft.reasons.append("what is measured was taken from a later sentence")
            return ahead.metrics[0].label
    return ""


def _settle_metric(draft: Draft, name: Name | None) -> str:
    if draft.metric == "spending" and name and name.role == "hyperscaler" and draft.clause.amount.shape == "money":
        return "capex"
    if draft.metric == "cost" and not draft.entity and draft.workload != "training" and draft.clause.amount.value >= 10:
        return "spending"
    return draft.metric


def _workload(current: Scene, draft: Draft, before: Draft | None, carried: Draft | None) -> str:
    workload = what.workload_of(current, draft, before)
    if workload == "all" and carried and not current.workloads and not before and who.goes_back(current.text):
        return carried.workload if carried.metric == draft.metric else "all"
    return workload


def _publisher(scenes: list[Scene], number: int, draft: Draft, carried: Draft | None, short: bool) -> None:
    """The maker of the statement; a company about itself; else the one before or, in a passage, after."""
    current = scenes[number]
    said_by = who.publisher_of(current, draft)
    if said_by and (said_by.strength == 2 or not draft.entity or said_by.name == draft.entity):
        draft.publisher = who.parent(said_by.name)
        draft.own.add("publisher")
        return
    if carried and carried.publisher and carried.publisher != carried.entity and not current.unnamed and _goes_on(current, draft, carried):
        draft.publisher = carried.publisher
        return
    if draft.entity:
        draft.publisher = draft.entity
        return
    if said_by:
        draft.publisher = who.parent(said_by.name)
        return
    if current.unnamed:
        return
    if carried and carried.publisher and (short or who.goes_back(current.text)):
        draft.publisher = carried.publisher
        return
    if short:
        draft.publisher = _said_later(scenes, number)


def _goes_on(current: Scene, draft: Draft, carried: Draft) -> bool:
    return who.goes_back(current.text) or (not draft.entity and bool(carried.publisher))


def _said_later(scenes: list[Scene], number: int) -> str:
    near = scenes[number + 1 : number + 4] + list(reversed(scenes[max(0, number - 3) : number]))
    voices = [one for later in near for one in later.attributions if one.strength == 2]
    return who.parent(voices[0].name) if voices else ""


def _segment_before(scenes: list[Scene], number: int) -> str:
    """The segment that the sentences just before name, the nearest first."""
    return next((named for back in reversed(scenes[max(0, number - _NEAR) : number]) if (named := meaning.segment_of(back.text))), "")


def _period_around(scenes: list[Scene], number: int, draft: Draft, page: Page, carried: Draft | None, short: bool) -> None:
    if draft.period or draft.clause.base:
        return
    if draft.metric == "deal_value" and page.published:
        draft.period = Period.year(page.published.year)
        draft.reasons.append("a deal without a date counts in the year of the document")
    elif draft.metric == "unit_price" and page.published:
        draft.period = Period.year(page.published.year)
    elif short and draft.metric != "growth_rate":
        _borrow(scenes, number, draft, page, carried)


def _borrow(scenes: list[Scene], number: int, draft: Draft, page: Page, carried: Draft | None) -> None:
    if carried and carried.period and (who.goes_back(scenes[number].text) or len(scenes[number].text) < 60):
        draft.period, draft.stretch = carried.period, carried.stretch
    else:
        later = [one for ahead in scenes[number + 1 : number + 4] if not ahead.clauses for one in ahead.stretches if one.role != "now"]
        if later:
            setting = when.Setting(page.published, draft.fiscal, False, None, True)
            draft.period, draft.stretch = when.resolve(later[0], setting), later[0]
    if draft.period:
        draft.reasons.append("the period was taken from another sentence")


def _figure(current: Scene, draft: Draft) -> Figure:
    amount, period = draft.clause.amount, draft.period
    reasons = [*draft.reasons, *_doubts(current, draft)]
    caveats = bound_of(current.text, draft.clause)
    return Figure(
        publisher=draft.publisher, published_on="", metric=draft.metric, workload=draft.workload, segment=draft.segment,
        entity=draft.entity, region=draft.region, period_start=period.start if period else None,
        period_end=period.end if period else None, value=amount.value, value_low=amount.low, value_high=amount.high,
        unit=amount.unit, kind=draft.kind, evidence="primary" if draft.publisher and draft.publisher == draft.entity else "secondary",
        origin="read", quote=current.text, quote_start=current.start, span=amount.span, start=amount.start, places=1,
        standing="review" if _doubts(current, draft) or draft.reasons else "charted", reasons=";".join(reasons), caveats=caveats,
    )  # fmt: skip


def _doubts(current: Scene, draft: Draft) -> list[str]:
    """Why a figure is not sure enough to chart."""
    doubts: list[tuple[Any, str]] = [
        (not draft.period, "no period is told"),
        (not draft.publisher, "nobody is named"),
        (not draft.segment, "what is counted is not told"),
        (draft.clause.amount.assumed, draft.clause.amount.assumed),
        (not current.in_domain, "the field is told only around the sentence"),
        (draft.clause.base and "period" not in draft.own, "what it is compared with has no date of its own"),
    ]
    return [reason for doubtful, reason in doubts if doubtful]
