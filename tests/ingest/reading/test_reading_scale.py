"""The scale sentinel: `billones` that can only be thousand millions, and those that are meant."""

import pytest

from ingest.reading import Knowledge, read


def test_billones_beyond_ten_times_the_largest_known_are_read_a_thousandth_as_large(knowledge: Knowledge) -> None:
    text = "El mercado de GPU-as-a-service valía 6 billones de dólares en 2024 y rebasará los 60 billones en 2031."
    first, second = read(text, language="es", published_on="2025-02", knowledge=knowledge).figures
    assert [(one.value, one.unit, one.scale_suspect, one.value_as_written) for one in (first, second)] == [
        (6, "USD_bn", True, 6000), (60, "USD_bn", True, 60000),
    ]  # fmt: skip
    assert {first.segment, second.segment} == {"gpu_as_a_service"}
    assert {first.standing, second.standing} == {"review"}
    assert "scale_suspect" in first.caveats
    assert set(second.caveats.split(";")) == {"lower_bound", "scale_suspect"}


def test_a_sibling_in_thousand_millions_gives_the_scale(knowledge: Knowledge) -> None:
    text = "Los chips de IA sumarán 90 billones de dólares en 2026. Esos 90.000 millones suponen un récord, dice IDC."
    figures = read(text, language="es", published_on="2026-02-10", knowledge=knowledge).figures
    assert {one.value for one in figures} == {90}
    assert any(one.scale_suspect and one.value_as_written == 90000 for one in figures)


def test_billones_that_are_plausible_stay_as_they_are(knowledge: Knowledge) -> None:
    text = "El capex de los hiperescalares llegará a 1,2 billones de dólares en 2028, según UBS."
    (figure,) = read(text, language="es", published_on="2026-02-10", knowledge=knowledge).figures
    assert (figure.value, figure.scale_suspect, figure.standing) == (1200, False, "charted")


def test_an_implausible_sum_of_another_magnitude_is_flagged_but_not_changed(knowledge: Knowledge) -> None:
    text = "AI chip sales will reach $40 trillion in 2027, Gartner says."
    (figure,) = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    assert (figure.value, figure.scale_suspect, figure.value_as_written, figure.standing) == (
        40000,
        True,
        40000,
        "review",
    )


SLIPS: list[tuple[str, str, list[tuple[float, float | None]]]] = [
    ("es", "El alquiler de GPU movió 3,1 billones de dólares en 2024 y alcanzará 38 billones en 2032, según Omdia.",
     [(3.1, 3100), (38, 38000)]),
    ("es", "La nube de GPU pasará de 4.000 millones de dólares en 2024 a 29 billones en 2030, según Yole.",
     [(4, None), (29, 29000)]),
    ("es", "El gasto en GPU como servicio sumará 12 billones de dólares en 2030. Los 12.000 millones son récord, dice "
    "IDC.",
     [(12, 12000)]),
    ("es", "Los chips de IA de Broadcom le reportaron 20 billones de dólares en 2025, según Bernstein.", [(20, 20000)]),
    ("es", "Amazon ingresó 2,3 billones de dólares por sus chips de IA en 2025.", [(2.3, 2300)]),
    ("es", "Los servidores de IA venderán por valor de 95 billones de dólares en 2027, calcula TrendForce.", [(95,
    95000)]),
    ("es", "El mercado de GPU como servicio valía 6,2 billones de dólares en 2025. América Latina aportó 410 millones, "
     "el 6,6 % del mercado, según Omdia.", [(6.2, 6200), (0.41, None), (6.6, None)]),
    ("es", "Gasto en nube de GPU (billones de dólares)\n| | 2025 | 2026 |\n| Total | 41 | 57,5 |\nFuente: Omdia",
     [(41, 41000), (57.5, 57500)]),
    ("de", "Der Markt für GPU-as-a-Service erreicht laut IDC 2030 ein Volumen von 26 Billionen Dollar.", [(26, 26000)]),
    ("en", "AI chip revenue will rise 29% from $71 billion in 2025 to $92 million in 2026, Gartner says.",
     [(29, None), (71, None), (92, 0.092)]),
    ("en", "Amazon spent $131 billion on AI capex in 2025 and plans $200 million for 2026.", [(131, None), (200, 0.2)]),
    ("en", "AI server spending will grow from $210 billion in 2025 to $260 trillion in 2026, IDC says.",
     [(210, None), (260, 260000)]),
]  # fmt: skip
"""Slips of a thousand: the values as read, and those as written where they were corrected."""
RIGHT: list[tuple[str, str, list[float]]] = [
    ("es", "El gasto mundial en IA llegará a 2,5 billones de dólares en 2026, según Gartner.", [2500]),
    ("es", "McKinsey calcula que harán falta 5,2 billones de dólares en centros de datos de IA hasta 2030.", [5200]),
    ("es", "Los hiperescalares invertirán 1,1 billones de dólares en capex en 2027, frente a 690.000 millones en 2026, "
     "según UBS.", [1100, 690]),
    ("es", "El capex de los hiperescalares pasará de 400.000 millones de dólares en 2025 a 1,2 billones en 2028, un "
    "44 % "
     "anual, según Citi.", [400, 1200, 44]),
    ("es", "La infraestructura de IA costará entre 3 y 4 billones de dólares hasta 2030, dijo Jensen Huang.", [3500]),
    ("es", "SoftBank invertirá 3 billones de yenes en centros de datos de IA en 2026.", [3000]),
    ("es", "OpenAI ha comprometido 1,4 billones de dólares en centros de datos en los próximos ocho años.", [1400]),
    ("en", "Inference chip sales grew from $300 million in 2020 to $18 billion in 2025, Omdia says.", [0.3, 18]),
    ("en", "CoreWeave's revenue rose from $16 million in 2022 to $1.9 billion in 2024.", [0.016, 1.9]),
    ("en", "Lambda's revenue was $425 million in 2024 and $760 million in 2025.", [0.425, 0.76]),
    ("en", "OpenAI revenue went from $28 million in 2022 to $1.6 billion in 2023.", [0.028, 1.6]),
    ("en", "AI capex of hyperscalers reaches $1.4 trillion in 2028, UBS says, up from $690 billion in 2026.", [1400,
    690]),
]  # fmt: skip
"""Magnitudes that are meant, however large the step between them."""


@pytest.mark.parametrize(("language", "text", "wanted"), SLIPS)
def test_slips_are_read_at_the_likelier_scale_and_told(
    language: str, text: str, wanted: list[tuple[float, float | None]], knowledge: Knowledge
) -> None:
    figures = read(text, language=language, published_on="2026-02-10", knowledge=knowledge).figures
    assert [(one.value, one.value_as_written) for one in figures] == wanted
    for figure in figures:
        assert figure.scale_suspect == (figure.value_as_written is not None)
        if figure.scale_suspect:
            assert figure.standing == "review"
            assert f"written {figure.value_as_written:g}, read as {figure.value:g}: " in figure.reasons


@pytest.mark.parametrize(("language", "text", "wanted"), RIGHT)
def test_magnitudes_that_are_meant_are_left_alone(
    language: str, text: str, wanted: list[float], knowledge: Knowledge
) -> None:
    figures = read(text, language=language, published_on="2026-02-10", knowledge=knowledge).figures
    assert [one.value for one in figures] == wanted
    assert not any(one.scale_suspect for one in figures)
