"""What pages say in several sentences: quarters told and to come, records, estimates that were beaten."""

import pytest

from ingest.reading import Knowledge
from tests.ingest.reading.page_cases import Page, check_page

PAGES: list[Page] = [
    (
        "2026-01-14",
        "Shipments of AI servers will grow 21% year over year in 2026, TrendForce says.",
        [("21%", {"period": ("2025-01-01", "2026-12-31")})],
    ),
    (
        "2026-01-14",
        "Systems with ASICs will take 26% of AI server shipments in 2026, their highest share since 2022, "
        "TrendForce says.",
        [("26%", {"period": ("2026-01-01", "2026-12-31"), "kind": "forecast"})],
    ),
    (
        "2025-09-05",
        "Broadcom's AI revenue rose 51% to $4.7 billion and is projected to reach $5.9 billion in the fourth quarter.",
        [
            ("$4.7 billion", {"kind": "actual", "period": ("2025-05-05", "2025-08-03")}),
            ("$5.9 billion", {"kind": "guidance", "period": ("2025-08-04", "2025-11-02")}),
        ],
    ),
    (
        "2026-02-26",
        "Nvidia's data-centre revenue for fiscal 2026 was $194 billion, up 61% from a year ago.",
        [("61%", {"period": ("2024-01-27", "2026-01-25")})],
    ),
    (
        "2025-11-03",
        "Spending on AI servers was $71 billion in the second quarter of 2025, IDC says, 154% more than last year.",
        [("154%", {"period": ("2024-04-01", "2025-06-30")})],
    ),
    (
        "2025-10-30",
        "Microsoft laid out $33.1 billion on AI data centres in the September quarter, well above the $29 billion "
        "estimate.",
        [("$29 billion", {"kind": "forecast", "publisher": "consensus", "period": ("2025-07-01", "2025-09-30")})],
    ),
    (
        "2025-09-05",
        "Broadcom reported AI revenue of $5.3 billion for its third quarter, beating expectations of $5.1 billion. "
        "For the fourth it guided to $6.1 billion, ahead of the $5.8 billion analysts had been looking for.",
        [
            ("$5.3 billion", {"kind": "actual", "publisher": "Broadcom"}),
            ("$5.1 billion", {"kind": "forecast", "publisher": "consensus"}),
            ("$6.1 billion", {"kind": "guidance", "publisher": "Broadcom"}),
            ("$5.8 billion", {"kind": "forecast", "publisher": "consensus"}),
        ],
    ),
    (
        "2026-01-14",
        "AI capex of Amazon will be $190bn in 2026, above Citi's estimate of $175bn.",
        [("$175bn", {"kind": "forecast", "publisher": "Citi"})],
    ),
    (
        "2025-10-30",
        "Amazon spent $29 billion on AI data centres in Q2. Together with $22 billion in Q1, its capex could reach "
        "$110 billion this year.",
        [("$22 billion", {"period": ("2025-01-01", "2025-03-31"), "kind": "actual"})],
    ),
    (
        "2025-10-30",
        "Meta lifted its annual capex guidance for AI to $71 billion. Microsoft posted a record $33 billion of "
        "quarterly capex.",
        [
            ("$71 billion", {"period": ("2025-01-01", "2025-12-31"), "kind": "guidance"}),
            ("$33 billion", {"period": ("2025-07-01", "2025-09-30"), "kind": "actual"}),
        ],
    ),
    (
        "2025-10-30",
        "Alphabet now puts its 2025 AI capex at $92 billion. It is the third revision this year, following $75 billion "
        "in February and $85 billion in July, after spending $52 billion in 2024.",
        [
            ("$75 billion", {"period": ("2025-01-01", "2025-12-31"), "kind": "guidance"}),
            ("$85 billion", {"period": ("2025-01-01", "2025-12-31"), "kind": "guidance"}),
            ("$52 billion", {"period": ("2024-01-01", "2024-12-31"), "kind": "actual"}),
        ],
    ),
    (
        "2026-05-12",
        "Broadcom's AI revenue rose to $8.1 billion in fiscal Q1, and management guided to $10.2 billion next quarter.",
        [("$10.2 billion", {"period": ("2026-02-02", "2026-05-03")})],
    ),
    (
        "2024-08-05",
        "Oracle lifted the AI capex guide for FY25 (ends in May) to $13bn. In Q4 FY24 it had said: we spent "
        "$3.3 billion on AI capex this quarter.",
        [
            ("$13bn", {"period": ("2024-06-01", "2025-05-31")}),
            ("$3.3 billion", {"period": ("2024-03-01", "2024-05-31")}),
        ],
    ),
    (
        "2025-11-12",
        "OpenAI spent $8.1 billion on inference in the first three quarters of 2025. Its compute costs have risen "
        "900-fold since 2017, when it paid $9 million for compute.",
        [
            ("$8.1 billion", {"period": ("2025-01-01", "2025-09-30")}),
            ("$9 million", {"period": ("2017-01-01", "2017-12-31")}),
        ],
    ),
    (
        "2026-02-26",
        "Nvidia reported record results for its fourth quarter of fiscal 2026, driven by demand for AI chips. On the "
        "call its finance chief said revenue had risen to $66 billion.",
        [("$66 billion", {"period": ("2025-10-27", "2026-01-25"), "kind": "actual"})],
    ),
    (
        "2025-08-28",
        "Nvidia's data-centre revenue in the third quarter is projected to range from $51.9 billion to $53.1 billion.",
        [("$51.9 billion to $53.1 billion", {"period": ("2025-07-28", "2025-10-26"), "kind": "guidance"})],
    ),
    (
        "2025-10-30",
        "Amazon, due to publish its earnings today, reported $29 billion in capital expenditures for AI in Q2.",
        [("$29 billion", {"metric": "capex", "period": ("2025-04-01", "2025-06-30")})],
    ),
    (
        "2026-02-26",
        "Nvidia's AI revenue was $66 billion in the quarter to January. Net income rose 90% to $41 billion, or $1.70 "
        "a share. The company also guided to first-quarter revenue of about $75 billion, plus or minus 2%. "
        "Networking brought in $10.1 billion in revenue, up 250% from a year earlier.",
        [
            ("$75 billion", {"kind": "guidance", "period": ("2026-01-26", "2026-04-26")}),
            ("$10.1 billion", {"kind": "actual", "period": ("2025-10-27", "2026-01-25")}),
        ],
    ),
    (
        "2026-05-18",
        "CoreWeave's backlog of $97 billion, about the GDP of Slovakia, came after it had signed $19 billion in new AI "
        "commitments. A pioneer told a court hearing that OpenAI expects to spend $45 billion on compute this year.",
        [("$97 billion", {"metric": "backlog"}), ("$19 billion", {"standing": "review"}), ("$45 billion", {})],
    ),
    (
        "2026-02-11",
        "The four largest clouds lift their data-centre capex for AI to $600 billion in 2026, Dell'Oro says. Global "
        "data-centre capex for AI will approach $1 trillion in 2026.",
        [("$600 billion", {"value": 600.0}), ("$1 trillion", {"value": 1000.0})],
    ),
    (
        "2025-11-18",
        "Deloitte predicts that in 2026 most of it will run on AI chips worth US$190 billion, in data centres valued "
        "at US$380 billion.",
        [("US$190 billion", {"publisher": "Deloitte"}), ("US$380 billion", {"publisher": "Deloitte"})],
    ),
    (
        "2025-11-03",
        "IDC reports on the second quarter of 2025. AI-centric servers took 97% of AI infrastructure spending in that "
        "quarter.",
        [("97%", {"entity": "", "publisher": "IDC"})],
    ),
    (
        "2026-05-29",
        "Goldman Sachs puts AI capex at $1.1 trillion in 2027, above Wall Street's $920 billion expectation. It "
        "foresees a 20-fold rise in token consumption by 2030.",
        [("$920 billion", {"publisher": "consensus"}), ("20-fold", {"publisher": "Goldman Sachs", "kind": "forecast"})],
    ),
    (
        "2024-06-29",
        "Barclays counts $160B of AI spending by 2026. Some $65B is expected to be spent on training models and "
        "another $90B is likely to be spent on inference.",
        [("$65B", {"kind": "forecast", "workload": "training"}), ("$90B", {"kind": "forecast"})],
    ),
    (
        "2026-04-30",
        "Alphabet raised its AI capex guidance for 2026 to $185bn; on Amazon's earnings call its chief committed the "
        "company to some $200bn for the year.",
        [("$185bn", {"entity": "Alphabet"}), ("$200bn", {"entity": "Amazon", "publisher": "Amazon"})],
    ),
    (
        "2026-04-28",
        "Amazon defended its $190 billion AI capex commitment for 2026, with the chips business already generating a "
        "$45 billion revenue run rate in 2026.",
        [("$190 billion", {"kind": "guidance"}), ("$45 billion", {"kind": "actual"})],
    ),
    (
        "2026-03-18",
        "It can take 25 times the compute to train the model again. Deloitte estimates that spending on AI "
        "data centres will reach $380 billion in 2026, with that figure climbing to $900 billion by 2028.",
        [("$380 billion", {"workload": "all"}), ("$900 billion", {"workload": "all"})],
    ),
    (
        "2026-03-18",
        "The market for inference chips, which includes products from companies like Groq, will grow to $48 billion in "
        "2026, Deloitte says.",
        [("$48 billion", {"entity": "", "publisher": "Deloitte"})],
    ),
    (
        "2026-04-30",
        "Amazon, Alphabet, Microsoft and Meta posted combined AI capex of $108bn for the first quarter of 2026.",
        [("$108bn", {"kind": "actual", "entity": ""})],
    ),
    (
        "2026-05-20",
        "Goldman Sachs now expects AI capex of the clouds to reach $1 trillion in 2027. Amazon's projected capex rises "
        "from $82 billion in 2024 to $260 billion in 2027. Even Oracle is expected to spend "
        "more than $95 billion by 2027.",
        [
            ("$82 billion", {"publisher": "Goldman Sachs", "kind": "estimate", "entity": "Amazon"}),
            ("$260 billion", {"publisher": "Goldman Sachs", "kind": "forecast"}),
            ("$95 billion", {"publisher": "Goldman Sachs", "entity": "Oracle"}),
        ],
    ),
    (
        "2026-04-10",
        "UBS estimates Broadcom records some $19B in AI revenue in 2026 and as much as $39B in 2027.",
        [("$19B", {"publisher": "UBS", "kind": "forecast"}), ("$39B", {"publisher": "UBS", "entity": "Broadcom"})],
    ),
    (
        "2026-04-07",
        "OpenAI said its revenue passed $28 billion, up from $8 billion at the end of 2025, forcing new compute "
        "commitments. OpenAI widened its pact with Google and Broadcom to secure 3 gigawatts of AI compute in 2027.",
        [("$8 billion", {"metric": "revenue"}), ("3 gigawatts", {"entity": "OpenAI"})],
    ),
    (
        "2025-09-10",
        "Oracle set out an AI capex plan of some $34B for the year to support its data centres.",
        [("$34B", {"period": ("2025-06-01", "2026-05-31")})],
    ),
    (
        "2026-06-25",
        "In June 2026, Oracle put out a quarterly earnings report: its AI cloud revenue hit $5.1 billion "
        "in the quarter.",
        [("$5.1 billion", {"period": ("2026-03-01", "2026-05-31")})],
    ),
    (
        "2025-08-29",
        "Dell Q2 2026: record AI server shipments and a backlog of $11.2B. Dell raised its full-year AI server "
        "shipment guidance to $19B.",
        [("$11.2B", {"period": ("2025-05-03", "2025-08-01")}), ("$19B", {"period": ("2025-02-01", "2026-01-30")})],
    ),
    (
        "2026-05-11",
        "2026 AI capex by company\n| Company | 2025 actual | 2026 budget | Main allocation |\n|---|---|---|---|\n"
        "| Amazon | $131B | $198B | AI data centres, OpenAI |\n| Meta | $66B | $130B | Llama training, advertising |",
        [("$198B", {"entity": "Amazon", "workload": "all"}), ("$130B", {"entity": "Meta", "workload": "all"})],
    ),
    (
        "2025-09-11",
        "Oracle posted $3.1 billion in AI cloud revenue for the quarter to August. OpenAI also signed a five-year AI "
        "compute agreement worth $280 billion. Management is now projecting AI cloud revenue of $17 billion for fiscal "
        "2026.",
        [("$17 billion", {"entity": "Oracle", "period": ("2025-06-01", "2026-05-31"), "kind": "guidance"})],
    ),
    (
        "2026-05-20",
        "UBS sees AI capex rising at every cloud. Amazon goes from $80 billion in 2024 to $255 billion in 2027. Meta "
        "climbs from $37 billion to $160 billion.",
        [("$37 billion", {"period": ("2024-01-01", "2024-12-31")}), ("$160 billion", {"publisher": "UBS"})],
    ),
    (
        "2026-04-10",
        "UBS expects $40B in AI revenue at Broadcom in 2027. OpenAI's AI revenue surpassed $28B in the first quarter.",
        [("$28B", {"publisher": "OpenAI", "kind": "actual"})],
    ),
    (
        "2026-06-25",
        "Oracle's quarterly AI cloud revenue hit $6 billion in the quarter to May; its annual revenue reached "
        "$65 billion.",
        [("$65 billion", {"period": ("2025-06-01", "2026-05-31")})],
    ),
    (
        "2025-05-05",
        "McKinsey warns that AI compute must triple in the next five years.",
        [("triple", {"value": 3.0, "publisher": "McKinsey", "kind": "forecast"})],
    ),
]


@pytest.mark.parametrize("page", PAGES)
def test_reads_a_page(knowledge: Knowledge, page: Page) -> None:
    check_page(page, knowledge)
