"""Amounts: what is read, what is declined, and what is known not to be read yet."""

import pytest

from ingest.reading import amounts

READS = [
    ("en", "capex of $18.3bn", "$18.3bn", 18.3, "USD_bn"),
    ("en", "about 18.3 billion dollars", "18.3 billion dollars", 18.3, "USD_bn"),
    ("en", "US$18,300 million in sales", "US$18,300 million", 18.3, "USD_bn"),
    ("en", "USD 18.3 Bn", "USD 18.3 Bn", 18.3, "USD_bn"),
    ("en", "a $2.1-trillion bill", "$2.1-trillion", 2100, "USD_bn"),
    ("en", "$1.116tn by then", "$1.116tn", 1116, "USD_bn"),
    ("en", "£450m of grants", "£450m", 0.45, "GBP_bn"),
    ("en", "Rmb320bn was spent", "Rmb320bn", 320, "CNY_bn"),
    ("en", "320bn yuan was spent", "320bn yuan", 320, "CNY_bn"),
    ("en", "Rs 500 crore", "Rs 500 crore", 5, "INR_bn"),
    ("en", "¥2.4 trillion", "¥2.4 trillion", 2400, "JPY_bn"),
    ("en", "half a trillion dollars", "half a trillion dollars", 500, "USD_bn"),
    ("en", "two hundred and fifty million euros", "two hundred and fifty million euros", 0.25, "EUR_bn"),
    ("en", "three and a half billion dollars", "three and a half billion dollars", 3.5, "USD_bn"),
    ("es", "18.300 millones de dólares", "18.300 millones de dólares", 18.3, "USD_bn"),
    ("es", "18,3 mil millones de euros", "18,3 mil millones de euros", 18.3, "EUR_bn"),
    ("es", "18,3 millardos de euros", "18,3 millardos de euros", 18.3, "EUR_bn"),
    ("es", "US$ 18,3 MMD", "US$ 18,3 MMD", 18.3, "USD_bn"),
    ("es", "1,2 billones de dólares", "1,2 billones de dólares", 1200, "USD_bn"),
    ("es", "dos billones y medio de euros", "dos billones y medio de euros", 2500, "EUR_bn"),
    ("es", "mil millones de dólares", "mil millones de dólares", 1, "USD_bn"),
    ("es", "750 M€ en ayudas", "750 M€", 0.75, "EUR_bn"),
    ("es", "1,200 millones de dólares", "1,200 millones de dólares", 1.2, "USD_bn"),
    ("de", "18,3 Milliarden Euro", "18,3 Milliarden Euro", 18.3, "EUR_bn"),
    ("de", "1,2 Billionen Dollar", "1,2 Billionen Dollar", 1200, "USD_bn"),
    ("fr", "18,3 milliards d'euros", "18,3 milliards d'euros", 18.3, "EUR_bn"),
    ("en", "up 47.5 percent", "47.5 percent", 47.5, "percent"),
    ("es", "un 44 % más", "44 %", 44, "percent"),
    ("es", "doce puntos porcentuales", "doce puntos porcentuales", 12, "percent"),
    ("en", "two-thirds of compute", "two-thirds", 66.67, "percent"),
    ("en", "one dollar in five went there", "one dollar in five", 20, "percent"),
    ("en", "four out of every five dollars", "four out of every five", 80, "percent"),
    ("es", "tres cuartas partes del gasto", "tres cuartas partes", 75, "percent"),
    ("es", "nueve de cada diez dólares", "nueve de cada diez", 90, "percent"),
    ("de", "zwei Drittel der Ausgaben", "zwei Drittel", 66.67, "percent"),
    ("fr", "la moitié du calcul", "la moitié", 50, "percent"),
    ("en", "30x the compute", "30x", 30, "x"),
    ("en", "a hundredfold rise", "hundredfold", 100, "x"),
    ("en", "grew 40 million-fold", "40 million-fold", 4e7, "x"),
    ("es", "30 millones de veces más cómputo", "30 millones de veces", 3e7, "x"),
    ("es", "cien veces más", "cien veces", 100, "x"),
    ("es", "se multiplicará por diez", "diez", 10, "x"),
    ("en", "1.4 GW of sites", "1.4 GW", 1.4, "GW"),
    ("es", "300 megavatios", "300 megavatios", 0.3, "GW"),
    ("en", "250,000 H100s", "250,000", 0.25, "million_units"),
    ("en", "3 million Hopper and Blackwell GPUs", "3 million", 3, "million_units"),
    ("en", "$2.45 per GPU-hour", "$2.45 per GPU-hour", 2.45, "USD_per_gpu_hour"),
    ("en", "$2.45/hr", "$2.45/hr", 2.45, "USD_per_gpu_hour"),
    ("en", "$2.45 an hour", "$2.45 an hour", 2.45, "USD_per_gpu_hour"),
    ("es", "2,45 dólares por hora", "2,45 dólares por hora", 2.45, "USD_per_gpu_hour"),
    ("en", "$0.60 per million input tokens", "$0.60 per million input tokens", 0.6, "USD_per_million_tokens"),
    ("en", "$0.002 per thousand tokens", "$0.002 per thousand tokens", 2, "USD_per_million_tokens"),
]

APPROXIMATE = [
    ("en", "a mid-single-digit billion sum in dollars", "mid-single-digit billion", 5, "USD_bn"),
    ("en", "growth in the high 50s percent", "high 50s percent", 58, "percent"),
    ("es", "un par de miles de millones de dólares", "un par de miles de millones de dólares", 2, "USD_bn"),
]

RANGES = [
    ("en", "$3.7-7.9trn", 3700, 7900, "USD_bn"),
    ("en", "$30bn–$35bn", 30, 35, "USD_bn"),
    ("en", "$800m-$1.2bn", 0.8, 1.2, "USD_bn"),
    ("en", "between $150bn and $170bn", 150, 170, "USD_bn"),
    ("en", "$3 trillion to $4 trillion", 3000, 4000, "USD_bn"),
    ("es", "175-185.000 millones de dólares", 175, 185, "USD_bn"),
    ("es", "entre 125.000 y 145.000 millones de euros", 125, 145, "EUR_bn"),
    ("en", "20-25%", 20, 25, "percent"),
    ("en", "between 20 and 25 percent", 20, 25, "percent"),
    ("en", "$1.90 to $2.20 an hour", 1.9, 2.2, "USD_per_gpu_hour"),
]

CARRIED = [
    ("en", "from $18.3bn in 2025 to 37.5 in 2026", [18.3, 37.5], "USD_bn"),
    ("en", "from 18.3 to $37.5 billion", [18.3, 37.5], "USD_bn"),
    ("es", "de 18,3 a 37,5 mil millones de dólares", [18.3, 37.5], "USD_bn"),
    ("en", "from $4.70 to $2.10 per GPU-hour", [4.7, 2.1], "USD_per_gpu_hour"),
]

DECLINES = [
    ("en", "the H100 and GPT-4 on page 7 of 24"),
    ("en", "call 900 123 456 before 14 June 2026"),
    ("en", "in fiscal 2026, version 2.5, HBM3E-12"),
    ("en", "141 GB of memory at 8 TB/s"),
    ("en", "the first half, a quarter earlier, half an hour, a third party"),
    ("es", "del 12 al 15 de octubre, pabellón 8, a las 9:30"),
    ("en", "1,200 people in 12 countries"),
    ("en", "the 2026 GPUs sold"),
]


@pytest.mark.parametrize(("language", "text", "span", "value", "unit"), READS + APPROXIMATE)
def test_reads(language: str, text: str, span: str, value: float, unit: str) -> None:
    found = amounts(text, language)
    assert [(one.span, one.unit) for one in found] == [(span, unit)]
    assert found[0].value == pytest.approx(value, rel=1e-3)
    assert text[found[0].start : found[0].end] == span


@pytest.mark.parametrize(("language", "text", "low", "high", "unit"), RANGES)
def test_a_range_keeps_both_ends_and_has_its_middle_as_value(
    language: str, text: str, low: float, high: float, unit: str
) -> None:
    (found,) = amounts(text, language)
    assert (found.low, found.high, found.unit) == (pytest.approx(low), pytest.approx(high), unit)
    assert found.value == pytest.approx((low + high) / 2)


@pytest.mark.parametrize(("language", "text", "values", "unit"), CARRIED)
def test_magnitude_and_currency_are_carried_over(language: str, text: str, values: list[float], unit: str) -> None:
    found = amounts(text, language)
    assert [one.value for one in found] == pytest.approx(values)
    assert {one.unit for one in found} == {unit}
    assert all(one.low is None for one in found)


@pytest.mark.parametrize(("language", "text"), DECLINES)
def test_declines(language: str, text: str) -> None:
    assert amounts(text, language) == []
