"""One number told several times is one figure; a rounded telling is one of them, another period is not."""

import pytest

from ingest.reading import Knowledge, read

ONE = [
    ("UBS sees AI capex of $500bn in 2026. " * 5, 5, 500.0),
    ("Gartner sees AI chip sales of $2.59 trillion in 2026. Gartner sees AI chip sales of 2.6 trillion dollars in "
     "2026.", 2, 2590.0),
    ("Gartner sees AI chip sales of $2.6 trillion in 2026. Gartner sees AI chip sales of $2,590 billion in 2026.",
     2, 2590.0),
    ("IDC sees AI server spending of $599.6 billion in 2026. IDC sees AI server spending of $600 billion in 2026.",
     2, 599.6),
    ("AMD's AI capex was $1.24bn in 2025. AMD's AI capex was 1.2 billion dollars in 2025.", 2, 1.24),
]  # fmt: skip
TWO = [
    "IDC sees AI server spending of $595 billion in 2026. IDC sees AI server spending of $600 billion in 2026.",
    "IDC sees AI server spending of $259 billion in 2026. IDC sees AI server spending of $259 billion in 2027.",
    "IDC sees AI server spending of $2.59 trillion in 2026. IDC sees AI server spending of $2.6 trillion in 2027.",
    "IDC sees AI server spending of $600bn in 2026. UBS expects AI server spending of $599.6bn in 2026.",
    "Amazon's AI capex was $131 billion in 2025. Meta's AI capex was $131 billion in 2025.",
    "AI server spending ($bn), IDC\n| | 2025 |\n| Training | 41 |\n| Inference | 41 |",
    "AI server spending ($bn), IDC\n| Year | Sum |\n| 2025 | 41 |\n| 2026 | 41 |",
    "AI server spending ($bn), IDC\n| | 2025 |\n| Widgets | 41 |\n| Gadgets | 41 |",
]  # fmt: skip


@pytest.mark.parametrize(("text", "places", "value"), ONE)
def test_one_number_told_again_is_one_figure(text: str, places: int, value: float, knowledge: Knowledge) -> None:
    (figure,) = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    assert (figure.places, figure.value, "repeated" in figure.caveats) == (places, value, True)
    assert text[figure.start : (figure.start or 0) + len(figure.span)] == figure.span


@pytest.mark.parametrize("text", TWO)
def test_two_things_said_stay_two(text: str, knowledge: Knowledge) -> None:
    figures = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    assert [figure.places for figure in figures] == [1, 1]
