"""Numbers whose noun is left out in a clause of its own, and bare numbers that count something else."""

import pytest

from ingest.reading import amounts

LEFT_OUT = [
    ("en", "The three plants drew $52 billion. A year ago the same plants drew 17.", [52, 17]),
    ("en", "Serving takes 55 per cent of it, and next year they want it at 70.", [55, 70]),
    ("en", "Training accounts for 35 per cent of the bill, and by 2031 for 20.", [35, 20]),
    ("en", "Chips for training brought $31 billion, those for serving $18 billion; by 2029 it is 50 against 90.",
     [31, 18, 50, 90]),
    ("en", "Outlays came to $70 billion, well over the 52 of the year before.", [70, 52]),
    ("en", "The campus has 2.4 GW of demand; in Ohio there are 7.", [2.4, 7]),
    ("en", "It now wants 41 rather than the 36 billion dollars of spring.", [41, 36]),
    ("en", "Capex is put at $41 billion; in May the plan had been closer to thirty.", [41, 30]),
    ("en", "The site opens with 2GW and could one day grow to five, its owner said.", [2, 5]),
    ("en", "This year's bill is nine billion dollars, and next year's about fourteen.", [9, 14]),
    ("es", "El banco espera 4 billones de euros de inversión y, en su mejor caso, seis.", [4000, 6000]),
    ("fr", "L'inférence a coûté 5,1 milliards d'euros ; l'entraînement, lui, en a pris sept.", [5.1, 7]),
    ("en", "Serving took $12 billion at the lab last year, training 8.", [12, 8]),
    ("en", "Capex was $38 billion in the first quarter, 41 in the second and 45 in the third.", [38, 41, 45]),
    ("en", "Of the $90 billion, 60 will go to chips and 30 to buildings.", [90, 60, 30]),
    ("en", "Its part was 40% in 2024, 52 in 2025 and will be 65 in 2027.", [40, 52, 65]),
    ("en", "Serving: 55 percent today, perhaps 70 by 2028.", [55, 70]),
    ("en", "Spending hit $52bn, double the 26 of 2024.", [52, 26]),
    ("es", "Harán falta 22 GW en 2031 y hoy solo hay 6.", [22, 6]),
    ("es", "El laboratorio gasta en entrenar 21 millones de euros al año y en servir modelos 13.", [0.021, 0.013]),
    ("es", "El laboratorio gasta 21 millones de euros; dentro de un año será al revés: 13 y 40.", [0.021, 0.013, 0.04]),
    ("es", "Dedicó 12.400 millones de euros, más que los 9.700 del curso anterior.", [12.4, 9.7]),
    ("es", "Ingresará 44.000 millones de dólares, por encima de los 41.300 que esperaban los analistas.", [44, 41.3]),
    ("es", "- Amazon, 215.000 millones de dólares\n- Microsoft, 181.000\n- Meta, 164.000", [215, 181, 164]),
    ("en", "- Amazon – $215 billion\n- Microsoft – 181\n- Meta – 164", [215, 181, 164]),
    ("es", "De los 52 GW, 31 alimentarán inferencia y 21 entrenamiento.", [52, 31, 21]),
    ("en", "Of the 52 GW, 31 will feed inference and 21 training.", [52, 31, 21]),
    ("es", "Subió de 60.000-65.000 a 64.000-72.000 millones de dólares.", [62.5, 68]),
    ("en", "It went from $60-65 to $64-72 billion.", [62.5, 68]),
    ("es", "Fueron 37.000 millones de dólares y rozará los 45.000 en el actual.", [37, 45]),
    ("es", "Son 37.000 millones de euros, a sumar a los 18.000 ya gastados.", [37, 18]),
    ("es", "Cifran en 8.000 millones de euros el entrenamiento y en 6.000 lo que costará servir.", [8, 6]),
    ("es", "Cobra 2 dólares por millón de tokens de entrada y 11 por los de salida.", [2, 11]),
    ("es", "Gastará 72 en vez de 65 millones de euros.", [0.072, 0.065]),
    ("es", "Pondrá entre 90 mil y 110 mil mdd; unos 40 mil serán para servidores.", [100, 40]),
    ("es", "Fueron 14 mil 200 millones de pesos, frente a los 11 mil 900 de hace un año.", [14.2, 11.9]),
    ("es", "Son 9,000 millones de dólares, de los que 6,200 pagarán GPU.", [9, 6.2]),
    ("es", "De cada diez euros que la banca del país dedica a máquinas nuevas y sistemas, seis van a GPU.", [60]),
    ("es", "Cuatro de cada cinco dólares van a chips; hace dos años eran tres.", [80, 60]),
    ("en", "Four of every five dollars go to chips; two years ago it was three.", [80, 60]),
    ("es", "12.000 de los 70.000 millones de euros que prevé gastar serán para redes.", [12, 70]),
    ("en", "9 of the 30 GW will go to training.", [9, 30]),
    ("es", "Quemará 19.000 millones de dólares este año, y no los 8.000 que calculaba en marzo.", [19, 8]),
    ("es", "Sube a 22.000 millones de euros la inversión, desde los 18.000 previos.", [22, 18]),
    ("es", "Se van en chips 40 centavos de cada peso invertido.", [40]),
    ("es", "Por cada euro gastado en GPU, 22 céntimos se van en redes, y en 2028 serán 30.", [22, 30]),
    ("de", "Das Land kommt auf 1,3 Gigawatt; bis 2032 werden es laut Verband 2,9 sein.", [1.3, 2.9]),
    ("de", "Der Konzern gibt 41 bis 44 statt 36 bis 38 Milliarden Euro aus.", [42.5, 37]),
    ("de", "2025 waren es 11 Milliarden Euro, 2024 erst 7.", [11, 7]),
    ("fr", "L'inférence a pris 11 milliards d'euros, l'entraînement 7.", [11, 7]),
    ("fr", "Les dépenses ont atteint 17 milliards d'euros, contre 11 un an plus tôt.", [17, 11]),
    ("fr", "Elle dépensera 41 au lieu de 36 milliards d'euros.", [41, 36]),
]  # fmt: skip

COUNTED = [
    ("en", "The lab spent $14 million on training last year and its team is 12.", [0.014]),
    ("en", "Sales were $31 billion. A year ago the firm had 19 plants.", [31]),
    ("en", "The bill was $30 million in 2024, and Llama 4 is next.", [0.03]),
    ("en", "It booked $9 billion this year; today it is in phase 2.", [9]),
    ("en", "They will spend 60 per cent of it in 2027, when the founder turns 45.", [60]),
    ("en", "Meta spends $70 billion this year. In January the shares stood at 600.", [70]),
    ("en", "The board met on May 12, against $14 million of costs.", [0.014]),
    ("en", "It hired 12 people instead of spending $14 billion.", [14]),
    ("en", "The lab spent $14 million on training; its team of twelve works in Oslo.", [0.014]),
    ("en", "It raised $40 million in 2024 and now has offices in five.", [0.04]),
    ("en", "Meta spends $70 billion this year, the second of three.", [70]),
    ("en", "It raised $90 million from funds and 12 in all took part.", [0.09]),
    ("en", "The firm has $9 billion in cash and 3 in 10 of its workers left.", [9]),
    ("en", "It spent $40 million in Texas, and 12 in the crew were hurt.", [0.04]),
    ("en", "Of the $80 billion, 50 sites will get a share.", [80]),
    ("en", "Capex of $31 billion was approved by 7 to 2, against 3 abstentions.", [31]),
    ("es", "Invirtió 40 millones de euros en 2024 y 12 en total dimitieron.", [0.04]),
    ("de", "Das Labor gab 14 Millionen Euro für Training aus, Platz 7.", [0.014]),
    ("es", "Gastó 14 millones de euros en entrenar y hoy emplea a 9.", [0.014]),
    ("es", "El centro costará 40 millones de euros y abrirá el 9 de mayo.", [0.04]),
    ("es", "El gasto llegará a 52.000 millones de dólares y los 30 que trabajan allí lo celebran.", [52]),
    ("es", "Pagó 3 dólares por hora a las 9 de la mañana y volvió a las 15.", [3]),
    ("es", "Costará 30 mil millones de dólares y dará trabajo a 4 mil personas.", [30]),
    ("es", "Tres de cada cinco dólares van a chips, y en la obra trabajan dos.", [60]),
    ("de", "Das Labor gab 14 Millionen Euro aus; heute sind es 9 Mitarbeiter.", [0.014]),
    ("de", "Das Werk bekommt 12 statt 14 Hallen für 20 Milliarden Euro.", [20]),
    ("fr", "Le centre coûte 40 millions d'euros et ouvrira le 9.", [0.04]),
    ("fr", "Elle a investi 7,4 milliards d'euros ; en 2024, elle avait 12 sites.", [7.4]),
]


@pytest.mark.parametrize(("language", "text", "values"), LEFT_OUT + COUNTED)
def test_the_noun_that_is_left_out(language: str, text: str, values: list[float]) -> None:
    assert [one.value for one in amounts(text, language)] == pytest.approx(values)


@pytest.mark.parametrize(("language", "text", "values"), LEFT_OUT)
def test_it_is_of_the_kind_before(language: str, text: str, values: list[float]) -> None:
    assert len({one.unit for one in amounts(text, language)}) == 1


LISTS = [
    (
        "es",
        "Inversión:\n• Norte: entre 75.000 y 85.000 millones de euros\n• Sur: unos 60.000\n• Este: 45.000",
        [80, 60, 45],
    ),
    ("en", "Capex plans\n- North: $180 billion\n- South: about 200", [180, 200]),
    ("en", "Contacts\n- Budget: $180 million\n- Room: 200\n- Call: 12", [0.18]),
    ("en", "Plans\n- Budget: $180 million\nThe site has 200 rooms.", [0.18]),
]
PIECES = [
    ("One house counts on 1.3m AI servers for 2025; another, which draws the line elsewhere, on 2.2m.", [1.3, 2.2]),
    ("It will ship 4 million chips in 2027 and six million in 2028.", [4, 6]),
]
SHARES = [
    (
        "en",
        "Of every dollar set aside for it in 2025, 46 cents went to serving; by 2028 it will be 63 cents.",
        [46, 63],
    ),
    ("es", "De cada euro que gastan, 46 céntimos van a servir modelos.", [46]),
    ("es", "En 2024 el reparto era de 65 a 35 a favor del entrenamiento.", [65, 35]),
    ("de", "Das Verhältnis von Training zu Inferenz liegt bei 60 zu 40.", [60, 40]),
    ("de", "Ein Viertel davon geht an Speicher, ein Fünftel fließt in Netze.", [25, 20]),
    ("fr", "La répartition est de 70 contre 30, et un tiers y sert encore.", [70, 30, 33.33]),
    ("en", "The slice of such servers, a quarter in 2022, will pass two-fifths.", [25, 40]),
    ("en", "Sales fell for a quarter in 2022, a quarter in which prices rose.", []),
    ("en", "The bout went 55 to 45 for the visitors.", []),
    ("es", "Ganó por 65 a 35.", []),
]


@pytest.mark.parametrize(("language", "text", "values"), LISTS)
def test_items_of_a_list(language: str, text: str, values: list[float]) -> None:
    assert [one.value for one in amounts(text, language)] == pytest.approx(values)


@pytest.mark.parametrize(("text", "values"), PIECES)
def test_pieces_are_told_again(text: str, values: list[float]) -> None:
    found = amounts(text, "en")
    assert [one.value for one in found] == pytest.approx(values)
    assert {one.unit for one in found} == {"million_units"}


@pytest.mark.parametrize(("language", "text", "values"), SHARES)
def test_shares_in_words(language: str, text: str, values: list[float]) -> None:
    found = [one for one in amounts(text, language) if one.unit == "percent"]
    assert sorted(one.value for one in found) == pytest.approx(sorted(values), abs=0.01)
