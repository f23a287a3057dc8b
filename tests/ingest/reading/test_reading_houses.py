"""Houses that nobody knows, in every place where a maker of a statement can stand, and several houses in a sentence."""

import pytest

from ingest.reading import Knowledge, read

Expected = list[tuple[str, str, str]]
"""(span, publisher, entity) of figures that a text must yield."""

ONE_HOUSE = (
    "Spending on AI servers will be $350 billion in 2027, if Corvand's model holds.",
    "Corvand's new survey shows spending on AI servers reaching $350 billion in 2027.",
    "Corvand's Ruth Baird: spending on AI servers will reach $350 billion in 2027.",
    "Ruth Baird (Corvand) sees spending on AI servers at $350 billion in 2027.",
    "Ruth Baird, who covers servers for Corvand, sees spending on them for AI at $350 billion in 2027.",
    '"In 2027 the world will spend $350 billion on AI servers," said Ruth Baird at Corvand.',
    "Spending on AI servers will reach $350 billion in 2027 – Corvand.",
    "Corvand: spending on AI servers to hit $350 billion in 2027",
    "Spending on AI servers to hit $350 billion in 2027: Corvand",
    "Spending of $350 billion on AI servers in 2027 is Corvand's forecast, not ours.",
    "Spending on AI servers will be $350 billion in 2027 (Corvand, June 2026).",
    "Per Corvand, spending on AI servers will be $350 billion in 2027.",
    "Corvand has spending on AI servers at $350 billion in 2027.",
    "Corvand's base case is $350 billion of spending on AI servers in 2027.",
    "Corvand expects AI server sales of $350 billion in 2027.",
)
SEVERAL: list[tuple[str, Expected]] = [
    ("AI server sales in 2027: $350 billion (Corvand) or $390 billion (Hartnell).",
     [("$350 billion", "Corvand", ""), ("$390 billion", "Hartnell", "")]),
    ("Corvand expects AI server sales of $350 billion in 2027 and Hartnell $390 billion.",
     [("$350 billion", "Corvand", ""), ("$390 billion", "Hartnell", "")]),
    ("AI server sales in 2027 will be $350 billion, according to Corvand, or $390 billion, according to Hartnell.",
     [("$350 billion", "Corvand", ""), ("$390 billion", "Hartnell", "")]),
    ("UBS thinks AI server sales will reach $350 billion in 2027, Citi $390 billion.",
     [("$350 billion", "UBS", ""), ("$390 billion", "Citi", "")]),
    ("UBS's $350 billion for AI server sales in 2027 compares with $390 billion at Citi.",
     [("$350 billion", "UBS", ""), ("$390 billion", "Citi", "")]),
    ("AI server sales in 2027: UBS $350 billion, Citi $390 billion, Omdia $370 billion.",
     [("$350 billion", "UBS", ""), ("$390 billion", "Citi", ""), ("$370 billion", "Omdia", "")]),
    ("Frente a los 350.000 millones de dólares de UBS para los servidores de IA en 2027, Citi apunta a 390.000.",
     [("350.000 millones de dólares", "UBS", ""), ("390.000", "Citi", "")]),
    ("Desde Corvanda calculan que el gasto en servidores de IA llegará a 350.000 millones de dólares en 2027.",
     [("350.000 millones de dólares", "Corvanda", "")]),
    ("Si acierta Corvanda, el gasto en servidores de IA será de 350.000 millones de dólares en 2027.",
     [("350.000 millones de dólares", "Corvanda", "")]),
]  # fmt: skip


def _check(text: str, wanted: Expected, knowledge: Knowledge) -> None:
    figures = read(text, published_on="2026-07-04", knowledge=knowledge).figures
    told = {one.span: (one.publisher, one.entity) for one in figures}
    for span, publisher, entity in wanted:
        found = next((who for said, who in told.items() if span in said or said in span), None)
        assert found == (publisher, entity), f"{span}: {told}"


@pytest.mark.parametrize("text", ONE_HOUSE)
def test_a_house_is_found_wherever_it_stands(text: str, knowledge: Knowledge) -> None:
    _check(text, [("$350 billion", "Corvand", "")], knowledge)


@pytest.mark.parametrize(("text", "wanted"), SEVERAL)
def test_each_amount_has_its_own_house(text: str, wanted: Expected, knowledge: Knowledge) -> None:
    _check(text, wanted, knowledge)
