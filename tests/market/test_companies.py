"""What is held about a company: names in free text, sides of deals, sums within one side and type."""

from pathlib import Path
from typing import Any

import pandas as pd

from market import Dataset, companies

KNOWN = pd.DataFrame(
    [("NVIDIA", "chip_vendor", "Nvidia", ""), ("Amazon", "hyperscaler", "", ""), ("OpenAI", "ai_lab", "Stargate", ""),
     ("Amazon Web Services", "hyperscaler", "AWS", ""), ("Etched", "startup", "", ""), ("Gartner", "bank", "", "")],
    columns=["company", "role", "aliases", "website"],
)  # fmt: skip


def deal(
    day: str, buyer: str, seller: str, value: float | None, kind: str = "supply", status: str = ""
) -> dict[str, Any]:  # fmt: skip
    return {"deal_id": f"{day} {buyer}", "date": day, "day": pd.Timestamp(day), "type": kind, "buyer": buyer,
            "seller": seller, "value_usd_bn": value, "status": status, "workload": "both", "summary": "",
            "source_url": ""}  # fmt: skip


DEALS = pd.DataFrame([
    deal("2026-01-05", "OpenAI", "AWS", 38.0, "capacity"), deal("2026-02-05", "Nvidia", "OpenAI", 30.0, "funding"),
    deal("2026-03-05", "Amazon / NVIDIA", "OpenAI", 50.0, "funding"),
    deal("2026-04-05", "NVIDIA", "Etched investors", None, "funding"),
    deal("2026-05-05", "NVIDIA", "Etched", 9.0, "funding", "cancelled"), deal("2025-01-05", "Etched", "NVIDIA", 1.0),
])  # fmt: skip


def test_a_deal_belongs_to_all_that_its_parties_name_and_to_the_parents_of_units() -> None:
    assert companies.deals("Amazon", DEALS, KNOWN)["side"].tolist() == ["pays", "is_paid"]
    assert companies.deals("OpenAI", DEALS, KNOWN)["date"].tolist() == ["2026-03-05", "2026-02-05", "2026-01-05"]
    assert len(companies.deals("Etched", DEALS, KNOWN)) == 3  # a common word, with a capital
    assert companies.deals("Gartner", DEALS, KNOWN).empty
    assert list(companies.deals("Gartner", DEALS.iloc[:0], KNOWN).columns) == [*DEALS.columns, "side"]


def test_a_company_is_paid_by_its_own_investors() -> None:
    round_of = pd.DataFrame([deal("2026-06-05", "Etched investors (incl. NVIDIA)", "Etched", 0.5, "funding")])
    assert companies.deals("Etched", round_of, KNOWN)["side"].tolist() == ["is_paid"]
    assert companies.deals("NVIDIA", round_of, KNOWN)["side"].tolist() == ["pays"]
    joint = pd.DataFrame([deal("2025-01-21", "OpenAI", "SoftBank / Oracle (Stargate)", 500.0, "capacity")])
    assert companies.deals("OpenAI", joint, KNOWN)["side"].tolist() == ["pays"]  # its alias


def test_sums_are_of_one_side_and_one_type() -> None:
    rows = companies.deal_totals(companies.deals("NVIDIA", DEALS, KNOWN))
    # it pays 30 + 50 in funding, one has no value and one of 9 is cancelled; it is paid 1 for hardware
    told = rows[["side", "type", "n", "n_undisclosed", "n_cancelled", "total_usd_bn"]].to_numpy().tolist()
    assert told == [["pays", "funding", 4, 1, 1, 80.0], ["is_paid", "supply", 1, 0, 0, 1.0]]
    assert companies.deal_totals(DEALS.assign(side="pays").iloc[:0]).empty


def test_sites_belong_to_builders_and_users_largest_first() -> None:
    operators = ["AWS", "Vantage for OpenAI / Amazon", ""]
    sites = pd.DataFrame({"operator": operators, "power_mw": [float("nan"), 10.0, 5.0]})
    assert companies.sites("Amazon", sites, KNOWN)["power_mw"].tolist()[:1] == [10.0]
    assert len(companies.sites("Amazon", sites, KNOWN)) == 2


def test_what_is_held_is_counted_most_first_and_groups_are_no_companies() -> None:
    figures = pd.DataFrame({"entity": ["NVIDIA", "hyperscalers", "", "Unlisted", "Unlisted"],
                            "publisher": ["NVIDIA", "Gartner", "Gartner", "A", "A"]})  # fmt: skip
    documents = pd.DataFrame({"companies": ["NVIDIA;OpenAI", "", "OpenAI"]})
    held = companies.held(KNOWN, figures, DEALS, pd.DataFrame({"operator": ["AWS"]}), documents).set_index("company")
    # rows about it, deals and sites: NVIDIA 1 + 5, OpenAI 3, Amazon 2 + 1, Etched 3, its cloud 1 + 1, Unlisted 2
    assert held.index.tolist() == ["NVIDIA", "OpenAI", "Amazon", "Etched", "Amazon Web Services", "Unlisted", "Gartner"]
    assert held.loc["NVIDIA"].tolist() == ["chip_vendor", 1, 1, 5, 0, 1]
    assert held.loc["Gartner"].tolist() == ["bank", 0, 2, 0, 0, 0]


def test_nothing_held_is_an_empty_frame() -> None:
    empty = pd.DataFrame(columns=["entity", "publisher", "operator", "buyer", "seller", "companies"], dtype=str)
    held = companies.held(KNOWN.iloc[:0], empty, empty, empty, empty)
    assert held.empty
    assert list(held.columns) == companies.HELD_COLUMNS


def test_the_real_data(curated_store: Path) -> None:
    dataset = Dataset.open(data=curated_store)
    held = dataset.companies_held()
    assert held["company"].iloc[0] == "NVIDIA"
    assert len(held) > 100
    assert {"NVIDIA", "Oracle"} <= set(held["company"])
    sides = dataset.deals_of("NVIDIA").set_index("seller")["side"]
    assert sides["Groq"] == "pays"
    assert "Stargate Abilene" in set(dataset.sites_of("OpenAI")["name"])
    assert set(dataset.sites_of("OpenAI")["name"]) & set(dataset.sites_of("Oracle")["name"])


def test_all_companies_judged_at_once_are_each_as_judged_alone(curated_store: Path) -> None:
    """The dashboard judges all in one pass and shows each from it."""
    dataset = Dataset.open(data=curated_store)
    for judge in (dataset.capex, dataset.data_center_revenue):
        every = judge()
        assert every["entity"].nunique() > 4
        for company, rows in every.groupby("entity"):
            pd.testing.assert_frame_equal(rows.reset_index(drop=True), judge(company), check_dtype=False)
