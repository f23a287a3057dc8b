"""Rules: which of them a week sets off, worked out by hand from `a_week`, and the sentence that names a broken one."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from market import Dataset, alerts, curated
from market.alerts import Rule, RuleError
from market.changes import Change
from market.digest import Digest, compare
from market.digest.sentence import plain
from market.records import Outcome
from market.store import Store
from tests.dashboard.small_data import NOW, figure
from tests.market.a_week import two_weeks


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return two_weeks(tmp_path_factory.mktemp("alerts") / "d")


@pytest.fixture(scope="module")
def week(folder: Path) -> Digest:
    return compare(Dataset.open("2026-W47.1", folder), Dataset.open(data=folder), Store(folder).outcomes())


def told(rule: dict[str, Any], digest: Digest) -> list[str]:
    """The beginnings of what one rule tells, to the first full stop."""
    when = str(rule.pop("when"))
    found = alerts.of_digest([Rule("rule", when, rule)], digest)
    return [plain(alert.sentence).partition(". ")[0] for alert in found]


ADA = "Ada Bank raised spending on rented accelerators in 2027 by 30%, from $100bn to $130bn"
FACT = "New: Fact Two, spending on rented accelerators in 2025, $50bn"
SLIP = "Put right: Slip, spending on rented accelerators in 2026, is $18bn; before it stood here as $20bn (−10%)"
EVE = "New: Eve, inference passes training already in 2025 (Rented accelerators)"
PAPER = "Read, not reviewed: Paper, spending on rented accelerators in 2026, $5bn"


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"when": "threshold", "unit": "USD_bn", "above": 125}, [ADA]),
        ({"when": "threshold", "unit": "USD_bn", "above": 130}, []),  # above, not at
        ({"when": "threshold", "unit": "USD_bn", "below": 20.5}, [SLIP]),
        ({"when": "threshold", "unit": "USD_bn", "below": 20.5, "unreviewed": True}, [SLIP, PAPER]),
        ({"when": "threshold", "unit": "percent", "above": 1}, []),
        ({"when": "threshold", "unit": "USD_bn", "above": 1, "kind": "actual"}, [FACT]),
        ({"when": "new figure", "publisher": "Eve"}, [EVE]),
        ({"when": "new figure", "publisher": ["Eve", "Ada Bank"]}, [ADA, EVE]),
        ({"when": "new figure", "scope": "cloud_services"}, [SLIP, ADA, EVE, FACT]),
        ({"when": "new figure", "scope": "cloud_services", "metric": "spending"}, [SLIP, ADA, FACT]),
        ({"when": "new figure", "scope": "chips"}, []),
        ({"when": "contradiction"}, ["Opened (contradictions): Rented accelerators, 2025: Fact One (2 Feb 2026) $40bn "
                                     "and Fact Two (24 Nov 2026) $50bn, 25% apart"]),
        ({"when": "contradiction", "check": "repeat"}, []),
        ({"when": "contradiction", "publisher": "Ada Bank"}, []),
        ({"when": "contradiction", "scope": "chips"}, []),
        ({"when": "verdict"}, ["The verdict on rented cloud was not enough said and is yes"]),
        ({"when": "verdict", "line": "Servers"}, []),
    ],
)  # fmt: skip
def test_what_each_kind_of_rule_tells_of_the_week(rule: dict[str, Any], expected: list[str], week: Digest) -> None:
    assert told(dict(rule), week) == expected


def test_a_number_that_stays_above_is_told_once_and_another_rule_tells_again(week: Digest) -> None:
    rule = Rule("rule", "threshold", {"unit": "USD_bn", "above": 125})
    [first] = alerts.of_digest([rule], week)
    known = next(change for change in week.changes if change.row.get("value") == 130.0)
    again = replace(known, now={**known.row, "value": 140.0, "figure_id": "another"})
    [second] = alerts.of_digest([rule], replace(week, changes=(again,)))
    assert second.key == first.key
    [other] = alerts.of_digest([replace(rule, settings={"unit": "USD_bn", "above": 126})], week)
    assert other.key != first.key


def test_money_of_other_currencies_is_compared_in_dollars(week: Digest) -> None:
    row = vars(figure("Euro House", "2026-11-25", "all", 2027, 120.0, unit="EUR_bn")) | {"segment_label": "x"}
    for dollars, count in ((138.0, 1), (float("nan"), 0)):
        change = Change("added", "figures", row | {"value_usd_bn": dollars}, None)
        assert (
            len(told({"when": "threshold", "unit": "USD_bn", "above": 125}, replace(week, changes=(change,)))) == count
        )


def outcome(day: int, how: str = "updated", newest: date | None = None) -> Outcome:
    return Outcome(f"run{day}", "a_feed", how, "", 1, 1, 1.0, newest, NOW.replace(day=day))


@pytest.mark.parametrize(
    ("outcomes", "days", "said"),
    [
        ([outcome(1)], 18, "a_feed has given no usable answer for 19 days."),  # 1 to 20 November
        ([outcome(1)], 19, ""),
        ([outcome(1), outcome(20, "failed")], 18, "a_feed has given no usable answer for 19 days."),
        ([outcome(20, newest=date(2026, 11, 1))], 18, "a_feed has brought nothing new for 19 days."),
        ([outcome(20, newest=date(2026, 11, 19))], 18, ""),
        ([outcome(1, "failed")], 1, ""),  # it never worked
    ],
)
def test_a_source_that_falls_silent(tmp_path: Path, outcomes: list[Outcome], days: int, said: str) -> None:
    store = Store(tmp_path / "d")
    store.log(outcomes)
    rule = Rule("rule", "stale source", {"days": days})
    found = alerts.of_sources([rule], store.outcomes(), [], "2026-W47.1", NOW)
    assert [plain(alert.sentence) for alert in found] == [said] * bool(said)
    if said:
        [later] = alerts.of_sources([rule], store.outcomes(), [], "2026-W48.1", NOW + timedelta(days=7))
        assert later.key == found[0].key
        other = Rule("rule", "stale source", {"days": days, "source": "another"})
        assert alerts.of_sources([other], store.outcomes(), [], "2026-W47.1", NOW) == []


GOOD = '[[rule]]\nname = "R"\nwhen = "new figure"\npublisher = "Ada"\n'


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[rule", "alerts.toml cannot be read: "),
        ("\udcff", "alerts.toml cannot be read: "),
        ("[rules]\n", "alerts.toml: 'rules' is none of its tables: each rule is a [[rule]]"),
        ("rule = 3", "alerts.toml: 'rule' is none of its tables: each rule is a [[rule]]"),
        ('[[rule]]\nwhen = "verdict"', "alerts.toml, rule 1: it has no name"),
        (GOOD + GOOD, "alerts.toml: two rules have the name 'R'"),
        (
            GOOD + '[[rule]]\nname = "S"\nwhen = "later"',
            "alerts.toml, rule 2 'S': 'when' is 'later', which is none of thr",
        ),
        (
            GOOD + 'publishr = "x"',
            "alerts.toml, rule 1 'R': 'publishr' is no setting of 'new figure'; there are publisher",
        ),
        (GOOD + 'scope = "chip"', "alerts.toml, rule 1 'R': 'scope' is 'chip', which is none of chips, servers"),
        (GOOD + "entity = 3", "alerts.toml, rule 1 'R': 'entity' is 3, which is no word and no list of words"),
        (GOOD + "entity = []", "alerts.toml, rule 1 'R': 'entity' is [], which is no word and no list of words"),
        (GOOD + "unreviewed = 1", "alerts.toml, rule 1 'R': 'unreviewed' is 1, which is neither true nor false"),
        ('[[rule]]\nname = "R"\nwhen = "new figure"', "alerts.toml, rule 1 'R': it needs one of publisher, entity"),
        ('[[rule]]\nname = "R"\nwhen = "threshold"\nabove = 3', "alerts.toml, rule 1 'R': it needs 'unit'"),
        (
            '[[rule]]\nname = "R"\nwhen = "threshold"\nunit = "percent"',
            "rule 1 'R': it needs either 'above' or 'below'",
        ),
        ('[[rule]]\nname = "R"\nwhen = "threshold"\nabove = "3"', "rule 1 'R': 'above' is '3', which is no number"),
        ('[[rule]]\nname = "R"\nwhen = "stale source"', "alerts.toml, rule 1 'R': it needs 'days'"),
        ('[[rule]]\nname = "R"\nwhen = "stale source"\ndays = 0', "'days' is 0, which is no number of days above 0"),
    ],
)
def test_a_broken_rule_is_one_sentence_that_names_it(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "alerts.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(RuleError) as broken:
        alerts.read(file)
    assert sentence in str(broken.value)
    assert "\n" not in str(broken.value)


def test_a_rule_on_what_does_not_exist_is_named() -> None:
    for key, rule in (("segment", Rule("R", "new figure", {"segment": "no_such"})),
                      ("source", Rule("R", "stale source", {"days": 3, "source": "no_such"}))):  # fmt: skip
        with pytest.raises(RuleError, match=f"rule 'R': there is no {key} 'no_such'"):
            alerts.require_known([rule], {"ai_iaas"}, {"ecb"})


def test_our_own_rules_are_sound_and_no_file_is_no_rule(tmp_path: Path) -> None:
    rules = alerts.read(curated.FOLDER / alerts.FILE)
    assert {rule.when for rule in rules} == {"threshold", "new figure", "contradiction", "verdict", "stale source"}
    assert alerts.read(tmp_path / "none.toml") == []
