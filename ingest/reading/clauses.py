"""Which words of a sentence belong to which amount.

A sentence with several amounts is cut between each two of them at its strongest joint (`;`, `while`, `and`, a comma,
a bare `from` or `to`); what stands on an amount's side of the cuts is its clause. Amounts in a plain list share one.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Protocol, TypeVar

from ingest.reading.learnt import compiled
from ingest.reading.numbers.amounts import Amount
from ingest.reading.sought import sought

_APPROX = (
    r"(?:\s*(?:about|around|roughly|some|nearly|almost|over|more than|an estimated|approximately|just|"
    r"only|perhaps|maybe|a mere|barely|quizás?|apenas|"
    r"the|los|las|unos|unas|casi|cerca de|más de|alrededor de|aproximadamente|approaching|close to|"
    r"near|a record|as much as|up to|at least)\b)*\s*"
)
JOINTS: tuple[tuple[int, str], ...] = (
    (5, r";|\s[—–]\s|—\s|\s—|"
        r"(?<!\bvs)(?<!\bU\.S)(?<!\bca)(?<!\best)(?<!\bapprox)(?<!\bInc)(?<!\bCorp)(?<!\bCo)(?<!\bLtd)\.\s"),
    (4, r"\b(?:while|whereas|whilst|mientras(?:\s+que)?|during which time)\b|,\s*(?:but|pero|sino|aber|mais)\b"),
    (3,
        r",?\s*\b(?:up from|down from|from|versus|vs\.?|against|compared (?:with|to)|"
        r"after|tras(?: l[oa]s| el)?|(?<!more )(?<!less "
        r")(?<!fewer )(?<!rather )than|frente a(?: los|l| la)?|desde|respecto a(?:l| los)?|contra|gegenüber|"
        r"contre|nach)(?:\b|(?<=vs\.))(?=" + _APPROX + r"\Z)"),
    (2, r"(?:,\s*)?\b(?:and|but|y|e|pero|und|et|plus|then)\b"),
    (1, r"[,(:|]"),
    (0, r"\b(?:to|al?|hasta|at|bis|auf|o sea|or)\b(?=" + _APPROX + r"\Z)"),
)  # fmt: skip
"""Where a clause may end between two amounts, strongest first."""

_JOINTS = [(rank, sought(pattern)) for rank, pattern in JOINTS]
_LOOSER = sought(r"\b(?:at an?|with|con|a una?|implying|representing|which|que|o sea|equivalent)\b")
_TOLD_OF_IT = compiled(r"\s(?:que|which|that)\s\w+")
"""A clause right behind an amount, told of it: `de los 5.000 millones que desembolsó en 2025 saltará a ...`."""
_GOVERNS = compiled(
    r"\s(?:se\s|ya\s|hoy\s)?(?:[\wáéíóú]{2,}(?:ará|erá|irá|arán|erán|irán)|cuestan?|pas(?:a|ó|an|aron)|salt(?:a|ó)|"
    r"lleg(?:a|ó|an)|sub(?:e|ió|en)|baj(?:a|ó|an)|ca(?:e|yó|en))\s"
)
"""A verb between two amounts that nothing else parts governs the second, but not one right behind the first."""
_LIST_PURE = compiled(
    r"\s*(?:,|and|y|e|or|o|und|et|,\s*and|,\s*y|/|then|luego)\s*(?:\b(?:un|el|otro|an?\s+(?:planned|expected|estimated|projected|forecast|record))\s+)?\Z",
    re.IGNORECASE,
)
_BASE = sought(

        r"\b(?:up from|down from|from|versus|vs\.?|against|compared (?:with|to)|"
        r"after|tras(?: l[oa]s| el)?|(?<!more )(?<!less "
        r")(?<!fewer )than|y no|and not|double the|triple the|frente a(?: los|l| la)?|desde|respecto a(?:l| los)?|"
        r"(?:doble|triple|cuádruple|más|menos|mayor|superior|inferior) (?:que|a|de) l[oa]s|"
    r"gegenüber|contre|nach|from the)" + _APPROX + r"\Z")  # fmt: skip
_FROM = sought(r"\b(?:from|desde|crec\w+ de|aument\w+ de|sub\w+ de|von)" + _APPROX + r"\Z")
_BOTH_ENDS = compiled(r"\s(?:to|a|bis|à)\s")
"""Within an amount that `from` leads to its both ends: `revenue from $53bn to $55bn`."""
_OF = sought(r"\bdel?" + _APPROX + r"\Z")
"""Before the first of two amounts tied by `a`: `de 16.000 a 35.000 millones`."""
_ASIDE = compiled(r"\s*\([^()\d]{0,12}(?:19|20)\d\d[^()]{0,12}\)")
"""A year in brackets belongs to the amount before it."""
_OF_WHOLE = compiled(
    r"(?:\s*(?:the\s+|el\s+|la\s+)(?:weight|peso|cuota|share|parte|proporción)\s+(?:of|de)\s+[^,;:.\d]{1,40}?)?"
    r"\s*(?:of|del?|der|des|in(?=\s+the\b)|en(?=\s+l[oa]s\b))\s+(?:the\s+|an?\s+|its\s+|all\s+|los\s+|las\s+|un\s+|una\s+|total\s+|about\s+|some\s+|"
    r"roughly\s+|nearly\s+|unos\s+|casi\s+)*\Z",
    re.IGNORECASE,
)
_TWO_NAMES = compiled(r"[A-Z]\w*\s+(?:and|y|e|und|et)\Z")
_NAME = 30
_NAME_AND_PAUSE = compiled(r"\s+[A-Z][^,;$€£¥\d]{0,80}(?:\s(?:19|20)\d\d)?,")
"""`$1 trillion of Blackwell and Rubin orders through 2027, double the $500bn`: the joint is behind both names."""
_PAUSE = compiled(r"[,;:()|]|\b(?:and|y|while|mientras|but|pero|et|und|tandis que|während|sowie)\b")


@dataclass(slots=True, eq=False)
class Clause:
    """An amount with its stretch of the sentence (`left` to `right`, the amount inside), all in sentence offsets.

    base: it is what another amount is compared with (`from $18bn`). place, size: its place in a plain list. apart: a
    semicolon or a dash parts it from the amount before, so it takes over less. reach: where the words that say what is
    measured may begin: before `left` for an amount tied to the one before by no more than `to`.
    since: the base of a change over time (`from $18bn`), not another thing compared with.
    """

    amount: Amount
    start: int
    end: int
    left: int
    right: int
    base: bool
    place: int = 0
    size: int = 1
    apart: bool = False
    reach: int = 0
    since: bool = False


class Cue(Protocol):
    """Anything with a place in the sentence."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


C = TypeVar("C", bound=Cue)


def clauses(text: str, offset: int, found: list[Amount]) -> list[Clause]:
    """One clause an amount; `text` begins at `offset` of the document in which the amounts were found."""
    spans = [(amount.start - offset, amount.end - offset) for amount in found]
    groups = _groups(text, spans, [amount.shape in _RATES for amount in found])
    cuts, ranks = [0], [9]
    for group, following in pairwise(groups):
        cut, rank = _cut(text, spans[group[-1]][1], spans[following[0]][0])
        cuts.append(cut)
        ranks.append(rank)
    cuts.append(len(text))
    out = []
    for number, group in enumerate(groups):
        for place, index in enumerate(group):
            start, end = spans[index]
            head = text[max(cuts[number], start - 50) : start]
            leads = number + 1 < len(groups) and ranks[number + 1] == 0 and bool(_OF.search(head))
            behind_from = place == 0 and bool(_FROM.search(head))
            base = place == 0 and (leads or (bool(_BASE.search(head)) if number else behind_from))
            base = base and not (behind_from and _BOTH_ENDS.search(text, start, end))
            since = base and (leads or behind_from)
            right = _bracket(text, start, end, cuts[number], cuts[number + 1])
            reach = cuts[number - 1] if number and ranks[number] <= 0 else cuts[number]
            out.append(
                Clause(
                    found[index],
                    start,
                    end,
                    cuts[number],
                    right,
                    base,
                    place,
                    len(group),
                    ranks[number] == 5,
                    reach,
                    since,
                )
            )
    return out


def _bracket(text: str, start: int, end: int, left: int, right: int) -> int:
    """Where the clause of an amount in brackets ends: with them, where other words of the sentence go on behind."""
    closing = text.find(")", end, right)
    opening = text.rfind("(", left, start)
    if closing < 0 or opening < 0 or text.find(")", opening, start) >= 0 or text.find("(", end, closing) >= 0:
        return right
    return closing + 1 if text[closing + 1 : closing + 2] == "," else right


def whole_of(text: str, every: list[Clause], clause: Clause) -> Clause | None:
    """The sum of which a share is told right before it (`two-thirds of the $300 billion`); None for any other."""
    place = every.index(clause)
    following = every[place + 1] if place + 1 < len(every) else None
    is_share = clause.amount.shape in ("percent", "part") and following is not None
    if not is_share or following is None or following.amount.shape not in ("money", "power", "pieces"):
        return None
    return following if _OF_WHOLE.match(text[clause.end : following.start]) else None


def part_of(text: str, every: list[Clause], clause: Clause) -> Clause | None:
    """The share that stands right before the sum of which it is told; None for any other amount."""
    place = every.index(clause)
    return every[place - 1] if place and whole_of(text, every, every[place - 1]) is clause else None


_RATES = ("percent", "part", "multiple")


def _groups(text: str, spans: list[tuple[int, int]], rates: list[bool]) -> list[list[int]]:
    """Amounts of a plain list; a rate behind a level (`$51bn, un 25 % más`) is in no list with it."""
    groups: list[list[int]] = []
    for index, (start, _) in enumerate(spans):
        alike = bool(index) and rates[index] == rates[index - 1]
        if groups and alike and _LIST_PURE.match(text[spans[index - 1][1] : start]):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _cut(text: str, end: int, start: int) -> tuple[int, int]:
    """Where the clause of one amount ends and that of the next begins, and the rank of the joint."""
    if aside := _ASIDE.match(text, end, start):
        end = aside.end()
    between = text[end:start]
    for rank, joint in _JOINTS:
        found = joint.search(between)
        while (
            found
            and _TWO_NAMES.search(between, max(0, found.start() - _NAME), found.end())
            and _NAME_AND_PAUSE.match(between, found.end())
        ):
            found = joint.search(between, found.end())
        if found:
            return end + found.start(), rank
    told = _TOLD_OF_IT.match(between)
    if verb := _GOVERNS.search(between, told.end() if told else 1):
        return end + verb.start(), -1
    if looser := _LOOSER.search(between):
        return end + looser.start(), -1
    closed = between.find(")") + 1
    return end + (closed or max(0, between.rfind(" ", 0, len(between) // 2 + 1))), -1


def distance(text: str, cue: Cue, clause: Clause) -> float:
    """How far a cue stands from the clause's amount: characters between, more for pauses, a little more to the left."""
    if cue.end <= clause.start:
        between, aside = text[cue.end : clause.start], 6.0
    elif cue.start >= clause.end:
        between, aside = text[clause.end : cue.start], 0.0
    else:
        return 0.0
    return len(between) + aside + _pauses(between)


@lru_cache(maxsize=256)
def _pauses(between: str) -> float:
    return 14.0 * len(_PAUSE.findall(between))


def nearest(
    text: str, cues: Iterable[C], clause: Clause, cost: Callable[[C], float] | None = None, whole: bool = False
) -> C | None:
    """The cue nearest to the clause's amount among those within the clause (`whole`: the sentence); None if none is."""
    inside = [cue for cue in cues if whole or (cue.start >= clause.left and cue.end <= clause.right)]
    if not inside:
        return None
    return min(inside, key=lambda cue: distance(text, cue, clause) + (cost(cue) if cost else 0.0))
