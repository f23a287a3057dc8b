"""The one name of a sentence that nobody knows: it speaks or it spends, however the sentence puts it."""

import pytest

from ingest.reading import Knowledge, read

SPENDS = [
    "Last year's GPU bill came to $120 million at Calder, an insurer.",
    "Inference alone set Calder back $12 million in 2025.",
    "GPU spending by Calder rose to $120 million in 2025.",
    "In its annual report, Calder gave GPU spending of $120 million for 2025.",
    '"We paid $12 million for inference in 2025," the head of Calder told investors.',
    'Mara Voss, finance chief, Calder: "Our inference bill was $12 million in 2025."',
    "Mara Voss (Calder): our inference bill was $12 million in 2025.",
    "Calder is to invest $300 million in an AI data centre in 2027.",
    "The H100 rents for $2.10 an hour on Calder.",
    "Calder's H100s go for $2.10 an hour.",
    "En Calder, la inferencia costó 12 millones de euros en 2025.",
    "Calder ha apartado 300 millones de dólares para GPU en 2026.",
    "Das Start-up Calder will 2026 für 300 Millionen Euro GPUs kaufen.",
    "Bei Calder kostet eine H100 2,10 Euro pro Stunde.",
    "Calder va investir 300 millions d'euros dans des GPU en 2026.",
    "Entrenar el modelo le ha costado a Calder 200 millones de libras.",
    '"Inference was 60% of our GPU hours in May; a year earlier it was 35%," said Ola Brand, who runs IT at Calder.',
    "Chez Calder, une H100 coûte 2,10 euros l'heure.",
]
SPEAKS = [
    "By Calder's reckoning AI server spending will be $410 billion in 2027.",
    "AI server spending will be $410 billion in 2027, should Calder be proved right.",
    "If Calder has it right, AI server spending will be $410 billion in 2027.",
    "$410 billion: that is Calder's number for AI server spending in 2027.",
    "The team at Calder pencils in AI server spending of $410 billion for 2027.",
    "Calder | AI server spending will be $410 billion in 2027.",
    "Calder forecast on Tuesday that AI server spending would be $410 billion in 2027.",
    "A survey published in May by Calder puts AI server spending at $410 billion in 2027.",
    "Los números de Calder apuntan a un gasto en servidores de IA de 410.000 millones de dólares en 2027.",
    "Para Calder, el gasto en servidores de IA será de 410.000 millones de dólares en 2027.",
    "Desde Calder hablan de un gasto en servidores de IA de 410.000 millones de dólares en 2027.",
    "Nach Einschätzung von Calder steigen die Ausgaben für KI-Server 2027 auf 410 Milliarden Dollar.",
    "Die Ausgaben für KI-Server steigen 2027 auf 410 Milliarden Dollar, heißt es bei Calder.",
    "Wie Calder schätzt, steigen die Ausgaben für KI-Server 2027 auf 410 Milliarden Dollar.",
    "Les dépenses en serveurs d'IA atteindront 410 milliards de dollars en 2027, avance Calder.",
]
NOBODY = [
    "Back in the first half of 2023 AI server spending was $68 billion.",
    "Renting an H100 costs $2.10 an hour.",
    "Alquilar una H100 cuesta 2,10 euros la hora.",
    "In Slough an H100 costs $2.10 an hour.",
    "Continued momentum: $5.2 trillion of AI data-centre spending by 2030.",
]


def _who(text: str, knowledge: Knowledge) -> set[tuple[str, str]]:
    figures = read(text, published_on="2026-03-04", knowledge=knowledge).figures
    return {(one.publisher, one.entity) for one in figures}


@pytest.mark.parametrize("text", SPENDS)
def test_the_one_name_has_money_of_its_own(knowledge: Knowledge, text: str) -> None:
    assert _who(text, knowledge) == {("Calder", "Calder")}


@pytest.mark.parametrize("text", SPEAKS)
def test_the_one_name_speaks_of_the_market(knowledge: Knowledge, text: str) -> None:
    assert _who(text, knowledge) == {("Calder", "")}


@pytest.mark.parametrize("text", NOBODY)
def test_a_word_at_the_head_or_a_place_is_nobody(knowledge: Knowledge, text: str) -> None:
    assert _who(text, knowledge) == {("", "")}


def test_the_people_at_a_house_speak_of_a_company(knowledge: Knowledge) -> None:
    text = "Microsoft will spend $180 billion on AI in 2027, calculate the people at Calder Partners."
    assert _who(text, knowledge) == {("Calder Partners", "Microsoft")}
