"""Who speaks of whom: markets beside makers, verbs told once, shares of a sum, persons of companies."""

import pytest

from ingest.reading import Knowledge, read

Expected = list[tuple[str, str, str]]
"""(span, publisher, entity) of figures that a text must yield."""

CASES: list[tuple[str, Expected]] = [
    # a market told by one who sells in it
    ("Broadcom on Monday doubled its estimate of the AI networking chip market, to $60 billion in 2027.",
     [("$60 billion", "Broadcom", "")]),
    ("By 2029, NVIDIA told its developer day, the market for AI servers will be worth $900 billion.",
     [("$900 billion", "NVIDIA", "")]),
    ("Hock Tan, al frente de Broadcom, sube la apuesta: el mercado de chips de IA superará los 300.000 millones de "
     "dólares en 2028.", [("300.000 millones de dólares", "Broadcom", "")]),
    ("AMD's own count has the AI accelerator market at $450 billion in 2028; its data-center line brought the company "
     "$13 billion in 2025.", [("$450 billion", "AMD", ""), ("$13 billion", "AMD", "AMD")]),
    # nobody in particular
    ("Se calcula que Meta gastó 5.000 millones de dólares en inferencia en 2025.",
     [("5.000 millones de dólares", "", "Meta")]),
    # a house that heads the sentence with any verb; a German perfect
    ("Epoch AI breaks down Microsoft's 2025 compute bill: $20 billion for inference.",
     [("$20 billion", "Epoch AI", "Microsoft")]),
    ("Die KI-Ausgaben steigen 2026 auf 600 Milliarden Dollar, hat Gartner berechnet.",
     [("600 Milliarden Dollar", "Gartner", "")]),
    # a verb that is not told again
    ("Omdia puts the GPU cloud market at $40 billion in 2026; Gartner, $35 billion.",
     [("$40 billion", "Omdia", ""), ("$35 billion", "Gartner", "")]),
    ("Oracle anuncia 30.000 millones de dólares para centros de datos de IA; Meta, otros 60.000.",
     [("30.000 millones de dólares", "Oracle", "Oracle"), ("60.000", "Meta", "Meta")]),
    # the doer behind a passive; a share and its sum
    ("A total of $20 billion was spent on AI data centers by Oracle in 2025, its annual report shows.",
     [("$20 billion", "Oracle", "Oracle")]),
    ("A third of Oracle's backlog of $450 billion comes from OpenAI, the company said.",
     [("A third", "Oracle", "Oracle"), ("$450 billion", "Oracle", "Oracle")]),
    # persons
    ("Oracle spent $20 billion on AI data centers in 2025, said chief financial officer Mark Murphy.",
     [("$20 billion", "Oracle", "Oracle")]),
    ("Meta plans to spend $70 billion on AI data centers in 2027, Rosa Delgado told a conference in Lisbon.",
     [("$70 billion", "Meta", "Meta")]),
    # what another is, and whose goods one buys
    ("Groq challenger Tensoria sold inference chips for $12 million.", [("$12 million", "Tensoria", "Tensoria")]),
    ("CoreWeave bought a site in Oslo that will hold 9,000 NVIDIA H200s and draw 30MW.",
     [("30MW", "CoreWeave", "CoreWeave")]),
    ("The lab will spend $300 billion on compute by 2030, a weekly reported of OpenAI.",
     [("$300 billion", "OpenAI", "OpenAI")]),
    # the company goes on, whoever speaks
    ("Oracle guided to $35 billion of capital spending in fiscal 2026. For fiscal 2027, Barclays expects something "
     "nearer $60 billion.", [("$35 billion", "Oracle", "Oracle"), ("$60 billion", "Barclays", "Oracle")]),
    ("NVIDIA booked $51 billion of data-center revenue. De la cartera de la compañía, 500.000 millones de dólares, la "
     "mitad es de IA.", [("500.000 millones de dólares", "NVIDIA", "NVIDIA")]),
    # headings and tables
    ("Resumen de Vegacor:\n• Primer semestre: 90 millones de euros de inversión en GPU\n• Objetivo de 2026: 200 "
     "millones de euros", [("90 millones de euros", "Vegacor", "Vegacor")]),
    ("Polarstack capex, EUR m\n| Q1 2025 | Q2 2025 |\n| 210 | 255 |\nAll of it for GPU clusters.",
     [("210", "Polarstack", "Polarstack")]),
    ("| GPU | On demand, $/h | Spot, $/h |\n| H100 | 2.60 | 1.45 |\n| H200 | 3.40 | 1.95 |\nSource: Larkfield Cloud "
     "price list", [("2.60", "Larkfield Cloud", "Larkfield Cloud")]),
    # who is paid, who is supplied, where the money comes from
    ("Oracle's backlog stood at $455 billion, including $300 billion from OpenAI and $20 billion from Meta.",
     [("$455 billion", "Oracle", "Oracle"), ("$300 billion", "Oracle", "Oracle"), ("$20 billion", "Oracle", "Oracle")]),
    ("Oracle venderá a OpenAI 200.000 millones de dólares de cómputo en cinco años.",
     [("200.000 millones de dólares", "Oracle", "Oracle")]),
    ("TSMC, which supplies NVIDIA, will spend $42 billion on chip plants this year.",
     [("$42 billion", "TSMC", "TSMC")]),
    ("Telefónica y NVIDIA invertirán 90 millones de euros en un centro de IA en Vigo, avanzó la operadora.",
     [("90 millones de euros", "Telefónica", "Telefónica")]),
    # an outlet that reckons itself, and the number of a house
    ("The Financial Times puts OpenAI's compute commitments at $1.2 trillion.",
     [("$1.2 trillion", "Financial Times", "OpenAI")]),
    ("Bernstein's number for NVIDIA's revenue in 2027 is $330 billion; the Street's is $300 billion.",
     [("$330 billion", "Bernstein", "NVIDIA"), ("$300 billion", "consensus", "NVIDIA")]),
    # several together, and one of them
    ("Meta, Alphabet and Amazon will together spend $500 billion on AI data centers this year; Amazon alone plans $200 "
     "billion.", [("$500 billion", "", ""), ("$200 billion", "Amazon", "Amazon")]),
    ("The four largest clouds spent $400 billion on capex in 2025, with Amazon at $130 billion, Meta at $70 billion.",
     [("$400 billion", "", ""), ("$130 billion", "Amazon", "Amazon"), ("$70 billion", "Meta", "Meta")]),
    ("The Nevada site will draw 1.4 gigawatts by 2027, OpenAI and Oracle said.",
     [("1.4 gigawatts", "OpenAI", "OpenAI")]),
    ("NVIDIA has 84% of the market for AI accelerators, IDC says.", [("84%", "IDC", "NVIDIA")]),
    # what goes to another or comes from it
    ("Lambda leased 90 megawatts to OpenAI for $4 billion over 12 years.",
     [("90 megawatts", "Lambda", "Lambda"), ("$4 billion", "Lambda", "Lambda")]),
    ("CoreWeave signed a contract with Microsoft for GPUs worth $8 billion.",
     [("$8 billion", "CoreWeave", "CoreWeave")]),
    ("A person who has seen the contract said OpenAI would pay Oracle $20 billion a year for compute.",
     [("$20 billion", "", "OpenAI")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_speaks_and_of_whom(knowledge: Knowledge, text: str, wanted: Expected) -> None:
    figures = read(text, published_on="2026-03-04", knowledge=knowledge).figures
    told = {one.span: (one.publisher, one.entity) for one in figures}
    for span, publisher, entity in wanted:
        found = next((who for said, who in told.items() if span in said or said in span), None)
        assert found == (publisher, entity), f"{span}: {told}"
