"""What pages tell beside results and is no figure: buy-backs, cash, share moves, tolerances."""

import pytest

from ingest.reading import Knowledge, read

LEFT_OUT = [
    "Nvidia's AI revenue was $41 billion in the quarter.\n- Share buyback authorization: expanded by $55 billion",
    "Nvidia's AI revenue was $41 billion in the quarter. At its end $58 billion remained under its share repurchase "
    "authorization.",
    "Groq's chips and Nvidia's $60 billion cash pile made it a done deal.",
    "Meta fell on its AI spending plans; Alphabet rose >6%.",
    "Nvidia guided to AI revenue of $75 billion, plus or minus 2%.",
    "Nvidia guided to AI revenue of $75 billion, 8% above analysts' estimates.",
    "Lambda GPU cloud prices\n\n| Machine | On demand ($/hr) |\n|---|---|\n| 8x H100 | $23.90 |\n",
]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_leaves_out_what_stands_beside_results(knowledge: Knowledge, text: str) -> None:
    found = read(text, published_on="2025-10-30", knowledge=knowledge).figures
    assert not [one.span for one in found if not one.span.startswith(("$41", "$75"))]
