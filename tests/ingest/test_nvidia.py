"""NVIDIA's data-centre revenue out of the inline XBRL of its reports."""

import datetime as dt
import json
from pathlib import Path

import pandas as pd
import pytest

from ingest.source import Answer, LayoutChangedError
from ingest.sources import _inline, nvidia
from market.records import Figure
from market.store import Store
from tests.ingest.invented import folder, run
from tests.replay import Answer as Told
from tests.replay import Replay

RECORDED = (Path(__file__).parent / "answers" / "nvda_10q_2025-08-27.html").read_bytes()
LIST = "https://data.sec.gov/submissions/CIK0001045810.json"
FOLDER = "https://www.sec.gov/Archives/edgar/data/1045810"
SECOND = f"{FOLDER}/000104581025000209/nvda-20250727.htm"
THIRD = f"{FOLDER}/000104581025000230/nvda-20251026.htm"
YEAR = f"{FOLDER}/000104581026000021/nvda-20260125.htm"
REPORTS = [
    ("0001045810-26-000021", "10-K", "2026-02-25", "nvda-20260125.htm"),
    ("0001045810-25-000300", "4", "2025-12-01", "xslF345X05/form4.xml"),
    ("0001045810-25-000230", "10-Q", "2025-11-19", "nvda-20251026.htm"),
    ("0001045810-25-000209", "10-Q", "2025-08-27", "nvda-20250727.htm"),
]
HEAD = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" '
    'xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" '
    'xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><body>'
)
UNIT = '<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>'
NINE, WHOLE = ("2025-01-27", "2025-10-26"), ("2025-01-27", "2026-01-25")


def filings(rows: list[tuple[str, str, str, str]]) -> dict[str, object]:
    names = ("accessionNumber", "form", "filingDate", "primaryDocument")
    return {
        "cik": "0001045810",
        "filings": {"recent": dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))},
    }


def fact(
    text: str, *members: str, days: tuple[str, str] = NINE, axis: str = "srt:ProductOrServiceAxis", more: str = "",
    form: str = "ixt:num-dot-decimal", scale: str = "6", decimals: str = "-6", concept: str = "us-gaap:Revenues",
) -> str:  # fmt: skip
    """A context and its fact."""
    name = f"c{abs(hash((text, members, days, axis, decimals, concept)))}"
    told = "".join(
        f'<xbrldi:explicitMember dimension="{axis}{n}">nvda:{one}</xbrldi:explicitMember>'
        for n, one in enumerate(members)
    )
    return (
        f'<xbrli:context id="{name}"><xbrli:entity><xbrli:identifier scheme="x">0001045810</xbrli:identifier>'
        f"<xbrli:segment>{told}</xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>{days[0]}</xbrli:startDate>"
        f"<xbrli:endDate>{days[1]}</xbrli:endDate></xbrli:period></xbrli:context>"
        f'<ix:nonFraction unitRef="usd" contextRef="{name}" decimals="{decimals}" name="{concept}" format="{form}" '
        f'scale="{scale}"{more}>{text}</ix:nonFraction>'
    )


def page(*facts: str) -> bytes:
    return (HEAD + UNIT + "".join(facts) + "</body></html>").encode()


def answer(url: str, body: object) -> Answer:
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(url, text, {}, dt.date(2026, 11, 20))


def figures(**pages: bytes) -> list[Figure]:
    """The figures of reports; pages: `second`, `third`, `year`."""
    places = {"second": SECOND, "third": THIRD, "year": YEAR}
    rows = nvidia.parse(answer(LIST, filings(REPORTS)))
    for name, body in pages.items():
        rows += nvidia.parse(answer(places[name], body))
    return nvidia.figures(rows)


def said(rows: list[Figure]) -> set[tuple[str, str, str, float | None, str]]:
    return {(row.product, str(row.period_start), str(row.period_end), row.value, row.reasons) for row in rows}


def test_the_list_leads_to_the_newest_reports():
    assert nvidia.follow(answer(LIST, filings(REPORTS))) == [YEAR, THIRD, SECOND]
    assert nvidia.follow(answer(SECOND, RECORDED)) == []
    many = [(f"0001045810-{year}-000001", "10-Q", f"20{year}-05-20", "nvda.htm") for year in range(10, 26)]
    assert len(nvidia.follow(answer(LIST, filings(many)))) == nvidia.NEWEST


def test_the_recorded_report():
    rows = figures(second=RECORDED)
    assert said(rows) == {
        ("", "2025-04-28", "2025-07-27", 41.096, ""), ("", "2024-04-29", "2024-07-28", 26.272, ""),
        ("Data Center compute", "2025-04-28", "2025-07-27", 33.844, ""),
        ("Data Center compute", "2024-04-29", "2024-07-28", 22.604, ""),
        ("Data Center networking", "2025-04-28", "2025-07-27", 7.252, ""),
        ("Data Center networking", "2024-04-29", "2024-07-28", 3.668, ""),
    }  # fmt: skip
    assert {(row.source_url, row.published_on, row.segment, row.evidence, row.standing) for row in rows} == {
        (SECOND, "2025-08-27", "data_center_revenue", "primary", "charted")
    }


def test_the_fourth_quarter_is_what_the_yearly_report_leaves_of_nine_months():
    rows = figures(
        third=page(fact("131,420", "DataCenterMember")), year=page(fact("193,737", "DataCenterMember", days=WHOLE))
    )
    assert said(rows) == {("", *WHOLE, 193.737, ""), ("", "2025-10-27", "2026-01-25", 62.317, "")}
    fourth = next(row for row in rows if row.caveats)
    assert (fourth.source_url, fourth.second_url.rpartition("/")[2]) == (YEAR, "0001045810-25-000230-index.htm")


def test_members_count_and_not_their_axis_and_only_one_of_them():
    whole = fact(
        "51,215", "DataCenterMember", days=("2025-07-28", "2025-10-26"), axis="us-gaap:StatementBusinessSegmentsAxis"
    )
    two = fact("9", "DataCenterMember", "GamingMember")
    other = fact("50,908", "ComputeAndNetworkingSegmentMember")
    hyperscale = fact("30", "HyperscaleMember", days=("2025-07-28", "2025-10-26"))
    assert said(figures(third=page(whole, two, other, hyperscale))) == {
        ("", "2025-07-28", "2025-10-26", 51.215, ""), ("Data Center hyperscale", "2025-07-28", "2025-10-26", 0.03, ""),
    }  # fmt: skip


def test_the_parts_of_fiscal_2027_as_nvidia_names_them() -> None:
    """Facts of its filing 0001045810-26-000075 on the quarter to 26 July 2026; what is no data centre is invented."""
    days = ("2026-04-27", "2026-07-26")
    members = {"HyperscaleMember": "48,710", "AICloudsIndustrialEnterpriseMember": "40,313", "EdgeComputingMember": "7"}
    rows = figures(third=page(*(fact(told, member, days=days) for member, told in members.items())))
    assert {(row.product, row.value) for row in rows} == {
        ("Data Center hyperscale", 48.71), ("Data Center ACIE", 40.313),
    }  # fmt: skip


def test_parts_that_miss_their_whole_are_for_a_person():
    days = ("2025-07-28", "2025-10-26")
    rows = figures(third=page(fact("51,215", "DataCenterMember", days=days), fact("43,028", "ComputeMember", days=days),
                              fact("8,000", "NetworkingMember", days=days)))  # fmt: skip
    assert {row.product: row.standing for row in rows} == {
        "": "charted", "Data Center compute": "review", "Data Center networking": "review",
    }  # fmt: skip
    assert rows[-1].reasons == "does not add up: its parts make 51,028,000,000, the whole is 51,215,000,000"


def test_of_one_thing_told_twice_the_more_exact_counts():
    roughly = fact("51.2", "DataCenterMember", scale="9", decimals="-8").split("</xbrli:context>")[1]
    exact = fact("51,215", "DataCenterMember", days=("2025-07-28", "2025-10-26"))
    name = exact.split('id="')[1].split('"')[0]
    roughly = roughly.replace(roughly.split('contextRef="')[1].split('"')[0], name)
    assert [row.value for row in figures(third=page(roughly, exact))] == [51.215]
    with pytest.raises(LayoutChangedError, match=r"stands there as 51,200,000,000 and as 51,215,000,000"):
        figures(third=page(roughly.replace('"-8"', '"-6"'), exact))


@pytest.mark.parametrize(
    ("text", "form", "more", "value"),
    [("1,234.5", "ixt:num-dot-decimal", "", 1_234_500_000), ("1.234,5", "ixt:num-comma-decimal", "", 1_234_500_000),
     ("-", "ixt:fixed-zero", "", 0), ("12", "ixt:num-dot-decimal", ' sign="-"', -12_000_000)],
)  # fmt: skip
def test_numbers_are_read_as_their_format_says(text, form, more, value):
    [one] = _inline.facts(page(fact(text, "DataCenterMember", form=form, more=more)), lambda *_: True)
    assert one.value == value


BOMB = b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "is no XHTML that can be read"),
        (b"<html><body>Undeclared Automated Tool<br></body></html>", "is no XHTML that can be read"),
        (b"<html><body>Please wait</body></html>", "it is no inline XBRL"),
        (BOMB + page(fact("1", "DataCenterMember")), "brings entities of its own"),
        (page(fact("1", "DataCenterMember")).replace(b"<body>", b"<body>&a;"), "is no XHTML that can be read"),
        (b"<a>" * 300 + b"</a>" * 300, "is no XHTML that can be read"),
        (page(fact("forty-one", "DataCenterMember")), "'forty-one' is no number in the format 'num-dot-decimal'"),
        (page(fact("41", "DataCenterMember", form="ixt-sec:numwordsen")), "in the format 'numwordsen'"),
        (page(fact("41", "DataCenterMember", scale="900")), "is no number"),
        (page(fact("41", "DataCenterMember", days=("January", "May"))), "a context of the filing has no day"),
        (page(fact("41", "ServersMember")), "no revenue by DataCenterMember"),
        (page(fact("41", "DataCenterMember", concept="nvda:Sales")), "no revenue by DataCenterMember"),
    ],
)
def test_a_changed_report_is_named(body, words):
    with pytest.raises(LayoutChangedError) as error:
        nvidia.parse(answer(SECOND, body))
    assert words in str(error.value)


def test_a_report_beyond_the_limit_is_not_read(monkeypatch):
    monkeypatch.setattr(_inline, "LARGEST", 1000)
    with pytest.raises(LayoutChangedError, match="larger than 1,000 bytes"):
        nvidia.parse(answer(SECOND, RECORDED))


@pytest.mark.parametrize(
    "body",
    [b"<html>", {}, {"cik": 1, "filings": {"recent": {"form": []}}},
     {"cik": 1, "filings": {"recent": {"form": ["10-Q"], "accessionNumber": [], "filingDate": []}}},
     filings([("0001045810-25-000209", "10-Q", "2025-08-27", "../../../evil.htm")]),
     filings([("0001045810-25-000209", "10-Q", "August", "nvda.htm")])],
)  # fmt: skip
def test_a_changed_list_is_named(body):
    with pytest.raises(LayoutChangedError, match="list of filings has another shape"):
        nvidia.parse(answer(LIST, body))


def test_the_source_is_there_where_the_company_is():
    row = {"company": "NVIDIA", "cik": "0001045810"}
    [one] = nvidia.sources({"companies": pd.DataFrame([row])})
    assert (one.url, one.contact, one.vintages) == (LIST, True, True)
    assert list(nvidia.sources({})) == []


def test_a_refresh_follows_the_list_and_names_the_report_that_cannot_be_read(tmp_path, monkeypatch):
    made = list(nvidia.sources({"companies": pd.DataFrame([{"company": "NVIDIA", "cik": "0001045810"}])}))
    monkeypatch.setattr("ingest.sources.found", lambda _: made)
    monkeypatch.setenv("CROSSOVER_CONTACT", "desk@example.org")
    curated, data = folder(tmp_path / "curated"), tmp_path / "store"
    with Replay() as web:
        web.add(LIST, Told(json.dumps(filings(REPORTS)).encode(), etag='"list"'))
        web.add(SECOND, Told(RECORDED, etag='"q2"'))
        web.add(THIRD, Told(page(fact("131,420", "DataCenterMember")), etag='"q3"'))
        web.add(YEAR, Told(b"<html>"))
        for _ in range(2):
            run(data, curated, web.url, only=["nvidia_data_center"])
    run(data, curated, only=["nvidia_data_center"], offline=True)
    store = Store(data)
    assert (store.read("figures")["origin"] == "api").sum() == 7
    outcomes = store.outcomes().sort_values("run")
    assert outcomes["outcome"].tolist() == ["updated", "unchanged", "unchanged"]
    assert "is no XHTML" in outcomes["reason"].iloc[0]
