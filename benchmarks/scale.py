"""How the dataset behaves as it grows: `python benchmarks/scale.py [SMALL LARGE]`.

Fills a dataset with invented documents, once with SMALL and once with LARGE (10000 and 100000 when not given), in one
run on one machine, and prints seconds for each step with the ratio of the two. Quote the ratios; seconds are this
machine's.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pandas as pd

from market import Dataset
from market.store import Store

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
WORDS = ["inference", "training", "chip", "revenue", "model", "memory", "power", "site", "cloud", "token", "lease"]
REPEATS = 5


def invented(count: int, first: int = 0) -> pd.DataFrame:
    """`count` documents as rows of the table, told apart by their number; the same for the same numbers."""
    dice = random.Random(first)  # noqa: S311
    numbers = range(first, first + count)
    days = [date(2024, 1, 1) + timedelta(days=number % 1000) for number in numbers]
    return pd.DataFrame(
        {
            "document_id": [f"invented-{number}" for number in numbers],
            "url": [f"https://example.org/{number}" for number in numbers],
            "title": [f"{number}: {' '.join(dice.choices(WORDS, k=8))}" for number in numbers],
            "lead": [" ".join(dice.choices(WORDS, k=35)) for _ in numbers],
            "source": [f"source_{number % 40}" for number in numbers],
            "topics": [";".join(dice.sample(["chips", "capex", "prices", "sites"], 2)) for _ in numbers],
            "published_on": [day.isoformat() for day in days],
            "published_day": days,
        }
    )


def publish(store: Store, rows: pd.DataFrame) -> None:
    with store.writer():
        store.upsert("documents", rows, NOW)
        store.publish(NOW)


def seconds(step: Callable[[], object], repeats: int = 1) -> float:
    """The median time of a step."""
    taken = []
    for _ in range(repeats):
        began = time.perf_counter()
        step()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def measured(count: int, folder: str) -> Iterator[tuple[str, float]]:
    """Step -> seconds for a dataset of `count` documents."""
    store, rows, news = Store(folder), invented(count), invented(500, first=count)
    yield "first write and publish", seconds(lambda: publish(store, rows))
    yield "the same again", seconds(lambda: publish(store, rows))
    yield "500 new ones", seconds(lambda: publish(store, news))
    yield "open the release", seconds(lambda: Dataset.open(data=folder), 3)
    dataset = Dataset.open(data=folder)
    yield "search a word, newest 50", seconds(lambda: dataset.documents(search="lease", limit=50), REPEATS)
    yield "search nobody finds", seconds(lambda: dataset.documents(search="quokka", limit=50), REPEATS)
    yield "one topic, newest 50", seconds(lambda: dataset.documents(topics=["chips"], limit=50), REPEATS)
    yield "facets", seconds(dataset.facets, REPEATS)


def main() -> None:
    small, large = map(int, sys.argv[1:3] or (10_000, 100_000))
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        print(f"{'seconds for':28}{small:>12,}{large:>12,}{'ratio':>8}   documents ({large / small:.0f} times as many)")
        for (step, few), (_, many) in zip(measured(small, one), measured(large, other), strict=True):
            print(f"{step:28}{few:12.3f}{many:12.3f}{many / few:8.1f}", flush=True)


if __name__ == "__main__":
    main()
