"""The relevance rule as a table: what a feed of the field keeps, and what even a broad outlet's item must show."""

import pytest

from ingest.relevance import relevant, score

KEPT_EVERYWHERE = [
    ("Spending on inference passes training, says bank", ""),
    ("Gasto en inferencia supera al entrenamiento de modelos", ""),
    ("Cloud giant raises capex for AI data centres to $90 billion", ""),
    ("El gigante de la nube invertirá 9.000 millones en centros de datos para IA", ""),
    ("GPU rental prices fall to $2 an hour", ""),
    ("Alquiler de GPU: bajan los precios por hora", ""),
    ("Start-up raises $300m for inference chips", ""),
    ("Chipmaker's revenue climbs on AI accelerators", ""),
    ("Fábrica de IA europea: inversión de 500 millones", "Con miles de GPU para entrenar modelos de IA"),
    ("Hyperscalers plan another record year", "Capital expenditures on AI servers will grow, analysts forecast."),
    ("New TPU halves cost per token", ""),
]
KEPT_BY_THE_FIELD_ONLY = [
    ("Firm to build 100 MW data centre in the north", ""),
    ("Servers get denser", "The new chassis takes eight accelerators for the cloud."),
    ("Foundry sells more chips for the cloud", "Revenue of the semiconductor maker rose."),
]
DROPPED_EVERYWHERE = [
    ("Best phones of the year", "Our review of every smartphone"),
    ("Los mejores móviles con chip nuevo", "Análisis de la cámara y la batería"),
    ("Election results", "Turnout was high"),
    ("Chatbot writes poems", "The assistant now rhymes."),
    ("Ask the assistant about your calendar", "AI in your inbox"),
    ("Trains between the two cities run late", "Training for drivers begins in spring."),
    ("Statistical inference explained", ""),
    ("New rack cools the data centre", ""),
    ("", ""),
]
DROPPED_BY_BROAD_OUTLETS = [
    *KEPT_BY_THE_FIELD_ONLY,
    ("Black Friday: GPU deals for gamers", "The best prices on graphics cards and laptops"),
    ("New GPU plays games at 4K", "Ray tracing at 120 fps"),
]


@pytest.mark.parametrize(("title", "lead"), KEPT_EVERYWHERE)
def test_kept_by_the_field_and_by_broad_outlets(title, lead):
    assert relevant(title, lead, broad=False), score(title, lead)
    assert relevant(title, lead, broad=True), score(title, lead)


@pytest.mark.parametrize(("title", "lead"), KEPT_BY_THE_FIELD_ONLY)
def test_kept_by_feeds_of_the_field(title, lead):
    assert relevant(title, lead, broad=False), score(title, lead)


@pytest.mark.parametrize(("title", "lead"), DROPPED_EVERYWHERE)
def test_dropped_everywhere(title, lead):
    assert not relevant(title, lead, broad=False), score(title, lead)


@pytest.mark.parametrize(("title", "lead"), DROPPED_BY_BROAD_OUTLETS)
def test_dropped_from_broad_outlets(title, lead):
    assert not relevant(title, lead, broad=True), score(title, lead)


def test_a_word_of_the_title_weighs_more_than_one_below_it():
    assert score("Inference grows", "").points > score("News", "Inference grows").points > 0
