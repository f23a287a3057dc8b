"""The two ends that a growth rate compares."""

import re
from datetime import date

from ingest.reading.periods import Setting, Stretch, resolve, years_later
from ingest.reading.scene import Draft, Scene
from ingest.reading.spans import YEAR_BACK, anywhere, own_stretch
from ingest.reading.tense import is_compound
from market.period import Period

_THAN = re.compile(
    r"\b(?:than|over|on|from|versus|vs|que|frente a|respecto a|sobre|compared (?:with|to)|gegenüber)\s+"
    r"(?:in\s+|en\s+|the\s+|los\s+|that of\s+|levels of\s+|el\s+)?\Z",
    re.IGNORECASE,
)


def place_growth(scene: Scene, draft: Draft, before: list[Draft], setting: Setting) -> None:
    """A growth rate spans both ends that it compares."""
    stretch = own_stretch(scene, draft)
    if stretch and stretch.way in (
        "months_past",
        "past_years",
        "next_years",
        "in_years",
        "span",
        "month_span",
        "fiscal_span",
    ):
        draft.stretch, draft.period = stretch, _compared(stretch, setting)
        draft.own.add("period")
        return
    ends = [
        one
        for one in (resolve(item, setting) for item in scene.stretches if item.role not in ("now", "weak", "since"))
        if one
    ]
    if not any(one.level_period for one in before) and stretch and stretch.way in YEAR_BACK:
        stretch = anywhere(scene, draft) or stretch  # `66% from a year earlier to $5bn in the third quarter`
    if _from_base(scene, draft, before, setting, stretch):
        return
    compound = is_compound(scene, draft.clause.reach, draft.clause.right)
    if compound and len({one.end.year for one in ends}) > 1:
        draft.period = Period(min(one.start for one in ends), max(one.end for one in ends))
        draft.own.add("period")
        return
    if stretch and stretch.way == "ago":
        stretch = _ago(scene, stretch)
    _place_yearly(scene, draft, before, setting, stretch, compound)


def _from_base(scene: Scene, draft: Draft, before: list[Draft], setting: Setting, stretch: Stretch | None) -> bool:
    """`60% more than in 2025`: the span named is the base; the end is that of the amount before, or a year on."""
    if not stretch or not _THAN.search(scene.text[draft.clause.end : stretch.start]):
        return False
    base = resolve(stretch, setting)
    if not base:
        return False
    main = [one.level_period for one in before if one.level_period and not one.clause.base]
    end = main[-1] if main and main[-1] and main[-1].end > base.end else years_later(base, 1)
    draft.stretch, draft.level, draft.period = stretch, end, Period(base.start, end.end)
    draft.own.add("period")
    return True


def _ago(scene: Scene, stretch: Stretch) -> Stretch | None:
    """`than a year ago` spans twelve months; `on the year before` says only that a year is compared."""
    if (
        re.search(r"\b(?:a year ago|hace un año|vor einem Jahr)\b", stretch.written, re.IGNORECASE)
        and len(scene.stretches) == 1
    ):
        return Stretch(stretch.start, stretch.end, "months_past", {}, "over", stretch.written)
    return None


def _place_yearly(
    scene: Scene, draft: Draft, before: list[Draft], setting: Setting, stretch: Stretch | None, compound: bool
) -> None:
    if stretch and stretch.way == "months_past":
        draft.stretch, draft.period = stretch, resolve(stretch, setting)
        draft.own.add("period")
        return
    period = resolve(stretch, setting) if stretch else None
    if stretch and period:
        draft.own.add("period")
    else:
        main = [one for one in before if one.period and not one.clause.base]
        if main and main[-1].metric == "growth_rate":
            draft.period, draft.level = main[-1].period, main[-1].level
            return
        period = main[-1].period if main else None
        stretch = stretch or (anywhere(scene, draft) if not main else None)
        period = period or (resolve(stretch, setting) if stretch else None)
    draft.stretch, draft.level = stretch, period
    draft.period = (
        _spanning(period, setting, stretch, compound, draft.clause.amount.shape == "multiple") if period else None
    )


def _compared(stretch: Stretch, setting: Setting) -> Period | None:
    period = resolve(stretch, setting)
    if period and stretch.way in ("in_years", "next_years") and setting.published and not setting.past:
        last = period.end.year + (1 if stretch.way == "in_years" else 0)
        return Period(date(setting.published.year, 1, 1), date(last, 12, 31))
    return period


def _spanning(period: Period, setting: Setting, stretch: Stretch | None, compound: bool, multiple: bool) -> Period:
    """Both ends compared: from a year back, or for `a year to 2030` from the year of the document."""
    role = stretch.role if stretch else "in"
    if role == "since" or period.days > 400:
        return period
    if multiple and setting.published and period.end.year > setting.published.year:
        return Period(date(setting.published.year, 1, 1), period.end)
    if (
        compound
        and role in ("by", "through", "in")
        and setting.published
        and period.end.year > setting.published.year + 1
    ):
        return Period(date(setting.published.year, 1, 1), period.end)
    return Period(years_later(period, -1).start, period.end)
