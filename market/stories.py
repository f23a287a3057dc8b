"""Which documents tell the same story, and which of them only repeat another's words.

Words: three neighbouring words of the first WORDS ones make a shingle; a document keeps the MinHash of its shingles
(Broder, "On the resemblance and containment of documents", 1997), HASHES values of 16 bits, of which the share that two
documents have in common estimates the share of shingles that they share (Li and König, "b-Bit minwise hashing", 2010).
COPIED or more: one repeats the other. Candidates are found by bands of the values, so that a document is held against
few others. Headlines: COMMON words and SAME of all words in common tell one event, where they name the same companies
and no number that the other contradicts.

Documents more than DAYS apart are never folded. Of two that state different amounts neither is a copy, however alike
their words: one that leaves amounts out may be cut, one that says others is no echo. A story has the name of the
document that appeared first.
"""

import datetime as dt
import re
import unicodedata
import zlib
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from market.alike import COMMON, COPIED, HASHES, SAME, Alike
from market.records import Document, content_id

WORDS = 400
DAYS = 3
_BEGINNING = 4000
"""Characters in which there are nearly always WORDS words."""
_FEWEST = 12
"""Words; fewer are a headline, and no text that could be copied."""

_random = np.random.default_rng(20261122)
_FACTORS = _random.integers(1, 2**63, HASHES, dtype=np.uint64) | np.uint64(1)
_TERMS = _random.integers(0, 2**63, HASHES, dtype=np.uint64)
_AMOUNT = re.compile(
    r"[$€£¥]\s?(\d[\d.,]*)|(\d[\d.,]*)\s?(?:%|per cent|percent|por ciento|[kmbt]n?\b|million|billion|trillion|millones"
    r"|mil millones|billones|gw\b|mw\b|gigawatt|megawatt|gigavatio|megavatio|dollars|dólares|euros?)"
)
_ACCENTED = re.compile(r"[^\x00-\x7f]")
_IDLE = frozenset((
    "the", "a", "an", "of", "to", "in", "on", "for", "and", "or", "with", "as", "at", "by", "from", "its", "is",
    "are", "be", "will", "after", "over", "into", "new", "says", "said", "more", "than", "how", "why", "what", "el",
    "la", "los", "las", "de", "del", "en", "por", "para", "y", "o", "con", "un", "una", "su", "sus", "al", "que",
    "se", "es", "son", "mas", "tras", "sobre", "segun", "como",
))  # fmt: skip


def story(title: str, day: dt.date | None) -> str:
    """The name shared by documents with the same title on the same day, whatever the case, accents and punctuation;
    empty without a title."""
    words = _words(title)
    return content_id("story", " ".join(words), day) if words else ""


def signature(text: str) -> str:
    """What is kept of a document's words: its MinHash in hexadecimal digits, a colon, and the amounts that it states;
    empty for fewer than a dozen words.

    >>> one = signature("Spending on inference passes spending on training for the first time, says a report. " * 3)
    >>> len(one.partition(":")[0]) == HASHES * 4, likeness(one, one), signature("A headline only")
    (True, 1.0, '')
    """
    words = _first_words(text)
    if len(words) < _FEWEST:
        return ""
    shingles = set(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    hashes = np.array([zlib.crc32(shingle.encode()) for shingle in shingles], dtype=np.uint64)
    least = ((hashes[:, None] * _FACTORS + _TERMS) >> np.uint64(32)).min(axis=0) & np.uint64(0xFFFF)
    amounts = {(one or other).strip(".,") for one, other in _AMOUNT.findall(text.lower())}
    return f"{least.astype('>u2').tobytes().hex()}:{';'.join(sorted(amounts)[:60])}"


def likeness(one: str, other: str) -> float:
    """The estimated share of shingles that two documents have in common, from their signatures; 0 without one."""
    return _shared(_values(one), [_values(other)])[0]


@dataclass(frozen=True)
class _Told:
    """A document as folding sees it. values: of its signature, two bytes each; none where it has none."""

    document: Document
    day: dt.date
    values: bytes
    amounts: frozenset[str]
    head: frozenset[str]
    numbers: frozenset[str]
    companies: frozenset[str]


def folded(documents: Iterable[Document], touched: Iterable[str]) -> list[Document]:
    """The documents whose story or whose original (`copy_of`) is another than they say.

    documents: all that are held. touched: names of those that are new or changed; only what lies within DAYS of them is
    looked at.
    """
    known = {document.document_id: document for document in documents}
    new = set(touched)
    near = _near(known, new)
    groups, originals = _Groups(), _Groups()
    for original, copy in _copied(near, new):
        originals.join(original, copy)
    for one, other, copied in _pairs(near, new):
        groups.join(one.document.document_id, other.document.document_id)
        if copied:
            originals.join(one.document.document_id, other.document.document_id)
    for names in _already(near):
        groups.join(*names)
    return [*_renamed(near, groups, originals)]


def window(touched: Iterable[Document]) -> set[dt.date]:
    """The days on which a document may have appeared that tells what one of these tells."""
    days = {_day(document) for document in touched} - {None}
    return {day + dt.timedelta(days=step) for day in days if day for step in range(-DAYS, DAYS + 1)}


def _near(known: Mapping[str, Document], touched: Iterable[str]) -> list[_Told]:
    days = window(known[name] for name in touched if name in known)
    told = (_told(document) for document in known.values() if _day(document) in days)
    return sorted(told, key=_first)


def _told(document: Document) -> _Told:
    amounts = document.signature.partition(":")[2]
    day, head = _day(document), frozenset(_words(document.title)) - _IDLE
    assert day is not None
    return _Told(
        document, day, _values(document.signature), frozenset(filter(None, amounts.split(";"))), head,
        frozenset(word for word in head if any(sign.isdigit() for sign in word)),
        frozenset(document.companies.split(";")) - {""},
    )  # fmt: skip


def _day(document: Document) -> dt.date | None:
    return document.published_day or (document.fetched_at.date() if document.fetched_at else None)


def _first(told: _Told) -> tuple[dt.date, str, str]:
    return told.day, str(told.document.fetched_at or ""), told.document.document_id


def _pairs(near: Sequence[_Told], touched: set[str]) -> Iterator[tuple[_Told, _Told, bool]]:
    """Every two that tell one story, at least one of them touched; and whether one repeats the other's words.

    near: in the order of appearance."""
    days = [one.day.toordinal() for one in near]
    fresh = [place for place, one in enumerate(near) if one.document.document_id in touched]
    found = Alike([one.head for one in near], [one.values for one in near], fresh)
    for place, one in enumerate(near):
        first, end = bisect_left(days, days[place] - DAYS), bisect_right(days, days[place] + DAYS)
        if one.document.document_id in touched:  # of two new ones the later meets the earlier
            end = place
        for other, share in found.like(place, first, end):
            copied = share >= COPIED and _agree(one.amounts, near[other].amounts)
            if copied or _one_event(one, near[other]):
                yield near[other], one, copied


def _one_event(one: _Told, other: _Told) -> bool:
    """Do two headlines of one language tell the same of the same companies?"""
    both = one.head & other.head
    if not both or one.document.language != other.document.language:
        return False
    alike = one.head == other.head or len(both) >= max(COMMON, SAME * len(one.head | other.head))
    named = bool(one.companies & other.companies) or one.head == other.head
    return alike and named and _agree(one.numbers, other.numbers)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Does one of two say nothing but what the other says?"""
    return not (one - other and other - one)


class _Groups:
    """Names that belong together."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def join(self, *names: str) -> None:
        tops = [self.top(name) for name in names]
        for top in tops[1:]:
            self._above[self.top(top)] = self.top(tops[0])

    def top(self, name: str) -> str:
        while name in self._above and self._above[name] != name:
            name = self._above[name]
        return name

    def members(self) -> dict[str, list[str]]:
        """Top -> all names of its group, of the groups of several."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in {*self._above, *self._above.values()}:
            found[self.top(name)].append(name)
        return {top: names for top, names in found.items() if len(names) > 1}


def _copied(near: Sequence[_Told], touched: set[str]) -> Iterator[tuple[str, str]]:
    """Originals and those that repeat them, as they stand: whoever repeats one of them repeats the first of all."""
    here = {one.document.document_id for one in near}
    for one in near:
        name, original = one.document.document_id, one.document.copy_of
        if original in here and name not in touched:
            yield original, name


def _already(near: Sequence[_Told]) -> Iterator[list[str]]:
    """The documents that share a story as they stand."""
    held: dict[str, list[str]] = defaultdict(list)
    for one in near:
        held[one.document.story].append(one.document.document_id)
    yield from (names for name, names in held.items() if name and len(names) > 1)


def _renamed(near: Sequence[_Told], groups: _Groups, originals: _Groups) -> Iterator[Document]:
    """near: in the order of appearance."""
    known = {one.document.document_id: one.document for one in near}
    order = {name: place for place, name in enumerate(known)}
    copies: dict[str, str] = {}
    for names in originals.members().values():
        first, *others = sorted(names, key=order.__getitem__)
        copies |= dict.fromkeys(others, first)
    for names in groups.members().values():
        members = [known[name] for name in sorted(names, key=order.__getitem__)]
        story = next((document.story for document in members if document.story), "")
        for document in members:
            told = replace(document, story=story, copy_of=copies.get(document.document_id, document.copy_of))
            if told != document:
                yield told


def _values(signed: str) -> bytes:
    return bytes.fromhex(signed.partition(":")[0])


def _shared(one: bytes, others: Sequence[bytes]) -> list[float]:
    """The share of values that one signature has in common with each of the others; 0 where either is none."""
    nothing = b"\0" * len(one)
    if not one or not others:
        return [0.0] * len(others)
    rows = np.frombuffer(b"".join(other or nothing for other in others), ">u2").reshape(len(others), -1)
    shares = (rows == np.frombuffer(one, ">u2")).mean(axis=1).tolist()
    return [share if other else 0.0 for share, other in zip(shares, others, strict=True)]


def _first_words(text: str) -> list[str]:
    """The first WORDS words. Of a long text only its beginning is looked at, where that has more than these."""
    begun = _words(text[:_BEGINNING])
    return (begun if len(begun) > WORDS else _words(text))[:WORDS]


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    for sign in set(_ACCENTED.findall(plain)):
        if unicodedata.combining(sign):
            plain = plain.replace(sign, "")
    return re.findall(r"\w+", plain)
