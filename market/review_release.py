"""A release that differs from the one before in nothing but what people decided on read rows."""

from datetime import datetime
from pathlib import Path

from market import curated
from market.store import Refused, Store
from market.store.releases import versions


def build(data_uri: str | Path, curated_folder: Path, now: datetime) -> str | None:
    """Takes the decisions of `reviews.csv` into the dataset and publishes it; the release's id, None where nothing
    changed.

    Raises `CuratedError` where the file has a fault; Busy where a refresh is at work, Refused where one was cut off,
    so that its half of the rows waits for the next refresh; other StoreErrors where the dataset cannot be written.
    """
    decisions = curated.reviews(curated_folder)
    store = Store(data_uri)
    with store.writer():
        known = store.releases()
        if not known.empty and versions(known.iloc[-1]) != store.head():
            raise Refused(
                "The dataset holds rows of a refresh that did not end: run `python -m ingest refresh`, which takes "
                "the decisions in, too."
            )
        store.replace("reviews", decisions, now)
        return store.publish(now, note="decisions on what was read")
