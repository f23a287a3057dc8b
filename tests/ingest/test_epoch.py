"""Epoch AI's files, recorded under CC BY 4.0 (credit Epoch AI, https://epoch.ai), and what becomes of a changed one."""

import datetime as dt
import re
import shutil
from dataclasses import replace
from pathlib import Path
from unittest import mock

import pytest

from ingest.source import Answer, LayoutChangedError, LeftOut
from ingest.sources import epoch_hardware, epoch_sales, epoch_sites, epoch_spend
from market import Dataset, contract, curated
from market.store import Store
from tests.ingest.invented import LATER, NOW, folder, run
from tests.replay import Answer as Told
from tests.replay import Replay

RECORDED = Path(__file__).parent / "epoch"
DAY = dt.date(2026, 11, 20)
SPEND, SALES, SITES, CHIPS = (
    (RECORDED / name).read_bytes()
    for name in ("ai_companies_compute_spend.csv", "ai_chip_sales_timelines_by_chip.csv", "data_center_timelines.csv",
                 "ml_hardware.csv")
)  # fmt: skip
TABLES = curated.load()


def spend(body: bytes):
    return epoch_spend.sources(TABLES)[0].parse(Answer(epoch_spend.URL, body, {}, DAY))


def sales(body: bytes):
    return epoch_sales.sources(TABLES)[0].parse(Answer(epoch_sales.URL, body, {}, DAY))


def sites(body: bytes):
    return epoch_sites.SOURCE.parse(Answer(epoch_sites.URL, body, {}, DAY))


def chips(body: bytes):
    return epoch_hardware.SOURCE.parse(Answer(epoch_hardware.URL, body, {}, DAY))


def kept(rows):
    return [row for row in rows if not isinstance(row, LeftOut)]


def test_spending_is_told_by_company_year_and_use():
    told = {(row.entity, row.period_end.year, row.workload): row.value for row in kept(spend(SPEND))}
    assert told == {
        ("OpenAI", 2022, "all"): 0.416, ("Anthropic", 2023, "all"): 0.285, ("Anthropic", 2024, "training"): 1.5,
        ("OpenAI", 2024, "inference"): 1.8, ("OpenAI", 2024, "training"): 4.0, ("Anthropic", 2024, "all"): 2.5,
        ("OpenAI", 2025, "training"): 9.0, ("OpenAI", 2025, "inference"): 7.0,
    }  # fmt: skip


def test_what_is_no_years_spend_is_left_out_and_told():
    assert [row for row in spend(SPEND) if isinstance(row, LeftOut)] == [
        LeftOut("an annual rate, which is no year's spend", "Anthropic, 7/31/2025"),
        LeftOut("a date that cannot be", "OpenAI, 12/31/2025"),
        LeftOut("excluded by Epoch AI", "Anthropic, 12/31/2025"),
    ]


def test_a_spending_row_carries_its_caveats():
    [row] = [row for row in kept(spend(SPEND)) if (row.workload, row.period_end.year) == ("training", 2025)]
    assert (row.publisher, row.kind, row.unit, row.origin, row.caveats) == (
        "Epoch AI", "estimate", "USD_bn", "api", "research_too",
    )  # fmt: skip
    assert (row.period_start, row.published_on) == (dt.date(2025, 1, 1), "2026-11-20")
    assert row.note.startswith("Research and development compute: ")
    assert "a media report of 2025-09-19; likely" in row.note


def test_both_forms_of_dates_say_the_same_and_a_quarter_is_a_quarter():
    iso = SPEND.replace(b"12/31/2025,9/19/2025", b"2025-12-31,2025-09-19")
    assert iso != SPEND
    assert kept(spend(iso)) == kept(spend(SPEND))
    quarter = SPEND.replace(b"Year,12/31/2025,9/19/2025", b"Quarter,2025-09-30,2025-10-19")
    assert {(row.period_start, row.period_end) for row in kept(spend(quarter)) if row.period_end.year == 2025} == {
        (dt.date(2025, 7, 1), dt.date(2025, 9, 30))
    }


def test_a_plan_is_no_estimate():
    planned = SPEND.replace(b"Year,12/31/2025,9/19/2025", b"Year,2027-12-31,2026-09-19")
    assert {row.kind for row in kept(spend(planned)) if row.period_end.year == 2027} == {"forecast"}


def test_of_two_reports_the_newer_one_counts():
    again = b"x,,OpenAI,8300000000,R&D cloud compute,Year,2025-12-31,2026-02-20,Likely,Media report,,,8300000000,\n"
    rows = spend(SPEND + again)
    assert [row.value for row in kept(rows) if (row.workload, row.period_end.year) == ("training", 2025)] == [8.3]
    assert LeftOut("a second report on the same spending", "OpenAI 2025-12-31") in rows


FAULTS = [
    (spend, SPEND.replace(b"R&D compute spend", b"Research spend"), "has no column 'R&D compute spend'"),
    (spend, SPEND.replace(b",,,9000000000,", b",,,about nine,"), "'about nine' under training is no number"),
    (spend, b"<html>Just a moment</html>", "ai_companies_compute_spend.csv is no CSV but something else"),
    (spend, b"", "is empty"),
    (sales, SALES.replace(b"Start date", b"When"), "ai_chip_sales_timelines_by_chip.csv has no column 'Start date'"),
    (sales, SALES.replace(b",212120,", b",2e5 or so,"), "row 2: '2e5 or so' under units is no number"),
    (sales, SALES.replace(b",212120,", b",inf,"), "'inf' under units is no number"),
    (sites, SITES.replace(b"Data center,", b"Where,", 1), "data_center_timelines.csv has no column 'Data center'"),
    (sites, SITES.replace(b",323.0,", b",323 MW,", 1), "'323 MW' under power is no number"),
    (chips, CHIPS.replace(b"Memory (bytes)", b"RAM", 1), r"ml_hardware.csv has no column 'Memory (bytes)'"),
    (chips, CHIPS.replace(b",700.0,", b",700 W,", 1), "'700 W' under tdp_w is no number"),
    (sites, b'{"rows": []}', "data_center_timelines.csv is no CSV but something else"),
]


@pytest.mark.parametrize(("parse", "body", "sentence"), FAULTS)
def test_a_changed_file_is_a_sentence(parse, body, sentence):
    with pytest.raises(LayoutChangedError, match=re.escape(sentence)):
        parse(body)


def test_columns_may_change_their_names_and_optional_ones_may_go():
    other = SPEND.replace(b"Company,", b"Organization,", 1).replace(b"Exclude from graph view", b"Exclude", 1)
    assert kept(spend(other.replace(b"Confidence", b"Certainty", 1)))
    fewer = kept(sales(SALES.replace(b"Cost Estimate (USD)", b"Price")))
    assert {row.cost_usd_bn for row in fewer} == {None}
    assert len(fewer) == 17


def test_chip_sales_are_told_by_designer_chip_and_quarter():
    [a100] = [row for row in kept(sales(SALES)) if row.chip == "A100"]
    # 212,120 pieces, 400 W and 12,000 dollars each; 66,883 H100 equivalents, 51,547 to 87,166
    assert (a100.designer, a100.family, a100.period_start, a100.period_end) == (
        "NVIDIA", "gpu", dt.date(2022, 1, 1), dt.date(2022, 3, 31),
    )  # fmt: skip
    assert (a100.units, a100.units_low, a100.units_high) == (212120, 163481, 276445)
    assert (a100.h100e, a100.h100e_low, a100.h100e_high) == (66883, 51547, 87166)
    assert (a100.power_mw, a100.cost_usd_bn) == (pytest.approx(84.848), pytest.approx(2.54544))
    assert (a100.modified_on, a100.published_day, a100.partial) == (dt.date(2026, 8, 27), DAY, False)


def test_designers_are_companies_and_chips_have_a_kind():
    rows = kept(sales(SALES))
    assert {row.designer for row in rows} <= set(TABLES["companies"]["company"])
    assert {row.chip: row.family for row in rows} == {
        "A100": "gpu", "H100/H200": "gpu", "H800": "gpu", "H20": "gpu", "MI250X": "gpu", "MI300X": "gpu",
        "TPU v4i": "tpu", "TPU v5p": "tpu", "TPU v5e": "tpu", "Ascend 910B": "asic", "Trainium1": "asic",
        "Trainium2": "asic", "Siyuan 590": "asic",
    }  # fmt: skip


def test_partial_quarters_are_marked_and_a_cost_of_nothing_is_unknown():
    rows = kept(sales(SALES))
    assert [row.chip for row in rows if row.partial] == ["TPU v4i"]
    assert {row.chip for row in rows if row.cost_usd_bn is None} == {"Trainium1", "Siyuan 590"}


def test_power_of_a_day_to_come_is_a_plan():
    rows = {(row.site, f"{row.day}"): row for row in kept(sites(SITES))}
    assert len(rows) == 22
    ran, planned = rows["Colossus 2", "2026-07-01"], rows["Google Cedar Rapids", "2026-12-31"]
    assert (ran.state, ran.power_mw, ran.it_power_mw, ran.buildings) == ("measured", 1276, 946, 2)
    assert (ran.h100e, ran.cost_usd_bn) == (pytest.approx(1111672.56), pytest.approx(35.836372))
    assert (planned.state, planned.power_mw) == ("planned", 105)


def test_rows_on_sites_that_cannot_be_are_left_out():
    odd = SITES.replace(b"2026-07-01", b"0202-07-01").replace(b"2026-04-06", b"2026-01-13").replace(b",105.0,", b",-1,")
    assert {row.why for row in sites(odd) if isinstance(row, LeftOut)} == {
        "a date that cannot be", "a second row on the same site and day", "a negative amount",
    }  # fmt: skip


def test_a_chip_has_its_numbers_in_our_units():
    rows = {row.chip: row for row in kept(chips(CHIPS))}
    assert len(rows) == 10
    h100, t4 = rows["NVIDIA H100 SXM5 80GB"], rows["NVIDIA Tesla T4"]
    assert (h100.memory_gb, h100.memory_bandwidth_gbps, h100.fp16_tflops_dense) == (80, 3350, 989.4)
    assert (h100.int8_tops, h100.fp8_tflops_dense, h100.tdp_w, h100.price_usd) == (1979, None, 700, 33600)
    assert (h100.process_nm, h100.released_on, h100.vendor) == (5, dt.date(2022, 9, 20), "NVIDIA")
    assert t4.fp16_tflops_dense == 65.13  # it states no rate of tensor cores
    assert LeftOut("no number", "NVIDIA VR200") in chips(CHIPS)


def test_chips_that_cannot_be_are_left_out():
    odd = CHIPS.replace(b"NVIDIA Tesla K80,", b"NVIDIA Tesla T4,").replace(b",700.0,", b",-700,")
    assert {row.why for row in chips(odd) if isinstance(row, LeftOut)} == {
        "no number", "a second row on the same chip", "a negative number",
    }  # fmt: skip


def _sources(tables):
    few = (replace(epoch_hardware.SOURCE, at_least=5), replace(epoch_sites.SOURCE, at_least=10))
    return [*few, *epoch_sales.sources(tables), *epoch_spend.sources(tables)]


def _told(spent=SPEND, sold=SALES, power=SITES, specs=CHIPS, mark=""):
    told = {epoch_spend.URL: spent, epoch_sales.URL: sold, epoch_sites.URL: power, epoch_hardware.URL: specs}
    return {url: Told(body, etag=mark) for url, body in told.items()}


def _refresh(data, place, told, now, **more):
    with Replay() as web, mock.patch("ingest.sources.found", _sources):
        for url, answer in told.items():
            web.add(url, answer)
        keys = [source.key for source in _sources({})]
        status, said = run(data, place, web.url, only=keys, now=now, **more)
    assert status == 0, said
    return said


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A dataset after one refresh, its curated folder, and what the refresh printed. Not to be written."""
    place = tmp_path_factory.mktemp("epoch")
    said = _refresh(place / "store", folder(place / "curated"), _told(mark='"one"'), NOW)
    return place / "store", place / "curated", said


@pytest.fixture(scope="module")
def later(first, tmp_path_factory):
    """The same dataset a week later: a spending and a sale revised, a chip dropped, a plan put off."""
    data = shutil.copytree(first[0], tmp_path_factory.mktemp("later") / "store")
    sold = b"\n".join(line for line in SALES.splitlines() if b"Siyuan" not in line)
    changed = _told(
        SPEND.replace(b"9000000000", b"8300000000"),
        sold.replace(b",552252,", b",560000,").replace(b",552252.0,", b",560000.0,"),
        SITES.replace(b"Google Cedar Rapids,2026-12-31", b"Google Cedar Rapids,2027-01-31"),
        CHIPS.replace(b",33600.0,", b",30000.0,"),
    )
    _refresh(data, first[1], changed, LATER)
    return data


def test_a_refresh_tells_what_came_and_what_was_left_out(first):
    assert "epoch_spend: updated, 8 entries, 8 new or changed, newest 2026-11-20 (left out: 1 × a date" in first[2]
    assert "epoch_sales: updated, 17 entries, 17 new or changed" in first[2]
    assert "epoch_sites: updated, 22 entries, 22 new or changed, newest 2026-07-01" in first[2]
    dataset = Dataset.open(data=first[0])
    tables = {name: dataset.table(name) for name in ("chip_sales", "site_power", "chip_specs")}
    assert len(tables["chip_specs"]) == 10
    assert list(contract.faults(tables)) == []


def test_the_same_download_again_changes_nothing_also_offline(first, tmp_path):
    data = shutil.copytree(first[0], tmp_path / "store")
    again = _told(SPEND + b"\n", SALES + b"\n", SITES + b"\n", CHIPS + b"\n")
    assert "Nothing changed" in _refresh(data, first[1], again, LATER)
    assert "Nothing changed" in _refresh(data, first[1], {}, LATER, offline=True)
    assert Store(data).head() == Store(first[0]).head()


def test_a_changed_number_is_a_new_vintage_with_what_is_read_beside_it(later):
    rows = Store(later).read("figures")
    rows = rows[rows["origin"] == "api"].sort_values(["published_on", "workload"])
    bill = rows[rows["period_end"] == "2025-12-31"]
    assert list(zip(bill["published_on"], bill["workload"], bill["value"], strict=True)) == [
        ("2026-11-20", "inference", 7.0), ("2026-11-20", "training", 9.0),
        ("2026-11-27", "inference", 7.0), ("2026-11-27", "training", 8.3),
    ]  # fmt: skip
    assert len(rows) == 10


def test_sales_that_the_source_changes_or_drops_are_vintages(later):
    rows = Store(later).read("chip_sales")
    news = rows[rows["published_day"] == "2026-11-27"].set_index("chip")
    assert news["gone"].to_dict() == {"H100/H200": False, "Siyuan 590": True}
    assert (len(rows), news.loc["H100/H200", "h100e"]) == (19, 560000)
    left = Dataset.open(data=later).shipped_left_out()
    assert sorted(zip(left["chip"], left["why"], strict=True)) == [
        ("H100/H200", "replaced by a newer estimate"), ("Siyuan 590", "no longer stated by its source"),
        ("Siyuan 590", "replaced by a newer estimate"),
    ]  # fmt: skip


def test_a_plan_that_is_put_off_leaves_no_ghost(later):
    dataset = Dataset.open(data=later)
    lines = dataset.site_power()
    plans = lines[lines["state"] == "planned"]
    assert [f"{day:%Y-%m-%d}" for day in plans["day"].head(2)] == ["2027-01-31", "2027-02-22"]
    before = dataset.site_power(as_of=NOW.date())
    assert f"{before.loc[before['state'] == 'planned', 'day'].min():%Y-%m-%d}" == "2026-12-31"


def test_a_revised_price_of_a_chip_is_a_vintage(later):
    dataset = Dataset.open(data=later)
    told = dataset.table("chip_specs").query("chip == 'NVIDIA H100 SXM5 80GB'").sort_values("published_day")
    assert told["price_usd"].tolist() == [33600, 30000]
    shown = (dataset.more_chips(), dataset.more_chips(as_of=NOW.date()))
    assert [rows.set_index("chip").loc["NVIDIA H100 SXM5 80GB", "price_usd"] for rows in shown] == [30000, 33600]


def test_shares_are_those_of_the_file(first):
    dataset = Dataset.open(data=first[0])
    found = dataset.shipped_shares()
    quarter = found[found["period"] == "Q1 2024"].set_index("name")
    # Nvidia, whom this folder's companies do not know, 552,252 + 20,748 H100s; with 82,847 of Google, 51,511 of AMD,
    # 35,378.75 of Huawei, 33,190 of Amazon and 142 of Cambricon 776,068.75
    assert (quarter.loc["Nvidia", "level"], quarter["level"].sum()) == (573000, pytest.approx(776068.75))
    kinds = dataset.shipped_kinds()
    assert kinds[kinds["period"] == "Q1 2024"].set_index("name")["level"].to_dict() == pytest.approx(
        {"gpu": 624511, "tpu": 82847, "asic": 68710.75}
    )
