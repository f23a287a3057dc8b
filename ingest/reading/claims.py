"""Claims on the crossing that carry no amount: inference passes training, is the larger part, grows faster.

Words stand for letters, and each way of claiming it is one row of letters in `words.crossing`. Years and bounds come
from the same words as those of figures; a claim by several named voices is one row each.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from ingest.reading.dating.periods import Setting, resolve, stretches
from ingest.reading.lexicon import Lexicon
from ingest.reading.measures.meaning import segment_of
from ingest.reading.measures.places import region_in
from ingest.reading.scene import Page
from ingest.reading.sentences import Sentence
from ingest.reading.voices.attribution import Attribution
from ingest.reading.voices.publishers import attributions
from ingest.reading.voices.who import goes_back, parent
from ingest.reading.words.crossing import CLAIMS, CUES, DOUBTFUL, OF_MONEY, OTHER_THINGS, QUICKER
from ingest.reading.words.times import NUMBERS
from market.period import stated_day
from market.records import Claim

_LONGEST_GAP = 90
"""Words farther apart than so many characters do not make one claim."""
_HINTS = ("infer", "train", "entren", "serving", "running", "formación", "inférence", "desarroll", "building", "ejecu")
"""A sentence with none of these beginnings speaks of neither, and is not looked at."""
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
_WITHOUT_YEAR = frozenset({"inference_grows_faster", "training_grows_faster", "training_share_falls"})
_SEGMENTS = (
    "gpu_as_a_service",
    "inference_chips",
    "ai_iaas",
    "ai_servers",
    "ai_accelerators",
    "ai_chips",
    "hyperscaler_capex",
    "data_center_capex",
)
_AND = re.compile(r"\s*(?:,|and|y|e|&|,\s*and|nor|or|ni|as well as|así como)\s*\Z")
_OWN = re.compile(r"\b(?:its|our|we|sus?|nuestr[oa]s?)\b", re.IGNORECASE)


@cache
def _cues() -> Lexicon:
    return Lexicon({}, {"claim": CUES})


@cache
def _claims() -> list[tuple[str, re.Pattern[str]]]:
    return [(claim, re.compile(letters)) for claim, letters in CLAIMS]


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


@dataclass(frozen=True)
class _Told:
    """A claim and the stretch of the sentence whose words make it."""

    claim: str
    start: int
    end: int


def read_claims(
    sentences: list[Sentence], page: Page, published_on: str, speakers: Callable[[int], str]
) -> list[Claim]:
    """The claims of a document; the same claim by the same voice once, one by nobody only where no voice makes it.

    speakers: whose turn it is, or whose document, where a sentence begins; asked where the sentence names nobody.
    """
    out: list[Claim] = []
    voices: list[str] = []
    for sentence in sentences:
        lowered = sentence.text.lower()
        if not any(hint in lowered for hint in _HINTS):
            continue
        if told := _told(sentence.text):
            voices = _voices(sentence.text, page) or (voices if goes_back(sentence.text) else [])
            voices = voices or list(filter(None, [speakers(sentence.start)]))
            out += [_row(sentence, told, voice, page, published_on) for voice in voices or [""]]
    return _told_once(out)


def _told(text: str) -> _Told | None:
    """What a sentence claims; None for a question, a condition, or a comparison of other things."""
    letters, places = _spelt(text)
    if "I" not in letters and "T" not in letters:
        return None
    for claim, pattern in _claims():
        found = pattern.search(letters)
        if found:
            told = _Told(claim, places[found.start()][0], places[found.end() - 1][1])
            return None if _is_silent(text, told, found[0]) else told
    return None


def words_of(text: str) -> str:
    """The words of a sentence that make its claim, each with the letter that it stands for; empty where none do."""
    told = _told(text)
    if told is None:
        return ""
    letters, places = _spelt(text)
    inside = [(letter, text[start:end]) for letter, (start, end) in zip(letters, places, strict=True)
              if told.start <= start and end <= told.end and letter != "|"]  # fmt: skip
    return " ".join(f"{letter}:'{words}'" for letter, words in inside)


def _spelt(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The letters of a sentence in order, with the places of their words; a bar where words lie far apart."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    for cue in sorted(_cues().find(text)["claim"], key=lambda one: (one.start, one.rank)):
        if places and cue.start < places[-1][1]:
            continue
        if places and cue.start - places[-1][1] > _LONGEST_GAP:
            letters.append("|")
            places.append(places[-1])
        letters.append(cue.label)
        places.append((cue.start, cue.end))
    return "".join(letters), places


def _is_silent(text: str, told: _Told, letters: str) -> bool:
    around = text[max(0, told.start - 30) : told.end + 40]
    if _pattern(DOUBTFUL).search(text) or _pattern(OTHER_THINGS).search(around):
        return True
    if "f" not in letters and _pattern(QUICKER).search(around):
        return True
    return "e" in letters and not _pattern(OF_MONEY).search(text)


def _voices(text: str, page: Page) -> list[str]:
    """Every name that makes the statement, those joined by `and` to one that does among them."""
    mentions = page.knowledge.mentions(text)
    made: list[Attribution] = [one for one in attributions(text, mentions) if one.strength == 2]
    names = [one.name for one in made]
    for one in made:
        for mention in mentions:
            if mention.name.role == "press" or mention.name.company in names:
                continue
            between = text[mention.end : one.start] if mention.end <= one.start else text[one.end : mention.start]
            if _AND.match(between):
                names.append(mention.name.company)
    if not names:
        speaking = [one for one in mentions if one.name.role != "press" and not one.name.operates]
        listed = all(_AND.match(text[one.end : two.start]) for one, two in pairwise(speaking))
        names = [one.name.company for one in speaking] if listed else []
    if not names:
        names = [one.name.company for one in mentions if one.name.via == "company" and one.name.operates][:1]
    return list(dict.fromkeys(parent(name) for name in names))


def _row(sentence: Sentence, told: _Told, voice: str, page: Page, published_on: str) -> Claim:
    bound, low, high = _bound(sentence.text, told, page)
    day, precision = stated_day(published_on)
    reasons = [
        reason
        for missing, reason in ((not voice, "nobody is named"), (not published_on, "the document has no date"))
        if missing
    ]
    return Claim(
        publisher=voice,
        published_on=published_on,
        claim=told.claim,
        segment=_segment(sentence.text),
        region=region_in(sentence.text),
        bound=bound,
        year_low=low,
        year_high=high,
        evidence="secondary",
        published_day=day,
        published_precision=precision,
        origin="read",
        quote=sentence.text,
        quote_start=sentence.start,
        standing="review" if reasons else "charted",
        reasons=";".join(reasons),
    )


def _segment(text: str) -> str:
    named = segment_of(text)
    if named in ("ai_chips", "inference_chips"):
        return "ai_accelerators"
    if named in _SEGMENTS:
        return {"hyperscaler_capex": "hyperscaler_ai_spend"}.get(named, named)
    return (
        "ai_compute"
        if re.search(
            r"\b(?:compute|cómputo|computación|workloads?|cargas|energy|energía|tokens|capacity|capacidad)\b",
            text,
            re.IGNORECASE,
        )
        else "ai_infrastructure"
    )


def _bound(text: str, told: _Told, page: Page) -> tuple[str, int | None, int | None]:
    """(bound, earliest year, latest year) as the vocabulary of bounds defines them."""
    now = page.published.year if page.published else None
    if told.claim in _WITHOUT_YEAR:
        return "none", None, None
    year, role = _year(text, told, page)
    if told.claim == "training_stays_ahead":
        if year is not None:
            return "not_before", year + (0 if _NOT_BEFORE.search(text) else 1), None
        return ("not_before", now, None) if now else ("none", None, None)
    if year is not None:
        if role == "after" or _NOT_BEFORE.search(text):
            return "not_before", year + (role == "after"), None
        past = now is not None and year < now
        return ("by", None, year) if role in ("by", "through") and not past else ("in", year, year)
    if _ALREADY.search(text) and now:
        return "already", None, now
    return "none", None, None


def _year(text: str, told: _Told, page: Page) -> tuple[int | None, str]:
    """The year of the claim and how it is tied in: that of the span nearest to its words, else of a count of years."""
    usable = [
        one for one in stretches(text) if one.role not in ("now", "weak", "growth", "over") and one.way != "shift"
    ]
    for one in sorted(usable, key=lambda one: max(told.start - one.end, one.start - told.end, 0)):
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


def _told_once(claims: list[Claim]) -> list[Claim]:
    """Each claim once; one by nobody in particular only where no named voice claims the same in this document."""
    named = {claim.claim for claim in claims if claim.publisher}
    out: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        if not claim.publisher and claim.claim in named:
            continue
        key = (claim.publisher, claim.claim, claim.segment, claim.region, claim.bound, claim.year_low, claim.year_high)
        out.setdefault(key, replace(claim))
    return list(out.values())
