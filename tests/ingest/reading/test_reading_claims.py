"""Claims on the crossing that carry no amount."""

import hashlib

import pytest

from ingest.reading import Knowledge, read
from tests.ingest.reading.claims_corpus import SAYING, SILENT

CLAIMS = [
    ("Spending on inference will overtake spending on training by 2027, Deloitte predicts.",
     [("Deloitte", "inference_exceeds_training", "by", None, 2027)]),
    ("Inference will surpass training in 2028, according to Omdia.",
     [("Omdia", "inference_exceeds_training", "in", 2028, 2028)]),
    ("Inference has already overtaken training in total compute, according to Epoch AI.",
     [("Epoch AI", "inference_exceeds_training", "already", None, 2026)]),
    ("Training will remain the larger part of lab budgets until 2029, Bernstein argues.",
     [("Bernstein", "training_stays_ahead", "not_before", 2029, None)]),
    ("By contrast, training won't be overtaken by inference before 2028, UBS says.",
     [("UBS", "training_stays_ahead", "not_before", 2028, None)]),
    ("McKinsey and Citi both expect inference to account for most AI compute by 2030.",
     [("Citi", "inference_majority", "by", None, 2030), ("McKinsey", "inference_majority", "by", None, 2030)]),
    ("Gartner sees demand for inference growing much faster than training.",
     [("Gartner", "inference_grows_faster", "none", None, None)]),
    ("Según McKinsey y Barclays, la inferencia superará al entrenamiento en los próximos años.",
     [("Barclays", "inference_exceeds_training", "none", None, None),
      ("McKinsey", "inference_exceeds_training", "none", None, None)]),
    ("El gasto en inferencia rebasará al de entrenamiento antes de 2028, prevé la consultora Omega.",
     [("Omega", "inference_exceeds_training", "by", None, 2028)]),
    ("La inferencia ya ha superado al entrenamiento en cómputo, sostiene IDC.",
     [("IDC", "inference_exceeds_training", "already", None, 2026)]),
    ("Some people think that inference will pass training within a few years.",
     [("", "inference_exceeds_training", "none", None, None)]),
]  # fmt: skip
NO_CLAIMS = [
    "Inference is faster than training and needs less memory.",
    "Will inference overtake training in 2027?",
    "The course covers training and inference of large models.",
    "Training the sales team took more time than the inference from the survey.",
    "Las empresas compiten por desarrollar modelos más grandes, y los chips que permiten ejecutar modelos escasean.",
]


@pytest.mark.parametrize(("text", "wanted"), CLAIMS)
def test_claims(knowledge: Knowledge, text: str, wanted: list[tuple[object, ...]]) -> None:
    found = read(text, published_on="2026-02-10", knowledge=knowledge).claims
    told = [(one.publisher, one.claim, one.bound, one.year_low, one.year_high) for one in found]
    assert sorted(told, key=str) == sorted(wanted, key=str)
    assert all(text[one.quote_start : (one.quote_start or 0) + len(one.quote)] == one.quote for one in found)
    assert {one.standing for one in found} == {"charted" if wanted[0][0] else "review"}


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_no_claims(knowledge: Knowledge, text: str) -> None:
    assert read(text, published_on="2026-02-10", knowledge=knowledge).claims == []


def test_what_nobody_says_gives_way_to_a_named_voice(knowledge: Knowledge) -> None:
    text = (
        "It is thought that inference hardware will overtake training hardware. "
        "Analysts at Citi and UBS expect inference chips to overtake training chips."
    )
    assert {one.publisher for one in read(text, published_on="2026-02-10", knowledge=knowledge).claims} == {
        "Citi",
        "UBS",
    }


def test_a_claim_without_a_document_date_is_for_review(knowledge: Knowledge) -> None:
    (claim,) = read("Inference will overtake training by 2027, Deloitte predicts.", knowledge=knowledge).claims
    assert (claim.published_on, claim.standing) == ("", "review")


TURNS = [
    ("IDC expects inference to pass training in 2026, whereas Omdia puts it beyond 2028.",
     {("IDC", "in", 2026, 2026), ("Omdia", "not_before", 2029, None)}),
    ("Inference spending tops training in 2026 at Citi and in 2028 at UBS.",
     {("Citi", "in", 2026, 2026), ("UBS", "in", 2028, 2028)}),
    ("Gartner has inference passing training in 2027; Bernstein thinks that it already happened.",
     {("Gartner", "in", 2027, 2027), ("Bernstein", "already", None, 2026)}),
    ("Omdia adelanta a 2026 el año en que la inferencia superará al entrenamiento; McKinsey lo deja en 2030.",
     {("Omdia", "in", 2026, 2026), ("McKinsey", "in", 2030, 2030)}),
]  # fmt: skip
ENTITIES = [
    ("OpenAI spends more on training than on inference, Epoch AI found.", "Epoch AI", "OpenAI"),
    ("At Meta, inference already takes more compute than training, TrendForce says.", "TrendForce", "Meta"),
    ("Microsoft says that inference already takes most of our capacity.", "Microsoft", "Microsoft"),
    ("Omdia cree que el gasto de OpenAI en inferencia ya supera al de entrenamiento.", "Omdia", "OpenAI"),
    ("AMD says that the market for inference will exceed that for training in 2027.", "AMD", ""),
]


@pytest.mark.parametrize(("text", "wanted"), TURNS)
def test_each_of_several_voices_has_its_own_year(
    knowledge: Knowledge, text: str, wanted: set[tuple[object, ...]]
) -> None:
    claims = read(text, published_on="2026-02-10", knowledge=knowledge).claims
    assert {(one.publisher, one.bound, one.year_low, one.year_high) for one in claims} == wanted


@pytest.mark.parametrize(("text", "publisher", "entity"), ENTITIES)
def test_a_claim_about_one_company_is_not_one_about_the_market(
    knowledge: Knowledge, text: str, publisher: str, entity: str
) -> None:
    claims = read(text, published_on="2026-02-10", knowledge=knowledge).claims
    assert [(one.publisher, one.entity) for one in claims] == [(publisher, entity)]


def test_a_sentence_may_speak_of_what_stood_before(knowledge: Knowledge) -> None:
    text = "Training is the larger AI bill today, UBS says. That order will flip in 2028, it adds."
    claims = read(text, published_on="2026-02-10", knowledge=knowledge).claims
    assert [(one.claim, one.year_low) for one in claims] == [
        ("training_stays_ahead", 2027), ("inference_exceeds_training", 2028)
    ]  # fmt: skip
    assert read("Nvidia showed training and inference chips. The flip came later.", knowledge=knowledge).claims == []


DIGEST = "ae2c2a9dad93ef03"
"""Of the questions, so that no floor is met by changing them."""
LEAST_RIGHT, MOST_INVENTED = 1.0, 0


def test_the_corpus_of_claims_is_what_it_was() -> None:
    written = repr((SAYING, SILENT)).encode()
    assert hashlib.sha256(written).hexdigest()[:16] == DIGEST
    assert len(SILENT) >= len(SAYING) >= 45


def test_the_corpus_of_claims_is_read(knowledge: Knowledge) -> None:
    wrong = []
    for text, wanted in SAYING:
        found = read(text, published_on="2026-02-10", knowledge=knowledge).claims
        told = [(one.publisher, one.claim, one.bound, one.year_low, one.year_high) for one in found]
        if sorted(told, key=str) != sorted(wanted, key=str):
            wrong.append((text, told))
    assert len(wrong) <= (1 - LEAST_RIGHT) * len(SAYING), wrong


def test_what_claims_nothing_is_left_alone(knowledge: Knowledge) -> None:
    invented = [text for text in SILENT if read(text, published_on="2026-02-10", knowledge=knowledge).claims]
    assert len(invented) <= MOST_INVENTED, invented
