"""Companies and houses that nobody knows: told by what they are, what they do, what they ask, and who runs them."""

import pytest

from ingest.reading import Knowledge
from tests.ingest.reading.page_cases import Voices, check_voices

TOLD: list[tuple[str, Voices]] = [
    # what it is
    ("In May the tray assembler Ostrava sold $75 million of AI servers.", [("$75 million", "Ostrava", "Ostrava")]),
    ("La tinerfeña Datasur gastó 14 millones de euros en GPU en 2025.",
     [("14 millones de euros", "Datasur", "Datasur")]),
    ("La chilena Andes Compute confirmó que destinará 90 millones de dólares a GPU en 2027.",
     [("90 millones de dólares", "Andes Compute", "Andes Compute")]),
    # a deed, wherever the subject stands
    ("Before the end of 2027 Fenwold Cloud will pour $3 billion into GPU halls in Norway.",
     [("$3 billion", "Fenwold Cloud", "Fenwold Cloud")]),
    ("Tallmere slashed the price of its chatbot model to $0.80 per million tokens.",
     [("$0.80", "Tallmere", "Tallmere")]),
    ("Brambles tells lenders that its GPU cloud turned over $45 million in 2025.",
     [("$45 million", "Brambles", "Brambles")]),
    # where one rents
    ("A B200 can be rented for $4.20 an hour at Kestmoor.", [("$4.20", "Kestmoor", "Kestmoor")]),
    ("La hora de B200 cuesta 4,10 euros en Nubaria.", [("4,10 euros", "Nubaria", "Nubaria")]),
    # what trades, and the company by its trade
    ("Shares in Rackfield rose after the server maker said that AI sales reached $210 million in 2025.",
     [("$210 million", "Rackfield", "Rackfield")]),
    ("Las acciones de Serval caen tras comunicar que vendió aceleradores de IA por 30 millones de euros en 2025.",
     [("30 millones de euros", "Serval", "Serval")]),
    # its head, its spokesman, one who runs something there
    ("\"We spent $6 million on GPUs last year,\" said the finance director of Danish start-up Vindel.",
     [("$6 million", "Vindel", "Vindel")]),
    ("\"Two thirds of our compute bill is inference,\" said Karen Bow, who looks after engineering at the "
     "dictation-app maker Quillo.", [("Two thirds", "Quillo", "Quillo")]),
    ("\"Two thirds of our compute bill is inference,\" said Luis Mar, who founded Quillo.",
     [("Two thirds", "Quillo", "Quillo")]),
    ("Training took 40% of the GPU budget at Carrow Bank, its technology chief Iris Vane said.",
     [("40%", "Carrow Bank", "Carrow Bank")]),
    ("Una tal Berta Gil, portavoz de la ignota Cobrechip, asegura que venderá aceleradores de IA por 20 "
     "millones de euros en 2027.", [("20 millones de euros", "Cobrechip", "Cobrechip")]),
    ("Alquilar una H200 cuesta 3,10 euros la hora en el proveedor gallego Nubela.",
     [("3,10 euros", "Nubela", "Nubela")]),
    ("Nubela pide 3,10 euros por hora de H200; su rival Cirria, 2,80.", [("3,10 euros", "Nubela", "Nubela")]),
    ("En la nube de Nubela, la H200 cuesta 3,10 euros la hora.", [("3,10 euros", "Nubela", "Nubela")]),
    ("\"We spend $90,000 a month on inference,\" says Rosa Prat, Notaria's founder.",
     [("$90,000", "Notaria", "Notaria")]),
    ("Rosa Prat's start-up, Notaria, spends $90,000 a month on inference.", [("$90,000", "Notaria", "Notaria")]),
    ("At Notaria, inference now costs $90,000 a month.", [("$90,000", "Notaria", "Notaria")]),
    ("La Junta de Andalucía espera que Merlin Properties invierta 600 millones de euros en centros de datos para IA.",
     [("600 millones de euros", "Junta de Andalucía", "Merlin Properties")]),
    # its papers, its legal form, its head named behind it, another named only beside it
    ("A filing by Chipleaf shows $90 million of inference chip revenue in 2025.",
     [("$90 million", "Chipleaf", "Chipleaf")]),
    ("Quarterly results from Chipleaf: capex on GPUs came to $25 million.", [("$25 million", "Chipleaf", "Chipleaf")]),
    ("Chipleaf Inc. said capex on GPUs came to $25 million in the quarter.",
     [("$25 million", "Chipleaf", "Chipleaf")]),
    ("Backed by NVIDIA, Chipleaf aims to sell 30,000 inference chips in 2026.", [("30,000", "Chipleaf", "Chipleaf")]),
    ("The hotel chain Sundara cut its inference bill to $60,000 a month.", [("$60,000", "Sundara", "Sundara")]),
    ("Sundara's chief information officer, Mara Voss, says inference costs $60,000 a month.",
     [("$60,000", "Sundara", "Sundara")]),
    ("According to Mara Voss, chief information officer of hotel chain Sundara, inference costs $60,000 a month.",
     [("$60,000", "Sundara", "Sundara")]),
    ("La factura de inferencia de Sundara ronda los 60.000 euros al mes.", [("60.000 euros", "Sundara", "Sundara")]),
]  # fmt: skip

NOT_TOLD: list[tuple[str, Voices]] = [
    ("Token prices have collapsed: a million tokens that cost $20 in 2022 now cost seven cents, Omdia notes.",
     [("$20", "Omdia", "")]),
    ("Consultants at Brand & Lowe reckon that AI data centres drew 30GW in 2025; by 2030 they expect 120GW.",
     [("120GW", "Brand & Lowe", "")]),
    ("Der Strombedarf der KI-Rechenzentren dürfte bis 2030 auf 3 Gigawatt wachsen, schätzt das Havelmann Institut.",
     [("3 Gigawatt", "Havelmann Institut", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TOLD + NOT_TOLD)
def test_who_a_newcomer_is_and_what_it_says(knowledge: Knowledge, text: str, wanted: Voices) -> None:
    check_voices(text, wanted, knowledge)
