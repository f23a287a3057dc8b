"""Power of data centres over time, by values worked out by hand."""

from datetime import date

import pandas as pd
import pytest

from market.judging import site_power
from market.open_records import SitePower

DAY = date(2026, 6, 30)
SITES = pd.DataFrame(
    [("xAI Colossus 2", "xAI / SpaceX", ""), ("Stargate Milam County", "SB Energy for OpenAI", "Stargate"),
     ("Meta Hyperion", "Meta", "Hyperion"), ("Oracle Batam (DayOne)", "DayOne for Oracle", ""),
     ("Lake (A and B halls)", "Tera", ""), ("Rainier New Carlisle", "Amazon for Anthropic", "Project Rainier")],
    columns=["name", "operator", "programme"],
)  # fmt: skip


def told(site: str, day: str, power: float | None, said: str = "2026-05-01", **more: object) -> dict[str, object]:
    state = "planned" if day > said else "measured"
    row = SitePower(site, date.fromisoformat(day), state, power, published_day=date.fromisoformat(said), source="s",
                    source_url="https://epoch.ai/x")  # fmt: skip
    return vars(row) | more


def lines(*rows: dict[str, object], as_of: date = DAY) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=list(vars(SitePower("x"))))
    dated = frame.assign(**{name: pd.to_datetime(frame[name]) for name in ("day", "published_day")})
    return site_power.timelines(dated, SITES, as_of)


def steps(*rows: dict[str, object]) -> list[tuple[str, str, float, int]]:
    found = site_power.total(lines(*rows))
    return [(f"{row.day:%Y-%m-%d}", str(row.state), float(row.power_mw), int(row.sites)) for row in found.itertuples()]  # type: ignore[arg-type]


TWO = [
    told("A", "2025-01-01", 100),
    told("B", "2025-06-01", 0),
    told("B", "2026-01-01", 50),
    told("A", "2026-04-01", 150),
]


def test_a_site_keeps_its_power_until_it_changes() -> None:
    assert steps(*TWO) == [
        ("2025-01-01", "measured", 100, 1), ("2025-06-01", "measured", 100, 1), ("2026-01-01", "measured", 150, 2),
        ("2026-04-01", "measured", 200, 2), ("2026-05-01", "measured", 200, 2),
    ]  # fmt: skip


def test_plans_stand_apart_and_begin_with_what_ran() -> None:
    found = steps(*TWO, told("B", "2027-01-01", 400))
    assert found[-3:] == [
        ("2026-05-01", "measured", 200, 2), ("2026-05-01", "planned", 200, 2), ("2027-01-01", "planned", 550, 2),
    ]  # fmt: skip


def test_plans_alone_and_nothing_at_all_can_be_summed() -> None:
    assert steps(told("A", "2027-01-01", 9)) == [("2027-01-01", "planned", 9, 1)]
    assert steps() == []


def test_the_newest_statement_counts_and_what_is_taken_back_does_not() -> None:
    rows = [told("A", "2027-01-01", 9), told("A", "2027-01-01", 12, "2026-06-01"), told("B", "2027-01-01", 5),
            told("B", "2027-01-01", 5, "2026-06-01", gone=True), told("C", "2026-01-01", None)]  # fmt: skip
    assert lines(*rows)[["site", "power_mw"]].to_numpy().tolist() == [["A", 12.0]]
    assert lines(*rows, as_of=date(2026, 5, 15))["site"].tolist() == ["A", "B"]
    assert lines(*rows, as_of=date(2026, 4, 1)).empty


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("Colossus 2", "xAI Colossus 2"), ("OpenAI Stargate Milam", "Stargate Milam County"),
     ("Meta Hyperion", "Meta Hyperion"), ("Oracle Batam", "Oracle Batam (DayOne)"),
     ("Anthropic-Amazon New Carlisle", "Rainier New Carlisle"), ("Colossus 1", ""), ("Lake", ""), ("Stargate", "")],
)  # fmt: skip
def test_names_are_matched_where_that_is_sure(theirs: str, ours: str) -> None:
    assert site_power.matches([theirs], SITES).get(theirs, "") == ours


def test_two_that_fit_one_are_not_matched() -> None:
    assert site_power.matches(["Oracle Batam", "DayOne Batam"], SITES) == {}
