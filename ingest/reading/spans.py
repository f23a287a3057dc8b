"""Which of the spans of time that a sentence names belongs to an amount."""

import re

from ingest.reading.clauses import distance
from ingest.reading.periods import Stretch
from ingest.reading.scene import Draft, Scene

YEAR_BACK = ("ago", "adjacent", "elliptic", "year_ago", "same_of")
"""Ways of naming the span a year before another."""
_PARTED = re.compile(r";|\s[—–]\s|\b(?:while|whereas|mientras|then|luego|but|pero)\b")


def own_stretch(scene: Scene, draft: Draft) -> Stretch | None:
    """The nearest span named in the amount's own clause; words like `now` only if nothing else is said."""
    inside = [
        one
        for one in scene.stretches
        if one.start >= draft.clause.left and one.end <= draft.clause.right and one.role != "weak"
    ]
    inside = [one for one in inside if dates(draft, one)]
    costs = {"now": 60.0, "growth": 8.0, "over": 4.0, "since": 4.0}
    return min(inside, key=lambda one: distance(scene.text, one, draft.clause) + costs.get(one.role, 0.0), default=None)


def anywhere(scene: Scene, draft: Draft) -> Stretch | None:
    """A span told in the sentence outside the clause, with no strong joint between."""
    clause = draft.clause

    def reaches(one: Stretch) -> bool:
        between = scene.text[clause.end : one.start] if one.start >= clause.end else scene.text[one.end : clause.start]
        return not _PARTED.search(between)

    def of_a_base(one: Stretch) -> bool:
        return any(owner.base and owner.left <= one.start < owner.right for owner in scene.clauses)

    usable = [one for one in scene.stretches if one.role not in ("now", "weak") and one.way not in YEAR_BACK]
    usable = [one for one in usable if dates(draft, one) and reaches(one) and not of_a_base(one)]
    return min(usable, key=lambda one: distance(scene.text, one, clause), default=None)


def dates(draft: Draft, stretch: Stretch) -> bool:
    """What a price has done since then is not the span in which it was asked."""
    return draft.metric != "unit_price" or stretch.role != "since"
