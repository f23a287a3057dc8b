"""One thing that two releases hold otherwise."""

from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
KINDS = ("verdict", "consensus", "restated", "withdrawn", "altered", "revised", "stale", "opened", "closed",
         "accepted", "set_aside", "added", "read")  # fmt: skip
"""In the order in which they are told: what takes back what was said comes first."""


@dataclass(frozen=True)
class Change:
    """One row of figures, claims, deals, sites, chips, or of a judgement: verdicts, consensus, checks.

    now: as it stands, None where it was withdrawn; before: as it stood, or what it revises; None where there was
    nothing. rests_on: of a judgement, the figures and claims behind it.
    """

    kind: str
    table: str
    now: Row | None
    before: Row | None
    rests_on: tuple[Row, ...] = ()

    @property
    def row(self) -> Row:
        """As it stands, else as it stood."""
        return self.now or self.before or {}

    @property
    def ids(self) -> tuple[str, ...]:
        """Names of the figures and claims that it is about."""
        rows = self.rests_on or (self.row,)
        return tuple(str(row.get("figure_id") or row.get("claim_id") or "") for row in rows)
