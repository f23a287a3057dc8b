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
    "Usuarios diarios de la IA de Meta: 3.61 bn (+6.7% YoY)",
    "Margen operativo de la nube de IA: 42%",
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


VOICED: list[Page] = [
    (
        "2026-02-06",
        "Nvidia revenue hit $34.9 billion in the fourth quarter, beating the consensus.",
        [("$34.9 billion", {"publisher": "NVIDIA", "kind": "actual"})],
    ),
    (
        "2026-02-06",
        "El foco fue la previsión de Amazon de 198.000 millones de dólares en gasto de capital para 2026, muy por "
        "encima de los 145.000 millones que esperaba el mercado.",
        [("145.000 millones", {"publisher": "consensus", "entity": "Amazon"})],
    ),
    (
        "2025-11-12",
        "La historia de CoreWeave parecía irresistible. Sus ingresos aumentaron hasta 1.370 millones de dólares en el "
        "tercer trimestre, y vive de la ola de la IA que cautiva a Wall Street desde el lanzamiento de ChatGPT.",
        [("1.370 millones de dólares", {"publisher": "CoreWeave", "entity": "CoreWeave"})],
    ),
    (
        "2026-02-06",
        "Algunas estimaciones apuntan a que la inversión de los siete magníficos, junto con el capex de start-ups como "
        "OpenAI y Anthropic en infraestructuras de IA, superará este año los 900.000 millones de dólares.",
        [("900.000 millones de dólares", {"publisher": "", "entity": "", "kind": "forecast"})],
    ),
    (
        "2025-05-26",
        "Oracle, uno de los gigantes de Texas, invertirá unos 39.000 millones de dólares en la compra de chips de alto "
        "rendimiento de Nvidia.",
        [("39.000 millones de dólares", {"entity": "Oracle", "publisher": "Oracle"})],
    ),
    (
        "2024-10-30",
        "Los ingresos de AMD por chips de IA en el tercer trimestre superaron las expectativas, al alcanzar los 6.850 "
        "millones de dólares frente a los 6.730 millones de dólares proyectados.",
        [("6.730 millones de dólares", {"kind": "forecast", "publisher": "consensus"})],
    ),
    (
        "2025-12-11",
        "El gasto de capital fue de 11.800 millones de dólares en el trimestre, dijo la compañía este miércoles en un "
        "comunicado sobre sus centros de datos de IA. Los analistas anticipaban 8.300 millones, según datos "
        "recopilados por Bloomberg. Las ventas de nube del segundo trimestre fiscal aumentaron a 7.900 "
        "millones de dólares.",
        [("11.800 millones de dólares", {"publisher": ""}), ("7.900 millones de dólares", {"publisher": ""})],
    ),
    (
        "2025-08-13",
        "Los ingresos de CoreWeave alcanzaron 1.180 millones de dólares en el segundo trimestre. La cifra llega "
        "mientras crece la resistencia a su adquisición de Core Scientific. Su cartera de ingresos pendientes por la "
        "nube de IA se situó en 29.000 millones de dólares.",
        [("29.000 millones de dólares", {"entity": "CoreWeave"})],
    ),
    (
        "2025-07-24",
        "SK Hynix alcanzó un récord en el segundo trimestre con un beneficio operativo de 9,1 billones de won y lidera "
        "la memoria para IA. Los ingresos aumentaron un 34 por ciento interanual a 22,1 billones de won.",
        [("22,1 billones de won", {"period": ("2025-04-01", "2025-06-30")})],
    ),
    (
        "2026-02-27",
        "Dell vaticinó un aumento de recaudación por servidores de IA, hasta 49.000 millones de dólares en 2026.",
        [("49.000 millones de dólares", {"metric": "revenue"})],
    ),
    (
        "2025-09-24",
        "El presidente Donald Trump presentó Stargate, una iniciativa de OpenAI que prevé destinar hasta 490.000 "
        "millones de dólares a infraestructuras de IA.",
        [("490.000 millones de dólares", {"kind": "guidance"})],
    ),
    (
        "2024-10-17",
        "TSMC, la empresa más valiosa de Asia que cotiza en bolsa, anunció que los ingresos del tercer trimestre por "
        "chips de IA aumentaron un 35% interanual.",
        [("35%", {"metric": "growth_rate", "publisher": "TSMC"})],
    ),
    (
        "2025-03-13",
        "El centro de datos para IA de Azora ya tiene garantizados 140 megawatios.",
        [("140 megawatios", {"value": 0.14, "unit": "GW"})],
    ),
    (
        "2022-02-16",
        "Los servidores de IA crecerán un 26,3 % en 2022, frente al 19,4 % del almacenamiento de IA, según IDC.",
        [("19,4 %", {"metric": "growth_rate"})],
    ),
    (
        "2024-04-30",
        "En el mercado de los chips para servidores de IA Nvidia acapara cerca del 82% de la cuota.",
        [("82%", {"entity": "NVIDIA"})],
    ),
    (
        "2022-03-01",
        "La tasa media de crecimiento CAGR del gasto en inteligencia artificial en los próximos cinco años será de un "
        "21 %, según IDC.",
        [("21 %", {"metric": "growth_rate"})],
    ),
]


@pytest.mark.parametrize("page", VOICED)
def test_reads_who_and_when(knowledge: Knowledge, page: Page) -> None:
    check_page(page, knowledge)


def test_equal_prices_in_rows_of_a_table_are_of_different_models(knowledge: Knowledge) -> None:
    table = (
        "Precios en dólares por millón de tokens:\n| Modelo | Entrada | Salida |\n|---|---|---|\n"
        "| GPT-5 | $1.30 | $9.00 |\n| GPT-4o | $2.40 | $9.00 |\n"
    )
    found = read(table, published_on="2025-09-15", knowledge=knowledge).figures
    assert [one.value for one in found] == [1.3, 9.0, 2.4, 9.0]


RESULTS: list[Page] = [
    (
        "2026-02-25",
        "Nvidia ingresó 67.800 millones de dólares en el cuarto trimestre por sus chips de IA. La compañía prevé "
        "ventas por 77.600 millones de dólares.",
        [("77.600 millones de dólares", {"period": None, "kind": "guidance"})],
    ),
    (
        "2026-02-25",
        "Nvidia cerró su ejercicio fiscal 2026 con un beneficio de 119.800 millones de dólares. Los ingresos por chips "
        "de IA llegaron a 214.700 millones de dólares, un 64 % más interanual.",
        [("214.700 millones de dólares", {"period": ("2025-01-27", "2026-01-25")})],
    ),
    (
        "2026-02-25",
        "En el ejercicio fiscal completo que finalizó el 25 de enero de 2026, Nvidia registró ingresos por chips de IA "
        "de 214.700 millones de dólares.",
        [("214.700 millones de dólares", {"period": ("2025-01-27", "2026-01-25")})],
    ),
    (
        "2026-02-25",
        "Las ventas de chips de IA de Nvidia se elevaron en 72% en el cuarto trimestre.",
        [("72%", {"metric": "growth_rate"})],
    ),
    (
        "2026-01-30",
        "En el cuarto trimestre de 2025, Meta ingresó 58.700 millones de dólares por su negocio de IA, lo que supone "
        "un incremento interanual del 23%.",
        [("23%", {"metric": "growth_rate"})],
    ),
    (
        "2026-01-29",
        "La nube de IA de Microsoft creció un 38% en el cuarto trimestre, apenas por encima de la estimación "
        "consensuada del 37,5%.",
        [("37,5%", {"metric": "growth_rate", "kind": "forecast"})],
    ),
    (
        "2026-02-25",
        "Nvidia ingresó 67.800 millones de dólares por chips de IA en el cuarto trimestre. La cifra superó las "
        "previsiones de Wall Street, que estimaban alrededor de 65.900 millones de dólares.",
        [("65.900 millones de dólares", {"publisher": "consensus", "kind": "forecast", "entity": "NVIDIA"})],
    ),
    (
        "2026-02-25",
        "Nvidia superó las previsiones de Wall Street, con ingresos por chips de IA de 67.800 millones de dólares en "
        "el cuarto trimestre.",
        [("67.800 millones de dólares", {"publisher": "NVIDIA", "kind": "actual"})],
    ),
    (
        "2026-02-06",
        "Las ventas mundiales de chips de IA alcanzarán los 900.000 millones de dólares este año, pronosticó la "
        "Asociación de la Industria de Semiconductores.",
        [("900.000 millones de dólares", {"publisher": "SIA"})],
    ),
    (
        "2026-01-29",
        "Microsoft ha desembolsado 195.000 millones de dólares en infraestructura de IA desde el inicio del año fiscal "
        "2024.",
        [("195.000 millones de dólares", {"period": ("2023-07-01", "2026-01-29")})],
    ),
    (
        "2024-04-30",
        "AMD presentó sus cuentas. AMD va a la zaga de Nvidia, que acapara el 81% de las ventas de chips de IA. La "
        "empresa prevé unos ingresos de 5.650 millones de dólares por chips de IA en el segundo trimestre.",
        [("5.650 millones de dólares", {"entity": "AMD"})],
    ),
]


@pytest.mark.parametrize("page", RESULTS)
def test_reads_results(knowledge: Knowledge, page: Page) -> None:
    check_page(page, knowledge)


def test_what_stands_at_an_understood_quarter_is_as_doubtful(knowledge: Knowledge) -> None:
    text = (
        "Nvidia publicó sus cuentas. Los ingresos por chips de IA llegaron a 67.800 millones de dólares, un 72 % más."
    )
    found = read(text, published_on="2026-02-25", knowledge=knowledge).figures
    assert {one.standing for one in found if one.period_start} == {"review"}


def test_a_preposition_at_the_head_is_nobody(knowledge: Knowledge) -> None:
    text = "Durante el periodo de julio a septiembre, los ingresos por chips de IA crecieron un 31 %."
    assert [one.publisher for one in read(text, published_on="2025-10-16", knowledge=knowledge).figures] == [""]
