"""By when a claim is to come true: its bound and its years, from the same words as the spans of figures."""

import re

from ingest.reading.claims.telling import Told
from ingest.reading.dating.periods import Setting, resolve, stretches
from ingest.reading.dating.stretch import Stretch
from ingest.reading.scene import Page
from ingest.reading.words.times import NUMBERS

_ALREADY = re.compile(
    r"\b(?:already|now|today|currently|(?:has|have)\s+(?:\w+\s+)?(?:overtaken|passed|surpassed|exceeded|eclipsed|"
    r"pulled|moved|gone|"
    r"become|edged|outstripped)|ya|hoy|actualmente|overtook|surpassed|exceeded|ha[n]?\s+(?:\w+\s+)?(?:superado|"
    r"rebasado|adelantado|"
    r"sobrepasado)|superó|adelantó|rebasó)\b", re.IGNORECASE
)  # fmt: skip
_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|won't|cannot|never|no|does not|doesn't)|n['’]t)\b[^.;]{0,120}?\b(?:before|until|till|antes de|hasta|"
    r"earlier than)\b|"
    r"\bonly (?:after|in)\b|\b(?:until|till|hasta)\b|\b(?:at the earliest|como pronto|como muy pronto)\b", re.IGNORECASE
)  # fmt: skip
_AFTER = re.compile(
    r"\b(?:after|beyond|later than|past|después de|más allá de|pasado)\s+(?:the\s+end\s+of\s+)?\Z", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:from|starting in|as of|beginning in|a partir de|desde)\s+\Z", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:within|over|in|during|en|dentro de|durante)\s+(?:about\s+|the\s+|los\s+|unos\s+)?(?:next\s+|coming\s+|"
    r"próximos\s+)?"
    r"(?P<count>two|three|four|five|six|seven|eight|ten|dos|tres|cuatro|cinco|seis|siete|ocho|diez|\d{1,2})\s+"
    r"(?:próximos\s+)?(?:years?|años)\b", re.IGNORECASE
)  # fmt: skip
_DECADE = re.compile(
    r"\b(?:antes de que (?:acabe|termine|finalice)|before) (?:la|esta|the|this) (?:década|decade)(?: (?:is out|ends|"
    r"is over))?\b|"
    r"\b(?:this|esta) (?:decade|década)\b", re.IGNORECASE
)  # fmt: skip
_NEAR = 40
_PAUSE = re.compile(r"[;:–—]|,\s")
"""`already` so near to a year, in characters and without a pause between them, tells nothing of its own."""
_WITHOUT_YEAR = frozenset({"inference_grows_faster", "training_grows_faster", "training_share_falls"})


def bound_of(text: str, told: Told, page: Page) -> tuple[str, int | None, int | None]:
    """(bound, earliest year, latest year) as the vocabulary of bounds defines them."""
    now = page.published.year if page.published else None
    if told.claim in _WITHOUT_YEAR:
        return "none", None, None
    year, role = _year(text, told, page)
    if told.claim == "training_stays_ahead":
        if year is not None:
            return "not_before", year + (0 if _NOT_BEFORE.search(text) else 1), None
        return ("not_before", now + 1, None) if now else ("none", None, None)
    if year is not None:
        if role == "after" or _NOT_BEFORE.search(text):
            return "not_before", year + (role == "after"), None
        past = now is not None and year < now
        return ("by", None, year) if role in ("by", "through") and not past else ("in", year, year)
    if _ALREADY.search(text) and now:
        return "already", None, now
    return "none", None, None


def _year(text: str, told: Told, page: Page) -> tuple[int | None, str]:
    """The year of the claim and how it is tied in: that of the span nearest to its words, else of a count of years."""
    for one in sorted(_usable(text), key=lambda one: max(told.start - one.end, one.start - told.end, 0)):
        period = resolve(one, Setting(page.published))
        head = text[max(0, one.start - 30) : one.start]
        if period and (one.role == "since" or _FROM.search(head)):
            return period.start.year, "in"
        if period:
            return period.end.year, "after" if _AFTER.search(head) else one.role
    if not page.published:
        return None, ""
    if counted := _COUNTED.search(text):
        word = counted["count"].lower()
        return page.published.year + (int(word) if word.isdigit() else NUMBERS[word]), "by"
    if _DECADE.search(text):
        return -(-page.published.year // 10) * 10, "by"
    return None, ""


def years_in(text: str) -> list[tuple[int, int]]:
    """Start and end of every year of a claim that a sentence names, `already` among them, in order."""
    years = [(one.start, one.end) for one in _usable(text)]
    done = [one.span() for one in _ALREADY.finditer(text)]
    return sorted(years + [one for one in done if not any(_belong(text, one, year) for year in years)])


def _belong(text: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    between = text[min(one[1], two[1]) : max(one[0], two[0])]
    return len(between) < _NEAR and not _PAUSE.search(between)


def _usable(text: str) -> list[Stretch]:
    return [one for one in stretches(text) if one.role not in ("now", "weak", "growth", "over") and one.way != "shift"]
