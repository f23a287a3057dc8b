"""Where a figure holds: a place counts where it stands for itself, not where it is named by the way."""

import pytest

from ingest.reading import Knowledge, read
from ingest.reading.measures.places import region_in, region_named
from ingest.reading.words.places import PLACES
from market.vocabulary import REGIONS

MEANT = [
    ("Spending on AI servers in Germany will double.", "Germany"),
    ("The Indian market for rented GPUs is small.", "India"),
    ("Japan will need 8 GW for AI.", "Japan"),
    ("Brazil's data centres draw 2 GW.", "Brazil"),
    ("UK data centres need power.", "UK"),
    ("A site near Narvik (Norway) will open.", "Norway"),
    ("New Delhi: the cabinet has cleared the mission.", "India"),
    ("Las empresas colombianas gastarán más en IA.", "Colombia"),
    ("El gasto en IA en España crecerá.", "Spain"),
    ("La banca mexicana alquila GPU.", "Mexico"),
    ("Estados Unidos necesitará 68 GW.", "US"),
    ("En América Latina el gasto en IA se duplicará.", "Latin America"),
    ("KI-Rechenzentren in Deutschland brauchen mehr Strom.", "Germany"),
    ("InvestAI is to mobilise 200 billion euros.", "EU"),
]
BY_THE_WAY = [
    "Bank of America sees spending of $500 billion.",
    "The chief executive told a conference in Paris that sales would rise.",
    "The London-based lab will spend more.",
    "Saudi Arabia's Humain plans to spend more on racks.",
    "US hyperscalers will spend $500 billion.",
    "Spending worldwide will reach $500 billion, more than in Japan.",
    "La francesa Mistral gastará más.",
]


@pytest.mark.parametrize(("text", "region"), MEANT)
def test_a_place_that_stands_for_itself_is_the_region(text: str, region: str) -> None:
    assert region_in(text) == region


@pytest.mark.parametrize("text", BY_THE_WAY)
def test_a_place_named_by_the_way_is_not(text: str) -> None:
    assert region_in(text) == "world"


def test_every_place_is_a_word_of_the_vocabulary() -> None:
    assert {place.region for place in PLACES} <= REGIONS.keys()
    assert len({place.region for place in PLACES}) == len(PLACES)


@pytest.mark.parametrize(
    ("label", "region"),
    [("China", "China"), ("Estados Unidos", "US"), ("EMEA", "EMEA"), ("China, training", ""), ("Amazon", "")],
)
def test_a_label_that_is_nothing_but_a_place(label: str, region: str) -> None:
    assert region_named(label) == region


def test_each_part_has_its_own_place(knowledge: Knowledge) -> None:
    text = "Of the $487bn spent on AI infrastructure in 2025, the US took 76%, China 12% and India 2%, IDC estimates."
    figures = read(text, published_on="2026-03-10", knowledge=knowledge).figures
    assert [(one.span, one.region) for one in figures] == [
        ("$487bn", "world"), ("76%", "US"), ("12%", "China"), ("2%", "India")
    ]  # fmt: skip


def test_a_half_elsewhere_moves_only_the_half(knowledge: Knowledge) -> None:
    text = "Gartner expects $90bn of spending on AI servers in 2027, half of it in Japan, and $120bn in 2028."
    figures = read(text, published_on="2026-03-10", knowledge=knowledge).figures
    assert [(one.span, one.region) for one in figures] == [("$90bn", "world"), ("half", "Japan"), ("$120bn", "world")]
