"""Token prices in one picture: what lists ask, and what was stated in words, each with its own mark."""

from dataclasses import asdict

import pandas as pd
import pytest

from dashboard.charts import tokens
from dashboard.theme import LIGHT
from market.judging import token_prices
from market.records import Figure
from tests.dashboard.small_data import HOSTILE, LONG, figure


def price(product: str, day: str, value: float, **more: object) -> Figure:
    usual = {"metric": "unit_price", "unit": token_prices.UNIT, "entity": "Shop", "product": product}
    return figure("House", day, "inference", 2026, value, **(usual | more))


def stated(*rows: Figure) -> pd.DataFrame:
    found = pd.DataFrame([asdict(row) for row in rows])
    days = pd.to_datetime(found["published_day"])
    return token_prices.stated(found.assign(published_day=days, figure_id=[f"f{n}" for n in range(len(found))]))


STATED = stated(
    price("Small, input", "2026-01-05", 0.1), price("Small, output", "2026-01-05", 0.4),
    price("Large One, output", "2026-01-05", 20.0), price("Large One, output", "2026-02-05", 15.0),
    price("Other", "2026-02-05", 2.0), price("Abroad", "2026-02-05", 2.0, unit="EUR_per_million_tokens"),
    price("Undated", "", 2.0),
)  # fmt: skip
LISTS = token_prices.newest(
    pd.DataFrame([
        {"source": "list", "seller": seller, "model": f"maker/{model}", "day": "2026-03-01", "usd_input": value / 2,
         "usd_output": value, "usd_cached": None, "source_url": "https://list.example/file", "gone": False}
        for model, values in (("large-one", (10, 12, 30)), ("Tiny", (1, 1, 1)), ("rare", (5,)))
        for seller, value in zip("abc", values, strict=False)
    ]), pd.Timestamp("2026-04-01").date(),
)  # fmt: skip
SOLD = token_prices.sold(LISTS)


def test_of_what_was_stated_the_newest_of_each_model_and_side_in_dollars_is_taken() -> None:
    told = dict(zip(zip(STATED["model"], STATED["side"], strict=True),
                    zip(STATED["name"], STATED["value"], strict=True), strict=True))  # fmt: skip
    assert told == {("Large One", "output"): ("large-one", 15.0), ("Other", ""): ("other", 2.0),
                    ("Small", "input"): ("small", 0.1), ("Small", "output"): ("small", 0.4)}  # fmt: skip


def test_a_line_is_a_model_with_its_list_prices_and_what_was_stated_of_it() -> None:
    rows = tokens.of_models(SOLD, STATED)
    told = list(zip(rows["line"], rows["what"], rows["side"], rows["usd"], strict=True))
    assert sorted(told) == sorted([
        ("large-one", tokens.LIST, "output", 12.0), ("large-one", tokens.STATED, "output", 15.0),
        ("other", tokens.STATED, "", 2.0), ("tiny", tokens.LIST, "output", 1.0),
        ("small", tokens.STATED, "output", 0.4), ("small", tokens.STATED, "input", 0.1),
    ])  # fmt: skip
    assert list(dict.fromkeys(rows["line"])) == ["large-one", "other", "tiny", "small"]


def test_marks_tell_listed_from_stated_and_output_from_input() -> None:
    chart = tokens.chart(tokens.of_models(SOLD, STATED), LIGHT)
    marks = {trace.name: trace for trace in chart.data if trace.customdata is not None}
    assert {name: list(trace.x) for name, trace in marks.items()} == {
        "square": [12.0, 1.0], "diamond": [15.0, 0.4], "diamond-open": [0.1], "diamond-tall": [2.0],
    }  # fmt: skip
    words = dict(zip(chart.layout.yaxis2.tickvals, chart.layout.yaxis2.ticktext, strict=True))
    assert words == {0.0: "◆ $15, House", -1.0: "◆ $2, House", -3.0: "◆ $0.4 ◇ $0.1, House"}
    assert marks["diamond"].customdata[0][:2] == ["f3", "Large One, Shop: $15 for output"]
    assert marks["square"].customdata[0] == ["", "large-one, 3 sellers: $12 for output",
                                             "median of list prices, $10 to $30"]  # fmt: skip
    (bar,) = (trace for trace in chart.data if trace.mode == "lines")
    assert list(bar.x) == [10.0, 30.0, None]
    assert list(bar.y)[:2] == [marks["square"].y[0]] * 2


def test_of_one_model_a_line_is_a_seller() -> None:
    own, said = LISTS[LISTS["name"] == "large-one"], STATED[STATED["name"] == "large-one"]
    rows = tokens.of_sellers(own, said)
    assert list(dict.fromkeys(rows["line"])) == ["C", "Shop", "B", "A"]
    assert set(rows.loc[rows["line"] == "C", "usd"]) == {30.0, 15.0}
    assert tokens.of_sellers(own.head(0), said)["line"].tolist() == ["Shop"]


def test_the_title_speaks_of_output_where_that_is_told() -> None:
    rows = tokens.of_models(SOLD, STATED)
    assert tokens.title(rows) == "A million tokens of output cost from $0.4 (small) to $15 (large-one)"
    assert tokens.title(rows[rows["side"] == ""]) == "A million tokens cost $2 (other)"


def test_of_many_models_those_priced_last_are_drawn() -> None:
    many = stated(*(price(f"M{n}", f"2026-01-{n % 28 + 1:02}", 1.0 + n) for n in range(40)))
    assert tokens.of_models(SOLD, many).query("what == @tokens.STATED")["model"].nunique() == tokens.MOST


@pytest.mark.parametrize("name", [HOSTILE.replace(",", ""), LONG])
def test_hostile_and_long_names_stay_text_and_short(name: str) -> None:
    told = stated(price(name, "2026-01-05", 1.0, entity=name))
    chart = tokens.chart(tokens.of_models(SOLD, told), LIGHT)
    assert "<script>" not in chart.to_json()
    assert "\\u003cscript" not in chart.to_json()
    assert max(map(len, chart.layout.yaxis.ticktext)) < 90
