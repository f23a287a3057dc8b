"""A week without news: what it leaves alone, and what it does not even load."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from ingest import files, inbox
from ingest.library import Library
from market import stories
from market.store import Store
from tests.ingest import invented
from tests.ingest.invented import LATER, NOW, feed, run
from tests.replay import Answer

ROOT = Path(__file__).resolve().parents[2]
NEEDLESS = ("ingest.reading", "ingest.pages", "ingest.files", "trafilatura", "feedparser", "bs4", "pypdfium2")


def test_it_loads_no_code_that_reads(web, data, curated):
    run(data, curated, web.url)
    web.asked.clear()
    told = (
        "import sys\nfrom pathlib import Path\nfrom tests.ingest.invented import LATER, run\n"
        f"print(run(Path({str(data)!r}), Path({str(curated)!r}), {web.url!r}, only=['alpha', 'beta'], now=LATER))\n"
        f"print(sorted(set({NEEDLESS!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "Nothing changed; release 2026-W47.1 stands." in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"
    assert web.count("https://alpha.example/feed") == 1


def test_a_document_that_was_folded_into_anothers_story_is_not_folded_again(web, data, tmp_path, monkeypatch):
    words = "Alpha Research expects that spending on inference will pass training by 2027, as its analysts said. "
    for key, day in (("one", "Mon, 16 Nov 2026"), ("two", "Tue, 17 Nov 2026")):
        item = (f"Inference, says {key}", f"https://{key}.example/a", f"{day} 10:00:00 GMT")
        web.add(f"https://{key}.example/feed", Answer(feed(item, lead=words)))
    curated = invented.folder(tmp_path / "two", "one", "two")
    run(data, curated, web.url)
    held = Store(data).read("documents").set_index("source")["story"]
    assert held["one"] == held["two"]
    touched: list[str] = []
    real = stories.folded
    monkeypatch.setattr(stories, "folded", lambda known, names: (touched.extend(names), real(known, names))[1])
    assert "Nothing changed" in run(data, curated, web.url, now=LATER)[1]
    assert touched == []
    item = ("Something else on inference, says two", "https://two.example/a", "Tue, 17 Nov 2026 10:00:00 GMT")
    web.add("https://two.example/feed", Answer(feed(item, lead="Alpha Research rents its GPU capacity. ")))
    run(data, curated, web.url, now=LATER + timedelta(days=1))
    assert len(touched) == 1


@pytest.mark.parametrize("runs", [1, 3])
def test_a_file_that_is_refused_is_told_why_once_and_named_from_then_on(tmp_path, monkeypatch, runs):
    (tmp_path / "plan.txt").write_bytes(b"PK\x03\x04 an office file")
    notes = tmp_path / "raw" / "inbox.json"
    loads: list[str] = []
    real = files.load
    monkeypatch.setattr(files, "load", lambda name, given: (loads.append(name), real(name, given))[1])
    told = [inbox.take_in(tmp_path, Library(), "run", NOW, notes)[0] for _ in range(runs)]
    why = "files of text, HTML, PDF and saved mails (.eml) can be added"
    assert told[0].outcome == "failed"
    assert told[0].reason == f"plan.txt is no text but a zip or office file; {why}"
    for later in told[1:]:
        assert (later.outcome, later.reason) == ("skipped", "refused before, and the same since: plan.txt")
    assert len(loads) == 1
    (tmp_path / "plan.txt").write_text("Alpha spends $4 billion on inference in 2026. " * 3)
    [mended] = inbox.take_in(tmp_path, Library(), "run", NOW, notes)
    assert (mended.outcome, mended.reason) == ("updated", "")


def test_a_file_that_could_not_be_read_for_now_is_tried_again(tmp_path, monkeypatch):
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7 long")
    notes = tmp_path / "raw" / "inbox.json"

    def slow(name: str, _: object) -> None:
        raise files.BadFileError(f"{name} takes too long to read", passing=True)

    monkeypatch.setattr(files, "load", slow)
    for _ in range(2):
        [outcome] = inbox.take_in(tmp_path, Library(), "run", NOW, notes)
        assert (outcome.outcome, outcome.reason) == ("failed", "report.pdf takes too long to read")
