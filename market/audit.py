"""Does every shown number lead to its source, does every table keep its contract, does every correction hold?"""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from market import contract, corrections, curated, export
from market.dataset import Dataset
from market.store import Reader, Store
from market.tables import TABLES

_DERIVED = re.compile(r"Derived, million \w+: (?P<whole>-?[\d,.]+) for .+? less (?P<part>-?[\d,.]+) for ")
"""In a note: the two numbers, in millions."""
_ROUNDING = 0.0011
"""Millions: notes give three digits behind the point."""
_SHOWN = {"figures": "figure_id", "claims": "claim_id"}


def audit(held: Store | Dataset, data_folder: str | Path = curated.FOLDER) -> list[str]:
    """Every fault as a sentence that names the table, the row and what is wrong; empty when all is well.

    held: a release, or a store, whose files are looked at first, and then its newest release. data_folder: the curated
    files.
    """
    if isinstance(held, Store) and (damage := held.damage()):
        return damage
    dataset = Dataset(Reader(held.uri)) if isinstance(held, Store) else held
    return [
        *_sources(dataset),
        *contract.faults({name: dataset.table(name) for name in export.EXPORTED}),
        *_quotes(dataset),
        *_derived(dataset.stored("figures")),
        *(f"curated file {fault}" for fault in curated.check(Path(data_folder))),
        *_private(dataset),
        *_corrections(dataset, Path(data_folder)),
        *(f"reviews: {fault}" for fault in _faults(dataset.reviews(), "refused")),
    ]


def notes(dataset: Dataset) -> list[str]:
    """What to look at although nothing is wrong: explanations of findings that the checks no longer make, and decisions
    on rows that are no longer read."""
    explained = dataset.table("explanations")
    outdated = explained[~explained["finding"].isin(dataset.checks()["finding"])]
    decided = dataset.reviews()
    return [
        *(
            f"explanations.csv: finding {row['finding']} ({row['check']}) no longer stands: remove its explanation"
            for row in outdated.to_dict("records")
        ),
        *(f"reviews.csv: {fault}: its document is read otherwise, or gone" for fault in _faults(decided, "gone")),
    ]


def _faults(decided: pd.DataFrame, state: str) -> list[str]:
    return list(decided.loc[decided["state"] == state, "fault"])


def _corrections(dataset: Dataset, folder: Path) -> Iterator[str]:
    """Corrections that do not hold: of the file, so that they can be tried, and others that the release has."""
    try:
        written = curated.corrections(folder)
    except curated.CuratedError:  # its faults are told already
        written = dataset.table("corrections").iloc[:0]
    yield from corrections.sentences(corrections.judged(written, dataset.stored))
    held = dataset.corrections()
    key = list(TABLES["corrections"].key)
    known = set(map(tuple, written[key].to_numpy()))
    for row in held[held["fault"] != ""].to_dict("records"):
        if tuple(row[name] for name in key) not in known:
            yield f"corrections of release {dataset.release}: {row['fault']}"


def _sources(dataset: Dataset) -> Iterator[str]:
    """Rows that lead nowhere: no address, and no document with the words that they were read from."""
    documents = set(dataset.table("documents")["document_id"])
    for table, key in _SHOWN.items():
        rows = dataset.table(table)
        quoted = rows["document_id"].isin(documents) & (rows["quote"] != "")
        addressed = rows["source_url"].str.match(contract.ADDRESS) & (rows["origin"] != "read")
        for row in rows.loc[~quoted & ~addressed, key]:
            yield f"{table} {row}: has no source, neither an address nor a document with a quote"
    prices = dataset.table("prices")
    lost = ~prices["source_url"].str.match(contract.ADDRESS) & ~prices["figure_id"].isin(
        dataset.table("figures")["figure_id"]
    )
    for _, row in prices[lost].iterrows():
        yield f"prices {contract.row_name('prices', row)}: has no source, neither an address nor a figure"


def _derived(figures: pd.DataFrame) -> Iterator[str]:
    """Figures that are the difference of two filed numbers, where the numbers in their note give another."""
    derived = figures[figures["caveats"].str.split(r";\s*", regex=True).map(lambda words: "derived" in words)]
    for row in derived.to_dict("records"):
        parts = _DERIVED.search(row["note"])
        if parts is None:
            yield f"figures {row['figure_id']}: is derived, and its note does not tell of what"
            continue
        whole, part = (float(parts[name].replace(",", "")) for name in ("whole", "part"))
        if not abs(row["value"] * 1000 - (whole - part)) <= _ROUNDING:
            yield (
                f"figures {row['figure_id']}: is derived, but {parts['whole']} less {parts['part']} million is not "
                f"{row['value']:g} billion"
            )


def _quotes(dataset: Dataset) -> Iterator[str]:
    """Rows whose quote does not stand where they say, of documents whose text is kept."""
    for table, key in _SHOWN.items():
        rows = dataset.table(table)
        rows = rows[(rows["quote"] != "") & rows["quote_start"].notna()]
        texts = dataset.texts(rows["document_id"].unique())
        for row in rows[rows["document_id"].isin(texts)].to_dict("records"):
            text, start = texts[row["document_id"]], int(row["quote_start"])
            if not text.startswith(row["quote"], start):
                yield f"{table} {row[key]}, quote: does not stand at character {start} of document {row['document_id']}"


def _private(dataset: Dataset) -> Iterator[str]:
    """What an export would give away."""
    documents = dataset.table("documents")
    private = documents[documents["visibility"] != "public"]
    secrets = {*private["document_id"], *private["url"], *private["canonical_url"]} - {""}
    secrets |= {
        name
        for table, key in _SHOWN.items()
        for name in _carried(dataset.stored(table), key, set(private["document_id"]))
    }
    for table, rows in export.tables(dataset).items():
        if given := sorted(set(rows.columns) & export.QUOTED):
            yield f"{table}, {', '.join(given)}: words of documents would be exported"
        texts: pd.DataFrame = rows.select_dtypes("str")
        for index in rows.index[texts.isin(secrets).any(axis=1)]:
            yield f"{table} {contract.row_name(table, rows.loc[index])}: is of a private document and would be exported"


def _carried(rows: pd.DataFrame, key: str, documents: set[str]) -> list[str]:
    return list(rows.loc[rows["document_id"].isin(documents), key])
