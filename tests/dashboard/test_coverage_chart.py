"""The volume of news: which bars are drawn where, and what the title says of them."""

from datetime import date

import pandas as pd
import pytest

from dashboard.charts import coverage
from dashboard.theme import DARK, LIGHT


def volume(*rows: tuple[str, str, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["month", "lean", "documents"])
    return frame.assign(month=pd.to_datetime(frame["month"]), stories=frame["documents"], repeats=0)


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
    assert inference.customdata[0][2] == "9 documents mostly of inference, 9 stories"


def test_echoes_are_told_of_each_bar_and_of_all() -> None:
    some = ROWS.assign(repeats=[2, 0, 1, 0])
    figure = coverage.chart(some, LIGHT)
    assert [row[2] for row in figure.data[0].customdata] == [
        "9 documents mostly of inference, 9 stories, 2 repeating another’s words",
        "3 documents mostly of inference, 3 stories, 1 repeating another’s words",
    ]
    assert coverage.echoes(some) == "3 of 66 documents drawn repeat another’s words: no opinion more. "
    assert coverage.echoes(ROWS) == ""


def test_months_that_are_not_chosen_are_faded() -> None:
    inference, training = coverage.chart(ROWS, LIGHT, date(2026, 2, 1), date(2026, 2, 28)).data
    assert list(inference.marker.opacity) == [0.3, 1.0]
    assert list(training.marker.opacity) == [0.3, 0.3]


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (ROWS, "News speaks more of inference than of training: 12 documents against 4 in the year to Feb 2026"),
        (volume(("2026-01", "training", 12)),
         "News speaks more of training than of inference: 12 documents against 0 in the year to Jan 2026"),
        (volume(("2026-01", "training", 6), ("2026-01", "inference", 6)),
         "News speaks of inference as often as of training: 6 documents each in the year to Jan 2026"),
        (volume(("2026-01", "training", 1)), "1 document speaks mostly of training or of inference"),
        (volume(), "No dated document speaks mostly of training or of inference"),
    ],
)  # fmt: skip
def test_the_title_is_what_the_bars_say(rows: pd.DataFrame, title: str) -> None:
    assert coverage.title(rows) == title
