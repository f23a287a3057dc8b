"""Dates as sources write them: machine forms, mail forms, and what Spanish feeds make of those.

Everything is told in UTC. What cannot be understood for certain is no date: an item stays undated rather than wrongly
dated.
"""

import datetime as dt
import email.utils
import re

_SPANISH_MONTHS = {
    "ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "set": 9, "oct": 10,
    "nov": 11, "dic": 12,
}  # fmt: skip
_ENGLISH_MONTHS = {"jan": 1, "apr": 4, "aug": 8, "dec": 12}
_MONTHS = _SPANISH_MONTHS | _ENGLISH_MONTHS
_ZONES = {
    "gmt": 0, "utc": 0, "ut": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "eet": 120,
    "eest": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420,
}  # fmt: skip
"""Minutes east of Greenwich. The mail format knows the American names only and would take CEST for UTC."""

_WORDED = re.compile(
    r"(?:[^\W\d_]+\.?,?\s+)?"  # the day's name, whatever its language
    r"(?P<day>\d{1,2})(?:\s+de)?[\s-]+(?P<month>[^\W\d_]{3,10})\.?(?:\s+del?)?[\s,-]+(?P<year>\d{4})"
    r"(?:[\s,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
    r"(?:\s*(?P<zone>[+-]\d{2}:?\d{2}|[A-Za-z]{1,4}))?\s*\Z"
)
_EARLIEST = dt.datetime(1995, 1, 1, tzinfo=dt.UTC)


def moment(text: str) -> dt.datetime | None:
    """The moment in UTC that a text names; None where it names none for certain.

    Understood: ISO 8601, the mail format, and that format with Spanish names of days and months or with the zones of
    Europe. A time without a zone is taken as UTC.

    >>> moment("vie, 25 sep 2026 10:00:00 +0200")
    datetime.datetime(2026, 9, 25, 8, 0, tzinfo=datetime.timezone.utc)
    >>> moment("25/09/2026") is None
    True
    """
    text = re.sub(r"\s+", " ", text[:100]).strip()
    found = _iso(text) or _worded(text) or _mail(text)
    return found if found and found >= _EARLIEST else None


def day(text: str) -> str:
    """The day in UTC as YYYY-MM-DD; empty where the text names none."""
    found = moment(text)
    return f"{found:%Y-%m-%d}" if found else ""


def _iso(text: str) -> dt.datetime | None:
    if not re.match(r"\d{4}-\d{2}-\d{2}(?:[T ]|\Z)", text):
        return None
    try:
        found = dt.datetime.fromisoformat(text.replace(" UTC", "+00:00"))
    except ValueError:
        try:
            found = dt.datetime.fromisoformat(text[:10])
        except ValueError:
            return None
    return _utc(found)


def _worded(text: str) -> dt.datetime | None:
    found = _WORDED.match(text)
    if not found:
        return None
    month = _MONTHS.get(found["month"].lower()[:3])
    offset = _offset(found["zone"] or "")
    if month is None or offset is None:
        return None
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    zone = dt.timezone(dt.timedelta(minutes=offset))
    try:
        return _utc(dt.datetime(int(found["year"]), month, int(found["day"]), hour, minute, second, tzinfo=zone))
    except ValueError:
        return None


def _offset(zone: str) -> int | None:
    """Minutes east of Greenwich; None for a zone that is not known."""
    if not zone:
        return 0
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "")
        return (1 if zone[0] == "+" else -1) * (int(digits[:2]) * 60 + int(digits[2:]))
    return _ZONES.get(zone.lower())


def _mail(text: str) -> dt.datetime | None:
    """What the mail format's own reader understands, unless a zone stands in it that it would take for UTC."""
    named = re.search(r"([A-Za-z]{2,5})\s*\Z", text)
    if named and named[1].lower() not in _ZONES:
        return None
    try:
        return _utc(email.utils.parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError):
        return None


def _utc(found: dt.datetime) -> dt.datetime | None:
    try:
        return found.replace(tzinfo=dt.UTC) if found.tzinfo is None else found.astimezone(dt.UTC)
    except OverflowError:
        return None
