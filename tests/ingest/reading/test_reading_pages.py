"""What pages say in several sentences: quarters told and to come, records, estimates that were beaten."""

from datetime import date

import pytest

from ingest.reading import Knowledge, read
from ingest.reading.reader import Figure

PAGES: list[tuple[str, str, list[tuple[str, dict[str, object]]]]] = [
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
            ("$4.7 billion", {"kind": "actual", "period": None}),
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
]


@pytest.mark.parametrize(("published", "text", "rows"), PAGES)
def test_reads_a_page(
    knowledge: Knowledge, published: str, text: str, rows: list[tuple[str, dict[str, object]]]
) -> None:
    found = read(text, published_on=published, knowledge=knowledge).figures
    for span, wanted in rows:
        figure = next((one for one in found if one.span == span), None)
        assert figure is not None, span
        for field, value in wanted.items():
            assert _told(figure, field) == value, (span, field)


def _told(figure: Figure, field: str) -> object:
    if field != "period":
        return getattr(figure, field)
    ends = figure.period_start, figure.period_end
    return tuple(one.isoformat() for one in ends) if all(isinstance(one, date) for one in ends) else None
