"""Actual, estimate, forecast or guidance: who speaks, and of which time."""

import pytest

from ingest.reading import Knowledge, read

DAY = "2026-03-10"
# fmt: off
SENTENCES = [  # sentence, then span: kind
    ("TSMC gastará de 52.000 a 58.000 millones de dólares este año en nuevas fábricas.",
     {"52.000 a 58.000 millones de dólares": "guidance"}),
    ("Meta told investors to count on capex of anywhere from $150 billion to $165 billion this year.",
     {"$150 billion to $165 billion": "guidance"}),
    ("Oracle was blunt about capex: $60 billion this fiscal year.", {"$60 billion": "guidance"}),
    ("Alphabet's capex for 2026 is now put at $190 billion, against the $180 billion it had guided to in February.",
     {"$190 billion": "guidance", "$180 billion": "guidance"}),
    ("Microsoft invertirá 160.000 millones de dólares en 2026, frente a los 150.000 que calculaba en enero.",
     {"160.000 millones de dólares": "guidance", "150.000": "guidance"}),
    ("Amazon spent $131 billion on property and equipment in 2025, more than the $125 billion it had promised.",
     {"$131 billion": "actual", "$125 billion": "guidance"}),
    ("Broadcom's AI chip revenue came to $8.4 billion last quarter; Hock Tan sees $10.7 billion in the current one.",
     {"$8.4 billion": "actual", "$10.7 billion": "guidance"}),
    ("The AI accelerator market will be worth $1 trillion by 2030, AMD said.", {"$1 trillion": "forecast"}),
    ("Crusoe is building a 1.2 GW AI data center in Texas.", {"1.2 GW": "guidance"}),
    ("Nebius construye en Finlandia un centro de datos de IA de 300 megavatios.", {"300 megavatios": "guidance"}),
    ("AMD will supply OpenAI with 6 gigawatts of Instinct GPUs, AMD said.", {"6 gigawatts": "guidance"}),
    ("Fluidstack va bâtir en France un campus d'IA pour 10 milliards d'euros.", {"10 milliards d'euros": "guidance"}),
    ("Nvidia has line of sight to $900 billion of Rubin orders through 2027.", {"$900 billion": "guidance"}),
    ("JPMorgan values the contract between Oracle and OpenAI at $280 billion.", {"$280 billion": "estimate"}),
    ("Amazon has earmarked $200 billion for capex in 2026, UBS wrote.", {"$200 billion": "forecast"}),
    ("AMD sees the AI processor market at $120 billion in 2030, growing more than 35% a year.",
     {"$120 billion": "forecast", "35%": "forecast"}),
    ("Training the largest models has become 2.4 times dearer every year since 2018, Epoch AI found.",
     {"2.4 times": "estimate"}),
    ("Alibaba spent 39 billion yuan on AI infrastructure last quarter; it plans to spend 120 billion this fiscal year.",
     {"39 billion yuan": "actual", "120 billion": "guidance"}),
    ("Alibaba will spend 380 billion yuan on AI infrastructure this year.", {"380 billion yuan": "guidance"}),
    ("CoreWeave has already spent $9 billion on GPUs and will spend $20 billion more by 2028.",
     {"$9 billion": "actual", "$20 billion": "guidance"}),
    ("Data-centre revenue of $5.1bn cheered AMD's investors; Lisa Su expects the market to pass $900bn in 2030.",
     {"$5.1bn": "actual", "$900bn": "forecast"}),
    ("CoreWeave vowed to sink $30bn into GPUs.", {"$30bn": "guidance"}),
    ("Microsoft has agreed to lease capacity worth $19bn from Nebius.", {"$19bn": "actual"}),
    ("Dell apunta a vender servidores de IA por 55.000 millones de dólares este año fiscal.",
     {"55.000 millones de dólares": "guidance"}),
    ("AMD rebasó los 6.500 millones de dólares de ventas de IA que se había marcado como objetivo para 2025.",
     {"6.500 millones de dólares": "guidance"}),
    ("Nvidia's order backlog stands at $500bn, up 60%; it aims to ship most of it next year.",
     {"$500bn": "actual", "60%": "actual"}),
    ("Oracle means to sell $130bn of cloud services in fiscal 2029, against $34bn in fiscal 2027.",
     {"$130bn": "guidance", "$34bn": "guidance"}),
    ("Meta will put $130bn into data centres this year, more than it invested in the previous three.",
     {"$130bn": "guidance"}),
    ("Citi lifts spending on AI servers to $2.1tn, from $1.9tn.", {"$2.1tn": "forecast"}),
    ("By 2030 inference will draw half of the power of data centres, where today it draws 18%, the IEA says.",
     {"half": "forecast", "18%": "estimate"}),
    ("Hoy la inferencia ocupa el 30 % de la potencia instalada; en 2030 serán dos tercios, según Gartner.",
     {"30 %": "estimate", "dos tercios": "forecast"}),
    ("Supermicro ya no promete 36.000 millones de dólares de ventas este año fiscal.",
     {"36.000 millones de dólares": "guidance"}),
    ("Microsoft overshot the $80bn of capex that it had set itself for 2025.", {"$80bn": "guidance"}),
    ("Se calcula que servir ChatGPT cuesta 900.000 dólares al día.", {"900.000 dólares": "estimate"}),
    ("Crusoe has 1.2 GW running in Abilene, with 3 GW planned.", {"1.2 GW": "actual", "3 GW": "guidance"}),
]
# fmt: on


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return Knowledge.load()


@pytest.mark.parametrize(("text", "kinds"), SENTENCES)
def test_who_speaks_and_of_which_time(text: str, kinds: dict[str, str], known: Knowledge) -> None:
    told = {one.span: one.kind for one in read(text, published_on=DAY, knowledge=known).figures}
    assert {span: told.get(span) for span in kinds} == kinds
