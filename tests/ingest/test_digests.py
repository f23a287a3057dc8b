"""`python -m ingest digest`: three forms, printed or in a folder, with links to the dashboard where it is known."""

from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest
from bs4 import BeautifulSoup

from ingest.__main__ import main
from market.records import Outcome
from market.store import Store
from tests.dashboard.small_data import NOW
from tests.market.a_week import two_weeks

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return two_weeks(tmp_path_factory.mktemp("digests") / "d")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `digest` in this process: status, output, errors."""
    monkeypatch.delenv("CROSSOVER_ADDRESS", raising=False)

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        status = main(["digest", *map(str, arguments)])
        out, err = capsys.readouterr()
        return status, out, err

    return command


def test_markdown_is_printed(run: Run, data: Path) -> None:
    status, out, _ = run("--data", data)
    assert status == 0
    assert out.startswith("# Crossover: what changed in release 2026-W48.1\n\nRelease **2026-W48.1** of 27 Nov 2026 ")
    assert "moved from \\$110bn to **\\$120bn** (+9.1%)" in out


def test_since_a_release(run: Run, data: Path) -> None:
    _, out, _ = run("--data", data, "--since", "2026-W48.1")
    assert "**Nothing changed.** Release 2026-W48.1 of 27 Nov 2026 stands." in out
    status, _, err = run("--data", data, "--since", "2020-W01.1")
    assert (status, err) == (2, "there is no release '2020-W01.1'; the newest is 2026-W48.1\n")


def test_the_folder_holds_the_three_forms(run: Run, data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    status, out, _ = run("--data", data, "--folder", folder)
    assert (status, out.startswith("Written: ")) == (0, True)
    assert sorted(path.name for path in folder.iterdir()) == ["digest.atom", "digest.html", "digest.md"]
    written = {path.suffix: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert written[".md"] == run("--data", data)[1]
    assert written[".html"].startswith("<!DOCTYPE html>")
    assert "<strong>$120bn</strong> (+9.1%)" in written[".html"]
    assert len(feedparser.parse(written[".atom"]).entries) == 2


def test_a_folder_that_cannot_be_written_is_one_sentence(run: Run, data: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    status, _, err = run("--data", data, "--folder", tmp_path / "file")
    assert status == 3
    assert err.count("\n") == 1


def test_numbers_lead_to_the_dashboard_where_its_address_is_known(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSOVER_ADDRESS", "https://board.example/ai")
    _, out, _ = run("--data", data, "--format", "html")
    links = [link["href"] for link in BeautifulSoup(out, "html.parser").find_all("a", string="evidence")]
    assert len(links) == 12
    assert sum("?release=2026-W47.1&evidence=" in link for link in links) == 3  # two rows and a finding that are gone
    assert all(link.startswith("https://board.example/ai/?release=2026-W4") for link in links)


@pytest.mark.parametrize("address", ["board.example", "javascript:alert(1)", "https://board.example/?a=1"])
def test_an_address_that_is_none_is_one_sentence(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("CROSSOVER_ADDRESS", address)
    status, _, err = run("--data", data)
    assert status == 2
    assert err.startswith(f"CROSSOVER_ADDRESS is '{address}', which is no address of a dashboard")


def test_the_feed_keeps_its_entries_and_tells_of_a_week_without_news(run: Run, tmp_path: Path) -> None:
    data = two_weeks(tmp_path / "d")
    before = feedparser.parse(run("--data", data, "--format", "atom")[1]).entries
    assert [entry.title.split()[-1] for entry in before] == ["2026-W48.1", "2026-W47.1"]
    later = NOW.replace(month=12, day=7)
    Store(data).log([Outcome("run3", "a_feed", "unchanged", "", 3, 0, 1.0, None, later)])
    after = feedparser.parse(run("--data", data, "--format", "atom")[1]).entries
    assert [(entry.id, entry.content[0].value) for entry in after[1:]] == [
        (entry.id, entry.content[0].value) for entry in before
    ]
    assert after[0].title == "Crossover: nothing changed"
    assert after[0].updated == "2026-12-07T06:00:00Z"
    assert len({entry.id for entry in after}) == 3
    _, out, _ = run("--data", data)
    assert "The refresh of 7 Dec 2026 found nothing new; release 2026-W48.1 of 27 Nov 2026 stands." in out
