"""Tables inside pages: cells keep their headings, footnotes go, frames of pages stay, hostile ones are bounded."""

import time

import pytest

from ingest import pages

BODY = "".join(
    f"<p>Paragraph {n}: the firm buys accelerators for serving, and says that the racks are paid for by rent.</p>"
    for n in range(8)
)


def text_of(table: str) -> str:
    page = f"<!DOCTYPE html><html lang='en'><body><article><h1>Racks</h1>{BODY}{table}{BODY}</article></body></html>"
    return pages.read(page.encode(), "https://paper.example/racks").text


def rows_of(table: str) -> list[str]:
    return [line for line in text_of(table).split("\n") if line.startswith("|") and "---" not in line]


def test_headings_over_several_columns_stand_over_each():
    table = (
        "<table><caption>Spending, $m</caption><thead><tr><th rowspan=2>Buyer</th><th colspan=2>2025</th>"
        "<th colspan='2'>2026</th></tr><tr><th>Sum</th><th>Growth</th><th>Sum</th><th>Growth</th></tr></thead>"
        "<tbody><tr><td>Clouds<br>(all)</td><td>12,300</td><td>41%</td><td>15,100</td><td>23%</td></tr></tbody></table>"
    )
    assert "\nSpending, $m\n| Buyer |" in text_of(table)
    assert rows_of(table) == [
        "| Buyer | 2025 | 2025 | 2026 | 2026 |",
        "| Buyer | Sum | Growth | Sum | Growth |",
        "| Clouds (all) | 12,300 | 41% | 15,100 | 23% |",
    ]


def test_labels_reach_down_and_numbers_do_not():
    table = (
        "<table><tr><th>Firm</th><th>What</th><th>2025</th></tr><tr><td rowspan=2>Acme</td><td>Capex</td>"
        "<td rowspan=2>12.5</td></tr><tr><td>Revenue</td></tr><tr><td>Bolt</td><td>Capex</td><td>7.1</td></tr></table>"
    )
    assert rows_of(table)[1:] == ["| Acme | Capex | 12.5 |", "| Acme | Revenue |  |", "| Bolt | Capex | 7.1 |"]


def test_a_footnote_is_no_digit():
    rows = "<tr><th>Year</th><th>Sum<sup>a</sup></th></tr><tr><td>2025</td><td>267,934<sup>1</sup></td></tr>"
    table = f"<table>{rows}</table>"
    assert rows_of(table) == ["| Year | Sum |", "| 2025 | 267,934 |"]


def test_signs_in_cells_of_their_own_join_their_number():
    table = (
        "<table><tr><td></td><td colspan=3>2025</td><td colspan=3>2024</td></tr>"
        "<tr><td>Sales</td><td>$</td><td>46,743</td><td></td><td>$</td><td>30,040</td><td></td></tr>"
        "<tr><td>Change</td><td></td><td>56</td><td>%</td><td></td><td>(12</td><td>)%</td></tr></table>"
    )
    assert rows_of(table) == ["|  | 2025 | 2024 |", "| Sales | $46,743 | $30,040 |", "| Change | 56% | (12)% |"]


def test_a_unit_under_the_headings_is_kept_when_columns_join():
    table = (
        "<table><tr><td></td><td colspan=2>Jul 2025</td><td colspan=2>Jul 2024</td></tr>"
        "<tr><td></td><td colspan=4>(In millions)</td></tr>"
        "<tr><td>Sales</td><td>$</td><td>46,743</td><td>$</td><td>30,040</td></tr>"
        "<tr><td>Chips</td><td>41,096</td><td></td><td>26,272</td><td></td></tr></table>"
    )
    rows = rows_of(table)
    assert rows[0] == "|  | Jul 2025 | Jul 2024 |"
    assert "(In millions)" in rows[1]
    assert rows[2:] == ["| Sales | $46,743 | $30,040 |", "| Chips | 41,096 | 26,272 |"]


def test_bars_in_cells_do_not_part_them():
    table = "<table><tr><th>A | B</th><th>2025</th></tr><tr><td>x|y</td><td>5</td></tr></table>"
    assert rows_of(table) == ["| A / B | 2025 |", "| x/y | 5 |"]


def test_a_table_that_lays_out_the_page_is_read_as_the_page():
    page = f"<html><body><table><tr><td>Menu</td><td><h1>Racks</h1>{BODY}</td></tr></table></body></html>"
    assert "Paragraph 7" in pages.read(page.encode(), "").text


@pytest.mark.parametrize(
    "table",
    [
        "<table>" + "<tr>" + "<td>7</td>" * 100 + "</tr>" * 100 + "</table>",
        "<table><tr><th colspan=99999>2025</th></tr>"
        + "<tr><td rowspan=99999>a</td><td>5</td></tr>" * 2000
        + "</table>",
        "<table><tr><td>" * 400 + "5" + "</td></tr></table>" * 400,
        "<table><tr><td colspan='-5'>a</td><td colspan='x'>5</td></tr><tr><td "
        "colspan='1e9'>b</td><td>6</td></tr></table>",
        "<table><tr><th>a</th><th>b</th></tr><tr><td>x</td><td>5</td></tr></table>" * 3000,
        "<table></table><table><tr></tr></table><table><tr><td></td></tr></table>",
    ],
    ids=range(6),
)
def test_hostile_tables_are_bounded(table: str):
    began = time.process_time()
    assert "Paragraph 7" in text_of(table)
    assert time.process_time() - began < 10
