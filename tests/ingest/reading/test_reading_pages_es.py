"""What Spanish, German and French pages say in several sentences, in words of our own."""

import pytest

from ingest.reading import Knowledge, read
from tests.ingest.reading.page_cases import Page, check_page

PAGES: list[Page] = [
    (
        "2025-08-28",
        "Nvidia ingresó 45.900 millones de dólares en el segundo trimestre, frente a los 45.100 millones esperados, "
        "con ventas en centros de datos de 40.300 millones, por debajo de los 40.700 millones previstos por FactSet.",
        [
            ("45.900 millones de dólares", {"kind": "actual", "publisher": "NVIDIA"}),
            ("45.100 millones", {"kind": "forecast", "publisher": "consensus"}),
            ("40.300 millones", {"metric": "revenue"}),
            ("40.700 millones", {"kind": "forecast", "publisher": "FactSet"}),
        ],
    ),
    (
        "2025-08-28",
        "Broadcom facturó 5.300 millones de dólares en chips de IA, frente a los 5.100 millones previstos por LSEG.",
        [("5.300 millones de dólares", {"kind": "actual", "publisher": "Broadcom"})],
    ),
    (
        "2025-09-20",
        "El gasto en servidores de IA llegará a 260.000 millones de dólares en 2025, frente a los 141.000 millones "
        "estimados en 2024, según Gartner.",
        [("141.000 millones", {"period": ("2024-01-01", "2024-12-31"), "publisher": "Gartner"})],
    ),
    (
        "2025-11-20",
        "El negocio de centros de datos de Nvidia generó 50.900 millones de dólares en el tercer trimestre.",
        [("50.900 millones de dólares", {"metric": "revenue", "kind": "actual"})],
    ),
    (
        "2025-11-20",
        "Los ingresos del tercer trimestre fueron de 56.100 millones de dólares, un récord. De cara al próximo "
        "trimestre, Nvidia anticipa unos ingresos de 64.000 millones.",
        [("64.000 millones", {"period": ("2025-10-27", "2026-01-25"), "kind": "guidance"})],
    ),
    (
        "2026-02-12",
        "IDC ve el gasto en infraestructura de IA en 880.000 millones de dólares en 2029. En el tercer trimestre, los "
        "servidores se llevaron el 97 % del gasto.",
        [("97 %", {"period": ("2025-07-01", "2025-09-30")})],
    ),
    (
        "2026-02-12",
        "Según IDC, la inversión mundial en infraestructura de IA fue de 85.000 millones de dólares en el tercer "
        "trimestre de 2025.",
        [("85.000 millones de dólares", {"metric": "spending"})],
    ),
    (
        "2025-09-26",
        "Lambda y Microsoft firmaron un contrato de cómputo valorado en hasta 6.400 millones de dólares.",
        [("6.400 millones de dólares", {"metric": "deal_value"})],
    ),
    (
        "2023-08-24",
        "En los seis primeros meses de su actual ejercicio fiscal, Nvidia ingresó 20.500 millones de dólares.",
        [("20.500 millones de dólares", {"period": ("2023-01-30", "2023-07-29")})],
    ),
    (
        "2025-12-15",
        "Los primeros tres trimestres de 2025 sumaron 312.000 millones de dólares de gasto en servidores, según IDC. "
        "Regionalmente, Canadá creció un 68 % en servidores de IA.",
        [
            ("312.000 millones de dólares", {"period": ("2025-01-01", "2025-09-30")}),
            ("68 %", {"entity": "", "publisher": "IDC"}),
        ],
    ),
    (
        "2025-08-28",
        "El gasto mundial en IA podría sumar entre 3 y 4 billones de dólares hacia 2030, según McKinsey. Las "
        "ventas del H20 de Nvidia podrían ser de entre 2.000 y 5.000 millones de dólares.",
        [("3 y 4 billones de dólares", {"value": 3500.0})],
    ),
    (
        "2025-07-31",
        "Amazon a dépensé 31 milliards de dollars au deuxième trimestre, au-dessus des 28 milliards attendus par les "
        "analystes.",
        [("28 milliards", {"kind": "forecast", "publisher": "consensus"})],
    ),
    (
        "2025-08-28",
        "Nvidia informó ingresos de 45.900 millones de dólares, frente a los 45.200 millones esperados por LSEG. Para "
        "el trimestre en curso prevé ingresos de 53.000 millones, con un rango de variación del 2%.",
        [
            ("45.900 millones de dólares", {"kind": "actual"}),
            ("45.200 millones", {"kind": "forecast", "publisher": "LSEG"}),
            ("53.000 millones", {"period": ("2025-07-28", "2025-10-26")}),
        ],
    ),
    (
        "2025-08-28",
        "El negocio de centros de datos de Nvidia llegó a 40.100 millones de dólares, por debajo de la proyección de "
        "StreetAccount de 40.400 millones. La división de redes aportó 7.100 millones, casi el doble del año pasado.",
        [("7.100 millones", {"kind": "actual", "publisher": "NVIDIA", "period": None})],
    ),
    (
        "2025-09-22",
        "Los datos de Gartner muestran un aumento en todas las áreas de la IA. En 2025, se espera que el gasto en "
        "servidores de IA alcance los 265.000 millones de dólares.",
        [("265.000 millones de dólares", {"publisher": "Gartner", "kind": "forecast"})],
    ),
    (
        "2025-08-28",
        "La directora de Nvidia dijo que las inversiones globales en infraestructura de IA podrían alcanzar entre 3 y "
        "4 billones de dólares al final de la década.",
        [("3 y 4 billones de dólares", {"value": 3500.0, "metric": "spending", "entity": ""})],
    ),
    (
        "2026-02-09",
        "Amazon planea gastar 198.000 millones de dólares en 2026; Meta anticipa hasta 130.000 millones y Microsoft, "
        "110.000 millones.",
        [("110.000 millones", {"publisher": "Microsoft", "entity": "Microsoft", "kind": "guidance"})],
    ),
    (
        "2026-02-09",
        "Amazon va investir 198 milliards de dollars en 2026. Amazon a réalisé un chiffre d’affaires de 714 milliards "
        "de dollars en 2025.",
        [("714 milliards de dollars", {"metric": "revenue", "kind": "actual"})],
    ),
    (
        "2026-02-09",
        "AWS affiche une croissance de 24 % au 4ème trimestre 2025.",
        [("24 %", {"period": ("2024-10-01", "2025-12-31")})],
    ),
    (
        "2025-10-29",
        "Los ingresos de Microsoft llegaron a 77.400 millones de dólares, por encima de lo previsto. El alza se debió "
        "a un gasto de capital de 34.600 millones de dólares en el tercer trimestre, cifra superior a las "
        "estimaciones de mercado.",
        [("34.600 millones de dólares", {"entity": "Microsoft", "kind": "actual", "metric": "capex"})],
    ),
    (
        "2026-02-10",
        "Según IDC, el gasto en IA superará los 890.000 millones de dólares en 2029, con un crecimiento anual por "
        "encima del 31 % hasta 2027.",
        [("31 %", {"period": ("2026-01-01", "2027-12-31")})],
    ),
    (
        "2026-02-10",
        "IDC dice que, en el tercer trimestre, los servidores concentraron el 97 % del gasto en infraestructura de IA, "
        "con una inversión de 83.000 millones de dólares.",
        [("83.000 millones de dólares", {"metric": "spending", "period": ("2025-07-01", "2025-09-30")})],
    ),
    (
        "2026-02-09",
        "Amazon prévoit de dépenser 198 milliards de dollars en 2026 ; Alphabet envisage d’investir 180 milliards de "
        "dollars ; Meta anticipe jusqu’à 130 milliards de dollars de dépenses.",
        [("180 milliards de dollars", {"publisher": "Alphabet", "entity": "Alphabet", "kind": "guidance"})],
    ),
    (
        "2024-11-20",
        "Nvidia superó las expectativas con ingresos de 35.200 millones de dólares en el tercer trimestre.",
        [("35.200 millones de dólares", {"kind": "actual", "publisher": "NVIDIA"})],
    ),
    (
        "2026-01-16",
        "Die Ausgaben für KI werden 2026 voraussichtlich 2,49 Billionen US-Dollar erreichen. Dies geht aus einer "
        "Prognose des Marktforschungsunternehmens Gartner hervor.",
        [("2,49 Billionen US-Dollar", {"publisher": "Gartner"})],
    ),
    (
        "2025-12-15",
        "IDC ve el mercado de servidores al alza: los x86 crecieron 31% YoY hasta 75.000 millones de dólares en 2025.",
        [("75.000 millones de dólares", {"publisher": "IDC"})],
    ),
]
NOTHING = [
    "El autoalojamiento de modelos compensa con más del 52% de utilización de GPU para la inferencia.",
    "Las acciones de la desarrolladora de programas y equipos bajaron 3% tras presentar su gasto en IA.",
    "Après l'annonce du capex de l'IA, le cours d'Amazon a chuté de 12 %.",
]


@pytest.mark.parametrize("page", PAGES)
def test_reads_a_page(knowledge: Knowledge, page: Page) -> None:
    check_page(page, knowledge)


@pytest.mark.parametrize("text", NOTHING)
def test_finds_nothing(knowledge: Knowledge, text: str) -> None:
    assert not read(text, published_on="2026-02-06", knowledge=knowledge).figures
