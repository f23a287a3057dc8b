"""Who speaks of whom in Spanish: persons and their houses, sources without a name, subjects that are left out."""

import pytest

from ingest.reading import Knowledge, read

Expected = list[tuple[str, str, str]]
"""(span, publisher, entity) of figures that a text must yield."""

CASES: list[tuple[str, Expected]] = [
    # a person and the house, whatever the office is called
    ("«Servir modelos costará 31.000 millones de dólares este año», apuntó Rocío Alcaide, jefa de estrategia de nube "
     "en la consultora Piedralta.", [("31.000 millones de dólares", "Piedralta", "")]),
    ("Running models will cost $31 billion this year, said Amy Stroud, head of cloud strategy at Harrow Point.",
     [("$31 billion", "Harrow Point", "")]),
    ("Servir modelos costará 31.000 millones de dólares este año, dice Rocío Alcaide, que lleva chips en Piedralta.",
     [("31.000 millones de dólares", "Piedralta", "")]),
    # sources that nobody names
    ("Fuentes del sector cifran en 8.000 millones de dólares lo que OpenAI pagará este año por entrenar modelos.",
     [("8.000 millones de dólares", "", "OpenAI")]),
    ("Una persona al corriente de la negociación habla de 9.000 millones de dólares en chips para OpenAI.",
     [("9.000 millones de dólares", "", "OpenAI")]),
    ("Se da por hecho que Meta gastará 9.000 millones de dólares en inferencia este año.",
     [("9.000 millones de dólares", "", "Meta")]),
    # a paper sent to somebody is its sender's
    ("OpenAI gastó 2.100 millones de dólares en entrenar modelos en 2025, revela un folleto remitido a la SEC.",
     [("2.100 millones de dólares", "OpenAI", "OpenAI")]),
    ("OpenAI spent $2.1 billion on training in 2025, shows a prospectus filed with the SEC.",
     [("$2.1 billion", "OpenAI", "OpenAI")]),
    # an outlet that reckons, or whose sum it is
    ("El Financial Times cifra en 7.000 millones de dólares el gasto mundial en entrenar modelos en 2026.",
     [("7.000 millones de dólares", "Financial Times", "")]),
    # names with an article within, and towns that are none
    ("El Ministerio para la Reforma Digital reservará 120 millones de euros para GPU en 2026.",
     [("120 millones de euros", "Ministerio para la Reforma Digital", "Ministerio para la Reforma Digital")]),
    ("El SNCC de Lugano invertirá 40 millones de francos suizos en GPU en 2026.",
     [("40 millones de francos suizos", "SNCC", "SNCC")]),
    ("Lausanne's Corvirack spent CHF 40 million on accelerators in 2025.",
     [("CHF 40 million", "Corvirack", "Corvirack")]),
    # signatures
    ("El mercado de chips de inferencia valdrá 41.000 millones de dólares en 2029 (Varela Datos).",
     [("41.000 millones de dólares", "Varela Datos", "")]),
    ("El banco situaba en 12.000 millones de dólares las ventas de AMD en 2026 en chips de IA. Firma: equipo de "
     "semiconductores de Berenberg.", [("12.000 millones de dólares", "Berenberg", "AMD")]),
    ("Servir modelos costará 31.000 millones de dólares en 2026, según las cuentas de Dosaguas, la consultora de "
     "Rocío Alcaide.", [("31.000 millones de dólares", "Dosaguas", "")]),
    # what the subject has, at the head of the sentence
    ("Con 13.000 millones de dólares de ventas en el trimestre —9.000 millones en centros de datos—, AMD crece más.",
     [("13.000 millones de dólares", "AMD", "AMD")]),
    ("Con 90.000 millones de dólares de inversión prevista para 2026, Meta va en cabeza, seguida de Oracle.",
     [("90.000 millones de dólares", "Meta", "Meta")]),
    ("Nadie lo ha confirmado, pero personas al corriente hablan de 9.000 millones de dólares en chips para OpenAI.",
     [("9.000 millones de dólares", "", "OpenAI")]),
    # a subject that is left out, and what is its own
    ("Oracle habló ayer con sus accionistas. Gastará 50.000 millones de dólares en centros de datos de IA en 2027.",
     [("50.000 millones de dólares", "Oracle", "Oracle")]),
    ("La alemana Tarnow Compute lo alquila todo. Sus 60 megavatios para IA le dieron 210 millones de euros en 2025.",
     [("60 megavatios", "Tarnow Compute", "Tarnow Compute"), ("210 millones de euros", "Tarnow Compute",
      "Tarnow Compute")]),
    # stances
    ("Piedralta no duda de que el gasto en inferencia llegará a 66.000 millones de dólares en 2027.",
     [("66.000 millones de dólares", "Piedralta", "")]),
    ("Piedralta está convencida de que el gasto en inferencia llegará a 66.000 millones de dólares en 2027.",
     [("66.000 millones de dólares", "Piedralta", "")]),
    ("Preguntada por la inferencia, Piedralta da una cifra: 66.000 millones de dólares de gasto en 2027.",
     [("66.000 millones de dólares", "Piedralta", "")]),
    # sold to another
    ("Casi toda la potencia que Nscale tendrá encendida en 2026, 90 MW para IA, está alquilada a Microsoft.",
     [("90 MW", "Nscale", "Nscale")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_speaks_and_of_whom_in_spanish(knowledge: Knowledge, text: str, wanted: Expected) -> None:
    figures = read(text, published_on="2026-03-01", knowledge=knowledge).figures
    told = {one.span: (one.publisher, one.entity) for one in figures}
    for span, publisher, entity in wanted:
        assert told.get(span) == (publisher, entity), f"{span}: {told}"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a share told of a sum: the share is for the use, the sum for all, and both are of one company
        (
            "Nvidia cifra en un 45 % el peso de la inferencia en los 90.000 millones de dólares de ingresos de 2025.",
            [("45 %", "inference", "NVIDIA"), ("90.000 millones de dólares", "all", "NVIDIA")],
        ),
        (
            "Inference accounts for 45% of the $90 billion that Nvidia's data-center business generated in 2025.",
            [("45%", "inference", "NVIDIA"), ("$90 billion", "all", "NVIDIA")],
        ),
        (
            "Oracle dedicará 2.000 millones de dólares a entrenar y 5.000 a servir.",
            [("2.000 millones de dólares", "training", "Oracle"), ("5.000", "inference", "Oracle")],
        ),
    ],
)
def test_what_each_part_is_for(knowledge: Knowledge, text: str, wanted: Expected) -> None:
    figures = read(text, published_on="2026-03-01", knowledge=knowledge).figures
    told = {one.span: (one.workload, one.entity) for one in figures}
    for span, workload, entity in wanted:
        assert told.get(span) == (workload, entity), f"{span}: {told}"


BEHIND = (
    "El cálculo es de HSBC.",
    "Son números de HSBC.",
    "Así lo ven los analistas de HSBC.",
    "Quien lo dice es HSBC.",
    "La proyección, de HSBC.",
    "Fuente: HSBC.",
)


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("told", ["El capex de Meta alcanzará", "La factura de inferencia de OpenAI alcanzará"])
def test_the_house_that_a_sentence_behind_names(knowledge: Knowledge, told: str, behind: str) -> None:
    text = f"{told} 200.000 millones de dólares en 2028. {behind}"
    figures = read(text, language="es", published_on="2026-03-01", knowledge=knowledge).figures
    assert [(one.publisher, one.kind) for one in figures] == [("HSBC", "forecast")]


@pytest.mark.parametrize(
    "text",
    [
        "De creer a HSBC, el capex de Meta alcanzará 200.000 millones de dólares en 2028.",
        "El capex de Meta alcanzará 200.000 millones de dólares en 2028, si aciertan los modelos de HSBC.",
        "Con el lápiz de HSBC, la factura de inferencia de OpenAI alcanzará 200.000 millones de dólares en 2028.",
    ],
)
def test_a_house_named_with_a_time_to_come(knowledge: Knowledge, text: str) -> None:
    figures = read(text, language="es", published_on="2026-03-01", knowledge=knowledge).figures
    assert [(one.publisher, one.kind) for one in figures] == [("HSBC", "forecast")]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("El gasto en servidores acelerados de América Latina llegará a 3.000 millones de dólares en 2027.",
         "Latin America"),
        ("Todo lo que América Latina pagará por GPU en 2027 suma 3.000 millones de dólares.", "Latin America"),
        ("Bruselas quiere movilizar 20.000 millones de euros para gigafactorías de IA.", "EU"),
        ("La nipona Hoshiba Cloud gastará 130.000 millones de yenes en GPU hasta 2028.", "Japan"),
        ("Die Ausgaben für KI-Server steigen 2027 auf 9 Milliarden Dollar, heißt es bei der Deutschen Bank.", "world"),
    ],
)  # fmt: skip
def test_where_it_is_spent(knowledge: Knowledge, text: str, region: str) -> None:
    figures = read(text, published_on="2026-03-01", knowledge=knowledge).figures
    assert [one.region for one in figures] == [region]
