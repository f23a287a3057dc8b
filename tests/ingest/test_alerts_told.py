"""`python -m ingest alerts`: told once, by webhook and mail, kept in the dataset, and shown over past releases."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from ingest.__main__ import main
from market.store import Store
from tests.dashboard.small_data import NOW, figure
from tests.ingest.smtp_server import serving
from tests.market.a_week import NEW, NEW_CLAIMS, two_weeks
from tests.market.test_changes import publish
from tests.replay import Answer, Replay

HOOK = "https://hook.example/in/s3cret"
SECRETS = {"CROSSOVER_WEBHOOK": HOOK, "CROSSOVER_SMTP_PASSWORD": "hunter2-hunter2", "CROSSOVER_SMTP_USER": "jane.desk",
           "CROSSOVER_HEARTBEAT": "https://beat.example/0f3a", "CROSSOVER_CONTACT": "desk@fund.example"}  # fmt: skip
"""Settings that no body may repeat."""
RULES = """
[[rule]]
name = "Above"
when = "threshold"
unit = "USD_bn"
above = 125

[[rule]]
name = "Ada speaks"
when = "new figure"
publisher = "Ada Bank"
"""
ADA = "Ada Bank raised spending on rented accelerators in 2027 by 30%, from $100bn to $130bn. (25 Nov 2026, source)"
FIRST = [f"2026-W48.1  {rule}: {ADA} https://ada.example/second" for rule in ("Above", "Ada speaks")]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return two_weeks(tmp_path / "d")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `alerts` with the rules above, and no other setting: status, output, errors."""
    for name in ("ADDRESS", "WEBHOOK", "MAIL_TO", "MAIL_FROM", "SMTP", "SMTP_USER", "SMTP_PASSWORD", "MIRROR"):
        monkeypatch.delenv(f"CROSSOVER_{name}", raising=False)
    (tmp_path / "rules.toml").write_text(RULES)

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        status = main(["alerts", "--rules", str(tmp_path / "rules.toml"), *map(str, arguments)])
        out, err = capsys.readouterr()
        return status, out, err

    return command


def test_each_thing_is_told_once(run: Run, data: Path) -> None:
    assert run("--data", data) == (0, "\n".join(FIRST) + "\n", "")
    assert run("--data", data) == (0, "No rule has anything new to tell.\n", "")
    ada = figure("Ada Bank", "2026-12-01", "all", 2027, 140.0, source_url="https://ada.example/third")
    publish(data, [*NEW, ada], NEW_CLAIMS, 14)
    _, out, _ = run("--data", data)  # her number was above before; that she speaks again is new
    assert out == (
        "2026-W49.1  Ada speaks: Ada Bank raised spending on rented accelerators in 2027 by 7.7%, from $130bn to "
        "$140bn. (1 Dec 2026, source) https://ada.example/third\n"
    )
    kept = Store(data).alerts()
    assert sorted(kept["rule"]) == ["", "Above", "Ada speaks", "Ada speaks"]
    assert kept.set_index("key").loc["examined", "release"] == "2026-W49.1"


def test_a_dry_run_shows_past_releases_and_keeps_nothing(run: Run, data: Path) -> None:
    before = sorted(path.name for path in data.iterdir())
    assert run("--data", data, "--dry-run") == (0, "\n".join(FIRST) + "\n", "")
    assert sorted(path.name for path in data.iterdir()) == before
    assert len(Store(data).alerts()) == 0
    assert run("--data", data)[1] == "\n".join(FIRST) + "\n"


@pytest.fixture
def silent(tmp_path: Path, data: Path, run: Run) -> list[str | Path]:
    """The arguments of a run nine days on whose one rule is on silent sources: it needs no digest."""
    (tmp_path / "rules.toml").write_text('[[rule]]\nname = "Silent"\nwhen = "stale source"\ndays = 5\n')
    return ["--data", data, "--now", f"{NOW + timedelta(days=9):%Y-%m-%dT%H:%M}"]


SILENT = "2026-W48.1  Silent: a_feed has given no usable answer for 9 days."


def test_a_silent_source_is_told_once(run: Run, silent: list[str | Path]) -> None:
    assert run(*silent) == (0, f"{SILENT}\n", "")
    assert run(*silent) == (0, "No rule has anything new to tell.\n", "")


def test_the_webhook_gets_json_and_what_was_not_taken_is_told_again(
    run: Run, silent: list[str | Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Replay() as web:
        web.add(HOOK, Answer(b"", 410), Answer(b"", 410), Answer(b"ok"))
        for name, secret in SECRETS.items():
            monkeypatch.setenv(name, secret)
        monkeypatch.setenv("CROSSOVER_MIRROR", web.url)
        status, out, err = run(*silent)
        assert (status, out) == (1, "")
        assert err == "the alerts could not be sent to the webhook (CROSSOVER_WEBHOOK): HTTP 410\n"
        assert [run(*silent)[0] for _ in range(3)] == [1, 0, 0]
        posted = [json.loads(asked.body) for asked in web.asked]
        bodies = b"".join(asked.body for asked in web.asked)
    assert not [secret for secret in SECRETS.values() if secret.encode() in bodies]
    assert len(posted) == 3  # the fourth run had nothing to tell
    assert posted[2]["text"] == SILENT
    [one] = posted[2]["alerts"]
    assert (one["rule"], one["release"], one["link"]) == ("Silent", "2026-W48.1", "")


def test_alerts_go_by_mail(run: Run, silent: list[str | Path], monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as inbox:
        monkeypatch.setenv("CROSSOVER_MAIL_TO", "a@b.example")
        monkeypatch.setenv("CROSSOVER_SMTP", f"127.0.0.1:{inbox.port}")
        assert run(*silent)[0] == 0
    [mail] = inbox.mails
    assert "Subject: Crossover: 1 alert" in mail
    assert "<strong>a_feed</strong> has given no usable answer for 9 days." in mail


def test_a_link_leads_to_the_dashboard_where_it_is_known(run: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSOVER_ADDRESS", "https://board.example")
    assert "https://board.example/?release=2026-W48.1&evidence=" in run("--data", data)[1].splitlines()[0]


def test_several_releases_since_the_last_look_are_all_told(run: Run, data: Path) -> None:
    run("--data", data)
    for days, publisher in ((14, "Ada Bank"), (21, "Nobody")):
        more = [figure("Ada Bank", "2026-12-01", "all", 2026, 9.0), figure(publisher, "2026-12-02", "all", 2030, 9.0)]
        publish(data, [*NEW, *more], NEW_CLAIMS, days)
    assert [line.split()[0] for line in run("--data", data)[1].splitlines()] == ["2026-W49.1", "2026-W49.1"]


def test_wrong_rules_and_no_dataset_are_one_sentence_and_nothing_is_written(
    run: Run, data: Path, tmp_path: Path
) -> None:
    status, _, err = run("--data", tmp_path / "none")
    assert (status, err) == (2, "no release has been published: there is nothing to tell of\n")
    assert not (tmp_path / "none").exists()
    (tmp_path / "rules.toml").write_text(RULES + 'publishr = "x"\n')
    status, _, err = run("--data", data)
    assert status == 2
    assert err.startswith("rules.toml, rule 2 'Ada speaks': 'publishr' is no setting of 'new figure'")
    (tmp_path / "rules.toml").unlink()
    assert run("--data", data)[2].endswith("rules.toml: there is no such file of rules\n")
    assert len(Store(data).alerts()) == 0
