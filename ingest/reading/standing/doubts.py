"""Why a figure is not sure enough to chart."""

from typing import Any

from ingest.reading.cues import has
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
    doubts: list[tuple[Any, str]] = [
        (not draft.period, "no period is told"),
        (not draft.publisher, "nobody is named"),
        (not draft.segment, "what is counted is not told"),
        (_undated_price(current, draft), "the price has no date of its own"),
        (draft.metric.endswith("_share") and draft.clause.amount.value < 0, "a share below nothing"),
        (draft.clause.amount.assumed, draft.clause.amount.assumed),
        (
            draft.region == "world" and has("elsewhere", current.text, draft.clause.left, draft.clause.right),
            "the place is none of the regions",
        ),
        (not current.in_domain, "the field is told only around the sentence"),
        (_falls(draft), "a fall is told, and the number has no sign"),
        (_by_quarter(current, draft), "a quarter is compared with the one before"),
        (_in_points(draft), "a change is told in points of a share"),
        (_out_of_time(current, draft), "its time and its tense do not fit"),
        (_on_a_day(draft), "money of a span is dated on one day"),
        (_calendar_unknown(current, draft), "the company's fiscal calendar is not known"),
        (_is_crowded(current), "one of several amounts with few dates, in a longer text"),
        (draft.clause.base and "period" not in draft.own, "what it is compared with has no date of its own"),
    ]
    return [reason for doubtful, reason in doubts if doubtful]


def _is_crowded(current: Scene) -> bool:
    """Does a sentence of a longer text hold three amounts or more, and spans of time for fewer than all but one?

    On real pages that no rule had seen, 4 of 13 such figures that were charted had the right period; of the others 64
    of 69.
    """
    amounts = len(current.clauses)
    return current.page.length > _PASSAGE and amounts >= _MANY and len(current.stretches) < amounts - 1


def _in_points(draft: Draft) -> bool:
    return draft.clause.amount.shape == "percent" and bool(_POINTS.search(draft.clause.amount.span))


def _out_of_time(current: Scene, draft: Draft) -> bool:
    """Is what lies ahead dated before the document?"""
    published = current.page.published
    if not published or not draft.period or draft.kind not in ("forecast", "guidance"):
        return False
    return (published - draft.period.end).days > _LATE


def _on_a_day(draft: Draft) -> bool:
    """Is money that flows over a span placed on a single day?"""
    return draft.metric in _FLOWS and draft.period is not None and draft.period.days <= 1


def _calendar_unknown(current: Scene, draft: Draft) -> bool:
    """Is a quarter or year a company's own, and nothing says when that begins?"""
    if draft.fiscal or not draft.entity or not draft.stretch:
        return False
    head = current.text[max(0, draft.stretch.start - 12) : draft.stretch.end]
    return draft.stretch.way in _BY_CALENDAR and bool(_OWN_CALENDAR.search(head))


def _undated_price(current: Scene, draft: Draft) -> bool:
    """Does a price only take over the year of the document from the price before it?"""
    own = "period" in draft.own or "the price has no date of its own" in draft.reasons
    if own or draft.metric != "unit_price" or not draft.period or not current.page.published:
        return False
    return draft.period == Period.year(current.page.published.year)


def _falls(draft: Draft) -> bool:
    """Is a multiple one of falling, whose bare number says the opposite? A percentage that falls has a minus."""
    return draft.clause.amount.shape == "multiple" and draft.clause.amount.falls


def _by_quarter(current: Scene, draft: Draft) -> bool:
    """Is a growth rate from one quarter to the next placed as one from year to year?"""
    if draft.metric != "growth_rate" or not draft.period or draft.period.days < 200:
        return False
    return bool(_SEQUENTIAL.search(current.text[draft.clause.start : draft.clause.right]))
