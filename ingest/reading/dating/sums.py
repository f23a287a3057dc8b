"""The ends of a growth rate as the sums beside it tell them."""

from ingest.reading.dating.periods import Setting, Stretch, resolve
from ingest.reading.dating.spans import DURATIONS
from ingest.reading.dating.stretch import count_of
from ingest.reading.scene import Draft, Scene
from market.period import Period


def ends_told(scene: Scene, draft: Draft, before: list[Draft]) -> Period | None:
    """`from $20 in 2022 to $2 in 2024, a tenfold drop`: both ends are those of the two sums told right before it."""
    pair = before[-2:]
    alike = len(pair) == 2 and len({one.clause.amount.unit for one in pair}) == 1
    told = [one.period for one in pair if one.metric != "growth_rate" and one.period]
    undated = not any(draft.clause.left <= one.start < draft.clause.right for one in scene.moments)
    if not alike or len(told) < 2 or not undated or told[0] == told[1]:
        return None
    fits = draft.clause.amount.shape == "multiple" or pair[0].clause.base
    fits = fits or _comes_to(draft.clause.amount.value, pair[0].clause.amount.value, pair[1].clause.amount.value)
    return Period(min(one.start for one in told), max(one.end for one in told)) if fits else None


def _comes_to(rate: float, first: float, last: float) -> bool:
    """Is it by so many per cent, up or down, that the second sum differs from the first?"""
    grown = 100 * (last / first - 1) if first else 0.0
    return abs(abs(grown) - abs(rate)) < 0.08 * abs(rate) + 0.6


def sum_before(scene: Scene, draft: Draft) -> Period | None:
    """`$20bn in 2026 and three times as much in 2028`: the span of the sum that is multiplied."""
    last = scene.drafts[-1] if scene.drafts else None
    tied = last and last.clause.amount.shape in ("money", "power", "pieces") and not last.clause.base
    at_once = not (last and last.stretch and last.stretch.way in DURATIONS)
    return last.period if last and tied and at_once and "period" in last.own else None


def year_to_quarter(scene: Scene, stretch: Stretch, setting: Setting) -> Period | None:
    """`fivefold in a year, to $23bn in the quarter to April`: the quarter that is a year on from its like."""
    if stretch.way not in ("in_years", "past_years") or count_of(stretch.said) != 1 or setting.future:
        return None
    others = (one for one in scene.stretches if one is not stretch and one.role == "in")
    return next((told for one in others if (told := resolve(one, setting)) and 80 < told.days < 100), None)


def rate_after_rate(scene: Scene, draft: Draft, setting: Setting) -> Period | None:
    """`45% a year from 2022 to 2025, slowing to 25% a year until 2030`: from where the rate before it ends."""
    rates = [one for one in scene.drafts if one.metric == "growth_rate" and one.period and "period" in one.own]
    own = [one for one in scene.stretches if draft.clause.left <= one.start < draft.clause.right]
    last = resolve(own[0], setting) if len(own) == 1 and own[0].role in ("in", "by", "through") else None
    begun = rates[-1].period if rates else None
    if not last or not begun or begun.days < 700 or begun.end >= last.end:
        return None
    return Period(Period.year(begun.end.year).start, last.end)
