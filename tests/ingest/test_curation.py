"""The curated files are read, checked and compared once for the same bytes; whatever changes makes it done anew."""

from pathlib import Path

import pandas as pd
import pytest

from ingest import keep, program
from ingest.curation import Curation
from market import curated as curating
from market.curated import CuratedError
from market.store import Store
from tests.ingest.invented import LATER, NOW, run


@pytest.fixture(scope="module")
def held(tmp_path_factory) -> tuple[Path, Store]:
    """Notes on the files beside the code, and a dataset that they were noted for."""
    notes, store = tmp_path_factory.mktemp("notes"), Store(tmp_path_factory.mktemp("data") / "store")
    keep.curated_rows(store, Curation(curating.FOLDER, notes).tables, NOW)
    Curation(curating.FOLDER, notes).note(store)
    return notes, store


def refuse(*_: object, **__: object) -> None:
    raise AssertionError("this was done before")


def test_what_is_kept_is_what_the_files_say_to_the_type_of_every_cell(held, monkeypatch):
    loaded = curating.load()
    monkeypatch.setattr(curating, "load", refuse)
    kept = Curation(curating.FOLDER, held[0]).tables
    assert list(kept) == list(loaded)
    for name, frame in loaded.items():
        pd.testing.assert_frame_equal(kept[name], frame)
        assert kept[name].map(type).equals(frame.map(type)), name
    assert Curation(curating.FOLDER, held[0]).stands(held[1])


def test_another_program_or_a_broken_note_is_worth_nothing(held, monkeypatch):
    notes, store = held
    whole = (notes / "curated.arrow").read_bytes()
    (notes / "curated.arrow").write_bytes(whole[:-100])
    assert len(Curation(curating.FOLDER, notes).tables["claims"]) > 0
    (notes / "curated.arrow").write_bytes(whole)
    monkeypatch.setattr(program, "of_pages", lambda: "another program")
    assert not Curation(curating.FOLDER, notes).stands(store)
    monkeypatch.setattr(curating, "load", lambda _: {"claims": "loaded anew"})
    assert Curation(curating.FOLDER, notes).tables == {"claims": "loaded anew"}


def test_a_second_refresh_compares_no_curated_row_and_a_changed_file_is_seen(data, curated, monkeypatch):
    run(data, curated, offline=True)
    with monkeypatch.context() as patched:
        patched.setattr(curating, "load", refuse)
        patched.setattr(keep, "curated_rows", refuse)
        assert "Nothing changed" in run(data, curated, offline=True, now=LATER)[1]
    claims = curated / "claims.csv"
    text = claims.read_text("utf-8")
    head, first, rest = text.split("\n", 2)
    claims.write_text(f"{head}\n{rest}", "utf-8")
    before = len(Store(data).read("claims"))
    assert "Release" in run(data, curated, offline=True, now=LATER)[1]
    assert len(Store(data).read("claims")) == before - 1
    claims.write_text(f"{head}\n{first},too,many\n{rest}", "utf-8")
    with pytest.raises(CuratedError, match=r"claims\.csv, line 2"):
        run(data, curated, offline=True, now=LATER)


def test_curated_rows_that_a_roll_back_took_away_come_back(data, curated):
    claims = curated / "claims.csv"
    whole = claims.read_text("utf-8")
    head, _, rest = whole.split("\n", 2)
    claims.write_text(f"{head}\n{rest}", "utf-8")
    run(data, curated, offline=True)
    claims.write_text(whole, "utf-8")
    run(data, curated, offline=True)
    complete = Store(data).read("claims")
    Store(data).roll_back("2026-W47.1", LATER)
    assert len(Store(data).read("claims")) == len(complete) - 1
    run(data, curated, offline=True, now=LATER)
    pd.testing.assert_frame_equal(Store(data).read("claims"), complete)
