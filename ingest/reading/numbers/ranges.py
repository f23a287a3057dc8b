"""Ranges: `$3.7-7.9trn`, `between 20 and 25 percent`, `de 175 a 185.000 millones`."""

from dataclasses import replace

from ingest.reading.learnt import compiled
from ingest.reading.numbers.carrying import carried
from ingest.reading.numbers.phrases import words, words_before
from ingest.reading.numbers.source import Numeral, Source

_DASHES = frozenset({"-", "–", "—", "‑", "−", "~"})
_TO = frozenset({"to", "a", "al", "bis", "à", "hasta", "through", "or", "o", "ou", "oder", "auf"})
_AND = frozenset({"and", "y", "e", "und", "et"})
_BETWEEN = frozenset({"between", "entre", "zwischen"})
_FROM = frozenset({"from", "de", "desde", "del", "von", "depuis"})
_RANGING = words(
    "ranging range ranges ranged anywhere varying vary varies oscila oscilan oscilará oscilarán oscilaría rango "
    "runs run running stretches horquilla va van irá irán spanning spans intervalo franja banda forquilla span reicht "
    "spanne fourchette"
)
"""Words before a `from` that make it a range, not a change."""
_FILLERS = words(
    "the el los las la un una unos unas about around some roughly nearly almost perhaps maybe possibly even an of "
    "as much up casi estimated approximately etwa rund environ aproximadamente a between"
)
_NOW = _FILLERS | words(
    "actual actuales current present previo previos previous existing today's its his their our sus su nuestros "
    "last past this pasados anteriores initial iniciales meros mere modest modestos heutigen derzeit "
    "derzeitigen actuels"
)
"""What may stand, two words long, between a `from` and its sum: `from the current $30bn`, `de los actuales 30.000`."""
_RATES = words("crecimiento crecimientos alza aumento incremento avance subida")
_BY = frozenset({"by", "en", "um", "de", "another", "otros", "further"})
_CHANGED = compiled(
    r"(?<![^\W_])(?:rais|lift|cut|trim|low|increas|boost|gr[eo]w|r[io]s|f[ae]ll|drop|climb|jump|up|down|revis|hik|elev|"
    r"aument|sub|baj|rebaj|recort|ampl|incrément|increment|erhöh|steig|stieg)"
)
_BAND = frozenset({"a", "bis", "à"})
_CHANGES = compiled(
    _CHANGED.pattern + r"|(?<![^\W_])(?:pas(?:a|ó|ar|ará|arán|aron|e|en)\b|crec|crez|dispar|salt|multiplic|duplic|"
    r"triplic|dobl|ca(?:e|er|yó|erá)\b|reduc|reduj|escal|trep|expand|engros|avan[zc]|progres|mejor|cambi|corrig|corrij|revis|"
    r"encarec|abarat|agrand|ensanch|estir|hinch|achic|acort|encog|"
    r"descend|descien|retroced|mov(?:er|ió)|mueve|va de|ido de|fue de|wachs|wächs|kletter|sink|senk|"
    r"passe|augment|baiss|grimp|bond|double|triple)"
)
_WIDEST_BAND = 1.75
"""The top of a band that a company gives stands no farther above its bottom."""
_NEAR_CHANGE = 70
_YEAR = compiled(r"(?:19|20)\d\d\Z")
_THOUSANDS = compiled(r"[.,\s]\d{3}\Z|(?:mil|mille|thousand)\Z")
_WHOLE = 100
_NEAR_SPLIT = 110
_SPLIT = compiled(
    r"(?<![^\W_])(?:split|ratio|balance|mix|divi[ds]|shar(?:ed|ing)|break ?down|repart|distribu|reparto|proporci|"
    r"relaci|aufteil|verhältnis|répart)"
)
_BESIDE = 12
_LONGEST = 24

Span = tuple[Numeral, float | None, float | None]


def assemble(source: Source, numerals: list[Numeral]) -> list[Span]:
    """The numerals in order, each with the ends of its range or None: two ends become one, bare ones take over."""
    out: list[Span] = []
    numerals = carried(source, numerals)
    place = 0
    while place < len(numerals):
        first = numerals[place]
        second = numerals[place + 1] if place + 1 < len(numerals) else None
        whole = _range(source, first, second, _follows_a_range(out, first)) if second else None
        if whole and second and (parts := _parts(source, first, second)):
            out += parts
        else:
            out.append(whole or (first, None, None))
        place += 2 if whole else 1
    return out


def _parts(source: Source, first: Numeral, second: Numeral) -> list[Span]:
    """`the split will be 27 to 73 per cent`: two percentages that make up a whole; empty where they are a range."""
    whole = second.shape == "percent" and first.value + second.value == _WHOLE
    if not whole or not _SPLIT.search(source.low, max(0, first.start - _NEAR_SPLIT), first.start):
        return []
    return [(replace(second, start=first.start, end=first.end, value=first.value, written=first.written), None, None),
            (second, None, None)]  # fmt: skip


def _follows_a_range(out: list[Span], first: Numeral) -> bool:
    """`$40-42 billion, from $38 billion to $42 billion before`: beside a range, `from A to B` is one too."""
    return bool(out) and out[-1][1] is not None and 0 <= first.start - out[-1][0].end < _BESIDE


def _range(source: Source, first: Numeral, second: Numeral, beside_a_range: bool) -> Span | None:
    if second.bare or second.start - first.end > _LONGEST:
        return None
    if first.shape not in ("", second.shape) and not (first.shape == "money" and second.shape in ("hour", "tokens")):
        return None
    if first.currency and second.currency and first.currency != second.currency:
        return None
    if not _joins(source, first, second, beside_a_range):
        return None
    low, high = _ends(first, second)
    if not low < high or (first.factor and not second.factor):
        return None
    joined = replace(second, start=first.start, currency=first.currency or second.currency)
    return joined, low, high


def _joins(source: Source, first: Numeral, second: Numeral, beside_a_range: bool) -> bool:
    told = source.low[first.end : second.start].replace("-to-", " to ").split()
    year = first.bare and bool(_YEAR.match(first.written))
    if source.low[first.end : second.start] == " ~":
        return False  # `$83B ~$200B`: about
    if len(told) == 1 and told[0] in _DASHES:
        return not (year and (second.shape == "percent" or source.low[first.end] == " "))
    if not told or any(word not in _FILLERS for word in told[1:]):
        return False
    head = words_before(source.low, first.start)
    if told[0] in _AND:
        return _is(head, _BETWEEN) or (told[1:] == ["el"] and not year and _is(head, _FROM))
    if year or told[0] not in _TO or _changed_by(source, first, second):
        return False  # `from 42.000 millones en 2025 a 115.000 millones`: a year is no low end
    if second.shape == "percent" and len(head) > 1 and head[-1] in _FROM and head[-2] in _RATES:
        return True  # `growth of 37% to 38%`
    if beside_a_range or not _is(head, _FROM) or _ranging(head) or (first.bare and _is_up_from(head)):
        return True
    return told[0] in _BAND and _is_band(source, first, second)


def _is_band(source: Source, first: Numeral, second: Numeral) -> bool:
    """`gastará de 16.000 a 20.000 millones`: ends near one another, with no verb of change before or behind them."""
    low, high = _ends(first, second)
    if not low < high < _WIDEST_BAND * low:
        return False
    before = source.low[max(0, first.start - _NEAR_CHANGE) : first.start]
    if second.shape == "percent":
        before = before.replace("crecimiento", "")  # `un crecimiento de las ventas del 37% al 38%`
    return not _CHANGES.search(before) and not _CHANGES.search(source.low, second.end, second.end + _NEAR_CHANGE // 2)


def _is(head: list[str], any_of: frozenset[str]) -> bool:
    """Does one of `any_of` stand right before, before one word, or before two that only say which sum is meant?"""
    if not head or head[-1] in any_of:
        return bool(head)
    if len(head) > 1 and head[-2] in any_of:
        return head[-1] not in _TO
    return len(head) > 2 and head[-3] in any_of and head[-2] in _NOW and head[-1] in _NOW


def _is_up_from(head: list[str]) -> bool:
    return any(pair in (["up", "from"], ["down", "from"]) for pair in (head[-2:], head[-3:-1]))


def _ranging(head: list[str]) -> bool:
    return any(word.strip("(,:") in _RANGING for word in head[-4:])


def _changed_by(source: Source, first: Numeral, second: Numeral) -> bool:
    """`raised by $5bn to $60bn`: a change and a level."""
    if second.value <= 3 * first.value or not _is(words_before(source.low, first.start), _BY):
        return False
    return bool(_CHANGED.search(source.low, max(0, first.start - 70), first.start))


def _ends(first: Numeral, second: Numeral) -> tuple[float, float]:
    """Both ends at the second's magnitude: 175-185.000 is 175.000 to 185.000, $800m-$1.2bn is 0.8 to 1.2."""
    low, high = first.value, second.value
    if first.factor and second.factor and first.factor != second.factor:
        low *= first.factor / second.factor
    elif not first.factor and low < high / 100 and low < 1000 and _THOUSANDS.search(second.written):
        low *= 1000
    if first.scale != second.scale and first.shape == second.shape:
        low *= first.scale / second.scale
    return low, high
