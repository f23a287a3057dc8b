"""After a week of news and a mail: an export holds facts, notes and links, and no words that others wrote."""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest import sources
from ingest.__main__ import main
from market import Dataset, addresses, curated, export, terms
from market.audit import audit
from market.store import Store
from market.tables import TABLES
from tests.ingest import invented
from tests.replay import Replay

MAIL = """From: Jane <jane@letters.example>
To: desk@fund.example
Subject: Between us
Date: Thu, 19 Nov 2026 08:00:00 +0000

Omega Partners tells its clients that inference takes $77 billion of spending in 2027, as nobody else has said so far.
"""


def sentences(store: Store) -> Iterator[str]:
    """What others wrote, of more than a few words: texts, first lines of articles, passages behind figures."""
    documents = store.read("documents").query("source != 'curated'")  # those speak in words of ours
    held = [store.read("texts")["text"], documents["lead"], store.read("figures")["quote"]]
    for words in pd.concat(held):
        yield from (part for part in re.split(r"(?<=[.!?])\s+|\n+", words) if part.count(" ") > 4)


def test_no_text_no_raw_copy_and_no_mail_leaves(web: Replay, data: Path, curated: Path, tmp_path: Path) -> None:
    assert invented.run(data, curated, web.url)[0] == 0
    (tmp_path / "letter.eml").write_text(MAIL)
    assert main(["add", str(tmp_path / "letter.eml"), "--data", str(data)]) == 0
    written = set(sentences(Store(data)))
    dataset = Dataset.open(data=data)

    export.export(dataset, tmp_path / "out")

    left = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir())
    titles = set(dataset.table("documents")["title"])
    assert any("77 billion" in part for part in written)
    assert len(written - titles) > 3
    assert not [part for part in written - titles if part in left]
    assert not re.search(r"letters\.example|fund\.example|Omega|Between us", left)
    names = {path.stem for path in (tmp_path / "out").iterdir()}
    assert names == {name for name, table in TABLES.items() if table.exported} | {"LICENCE", "datapackage"}
    assert any((data / "raw").rglob("*")), "raw copies are kept, beside the tables"
    assert [fault for fault in audit(dataset, curated) if not fault.startswith("curated file ")] == []


def test_the_terms_of_every_source_are_known() -> None:
    licence = export.LICENCE.read_text(encoding="utf-8")
    named, hosts = terms.named(licence), tuple(f".{host}" for host in terms.hosts(licence))
    tables = curated.load()
    asked = [source for module in sources.modules() for source in sources.of_module(module, tables)]
    assert len(asked) > 40
    assert [source.key for source in asked if source.key not in named and source.key != "citations"
            and not f".{addresses.host(source.url)}".endswith(hosts)] == []  # fmt: skip
    assert {source.fills for source in asked if source.key not in named} <= {"figures", "citations"}
