"""Capital expenditure and revenue out of the SEC's companyconcept answers."""

import datetime as dt
import json
from pathlib import Path

import pandas as pd
import pytest

from ingest.source import Answer, LayoutChangedError
from ingest.sources import sec
from market.contract import faults
from market.records import Figure
from market.store import Store
from tests.ingest.invented import folder, run
from tests.replay import Answer as Told
from tests.replay import Replay

ANSWERS = Path(__file__).parent / "answers"
NVIDIA, AMAZON = 1045810, 1018724


def companies(*rows: tuple[str, str, str, str, str]) -> dict[str, pd.DataFrame]:
    return {"companies": pd.DataFrame(rows, columns=["company", "ticker", "cik", "country", "role"])}


def source(name: str, cik: int, country: str = "US", role: str = "hyperscaler"):
    [one] = sec.sources(companies((name, "TICK", f"{cik:010}", country, role)))
    return one


def answer(body: object, url: str = "https://data.sec.gov/x") -> Answer:
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(url, text, {}, dt.date(2026, 11, 20))


def concept(cik: int, tag: str, *rows: tuple[str, str, object, str, str], unit: str = "USD") -> dict[str, object]:
    """The envelope of an answer; rows: start, end, value, form, filed."""
    facts = [
        {"start": start, "end": end, "val": value, "accn": f"0000000000-26-{filed.replace('-', '')[2:]}", "fy": 2099,
         "fp": "Q4", "form": form, "filed": filed}
        for start, end, value, form, filed in rows
    ]  # fmt: skip
    return {"cik": cik, "taxonomy": "us-gaap", "tag": tag, "label": tag, "description": None, "entityName": "X",
            "units": {unit: facts}}  # fmt: skip


def test_each_listed_company_of_a_role_that_spends_has_a_source_of_its_own():
    rows = [("Amazon", "AMZN", "0001018724", "US", "hyperscaler"), ("Xilinx", "", "0000743988", "US", "chip_vendor"),
            ("TSMC", "TSM", "0001046179", "Taiwan", "foundry"), ("UBS", "UBS", "0001610520", "Switzerland", "bank"),
            ("Tencent", "HKEX:0700", "", "China", "hyperscaler")]  # fmt: skip
    amazon, tsmc = sec.sources(companies(*rows))
    assert (amazon.key, tsmc.key) == ("sec_amazon", "sec_tsmc")
    place = "https://data.sec.gov/api/xbrl/companyconcept/CIK0001018724/us-gaap/"
    assert amazon.addresses == tuple(f"{place}{tag}.json" for tag in (
        "PaymentsToAcquirePropertyPlantAndEquipment", "PaymentsToAcquireProductiveAssets",
        "FinanceLeasePrincipalPayments"))  # fmt: skip
    assert sum("/ifrs-full/" in url for url in tsmc.addresses) == 2
    assert amazon.contact
    assert amazon.absent_is_fine
    assert list(sec.sources({})) == []


def nvidia() -> list[Figure]:
    made = source("NVIDIA", NVIDIA, role="chip_vendor")
    return made.join(made.parse(answer((ANSWERS / "sec_nvda_revenues.json").read_bytes())))


def test_the_recorded_revenue_of_nvidia():
    found = {(str(row.period_start), str(row.period_end)): row for row in nvidia()}
    assert {days: round(row.value or 0, 6) for days, row in found.items()} == {
        ("2024-01-29", "2025-01-26"): 130.497, ("2025-01-27", "2025-04-27"): 44.062,
        ("2025-04-28", "2025-07-27"): 46.743, ("2025-07-28", "2025-10-26"): 57.006,
        ("2025-01-27", "2026-01-25"): 215.938, ("2025-10-27", "2026-01-25"): 68.127,
        ("2026-01-26", "2026-04-26"): 81.615, ("2026-04-27", "2026-07-26"): 96.221,
    }  # fmt: skip
    fourth = found["2025-10-27", "2026-01-25"]
    assert (fourth.published_on, fourth.caveats, fourth.standing) == ("2026-02-25", "derived", "charted")
    assert fourth.note.endswith(
        "Derived, million USD: 215,938 for 2025-01-27 to 2026-01-25 (10-K filed 2026-02-25) less 147,811 for "
        "2025-01-27 to 2025-10-26 (10-Q filed 2025-11-19) (us-gaap/Revenues)."
    )
    third = found["2025-07-28", "2025-10-26"]
    assert (third.caveats, third.published_on, third.evidence, third.origin) == ("", "2025-11-19", "primary", "api")
    assert third.source_url.endswith("/1045810/000104581025000230/0001045810-25-000230-index.htm")
    assert (third.publisher, third.metric, third.segment, third.basis) == ("NVIDIA", "revenue", "company_revenue", "")


def test_the_filed_capex_of_microsofts_fiscal_2026() -> None:
    """Facts of its filings: quarters are stated in the quarterly reports, only the fourth is what the year leaves."""
    first, second, third = (("2025-07-01", "2025-09-30"), ("2025-10-01", "2025-12-31"), ("2026-01-01", "2026-03-31"))
    start = first[0]
    body = concept(
        789019, "PaymentsToAcquirePropertyPlantAndEquipment",
        (*first, 19_394_000_000, "10-Q", "2025-10-29"), (start, second[1], 49_270_000_000, "10-Q", "2026-01-28"),
        (*second, 29_876_000_000, "10-Q", "2026-01-28"), (start, third[1], 80_146_000_000, "10-Q", "2026-04-29"),
        (*third, 30_876_000_000, "10-Q", "2026-04-29"), (start, "2026-06-30", 115_948_000_000, "10-K", "2026-07-29"),
    )  # fmt: skip
    made = source("Microsoft", 789019)
    rows = made.join(made.parse(answer(body)))
    assert [(str(row.period_end), row.value, row.caveats) for row in rows] == [
        ("2025-09-30", 19.394, ""), ("2025-12-31", 29.876, ""), ("2026-03-31", 30.876, ""),
        ("2026-06-30", 115.948, ""), ("2026-06-30", 35.802, "derived"),
    ]  # fmt: skip


def test_two_capex_tags_and_leases_beside_them():
    made = source("Amazon", AMAZON)
    first, half = ("2019-01-01", "2019-03-31"), ("2019-01-01", "2019-06-30")
    april, july = ("10-Q", "2019-04-26"), ("10-Q", "2019-07-26")
    trailing = ("2018-07-01", "2019-06-30", 13_000_000_000, *july)
    plant = concept(AMAZON, "PaymentsToAcquirePropertyPlantAndEquipment", (*first, 3_290_000_000, *april))
    assets = concept(AMAZON, "PaymentsToAcquireProductiveAssets", (*half, 6_852_000_000, *july), trailing)
    leases = concept(AMAZON, "FinanceLeasePrincipalPayments", (*first, 2_000_000_000, *april))
    rows = made.join([filed for body in (plant, assets, leases) for filed in made.parse(answer(body))])
    assert [(row.metric, row.basis, row.segment, str(row.period_end), row.value) for row in rows] == [
        ("capex", "cash", "hyperscaler_capex", "2019-03-31", 3.29),
        ("capex", "cash", "hyperscaler_capex", "2019-06-30", 3.562),
        ("capex", "finance_lease_payments", "hyperscaler_capex", "2019-03-31", 2.0),
    ]
    assert "PaymentsToAcquireProductiveAssets and us-gaap/PaymentsToAcquirePropertyPlantAndEquipment" in rows[1].note
    assert made.newest(rows) == dt.date(2019, 7, 26)


def test_a_currency_beside_the_one_of_most_facts_is_a_translation():
    made = source("TSMC", 1046179, "Taiwan", "foundry")
    years = [(f"{year}-01-01", f"{year}-12-31", 900_000_000_000, "20-F", f"{year + 1}-04-15") for year in (2023, 2024)]
    body = concept(1046179, "PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities", *years, unit="TWD")
    body |= {"taxonomy": "ifrs-full", "cik": "0001046179"}
    body["units"] |= concept(1046179, "", (*years[1][:2], 28_000_000_000, *years[1][3:]))["units"]  # type: ignore[operator]
    rows = made.join(made.parse(answer(body)))
    assert [(row.unit, row.value, row.segment) for row in rows] == [("TWD_bn", 900.0, "supplier_capex")] * 2


def test_balances_and_spans_before_2019_are_not_asked_for():
    made = source("Amazon", AMAZON)
    body = concept(AMAZON, "PaymentsToAcquireProductiveAssets", ("2017-01-01", "2017-12-31", 1, "10-K", "2018-02-01"))
    body["units"]["USD"].append({"end": "2024-12-31", "val": 5, "accn": "a", "form": "10-K", "filed": "2025-02-01"})  # type: ignore[index]
    assert made.parse(answer(body)) == []


def test_a_quarter_that_does_not_fit_is_in_review_with_the_reason():
    made = source("Amazon", AMAZON)
    body = concept(AMAZON, "PaymentsToAcquireProductiveAssets", ("2025-01-01", "2025-03-31", 9, "10-Q", "2025-04-30"),
                   ("2025-01-01", "2025-06-30", 4, "10-Q", "2025-07-30"))  # fmt: skip
    last = made.join(made.parse(answer(body)))[-1]
    assert (last.standing, last.reasons, last.value) == ("review", "less than nought", -5e-9)


GOOD = ("2025-01-01", "2025-03-31", 9, "10-Q", "2025-04-30")


def spoilt(**changes: object) -> dict[str, object]:
    return concept(AMAZON, "PaymentsToAcquireProductiveAssets", GOOD) | changes


def fact(**changes: object) -> dict[str, object]:
    [row] = spoilt()["units"]["USD"]  # type: ignore[index]
    return spoilt(units={"USD": [{name: value for name, value in (row | changes).items() if value != "gone"}]})


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<html>Undeclared Automated Tool</html>", "the answer is no JSON"),
        ([], "no 'cik' where it was"),
        (spoilt(units=[]), "no 'units' where it was"),
        (spoilt(cik=1), "it is about CIK 1"),
        (spoilt(units={"USD": {}}), "a unit holds no list of facts"),
        (spoilt(units={"shares": []}), "no unit is a currency"),
        (fact(val="9"), "the number of 2025-03-31 is '9'"),
        (fact(val=True), "the number of 2025-03-31 is 'True'"),
        (fact(val="gone"), "a fact without its days, filing or number ('val')"),
        (fact(filed="gone"), "a fact without its days, filing or number ('filed')"),
        (fact(end="31/3/2025"), "Invalid isoformat string: '31/3/2025'"),
        (spoilt(units={"USD": ["nine"]}), "a fact without its days, filing or number"),
    ],
)
def test_a_changed_answer_is_named(body, words):
    with pytest.raises(LayoutChangedError) as error:
        source("Amazon", AMAZON).parse(answer(body))
    assert words in str(error.value)


HOST = "https://data.sec.gov/api/xbrl/companyconcept/CIK0001045810/us-gaap"


def test_a_refresh_brings_the_quarters_once_names_a_broken_tag_and_tells_them_again_offline(tmp_path, monkeypatch):
    monkeypatch.setattr("ingest.sources.found", lambda _: [source("NVIDIA", NVIDIA, role="chip_vendor")])
    monkeypatch.setenv("CROSSOVER_CONTACT", "desk@example.org")
    curated, data = folder(tmp_path / "curated"), tmp_path / "store"
    with Replay() as web:
        web.add(f"{HOST}/Revenues.json", Told((ANSWERS / "sec_nvda_revenues.json").read_bytes(), etag='"a"'))
        web.add(f"{HOST}/FinanceLeasePrincipalPayments.json", Told(b"<html>maintenance</html>"))
        for _ in range(2):
            run(data, curated, web.url, only=["sec_nvidia"])
        assert {asked.headers["user-agent"] for asked in web.asked} == {"Crossover/0.1 (+desk@example.org)"}
    run(data, curated, only=["sec_nvidia"], offline=True)
    store = Store(data)
    figures = store.read("figures")
    assert len(figures[figures["origin"] == "api"]) == 8
    assert [fault for fault in faults({"figures": figures}) if "capex" in fault or "published_day" in fault] == []
    outcomes = store.outcomes().sort_values("run")
    assert outcomes["outcome"].tolist() == ["updated", "unchanged", "unchanged"]
    assert "FinanceLeasePrincipalPayments.json: the answer is no JSON" in outcomes["reason"].iloc[0]


def test_without_a_contact_the_sec_is_not_asked(tmp_path, monkeypatch):
    monkeypatch.setattr("ingest.sources.found", lambda _: [source("NVIDIA", NVIDIA, role="chip_vendor")])
    monkeypatch.delenv("CROSSOVER_CONTACT", raising=False)
    with Replay() as web:
        run(tmp_path / "store", folder(tmp_path / "curated"), web.url, only=["sec_nvidia"])
        assert web.asked == []
    [told] = Store(tmp_path / "store").outcomes().to_dict("records")
    assert (told["outcome"], told["reason"].split(":")[0]) == ("skipped", "no contact")
