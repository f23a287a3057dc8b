"""Is the printed number the stated one, and does what stands beside it make it the row's? Worked out by hand."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ingest.citing import numbers
from ingest.citing.looking import Reading, look, other_number
from ingest.citing.page import Page, read
from market.citations import YEAR, Sought


def row(*values: float, unit: str = "USD_bn", years: tuple[int, ...] = (2026,), workload: str = "all") -> Sought:
    return Sought("figures", "f", "https://a.example/", unit, values, frozenset(years), ("Northgate",), workload, None)


def found(text: str, one: Sought, title: str = "") -> str:
    """By what the number is known; empty where it is not there."""
    seen = look(Reading(Page(title, text)), one, one.names)
    return seen.reason if seen else ""


@pytest.mark.parametrize(
    ("stated", "printed", "same"),
    [
        (51.2, 51.215, True), (51.215, 51.2, True),  # each rounds to the other
        (51.2, 51.26, False),  # 51.26 rounds to 51.3
        (30, 30.4, False),  # rounds to 30, but they lie 1.3 % apart
        (1195, 1200, False),  # within 0.5 %, but both are whole
        (0.25, 0.2, False), (-5, 5, True), (0, 0, True),
    ],
)  # fmt: skip
def test_numbers_agree_as_exactly_as_both_are_written(stated: float, printed: float, same: bool) -> None:
    assert numbers.agree(stated, printed) is numbers.agree(printed, stated) is same


STYLES = [
    ("Northgate spends $150 billion in 2026.", row(150)),
    ("Northgate gastará 150.000 millones de dólares en 2026.", row(150)),
    ("Northgate gastará 1,5 billones de dólares en 2026.", row(1500)),
    ("In 2026 Northgate spends US$150bn on racks.", row(150)),
    ("Northgate spends RMB 150 billion in 2026.", row(150, unit="CNY_bn")),
    ("Northgate opens 1.25 GW in 2026.", row(1.25, unit="GW")),
    ("Northgate abre 20 MW en 2026.", row(0.02, unit="GW")),
    ("The share of inference is 37,5 % at Northgate, la cuota en 2026.", row(37.5, unit="percent")),
    ("Two thirds of inference at Northgate in 2026.", row(67, unit="percent", workload="inference")),
    ("Northgate asks $2.50 an hour for an H100 in 2026.", row(2.5, unit="USD_per_gpu_hour")),
    ("Northgate serves 980 trillion tokens a month in 2026.", row(980, unit="trillion_tokens")),
    ("Between $25 billion and $40 billion at Northgate in 2026.", row(25, 40)),
    ("Northgate says 25-40% in 2026.", row(25, 40, unit="percent")),
    ("In 2026 Northgate put 141GB on it.", row(141, unit="GB")),
    ("Northgate joins eight in 2026: 1.128 TB in all.", row(1128, unit="GB")),
    ("Northgate draws 700 W in 2026.", row(700, unit="W")),
    ("El de Northgate consume 1,2 kW en 2026.", row(1200, unit="W")),
    ("Northgate reached 1.98 petaFLOPS in 2026.", row(1980, unit="TFLOPS")),
]


@pytest.mark.parametrize(("text", "one"), STYLES, ids=[text[:40] for text, _ in STYLES])
def test_a_number_is_found_in_every_style(text: str, one: Sought) -> None:
    assert found(text, one) == "year_and_name"


ANOTHER = [
    ("Northgate spends $1,150 billion in 2026.", row(150)),
    ("Northgate gastará 1.150 millones de dólares en 2026.", row(150)),
    ("Northgate spends 150 billion euros in 2026.", row(150)),
    ("Northgate spends $150 million in 2026.", row(150)),
    ("Northgate has 150 people in 2026.", row(150)),
    ("Northgate spends $25 billion in 2026.", row(25, 40)),
    ("Northgate was founded in 12026 steps on inference.", row(2026, unit=YEAR, years=())),
    ("It cost Northgate $2026 for inference.", row(2026, unit=YEAR, years=())),
]


@pytest.mark.parametrize(("text", "one"), ANOTHER, ids=[text[:40] for text, _ in ANOTHER])
def test_another_number_is_not_taken_for_it(text: str, one: Sought) -> None:
    assert found(text, one) == ""


FAR = "The picnic was held in the park. The dogs barked. The moon rose. "
BESIDE = [
    ("$150 billion will be spent.", row(150), "", "number_alone"),
    ("$150 billion will be spent.", row(150), "Northgate on racks", "name"),
    ("$150 billion will be spent in FY26.", row(150), "", "year"),
    ("It said so in 2026. $150 billion will be spent.", row(150), "", "year"),
    (f"In 2026 it was said. {FAR}$150 billion will be spent.", row(150), "", "number_alone"),
    ("$150.4 billion will be spent.", row(150.4), "", "digits"),
    ("It is 42% of use.", row(42, unit="percent"), "Northgate on use", "number_alone"),
    ("Northgate says that 42% is sold in 2026.", row(42, unit="percent", workload="training"), "", "number_alone"),
    ("Northgate trains with 42% of it in 2026.", row(42, unit="percent", workload="training"), "", "year_and_name"),
    ("Inference passes training by 2027.", row(2027, unit=YEAR, years=()), "", "topic"),
    ("Northgate: inference passes training in 2027-2028.", row(2027, 2028, unit=YEAR, years=()), "", "name"),
    ("A hall opens in 2027.", row(2027, unit=YEAR, years=()), "Northgate", "number_alone"),
    (f"$150 billion will be spent. {FAR}Northgate spends $150 billion in 2026.", row(150), "", "year_and_name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "title", "reason"), BESIDE)
def test_a_number_counts_by_what_stands_beside_it(text: str, one: Sought, title: str, reason: str) -> None:
    assert found(text, one, title) == reason


TABLE = b"""<html><body><p>%s</p><table><caption>Revenue, US$ million</caption>
<tr><th>Firm</th><th>2025</th><th>2026</th></tr><tr><td>Northgate</td><td>11,300</td><td>%s</td></tr>
<tr><td>Southgate</td><td>9,100</td><td>8,200</td></tr></table></body></html>"""


@pytest.mark.parametrize(("cell", "reason"), [(b"15,450", "table"), (b"115,450", ""), (b"15.450", "table")])
def test_a_cell_without_unit_counts_beside_its_head(cell: bytes, reason: str) -> None:
    page = read(TABLE % (FAR.encode() * 5, cell), {"content-type": "text/html"})
    seen = look(Reading(page), row(15.45), ["Northgate"])
    assert (seen.reason if seen else "") == reason


def test_a_csv_is_read_as_a_table() -> None:
    body = b"firm,year,kind,usd\nNorthgate,2026,capex,15450000000\nSouthgate,2026,capex,8200000000\n"
    page = read(body, {"content-type": "text/plain"})
    assert look(Reading(page), row(15.45), ["Northgate"]).reason == "table"  # type: ignore[union-attr]
    assert look(Reading(page), row(15.95), ["Northgate"]) is None


def test_an_object_of_json_is_a_row() -> None:
    body = b'[{"name": "Northgate Oulu", "power_mw": 90, "at": {"x": 70}}, {"name": "Southgate", "power_mw": 80}]'
    page = read(body, {"content-type": "text/plain; charset=utf-8"})
    assert page.text.splitlines()[1:] == [
        "| name Northgate Oulu | power_mw 90",
        "| x 70",
        "| name Southgate | power_mw 80",
    ]
    assert look(Reading(page), row(0.09, unit="GW"), ["Northgate"]).reason == "table"  # type: ignore[union-attr]
    assert look(Reading(page), row(0.08, unit="GW"), ["Northgate"]) is None  # it is another's
    assert read(b"[" * 100_000, {}).text.startswith("[[")


def test_the_charset_of_the_header_counts() -> None:
    body = "<p>Northgate zahlt 150 Milliarden €, im Jahr 2026.</p>".encode("cp1252")
    page = read(body, {"content-type": "text/html; charset=windows-1252"})
    assert look(Reading(page), row(150, unit="EUR_bn"), ["Northgate"]).reason == "year_and_name"  # type: ignore[union-attr]


BEFORE = "Northgate will spend $150 billion on racks in 2026, up 20% from a year ago."


@pytest.mark.parametrize(
    ("now", "value"),
    [
        (BEFORE.replace("150", "175"), 175.0),
        (BEFORE.replace("$150 billion", "a great deal"), None),  # which number took its place is not told
        (BEFORE.replace("150", "175") + " " + BEFORE.replace("150", "180"), None),  # two sentences could be it
        (BEFORE.replace("$150 billion", "175 billion euros"), None),
        ("Southgate will open a hall with $175 billion of racks.", None),
    ],
)
def test_the_number_in_the_place_of_another_is_named_only_where_it_is_sure(now: str, value: float | None) -> None:
    told = other_number(Reading(Page("", f"{FAR}{now}")), row(150), BEFORE)
    assert (told[0] if told else None) == value


CORPUS = sorted(path for path in (Path(__file__).parent / "reading" / "corpus").glob("*.jsonl")
                if not path.name.startswith("held-out"))  # fmt: skip


def stated_in(passage: dict[str, Any]) -> Iterator[Sought]:
    """The annotated figures of a passage as rows that cite it."""
    for told in passage["figures"]:
        ends = tuple(told[name] for name in ("value_low", "value_high") if told.get(name) is not None)
        values = ends if len(ends) == 2 else (told.get("value"),)
        if values[0] is not None:
            dated = (str(told.get(name) or "*")[:4] for name in ("period_start", "period_end"))
            years = {int(year) for year in dated if year.isdigit()}
            names = tuple(told[name] for name in ("publisher", "entity") if told.get(name, "*") not in ("*", ""))
            yield Sought("figures", "", "", told["unit"], values, frozenset(years), names, told["workload"], None)


def test_most_numbers_are_found_where_they_were_read_and_few_elsewhere() -> None:
    passages = [json.loads(line) for path in CORPUS for line in path.read_text(encoding="utf-8").splitlines()]
    own = other = rows = 0
    pages = [Reading(Page("", "\n\n".join(one["text"] for one in passages[start::97][:15]))) for start in range(97)]
    for place, passage in enumerate(passages):
        here, there = Reading(Page("", passage["text"])), pages[(place + 1) % 97]
        for one in stated_in(passage):
            rows += 1
            own += found_in(here, one)
            other += found_in(there, one)
    assert rows > 3000
    assert own / rows > 0.85
    assert other / rows < 0.03  # most of them another passage that says the same


def found_in(reading: Reading, one: Sought) -> bool:
    seen = look(reading, one, one.names)
    return seen is not None and seen.reason != "number_alone"


@pytest.mark.parametrize(
    ("head", "line", "one", "reason"),
    [
        ("| name | TDP (W) |", "| Northgate One | 700 |", row(700, unit="W"), "table"),
        ("| name | Memory size (Byte) |", "| Northgate One | 141000000000.0 |", row(141, unit="GB"), "table"),
        ("| name | FP16 TFLOPS |", "| Northgate One | 989.4 |", row(989.4, unit="TFLOPS"), "table"),
        ("| name | TDP (W) |", "| Another | 700 |", row(700, unit="W"), ""),
    ],
)
def test_a_chips_number_is_found_in_a_table_that_names_it(head: str, line: str, one: Sought, reason: str) -> None:
    assert found("\n".join([head, "|---|---|", "| Before | 12 |", line]), one) == reason


def test_gigabytes_of_another_chip_are_no_proof() -> None:
    assert found("The rival holds 80 GB.", row(80, unit="GB")) == "number_alone"
    assert found("The rival holds 80 GBit of it.", row(80, unit="GB")) == ""


@pytest.mark.parametrize(
    ("before", "now", "one", "value"),
    [
        ("It holds 141 GB of HBM3e.", "It holds 180 GB of HBM3e.", row(141, unit="GB"), 180.0),
        ("It holds 141 GB of HBM3e.", "It holds 1.5 TB of HBM3e.", row(141, unit="GB"), 1500.0),
        ("It draws 700 W, the old one 400 W.", "It draws 750 W, the old one 400 W.", row(700, unit="W"), 750.0),
        ("It draws 700 W, the old one 400 W.", "It draws less, the old one 400 W.", row(700, unit="W"), None),
        ("Speed: 989 TFLOPS dense.", "Speed: 1,979 TFLOPS dense.", row(989, unit="TFLOPS"), None),  # or 1.979 in Spain
        ("Speed: 1,979 TFLOPS dense.", "Speed: 2,250 TFLOPS dense.", row(1979, unit="TFLOPS"), 2250.0),
        ("| Northgate One | 80 | 700 |", "| Northgate One | 80 | 750 |", row(700, unit="W"), 750.0),
        ("| Northgate One | 80 | 700 |", "| Northgate One | 96 | 750 |", row(700, unit="W"), None),
        ("| Northgate One | 80 | 700 |", "| Northgate One | 80 | 0.7 |", row(700, unit="W"), None),
        ("| Northgate One | 80 | 700 |", "| Northgate One | 96 | 700 |", row(700, unit="W"), None),
    ],
)  # fmt: skip
def test_what_stands_in_the_place_of_a_chips_number(before: str, now: str, one: Sought, value: float | None) -> None:
    told = other_number(Reading(Page("", f"{FAR}\n{now}\n")), one, before)
    assert (told[0] if told else None) == value
