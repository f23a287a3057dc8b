"""Why a figure is not sure enough to chart."""

from collections.abc import Iterator

from ingest.reading.cues import has
from ingest.reading.measures.ahead import FORESEEN
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from market.period import Period

_SEQUENTIAL = sought(r"\b(?:sequential\w*|quarter[\s-]o(?:n|ver)[\s-]quarter|QoQ|q/q|intertrimestral\w*)\b")

_POINTS = sought(r"\b(?:points?|puntos?|pp|Prozentpunkte)\b")
_OWN_CALENDAR = sought(r"\b(?:its|their|fiscal|su|sus|ejercicio|Geschäftsjahr|FY\d*)\b")
_BY_CALENDAR = ("quarter_nth", "quarter", "fiscal", "fiscal_rel", "half")
_FLOWS = ("revenue", "capex", "spending", "cost", "market_size")
_PASSAGE, _MANY = 450, 3
_LATE = 75
"""A forecast may be told so many days after its span has ended, while the books are still open."""


def doubts(current: Scene, draft: Draft) -> list[str]:
    """The reasons for review; none where the figure is charted."""
    return [*_untold(current, draft), *_of_the_number(current, draft), *_of_time(current, draft)]


def _untold(current: Scene, draft: Draft) -> Iterator[str]:
    """What is not told, or not here."""
    if not draft.period:
        yield "no period is told"
    if not draft.publisher:
        yield "nobody is named"
    if not draft.segment:
        yield "what is counted is not told"
    if draft.metric == "unit_price" and _undated_price(current, draft):
        yield "the price has no date of its own"


def _of_the_number(current: Scene, draft: Draft) -> Iterator[str]:
    """What is odd about the number and its place."""
    clause, amount = draft.clause, draft.clause.amount
    if amount.value < 0 and draft.metric.endswith("_share"):
        yield "a share below nothing"
    if amount.assumed:
        yield amount.assumed
    if draft.region == "world" and has("elsewhere", current.text, clause.left, clause.right):
        yield "the place is none of the regions"
    if not current.in_domain:
        yield "the field is told only around the sentence"
    if amount.shape == "multiple" and amount.falls:  # a percentage that falls has a minus
        yield "a fall is told, and the number has no sign"
    if draft.metric == "growth_rate" and _by_quarter(current, draft):
        yield "a quarter is compared with the one before"
    if amount.shape == "percent" and _POINTS.search(amount.span):
        yield "a change is told in points of a share"


def _of_time(current: Scene, draft: Draft) -> Iterator[str]:
    """What is odd about its time."""
    if draft.kind in FORESEEN and _out_of_time(current, draft):
        yield "its time and its tense do not fit"
    if draft.metric in _FLOWS and draft.period and draft.period.days <= 1:
        yield "money of a span is dated on one day"
    if draft.stretch and draft.stretch.way in _BY_CALENDAR and _calendar_unknown(current, draft):
        yield "the company's fiscal calendar is not known"
    if len(current.clauses) >= _MANY and _is_crowded(current):
        yield "one of several amounts with few dates, in a longer text"
    if draft.clause.base and "period" not in draft.own:
        yield "what it is compared with has no date of its own"


def _is_crowded(current: Scene) -> bool:
    """Does a sentence of a longer text hold three amounts or more, and spans of time for fewer than all but one?

    On real pages that no rule had seen, 4 of 13 such figures that were charted had the right period; of the others 64
    of 69.
    """
    amounts = len(current.clauses)
    return current.page.length > _PASSAGE and amounts >= _MANY and len(current.stretches) < amounts - 1


def _out_of_time(current: Scene, draft: Draft) -> bool:
    """Is what lies ahead dated before the document?"""
    published = current.page.published
    return bool(published and draft.period and (published - draft.period.end).days > _LATE)


def _calendar_unknown(current: Scene, draft: Draft) -> bool:
    """Is a quarter or year a company's own, and nothing says when that begins?"""
    if draft.fiscal or not draft.entity or not draft.stretch:
        return False
    return bool(_OWN_CALENDAR.search(current.text[max(0, draft.stretch.start - 12) : draft.stretch.end]))


def _undated_price(current: Scene, draft: Draft) -> bool:
    """Does a price only take over the year of the document from the price before it?"""
    own = "period" in draft.own or "the price has no date of its own" in draft.reasons
    if own or not draft.period or not current.page.published:
        return False
    return draft.period == Period.year(current.page.published.year)


def _by_quarter(current: Scene, draft: Draft) -> bool:
    """Is a growth rate from one quarter to the next placed as one from year to year?"""
    if not draft.period or draft.period.days < 200:
        return False
    return bool(_SEQUENTIAL.search(current.text[draft.clause.start : draft.clause.right]))
