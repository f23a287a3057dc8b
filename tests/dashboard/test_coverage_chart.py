"""The volume of news: which bars are drawn where, and what the title says of them."""

from datetime import date

import pandas as pd
import pytest

from dashboard.charts import coverage
from dashboard.theme import DARK, LIGHT


def volume(*rows: tuple[str, str, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["month", "lean", "documents"])
    return frame.assign(month=pd.to_datetime(frame["month"]), stories=frame["documents"])


ROWS = volume(
    ("2026-01", "inference", 9), ("2026-01", "training", 4), ("2026-02", "inference", 3), ("2024-01", "training", 50)
)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_inference_stands_above_the_line_and_training_below(theme: object) -> None:
    figure = coverage.chart(ROWS, theme)  # type: ignore[arg-type]
    inference, training = figure.data
    assert list(inference.y) == [9, 3]
    assert list(training.y) == [-4, -50]
    assert inference.marker.color != training.marker.color
    assert [row[0] for row in inference.customdata] == ["2026-01", "2026-02"]
    assert inference.customdata[0][2] == "9 documents leaning to inference, 9 stories"


def test_months_that_are_not_chosen_are_faded() -> None:
    inference, training = coverage.chart(ROWS, LIGHT, date(2026, 2, 1), date(2026, 2, 28)).data
    assert list(inference.marker.opacity) == [0.3, 1.0]
    assert list(training.marker.opacity) == [0.3, 0.3]


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (ROWS, "More documents lean to inference than to training in the year to Feb 2026: 12 against 4"),
        (volume(("2026-01", "training", 12)),
         "More documents lean to training than to inference in the year to Jan 2026: 12 against 0"),
        (volume(("2026-01", "training", 6), ("2026-01", "inference", 6)),
         "As many documents lean to inference as to training in the year to Jan 2026: 6"),
        (volume(("2026-01", "training", 1)), "1 document leans to training or to inference"),
        (volume(), "No dated document leans to training or to inference"),
    ],
)  # fmt: skip
def test_the_title_is_what_the_bars_say(rows: pd.DataFrame, title: str) -> None:
    assert coverage.title(rows) == title
