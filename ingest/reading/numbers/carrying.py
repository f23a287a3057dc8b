"""What a bare number takes over from the number beside it: its unit, its magnitude, its currency.

`from $18.3bn in 2025 to 37.5 in 2026`, `from 18.3 to $37.5 billion`, `44.200, 30.900 y 35.700 millones`; what stands
farther off is told in `ellipsis`.
"""

from dataclasses import replace

from ingest.reading.learnt import compiled
from ingest.reading.numbers.ellipsis import CLOSES, DATED, DECIMAL, GROUPED, goes_on_from, is_price, near, near_in_all
from ingest.reading.numbers.following import counts_nothing
from ingest.reading.numbers.phrases import words, words_before
from ingest.reading.numbers.source import Numeral, Source

_TO = words("to a al bis à hasta auf")
_FROM = words("from de desde del von depuis")
_CARRIED_OVER = words("to and y a hasta vs vs. from than versus then luego frente bis auf und et")
_LISTING = frozenset({",", "and", "y", "e", ", and", ", y", "und", "et", "o", "or", "/"})
_INSTEAD = compiled(
    r" (?:statt|anstatt|anstelle von|instead of|rather than|not|en vez de|en lugar de|y no|no|au lieu de|"
    r"plutôt que|nicht|up from|against|versus|vs\.?|frente a|gegenüber|nach|contre|on top of) "
    r"(?:the |an |los |las |les |den |von )?"
    r"(?:(?:between |entre |zwischen )?\d[\d.,]* ?(?:bis|to|a|à|and|y|und|et|-|–) ?)?\Z"
)
_OF_WHOLE = compiled(
    r" (?:de (?:los|las|es[oa]s|sus)|of (?:the|its|those|their)|der|des|von den) (?:about |unos |más de |more than )?"
)
"""`25.000 de los 190.000 millones`: a part told before its whole has the unit of the whole."""
_BACKWARDS, _INSTEAD_FARTHEST = 2, 4.0
_ARTICLES = words("el la los las the un unos about some")
_YEAR = compiled(r"(?:19|20)\d\d\Z")
_FARTHEST = 60.0
"""How many times greater or smaller a number may be that takes over a magnitude."""
_SMALL = 20.0
_BESIDE, _LOOSE = 30, 120
_BACK = 4
"""How many numbers behind a number may look for the one that it goes on from."""


def carried(source: Source, numerals: list[Numeral]) -> list[Numeral]:
    """The numerals, bare ones with the unit and magnitude of the neighbour that they go on from."""
    out = list(numerals)
    places = [place for place, one in enumerate(out) if not (one.bare and _YEAR.match(one.written))]
    _look_ahead(source, out, places)
    for number, place in enumerate(places):
        one = out[place]
        if not _may_take(one):
            if _counts_too(source, out, places[max(0, number - _LOOSE) : number], one):
                out[place] = replace(one, shape="pieces", assumed=True)
            continue
        before = out[places[number - 1]] if number else None
        following = out[places[number + 1]] if number + 1 < len(places) else None
        if before and _takes_over(source, before, one):
            out[place] = _like(before, one)
        elif following and _lends_back(source, one, following):
            out[place] = _like(following, one)
        elif before and one.currency and _is_converted(source, before, one):
            out[place] = replace(one, factor=before.factor, magnitude=before.magnitude)
        elif before and one.bare:
            behind = [out[other] for other in places[max(0, number - _BACK) : number]]
            if giver := goes_on_from(source, behind, one):
                out[place] = replace(_like(giver, one), assumed=True)
    return out


def _look_ahead(source: Source, out: list[Numeral], places: list[int]) -> None:
    """Give numbers the unit that a number behind them tells: in lists, and where one is told instead of another."""
    for number in range(len(places) - 2, -1, -1):
        one, after = out[places[number]], out[places[number + 1]]
        if _may_take(one) and _listed_before(source, one, after):
            out[places[number]] = _like(after, one)
        elif one.bare and (told := _stands_instead(source, one, _from(out, places[number + 1]))):
            out[places[number]] = _like(told, one)


def _from(out: list[Numeral], place: int) -> list[Numeral]:
    return out[place : place + _BACKWARDS]


def _may_take(one: Numeral) -> bool:
    return one.shape in ("", "money") and not one.factor and not one.cents


def _like(neighbour: Numeral, one: Numeral) -> Numeral:
    """The number with its neighbour's unit and magnitude, and its currency where it has none of its own."""
    counted = neighbour.shape == "pieces" and one.value >= 1000
    whole = neighbour.cents and bool(DECIMAL.search(one.written))  # `30 centavos ... 2,50`: dollars again
    return replace(
        one,
        shape=neighbour.shape,
        factor=one.factor if counted else neighbour.factor,
        currency=one.currency or neighbour.currency,
        magnitude="" if counted else neighbour.magnitude,
        scale=1.0 if whole else neighbour.scale,
        cents=neighbour.cents and not whole,
    )


def _stands_behind(told: list[str], any_of: frozenset[str]) -> bool:
    """Does one of `any_of` end the words `told`, or stand before one filler at their end?"""
    return bool(told) and (told[-1] in any_of or (len(told) > 1 and told[-2] in any_of and told[-1] not in _TO))


def _takes_over(source: Source, before: Numeral, one: Numeral) -> bool:
    """Does a bare number continue the amount before it: `from $18.3bn in 2025 to 37.5 in 2026`?"""
    if before.bare or before.shape == "pieces" or one.currency or one.start - before.end > 80:
        return False
    told = source.low[before.end : one.start].split()
    if not _stands_behind(told, _CARRIED_OVER) or not near(before, one, _FARTHEST):
        return False
    if "\n" in source.text[before.end : one.start]:
        return False
    if DATED.match(source.low, one.end):
        return True
    return bool(CLOSES.match(source.low, one.end)) and _stands_behind(words_before(source.low, before.start), _FROM)


def _lends_back(source: Source, one: Numeral, after: Numeral) -> bool:
    """`from 18.3 to $37.5 billion`, `from $4.7 in March to $2.9 an hour`: the second tells what the first is."""
    if after.bare or after.start - one.end > 40 or not near(after, one, _FARTHEST):
        return False
    if source.low[one.end : one.end + 1].isalpha():
        return False
    head = words_before(source.low, one.start)
    if not _stands_behind(head, _FROM) or ["up", "from"] in (head[-2:], head[-3:-1]):
        return False
    told = source.low[one.end : after.start].split()
    if not told or not (told[-1] in _TO or (len(told) > 1 and told[-2] in _TO)):
        return False
    priced = is_price(after) and bool(DECIMAL.search(one.written) and DECIMAL.search(after.written))
    return priced or bool(after.factor) or after.shape in ("hour", "tokens", "percent", "power")


def _stands_instead(source: Source, one: Numeral, ahead: list[Numeral]) -> Numeral | None:
    """`195 bis 205 statt 180 bis 190 Milliarden`: the sum behind that tells what a number before it is."""
    after = next((other for other in ahead if not other.bare and (other.factor or other.shape == "power")), None)
    if after is None or after.start - one.end > _BESIDE + 10 or not near(after, one, _FARTHEST):
        return None
    between = source.low[one.end : after.start].rstrip("$€£¥")
    if _OF_WHOLE.fullmatch(between) and one.value < after.value:
        return after
    led = _TO_A_BAND.match(between) and _FROM_A_BAND.search(source.low, max(0, one.start - 30), one.start)
    alike = near(after, one, _INSTEAD_FARTHEST)
    return after if alike and (led or _INSTEAD.match(between)) else None


_BAND = r"(?:between |entre |zwischen )?[$€£¥]?\d[\d.,]* ?(?:-|–|to|and|y|bis) ?"
_FROM_A_BAND = compiled(rf"(?<![^\W_])(?:from|de|desde|von) {_BAND}[$€£¥]?\Z")
_TO_A_BAND = compiled(rf" (?:to|a|hasta|auf) {_BAND}\Z")
"""`from 60-65 to 64-72 billion`: the second band tells what the first is."""


def _counts_too(source: Source, out: list[Numeral], behind: list[int], one: Numeral) -> bool:
    """`1.4m servers; another house counts on 2.1m`: a magnitude without a unit behind a count of pieces."""
    last = next((out[place] for place in reversed(behind) if out[place].shape), None)
    if last is None or last.shape != "pieces" or one.start - last.end > _LOOSE:
        return False
    if one.shape != "money" or one.currency or not one.factor:
        return False
    return counts_nothing(source, one) and near_in_all(last, one, _SMALL)


def _is_converted(source: Source, before: Numeral, one: Numeral) -> bool:
    """`70.000 millones de dólares (64.000 de euros)`: the same sum in another currency, its magnitude left out."""
    if (
        before.shape != "money"
        or before.factor != 1e6
        or one.start - before.end > _BESIDE
        or not near(before, one, 3.0)
    ):
        return False
    grouped = GROUPED.search(before.written) and GROUPED.search(one.written)
    return bool(grouped) and " de " in source.low[one.start : one.end] and one.currency != before.currency


def _listed_before(source: Source, one: Numeral, after: Numeral) -> bool:
    """`44.200, 30.900 y 35.700 millones`: only a comma or an `and` between a number and one with a unit."""
    if after.bare or one.currency not in ("", after.currency) or after.start - one.end > 8:
        return False
    if not (after.factor or after.shape in ("percent", "hour", "tokens", "power")):
        return False
    told = source.low[one.end : after.start].replace(",", " , ").split()
    if told and told[-1] in _ARTICLES:
        told.pop()
    return " ".join(told) in _LISTING and near(after, one, _SMALL)
