"""Fractions of one per cent in Spanish: `tres quintos por ciento`, `dos treintavos`, `uno sobre tres`."""

from ingest.reading.numbers.cardinals import TABLES, cardinal
from ingest.reading.numbers.phrases import STEP

_SPANISH = TABLES["es"]
_ORDINALS = {"medio": 2, "tercio": 3, "cuarto": 4, "quinto": 5, "sexto": 6, "séptimo": 7, "octavo": 8, "noveno": 9,
             "décimo": 10}  # fmt: skip
_LARGE = {"milésimo": 1e3, "milesimo": 1e3, "centésimo": 1e2, "centesimo": 1e2, "millonésimo": 1e6,
          "millonesimo": 1e6, "billonésimo": 1e12, "billonesimo": 1e12}  # fmt: skip
_OVER = "sobre"
_PER_CENT = ("por", "%", "porciento")


def is_denominator(word: str) -> bool:
    """May `word` divide the number before it?"""
    return word == _OVER or word.endswith(("avo", "avos", "imo", "imos")) or word.rstrip("s") in _ORDINALS


def divided(low: str, start: int, end: int, value: float) -> tuple[float, int] | None:
    """(value, end) of the number from `start` to `end` divided by the words behind it, before per cent; else None."""
    step = STEP.match(low, end)
    if not step:
        return None
    if step[2] == _OVER:
        below = _number(low, step.end())
        divisor, stop = below or (0.0, end)
    else:
        divisor, stop = _denominator(step[2]), step.end()
    following = STEP.match(low, stop)
    if not divisor or not following or following[2] not in _PER_CENT:
        return None
    whole, _, part = low[start:end].partition(" con ")
    if part and (first := cardinal(whole, 0, "es")) and (second := cardinal(part, 0, "es")):
        return first[0] + second[0] / divisor, stop
    return value / divisor, stop


def _number(low: str, place: int) -> tuple[float, int] | None:
    end = place + 1
    while low[end : end + 1].isdigit() and end - place < 6:
        end += 1
    if low[place : place + 1] == " " and end > place + 1:
        return float(int(low[place + 1 : end])), end
    return cardinal(low, place, "es")


def _denominator(word: str) -> float:
    """5 for quintos, 21 for veintiunavos, 20000 for veintemilesimos; 0 for any other word."""
    one = word.rstrip("s")
    if one in _ORDINALS:
        return float(_ORDINALS[one])
    for ending, worth in _LARGE.items():
        if one.endswith(ending):
            return worth * (_count(one[: -len(ending)]) or (0.0 if one != ending else 1.0))
    return _count(one[:-3]) if one.endswith("avo") else 0.0


def _count(stem: str) -> float:
    """The number that a stem such as `treintaicinco` names; 0 for none."""
    for whole in (stem, f"{stem}a"):
        if whole in _SPANISH:
            return float(_SPANISH[whole][0])
    halves = (stem.split("i", cut) for cut in range(1, stem.count("i") + 1))
    pairs = (("i".join(parts[:-1]), parts[-1]) for parts in halves)
    return next((float(_SPANISH[tens][0] + _SPANISH[one][0]) for tens, one in pairs
                 if tens in _SPANISH and one in _SPANISH), 0.0)  # fmt: skip
