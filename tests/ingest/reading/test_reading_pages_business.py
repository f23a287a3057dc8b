"""What pages of the business press say: results beside guidance, forecasts that move, lists under a heading."""

import pytest

from ingest.reading import Knowledge
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
