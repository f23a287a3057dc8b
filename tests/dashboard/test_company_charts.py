"""Spending, guidance, revenue and deals: what stands where, worked out by hand; titles are true for their rows."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import agreements, guidance, periods, revenue
from dashboard.charts import company_findings as findings
from dashboard.charts import shipped as shipped_chart
from dashboard.theme import DARK, LIGHT, Theme
from market import Dataset, companies
from market.judging import capex, data_center, shipped
from market.period import Period
from tests.dashboard.small_data import HOSTILE, LONG
from tests.market.judging.judged import figures


def stated(name: str, start: str, end: str, value: float | None, **more: Any) -> dict[str, Any]:
    return {"publisher": name, "entity": name, "metric": "capex", "workload": "all", "segment": "hyperscaler_capex",
            "unit": "USD_bn", "kind": "actual", "value": value, "period_start": date.fromisoformat(start),
            "period_end": date.fromisoformat(end), "published_on": "2026-05-01",
            "figure_id": f"{name} {end} {value}"} | more  # fmt: skip


FISCAL = [stated("Abc", "2025-01-27", "2025-04-27", 4.0), stated("Abc", "2026-01-26", "2026-04-26", 6.0)]


def marks(chart: go.Figure) -> list[tuple[Any, Any, str, str]]:
    """(x, y, evidence, words) of every mark or bar that can be clicked."""
    return [(x, y, told[0], told[1]) for trace in chart.data if trace.customdata is not None
            for x, y, told in zip(trace.x, trace.y, trace.customdata, strict=True)]  # fmt: skip


def of(name: str, chart: go.Figure) -> list[Any]:
    return [trace for trace in chart.data if trace.name == name]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_bar_stands_on_the_days_of_its_fiscal_quarter(theme: Theme) -> None:
    chart = periods.bars([periods.Cell("Abc", "", capex.reported(figures(*FISCAL)))], theme)
    [bars] = of("Abc", chart)
    # 91 days from 26 January 2026: the middle is 45.5 days on, the width 0.82 of 91 days
    assert pd.Timestamp(bars.x[1]) == pd.Timestamp("2026-03-12 12:00")
    assert bars.width[1] == pytest.approx(0.82 * 91 * 86_400_000)
    assert list(bars.y) == [4.0, 6.0]
    assert list(bars.marker.color) == [theme.unsplit, theme.ink]
    assert "$6bn in the quarter to 26 Apr 2026" in bars.customdata[1][1]
    assert "+50% on the year before" in bars.customdata[1][2]
    assert chart.layout.yaxis.range[0] == 0


def test_a_derived_quarter_is_hatched() -> None:
    rows = [stated("Abc", "2025-01-01", "2025-12-31", 10.0), stated("Abc", "2025-01-01", "2025-03-31", 1.0),
            stated("Abc", "2025-04-01", "2025-06-30", 2.0), stated("Abc", "2025-07-01", "2025-09-30", 3.0)]  # fmt: skip
    found = capex.reported(figures(*rows))
    [bars] = of("Abc", periods.bars([periods.Cell("Abc", "", found[found["span"] == "quarter"])], LIGHT))
    assert list(bars.marker.pattern.shape) == ["", "", "", "/"]
    assert list(bars.y)[-1] == 4.0  # 10 less 1, 2 and 3


def test_lines_break_where_a_quarter_is_missing_and_others_stand_pale() -> None:
    one = capex.reported(figures(*FISCAL))
    chart = periods.lines([periods.Cell("Abc", "", one), periods.Cell("Other", "", one)], LIGHT)
    lines = [trace for trace in chart.data if trace.mode == "lines"]
    assert [list(line.y) for line in lines] == [[4.0, None, 6.0]] * 4
    assert [line.opacity for line in lines] == [0.3, 1, 0.3, 1]
    assert {trace.yaxis for trace in lines} == {"y", "y2"}
    assert len(marks(chart)) == 4


def guided(day: str, low: float, high: float) -> dict[str, Any]:
    return stated("Abc", "2025-01-01", "2025-12-31", None, value_low=low, value_high=high, kind="guidance",
                  published_on=day, figure_id=day)  # fmt: skip


VIEWS = [guided("2025-01", 60, 65), guided("2025-10-29", 70, 75), stated("Abc", "2025-01-01", "2025-12-31", 72.2)]


def test_guidance_is_drawn_as_ranges_and_what_came_as_one_line() -> None:
    chart = guidance.chart(capex.guidance(figures(*VIEWS), date(2026, 6, 1)), LIGHT)
    assert [list(trace.x) for trace in of("range", chart)] == [[60, 65], [70, 75]]
    [line] = of("outcome", chart)
    assert list(line.x) == [72.2, 72.2]
    assert list(line.y) == [-0.55, -2.45]  # through both rows, below the heading at 0
    assert list(chart.layout.yaxis.ticktext) == ["Jan 2025", "29 Oct 2025"]
    [words] = of("words", chart)
    assert [text.strip() for text in words.text] == ["60–65: came above", "70–75: came inside"]
    assert [told for _, _, told, _ in marks(chart)] == ["2025-01;Abc 2025-12-31 72.2", "2025-10-29;Abc 2025-12-31 72.2"]


def test_the_title_of_guidance_is_true_for_its_rows() -> None:
    rows = capex.guidance(figures(*VIEWS), date(2026, 6, 1))
    assert findings.guided(rows, "Abc") == "Abc spent $72.2bn in 2025, above the $60–65bn it first guided to"
    assert findings.guided(rows.iloc[1:], "Abc") == "Abc spent $72.2bn in 2025, inside the $70–75bn it first guided to"
    waiting = capex.guidance(figures(*VIEWS[:2]), date(2025, 11, 1))
    assert findings.guided(waiting, "Abc") == "Abc expects to spend $70–75bn in 2025; at first it said $60–65bn"


def test_revenue_has_its_parts_in_per_cent_and_its_growth() -> None:
    sold = {"metric": "revenue", "segment": "data_center_revenue"}
    rows = [row | sold for row in FISCAL] + [
        FISCAL[1] | sold | {"product": "Networking", "value": 1.5, "figure_id": "n"}
    ]
    found = data_center.revenue(figures(*rows))
    whole, parts = found[found["product"] == ""], found[found["product"] != ""]
    chart = revenue.chart(whole, parts, LIGHT)
    [part], [growth] = of("Networking", chart), of("growth", chart)
    assert list(part.y) == [25.0]  # 1.5 of 6
    assert list(growth.y) == [50.0]  # 6 against 4
    assert [text for trace in of("newest", chart) for text in trace.text] == ["<b>$6bn</b>", "<b>+50%</b>"]
    assert list(chart.layout.yaxis9.ticktext) == ["Networking 25%"]
    assert part.customdata[0][0] == "n"
    assert len([name for name in chart.layout if name.startswith("yaxis")]) == 4  # one of names
    assert len(marks(revenue.chart(whole.iloc[:1], parts.iloc[:0], LIGHT))) == 1
    assert findings.sold(whole, "Abc", "revenue") == (
        "Abc’s revenue came to $6bn in the quarter to 26 Apr 2026, 50% more than a year before"
    )


@pytest.mark.parametrize(
    ("growth", "words"),
    [
        (300.0, "4 times as much as a year before"),
        (-9.3, "9% less than a year before"),
        (0.2, "as much as a year before"),
    ],
)
def test_growth_in_words(growth: float, words: str) -> None:
    assert findings.growth(growth) == words


def test_deals_are_one_bar_a_type_and_side() -> None:
    told = pd.DataFrame({
        "deal_id": list("abc"), "type": ["funding", "funding", "supply"], "side": ["pays", "pays", "is_paid"],
        "value_usd_bn": [30.0, 5.0, float("nan")], "status": "", "buyer": HOSTILE, "seller": "B", "date": "2026-01",
        "workload": "both", "summary": "",
    })  # fmt: skip
    totals = companies.deal_totals(told)
    [bars] = of("deals", agreements.chart(totals, LIGHT))
    assert list(bars.x) == [0, 35.0]  # from below: no value known, 30 + 5
    assert [told[0] for told in bars.customdata] == ["c", "a;b"]
    assert "<script" not in str(bars.customdata)
    assert findings.agreed(totals.assign(largest="A to B"), "A") == (
        "3 deals name A; the largest, A to B, is put at $30bn"
    )
    assert findings.agreed(totals.iloc[1:], "A") == "1 deal names A, none with a disclosed value"


def test_who_has_most_is_asked_of_periods_that_end_near_one_another() -> None:
    rows = [*FISCAL, stated("Big", "2026-01-01", "2026-03-31", 9.0), stated("Big", "2025-10-01", "2025-12-31", 8.0)]
    rows += [stated("Late", "2026-04-01", "2026-06-30", 99.0), stated("Late", "2025-10-01", "2025-12-31", 2.0)]
    title = findings.most(capex.reported(figures(*rows)), "spent")
    # the newest six weeks in which as many as two end are those to 26 April 2026
    assert title == "Big spent $9bn in the quarter to Mar 2026, more than Abc ($6bn)"


@pytest.mark.parametrize("name", [HOSTILE, LONG])
def test_names_from_outside_stay_text(name: str) -> None:
    rows = capex.reported(figures(*(row | {"entity": name, "publisher": name} for row in FISCAL)))
    chart = periods.bars([periods.Cell(name, "", rows), periods.Cell(name, name, rows)], LIGHT)
    assert "<script" not in str(chart.to_dict())


def test_every_company_of_the_real_data_can_be_drawn(curated_store: Path) -> None:
    dataset = Dataset.open(data=curated_store)
    views, told = dataset.capex_guidance(), dataset.capex()
    assert views["entity"].nunique() >= 8
    for _, rows in views[views["unit"] == "USD_bn"].groupby("entity"):
        assert len(marks(guidance.chart(rows, LIGHT))) == len(rows)
    for name, rows in told[told["level"].notna()].groupby("entity"):
        assert len(marks(periods.bars([periods.Cell(str(name), "", rows)], DARK))) == len(rows)


def sold(designer: str, number: int, h100e: float) -> dict[str, Any]:
    span = Period.quarter(2026, number)
    return {"designer": designer, "chip": "one", "period_start": span.start, "period_end": span.end, "h100e": h100e,
            "h100e_low": h100e * 0.9, "h100e_high": h100e * 1.1, "units": 1.0, "partial": False, "source": "test",
            "published_day": date(2026, 8, 1)}  # fmt: skip


KNOWN = pd.DataFrame({"company": ["NVIDIA", "AMD"], "role": ["chip_vendor", "chip_vendor"]})


def shares(*rows: dict[str, Any]) -> pd.DataFrame:
    sales = pd.DataFrame(list(rows), columns=list(shipped.SALES))
    return shipped.shares(sales, KNOWN, date(2026, 9, 1))


def test_shipped_compute_is_a_share_with_its_range_for_each_designer() -> None:
    found = shares(sold("NVIDIA", 1, 70), sold("AMD", 1, 30), sold("NVIDIA", 2, 80), sold("AMD", 2, 20))
    chart = shipped_chart.chart(found, LIGHT)
    assert list(of("NVIDIA", chart)[0].y) == [70.0, 80.0]
    # at least 72 of 72 + 22, at most 88 of 88 + 18
    assert [round(y, 1) for y in of("range", chart)[1].y] == [76.6, 83.0]
    assert chart.layout.yaxis.range[0] == 0
    assert shipped_chart.title(found) == (
        "NVIDIA designed 80% (77–83%) of the computing power shipped in Q2 2026; AMD 20% (17–23%)"
    )


def test_a_quarter_without_a_share_of_compute_is_a_gap() -> None:
    rows = [sold("NVIDIA", 1, 70), sold("AMD", 1, 30), sold("NVIDIA", 2, 80), sold("NVIDIA", 3, 60), sold("AMD", 3, 40)]
    chart = shipped_chart.chart(shares(*rows), DARK)
    [line] = [trace for trace in chart.data if trace.name == "line" and trace.line.width == 3]
    assert list(line.y) == [70.0, None, 60.0]


def test_nothing_shipped_has_the_columns_that_the_page_reads(curated_store: Path) -> None:
    assert Dataset.open(data=curated_store).shipped_shares()["share"].notna().sum() == 0
