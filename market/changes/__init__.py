"""What an earlier release did not hold, or held otherwise: what people should hear of when numbers move."""

from market.changes import cited, judged, rows
from market.changes.change import KINDS, Change
from market.dataset import Dataset

__all__ = ["KINDS", "NEEDLESS", "Change", "between"]
NEEDLESS = ("documents", "texts")
"""Tables of which an earlier release needs no more, to be compared, than what figures and claims rest on."""


def between(old: Dataset, new: Dataset) -> list[Change]:
    """Every change from one release to a later one, in the order of KINDS; within a kind the newest statement first.

    old: opened without the tables of NEEDLESS, or whole.
    """
    changes = [*judged.compared(old, new), *cited.compared(old, new), *rows.compared(old, new)]
    changes.sort(key=lambda change: str(change.row.get("published_day", "")), reverse=True)
    return sorted(changes, key=lambda change: KINDS.index(change.kind))
