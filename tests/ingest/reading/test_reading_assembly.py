"""Sentences as scenes: what their amounts take from their neighbours, and how little of the rest they keep."""

import pytest

from ingest.reading import Knowledge, read
from ingest.reading.assembly import currency_of, scenes_of
from ingest.reading.numbers.amounts import find
from ingest.reading.scene import Page
from ingest.reading.sentences import split


@pytest.mark.parametrize(
    "text", ["AI spending was $5 billion in 2025, says IDC. " * 400, "x " * 40_000 + "$5 billion."]
)
def test_a_sentence_keeps_little_of_a_long_line(knowledge: Knowledge, text: str) -> None:
    scenes = scenes_of(text, split(text), find(text, "en"), Page(knowledge, None, "en", "USD"))
    assert max(len(one.above) for one in scenes) <= 400


def test_the_head_of_its_paragraph_tells_what_a_sentence_is_about(knowledge: Knowledge) -> None:
    text = "Prices.\nInference is what pays. Omdia puts spending on it at $50 billion in 2025."
    (figure,) = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    assert figure.workload == "inference"


@pytest.mark.parametrize(
    ("text", "unit", "values"),
    [
        (
            "An H100 rented for $2.40 an hour on Monday. A week before it had stood at $2.55.",
            "USD_per_gpu_hour",
            [2.4, 2.55],
        ),
        (
            "Lambda alquila la H100 a 2,40 dólares la hora. Hace un mes pedía 2,55 dólares.",
            "USD_per_gpu_hour",
            [2.4, 2.55],
        ),
    ],
)
def test_a_price_goes_on_in_the_next_sentence(knowledge: Knowledge, text: str, unit: str, values: list[float]) -> None:
    figures = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    assert [(one.unit, one.value) for one in figures] == [(unit, value) for value in values]


def test_a_sum_far_from_the_price_before_is_none(knowledge: Knowledge) -> None:
    text = "An H100 rents for $2.40 an hour. A gaming card costs $1,999."
    assert [one.value for one in read(text, published_on="2026-02-10", knowledge=knowledge).figures] == [2.4]


@pytest.mark.parametrize("code", ["EUR", "USD", "GBP", "JPY", "CHF"])
def test_of_currencies_told_as_often_the_first_holds(code: str) -> None:
    others = [one for one in ("EUR", "USD", "GBP", "JPY", "CHF") if one != code]
    text = " ".join(f"Capex was {one} 40 billion." for one in [code, *others])
    assert currency_of(text, find(text, "en")) == code
