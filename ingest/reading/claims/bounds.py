"""By when a claim is to come true: its bound and its years, from the same words as the spans of figures."""

import re

from ingest.reading.claims.telling import Told, cues_of
from ingest.reading.cues import has
from ingest.reading.dating.periods import Setting, resolve, stretches
from ingest.reading.dating.stretch import Stretch
from ingest.reading.learnt import compiled
from ingest.reading.lexicon import Cue
from ingest.reading.scene import Page
from ingest.reading.words.times import NUMBERS

_AFTER = compiled(
    r"\b(?:after|beyond|later than|past|después de|más allá de|pasado)\s+(?:the\s+end\s+of\s+)?\Z", re.IGNORECASE
)
_FROM = compiled(r"\b(?:from|starting in|as of|beginning in|a partir de|desde)\s+\Z", re.IGNORECASE)
_AT_THE_LATEST = compiled(
    r"\b(?:by|spätestens|au plus tard en|a más tardar en|como tarde en|no later than)\s+\Z", re.IGNORECASE
)
_COUNT = r"(?P<count>one|two|three|four|five|six|seven|eight|ten|un|dos|tres|cuatro|cinco|seis|siete|ocho|diez|\d{1,2})"
_COUNTED = compiled(
    r"\b(?:within|over|in|during|matter of|cuestión de|faltan|en|dentro de|durante|de aquí a|innerhalb von)"
    r"\s+(?:\w+\s+){0,3}?"
    + _COUNT
    + r"\s+(?:\w+\s+)?(?:years?|años)\b|"
    + _COUNT.replace("count", "told")
    + r"\s+years?\s+(?:from now|hence|before|until|at (?:the )?most|or (?:less|so))\b",
    re.IGNORECASE,
)
_DECADE = compiled(
    r"\b(?:antes de que (?:acabe|termine|finalice)|before) (?:la|esta|the|this) (?:década|decade)(?: (?:is out|ends|"
    r"is over))?\b|"
    r"\b(?:this|esta) (?:decade|década)\b", re.IGNORECASE
)  # fmt: skip
_PERFECT = compiled(r"\b(?:has|have|ha|han|hat|haben|ont)\s", re.IGNORECASE)
"""What has come about, where these are among the words of the claim."""
_INFINITE = compiled(r"\b(?:to|set|will|a punto|próxim\w+|va a|soon|pronto|bientôt|bald)\b", re.IGNORECASE)
_REACH = 120
"""A negation reaches so many characters on to its `before`."""
_BETWEEN = compiled(r"(?:between|entre|zwischen)\b", re.IGNORECASE)
_NEAR = 40
_PAUSE = compiled(r"[;:–—]|,\s")
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
            found = cues_of(text)
            lasts = (_is_put_off(text) or found["until or by"] or found["before"]) and not found["included"]
            return "not_before", year + (0 if lasts else 1), None
        return ("not_before", now + 1, None) if now else ("none", None, None)
    if year is not None:
        past = now is not None and year < now
        if not past and (role == "after" or _is_put_off(text)):
            return "not_before", year + (role == "after"), None
        return ("by", None, year) if role in ("by", "through") and not past else ("in", year, year)
    done = cues_of(text)["already"] or _PERFECT.search(text, told.start, told.end) or _is_headline(text)
    if now and done and not has("future", text, told.start, told.end):
        return "already", None, now
    return "none", None, None


def _is_headline(text: str) -> bool:
    """What a headline tells in the present has come about."""
    return not _INFINITE.search(text) and text.rstrip()[-1:].isalnum()


def _is_put_off(text: str) -> bool:
    """Is the year the earliest that may be: `until 2028`, `not before 2028`?"""
    found = cues_of(text)
    return bool(found["put off"]) or any(
        no.end <= one.start <= no.end + _REACH for one in found["before"] for no in _negations(text)
    )


def _negations(text: str) -> list[Cue]:
    found = cues_of(text)
    return [*found["negated"], *(one for one in found["letter"] if one.label == "n")]


def _year(text: str, told: Told, page: Page) -> tuple[int | None, str]:
    """The year of the claim and how it is tied in: that of the span nearest to its words, else of a count of years."""
    for one in sorted(_usable(text), key=lambda one: max(told.start - one.end, one.start - told.end, 0)):
        period = resolve(one, Setting(page.published))
        head = text[max(0, one.start - 30) : one.start]
        if period and one.role == "growth" and cues_of(text)["moved"]:
            return period.end.year, "in"
        if period and (one.role == "since" or _FROM.search(head)):
            return period.start.year, "in"
        if period:
            return period.end.year, _tied(head, one.role)
    if not page.published:
        return None, ""
    if counted := _COUNTED.search(text):
        word = (counted["count"] or counted["told"]).lower()
        return page.published.year + (int(word) if word.isdigit() else NUMBERS[word]), "by"
    if _DECADE.search(text):
        return -(-page.published.year // 10) * 10, "by"
    return None, ""


def _tied(head: str, role: str) -> str:
    if role in ("over", "growth"):
        return "by"
    if _AFTER.search(head):
        return "after"
    return "by" if _AT_THE_LATEST.search(head) else role


def years_in(text: str) -> list[tuple[int, int]]:
    """Start and end of every year of a claim that a sentence names, `already` among them, in order."""
    years = [(one.start, one.end) for one in _usable(text)]
    done = [(one.start, one.end) for one in cues_of(text)["already"]]
    return sorted(years + [one for one in done if not any(_belong(text, one, year) for year in years)])


def _belong(text: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    between = text[min(one[1], two[1]) : max(one[0], two[0])]
    return len(between) < _NEAR and not _PAUSE.search(between)


def _usable(text: str) -> list[Stretch]:
    """The spans that may date a claim: `between 2028 and 2029` may, a sum over years may not."""
    return [
        one
        for one in stretches(text)
        if (one.role not in ("now", "weak", "growth", "over") and one.way not in ("shift", "elliptic"))
        or (one.role in ("over", "growth") and (_BETWEEN.match(text, one.start) or cues_of(text)["moved"]))
    ]
