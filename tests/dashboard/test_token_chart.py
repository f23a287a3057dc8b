"""Token prices: the newest price of each model, input and output apart, in a row of its own."""

from dataclasses import asdict

import pandas as pd

from dashboard.charts import tokens
from dashboard.theme import LIGHT
from market.records import Figure
from tests.dashboard.small_data import figure


def price(product: str, day: str, value: float, **more: object) -> Figure:
    usual = {"metric": "unit_price", "unit": tokens.UNIT, "entity": "Shop", "product": product, "figure_id": day}
    return figure("Shop", day, "inference", 2026, value, **(usual | more))


def frame(*rows: Figure) -> pd.DataFrame:
    found = pd.DataFrame([asdict(row) for row in rows])
    return found.assign(published_day=pd.to_datetime(found["published_day"]), figure_id=found["published_on"])


PRICES = frame(
    price("Small, input", "2026-01-05", 0.1), price("Small, output", "2026-01-05", 0.4),
    price("Large, output", "2026-01-05", 20.0), price("Large, output", "2026-02-05", 15.0),
    price("Other", "2026-02-05", 2.0), price("Abroad", "2026-02-05", 2.0, unit="EUR_per_million_tokens"),
    price("Undated", "", 2.0),
)  # fmt: skip


def test_the_newest_price_of_each_model_and_side_is_drawn_dearest_first() -> None:
    rows = tokens.newest(PRICES)
    told = list(zip(rows["model"], rows["side"], rows["value"], strict=True))
    assert told == [("Large", "output", 15.0), ("Other", "", 2.0), ("Small", "output", 0.4), ("Small", "input", 0.1)]


def test_a_row_is_a_model_and_marks_tell_input_from_output() -> None:
    chart = tokens.chart(tokens.newest(PRICES), LIGHT)
    marks = {trace.name: trace for trace in chart.data if trace.mode == "markers+text"}
    assert list(marks["output"].y) == [0.0, -2.0]
    assert list(marks["input"].y) == [-2.0]
    assert marks["output"].customdata[0][1] == "Large, Shop, output: $15"
    assert marks["input"].marker.symbol != marks["output"].marker.symbol
    assert list(chart.layout.yaxis.ticktext) == ["Large", "Other", "Small"]


def test_the_title_speaks_of_output_where_that_is_told() -> None:
    rows = tokens.newest(PRICES)
    assert tokens.title(rows) == "A million tokens of output cost from $0.4 (Small, Shop) to $15 (Large, Shop)"
    assert tokens.title(rows[rows["side"] == ""]) == "A million tokens cost $2 (Other, Shop)"


def test_of_many_models_those_priced_last_are_drawn() -> None:
    many = frame(*(price(f"M{n}", f"2026-01-{n % 28 + 1:02}", 1.0 + n) for n in range(40)))
    assert tokens.shown(tokens.newest(many))["model"].nunique() == tokens.MOST
