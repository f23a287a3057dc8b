"""Sums that are forecasts of one span, told with the days on which they were made."""

from dataclasses import replace

from ingest.reading.cues import cues
from ingest.reading.dating.periods import Setting, Stretch, resolve
from ingest.reading.dating.spans import own_stretch
from ingest.reading.dating.tense import is_revision
from ingest.reading.scene import Draft, Scene
from market.period import Period

_A_YEAR, _A_QUARTER, _A_MONTH = 350, 100, 32


def of_a_target(scene: Scene, draft: Draft, setting: Setting, carried: Draft | None) -> tuple[Stretch, Period] | None:
    """The span that a forecast is for, where what stands beside it is when it was made; None where it is not."""
    if draft.metric in ("unit_price", "backlog", "power_capacity"):
        return None
    return _of_a_moved_forecast(scene, draft, setting) or _of_the_same_target(scene, draft, setting, carried)


def _of_a_moved_forecast(scene: Scene, draft: Draft, setting: Setting) -> tuple[Stretch, Period] | None:
    """`Estimates for 2027 capex rose from $700bn in October to $950bn today`: both are for 2027."""
    moved = next((one for one in cues("revision", scene.text) if one.end <= draft.clause.start), None)
    first = scene.clauses[0].start
    if not moved or not any(one.start < moved.end for one in cues("foresight", scene.text, 0, first)):
        return None
    ahead = (one for one in scene.stretches if one.end <= first and one.way in ("year", "fiscal_year", "span"))
    named = next(ahead, None)
    target = resolve(named, setting) if named else None
    if not named or not target or not setting.published or target.end < setting.published:
        return None
    beside = own_stretch(scene, draft)
    then = replace(setting, future=False, governed=False, ahead=False)
    told = resolve(beside, then) if beside and beside is not named else None
    if not told:
        return None
    dated = told.days <= _A_QUARTER and told.end < setting.published
    return (named, target) if dated or (beside and beside.role in ("now", "weak")) else None


def _of_the_same_target(
    scene: Scene, draft: Draft, setting: Setting, carried: Draft | None
) -> tuple[Stretch, Period] | None:
    """`Oracle's 2027 capex is put at $68bn; in January it was $57bn`: a forecast of then, for the year told before.

    `carried`: what was told last before the sentence, of which a sentence on its revisions goes on to tell.
    """
    told_before = scene.drafts or (
        [carried] if carried and is_revision(scene) and carried.entity == draft.entity else []
    )
    main = [one for one in told_before if one.period and one.clause.amount.unit == draft.clause.amount.unit]
    if not main:
        return None
    if main[-1].kind not in ("forecast", "guidance") or (main[-1].stretch and main[-1].stretch.role in ("now", "weak")):
        return None
    target = main[-1].period
    ratio = draft.clause.amount.value / (main[-1].clause.amount.value or 1)
    if not target or not setting.published or target.days < _A_YEAR or target.end < setting.published:
        return None
    stretch = own_stretch(scene, draft) if 0.4 < ratio < 2.5 else None
    told = resolve(stretch, setting) if stretch else None
    if not stretch or not told:
        return None
    return (stretch, target) if told.days < _A_MONTH and told.end < setting.published else None
