"""What a check says of a row, in the light of what earlier checks said of it. Never a guess.

`changed` needs a check before that found the number, and a page that sends other bytes since. A page that could not be
read says nothing of the number: that is a verdict of its own and takes no earlier one back.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.fetch import Failure
from market.citations import NOT_CHECKED, Citation, Sought

if TYPE_CHECKING:
    from ingest.citing.looking import Reading

_GONE = (404, 410)
_REFUSING = (401, 402, 403, 405, 406, 407, 451)


@dataclass(frozen=True)
class Past:
    """What is held of one row, its number and its address: the verdicts on it, oldest first."""

    verdicts: tuple[Citation, ...] = ()

    @property
    def read(self) -> Citation | None:
        """The last verdict of a check that could read the page."""
        return next((one for one in reversed(self.verdicts) if one.verdict != NOT_CHECKED), None)

    @property
    def last(self) -> Citation | None:
        """The last verdict, whatever it was."""
        return self.verdicts[-1] if self.verdicts else None

    def carries(self, digest: str) -> Citation | None:
        """The last verdict, where it still holds of a page that sends the same bytes. A number that was not found is
        looked for again: the program may have learnt to read it."""
        last = self.read
        return last if last and last.digest == digest and last.verdict in ("confirmed", "changed") else None


def of_page(one: Sought, past: Past, reading: "Reading", digest: str, names: Iterable[str], today: dt.date) -> Citation:
    """The verdict on a row whose page was read."""
    from ingest.citing.looking import look, other_number

    seen = look(reading, one, names)
    before = past.read
    if seen and seen.reason != "number_alone":
        return _new(one, past, today, "confirmed", seen.reason, digest, passage=seen.passage)
    if reading.page.wall:
        return _new(one, past, today, NOT_CHECKED, reading.page.wall, digest)
    if before and before.verdict == "changed":
        return _new(one, past, today, "changed", before.reason, digest, before.found, before.passage)
    if before and before.verdict == "confirmed" and before.digest != digest:
        found, words = other_number(reading, one, before.passage) or (None, "")
        return _new(one, past, today, "changed", "gone" if found is None else "other_number", digest, found, words)
    reason, words = (seen.reason, seen.passage) if seen else ("no_such_number", "")
    return _new(one, past, today, "not_found", reason, digest, passage=words)


def of_failure(one: Sought, past: Past, failure: Failure, today: dt.date) -> Citation:
    """The verdict on a row whose page could not be had."""
    if failure.status in _GONE:
        return _new(one, past, today, "not_found", "page_gone")
    if failure.forbidden:
        return unread(one, past, "robots", today)
    return unread(one, past, "unreachable" if is_silent(failure) else "refused", today)


def is_silent(failure: Failure) -> bool:
    """Did the site give no answer that says anything of the page? It may next time."""
    answered = failure.closed or failure.forbidden or failure.status in (*_GONE, *_REFUSING)
    return not answered


def unread(one: Sought, past: Past, reason: str, today: dt.date) -> Citation:
    """The verdict on a row whose page was not read, for a reason of the vocabulary."""
    return _new(one, past, today, NOT_CHECKED, reason)


def carried(one: Citation, today: dt.date) -> Citation:
    """The same verdict, checked today."""
    return replace(one, checked_on=today)


def _new(
    one: Sought, past: Past, today: dt.date, verdict: str, reason: str, digest: str = "", found: float | None = None,
    passage: str = "",
) -> Citation:  # fmt: skip
    """A verdict of today; where the last one said the same, it stands since then."""
    last = past.last
    same = last is not None and (last.verdict, last.found) == (verdict, found)
    stands = same and last is not None and (verdict == "confirmed" or last.reason == reason)
    since = last.since if stands and last else today
    return Citation(one.table_name, one.row_key, since, today, verdict, reason, one.url, one.stated, found, digest,
                    passage)  # fmt: skip
