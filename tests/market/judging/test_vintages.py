"""The newest statement of each publisher on each thing."""

import pandas as pd

from market.judging.vintages import latest

ROWS = pd.DataFrame(
    [
        ("A", "2025-01-31", 2026, 1.0), ("A", "2025-06-30", 2026, 2.0), ("A", "2025-06-30", 2026, 3.0),
        ("A", "2025-01-31", 2027, 4.0), ("B", "2024-01-31", 2026, 5.0), ("C", None, 2026, 6.0), ("A", None, 2026, 7.0),
    ],
    columns=["publisher", "published_day", "year", "value"],
).assign(published_day=lambda rows: pd.to_datetime(rows["published_day"]))  # fmt: skip


def test_the_newest_day_of_each_publisher_and_year_stays_whole() -> None:
    assert latest(ROWS, ["year"])["value"].tolist() == [2.0, 3.0, 4.0, 5.0, 6.0]


def test_without_a_year_a_revision_replaces_the_whole_view() -> None:
    assert latest(ROWS, [])["value"].tolist() == [2.0, 3.0, 5.0, 6.0]


def test_no_rows_stay_no_rows() -> None:
    assert latest(ROWS.head(0), ["year"]).empty
