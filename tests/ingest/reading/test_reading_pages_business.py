"""What pages of the business press say: results beside guidance, forecasts that move, lists under a heading."""

import pytest

from ingest.reading import Knowledge, read
from tests.ingest.reading.page_cases import Page, check_page

PAGES: list[Page] = [
    (
        "2025-11-12",
        "Broadcom expects annual AI chip revenue to hit $90 billion within four years.",
        [("$90 billion", {"period": ("2029-01-01", "2029-12-31"), "kind": "guidance"})],
    ),
    (
        "2025-11-12",
        "Meta will spend $500 billion on AI data centres within three years.",
        [("$500 billion", {"period": ("2025-01-01", "2027-12-31")})],
    ),
    (
        "2026-06-14",
        "According to Citi, forecasts for the group's combined 2027 AI capex have jumped from $880 billion in January "
        "to over $1.2 trillion.",
        [
            ("$880 billion", {"period": ("2027-01-01", "2027-12-31"), "kind": "forecast"}),
            ("$1.2 trillion", {"period": ("2027-01-01", "2027-12-31"), "kind": "forecast"}),
        ],
    ),
    (
        "2024-10-29",
        "Demand for AI data centres could rise 21% a year from 2023 to 2030 to reach an annual load of 180 gigawatts, "
        "Bain says.",
        [("180 gigawatts", {"period": ("2030-01-01", "2030-12-31")})],
    ),
    (
        "2025-05-30",
        "Dell reported AI server revenue of $21.4 billion for its first quarter. It expects "
        "$27.5 billion in the second quarter, with full-year takings of between $99 billion and $103 billion. The "
        "storage arm saw revenue rise to $9.1 billion due to AI demand.",
        [
            ("$99 billion and $103 billion", {"period": ("2025-02-01", "2026-01-30"), "kind": "guidance"}),
            ("$9.1 billion", {"period": ("2025-02-01", "2025-05-02"), "kind": "actual"}),
        ],
    ),
    (
        "2025-11-13",
        "For its fiscal Q1 of 2026, Cisco reported:\n"
        "Earnings per share of $1.00 vs. the $0.97 expected by analysts, according to FactSet.\n"
        "AI infrastructure orders of $1.2 billion vs. $700 million in the previous quarter.",
        [
            ("$1.2 billion", {"period": ("2025-07-27", "2025-10-25"), "publisher": "Cisco"}),
            ("$700 million", {"period": ("2025-04-27", "2025-07-25"), "publisher": "Cisco"}),
        ],
    ),
    (
        "2026-02-13",
        "Key Points\n• Hyperscaler capex of $710B is foreseen for 2026.",
        [("$710B", {"publisher": "", "period": ("2026-01-01", "2026-12-31")})],
    ),
]


@pytest.mark.parametrize("page", PAGES)
def test_reads_what_the_business_press_says(knowledge: Knowledge, page: Page) -> None:
    check_page(page, knowledge)


LISTS: list[Page] = [
    (
        "2026-05-15",
        "The price matrix: 20 models, 6 providers\n"
        "The tables below show list prices in USD per million tokens. Input and output are priced apart, and the cache "
        "column gives the price of tokens that were read before.\n"
        "OpenAI\n"
        "| Model | Input | Cached Input | Output | Context |\n"
        "|---|---|---|---|---|\n"
        "| GPT-5 | $9.00 | $2.25 (75% off) | $36.00 | 200K |\n"
        "| GPT-5-mini | $0.60 | $0.15 | $2.40 | 128K |\n",
        [
            ("$9.00", {"unit": "USD_per_million_tokens", "value": 9.0, "publisher": "OpenAI"}),
            ("$2.25", {"unit": "USD_per_million_tokens", "value": 2.25}),
            ("$2.40", {"unit": "USD_per_million_tokens", "workload": "inference"}),
        ],
    ),
    (
        "2025-02-19",
        "IDC projects that accelerated servers will exceed 62% of AI server spending by 2028, growing at a 21% "
        "five-year CAGR.",
        [
            ("62%", {"metric": "spending_share", "period": ("2028-01-01", "2028-12-31")}),
            ("21%", {"metric": "growth_rate", "period": ("2023-01-01", "2028-12-31")}),
        ],
    ),
    (
        "2026-06-14",
        "If AI investment reaches 3% of GDP, hyperscaler capital expenditure in 2027 will reach about $1.2 trillion, a "
        "growth rate of 44%, Citi says.",
        [
            ("$1.2 trillion", {"metric": "capex", "publisher": "Citi"}),
            ("44%", {"metric": "growth_rate", "period": ("2026-01-01", "2027-12-31")}),
        ],
    ),
    (
        "2026-06-14",
        "Citi puts hyperscaler AI capex at $910 billion in 2027, with the growth rate slowing from 81% in 2026 to 24%.",
        [("81%", {"metric": "growth_rate"}), ("24%", {"metric": "growth_rate"})],
    ),
    (
        "2024-10-01",
        "Dell led the field in server revenue in 2Q 2024, says Omdia. AI servers accounted for 43 percent of the OEM "
        "server revenues during the quarter.",
        [("43 percent", {"entity": "", "publisher": "Omdia", "period": ("2024-04-01", "2024-06-30")})],
    ),
    (
        "2026-02-03",
        "Omdia says that inference costs—the power needed to generate answers—hit $8.1 billion in 2025.",
        [("$8.1 billion", {"metric": "cost"})],
    ),
    (
        "2026-05-14",
        "Dell raised its expected AI server orders for the fiscal year to $45 billion.",
        [("$45 billion", {"metric": "backlog", "kind": "guidance"})],
    ),
]


@pytest.mark.parametrize("page", LISTS)
def test_reads_lists_and_rates_of_the_business_press(knowledge: Knowledge, page: Page) -> None:
    check_page(page, knowledge)


LEFT_OUT = [
    ("$410 million", "Oracle tackles a spike in restructuring costs, which hit $410 million, as it spends on AI."),
    ("$1.5 billion", "Oracle, which spends on AI data centres, has a $1.5 billion restructuring plan."),
    ("$4 billion", "Meta raised the lower end of its full-year AI capital expenditure forecast by $4 billion."),
    ("$30 billion", "Meta told of AI capex of $66 billion—up $30 billion YoY—for the year."),
    ("6%", "Amazon, despite a 6% after-hours drop, will spend $115 billion on AI this year."),
    ("€326 billion", "AI capex of the clouds even rivals EU defence spending of €326 billion."),
    ("5.2%", "Citi raised its view of business fixed investment growth to 5.2% for 2026, citing AI."),
]


@pytest.mark.parametrize(("span", "text"), LEFT_OUT)
def test_what_is_no_sum_of_ai_is_left_out(knowledge: Knowledge, span: str, text: str) -> None:
    assert span not in [one.span for one in read(text, published_on="2025-12-12", knowledge=knowledge).figures]


BESIDE: list[Page] = [
    (
        "2026-05-30",
        "Amazon's AI capex: $81B ~$190B, in 2025 and 2026.",
        [("$81B", {"value": 81.0, "value_high": None}), ("$190B", {"value": 190.0})],
    ),
    (
        "2025-11-01",
        "Microsoft's AI capital expenditure in the first quarter of fiscal year 2026 (the three months from July 1 "
        "this year) reached $33.2 billion.",
        [("$33.2 billion", {"period": ("2025-07-01", "2025-09-30")})],
    ),
    (
        "2025-08-04",
        "Microsoft plans a record $29 billion of AI capex in Q3.",
        [("$29 billion", {"period": ("2025-07-01", "2025-09-30"), "kind": "guidance"})],
    ),
    (
        "2025-08-04",
        "Meta raised its 2025 AI capex forecast by $2 billion, to $64-71 billion, with energy costs driving "
        "expense growth into 2026.",
        [("$64-71 billion", {"period": ("2025-01-01", "2025-12-31"), "kind": "guidance"})],
    ),
    (
        "2025-08-04",
        "Amazon will spend $115 billion on AI data centres in 2025 (up from $98 billion projections).",
        [("$98 billion", {"period": ("2025-01-01", "2025-12-31")})],
    ),
    (
        "2025-08-04",
        "Alphabet lifted its annual AI spending forecast to $83 billion after revenue beat expectations.",
        [("$83 billion", {"metric": "capex", "kind": "guidance"})],
    ),
    (
        "2025-08-06",
        "The AI plans of the big clouds even surpass the EU's 2024 budget for roads. Amazon invested $30.9 billion in "
        "AI capex in Q2.",
        [("$30.9 billion", {"period": ("2025-04-01", "2025-06-30")})],
    ),
    (
        "2025-08-05",
        "Meta's AI capital expenditure grew 14% in the latest period, to $26.5 billion.",
        [("$26.5 billion", {"period": ("2025-04-01", "2025-06-30")})],
    ),
    (
        "2026-01-20",
        "As of September 2025, the cost of training AI models had risen 900% since 2020, Omdia says.",
        [("900%", {"period": ("2020-01-01", "2025-09-30"), "workload": "training"})],
    ),
    (
        "2025-10-31",
        "The sums look small beside those of OpenAI, which has announced $900 billion of compute deals with partners "
        "including Nvidia and Oracle.",
        [("$900 billion", {"entity": "OpenAI"})],
    ),
    (
        "2025-08-04",
        "Microsoft revealed $71 billion in Azure cloud sales for the year, driven by AI.",
        [("$71 billion", {"metric": "revenue"})],
    ),
]


@pytest.mark.parametrize("page", BESIDE)
def test_what_is_said_beside_a_sum_is_not_its_own(knowledge: Knowledge, page: Page) -> None:
    check_page(page, knowledge)
