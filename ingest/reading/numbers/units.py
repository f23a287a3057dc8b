"""What stands after a number: its magnitude, its unit, what is counted. All by looking up the next word."""

from dataclasses import dataclass

from ingest.reading.learnt import compiled
from ingest.reading.numbers import money
from ingest.reading.numbers.currencies import HUNDREDTHS, NOT_AFTER_A_YEAR, ONLY_CAPITALS, SIGNS
from ingest.reading.numbers.phrases import STEP, Phrases, words
from ingest.reading.numbers.source import Source

LANGUAGES = ("en", "es", "de", "fr")
_OF = frozenset({"of", "de", "d"})
_OVER = frozenset({"+", "odd", "plus"})
_HALVES = {" and a half": 0.5, " and a quarter": 0.25, " and three quarters": 0.75, " and three-quarters": 0.75,
           " y medio": 0.5, " y media": 0.5, " y cuarto": 0.25, " y tres cuartos": 0.75, " et demi": 0.5,
           " et demie": 0.5, " und eine halbe": 0.5, " und ein halb": 0.5}  # fmt: skip
_HALVES_BEGIN = frozenset({" and", " y m", " y c", " y t", " et ", " und"})
_ALL_IN_LETTERS = frozenset(letters.lower() for letters in money.LETTERS)


@dataclass(slots=True)
class Unit:
    """The unit of a number: its shape, the code of its currency, its worth in the shape's own unit, where it ends."""

    shape: str
    code: str
    worth: float
    end: int
    cents: bool = False


def _units(language: str) -> dict[str, tuple[str, str, float]]:
    table: dict[str, tuple[str, str, float]] = {}
    table |= {word: ("money", code, 1.0) for word, code in money.CURRENCY_AFTER.items()}
    table |= {word: ("cents", code, 0.01) for word, code in HUNDREDTHS.items()}
    if language == "fr":
        table |= {word: ("cents", "EUR", 0.01) for word in ("centime", "centimes")}
    table |= {word: ("percent", "", worth) for word, worth in money.PER_CENT.items()}
    table |= {word: ("power", "", worth) for word, worth in money.POWER.items()}
    table |= {word: ("multiple", "", 1.0) for word, only in money.TIMES.items() if only in ("", language)}
    return table


_MAGNITUDES = {
    language: Phrases({word: (factor, word) for word, factor in money.magnitudes_in(language).items()})
    for language in LANGUAGES
}
_UNITS = {language: Phrases(_units(language)) for language in LANGUAGES}
_ABBREVIATED = words("mrd mio bn mill bill md mds mn bln")
_FIRST = {language: _MAGNITUDES[language].first | _UNITS[language].first | _ALL_IN_LETTERS | _OF | _OVER
          for language in LANGUAGES}  # fmt: skip
MAGNITUDE_WORDS = {
    language: frozenset(word for word in _MAGNITUDES[language].first if len(word) > 4) for language in LANGUAGES
}


def anything_after(source: Source, place: int) -> bool:
    """May the word at `place` be a magnitude or unit? The cheap question before the others."""
    found = STEP.match(source.low, place)
    return bool(found) and found[2] in _FIRST[source.language]  # type: ignore[index]


def magnitude(source: Source, place: int) -> tuple[float, str, int] | None:
    """(factor, as written, end) of the magnitude word at `place`, over `+` or `-odd`; bare letters are none."""
    step = STEP.match(source.low, place)
    if step and step[2] in _OVER:
        found = _MAGNITUDES[source.language].next_in(source.low, step.end())
    else:
        found = _MAGNITUDES[source.language].next_in(source.low, place)
    if not found:
        return None
    (factor, _), start, end = found
    if source.low[start:end] == "mm":
        return None
    if source.low[end : end + 1] == "." and source.low[start:end] in _ABBREVIATED:
        end += unit(source, end + 1, False, False) is not None
    return factor, source.text[start:end], end


def letters(source: Source, place: int) -> tuple[float, str, int] | None:
    """(factor, as written, end) of a magnitude in bare letters at `place`: `B`, `m`, `MM`, `k`."""
    found = STEP.match(source.low, place)
    if not found or found[2] not in _ALL_IN_LETTERS:
        return None
    written = source.text[found.start(2) : found.end()]
    factor = money.LETTERS.get(written)
    return (factor, written, found.end()) if factor else None


def half_after(low: str, place: int) -> tuple[float, int] | None:
    """(worth, end) of `and a half` or `y medio` at `place`."""
    if low[place : place + 4] not in _HALVES_BEGIN:
        return None
    for half, worth in _HALVES.items():
        end = place + len(half)
        if low.startswith(half, place) and not low[end : end + 1].isalpha():
            return worth, end
    return None


def unit(source: Source, place: int, is_money: bool, is_year: bool) -> Unit | None:
    """The unit at `place`. is_money: a currency stands before the number. is_year: the number looks like a year."""
    low = source.low
    found = _UNITS[source.language].next_in(low, place)
    if not found:
        step = STEP.match(low, place)
        if not step or step[2] not in _OF:
            return None
        found = _UNITS[source.language].next_in(low, step.end())
        if not found or found[0][0] not in ("money", "cents"):
            return None
    (shape, code, worth), start, end = found
    if shape in ("money", "cents"):
        if _is_no_currency(source, start, end, is_money, is_year):
            return None
        return Unit("money", code, worth, end, shape == "cents")
    following = low[end : end + 1]
    if (low[start:end] in ("%", "x", "×") and (following.isalnum() or following == "_")) or (
        shape == "multiple" and low[end : end + 2].strip(" ").isdigit()
    ):
        return None
    return Unit(shape, code, worth, end)


def _is_no_currency(source: Source, start: int, end: int, is_money: bool, is_year: bool) -> bool:
    word = source.low[start:end]
    if word[-1] in SIGNS and not word[-1].isalpha():
        spaced = source.low[end : end + 1] == " "
        digit = source.low[end : end + 2].lstrip(" ")[:1].isdigit()
        return digit and (not spaced or is_money or is_year or source.low[start - 1] != " ")
    if word in ONLY_CAPITALS and not source.text[start:end].isupper():
        return True
    return is_year and word in NOT_AFTER_A_YEAR


_TOKEN = compiled(r" +([\w/+.'’-]+)")
_NO_PIECES = words(
    "per in on for to with and y en para por con a million billion dollars dólares hours years companies people is are "
    "will firms shows show says say said customers users executives respondents sites countries engineers percent use "
    "uses using runs run buys buy bought from by at que sus su or o than as million, tokens workers jobs staff homes "
    "employees patents parameters und et mit avec pour im in"
)
_FARTHEST_PIECE = 5


def pieces_after(source: Source, place: int) -> bool:
    """Do chips, servers or the like follow the number that ends at `place`, after at most four words of theirs?"""
    for number in range(_FARTHEST_PIECE):
        found = _TOKEN.match(source.low, place)
        if not found:
            return False
        word = found[1].rstrip(".")
        if word in money.PIECES or money.NAMED_PIECE.match(word):
            return True
        if (number and word in _OF) or (word in _NO_PIECES and not _joins_names(source, word, found.end())):
            return False
        if found[1].endswith("."):
            return False
        place = found.end()
    return False


def _joins_names(source: Source, word: str, end: int) -> bool:
    """`Hopper and Blackwell GPUs`: an `and` between two names in capitals."""
    return word in ("and", "y") and source.text[end + 1 : end + 2].isupper()
