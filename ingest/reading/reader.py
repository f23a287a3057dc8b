"""Reading figures and claims out of a text.

`read` goes sentence by sentence: the amounts, their clauses, then for each amount who, what and when. An amount that
is no figure is refused with a reason; one whose unit, period or meaning rests on a guess stands in review.
"""

from dataclasses import dataclass, replace

from ingest.reading.assembly import currency_of, scenes_of
from ingest.reading.claims.claims import read_claims
from ingest.reading.claims.telling import may_tell
from ingest.reading.drafting import fill, last_told
from ingest.reading.languages import language_of
from ingest.reading.numbers.amounts import Amount, find
from ingest.reading.numbers.bounds import bound_of
from ingest.reading.repeats import merge
from ingest.reading.scale import judge
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.sentences import split
from ingest.reading.standing.beside import is_asked_of, told_behind
from ingest.reading.standing.boilerplate import is_poll, without
from ingest.reading.standing.company import UNNAMED, is_kept, metric_of
from ingest.reading.standing.doubts import doubts
from ingest.reading.standing.judging import in_field, refusal_of, senseless
from ingest.reading.standing.refusals import Refusal
from ingest.reading.tables.tables import read_tables
from ingest.reading.voices.discourse import Discourse
from ingest.reading.voices.knowledge import Knowledge
from ingest.reading.voices.signature import signer_of
from market.period import stated_day
from market.records import Claim, Figure

SHORT = 1500
"""A text of at most this many characters is one passage: its sentences lend to one another freely."""


@dataclass(frozen=True)
class _Unnamed:
    """An amount of sentence `number` of which no word says what it is."""

    number: int
    draft: Draft
    reason: str


_HYPHENS = ("\u2010", "\u2011")
"""The hyphens of pages whose words must not break: `year-over-year` is to be found however it is set."""


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
    if _HYPHENS[0] in text or _HYPHENS[1] in text:
        plain = text.replace(_HYPHENS[0], "-").replace(_HYPHENS[1], "-")
        return _as_written(read(plain, language=language, published_on=published_on, knowledge=knowledge), text)
    day, precision = stated_day(published_on)
    known = knowledge or Knowledge.load()
    told_in = language_of(text, language)
    found = find(text, told_in)
    signer = signer_of(text, known)
    money = currency_of(text, found)
    page = Page(known, day, told_in, money, signer, published_on, precision, len(text), is_poll(text))
    sentences, refused = without(split(text), found)
    tables = read_tables(text, page)
    scenes = scenes_of(text, [one for one in sentences if not tables.holds(one.start)], found, page)
    talk = Discourse(scenes, page, len(text) <= SHORT)
    pairs: list[tuple[Figure, Amount]] = []
    unnamed: list[_Unnamed] = []
    for number, current in enumerate(scenes):
        if current.found:
            _read_sentence(talk, number, pairs, unnamed, refused)
    _keep(talk, unnamed, pairs, refused)
    pairs += tables.pairs
    refused += tables.refused
    figures = [figure for figure, _ in judge(pairs, known)]
    claims = read_claims(sentences, page, talk.speakers()) if may_tell(text) else []
    return Reading(merge(figures), claims, refused)


def _as_written(reading: Reading, text: str) -> Reading:
    """The same reading with the words as they stand in `text`, of which each character has kept its place."""
    figures = [
        replace(one, span=_cut(text, one.start, one.span), quote=_cut(text, one.quote_start, one.quote))
        for one in reading.figures
    ]
    claims = [replace(one, quote=_cut(text, one.quote_start, one.quote)) for one in reading.claims]
    refused = [replace(one, span=_cut(text, one.start, one.span)) for one in reading.refused]
    return Reading(figures, claims, refused)


def _cut(text: str, start: int | None, words: str) -> str:
    return words if start is None else text[start : start + len(words)]


def _read_sentence(
    talk: Discourse, number: int, pairs: list[tuple[Figure, Amount]], unnamed: list[_Unnamed], refused: list[Refusal]
) -> None:
    scenes, page, short = talk.scenes, talk.page, talk.short
    current = scenes[number]
    carried = last_told(scenes, number, short)
    in_domain = in_field(scenes, number, short)
    current.behind = told_behind(scenes, number)
    current.goes_on = carried is not None
    current.asked = is_asked_of(scenes, number)
    for clause in current.clauses:
        draft = Draft(clause)
        reason = refusal_of(current, clause, in_domain, page)
        if not reason or reason in UNNAMED:
            fill(scenes, number, draft, page, carried, short, talk)
            reason = reason or senseless(current, draft, carried)
        current.judged.append((clause, reason))
        if reason in UNNAMED:
            unnamed.append(_Unnamed(number, draft, reason))
        elif reason:
            refused.append(Refusal(clause.amount.span, clause.amount.start, reason))
        else:
            current.drafts.append(draft)
            pairs.append((_figure(current, draft, page), clause.amount))


def _keep(talk: Discourse, unnamed: list[_Unnamed], pairs: list[tuple[Figure, Amount]], refused: list[Refusal]) -> None:
    """Amounts that nothing names are figures for review in the company of others, and refused where they are alone."""
    for one in unnamed:
        current, amount = talk.scenes[one.number], one.draft.clause.amount
        if not is_kept(talk.scenes, one.number, one.draft, talk.short, one.reason):
            refused.append(Refusal(amount.span, amount.start, one.reason))
            continue
        one.draft.metric = one.draft.metric or metric_of(one.draft)
        one.draft.reasons.append(one.reason)
        pairs.append((_figure(current, one.draft, talk.page), amount))


def _figure(current: Scene, draft: Draft, page: Page) -> Figure:
    amount, period = draft.clause.amount, draft.period
    reasons = [*draft.reasons, *doubts(current, draft)]
    caveats = bound_of(current.text, draft.clause)
    return Figure(
        publisher=draft.publisher,
        published_on=page.published_on,
        published_day=page.published,
        published_precision=page.precision,
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
