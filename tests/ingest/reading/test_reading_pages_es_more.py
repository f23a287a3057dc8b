"""What real pages in Spanish told in ways that no rule had met: changes, growth rates, spans; what is no figure."""

import pytest

from ingest.reading import Knowledge, read
from tests.ingest.reading.page_cases import Page, check_page

PAGES: list[Page] = [
    (
        "2025-07-24",
        "Según Alfa Research, el mercado de chips para IA podría crecer de los actuales 31,2 mil millones de dólares a "
        "52,4 mil millones de dólares para 2027.",
        [
            ("31,2 mil millones de dólares", {"value": 31.2, "period": ("2025-01-01", "2025-12-31")}),
            ("31,2 mil millones de dólares", {"kind": "estimate"}),
            ("52,4 mil millones de dólares", {"value": 52.4, "kind": "forecast"}),
        ],
    ),
    (
        "2025-07-24",
        "Gartner sees AI server spending growing from the current $31 billion to $54 billion by 2028.",
        [("$31 billion", {"value": 31.0, "kind": "estimate"}), ("$54 billion", {"value": 54.0})],
    ),
    (
        "2025-08-02",
        "Oracle prevé que en el presente año fiscal (2026) el capex en centros de datos exceda los 24.000 millones de "
        "dólares.",
        [("24.000 millones de dólares", {"period": ("2025-06-01", "2026-05-31")})],
    ),
    (
        "2025-02-20",
        "TrendForce proyecta que los envíos de servidores de IA en 2025 crezcan cerca del 27% año tras año.",
        [("27%", {"metric": "growth_rate"})],
    ),
    (
        "2025-02-20",
        "TrendForce estima que el crecimiento de los envíos de servidores de IA se ralentizará hasta el 19% en 2026.",
        [("19%", {"metric": "growth_rate"})],
    ),
    (
        "2025-02-20",
        "La tasa anual de crecimiento del gasto en IA hasta 2027 será del 21 %, según IDC.",
        [("21 %", {"metric": "growth_rate"})],
    ),
    (
        "2026-02-27",
        "Dell vaticinó un aumento de recaudación del 22 % en servidores de IA en 2026.",
        [("22 %", {"metric": "growth_rate"})],
    ),
    (
        "2025-03-13",
        "Alfa tendrá un centro de datos para IA. La compañía depende de los concursos eléctricos para una ampliación "
        "que multiplicaría la inversión hasta los 1.850 millones de euros.",
        [("1.850 millones de euros", {"unit": "EUR_bn"})],
    ),
    (
        "2025-03-13",
        "Alfa levantará tres centros de datos para IA, con una inversión de 2.450 millones de euros, todos alimentados "
        "con energía renovable.",
        [("2.450 millones de euros", {"metric": "capex"})],
    ),
    (
        "2026-02-06",
        "AWS ingresó 35.600 millones de dólares en el cuarto trimestre, con un crecimiento del 23% interanual, el más "
        "rápido en 13 trimestres.",
        [("23%", {"metric": "growth_rate"})],
    ),
]
NOTHING = [
    "La demanda de electricidad de los centros de datos de IA alcanzará unos 930 teravatios-hora en 2030, algo menos "
    "del 3% del consumo total de electricidad mundial, según la AIE.",
    "CoreWeave registró una pérdida neta de 270 millones de dólares en 2025 por el gasto en infraestructura de IA.",
    "Los márgenes de CoreWeave con la nube de IA se comprimieron al 3% en 2025.",
    "TSMC admite presión por la apreciación del dólar taiwanés, que ha ganado un 11% en 2025 por los chips de IA.",
    "El plan de IA resultó en una caída del 9,5% en las acciones de Amazon en 2026.",
    "La nube de IA de CoreWeave soporta más de 1.100 millones de dólares en deuda anual en 2025.",
    "El gasto en personal del laboratorio de IA suma otros 1.400 millones de dólares en 2025.",
    "La construcción de centros de datos de IA aportará el 24% del crecimiento del PBI de Estados Unidos en 2026.",
]


@pytest.mark.parametrize("page", PAGES)
def test_reads_a_page(knowledge: Knowledge, page: Page) -> None:
    check_page(page, knowledge)


@pytest.mark.parametrize("text", NOTHING)
def test_finds_nothing(knowledge: Knowledge, text: str) -> None:
    assert not read(text, published_on="2026-02-06", knowledge=knowledge).figures


def test_a_span_lent_to_the_amount_before_is_lent_to_the_next_with_the_same_doubt(knowledge: Knowledge) -> None:
    text = (
        "El consorcio Stargate de OpenAI invertirá 380.000 millones de dólares en centros de datos en los próximos "
        "tres años. El proyecto de 490.000 millones de dólares tiene como objetivo generar 9 gigavatios."
    )
    found = {one.span: one for one in read(text, published_on="2025-09-24", knowledge=knowledge).figures}
    assert found["9 gigavatios"].standing == "review"
