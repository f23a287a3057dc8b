"""Parts told by sums: `of every $100, $60`, `60 of every 100 dollars`, `de cada 100 dólares, 60`."""

from ingest.reading.learnt import compiled
from ingest.reading.numbers.elided import is_elided
from ingest.reading.numbers.fractions import whole_told
from ingest.reading.numbers.ranges import Span
from ingest.reading.numbers.source import Numeral, Part, Source

_BASE = compiled(r"(?:(?:out )?of (?:every|each)|for (?:every|each)|in every|(?:de|por) cada) \Z")
EVERY = ("every", "cada", "each", "jedem", "chaque")
"""Words without which no whole is told."""
_ROUND = frozenset({1.0, 10.0, 100.0, 1000.0})
"""Wholes of which a part may be told behind them."""
_LARGEST = 1000.0
_FARTHEST, _REACH = 60, 160
_ONE_OF_IT = compiled(
    r"(?<![^\W_])(?:of|from|for|in|de|por|von|sur) (?:every|each|cada|jedem|chaque) (?:[^\W\d_]+ )?"
    r"(?:dollar|euro|pound|dólar|libra|yuan|peso|real|sol)(?![^\W_])"
)


def of_every(source: Source, spans: list[Span], parts: list[Part]) -> tuple[list[Span], list[Part]]:
    """The amounts without the wholes (`every $100`), and the parts with the sums that are told of such a whole."""
    spans, parts = _cents_of(source, spans, parts)
    taken: set[int] = set()
    for place, (base, low, _) in enumerate(spans):
        if low is not None or base.factor or base.value > _LARGEST or base.shape != "money" or base.cents:
            continue
        head = _BASE.search(source.low, max(0, base.start - 16), base.start)
        if not head:
            continue
        other = _told_of(source, spans, place, head.start())
        if other is None:
            continue
        taken |= {place, other}
        part = spans[other][0]
        share = round(100 * part.value * (part.scale if part.cents else 1.0) / base.value, 2)
        parts = [*parts, Part(part.start, part.end, share, "percent")]
        if rest := _rest_of(source, spans, other, base):
            taken.add(other + 1)
            parts.append(rest)
    return [span for place, span in enumerate(spans) if place not in taken], parts


def _cents_of(source: Source, spans: list[Span], parts: list[Part]) -> tuple[list[Span], list[Part]]:
    """`of every dollar that they spend, 46 cents`: cents behind a whole of one, to the end of the sentence."""
    if not any(one.cents for one, _, _ in spans):
        return spans, parts
    left, wholes = [], [found.end() for found in _ONE_OF_IT.finditer(source.low)]
    for span in spans:
        one = span[0]
        whole = next((end for end in wholes if 0 < one.start - end < _REACH), 0) if one.cents else 0
        if not whole or one.shape != "money" or ". " in source.low[whole : one.start]:
            left.append(span)
            continue
        ends = (one.value, None, None) if span[1] is None or span[2] is None else (sum(span[1:]) / 2, *span[1:])  # type: ignore[arg-type]
        parts = [*parts, Part(one.start, one.end, ends[0], "percent", *ends[1:])]
    return left, parts


def _told_of(source: Source, spans: list[Span], place: int, head: int) -> int | None:
    """Which number is the part of the whole at `place`: the one right before `of every`, else the next one."""
    base = spans[place][0]
    if place and (before := spans[place - 1][0]) and 0 <= head - before.end <= 12 and _fits(before.value, base.value):
        return place - 1 if before.shape in ("", "money") and not before.factor else None
    following = next((other for other in range(place + 1, len(spans)) if not _is_year(spans[other][0])), None)
    if following is not None and base.value in _ROUND:
        after = spans[following][0]
        if after.shape in ("", "money") and not after.factor and _is_within_reach(source, base, after):
            worth = after.value * (after.scale if after.cents else 1.0)
            return following if _fits(worth, base.value) and "." not in source.low[base.end : after.start] else None
    return None


def _rest_of(source: Source, spans: list[Span], place: int, base: Numeral) -> Part | None:
    """`of every 100 euros 75 go to one and the other 25 to the rest`: the number that makes the part a whole."""
    one = spans[place + 1][0] if place + 1 < len(spans) else None
    if one is None or one.shape or one.value + spans[place][0].value != base.value:
        return None
    named = _OTHER.search(source.low, max(0, one.start - 24), one.start)
    return Part(one.start, one.end, round(100 * one.value / base.value, 2), "percent") if named else None


_OTHER = compiled(r"(?<![^\W_])(?:l[oa]s )?(?:otr[oa]s|restantes|the other|the remaining|remaining) \Z")


def _is_year(one: Numeral) -> bool:
    return one.bare and len(one.written) == 4 and one.written.startswith(("19", "20"))


def _is_within_reach(source: Source, base: Numeral, part: Numeral) -> bool:
    """Near the whole, or behind the pause that ends a clause on it: `de cada diez dólares que ..., siete`."""
    away = part.start - base.end
    return away <= _FARTHEST or (away <= _REACH and source.low.startswith(", ", part.start - 2))


def _fits(part: float, whole: float) -> bool:
    return 0 < part < whole


def told_again(source: Source, spans: list[Span], parts: list[Part]) -> tuple[list[Span], list[Part]]:
    """The amounts, and the parts with bare numbers of the same whole: `three of every five; today it is two`."""
    taken, more = set(), []
    for part in (one for one in parts if one.unit == "percent"):
        whole = whole_told(source.low, part.start)
        giver = Numeral(part.start, part.end, part.worth * whole / 100, 0.0, "", "percent", "", "")
        for place, (one, _, _) in enumerate(spans):
            if one.start < part.end:
                continue
            if one.bare and place not in taken and one.value < whole and is_elided(source, giver, one):
                taken.add(place)
                more.append(Part(one.start, one.end, round(100 * one.value / whole, 2), "percent"))
            break
    return [span for place, span in enumerate(spans) if place not in taken], [*parts, *more]


_SPLIT = compiled(r"(\d(?<![\d.,]\d)\d) ?(?:/|:|-|–|to|a|zu|à|contre|frente a|against) ?(\d\d)(?![\d.,]\d|\d|%)")
"""Two numbers of two digits; that it begins with a digit is told first, so that it is quickly sought."""
SPLIT_WORDS = ("split", "repart", "répart", "ratio", "proporci", "verhältnis", "aufteil", "aufgeteilt", "divid")
_BESIDE = 48


def splits(source: Source, told: list[Numeral]) -> list[Part]:
    """`a 70/30 split`: two shares of one whole beside a word of splitting, none of them `told` as an amount already."""
    low = source.low
    taken = {place for one in told for place in (one.start, one.end - 1)}
    return [
        Part(found.start(side), found.end(side), float(found[side]), "percent")
        for found in _SPLIT.finditer(low)
        if int(found[1]) + int(found[2]) == 100
        and any(word in low[max(0, found.start() - _BESIDE) : found.end() + _BESIDE] for word in SPLIT_WORDS)
        and taken.isdisjoint(range(found.start(), found.end()))
        for side in (1, 2)
    ]


_TO = frozenset({"to", "or", "a", "o", "bis", "à"})
_AND = frozenset({"and", "y", "und", "et"})
_BETWEEN = compiled(r"(?:between|entre|zwischen) (?:about |around |el |la |los )?\Z")


def joined(source: Source, parts: list[Part]) -> list[Part]:
    """The parts, two that are the ends of a range made one: `between a quarter and a third`."""
    out: list[Part] = []
    for part in parts:
        if out and out[-1].low is None and _is_range(source, out[-1], part):
            low, high = out[-1].worth, part.worth
            part = Part(out[-1].start, part.end, (low + high) / 2, part.unit, low, high)
            out.pop()
        out.append(part)
    return out


def _is_range(source: Source, low: Part, high: Part) -> bool:
    if low.unit != high.unit or low.worth >= high.worth or high.start - low.end > 8:
        return False
    joint = source.low[low.end : high.start].strip(" ").removesuffix(" a")
    head = source.low[max(0, low.start - 20) : low.start]
    return joint in _TO or (joint in _AND and bool(_BETWEEN.search(head)))
