"""Prices of tokens side by side, and benchmark rounds: cases worked out by hand."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from market.judging import rounds, token_prices
from market.open_records import Benchmark, TokenPrice
from market.tables import TABLES

DAY = date(2026, 11, 16)


def prices(*rows: tuple[str, str, float, float], day: date = DAY) -> list[TokenPrice]:
    return [
        TokenPrice(model=model, seller=seller, day=day, usd_input=read, usd_output=written, source="litellm",
                   source_url="https://a.example/")
        for model, seller, read, written in rows
    ]  # fmt: skip


def frame(rows: list[Any], table: str) -> pd.DataFrame:
    names = [column.name for column in TABLES[table].columns]
    made = pd.DataFrame([vars(row) for row in rows], columns=names)
    return made.assign(day=pd.to_datetime(made["day"])) if "day" in names else made


def test_the_newest_price_of_each_seller_stands_and_of_several_the_cheapest() -> None:
    held = frame(
        [
            *prices(("lab/Llama-One", "groq", 0.5, 0.9), day=date(2026, 10, 1)),
            *prices(("lab/Llama-One", "groq", 0.5, 0.8), ("llama-one:eu", "together_ai", 0.3, 0.7)),
            *prices(("x/llama-one", "together_ai", 0.1, 0.6)),
            *prices(("llama-one", "late", 0.1, 0.1), day=date(2026, 12, 1)),
        ],
        "token_prices",
    )
    found = token_prices.newest(held, DAY)
    assert list(zip(found["name"], found["seller"], found["usd_output"], strict=True)) == [
        ("llama-one", "Together AI", 0.6), ("llama-one", "Groq", 0.8),
    ]  # fmt: skip
    assert token_prices.newest(held, date(2026, 10, 2))["usd_output"].to_list() == [0.9]


def test_a_model_that_its_list_has_no_more_has_no_price_from_that_day_on() -> None:
    gone = [replace(row, gone=True) for row in prices(("llama", "groq", 0.5, 0.9))]
    held = frame([*prices(("llama", "groq", 0.5, 0.9), day=date(2026, 10, 1)), *gone], "token_prices")
    assert token_prices.newest(held, DAY).empty
    assert token_prices.newest(held, date(2026, 10, 2))["usd_output"].to_list() == [0.9]


def test_models_that_several_sell() -> None:
    rows = [("a", seller, 0.1, written) for seller, written in (("x", 1.0), ("y", 2.0), ("z", 6.0))]
    found = token_prices.sold(token_prices.newest(frame(prices(*rows, ("b", "x", 1.0, 1.0)), "token_prices"), DAY))
    assert found.to_dict("records") == [{"name": "a", "n": 3, "low": 1.0, "median": 2.0, "high": 6.0}]


def test_no_prices() -> None:
    none = token_prices.newest(frame([], "token_prices"), DAY)
    assert none.empty
    assert token_prices.sold(none).empty


def result(family: str, per_chip: float, version: str = "v6.1", **told: Any) -> Benchmark:
    usual = {"suite": "MLPerf inference, datacenter", "submitter": "S", "division": "closed", "system": family,
             "chips": 8, "model": "llama", "scenario": "Offline", "unit": "Tokens/s", "source": "mlperf_inference",
             "source_url": "https://a.example/"}  # fmt: skip
    return Benchmark(
        family=family, chip=family, round=version, per_chip=per_chip, result=per_chip * 8, **(usual | told)
    )


def test_the_best_of_each_chip_and_round_in_one_contest() -> None:
    held = frame(
        [
            result("H100", 10.0), result("H100", 12.0), result("B200", 30.0), result("H100", 11.0, "v4.1"),
            result("B200", 99.0, division="open"), result("B200", 99.0, scenario="Server"), result("", 99.0),
            result("B200", 99.0, unit="Samples/s"),
        ],
        "benchmarks",
    )  # fmt: skip
    first = rounds.contests(held).iloc[0]
    assert (first["model"], first["scenario"], first["unit"], first["n"], first["families"]) == (
        "llama", "Offline", "Tokens/s", 4, 2,
    )  # fmt: skip
    best = rounds.best(held, first["suite"], "llama", "Offline", "Tokens/s")
    assert list(zip(best["family"], best["round"], best["per_chip"], best["n"], strict=True)) == [
        ("B200", "v6.1", 30.0, 1), ("H100", "v6.1", 12.0, 2), ("H100", "v4.1", 11.0, 1),
    ]  # fmt: skip


def trained(family: str, minutes: float, version: str = "v6.0", chips: int = 8, **told: Any) -> Benchmark:
    usual = {"suite": rounds.TRAINING, "scenario": "Time to train", "unit": "Minutes", "result": minutes,
             "chips": chips, "chip_minutes": minutes * chips, "per_chip": None}  # fmt: skip
    return replace(result(family, 0.0, version), **(usual | told))


def test_the_shortest_time_of_each_chip_and_round_on_equally_many_chips() -> None:
    held = frame(
        [
            result("H100", 10.0), trained("B200", 9.0), trained("B200", 8.0), trained("MI355X", 10.0),
            trained("B200", 9.5, "v5.1"), trained("B200", 1.0, chips=512), trained("B200", 0.1, division="open"),
        ],
        "benchmarks",
    )  # fmt: skip
    first = rounds.trainings(held).iloc[0]
    assert (first["model"], first["chips"], first["n"], first["families"]) == ("llama", 8, 4, 2)
    assert rounds.contests(held)["n"].to_list() == [1]
    best = rounds.fastest(held, "llama", 8)
    assert list(zip(best["family"], best["round"], best["result"], best["chip_minutes"], best["n"], strict=True)) == [
        ("B200", "v6.0", 8.0, 64.0, 2), ("MI355X", "v6.0", 10.0, 80.0, 1), ("B200", "v5.1", 9.5, 76.0, 1),
    ]  # fmt: skip


def test_the_tenth_round_follows_the_ninth() -> None:
    held = frame([trained("B200", 9.0, "v9.1"), trained("B200", 8.0, "v10.0")], "benchmarks")
    assert rounds.fastest(held, "llama", 8)["round"].to_list() == ["v10.0", "v9.1"]


@pytest.mark.parametrize("table", ["benchmarks"])
def test_no_rounds(table: str) -> None:
    assert rounds.contests(frame([], table)).empty
    assert rounds.trainings(frame([], table)).empty
