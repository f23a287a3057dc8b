"""Days at which a stock stands at a level: as a span begins, or in the year that it is reached."""

import re
from dataclasses import replace
from datetime import date

from ingest.reading.dating.stretch import Stretch, ending
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from market.period import Period


def as_reached(draft: Draft, stretch: Stretch | None) -> Stretch | None:
    """German `bis 2031 werden es 2,4 Gigawatt sein` tells the year in which a level is reached."""
    reached = stretch and stretch.role == "through" and stretch.written.lower().startswith("bis")
    return replace(stretch, role="in") if stretch and reached and draft.metric in _LEVELS else stretch


_LEVELS = ("power_capacity", "market_size", "spending_share", "compute_share", "revenue_share")


def stood_before(scene: Scene, draft: Draft, stretch: Stretch) -> Period | None:
    """`entered the second half with a backlog of $30bn`: what stood there as the quarter before it was over."""
    if not draft.period or stretch.start > draft.clause.start or not _WITH.match(scene.text, stretch.end):
        return None
    if not _ENTERED.search(scene.text[max(0, stretch.start - _BEFORE) : stretch.start]):
        return None
    last = date.fromordinal(draft.period.start.toordinal() - 1)
    return ending(last, 3) if draft.period.days < 200 else None


_BEFORE = 30
_ENTERED = sought(
    r"\b(?:enter(?:s|ed|ing)|beg[ai]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|kick(?:s|ed|ing) off|went into|"
    r"goes into|"
    r"arranc\w+|empez\w+|empieza|inici\w+|comenz\w+|comienza|abr[ei]\w*|entr\w+ en|encar\w+|afront\w+)\s+(?:the|its|"
    r"el|la|su)?\s*\Z"
)
_WITH = re.compile(r"(?:\s+(?:of|del?)\s+(?:the\s+)?(?:year|año|\d{4}))?,?\s+(?:with|con)\b", re.IGNORECASE)
