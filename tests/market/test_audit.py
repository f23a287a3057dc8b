"""The audit is silent over a sound dataset and names every kind of broken row, by table, row and fault."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from market import Dataset, contract, export, terms
from market.audit import audit
from market.audit.leading import READ as LEADING
from market.open_records import Benchmark
from market.records import Company, Deal, Document, Price, Site, Text
from market.store import Store
from market.tables import TABLES
from market.vocabulary import VOCABULARIES
from tests.market import curated_folder
from tests.market.store_rows import NOW, claim, document, figure, segment

QUOTE = "Outlays reach $5bn."
READ = {
    "origin": "read", "source_url": "", "document_id": "d1", "quote": QUOTE, "quote_start": 7, "standing": "review",
}  # fmt: skip
DEAL = Deal(
    "2026-03", "supply", "Alfa", "Beta", source_url="https://x.example/a", deal_id="deal1", day=date(2026, 3, 31)
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A sound dataset: curated and read rows, a private document, references."""
    store = Store(tmp_path_factory.mktemp("sound") / "store")
    private = document("secret", visibility="private", url="https://secret.example/x", source="added")
    store.upsert("documents", [document("d1", topics="chips;capex", source="alpha"), private], NOW)
    store.upsert("texts", [Text("d1", f"First. {QUOTE}")], NOW)
    hidden = {"document_id": "secret", "quote": "x", "quote_start": None}
    store.upsert("figures", [figure(1.0, entity="Alfa"), figure(5.0, **READ), figure(6.0, **READ | hidden)], NOW)
    store.upsert("claims", [claim(2027), claim(2028, **READ)], NOW)
    store.upsert(
        "prices",
        [Price(chip="H100", source="dstack", market="spot", day=date(2026, 1, 1), source_url="https://x.example/p")],
        NOW,
    )
    store.replace("companies", [Company(company="Alfa", role="other")], NOW)
    store.replace("segments", [segment("all"), segment("ai_chips", parent="all")], NOW)
    store.replace("deals", [DEAL], NOW)
    store.publish(NOW)
    return store


@pytest.fixture
def store(sound: Store, tmp_path: Path) -> Store:
    """A copy of the sound dataset, to be broken."""
    return Store(shutil.copytree(sound.uri, tmp_path / "store"))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return curated_folder.write(tmp_path_factory.mktemp("curated"))


def told(store: Store, data: Path) -> list[str]:
    store.publish(NOW)
    return audit(store, data)


def test_a_sound_dataset_has_no_faults(sound: Store, data: Path) -> None:
    assert audit(sound, data) == []
    assert audit(Dataset.open(data=sound.uri), data) == []


FIGURES = {
    "no source at all": (
        figure(21.0, source_url=""), "{}: has no source, neither an address nor a document with a quote",
    ),
    "an address that is none": (
        figure(22.0, source_url="see the report"),
        "{}: has no source, neither an address nor a document with a quote", "{}, source_url: is not a web address",
    ),
    "read without its words": (figure(23.0, **READ | {"quote": ""}), "{}: has no source, neither"),
    "read from a document that is not held": (
        figure(24.0, **READ | {"document_id": "gone"}),
        "{}: has no source, neither", "{}, document_id: 'gone' is not in documents",
    ),
    "words that stand elsewhere": (
        figure(25.0, **READ | {"quote_start": 8}), "{}, quote: does not stand at character 8 of document d1",
    ),
    "an unknown unit": (figure(26.0, unit="USD_tn"), "{}, unit: 'USD_tn' is not in the vocabulary unit"),
    "an unknown segment": (figure(27.0, segment="chipz"), "{}, segment: 'chipz' is not in segments"),
    "an unknown company": (figure(28.0, entity="Nobody"), "{}, entity: 'Nobody' is not in companies"),
    "an unknown caveat among known ones": (
        figure(29.0, caveats="cumulative; odd"), "{}, caveats: 'odd' is not in the vocabulary caveat",
    ),
    "no metric": (figure(30.0, metric=""), "{}, metric: is empty"),
    "no number": (figure(None), "{}, value: there is no number"),
    "a value outside its range": (
        figure(31.0, value_low=10.0, value_high=12.0), "{}, value: does not lie between value_low and value_high",
    ),
    "a range upside down": (
        figure(None, value_low=12.0, value_high=10.0), "{}, value: does not lie between value_low and value_high",
    ),
    "a date that is none": (
        figure(32.0, published_on="March", published_day=None),
        "{}, published_on: is not a date written YYYY-MM-DD, YYYY-MM or YYYY",
    ),
    "another day than the stated one": (
        figure(33.0, published_on="2026-03", published_day=date(2026, 3, 1)),
        "{}, published_day: is not the day that published_on counts as",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def faults_of_figures(sound: Store, data: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the audit says of a dataset with every broken figure in it."""
    store = Store(shutil.copytree(sound.uri, tmp_path_factory.mktemp("broken") / "store"))
    store.upsert("figures", [broken for broken, *_ in FIGURES.values()], NOW)
    return told(store, data)


@pytest.mark.parametrize("case", FIGURES)
def test_a_broken_figure_is_named(faults_of_figures: list[str], case: str) -> None:
    broken, *sentences = FIGURES[case]

    found = [fault for fault in faults_of_figures if broken.figure_id in fault]

    wanted = [f"figures {sentence.format(broken.figure_id)}" for sentence in sentences]
    assert len(found) == len(wanted)
    assert all(one.startswith(sentence) for one, sentence in zip(found, wanted, strict=True)), found


def test_the_audit_of_broken_figures_names_no_sound_row(faults_of_figures: list[str]) -> None:
    broken = [row.figure_id for row, *_ in FIGURES.values()]
    assert len(set(broken)) == len(FIGURES)
    assert all(any(name in fault for name in broken) for fault in faults_of_figures)


def test_a_period_that_ends_before_it_starts_is_named(store: Store, data: Path) -> None:
    rows = store.read("figures").query("value == 1.0").assign(period_end="2025-01-01", figure_id="f9")
    store.upsert("figures", rows, NOW)

    assert told(store, data) == ["figures f9, period_end: lies before period_start"]


def test_a_claim_without_source_or_outside_all_years_is_named(store: Store, data: Path) -> None:
    broken = claim(2190, source_url="")
    store.upsert("claims", [broken], NOW)

    assert told(store, data) == [
        f"claims {broken.claim_id}: has no source, neither an address nor a document with a quote",
        f"claims {broken.claim_id}, year_high: lies outside 2000 to 2100",
    ]


def test_broken_rows_of_the_other_tables_are_named(store: Store, data: Path) -> None:
    store.replace("deals", [replace(DEAL, type="gift", source_url="")], NOW)
    store.replace("sites", [Site(name="S", country="Finland", status="operational", source_url="x")], NOW)
    store.replace("segments", [segment("ai_chips", parent="gone")], NOW)
    store.upsert("prices", [Price(chip="H100", source="", market="spot", figure_id="gone")], NOW)
    store.upsert(
        "documents", [document("d1", topics="chips;sports", language="xx", url="d1.html", source="alpha")], NOW
    )

    assert sorted(told(store, data)) == [
        "deals deal1, source_url: is empty",
        "deals deal1, type: 'gift' is not in the vocabulary deal_type",
        "documents d1, language: 'xx' is not in the vocabulary language",
        "documents d1, topics: 'sports' is not in the vocabulary topic",
        "documents d1, url: is not a web address",
        "prices H100//spot///gone, figure_id: 'gone' is not in figures",
        "prices H100//spot///gone, source: is empty",
        "prices H100//spot///gone: has no source, neither an address nor a figure",
        "prices, source '': 1 row would be exported, and neither feeds.csv nor LICENCE says on what terms",
        "segments ai_chips, parent: 'gone' is not in segments",
        "sites S, source_url: is not a web address",
    ]


def test_a_key_that_stands_twice_is_named(store: Store) -> None:
    """The store hands out each key once, so the check is asked directly."""
    rows = store.read("figures").query("value == 1.0")
    key = rows["figure_id"].iloc[0]

    assert list(contract.faults({"figures": pd.concat([rows, rows])})) == [
        f"figures {key}, figure_id: stands here twice"
    ]


def test_faults_of_the_curated_files_are_among_them(sound: Store, tmp_path: Path) -> None:
    folder = curated_folder.write(tmp_path)
    lines = (folder / "segments.csv").read_text().splitlines(keepends=True)
    (folder / "segments.csv").write_text("".join([*lines, lines[1]]))

    found = audit(sound, folder)

    assert found
    assert all(fault.startswith("curated file segments.csv, line ") for fault in found)


DERIVED = (
    "Revenue of the company. Derived, million USD: 215,938 for 2025-01-27 to 2026-01-25 (10-K filed 2026-02-25) less "
    "147,811 for 2025-01-27 to 2025-10-26 (10-Q filed 2025-11-19) (us-gaap/Revenues)."
)


def test_a_derived_figure_that_its_note_does_not_give_is_named(store: Store, data: Path) -> None:
    right, wrong, mute = (
        figure(value, caveats="cumulative;derived", note=note)
        for value, note in ((68.127, DERIVED), (68.2, DERIVED), (68.127, "Derived."))
    )
    store.upsert("figures", [right, replace(wrong, figure_id="wrong"), replace(mute, figure_id="mute")], NOW)

    assert told(store, data) == [
        "figures mute: is derived, and its note does not tell of what",
        "figures wrong: is derived, but 215,938 less 147,811 million is not 68.2 billion",
    ]


def test_a_midpoint_that_is_none_is_named(store: Store, data: Path) -> None:
    right, wrong = (figure(value, value_low=10.0, value_high=20.0, note="Range; Midpoint ours") for value in (15, 16))
    store.upsert("figures", [right, replace(wrong, figure_id="wrong")], NOW)

    assert told(store, data) == ["figures wrong: its note says midpoint, but 16 is none of 10 and 20"]


def test_a_price_without_a_source_or_other_than_its_figure_is_named(store: Store, data: Path) -> None:
    known = store.read("figures").query("value == 1.0")["figure_id"].iloc[0]
    price = Price(chip="H100", source="curated", market="spot", day=date(2026, 1, 1), source_url="")
    right = replace(price, chip="H200", figure_id=known, usd_per_gpu_hour=1.0)
    wrong = replace(right, chip="H300", usd_per_gpu_hour=1.5)
    store.upsert("prices", [price, right, wrong], NOW)

    assert told(store, data) == [
        "prices H100//spot//2026-01-01/curated/: has no source, neither an address nor a figure",
        f"prices H300//spot//2026-01-01/curated/{known}, usd_per_gpu_hour: is 1.5 where figure {known} says 1",
    ]


RESULT = Benchmark(
    suite="Inference", round="v6.1", submitter="Alfa", division="closed", system="S", chips=8, model="m",
    scenario="Offline", result=80.0, unit="Tokens/s", per_chip=10.0, source="mlperf_inference",
    source_url="https://x.example/r",
)  # fmt: skip


def test_a_result_per_chip_that_is_none_is_named(store: Store, data: Path) -> None:
    wrong = replace(RESULT, system="T", per_chip=11.0)
    timed = replace(RESULT, system="U", unit="Minutes", per_chip=None, chip_minutes=640.0)
    slow = replace(timed, system="V", chip_minutes=64.0)
    store.upsert("benchmarks", [RESULT, wrong, timed, slow], NOW)

    name = "benchmarks mlperf_inference/Inference/v6.1/Alfa/closed/{}//8.0/m/Offline/{}/, "
    name += "{}: is {}, but 80 {} 8 chips is not"
    assert told(store, data) == [
        name.format("T", "Tokens/s", "per_chip", "11", "/"), name.format("V", "Minutes", "chip_minutes", "64", "*"),
    ]  # fmt: skip


def test_every_number_of_every_table_names_its_source() -> None:
    """By an address that must be there; of rates the licence names the bank; citations tell of rows that have one."""
    for table in TABLES.values():
        if table.exported and any(column.kind == "number" for column in table.columns):
            required = {column.name for column in table.columns if column.required}
            checked = (*LEADING, "prices", "rates", "citations")
            assert "source_url" in required or table.name in checked, table.name
    assert "rates" in terms.named(export.LICENCE.read_text(encoding="utf-8"))


OPEN = ("chip_specs", "site_power", "chip_sales", "chip_stock", "token_prices", "benchmarks")


@pytest.mark.parametrize("table", OPEN)
def test_a_row_of_an_open_data_set_without_an_address_is_named(store: Store, data: Path, table: str) -> None:
    filled = {"text": "x", "number": 1.0, "integer": 1, "flag": False, "date": date(2026, 1, 1)}
    needed = {column.name: filled[column.kind] for column in TABLES[table].columns if column.required}
    needed |= {column.name: next(iter(VOCABULARIES[column.words])) for column in TABLES[table].columns if column.words}
    row = TABLES[table].record(**needed | {"source": "litellm", "source_url": ""})
    store.upsert(table, [row], NOW)

    [fault] = told(store, data)
    assert fault.startswith(f"{table} ")
    assert fault.endswith(", source_url: is empty")


def damaged(store: Store, spoil: str) -> Path:
    """Two releases; a data file of the second is spoilt."""
    known = set(Path(store.uri).glob("figures/*.parquet"))
    store.upsert("figures", [figure(7.0), figure(8.0)], NOW)
    store.publish(NOW)
    (file,) = set(Path(store.uri).glob("figures/*.parquet")) - known
    body = bytearray(file.read_bytes())
    if spoil == "gone":
        file.unlink()
    elif spoil == "shorter":
        file.write_bytes(body[:-20])
    else:
        body[4 : len(body) // 2] = bytes(len(body) // 2 - 4)
        file.write_bytes(body)
    return file


WORDS = {"gone": "is missing", "shorter": "bytes where", "overwritten": "cannot be read: "}


@pytest.mark.parametrize("spoil", WORDS)
def test_a_broken_data_file_is_named_and_can_be_rolled_back_from(store: Store, data: Path, spoil: str) -> None:
    file = damaged(store, spoil)

    found = audit(store, data)

    assert len(found) == 2
    assert found[0].startswith(f"table figures: data file {file} ")
    assert WORDS[spoil] in found[0]
    assert found[1] == "release 2026-W47.1 is whole: `releases publish 2026-W47.1` goes back to it"
    store.roll_back("2026-W47.1", NOW)
    assert audit(store, data) == []
    assert sorted(store.read("figures")["value"]) == [1.0, 5.0, 6.0]
    store.upsert("figures", [figure(7.0)], NOW)
    assert store.publish(NOW) == "2026-W47.4"


def test_an_export_that_would_give_private_rows_away_is_named(
    store: Store, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each way in which an export could fail to hold back is broken on purpose."""
    monkeypatch.setattr(export, "private", lambda dataset: {})
    figures = store.read("figures").query("document_id == 'secret'")["figure_id"]

    assert sorted(told(store, data)) == [
        "documents secret: is of a private document and would be exported",
        f"figures {figures.iloc[0]}: is of a private document and would be exported",
    ]


def test_an_export_that_would_give_words_away_is_named(
    store: Store, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "shareable", lambda dataset, frame: frame)

    kept = "documents, lead, read_with, signature: words of documents would be exported"
    assert kept in told(store, data)


def test_rows_of_a_source_whose_terms_nobody_knows_are_named(store: Store, data: Path) -> None:
    store.upsert("documents", [document("d2", source="dropped"), document("d3", source="dropped")], NOW)
    store.upsert("benchmarks", [replace(RESULT, source="dropped")], NOW)
    store.upsert("figures", [figure(9.0, origin="api", source_url=f"https://{host}/x") for host in
                             ("data.sec.gov", "notsec.gov")], NOW)  # fmt: skip

    rest = "would be exported, and neither feeds.csv nor LICENCE says on what terms"
    assert told(store, data) == [
        f"documents, source 'dropped': 2 rows {rest}",
        f"benchmarks, source 'dropped': 1 row {rest}",
        f"figures, from notsec.gov: 1 row {rest}",
    ]


def test_a_feed_without_terms_is_a_fault_of_its_file(sound: Store, tmp_path: Path) -> None:
    folder = curated_folder.write(tmp_path)
    (folder / "feeds.csv").write_text((folder / "feeds.csv").read_text().replace("None known", ""))

    assert "curated file feeds.csv, line 2, licence: is required" in audit(sound, folder)


def test_a_mail_address_and_a_password_in_an_address_are_named(store: Store, data: Path) -> None:
    known = store.read("documents", where={"document_id": ["d1"]}).drop(columns=["document_id"]).iloc[0].to_dict()
    rows = [Document("d2", **known | {"author": "Jane <jane@x.example>"}), Document(
        "d3", **known | {"url": "https://jane:secret@x.example/a", "fetched_at": None})]  # fmt: skip
    store.upsert("documents", [replace(row, fetched_at=None, published_day=date(2026, 3, 4)) for row in rows], NOW)

    assert told(store, data) == [
        "documents d2, author: a mail address would be exported",
        "documents d3, url: a name or a password in an address would be exported",
    ]
