"""Words of other sectors in the sentence of a figure that do not govern it, and the same words where they do."""

import pytest

from ingest.reading import Knowledge, read

BESIDE = (
    (
        "Fluidstack, con sede en Londres, invertirá 900 millones de euros en su campus de inteligencia artificial.",
        [0.9],
    ),
    ("Con la sanción todavía recurrida, Alphabet subió a 93.000 millones de dólares la inversión de 2025.", [93]),
    ("Microsoft, que perdió un pleito en Londres, gastará 80.000 millones de dólares en IA este año.", [80]),
    ("Mientras el turismo se enfría, Baleares recibirá 700 millones de euros en centros de datos hasta 2029.", [0.7]),
    ("Los hospitales del país gastarán 35 millones de euros en inferencia en 2026.", [0.035]),
    ("Sin contar el agua, refrigerar los servidores de IA costará 9.000 millones de dólares en 2027.", [9]),
    ("La universidad pagará 12 millones de euros en GPU en 2026.", [0.012]),
    ("The airline, whose shares fell, will spend $40 million on GPUs in 2026.", [0.04]),
    ("Oracle se anotó 4.200 millones de dólares de ingresos por inferencia en 2025.", [4.2]),
    ("La participación de la inferencia en el gasto subirá al 58 % en 2028.", [58]),
    ("Entrenar el modelo demandó 4 millones de dólares en 2025.", [0.004]),
    ("Los autores del estudio calculan 400.000 millones de dólares de gasto en IA en 2029.", [400]),
    (
        "El gasto en GPU del banco fue de 20 millones de euros en 2025; el fraude se llevó el 30 % de la inferencia.",
        [0.02, 30],
    ),
    ("CoreWeave tendrá a fines de 2026 contratos de inferencia por 20.000 millones de dólares.", [20]),
    ("En 2028 las grandes nubes dedicarán al capex el 88 % de su caja operativa.", [88]),
    ("Los tres colosos gastaron en conjunto 120.000 millones de dólares entre enero y marzo de 2026.", [120]),
)
GOVERNED = (
    "El juez condenó a la firma de IA a pagar 40 millones de euros.",
    "La nueva sede de la empresa de IA costará 90 millones de euros.",
    "La Comisión puede imponer multas de hasta el 6 % de su facturación anual a las plataformas de IA.",
    "Microsoft, la firma de IA, se anotó un 3 % en la sesión.",
    "El filme costó 120 millones de dólares y recaudó 80 en su primer fin de semana; la IA dobló a los actores.",
    "El autor demandó a OpenAI por 30 millones de dólares.",
)


@pytest.mark.parametrize(("text", "values"), BESIDE)
def test_words_by_the_way_refuse_nothing(text: str, values: list[float], knowledge: Knowledge) -> None:
    assert [one.value for one in read(text, published_on="2026-03-10", knowledge=knowledge).figures] == values


@pytest.mark.parametrize("text", GOVERNED)
def test_words_that_govern_a_sum_refuse_it(text: str, knowledge: Knowledge) -> None:
    assert read(text, published_on="2026-03-10", knowledge=knowledge).figures == []
