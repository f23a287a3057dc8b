"""Whatever number is printed, in whichever way it is written, is read back; whatever the text, the reader ends."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.reading import amounts
from ingest.reading.numbers.amounts import money_and_percentages
from ingest.reading.numbers.currencies import CODES
from ingest.reading.numbers.falls import AFTER, NOUNS, VERBS

RELAXED = settings(max_examples=60, deadline=None, derandomize=True, database=None)
LANGUAGES = st.sampled_from(["en", "es", "de", "fr"])
COMMA_IS_POINT = ("es", "de", "fr")
MAGNITUDES = {
    "en": {"million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "tn": 1e12, "mn": 1e6},
    "es": {"millones": 1e6, "mil millones": 1e9, "millardos": 1e9, "billones": 1e12},
    "de": {"Millionen": 1e6, "Milliarden": 1e9, "Mrd.": 1e9, "Mio.": 1e6, "Billionen": 1e12},
    "fr": {"millions": 1e6, "milliards": 1e9, "billions": 1e12},
}
NAMES = {
    "en": {"dollars": "USD", "euros": "EUR", "pounds": "GBP", "yuan": "CNY", "yen": "JPY", "Swiss francs": "CHF"},
    "es": {"de dólares": "USD", "de euros": "EUR", "de libras": "GBP", "de yuanes": "CNY", "de pesos": "MXN"},
    "de": {"Dollar": "USD", "Euro": "EUR", "Pfund": "GBP", "Schweizer Franken": "CHF"},
    "fr": {"de dollars": "USD", "d'euros": "EUR", "de francs suisses": "CHF", "de yens": "JPY"},
}
SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "C$": "CAD", "HK$": "HKD", "₹": "INR", "¥": "JPY"}
LETTERS = {"B": 1e9, "m": 1e6, "M": 1e6, "bn": 1e9, "T": 1e12}


def printed(value: float, language: str, decimals: int, grouped: bool) -> str:
    """`value` as a newspaper of that language prints it."""
    english = f"{value:,.{decimals}f}" if grouped else f"{value:.{decimals}f}"
    return english.translate(str.maketrans(",.", ".,")) if language in COMMA_IS_POINT else english


@st.composite
def sums(draw: st.DrawFn) -> tuple[str, str, float, str]:
    """(text, language, value in thousand millions, unit) of a sum with its currency behind or before it."""
    language = draw(LANGUAGES)
    decimals = draw(st.integers(0, 2))
    value = round(draw(st.floats(1, 9_999)), decimals)
    number = printed(value, language, decimals, draw(st.booleans()) and decimals != 3)
    if draw(st.booleans()):
        sign, letters = draw(st.sampled_from(sorted(SIGNS))), draw(st.sampled_from(sorted(LETTERS)))
        return f"{sign}{number}{letters}", language, value * LETTERS[letters] / 1e9, f"{SIGNS[sign]}_bn"
    magnitude = draw(st.sampled_from(sorted(MAGNITUDES[language])))
    name = draw(st.sampled_from(sorted(NAMES[language])))
    text = f"{number} {magnitude} {name}"
    return text, language, value * MAGNITUDES[language][magnitude] / 1e9, f"{NAMES[language][name]}_bn"


@given(told=sums(), before=st.sampled_from(["", "It paid ", "(", "se gastó "]), after=st.sampled_from(["", ".", ", y"]))
@RELAXED
def test_a_sum_is_read_back(told: tuple[str, str, float, str], before: str, after: str) -> None:
    text, language, value, unit = told
    (found,) = amounts(f"{before}{text}{after}", language)
    assert (found.value, found.unit) == (pytest.approx(value), unit)
    assert found.span == text


@given(code=st.sampled_from(sorted(CODES)), value=st.integers(1, 999), ahead=st.booleans())
@RELAXED
def test_every_code_is_read_on_either_side(code: str, value: int, ahead: bool) -> None:
    text = f"{code} {value} million" if ahead else f"{value} million {code}"
    (found,) = amounts(text, "en")
    assert (found.value, found.unit, found.span) == (pytest.approx(value / 1000), f"{code}_bn", text)


RANGES = {
    "en": ["{0}-{1} billion dollars", "between {0} and {1} billion dollars",
           "{0} to {1} billion dollars", "${0}–{1}bn"],
    "es": ["{0}-{1} mil millones de dólares", "entre {0} y {1} mil millones de dólares", "US${0}-{1} mil millones"],
    "de": ["{0}-{1} Milliarden Dollar", "zwischen {0} und {1} Milliarden Dollar", "{0} bis {1} Milliarden Dollar"],
    "fr": ["{0}-{1} milliards de dollars", "entre {0} et {1} milliards de dollars", "{0} à {1} milliards de dollars"],
}  # fmt: skip


@given(language=LANGUAGES, low=st.integers(10, 8_000), more=st.integers(1, 900), shape=st.integers(0, 3))
@RELAXED
def test_both_ends_of_a_range_are_read_back(language: str, low: int, more: int, shape: int) -> None:
    shapes = RANGES[language]
    ends = [printed(tenths / 10, language, 1, False) for tenths in (low, low + more)]
    (found,) = amounts(shapes[shape % len(shapes)].format(*ends), language)
    assert (found.low, found.high) == (pytest.approx(low / 10), pytest.approx((low + more) / 10))
    assert (found.value, found.unit) == (pytest.approx(low / 10 + more / 20), "USD_bn")


def words_of(listed: str) -> list[str]:
    return listed.split()


ONES = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TENS = words_of(". . twenty thirty forty fifty sixty seventy eighty ninety")
UNOS = words_of(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis "
    "veintisiete veintiocho veintinueve"
)
DIEZ = words_of(". . . treinta cuarenta cincuenta sesenta setenta ochenta noventa")
CIEN = words_of(
    ". ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)


def in_english(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{ONES[number // 100]} hundred" + (f" and {in_english(number % 100)}" if number % 100 else "")
    return f"{in_english(number // 1000)} thousand" + (f" {in_english(number % 1000)}" if number % 1000 else "")


def in_spanish(number: int) -> str:
    if number < 30:
        return UNOS[number]
    if number < 100:
        return DIEZ[number // 10] + (f" y {UNOS[number % 10]}" if number % 10 else "")
    if number < 1000:
        return (
            "cien" if number == 100 else CIEN[number // 100] + (f" {in_spanish(number % 100)}" if number % 100 else "")
        )
    head = "mil" if number < 2000 else f"{in_spanish(number // 1000)} mil"
    return head + (f" {in_spanish(number % 1000)}" if number % 1000 else "")


@given(number=st.integers(2, 999_999), unit=st.sampled_from(["dollars", "percent", "million dollars"]))
@RELAXED
def test_a_number_in_english_words_is_read_back(number: int, unit: str) -> None:
    (found,) = amounts(f"{in_english(number)} {unit}", "en")
    worth = {"dollars": number / 1e9, "percent": number, "million dollars": number / 1e3}[unit]
    assert (found.value, found.span) == (pytest.approx(worth, rel=1e-9), f"{in_english(number)} {unit}")


@given(number=st.integers(2, 999_999), unit=st.sampled_from(["euros", "por ciento", "millones de euros"]))
@RELAXED
def test_a_number_in_spanish_words_is_read_back(number: int, unit: str) -> None:
    (found,) = amounts(f"{in_spanish(number)} {unit}", "es")
    worth = {"euros": number / 1e9, "por ciento": number, "millones de euros": number / 1e3}[unit]
    assert (found.value, found.span) == (pytest.approx(worth, rel=1e-9), f"{in_spanish(number)} {unit}")


@given(
    word=st.sampled_from(sorted(VERBS)), number=st.integers(1, 99), how=st.sampled_from(["", "by ", "about ", "un "])
)
@RELAXED
def test_a_verb_of_falling_makes_a_percentage_negative(word: str, number: int, how: str) -> None:
    (found,) = amounts(f"Prices {word} {how}{number}% again", "en")
    assert (found.value, found.falls) == (-number, True)


@given(
    word=st.sampled_from(sorted(NOUNS)), number=st.integers(1, 99), of=st.sampled_from(["of", "of about", "del", "de"])
)
@RELAXED
def test_so_does_a_noun_of_falling(word: str, number: int, of: str) -> None:
    (found,) = amounts(f"a {word} {of} {number}%", "en")
    assert (found.value, found.falls) == (-number, True)


@given(word=st.sampled_from(sorted(AFTER)), number=st.integers(1, 99))
@RELAXED
def test_so_does_a_word_of_less_behind(word: str, number: int) -> None:
    (found,) = amounts(f"{number}% {word}", "en")
    assert (found.value, found.falls) == (-number, True)


@given(
    word=st.sampled_from(sorted(VERBS - {"minus"})),
    number=st.integers(1, 99),
    to=st.sampled_from(["to", "from", "al", "hasta el"]),
)
@RELAXED
def test_a_level_that_something_falls_to_keeps_its_sign(word: str, number: int, to: str) -> None:
    (found,) = amounts(f"Its share {word} {to} {number}%", "en")
    assert (found.value, found.falls) == (number, False)


def test_the_ends_of_a_falling_range_are_in_order_and_a_general_tool_gets_no_sign() -> None:
    (found,) = amounts("Prices fell 10-12% again", "en")
    assert (found.low, found.value, found.high) == (-12, -11, -10)
    (general,) = money_and_percentages("Prices fell 10-12% again", "en")
    assert (general.low, general.value, general.high) == (10, 11, 12)


NUMBERLESS = st.text(alphabet=st.characters(exclude_categories=("Nd", "Nl", "No")), max_size=120).filter(
    lambda text: not any(letter.isalpha() for letter in text)
)


@given(text=NUMBERLESS, language=LANGUAGES)
@RELAXED
def test_text_without_digits_and_words_holds_nothing(text: str, language: str) -> None:
    assert amounts(text, language) == []


WORDS_WITHOUT_NUMBERS = st.lists(
    st.sampled_from(
        words_of("the and of hall river se dijo que los chips dollar euros % $ €m GW tokens per hour fell más")
    ),
    max_size=30,
).map(" ".join)


@given(text=WORDS_WITHOUT_NUMBERS, language=LANGUAGES)
@RELAXED
def test_units_without_a_number_hold_nothing(text: str, language: str) -> None:
    assert amounts(text, language) == []
    assert money_and_percentages(text, language) == []


PIECES = st.sampled_from(
    ["$5bn", "12%", "3,4", "1.200", "to", "-", "–", "entre", "between", "and", "y", "half", "a", "third", "of", "every",
     "medio", "billones", "millones", "par", "de", "low", "40s", "digits", "/", "hr", "GPU", "tokens", "million", "x",
     "fold", "dos", "two", "hundred", "mil", "coma", "cents", "dollars", "é", "İ", "ß", "\u202e", "\x00", "\u00a0", "½",
     "1e9", "^3", "²", "٣", "Ⅻ", "\n", "\t", "(", ")", ";", "2026", "MM", "fell", "down", "minus", "€", "R$", "U$S",
     "元"]
)  # fmt: skip
ANY = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES, max_size=60).map("".join)
)


@given(text=ANY, language=st.sampled_from(["", "en", "es", "de", "fr", "xx"]), general=st.booleans())
@settings(RELAXED, max_examples=200)
def test_the_reader_is_total_and_every_span_is_exact(text: str, language: str, general: bool) -> None:
    found = money_and_percentages(text, language) if general else amounts(text, language)
    assert all(text[one.start : one.start + len(one.span)] == one.span and one.span for one in found)
    assert all(one.low <= one.value <= one.high for one in found if one.low is not None and one.high is not None)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(one.value == one.value and abs(one.value) != float("inf") for one in found)


HOSTILE = {
    "a million letters without a space": ("a" * 1_000_000, 0),
    "ten thousand sums": ("$5bn, " * 10_000, 10_000),
    "a hundred thousand digits": ("9" * 100_000, None),
    "a sum of a hundred thousand digits": ("$" + "9" * 100_000 + " million", None),
    "right to left": ("\u202e" + "5% \u202e" * 5_000, 5_000),
    "null bytes": ("\x00$5bn\x00" * 5_000, 5_000),
    "nested quotes": ("«“'" * 30_000 + "5%" + "'”»" * 30_000, 1),
    "number words": ("one hundred and " * 20_000, 0),
    "open ranges": ("between 5 and " * 20_000, 0),
    "groups of digits": ("1,000," * 30_000, None),
    "halves": ("half of the " * 20_000, 20_000),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_comes_to_an_end(name: str) -> None:
    text, count = HOSTILE[name]
    found = amounts(text, "en")
    assert count is None or len(found) == count
    assert all(abs(one.value) != float("inf") for one in found)
