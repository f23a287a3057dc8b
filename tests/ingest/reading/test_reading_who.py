"""Who made a statement and whom it is about: in one sentence, from sentence to sentence, in headings and signatures."""

import pytest

from ingest.reading import Knowledge, read

Expected = list[tuple[str, str, str]]
"""(span, publisher, entity) of figures that a text must yield."""

ONE_SENTENCE: list[tuple[str, Expected]] = [
    # houses that speak, name in every place
    ("Barclays nudges its 2026 estimate for data-centre capex of the four largest clouds from $480bn to $530bn.",
     [("$480bn", "Barclays", ""), ("$530bn", "Barclays", "")]),
    ("Spending on inference servers will reach $120 billion in 2027, adds Omdia.",
     [("$120 billion", "Omdia", "")]),
    ("Worldwide outlays on AI accelerators will pass $310bn in 2027, says Lisbon-based consultancy Marfield.",
     [("$310bn", "Marfield", "")]),
    ("Spending on training servers will hit $90 billion in 2026 (UBS, Timothy Arcuri).",
     [("$90 billion", "UBS", "")]),
    ("The AI server market was worth $205 billion in 2025, according to Ana Prieto, an analyst at IDC.",
     [("$205 billion", "IDC", "")]),
    ("The market for AI accelerators will be worth $400 billion in 2027, predicts Joanna Reed of Omdia.",
     [("$400 billion", "Omdia", "")]),
    ("Citi's Christopher Danely raised his 2026 forecast for Broadcom's AI revenue to $38 billion.",
     [("$38 billion", "Citi", "Broadcom")]),
    ("Bernstein analyst Mark Vane thinks Oracle's capex will be $60 billion in 2027.",
     [("$60 billion", "Bernstein", "Oracle")]),
    ("UBS, in a note to clients on Monday, put 2026 AI infrastructure spending worldwide at $500 billion.",
     [("$500 billion", "UBS", "")]),
    ("Goldman Sachs now has AI server spending at $298 billion for 2026.", [("$298 billion", "Goldman Sachs", "")]),
    ("Wall Street expects Nvidia's revenue to reach $320 billion in 2027.", [("$320 billion", "consensus", "NVIDIA")]),
    ("Analysts at Thornbury Capital estimate that inference took 58% of AI compute spending in 2025.",
     [("58%", "Thornbury Capital", "")]),
    ("By 2028, inference will absorb 70% of AI compute spending, write Ruth Adler and colleagues at Epoch AI.",
     [("70%", "Epoch AI", "")]),
    ("Citing Omdia, Reuters says that AI server sales reached $180 billion in 2025.", [("$180 billion", "Omdia", "")]),
    # companies about themselves, their persons, governments, and names that nobody knows
    ("Dell Technologies, its finance chief said, shipped $9 billion of AI servers in the quarter.",
     [("$9 billion", "Dell Technologies", "Dell Technologies")]),
    ("Satya Nadella said capital expenditures would be $140 billion in fiscal 2027.",
     [("$140 billion", "Microsoft", "Microsoft")]),
    ("Lisa Su expects the AI chip market to reach $1 trillion by 2030.", [("$1 trillion", "AMD", "")]),
    ("Brookfield has pledged €15 billion for AI data centres in Sweden by 2030.",
     [("€15 billion", "Brookfield", "Brookfield")]),
    ("The dental start-up Molarix spent $2 million on inference last year.", [("$2 million", "Molarix", "Molarix")]),
    ("Keir Starmer said Britain would spend £2bn on AI supercomputers by 2030.",
     [("£2bn", "UK government", "UK government")]),
    ("NVIDIA SEES Q4 DATA CENTER REVENUE AT $68 BLN", [("$68 BLN", "NVIDIA", "NVIDIA")]),
    ("Dutch chip designer Axonix posted revenue of €45m from inference chips in 2025.", [("€45m", "Axonix", "Axonix")]),
    ("Voxlane, a London start-up that dubs films, says inference ate $3.1m of the $4m it spent on compute in 2025.",
     [("$3.1m", "Voxlane", "Voxlane"), ("$4m", "Voxlane", "Voxlane")]),
    ("Serving models cost Brightfold $18m in 2025, twice what it paid for training.",
     [("$18m", "Brightfold", "Brightfold")]),
    ("At Helioscale an H100 rents for $2.10 an hour.", [("$2.10", "Helioscale", "Helioscale")]),
    ("Half of Cygnal's AI budget went on training in 2025, its chief executive said.", [("Half", "Cygnal", "Cygnal")]),
    ("Spending on inference should reach $130bn in 2027, Orrin Capital's Dale Whitcomb wrote last week.",
     [("$130bn", "Orrin Capital", "")]),
    ("Inference spending will reach $130bn in 2027, Dale Whitcomb, head of research at Orrin Capital, told clients.",
     [("$130bn", "Orrin Capital", "")]),
    ("UBS and Citi expect Alphabet to spend $180bn on data centers in 2026.", [("$180bn", "UBS", "Alphabet")]),
    ("\"Eighty per cent of our AI spending goes on inference,\" says Lena Moritz, chief technology officer of insurer "
     "Altavia.", [("Eighty per cent", "Altavia", "Altavia")]),
    ("Tarn Compute has ordered $800m of GPUs for a data centre in Wales.",
     [("$800m", "Tarn Compute", "Tarn Compute")]),
    ("The GPU cloud Orbweave will add 200 MW of capacity by the end of 2027.", [("200 MW", "Orbweave", "Orbweave")]),
    ("Orbweave lists the H200 at $2.60 an hour.", [("$2.60", "Orbweave", "Orbweave")]),
    ("A Vireo report published on Tuesday puts AI server spending at $350bn in 2026.", [("$350bn", "Vireo", "")]),
    ("Inference will take 62% of AI compute spending in 2027, on Vireo's figures.", [("62%", "Vireo", "")]),
    ("Lambda is to buy 600,000 NVIDIA chips over three years.", [("600,000", "Lambda", "Lambda")]),
    # Spanish
    ("Lumio, con sede en Bilbao, ha comprado GPU por valor de 8 millones de euros.",
     [("8 millones de euros", "Lumio", "Lumio")]),
    ("Orbweave ofrece la H200 a 2,60 dólares la hora.", [("2,60 dólares", "Orbweave", "Orbweave")]),
    ("El economista Tomás Rey, de Vireo, calcula un gasto en servidores de IA de 350.000 millones de dólares en 2026.",
     [("350.000 millones de dólares", "Vireo", "")]),
    ("Servir los modelos le costó a la valenciana Dublix 1,2 millones de euros en 2025.",
     [("1,2 millones de euros", "Dublix", "Dublix")]),
    ("En Nubalia la hora de H100 cuesta 2,10 euros.", [("2,10 euros", "Nubalia", "Nubalia")]),
    ("Los ingresos de Quantix por chips de inferencia fueron de 45 millones de euros en 2025.",
     [("45 millones de euros", "Quantix", "Quantix")]),
    ("«Gastaremos 60 millones de euros en inferencia en 2026», dijo Quillon en su informe anual.",
     [("60 millones de euros", "Quillon", "Quillon")]),
    ("«Destinaremos 40 millones de euros a inferencia en 2026», afirma Luis Prada, director general de la aseguradora "
     "Norvida.", [("40 millones de euros", "Norvida", "Norvida")]),
    ("Javier Olmo, analista de Orrin Capital, cree que el gasto en inferencia rondará los 130.000 millones de "
     "dólares en "
     "2027.", [("130.000 millones de dólares", "Orrin Capital", "")]),
    ("UBS eleva de 410.000 a 450.000 millones de dólares la inversión en centros de datos de IA que prevé para 2026.",
     [("450.000 millones de dólares", "UBS", "")]),
    ("El gasto en inferencia llegará a 95.000 millones de dólares en 2027, añade la consultora Numéria.",
     [("95.000 millones de dólares", "Numéria", "")]),
    ("El mercado de servidores de IA valdrá 300.000 millones de dólares en 2028, asegura un informe de Alborada "
     "Insights.",
     [("300.000 millones de dólares", "Alborada Insights", "")]),
    ("En 2025 las empresas gastaron 80.000 millones de dólares en alquilar GPU, calcula el observatorio PulsoNube.",
     [("80.000 millones de dólares", "PulsoNube", "")]),
    ("El gasto en chips de inferencia sumará 140.000 millones de dólares en 2027, según Marta Ruiz, analista de Omdia.",
     [("140.000 millones de dólares", "Omdia", "")]),
    ("La inferencia supondrá el 65 % del gasto en cómputo de IA en 2027, concluye un estudio de Gartner.",
     [("65 %", "Gartner", "")]),
    ("Oracle invertirá 50.000 millones de dólares en centros de datos en 2026, adelantó su consejera delegada.",
     [("50.000 millones de dólares", "Oracle", "Oracle")]),
    ("Lisa Su cree que el mercado de chips de IA valdrá un billón de dólares en 2030.",
     [("un billón de dólares", "AMD", "")]),
    ("La Comisión Europea destinará 10.000 millones de euros a gigafactorías de IA en 2027.",
     [("10.000 millones de euros", "European Commission", "European Commission")]),
    ("La operadora Telvia destinará 300 millones de euros a servidores de IA en 2026.",
     [("300 millones de euros", "Telvia", "Telvia")]),
    ("Grupo Sarriá gastó 12 millones de euros en inferencia en 2025.",
     [("12 millones de euros", "Grupo Sarriá", "Grupo Sarriá")]),
    ("Para Bernstein, los ingresos de Nvidia llegarán a 310.000 millones de dólares en 2027.",
     [("310.000 millones de dólares", "Bernstein", "NVIDIA")]),
    ("El consenso espera unos ingresos de Nvidia de 300.000 millones de dólares en 2027.",
     [("300.000 millones de dólares", "consensus", "NVIDIA")]),
    ("Goldman Sachs recorta a 480.000 millones de dólares el gasto mundial en IA que calcula para 2026.",
     [("480.000 millones de dólares", "Goldman Sachs", "")]),
    ("Blackstone ha comprometido 20.000 millones de euros para centros de datos de IA en Francia hasta 2030.",
     [("20.000 millones de euros", "Blackstone", "Blackstone")]),
    ("El gasto en servidores de IA crecerá un 40 % en 2026, de acuerdo con la firma de análisis Trevalia.",
     [("40 %", "Trevalia", "")]),
    # German and French
    ("Die Ausgaben für KI-Server steigen 2027 auf 400 Milliarden Dollar, schätzt Gartner.",
     [("400 Milliarden Dollar", "Gartner", "")]),
    ("Selon Gartner, les dépenses en serveurs d'IA atteindront 400 milliards de dollars en 2027.",
     [("400 milliards de dollars", "Gartner", "")]),
]  # fmt: skip

SEVERAL: list[tuple[str, Expected]] = [
    ("Broadcom closed a strong quarter. AI revenue came to $12 billion. For the next quarter it guides to $15 billion.",
     [("$12 billion", "Broadcom", "Broadcom"), ("$15 billion", "Broadcom", "Broadcom")]),
    ("OpenAI spent $9 billion on compute in 2025. The lab expects to spend $17 billion in 2026.",
     [("$9 billion", "OpenAI", "OpenAI"), ("$17 billion", "OpenAI", "OpenAI")]),
    ("UBS expects Nvidia's data-center revenue to reach $260 billion in 2026. The bank sees $330 billion for 2027.",
     [("$260 billion", "UBS", "NVIDIA"), ("$330 billion", "UBS", "NVIDIA")]),
    ("Omdia put AI server spending at $190 billion in 2025. It expects $270 billion in 2026, the firm added.",
     [("$190 billion", "Omdia", ""), ("$270 billion", "Omdia", "")]),
    ("SUSAN LI: We expect full-year capital expenditures of $118 billion in 2026. Most of that, about 60%, will "
     "go into "
     "servers.\nOPERATOR: The next question, please.",
     [("$118 billion", "Meta", "Meta"), ("60%", "Meta", "Meta")]),
    ("Timothy Arcuri, UBS: I get to $240 billion of spending on accelerators in 2026.\n"
     "Lisa Su -- Chief Executive Officer: Our data center AI revenue should exceed $14 billion in 2026.",
     [("$240 billion", "UBS", ""), ("$14 billion", "AMD", "AMD")]),
    ("Oracle fiscal 2026 third quarter highlights\n• Capital expenditures: $18.6 billion\n• Cloud revenue: $9.1 "
     "billion",
     [("$18.6 billion", "Oracle", "Oracle"), ("$9.1 billion", "Oracle", "Oracle")]),
    ("Counterpoint Research, AI server tracker, Q4 2025: key points\n• AI server revenue rose to $70 billion in the "
     "quarter.\n• AI servers were 61% of all server spending.",
     [("$70 billion", "Counterpoint Research", ""), ("61%", "Counterpoint Research", "")]),
    ("Spending on inference will reach $150 billion in 2027 and $210 billion in 2028.\nSource: Delmar Analytics",
     [("$150 billion", "Delmar Analytics", ""), ("$210 billion", "Delmar Analytics", "")]),
    ("AI accelerator spending, central case\n2026: $200 billion\n2027: $260 billion\nHollis & Crane Partners",
     [("$200 billion", "Hollis & Crane Partners", ""), ("$260 billion", "Hollis & Crane Partners", "")]),
    ("We model Broadcom's AI revenue at $60 billion in 2027.\n(Barclays, Tom O'Malley)",
     [("$60 billion", "Barclays", "Broadcom")]),
    ("CoreWeave signed a new contract in March. Capital expenditures will be $30 billion this year, says its finance "
     "chief.", [("$30 billion", "CoreWeave", "CoreWeave")]),
    ("Gartner expects AI server spending of $330 billion in 2026. Nvidia itself booked $51 billion of data-center "
     "revenue "
     "in the October quarter of 2025.", [("$330 billion", "Gartner", ""), ("$51 billion", "NVIDIA", "NVIDIA")]),
    ("The chipmaker that matters most is still Nvidia. How much did it sell? Data-center revenue reached $51 "
     "billion in "
     "the October quarter of 2025.", [("$51 billion", "NVIDIA", "NVIDIA")]),
    ("Meta's capex guidance of $125bn beat the $110bn that Wall Street had pencilled in.",
     [("$125bn", "Meta", "Meta"), ("$110bn", "consensus", "Meta")]),
    ("Amazon guided to $200bn of capex. Consensus had been $146bn.",
     [("$200bn", "Amazon", "Amazon"), ("$146bn", "consensus", "Amazon")]),
    ("Inference takes up a growing part at Helvora. It spent €4m on inference and €12m on training last year.",
     [("€4m", "Helvora", "Helvora"), ("€12m", "Helvora", "Helvora")]),
    ("OpenAI is committed to $1.4 trillion of data center spending over eight years. UBS is sceptical. The bank thinks "
     "the lab will spend $900 billion on compute by 2033.",
     [("$1.4 trillion", "OpenAI", "OpenAI"), ("$900 billion", "UBS", "OpenAI")]),
    ("Colette Kress -- Chief Financial Officer\n\nData center revenue was $51.2 billion in the October quarter.",
     [("$51.2 billion", "NVIDIA", "NVIDIA")]),
    # Spanish
    ("El gasto en inferencia superará los 150.000 millones de dólares en 2028. Lo dice Barclays en un informe. La "
     "entidad "
     "cree que el de entrenamiento se quedará en 90.000 millones.",
     [("150.000 millones de dólares", "Barclays", ""), ("90.000 millones", "Barclays", "")]),
    ("Meta gastó 72.000 millones de dólares en servidores de IA en 2025. Amazon, por su parte, desembolsó 131.000 "
     "millones.", [("72.000 millones de dólares", "Meta", "Meta"), ("131.000 millones", "Amazon", "Amazon")]),
    ("Mercado de inferencia, en miles de millones de dólares (Horizon Grid Research)\n2025: 97\n2030: 254",
     [("97", "Horizon Grid Research", ""), ("254", "Horizon Grid Research", "")]),
    ("Broadcom cerró un buen trimestre. Los ingresos por IA sumaron 12.000 millones de dólares. Para el siguiente, la "
     "compañía prevé 15.000 millones.",
     [("12.000 millones de dólares", "Broadcom", "Broadcom"), ("15.000 millones", "Broadcom", "Broadcom")]),
    ("OpenAI gastó 9.000 millones de dólares en cómputo en 2025. El laboratorio espera gastar 17.000 millones en 2026.",
     [("9.000 millones de dólares", "OpenAI", "OpenAI"), ("17.000 millones", "OpenAI", "OpenAI")]),
    ("UBS calcula que los ingresos de Nvidia llegarán a 260.000 millones de dólares en 2026. Para 2027 el banco "
     "apunta a 330.000 millones.",
     [("260.000 millones de dólares", "UBS", "NVIDIA"), ("330.000 millones", "UBS", "NVIDIA")]),
    ("Según Omdia, el gasto en servidores de IA fue de 190.000 millones de dólares en 2025. En 2026 subirá a 270.000 "
     "millones, añade la firma.",
     [("190.000 millones de dólares", "Omdia", ""), ("270.000 millones", "Omdia", "")]),
    ("Resultados de Oracle, tercer trimestre\n• Inversión de capital: 18.600 millones de dólares\n• Ingresos por nube: "
     "9.100 millones de dólares",
     [("18.600 millones de dólares", "Oracle", "Oracle"), ("9.100 millones de dólares", "Oracle", "Oracle")]),
    ("El gasto en inferencia llegará a 150.000 millones de dólares en 2027.\nFuente: Observatorio Delmar",
     [("150.000 millones de dólares", "Observatorio Delmar", "")]),
    ("P. ¿Cuánto gastarán este año en servidores?\nR. Unos 30.000 millones de dólares. (Michael Intrator, consejero "
     "delegado de CoreWeave)", [("30.000 millones de dólares", "CoreWeave", "CoreWeave")]),
    ("Microsoft invirtió 80.000 millones de dólares en el ejercicio 2025. En el próximo, adelantó su directora "
     "financiera, la inversión en IA superará los 120.000 millones.",
     [("80.000 millones de dólares", "Microsoft", "Microsoft"), ("120.000 millones", "Microsoft", "Microsoft")]),
    ("Amazon, Meta y Oracle invertirán 200.000, 125.000 y 50.000 millones de dólares, respectivamente, en 2026.",
     [("50.000 millones de dólares", "Oracle", "Oracle")]),
]  # fmt: skip

NOT_A_MAKER: list[tuple[str, Expected]] = [
    ("It is estimated that inference took 55% of AI compute spending in 2025.", [("55%", "", "")]),
    ("Se estima que la inferencia absorbió el 55 % del gasto en cómputo de IA en 2025.", [("55 %", "", "")]),
    ("Budgets show that inference took 55% of AI compute spending in 2025.", [("55%", "", "")]),
    ("A person close to OpenAI said that it would spend $12bn on training in 2026.", [("$12bn", "", "OpenAI")]),
    ("Fuentes del sector cifran en 3.000 millones de euros la inversión en IA en 2026.",
     [("3.000 millones de euros", "", "")]),
    ("To serve its models a bank will spend $40 million on inference in 2026.", [("$40 million", "", "")]),
]  # fmt: skip


def _told(text: str, knowledge: Knowledge) -> dict[str, tuple[str, str]]:
    figures = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    return {figure.span: (figure.publisher, figure.entity) for figure in figures}


@pytest.mark.parametrize(("text", "wanted"), ONE_SENTENCE + SEVERAL + NOT_A_MAKER)
def test_publisher_and_entity(knowledge: Knowledge, text: str, wanted: Expected) -> None:
    told = _told(text, knowledge)
    for span, publisher, entity in wanted:
        found = next((who for said, who in told.items() if span in said or said in span), None)
        assert found == (publisher, entity), f"{span}: {told}"
