"""Shapes of amounts, a line for each way of writing one: the words, then what is read from them."""

import pytest

from ingest.reading import amounts

ENGLISH = """
capex of US$18.3bn | 18.3 USD_bn
$18.3B in capex | 18.3 USD_bn
18.3 B dollars | 18.3 USD_bn
a US$18,300 million bill | 18.3 USD_bn
USD18.3bn | 18.3 USD_bn
18.3bn USD | 18.3 USD_bn
$18.3-billion plan | 18.3 USD_bn
a $40bn-plus bill | 40 USD_bn
$500+ billion | 500 USD_bn
some $20-odd billion | 20 USD_bn
about $1.2T | 1200 USD_bn
$450M raised | 0.45 USD_bn
€750m | 0.75 EUR_bn
£2.5bn of grants | 2.5 GBP_bn
C$4.5 billion | 4.5 CAD_bn
A$1.5bn | 1.5 AUD_bn
NT$380 billion | 380 TWD_bn
HK$7.8bn | 7.8 HKD_bn
S$900 million | 0.9 SGD_bn
₹1.5 lakh crore | 1500 INR_bn
Rs. 10,372 crore | 103.72 INR_bn
10 trillion yen | 10000 JPY_bn
JPY 10 trillion | 10000 JPY_bn
1.46 trillion won | 1460 KRW_bn
KRW 9.4tn | 9400 KRW_bn
380 billion yuan | 380 CNY_bn
RMB 380 billion | 380 CNY_bn
7 billion Swiss francs | 7 CHF_bn
500 million Brazilian reais | 0.5 BRL_bn
30 billion Saudi riyals | 30 SAR_bn
AED 5bn | 5 AED_bn
30bn Danish kroner | 30 DKK_bn
half a billion dollars | 0.5 USD_bn
half-a-trillion dollars | 500 USD_bn
a quarter of a trillion dollars | 250 USD_bn
three quarters of a billion euros | 0.75 EUR_bn
a billion and a half dollars | 1.5 USD_bn
one and a half trillion dollars | 1500 USD_bn
two and a quarter billion | 2.25 USD_bn
a couple of billion dollars | 2 USD_bn
a dozen billion euros | 12 EUR_bn
two hundred and eighty billion dollars | 280 USD_bn
one hundred and twenty-five dollars | 1.25e-07 USD_bn
thirty-seven point five billion dollars | 37.5 USD_bn
nine hundred million euros | 0.9 EUR_bn
a trillion-dollar build-out | 1000 USD_bn
a hundred billion dollars | 100 USD_bn
multibillion-dollar deals | nothing
billions of dollars | nothing
hundreds of billions of dollars | nothing
an order of magnitude more | nothing
$3.7-7.9trn | 3700..7900 USD_bn
$18-20 billion | 18..20 USD_bn
between 18 and 20 billion dollars | 18..20 USD_bn
between about $18bn and $20bn | 18..20 USD_bn
$18bn to $20bn | 18..20 USD_bn
18 to 20 billion euros | 18..20 EUR_bn
$ 10 to 20 | 1e-08..2e-08 USD_bn
ranging from $18bn to $20bn | 18..20 USD_bn
in the range of $18–$20 billion | 18..20 USD_bn
two to three billion dollars | 2..3 USD_bn
a $40-45B budget | 40..45 USD_bn
$900 million–$1.1 billion | 0.9..1.1 USD_bn
anywhere from 20% to 30% | 20..30 percent
20 to 30 percent | 20..30 percent
20%-30% | 20..30 percent
20 or 25 per cent | 20..25 percent
between a fifth and a quarter of compute | 20..25 percent
a third to a half of spending | 33.33..50 percent
growth of 1.1 pts | 1.1 percent
$1 of every $4 | 25 percent
$3 out of every $5 | 60 percent
$2 per million input tokens and $8 per million output | 2 USD_per_million_tokens; 8 USD_per_million_tokens
a 70/30 split of compute | 70 percent; 30 percent
$4-to-$5 trillion | 4000..5000 USD_bn
cut its capex by 8% | -8 percent
cut costs while sales grew by 8% | 8 percent
roughly double this year's output | 2 x
more than doubled | 2 x
nearly doubled, they say | 2 x
more than doubled to $84bn | 84 USD_bn
more than twice last year's | 2 x
twice what was spent in 2024 | 2 x
more than twice the $18bn of 2025 | 18 USD_bn
at least doubles | 2 x
has not doubled | nothing
doubled down on chips | nothing
lifted twice in 2025 | nothing
twice as many as Meta | nothing
grew elevenfold | 11 x
rose 47 per cent | 47 percent
rose forty-seven percent | 47 percent
12 percentage points | 12 percent
3.5pp higher | 3.5 percent
200 basis points | 2 percent
half a percent | 0.5 percent
a 5-percent rise | 5 percent
fell 12% | -12 percent
down 12 per cent | -12 percent
declined by about 12% | -12 percent
a drop of 12% | -12 percent
12% lower | -12 percent
a 12% decline | -12 percent
fell to 12% | 12 percent
down from 40% to 12% | 40 percent; 12 percent
-4.5% growth | -4.5 percent
a 12% year-on-year drop | -12 percent
down by more than a third | -33.33 percent
fell 3% in 2024 and 12% in 2025 | -3 percent; -12 percent
down from 40%, up 12% | 40 percent; 12 percent
two-thirds of compute | 66.67 percent
a third of the budget | 33.33 percent
three-fifths of capex | 60 percent
half of AI spending | 50 percent
half its compute | 50 percent
one in every four dollars | 25 percent
six of every ten dollars | 60 percent
60 cents of every dollar | 60 percent
Of every $100, $60 goes to inference | 60 percent
of every ten dollars, six go to inference | 60 percent
$60 of every $100 | 60 percent
nine out of ten GPUs | 90 percent
9 out of 10 dollars | 90 percent
the first half of 2026 | nothing
in the third quarter | nothing
a third party | nothing
half an hour | nothing
30x | 30 x
a 30-fold increase | 30 x
thirty-fold | 30 x
ten times as much | 10 x
a hundred times more | 100 x
1,000× the compute | 1000 x
three and a half times | 3.5 x
by a factor of 10 | 10 x
a factor of ten | 10 x
multiplied by eight | 8 x
5 million-fold | 5000000 x
between 10x and 20x | 10..20 x
tripled to $6bn | 3 x; 6 USD_bn
1.4GW | 1.4 GW
1.4-gigawatt campus | 1.4 GW
300 MW | 0.3 GW
two gigawatts | 2 GW
over a gigawatt | 1 GW
10 to 12 GW | 10..12 GW
GWh of 5 GWh | nothing
250,000 H100s | 0.25 million_units
100k H100s | 0.1 million_units
1.2m GPUs | 1.2 million_units
a million GPUs | 1 million_units
two million AI accelerators | 2 million_units
half a million TPUs | 0.5 million_units
between 400,000 and 500,000 GB200 racks | 0.4..0.5 million_units
6 million Blackwell GPUs | 6 million_units
200,000 of its chips | 0.2 million_units
$2.10/GPU-hr | 2.1 USD_per_gpu_hour
$2.10 per GPU per hour | 2.1 USD_per_gpu_hour
$2.10 an hour | 2.1 USD_per_gpu_hour
$2.10/GPU/hour | 2.1 USD_per_gpu_hour
$2.10 per H100-hour | 2.1 USD_per_gpu_hour
2.10 dollars an hour | 2.1 USD_per_gpu_hour
$1.90-2.40 per GPU hour | 1.9..2.4 USD_per_gpu_hour
98 cents an hour | 0.98 USD_per_gpu_hour
$2.10 hourly | 2.1 USD_per_gpu_hour
$2.10/h | 2.1 USD_per_gpu_hour
€1.85 per GPU-hour | 1.85 EUR_per_gpu_hour
$2.10 for each GPU-hour | 2.1 USD_per_gpu_hour
$0.60 per 1M tokens | 0.6 USD_per_million_tokens
$0.60 per million tokens | 0.6 USD_per_million_tokens
$3/M input tokens | 3 USD_per_million_tokens
$15 per million output tokens | 15 USD_per_million_tokens
60 cents per million tokens | 0.6 USD_per_million_tokens
$0.002 per 1,000 tokens | 2 USD_per_million_tokens
$0.60/MTok | 0.6 USD_per_million_tokens
$0.60 for a million tokens | 0.6 USD_per_million_tokens
$0.60 a million tokens | 0.6 USD_per_million_tokens
15¢ per million tokens | 0.15 USD_per_million_tokens
2026E: $15.8bn vs $20.6bn | 15.8 USD_bn; 20.6 USD_bn
high 50s percent | 58 percent
low-40s percent | 42 percent
mid-70s per cent | 75 percent
high-single-digit percent | 8 percent
mid-teens percent | 15 percent
in the low single digits | 2 percent
low-to-mid 60s percent | 63.5 percent
H100, GPT-4, Llama 3.1, page 12, v2.5, 900 123 456 | nothing
on 14 June 2026 at 10:30 | nothing
in fiscal 2026 | nothing
a 405B-parameter model | nothing
141GB of HBM3E | nothing
5G and 4K | nothing
24/7 support | nothing
Form 10-K | nothing
the 1990s | nothing
COVID-19, Boeing 747 | nothing
$44.2, $30.9 and $35.7 billion | 44.2 USD_bn; 30.9 USD_bn; 35.7 USD_bn
73, 14 and 6 percent | 73 percent; 14 percent; 6 percent
from 41% to 55% | 41 percent; 55 percent
to 14% from 40 | 14 percent; 40 percent
minus $3bn | -3 USD_bn
a loss of -$1.2 billion | -1.2 USD_bn
$1,234,567,890 | 1.23456789 USD_bn
2½ billion dollars | 2.5 USD_bn
40 000 million euros | 40 EUR_bn
CHF 1'500 million | 1.5 CHF_bn
ten dollar bill | 1e-08 USD_bn
10 dollars and 50 cents | 1.05e-08 USD_bn
spent $12bn in 2024, $18bn in 2025 and 25 in 2026 | 12 USD_bn; 18 USD_bn; 25 USD_bn
Capex ($bn): 2024: 12.1; 2025: 18.4 | 12.1 USD_bn; 18.4 USD_bn
Microsoft $37.5bn, Amazon 39.5, Google 35.7 | 37.5 USD_bn; 39.5 USD_bn; 35.7 USD_bn
"""
SPANISH = """
18.300 millones de dólares | 18.3 USD_bn
18,3 mil millones | 18.3 USD_bn
18.300 M$ | 18.3 USD_bn
18.300 M€ | 18.3 EUR_bn
18,3 millardos de euros | 18.3 EUR_bn
18.300 MM de dólares | 18.3 USD_bn
18,300 mdd | 18.3 USD_bn
500 mil mdd | 500 USD_bn
6 mil 300 millones de dólares | 6.3 USD_bn
mil 450 mdd | 1.45 USD_bn
dos mil 300 millones de pesos | 2.3 MXN_bn
7 mil 150 mdd | 7.15 USD_bn
US$12 mil 400 millones | 12.4 USD_bn
2 billones 300 mil millones de pesos | 2300 MXN_bn
5 millones 200 mil euros | 0.0052 EUR_bn
1’2 billones de euros | 1200 EUR_bn
$ 4.300 millones de pesos | 4.3 MXN_bn
redujo su gasto un 8 % | -8 percent
el billón de dólares anual | 1000 USD_bn
10,1 bill. de wones | 10100 KRW_bn
18,300 millones de dólares | 18.3 USD_bn
US$18.300 millones | 18.3 USD_bn
18,3 MMDD | 18.3 USD_bn
U$S 450 millones | 0.45 USD_bn
450 millones de libras | 0.45 GBP_bn
3.000 millones de pesos mexicanos | 3 MXN_bn
dos mil quinientos millones de euros | 2.5 EUR_bn
mil millones de dólares | 1 USD_bn
un billón de dólares | 1000 USD_bn
billón y medio de euros | 1500 EUR_bn
un billón y medio de euros | 1500 EUR_bn
medio billón de dólares | 500 USD_bn
un cuarto de billón de dólares | 250 USD_bn
tres cuartos de billón | 750 USD_bn
un centenar de millones de euros | 0.1 EUR_bn
una decena de miles de millones de dólares | 10 USD_bn
ciento veinte mil millones de dólares | 120 USD_bn
treinta y siete mil quinientos millones | 37.5 USD_bn
decenas de miles de millones | nothing
miles de millones de dólares | nothing
ciento veinte mil euros | 0.00012 EUR_bn
entre 18.000 y 20.000 millones de dólares | 18..20 USD_bn
de entre 18.000 y 20.000 millones | 18..20 USD_bn
175-185.000 millones de dólares | 175..185 USD_bn
oscilará de 18.000 a 20.000 millones de euros | 18..20 EUR_bn
de 18.300 a 37.500 millones de dólares | 18.3 USD_bn; 37.5 USD_bn
pasará de 18.300 millones a 37.500 | 18.3 USD_bn; 37.5 USD_bn
dos o tres mil millones de dólares | 2..3 USD_bn
entre un 20 y un 25 % | 20..25 percent
entre el 20 % y el 25 % | 20..25 percent
del 20 al 25 % | 20 percent; 25 percent
un 44 % más | 44 percent
cayó un 12 % | -12 percent
bajará un 12,5 por ciento | -12.5 percent
una caída del 12 % | -12 percent
un 12 % menos | -12 percent
cayó al 12 % | 12 percent
cayó del 40 % al 12 % | 40 percent; 12 percent
se redujo casi un 12 % | -12 percent
veinte por ciento | 20 percent
doce puntos porcentuales | 12 percent
el 55% de la inversión | 55 percent
subió un 3 % y un 12 % | 3 percent; 12 percent
dos tercios del gasto | 66.67 percent
las dos terceras partes del gasto | 66.67 percent
una cuarta parte del presupuesto | 25 percent
un tercio del cómputo | 33.33 percent
la mitad del gasto | 50 percent
siete de cada diez dólares | 70 percent
de cada 100 dólares, 60 van a inferencia | 60 percent
60 de cada 100 dólares | 60 percent
60 céntimos de cada euro | 60 percent
el cuarto trimestre | nothing
tres de cada cuatro euros | 75 percent
diez veces más | 10 x
se multiplicará por ocho | 8 x
cien veces | 100 x
50 millones de veces | 50000000 x
30 veces | 30 x
el doble que en 2025 | 2 x
casi el doble que el año pasado | 2 x
más del doble que en 2024 | 2 x
hará que se multiplique por 24 | 24 x
casi se duplica | 2 x
se triplicará | 3 x
más del doble | nothing
dos veces y media | 2.5 x
1,4 GW | 1.4 GW
300 megavatios | 0.3 GW
dos gigavatios | 2 GW
más de un gigavatio | 1 GW
250.000 GPU | 0.25 million_units
medio millón de aceleradores | 0.5 million_units
1,2 millones de chips | 1.2 million_units
cien mil H100 | 0.1 million_units
un millón de TPU | 1 million_units
2,10 dólares por hora y GPU | 2.1 USD_per_gpu_hour
2,10 dólares la hora | 2.1 USD_per_gpu_hour
2,10 $/h | 2.1 USD_per_gpu_hour
98 centavos por hora | 0.98 USD_per_gpu_hour
2,10 dólares por GPU y hora | 2.1 USD_per_gpu_hour
2,10 euros por hora de GPU | 2.1 EUR_per_gpu_hour
2,10 dólares cada hora | 2.1 USD_per_gpu_hour
0,60 dólares por millón de tokens | 0.6 USD_per_million_tokens
60 centavos el millón de tokens | 0.6 USD_per_million_tokens
3 dólares por cada millón de tokens de entrada | 3 USD_per_million_tokens
"""
GERMAN = """
18,3 Milliarden Dollar | 18.3 USD_bn
18,3 Mrd. Euro | 18.3 EUR_bn
zwei Drittel der Ausgaben | 66.67 percent
um 12 Prozent gesunken | 12 percent
sank um 12 Prozent | -12 percent
fünfzig Milliarden Euro | 50 EUR_bn
2,10 Dollar pro GPU-Stunde | 2.1 USD_per_gpu_hour
zehnmal so viel | nothing
zwischen 18 und 20 Milliarden Euro | 18..20 EUR_bn
die Hälfte der Ausgaben | 50 percent
"""
FRENCH = """
18,3 milliards d'euros | 18.3 EUR_bn
les deux tiers du calcul | 66.67 percent
2,10 euros de l'heure | 2.1 EUR_per_gpu_hour
entre 18 et 20 milliards de dollars | 18..20 USD_bn
une baisse de 12 % | -12 percent
un demi-milliard de dollars | 0.5 USD_bn
deux cents milliards de dollars | 200 USD_bn
dix fois plus | 10 x
0,60 dollar le million de tokens | 0.6 USD_per_million_tokens
"""
SHAPES = [
    (language, *line.split(" | "))
    for language, lines in (("en", ENGLISH), ("es", SPANISH), ("de", GERMAN), ("fr", FRENCH))
    for line in lines.strip().splitlines()
]


def _told(text: str, language: str) -> list[tuple[float, float, str]]:
    return [(one.value if one.low is None else one.low, one.value if one.high is None else one.high, one.unit)
            for one in amounts(text, language)]  # fmt: skip


def _wanted(line: str) -> list[tuple[float, float, str]]:
    told = [] if line == "nothing" else [part.split() for part in line.split("; ")]
    ends = [(*value.split(".."), value.split("..")[-1], unit) for value, unit in told]
    return [(float(end[0]), float(end[1]), end[-1]) for end in ends]


@pytest.mark.parametrize(("language", "text", "wanted"), SHAPES)
def test_shape(language: str, text: str, wanted: str) -> None:
    told, sums = _told(text, language), _wanted(wanted)
    assert [one[2] for one in told] == [one[2] for one in sums]
    assert [end for one in told for end in one[:2]] == pytest.approx([end for one in sums for end in one[:2]], rel=1e-3)
