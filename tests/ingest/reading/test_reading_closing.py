"""Voices told last, before a colon, by their possessions or beyond a semicolon; goods and those who buy them."""

import pytest

from ingest.reading import Knowledge
from tests.ingest.reading.page_cases import Voices, check_voices

TOLD: list[tuple[str, Voices]] = [
    # a verb of any kind with its subject behind it ends the sentence
    ("El gasto en servidores de IA llegará a 320.000 millones de dólares en 2027, barrunta Calder.",
     [("320.000 millones de dólares", "Calder", "")]),
    ("AI server spending will reach $320 billion in 2027, muses Calder.", [("$320 billion", "Calder", "")]),
    ("Nvidia's data-centre revenue will be $410 billion in 2027, surmises Bernstein.",
     [("$410 billion", "Bernstein", "NVIDIA")]),
    ("Die Firmen des Landes geben 2026 rund 4 Milliarden Euro für KI-Server aus, so der Branchendienst Waldeck.",
     [("4 Milliarden Euro", "Waldeck", "")]),
    ("Satya Nadella zanjó: la inversión será de 140.000 millones de dólares en 2026.",
     [("140.000 millones de dólares", "Microsoft", "Microsoft")]),
    ("AI server spending will reach $410bn in 2027. That is how Calder Advisory draws the curve.",
     [("$410bn", "Calder Advisory", "")]),
    # what one has
    ("Serving models took two-thirds of Calder's $310 million compute bill last year, the start-up's prospectus shows.",
     [("$310 million", "Calder", "Calder")]),
    ("En 2025 la inferencia ocupó el 57 % de las GPU de Lumen Vega.", [("57 %", "Lumen Vega", "Lumen Vega")]),
    ("Mark Zuckerberg's list for 2026: $120 billion of capex.", [("$120 billion", "Meta", "Meta")]),
    ("AI capex of the four largest clouds will reach $700bn in 2026 on the Financial Times's numbers.",
     [("$700bn", "Financial Times", "")]),
    ("One Sequoia partner's sum: the GPU build-out of 2025 needs $500 billion of yearly AI revenue.",
     [("$500 billion", "Sequoia", "")]),
    ("\"Inference was 60% of our GPU hours in May,\" remarked Ola Brand, who runs engineering at the bank Nordhaven.",
     [("60%", "Nordhaven", "Nordhaven")]),
    # whole names, and words that are none
    ("Training a frontier model will cost $1.2 billion in 2027, estimates the Institute for Machine Economics.",
     [("$1.2 billion", "Institute for Machine Economics", "")]),
    ("The Ministry of Industry logged $28 billion of AI server exports in June.",
     [("$28 billion", "Ministry of Industry", "")]),
    ("Globally, AI data centres drew 11 GW at the end of 2024, by SemiAnalysis's count.",
     [("11 GW", "SemiAnalysis", "")]),
    # another speaks behind the semicolon; a label behind a question
    ("Anthropic plans to spend $20 billion on TPUs by 2027; Google, its landlord, says the deal is worth more.",
     [("$20 billion", "Anthropic", "Anthropic")]),
    ("Analyst: How much of that is AI? Amy Hood: Capital expenditures were $34.9 billion this quarter.",
     [("$34.9 billion", "Microsoft", "Microsoft")]),
    # who made the goods is not who buys them
    ("Mistral AI achètera 13 800 puces Nvidia pour 830 millions d'euros.",
     [("830 millions d'euros", "Mistral AI", "Mistral AI")]),
    ("Calder will buy 13,800 Nvidia chips for $830 million.", [("$830 million", "Calder", "Calder")]),
    ("SoftBank desembolsará 2.000 millones de dólares en servidores de Nvidia antes de marzo de 2029.",
     [("2.000 millones de dólares", "SoftBank", "SoftBank")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_who_speaks_at_the_end_and_who_buys(knowledge: Knowledge, text: str, wanted: Voices) -> None:
    check_voices(text, wanted, knowledge)
