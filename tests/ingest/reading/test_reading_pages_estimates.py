"""What pages tell of what was expected, and of several houses one after the other."""

import pytest

from ingest.reading import Knowledge, read
from tests.ingest.reading.page_cases import Page, check_page

PAGES: list[Page] = [
    (
        "2026-01-19",
        "TSMC's capex for 2026 is put at between $51 billion and $55 billion, well above the market's prior "
        "expectation of $44 billion to $49 billion for AI.",
        [("$44 billion to $49 billion", {"publisher": "consensus", "kind": "forecast", "metric": "capex"})],
    ),
    (
        "2026-01-16",
        "TSMC foresees near-30% growth of its AI chip revenue for 2026.",
        [("30%", {"metric": "growth_rate", "kind": "guidance"})],
    ),
    (
        "2025-09-24",
        "Gartner forecasts AI spending of $1.4 trillion in 2025 and over $1.9 trillion in 2026, driven by investment "
        "in servers. McKinsey and press reports point to AI spending in India of $16 billion by 2027.",
        [("$1.9 trillion", {"metric": "spending"}), ("$16 billion", {"publisher": "McKinsey"})],
    ),
    (
        "2025-09-24",
        "AI data centres could need 190 gigawatts by 2030, with roughly half expected in the United States, Bain says.",
        [("half", {"value": 50.0, "publisher": "Bain"})],
    ),
    (
        "2026-02-27",
        "Nvidia sees next-quarter AI revenue of $75 billion.",
        [("$75 billion", {"kind": "guidance", "period_start": "2026-01-26"})],
    ),
    (
        "2025-09-24",
        "AI will need more than $500 billion a year of data centre investment by 2030, Bain says, with $2 trillion in "
        "annual revenue required to pay for it.",
        [("$2 trillion", {"kind": "forecast"})],
    ),
    (
        "2025-11-20",
        "Gartner expects a 47% increase in spending on AI-optimised servers for 2026.",
        [("47%", {"period_start": "2025-01-01", "period_end": "2026-12-31"})],
    ),
]


@pytest.mark.parametrize("page", PAGES)
def test_reads_what_was_expected(knowledge: Knowledge, page: Page) -> None:
    check_page(page, knowledge)


def test_by_how_much_an_estimate_was_beaten_is_no_level(knowledge: Knowledge) -> None:
    text = "Amazon's AI cloud revenue came in at $28 billion, beating analysts' estimates by about a billion dollars."
    found = read(text, published_on="2026-02-06", knowledge=knowledge)
    assert [one.span for one in found.figures] == ["$28 billion"]
