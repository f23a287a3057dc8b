"""What holds for every text: spans are exact, ranges are in order, nothing raises, numbers printed are read back."""

import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.reading import Knowledge, amounts, read
from market.vocabulary import KINDS, METRICS, STANDINGS, UNITS, WORKLOADS

PIECES = st.sampled_from(
    [
        *("Gartner", "según la consultora Alfa", "Nvidia", "expects", "gastará", "$40 billion", "18.300 millones"),
        *("de dólares", "entre 20 y 25 %", "from $3bn to", "tenfold", "two-thirds of", "la mitad del", "in 2027"),
        *(
            "by 2030",
            "este año",
            "its third quarter",
            "inference",
            "entrenamiento",
            "AI chips",
            "data centre",
            "1.2 GW",
        ),
        *("6 million GPUs", "$2.10/hr", ",", ".", ";", " y ", " and ", "\n", "| a | 2026 |\n| b | 3 |", "«", "”"),
        *("\x00", "\u202e", "3-", "-4%", "1.2.3", "€", "?", "trillion", "billones", "40 billones"),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))
RELAXED = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(text=TEXTS, language=st.sampled_from(["", "en", "es", "de", "fr", "xx"]))
@RELAXED
def test_every_amount_is_an_exact_substring_with_its_ends_in_order(text: str, language: str) -> None:
    found = amounts(text, language)
    assert all(text[one.start : one.end] == one.span for one in found)
    assert all(one.low <= one.value <= one.high for one in found if one.low is not None and one.high is not None)
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(text=TEXTS, on=st.sampled_from(["", "2025", "2026-02", "2026-02-10", "1999-12-31"]))
@RELAXED
def test_every_reading_holds_its_contract(knowledge: Knowledge, text: str, on: str) -> None:
    told = read(text, published_on=on, knowledge=knowledge)
    for figure in told.figures:
        start, quote_start = figure.start or 0, figure.quote_start or 0
        assert text[start : start + len(figure.span)] == figure.span
        assert text[quote_start : quote_start + len(figure.quote)] == figure.quote
        assert quote_start <= start < quote_start + len(figure.quote)
        assert figure.unit in UNITS
        assert {figure.metric} <= METRICS.keys()
        assert {figure.workload} <= WORKLOADS.keys()
        assert {figure.kind} <= KINDS.keys()
        assert {figure.standing} <= STANDINGS.keys()
        assert (figure.standing == "charted") == (figure.reasons == "")
        assert figure.origin == "read"
    assert len({figure.figure_id for figure in told.figures}) == len(told.figures)


STYLES = [
    ("en", "${:,.1f} billion"),
    ("en", "${:.1f}bn"),
    ("en", "US${:.1f}B"),
    ("en", "USD {:.1f} bn"),
    ("en", "{:.1f} billion dollars"),
]


@given(value=st.integers(1, 99_999).map(lambda tenths: tenths / 10), style=st.sampled_from(STYLES))
@RELAXED
def test_a_sum_printed_in_english_is_read_back(value: float, style: tuple[str, str]) -> None:
    language, shape = style
    (found,) = amounts(shape.format(value), language)
    assert (found.value, found.unit) == (pytest.approx(value), "USD_bn")


@given(millions=st.integers(1_000, 9_999_999))
@RELAXED
def test_a_sum_printed_in_spanish_is_read_back(millions: int) -> None:
    (found,) = amounts(f"{millions:,}".replace(",", ".") + " millones de euros", "es")
    assert (found.value, found.unit) == (pytest.approx(millions / 1000), "EUR_bn")


PATHOLOGICAL = {
    "no spaces": "a" * 300_000,
    "digits": "1" * 100_000,
    "points": "1." * 50_000,
    "sums without spaces": "$1,000," * 10_000,
    "amounts": " ".join(f"${number} bn in 2026," for number in range(3_000)),
    "quotes": "«“\"" * 20_000,
    "null bytes": "\x00$5bn\x00" * 5_000,
    "number words": "one hundred and " * 5_000,
    "rows": "| a | 1 |\n" * 5_000,
    "halves": "half of the " * 8_000,
}  # fmt: skip


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_hostile_text_is_read_in_time_linear_to_its_length(knowledge: Knowledge, name: str) -> None:
    text = PATHOLOGICAL[name]
    started = time.process_time()
    read(text, published_on="2026-02-10", knowledge=knowledge)
    assert time.process_time() - started < 1 + len(text) * 40e-6


def test_prose_is_read_at_fifty_thousand_characters_a_second_or_more(knowledge: Knowledge) -> None:
    filler = "The new hall will be ready in spring, and the town has already planted trees along the road to it. " * 8
    text = (filler + "Gartner expects spending on AI inference to reach $120 billion in 2027. ") * 20
    started = time.process_time()
    read(text, published_on="2026-02-10", knowledge=knowledge)
    assert len(text) / (time.process_time() - started) > 50_000
