"""Chips and prices, run headless over the real data, over none, and over one row with a very long name."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from market import Dataset
from market.open_records import Benchmark, TokenPrice
from market.records import Chip, Price
from market.store import Store
from tests.dashboard.headless import words
from tests.dashboard.small_data import LONG, NOW, build, figure

Visit = Callable[..., AppTest]


@pytest.fixture
def visit(open_page: Visit) -> Visit:
    """A function from a dataset's folder and a query to the page, run."""
    return lambda folder, **query: open_page(folder, "chips_and_prices", **query)


def test_the_price_of_an_h100_hour_is_the_first_thing_one_sees(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store)
    index = Dataset.open(data=curated_store).gpu_index().query("family == 'H100' and market == 'on_demand'")
    last = index[index["usd_per_gpu_hour"].notna()].iloc[-1]
    assert f"H100, on demand: ${last['usd_per_gpu_hour']:,.2f} an hour" in words(test)
    assert "median of its variants and regions" in words(test)


def test_all_h100_quotes_of_every_kind_are_listed_with_their_part_in_the_index(
    visit: Visit, curated_store: Path
) -> None:
    prices = Dataset.open(data=curated_store).table("prices")
    tables = [table.value for table in visit(curated_store).dataframe if "part" in table.value]
    every = max(tables, key=len)
    assert len(every) == int(prices["chip"].str.startswith("H100").sum())
    assert {"yes", "no: its billing is unknown", "no: an average over sellers"} <= set(every["part"])


@pytest.mark.parametrize("kind", ["spot", "reserved", "marketplace", "index", "range", "unknown"])
def test_every_kind_of_price_is_drawn_alone(visit: Visit, curated_store: Path, kind: str) -> None:
    test = visit(curated_store, price=kind)
    prices = Dataset.open(data=curated_store).table("prices")
    n = int((prices["chip"].str.startswith("H100") & (prices["market"] == kind)).sum())
    assert f"{n} quotes drawn" in words(test)
    assert not test.info


def test_an_empty_dataset_says_so(visit: Visit, tmp_path: Path) -> None:
    assert "No price of a GPU-hour in this release." in words(visit(build(tmp_path / "d")))


def test_an_empty_chip_table_and_an_empty_market_say_so(visit: Visit, tmp_path: Path) -> None:
    folder = build(tmp_path / "d")
    assert "No chip in this release." in words(visit(folder, part="chips"))
    assert "No forecast of the rental market in this release." in words(visit(folder, part="rental"))


def test_chips_are_drawn_compared_and_listed(visit: Visit, curated_store: Path) -> None:
    said = words(visit(curated_store, part="chips"))
    assert "FP16 per watt: the highest on sale went from" in said
    assert "Until you choose" in said
    assert "89 chips: built 11 for training, 29 for inference and 49 for both" in said


def test_filters_of_chips_narrow_chart_and_table(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, part="chips", vendor="Google", built="inference", measure="fp8")
    assert "Google, built for inference" in words(test)
    assert set(test.dataframe[-1].value["vendor"]) == {"Google"}
    assert set(test.dataframe[-1].value["built_for"]) == {"■ inference"}


def test_a_filter_that_excludes_all_offers_a_way_back(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, part="chips", vendor="Cerebras", measure="fp4")
    assert "No dated chip that states FP4 per watt with these filters" in words(test)
    next(button for button in test.button if button.label == "Reset the filters").click()
    assert "FP16 per watt: the highest on sale" in words(test.run())  # still the part on chips


def test_up_to_four_chips_come_from_the_link(visit: Visit, curated_store: Path) -> None:
    four = ["H100 SXM5", "B200", "TPU v7 Ironwood", "Instinct MI355X"]
    test = visit(curated_store, part="chips", compare=[*four, "L4"])
    compared = next(table.value for table in test.dataframe if list(table.value.get("chip", [])) == four)
    assert compared["tdp_w"].tolist() == [700.0, 1000.0, 960.0, 1400.0]
    assert len(test.info) == 1  # the fifth is left out, with a notice
    assert "TPU v7 Ironwood does most 8-bit work per watt" in words(test)


def test_houses_disagree_on_the_rental_market(visit: Visit, curated_store: Path) -> None:
    said = words(visit(curated_store, part="rental"))
    assert "8 houses put GPU as a service in 2025 anywhere from $4bn to $30bn" in said
    assert "30 numbers drawn" in said
    assert "The consensus" in "".join(box.label for box in visit(curated_store, part="rental").expander)
    assert "Gartner alone sizes" in words(visit(curated_store, part="rental", rental="ai_iaas", log="1"))


def test_what_later_sources_bring_has_its_place(visit: Visit, curated_store: Path) -> None:
    said = words(visit(curated_store, part="later"))
    assert "Nothing here yet: the price of a million tokens" in said
    assert "Nothing here yet: measured results" in said


def listed(folder: Path, name: str, sellers: int) -> Path:
    """Prices of one model by several sellers, one benchmark result, and a price of a catalogue."""
    build(folder)
    day, url = date(2026, 11, 1), "https://list.example/file"
    tokens = [
        TokenPrice(name, f"{name} {n}", day, 0.1 * n, 0.2 * n, None, "litellm", url) for n in range(1, sellers + 1)
    ]
    result = Benchmark("MLPerf inference, datacenter", "v6.1", name, "closed", "available", name, name, name, 8, name,
                       "Offline", 800.0, "Tokens/s", 100.0, source="mlperf_inference", source_url=url)  # fmt: skip
    hour = Price("H100", "Nebius", "on_demand", "world", day, 2.95, source="skypilot", source_url=url)
    store = Store(folder)
    with store.writer():
        store.upsert("token_prices", tokens, NOW)
        store.upsert("benchmarks", [result], NOW)
        store.upsert("prices", [hour], NOW)
        store.publish(NOW)
    return folder


@pytest.mark.parametrize("name", ["llama", LONG])
def test_token_prices_and_rounds_are_drawn_where_lists_are_held(visit: Visit, tmp_path: Path, name: str) -> None:
    folder = listed(tmp_path / "d", name, 30)
    said = words(visit(folder, part="later"))
    assert "A million tokens of output cost $3.1 (" in said
    assert "■ the median of what sellers ask in their price lists" in said
    assert "◆ what was stated" not in said
    said = words(visit(folder, part="later", model=name.lower()))
    assert "a million tokens written cost $3.10 at the median of 30 sellers, from $0.20" in said
    assert "the 25 cheapest of 30" in said
    assert "does 100 tokens a second per chip in round v6.1" in said


def rounds_of(folder: Path, name: str, *kinds: str) -> Path:
    """Results of either kind of round, of two chips."""
    build(folder)
    told = {"submitter": name, "division": "closed", "availability": "available", "system": name,
            "source": "mlperf", "source_url": "https://list.example/file"}  # fmt: skip
    made = [
        Benchmark("MLPerf training", "v6.0", chip=family, family=family, chips=8, model="llama2_70b_lora",
                  scenario="Time to train", result=minutes, unit="Minutes", chip_minutes=8 * minutes, **told)
        for family, minutes in (("B300", 6.75), ("MI355X", 10.2)) if "training" in kinds
    ]  # fmt: skip
    if "inference" in kinds:
        made.append(Benchmark("MLPerf inference, datacenter", "v6.1", family="H100", chips=8, model=name,
                              per_chip=100.0, scenario="Offline", result=800.0, unit="Tokens/s", **told))  # fmt: skip
    store = Store(folder)
    with store.writer():
        store.upsert("benchmarks", made, NOW)
        store.publish(NOW)
    return folder


def test_rounds_of_training_and_of_inference_stand_apart(visit: Visit, tmp_path: Path) -> None:
    both = rounds_of(tmp_path / "both", LONG, "training", "inference")
    said = words(visit(both, part="later"))
    assert "H100 does 100 tokens a second per chip in round v6.1" in said
    assert "minutes" not in said.partition("Benchmark results")[2]
    said = words(visit(both, part="later", rounds="training"))
    assert "Llama 2 70B, fine-tuning: 8 B300 take 6.75 minutes in round v6.0, 8 MI355X 10.2" in said


@pytest.mark.parametrize(("kind", "absent"), [("training", "inference"), ("inference", "training")])
def test_rounds_of_one_kind_alone_say_what_is_missing(visit: Visit, tmp_path: Path, kind: str, absent: str) -> None:
    said = words(visit(rounds_of(tmp_path / "one", "llama", kind), part="later", rounds=absent))
    assert f"No round of MLPerf {absent} has been read yet" in said


def test_a_price_of_a_catalogue_names_its_list(visit: Visit, tmp_path: Path) -> None:
    said = words(visit(listed(tmp_path / "d", "llama", 3)))
    assert "1 seller asked $2.95 an hour" in said
    assert "Source: SkyPilot" in said


def one_row(folder: Path) -> Path:
    """One price, one chip, one forecast and one token price, all of one very long name."""
    prices = {"metric": "unit_price", "segment": "ai_iaas", "kind": "actual"}
    day = date(2026, 11, 1)
    hour = figure(LONG, "2026-11-01", "all", 2026, 2.5, "USD_per_gpu_hour", product=LONG, entity=LONG, **prices)
    token = figure(LONG, "2026-11-01", "inference", 2026, 0.5, "USD_per_million_tokens", product=LONG, **prices)
    size = figure(LONG, "2026-11-01", "all", 2030, 9.0, metric="market_size")
    chip = Chip(
        LONG,
        LONG,
        "GPU",
        "both",
        available_on="2026",
        fp16_tflops_dense=100.0,
        tdp_w=50.0,
        source_url="https://one.example",
    )
    price = Price(LONG, LONG, "on_demand", "world", day, 2.5, source="test", figure_id=hour.figure_id)
    build(folder, [], [hour, token, size])
    store = Store(folder)
    with store.writer():
        store.replace("chips", [chip], NOW)
        store.upsert("prices", [price], NOW)
        store.publish(NOW)
    return folder


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("prices", "1 seller asked $2.50 an hour, too few for an index"),
        ("chips", "1 chip, none of them on sale yet"),
        ("rental", "alone sizes Rented accelerators: $9bn in 2030"),
        ("later", "1 price of a million tokens, as stated"),
    ],
)
def test_one_row_of_a_very_long_name_is_enough(visit: Visit, tmp_path: Path, part: str, expected: str) -> None:
    assert expected in words(visit(one_row(tmp_path / "d"), part=part))
