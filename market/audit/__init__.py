"""Is all well with a release? Shown numbers lead to their source, derived ones to what they were derived from, tables
keep their contract, corrections hold, and no export would give away what must stay."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from market import contract, corrections, curated, export
from market.audit import derived, leading, leaving
from market.dataset import Dataset
from market.store import Reader, Store
from market.tables import TABLES


def audit(held: Store | Dataset, data_folder: str | Path = curated.FOLDER) -> list[str]:
    """Every fault as a sentence that names the table, the row and what is wrong; empty when all is well.

    held: a release, or a store, whose files are looked at first, and then its newest release. data_folder: the curated
    files.
    """
    if isinstance(held, Store) and (damage := held.damage()):
        return damage
    dataset = Dataset(Reader(held.uri)) if isinstance(held, Store) else held
    return [
        *leading.without_source(dataset),
        *contract.faults({name: dataset.table(name) for name in export.EXPORTED}),
        *leading.misquoted(dataset),
        *derived.faults(dataset),
        *(f"curated file {fault}" for fault in curated.check(Path(data_folder))),
        *leaving.faults(dataset, Path(data_folder)),
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
