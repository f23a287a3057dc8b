"""Bare numbers that take over what their neighbour told, and those that must not."""

import pytest

from ingest.reading import amounts

CARRIED = [
    ("en", "Outlays went from $21.4bn in 2025 to 33.8 in 2026.", [21.4, 33.8]),
    ("en", "The lab paid $2.35 an hour for it, against 3.10 in spring.", [2.35, 3.1]),
    ("en", "Of the 40 GW that are planned, 15 GW will serve models; of which 9 in Texas.", [40, 15, 9]),
    ("en", "Meta spent $19.4bn, Amazon 31.2, Oracle 21.2.", [19.4, 31.2, 21.2]),
    ("en", "They spent 12.4, 15.1 and 19.9 billion dollars on chips.", [12.4, 15.1, 19.9]),
    ("es", "Invirtieron 12.400, 15.100 y 19.900 millones de euros.", [12.4, 15.1, 19.9]),
    ("es", "Gastó 41.200 millones de dólares; su rival, 38.900; el tercero, 12.700.", [41.2, 38.9, 12.7]),
    ("es", "Serán 52.000 millones de euros, cuando en enero hablaba de 47.500.", [52, 47.5]),
    ("es", "Cuesta 2,40 dólares la hora; con reserva, 1,95.", [2.4, 1.95]),
    ("es", "Son 9.800 millones de dólares, de los que 6.100 irán a servir modelos.", [9.8, 6.1]),
    ("es", "El plan sube a 610 millones de euros, frente a los 480 previstos.", [0.61, 0.48]),
    ("de", "Der Preis liegt bei 3,40 Dollar je GPU-Stunde, für ältere Karten ab 1,70.", [3.4, 1.7]),
    ("en", "AI chip sales, $bn: 2025, 51; 2026, 84; 2027, 120.", [51, 84, 120]),
    ("es", "Cuota de la inferencia (%): 2024: 31; 2025: 44; 2026: 57.", [31, 44, 57]),
    ("en", "Average rent in US$ per GPU-hour\nQ1 2025: 2.90\nQ1 2026: 2.15", [2.9, 2.15]),
]

LEFT_ALONE = [
    ("en", "It spent $50bn on five sites in 12 countries, and 3 of them are in Texas.", [50]),
    ("en", "Meta spent $40bn in 2025 and hired 350 engineers.", [40]),
    ("en", "The bill is $31bn, as table 24 on page 18 shows, against 14 June.", [31]),
    ("en", "Sales of $12bn were told on May 25, 2026, to 40 analysts.", [12]),
    ("es", "Gastó 30.000 millones de euros en 2025 y emplea a 41.000 personas.", [30]),
    ("es", "Son 500 millones de euros para 24 centros, abiertos desde las 9:30.", [0.5]),
    ("en", "The $9bn plan covers 2026, 2027 and 2028.", [9]),
]


@pytest.mark.parametrize(("language", "text", "values"), CARRIED + LEFT_ALONE)
def test_what_a_bare_number_takes_over(language: str, text: str, values: list[float]) -> None:
    assert [one.value for one in amounts(text, language)] == pytest.approx(values)


@pytest.mark.parametrize(("language", "text", "values"), CARRIED)
def test_all_have_the_unit_of_the_one_that_tells_it(language: str, text: str, values: list[float]) -> None:
    assert len({one.unit for one in amounts(text, language)}) == 1


def test_what_is_taken_from_farther_off_says_so() -> None:
    first, second = amounts("Gastó 41.200 millones de dólares; su rival, 38.900.", "es")
    assert (first.assumed, second.assumed) == ("", "the unit is that of the number before")


def test_letters_are_read_by_the_rest_of_the_text() -> None:
    alone = amounts("La filial factura US$ 18,3 MM.", "es")
    beside = amounts("La filial factura US$ 18,3 MM; el grupo, 25,1 mil millones de dólares.", "es")
    assert [one.value for one in alone] == pytest.approx([0.0183])
    assert [one.value for one in beside] == pytest.approx([18.3, 25.1])


FROM_FARTHER_OFF = [
    ("en", "The firm bought 310,000 of Nvidia's Hopper processors, well ahead of Meta with 190,000.", [0.31, 0.19]),
    ("en", "They will make 5, 2.5 and 1.2 million chips respectively.", [5, 2.5, 1.2]),
    ("en", "Running models takes 61% of it now, and the house has the share at 70 in 2028.", [61, 70]),
    ("es", "De los 4.400 millones de euros, 2.900 procedieron del cómputo.", [4.4, 2.9]),
    ("es", "Ingresó 31.200 millones de dólares: 24.500 de cómputo y 6.700 de redes.", [31.2, 24.5, 6.7]),
    ("es", "Bajó de 4,10 a 2,75 dólares por hora.", [4.1, 2.75]),
    ("es", "Se repartirán el 51, el 30 y el 19 % de las ventas.", [51, 30, 19]),
    ("es", "Crecerá un 40 %, hasta 62.000 millones de euros, tras los 44.300 de 2025.", [40, 62, 44.3]),
    ("fr", "Elle a coûté 7,4 milliards d'euros, contre 3,9 l'année précédente.", [7.4, 3.9]),
    ("es", "MMUS$ 450 este año", [0.45]),
    ("es", "un gasto de 12,4 mM USD", [12.4]),
    ("en", "It shipped 900,000 chips, not the 1.5m once thought.", [0.9, 1.5]),
]
ACROSS = [
    ("es", "Gastará 5.200 millones de euros este año y otros 7.400 el próximo.", [5.2, 7.4]),
    ("es", "Sumarán 71.000 millones de dólares (63.500 de euros).", [71, 63.5]),
    ("es", "Del 36 % de 2024 se llegará al 54 en 2027.", [36, 54]),
    ("es", "Prevé 250 MW para enero, 900 para julio.", [0.25, 0.9]),
    ("en", "It had 1.3 GW at the end of 2025 and will have 3.4 in 2027.", [1.3, 3.4]),
    ("en", "The market goes from $13bn to 37 by 2030.", [13, 37]),
    ("en", "It rents at $3.30 an hour at one, 2.85 at another and 2.20 in spring.", [3.3, 2.85, 2.2]),
    ("de", "61 Prozent entfallen auf Inferenz, 2024 waren es 47.", [61, 47]),
    ("fr", "Le marché passera de 11 milliards à 38 en 2030.", [11, 38]),
    ("en", "Sales in $bn\n- Q3 FY26: 51.4\n- Q4 FY26: 60.9", [51.4, 60.9]),
]
NAMES_AND_COUNTS = [
    ("en", "Opus costs $25 per million tokens, and Sonnet 4.5, its sister, less.", [25]),
    ("en", "It trained on $3bn of chips, a ratio of more than 200 to one.", [3]),
    ("en", "The $40bn report. Pages: 160.", [40]),
    ("en", "Sold for $12bn on May 25, it employs 300 people.", [12]),
    ("es", "La subasta 5G dejó a Colombia 1,2 billones de pesos.", [1200]),
]


@pytest.mark.parametrize(("language", "text", "values"), FROM_FARTHER_OFF + ACROSS + NAMES_AND_COUNTS)
def test_what_goes_on_from_farther_off(language: str, text: str, values: list[float]) -> None:
    assert [one.value for one in amounts(text, language)] == pytest.approx(values)
