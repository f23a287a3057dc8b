"""Days and years of events beside an amount, which are not the span for which it holds."""

import re
from functools import lru_cache

from ingest.reading.cues import cues
from ingest.reading.dating.stretch import Stretch
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought

_SINCE_THEN = sought(r"\b(?:since|desde que|first time)\b[^,;.\d]{3,40}\Z")
"""`the most since it began counting in 2023`."""
_RECORD = compiled(
    r"\b(?:highest|lowest|largest|biggest|most|best|fastest|slowest|steepest|strongest|weakest|first|record|"
    r"mayor|menor|más (?:alt[oa]|baj[oa]|rápid[oa]|fuerte)|mejor|peor|máximo|mínimo|récord)\b[^,;.\d]{0,40}\Z",
    re.IGNORECASE,
)
"""Before `since 2021`: the number is the highest since then, not the sum since then."""
_HAPPENS = 26
"""An event is told so many characters before its day at most."""


def is_of_an_event(scene: Scene, draft: Draft, one: Stretch) -> bool:
    """Is it when something opens, was founded or is paid, which is not the span of a sum of money?"""
    head = scene.text[max(0, one.start - 50) : one.start]
    if draft.metric != "growth_rate" and _counts_since(head):
        return True
    if (
        (one.role == "since" or one.way in ("in_years", "past_years"))
        and one.start >= draft.clause.end
        and _RECORD.search(head)
    ):
        return True
    events = cues("event", scene.text)
    if not events or draft.metric in _NOT_PAID or draft.clause.amount.shape != "money":
        return False
    return any((0 <= one.start - cue.end <= _HAPPENS and cue.start >= draft.clause.end) or 0 <= one.start - cue.end <= 6
               for cue in events)  # fmt: skip


_NOT_PAID = ("power_capacity", "shipments", "growth_rate")


@lru_cache(maxsize=64)
def _counts_since(head: str) -> bool:
    """Kept a while: the same words before a span are asked of for every amount."""
    return bool(_SINCE_THEN.search(head))
