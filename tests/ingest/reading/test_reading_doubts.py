"""Why a figure that was read is not charted: each reason with a sentence that has it, and its like that has not."""

import pytest

from ingest.reading import Knowledge, read

DOUBTED = (
    ("UBS says inference gained 12 points of AI spending in 2025.", "12 points", "points of a share"),
    ("Cisco booked AI orders of $2 billion in its second fiscal quarter.", "$2 billion", "fiscal calendar"),
    ("Amazon will spend $34 billion on AI servers.", "$34 billion", "no period"),
    ("AI servers cost $180 billion in 2025.", "$180 billion", "nobody is named"),
    ("Spending on AI servers fell 12% in 2025, IDC says.", "12%", "is understood"),
    ("Omdia: las ventas de chips de IA alcanzarán 210.000 millones en 2027.", "210.000 millones", "currency"),
)
SURE = (
    ("UBS says AI spending will grow 12% in 2027 from a year earlier.", "12%"),
    ("Spending on AI servers fell 12% year on year in 2025, IDC says.", "12%"),
    ("Citi forecasts that AI capex will be $610 billion in 2027.", "$610 billion"),
    ("Dell booked AI server sales of $9.8 billion in its second fiscal quarter of 2026.", "$9.8 billion"),
    ("Amazon gastará 200.000 millones de dólares en centros de datos de IA en 2026.", "200.000 millones de dólares"),
)


@pytest.mark.parametrize(("text", "span", "reason"), DOUBTED)
def test_a_doubt_keeps_a_figure_in_review_and_says_why(knowledge: Knowledge, text: str, span: str, reason: str) -> None:
    (figure,) = (one for one in read(text, published_on="2026-02-10", knowledge=knowledge).figures if one.span == span)
    assert figure.standing == "review"
    assert reason in figure.reasons


@pytest.mark.parametrize(("text", "span"), SURE)
def test_what_is_sure_is_charted(knowledge: Knowledge, text: str, span: str) -> None:
    (figure,) = (one for one in read(text, published_on="2026-02-10", knowledge=knowledge).figures if one.span == span)
    assert (figure.standing, figure.reasons) == ("charted", "")


def test_a_crowded_sentence_of_a_longer_text_waits_in_review(knowledge: Knowledge) -> None:
    crowded = "Meta spent $20 billion on capex in 2025, Amazon spent $31 billion and Alphabet spent $24 billion. "
    filling = "The companies build data centres for AI in many places, and their suppliers follow them there. " * 5
    alone, in_text = (read(text, published_on="2026-02-10", knowledge=knowledge).figures
                      for text in (crowded, crowded + filling))  # fmt: skip
    assert {one.standing for one in alone} == {"charted"}
    assert {one.standing for one in in_text} == {"review"}
    assert all("one of several amounts" in one.reasons for one in in_text)


def test_a_crowded_sentence_with_as_many_dates_is_charted(knowledge: Knowledge) -> None:
    text = "AI server sales rise from $200 billion in 2025 to $260 billion in 2026 and $300 billion in 2027, IDC says. "
    filling = "The suppliers build factories in many places, and their customers wait for what they make. " * 5
    figures = read(text + filling, published_on="2026-02-10", knowledge=knowledge).figures
    assert [one.standing for one in figures] == ["charted"] * 3
