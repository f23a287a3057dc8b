"""Spanish sentences, each with the figures that it tells (span, value, unit, years or days) and nothing else."""

from datetime import date

import pytest

from ingest.reading import Knowledge, read

Row = tuple[str, float, str, str]
"""Span, value, unit, period: `2026`, `2025..2027`, two days, or empty where none is told or it is no matter."""

LEFT_BARE: list[tuple[str, str, list[Row]]] = [
    (
        "2026-03-02",
        "CoreWeave doblará su inversión: de 12.000 millones de dólares en 2025 a una banda de 22.000-26.000 en 2026.",
        [("12.000 millones de dólares", 12.0, "USD_bn", "2025"), ("22.000-26.000", 24.0, "USD_bn", "2026")],
    ),
    (
        "2026-06-15",
        "Oracle gastó 48.300 millones de dólares en centros de datos en el ejercicio 2026, frente a los 20.900 del "
        "precedente.",
        [("48.300 millones de dólares", 48.3, "USD_bn", ""), ("20.900", 20.9, "USD_bn", "")],
    ),
    (
        "2026-02-10",
        "De los 8.000 millones de dólares que el laboratorio gastó en cómputo en 2025, unos 5.500 fueron a entrenar y "
        "2.500 a servir modelos.",
        [
            ("8.000 millones de dólares", 8.0, "USD_bn", "2025"),
            ("5.500", 5.5, "USD_bn", "2025"),
            ("2.500", 2.5, "USD_bn", "2025"),
        ],
    ),
    (
        "2026-02-10",
        "De cada 100 euros que las empresas gasten en servidores de IA en 2027, 64 serán para inferencia.",
        [("64", 64.0, "percent", "2027")],
    ),
]
RATIOS: list[tuple[str, str, list[Row]]] = [
    (
        "2026-03-18",
        "La inferencia se tragó el 58 % de los ingresos de la empresa emergente Alcor en 2025.",
        [("58 %", 58.0, "percent", "2025")],
    ),
    (
        "2026-03-18",
        "El 120 % de lo que ingresa Perplexity se le va en inferencia; en 2024 era el 190 %.",
        [("120 %", 120.0, "percent", ""), ("190 %", 190.0, "percent", "2024")],
    ),
    (
        "2026-03-18",
        "Omdia cree que en 2028 el 70 % de lo que se gaste en servidores de IA será para inferencia.",
        [("70 %", 70.0, "percent", "2028")],
    ),
    (
        "2025-10-09",
        "¿Qué sostiene a Oracle? Sus obligaciones pendientes: 450.000 millones de dólares a 31 de agosto de 2025.",
        [("450.000 millones de dólares", 450.0, "USD_bn", "")],
    ),
]
TIMES: list[tuple[str, str, list[Row]]] = [
    (
        "2026-03-11",
        "Francia invertirá 2.000 millones de euros en centros de datos de IA en los próximos tres años.",
        [("2.000 millones de euros", 2.0, "EUR_bn", "2026..2028")],
    ),
    (
        "2025-12-11",
        "Francia invertirá 2.000 millones de euros en centros de datos de IA en los próximos tres años.",
        [("2.000 millones de euros", 2.0, "EUR_bn", "2026..2028")],
    ),
    (
        "2026-07-20",
        "Las administraciones gastaron hasta junio 90 millones de euros en cómputo de IA.",
        [("90 millones de euros", 0.09, "EUR_bn", "2026-01-01..2026-06-30")],
    ),
    (
        "2025-05-30",
        "Dell anotó en el primer trimestre fiscal pedidos de servidores de IA por 11.000 millones de dólares, más que "
        "en todo el ejercicio anterior.",
        [("11.000 millones de dólares", 11.0, "USD_bn", "2025-02-01..2025-05-02")],
    ),
    (
        "2025-11-20",
        "El gasto mundial en centros de datos llegará al billón de dólares en 2027, según Omdia, que antes lo "
        "esperaba para 2029.",
        [("billón de dólares", 1000.0, "USD_bn", "2027")],
    ),
    (
        "2026-06-04",
        "Scaleway mantiene el capex en 300 millones de euros en su ejercicio a 31 de agosto.",
        [("300 millones de euros", 0.3, "EUR_bn", "2025-09-01..2026-08-31")],
    ),
]
MORE: list[tuple[str, str, list[Row]]] = [
    (
        "2026-06-18",
        "Accenture firmó contratos de IA por 2.000 millones de dólares en su tercer trimestre fiscal y por 5.500 "
        "millones en lo que va de ejercicio.",
        [
            ("2.000 millones de dólares", 2.0, "USD_bn", "2026-03-01..2026-05-31"),
            ("5.500 millones", 5.5, "USD_bn", "2025-09-01..2026-05-31"),
        ],
    ),
    (
        "2026-01-30",
        "Microsoft ha invertido ya 70.000 millones de dólares en solo dos trimestres.",
        [("70.000 millones de dólares", 70.0, "USD_bn", "2025-07-01..2025-12-31")],
    ),
    (
        "2026-05-07",
        "El entrenamiento absorbe la mitad del gasto de los laboratorios; la inferencia ronda el 35 %, según cuentas "
        "de Omdia referidas a 2025.",
        [("la mitad", 50.0, "percent", "2025"), ("35 %", 35.0, "percent", "2025")],
    ),
    (
        "2026-04-09",
        "¿Qué cuesta hoy una hora de B200? En Lambda, desde 3,79 dólares.",
        [("3,79 dólares", 3.79, "USD_per_gpu_hour", "")],
    ),
    (
        "2025-07-30",
        "¿Qué parte del capex de Meta va a servidores? Unos dos tercios, contestó la compañía.",
        [("dos tercios", 66.67, "percent", "")],
    ),
    (
        "2024-06-27",
        "De cada 100 euros gastados en aceleradores, 80 van a Nvidia y los otros 20 al resto, dice Citi.",
        [("80", 80.0, "percent", ""), ("20", 20.0, "percent", "")],
    ),
    (
        "2026-04-21",
        "Citi espera 700.000 millones de dólares de capex de las grandes nubes en 2026, o sea, más que el PIB sueco.",
        [("700.000 millones de dólares", 700.0, "USD_bn", "2026")],
    ),
    (
        "2026-04-02",
        "OpenAI cerró una ronda de 120.000 millones de dólares, con una valoración de 850.000 millones.",
        [("120.000 millones de dólares", 120.0, "USD_bn", "2026")],
    ),
    (
        "2025-11-21",
        "En el último trimestre Nvidia vendió chips por 50.000 millones de dólares, un 22 % por encima del previo.",
        [
            ("50.000 millones de dólares", 50.0, "USD_bn", "2025-07-28..2025-10-26"),
            ("22 %", 22.0, "percent", "2025-04-28..2025-10-26"),
        ],
    ),
    (
        "2026-05-21",
        "Nvidia da por hecho que entre este año y el próximo ingresará un billón de dólares con Blackwell y Rubin.",
        [("un billón de dólares", 1000.0, "USD_bn", "2026..2027")],
    ),
    (
        "2025-12-04",
        "OpenAI quiere multiplicar por tres sus ingresos en 2026, hasta 25.000 millones de dólares.",
        [("tres", 3.0, "x", "2025..2026"), ("25.000 millones de dólares", 25.0, "USD_bn", "2026")],
    ),
    (
        "2026-05-20",
        "A partir de julio la hora de H200 en Vultr bajará a 2,49 dólares.",
        [("2,49 dólares", 2.49, "USD_per_gpu_hour", "2026-07-01..2026-07-31")],
    ),
]
LATER: list[tuple[str, str, list[Row]]] = [
    (
        "2025-06-19",
        "Broadcom ensancha de 60.000 a 90.000 millones de dólares su mercado de chips de IA en 2027.",
        [("60.000", 60.0, "USD_bn", ""), ("90.000 millones de dólares", 90.0, "USD_bn", "2027")],
    ),
    (
        "2026-06-04",
        "En el tercer trimestre Broadcom facturará 15.000 millones de dólares por IA, un 180 % más que hace un año.",
        [
            ("15.000 millones de dólares", 15.0, "USD_bn", "2026-05-04..2026-08-02"),
            ("180 %", 180.0, "percent", "2025-05-04..2026-08-02"),
        ],
    ),
    (
        "2025-12-02",
        "Morgan Stanley espera 6 millones de TPU en 2027 y 8 millones en 2028, frente a 4 y 5 millones.",
        [
            ("6 millones", 6.0, "million_units", "2027"),
            ("8 millones", 8.0, "million_units", "2028"),
            ("4", 4.0, "million_units", "2027"),
            ("5 millones", 5.0, "million_units", "2028"),
        ],
    ),
    (
        "2026-02-26",
        "Para el trimestre en curso, primero de su ejercicio 2027, Nvidia augura ventas de 77.000 millones de dólares.",
        [("77.000 millones de dólares", 77.0, "USD_bn", "2026-01-26..2026-04-26")],
    ),
    (
        "2026-07-30",
        "Microsoft invertirá más de 180.000 millones de dólares en el ejercicio que empezó este mes.",
        [("180.000 millones de dólares", 180.0, "USD_bn", "2026-07-01..2027-06-30")],
    ),
    (
        "2025-08-19",
        "Levantar los centros de datos de IA que el mundo pide valdrá 3 billones de dólares, calcula Citi.",
        [("3 billones de dólares", 3000.0, "USD_bn", "")],
    ),
    (
        "2025-10-01",
        "OpenAI gastará este año 9.000 millones de dólares en entrenar y otros 6.000 millones en hacerlos funcionar.",
        [("9.000 millones de dólares", 9.0, "USD_bn", "2025"), ("6.000 millones", 6.0, "USD_bn", "2025")],
    ),
    (
        "2025-10-01",
        "Cuatro dólares por millón de tokens de entrada, dieciséis por millón de salida: son las tarifas de OpenAI.",
        [
            ("Cuatro dólares por millón de tokens", 4.0, "USD_per_million_tokens", ""),
            ("dieciséis", 16.0, "USD_per_million_tokens", ""),
        ],
    ),
]
LAST: list[tuple[str, str, list[Row]]] = [
    (
        "2026-04-30",
        "En el ejercicio fiscal 2027, que arranca en julio, Microsoft invertirá más de 185.000 millones de dólares.",
        [("185.000 millones de dólares", 185.0, "USD_bn", "2026-07-01..2027-06-30")],
    ),
    (
        "2026-01-29",
        "Meta gastó 20.000 millones de dólares en centros de datos en los tres últimos meses de 2025.",
        [("20.000 millones de dólares", 20.0, "USD_bn", "2025-10-01..2025-12-31")],
    ),
    (
        "2026-02-03",
        "AMD ingresó 6.000 millones de dólares por chips de IA en 2025, y este año espera mucho más.",
        [("6.000 millones de dólares", 6.0, "USD_bn", "2025")],
    ),
    (
        "2026-02-26",
        "Tras ingresar 60.000 millones de dólares en el trimestre que acaba de cerrar, Nvidia prevé 70.000 para el que "
        "corre.",
        [("60.000 millones de dólares", 60.0, "USD_bn", ""), ("70.000", 70.0, "USD_bn", "")],
    ),
    (
        "2025-10-31",
        "Amazon ha invertido 90.000 millones de dólares en centros de datos y acabará el año en 125.000.",
        [("90.000 millones de dólares", 90.0, "USD_bn", ""), ("125.000", 125.0, "USD_bn", "2025")],
    ),
]
TABLES: list[tuple[str, str, list[Row]]] = [
    (
        "2026-03-05",
        "| Gasto (mM$) | 2025 | 2026e |\n| Servidores de IA | 310 | 430 |\nFuente: Alisios",
        [("310", 310.0, "USD_bn", "2025"), ("430", 430.0, "USD_bn", "2026")],
    ),
]
EMPTY = [
    (
        "2026-05-20",
        "Banxico dejó el crecimiento del PIB de 2026 en el 1,1 %; las tecnológicas restaron al IPC un 0,6 %.",
    ),
    (
        "2025-10-03",
        "Los fundadores de OpenAI vendieron títulos a un precio que otorga a la firma un valor de 480.000 millones de "
        "dólares.",
    ),
    ("2025-09-01", "El fondo cotizado de chips captó 300 millones; Nvidia pesa un 21 % en la cartera."),
    ("2026-03-17", "Cada chip Rubin triplica en inferencia a su antecesora y disipa 1.600 vatios."),
    ("2026-02-02", "España sube en el índice de preparación para la IA, con 61,4 puntos sobre 100."),
    (
        "2025-10-30",
        "De los 9.000 millones de dólares que perdió OpenAI en el trimestre hablan las cuentas de su socio.",
    ),
    ("2025-07-01", "Meta ofrece 90 millones de dólares de prima de fichaje a investigadores de OpenAI."),
    (
        "2025-10-30",
        "Ninguna firma había valido 5 billones de dólares: Nvidia lo logró con un alza que dejó el título en 207.",
    ),
    ("2026-06-11", "La deuda neta de Oracle asciende a 100.000 millones de dólares."),
    ("2025-11-11", "SoftBank vendió toda su participación en Nvidia por 5.800 millones de dólares."),
    ("2025-10-01", "Los 97 millones de turistas gastaron 126.000 millones; los hoteles estrenan recepcionistas de IA."),
    ("2026-05-20", "Alphabet ha revisado tres veces su plan de centros de datos."),
]
NOT_OF_A_KIND = [
    ("Invirtió 60 millones de euros en GPU en 2025 y 14 en total dimitieron.", ["60 millones de euros"]),
    ("Pagó 2,40 dólares por hora de H100 a las 8 de la mañana y volvió a las 16.", ["2,40 dólares por hora de H100"]),
    ("Gastó 14 millones de euros en GPU en 2025 y hoy emplea a 12.", ["14 millones de euros"]),
]


def _days(written: str) -> tuple[date, date]:
    first, _, last = written.partition("..")
    if "-" in first:
        return date.fromisoformat(first), date.fromisoformat(last)
    return date(int(first), 1, 1), date(int(last or first), 12, 31)


@pytest.mark.parametrize(("day", "text", "rows"), [*LEFT_BARE, *RATIOS, *TIMES, *MORE, *LATER, *LAST, *TABLES])
def test_each_sentence_gives_its_figures(knowledge: Knowledge, day: str, text: str, rows: list[Row]) -> None:
    figures = read(text, language="es", published_on=day, knowledge=knowledge).figures
    assert [one.span for one in figures] == [span for span, *_ in rows]
    for one, (span, value, unit, period) in zip(figures, rows, strict=True):
        assert one.value == pytest.approx(value, rel=0.001), span
        assert one.unit == unit, span
        assert not period or (one.period_start, one.period_end) == _days(period), span


@pytest.mark.parametrize(("day", "text"), EMPTY)
def test_what_is_no_figure_is_refused(knowledge: Knowledge, day: str, text: str) -> None:
    assert [one.span for one in read(text, language="es", published_on=day, knowledge=knowledge).figures] == []


@pytest.mark.parametrize(("text", "spans"), NOT_OF_A_KIND)
def test_a_number_that_counts_another_thing_stays_out(knowledge: Knowledge, text: str, spans: list[str]) -> None:
    figures = read(text, language="es", published_on="2026-03-01", knowledge=knowledge).figures
    assert [one.span for one in figures] == spans
