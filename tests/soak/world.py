"""An invented world that a refresh may ask for years: what it holds in a week follows from the seed and the week alone.

Feeds (with pages and without), the ECB's archive, a price list of tokens, filings of a company, and a curated folder.
Each feed shows what it brought in the last `WINDOW` weeks. What a week must leave in the dataset is told beside it.
"""

import hashlib
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path

from ingest.sources import ecb, litellm
from tests.ingest import invented
from tests.market import curated_folder
from tests.replay import Answer, Replay

START = datetime(2026, 12, 7, 6, 0, tzinfo=UTC)
"""A Monday, after every day that the curated rows name."""
WINDOW = 8
"""For so many weeks an article stands in its feed."""
MODELS = 40
SEC = (
    "https://data.sec.gov/api/xbrl/companyconcept/CIK0000999999/us-gaap/PaymentsToAcquirePropertyPlantAndEquipment.json"
)
PAGED = ("north", "south")
"""Feeds whose pages are fetched; the others say all in their leads."""
_FEEDS = (*PAGED, "east", "west")
_WORDS = [
    "amber", "basin", "cedar", "delta", "ember", "fjord", "grove", "harbour", "island", "jungle", "kernel", "lagoon",
    "meadow", "nectar", "orchard", "prairie", "quarry", "ridge", "summit", "timber", "upland", "valley", "willow",
    "yonder", "zephyr", "anchor", "beacon", "canyon", "dune", "estuary",
]  # fmt: skip
_HOUSES = 6


@dataclass(frozen=True)
class Article:
    """One article: in which feed, of which week, and the one number that its words state, in billions of dollars."""

    feed: str
    week: int
    number: int
    title: str
    words: str
    value: float

    @property
    def url(self) -> str:
        return f"https://{self.feed}.example/{self.week}-{self.number}"

    @property
    def day(self) -> datetime:
        return START + timedelta(weeks=self.week, days=-1, hours=-self.number)

    @property
    def sentence(self) -> str:
        return f"Spending on inference reaches ${self.value:g} billion in 2027."


@dataclass(frozen=True)
class View:
    """A curated row: the view of a house, the week in which it stands there first, and the one in which it is gone."""

    house: str
    week: int
    gone: int
    value: float


@dataclass(frozen=True)
class World:
    """The world of a seed."""

    seed: int

    def now(self, week: int) -> datetime:
        """When the refresh of a week runs."""
        return START + timedelta(weeks=week)

    def articles(self, week: int) -> list[Article]:
        """What came new in a week."""
        return [article for article in self._articles if article.week == week]

    def views(self, week: int) -> list[View]:
        """The houses' views that the curated file holds in a week."""
        return [view for view in self._views if view.week <= week < view.gone]

    @property
    def addresses(self) -> list[str]:
        """What a refresh asks first, source by source."""
        return [*map(feed_url, _FEEDS), ecb.SOURCE.url, litellm.URL, SEC]

    def serve(self, web: Replay, week: int) -> None:
        """Puts what the world holds in a week on a server."""
        for feed in _FEEDS:
            shown = [one for one in self._articles if one.feed == feed and week - WINDOW < one.week <= week]
            web.add(feed_url(feed), tagged(_feed(shown, lead=feed not in PAGED)))
            for one in shown:
                web.add(one.url, Answer(invented.page(one.title, one.sentence, one.words)))
        web.add(ecb.SOURCE.url, tagged(self._rates(week)))
        web.add(litellm.URL, tagged(self._prices(week)))
        web.add(SEC, tagged(_filings(week)))

    def curated(self, place: Path, week: int) -> Path:
        """Writes the curated folder of a week."""
        invented.folder(place, *_FEEDS)
        for row, feed in enumerate(_FEEDS, 3):
            curated_folder.change(place, "feeds", row, pages="yes" if feed in PAGED else "no", at_least="1")
        for row in (2, 1, 0):
            curated_folder.remove(place, "feeds", row)
        curated_folder.change(place, "companies", 0, ticker="DLTA", cik="0000999999", country="US")
        for view in self.views(week):
            curated_folder.add(place, "figures", **_row(view))
        return place

    @cached_property
    def _articles(self) -> list[Article]:
        return [one for week in range(120) for feed in _FEEDS for one in self._of(feed, week)]

    def _of(self, feed: str, week: int) -> Iterator[Article]:
        dice = self._dice("articles", feed, week)
        for number in range(3 if week == 0 else dice.randint(1, 3)):
            title = f"GPU inference in {' '.join(dice.sample(_WORDS, 4))}"
            words = f"The note names {', '.join(dice.sample(_WORDS, 12))} and {dice.choice(_WORDS)}."
            value = 10 * (week + 1) + 2.5 * _FEEDS.index(feed) + number / 2
            yield Article(feed, week, number, title, words, value)

    @cached_property
    def _views(self) -> list[View]:
        return [
            View(f"House {week // 2 % _HOUSES}", week, week + 10 if week % 20 == 0 else 10_000, 100.0 + week)
            for week in range(2, 120, 2)
        ]

    def _rates(self, week: int) -> bytes:
        days = [START.date() + timedelta(days=n) for n in range(-14, 7 * week)]
        lines = [f"{day},{1 + _share(self.seed, day):.4f},{150 + day.day}.0," for day in days if day.weekday() < 5]
        return invented.archive(*reversed(lines))

    def _prices(self, week: int) -> bytes:
        changes = [
            sum(self._dice("price", model, past).random() < 0.1 for past in range(week + 1)) for model in range(MODELS)
        ]
        return json.dumps(
            {
                f"lab/model-{model}": {
                    "litellm_provider": "lab", "mode": "chat", "input_cost_per_token": (model + 1 + times) * 1e-6,
                    "output_cost_per_token": (model + 2 + times) * 4e-6,
                }
                for model, times in enumerate(changes)
            }
        ).encode()  # fmt: skip

    def _dice(self, *what: object) -> random.Random:
        return random.Random("/".join(map(str, (self.seed, *what))))


def feed_url(feed: str) -> str:
    """Where a feed lies."""
    return f"https://{feed}.example/feed"


def tagged(body: bytes) -> Answer:
    """An answer that says 304 to who has it."""
    return Answer(body, etag=f'"{hashlib.sha256(body).hexdigest()[:12]}"')


def _feed(articles: list[Article], lead: bool) -> bytes:
    items = "".join(
        f"<item><title>{one.title}</title><link>{one.url}</link><pubDate>{one.day:%a, %d %b %Y %H:%M:%S} GMT</pubDate>"
        f"<description>{f'{one.sentence} {one.words}' if lead else ''}</description></item>"
        for one in articles
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()


def _row(view: View) -> dict[str, str]:
    day = (START + timedelta(weeks=view.week, days=-2)).date()
    slug = f"{view.house.lower().replace(' ', '-')}-{view.week}"
    return {
        "publisher": view.house, "published_on": day.isoformat(), "metric": "spending", "workload": "inference",
        "segment": "ai_rent", "entity": "", "product": "", "region": "world", "period_start": "2029-01-01",
        "period_end": "2029-12-31", "value": f"{view.value:g}", "value_low": "", "value_high": "", "unit": "USD_bn",
        "kind": "forecast", "basis": "", "source_title": "A view on rented compute", "second_url": "",
        "source_url": f"https://houses.example.org/{slug}", "evidence": "primary", "note": "Rented accelerators only",
    }  # fmt: skip


def _filings(week: int) -> bytes:
    """Capital expenditure, filed every thirteen weeks: each filing holds a quarter and those before it."""
    facts = []
    for quarter in range(4 + week // 13):
        start = _quarter(quarter)
        end = _quarter(quarter + 1) - timedelta(days=1)
        filed = end + timedelta(days=30)
        facts.append(
            {"start": str(start), "end": str(end), "val": (quarter + 5) * 1_000_000_000, "form": "10-Q",
             "accn": f"0000999999-26-{quarter:06}", "filed": str(filed), "fy": 2026, "fp": "Q1"}
        )  # fmt: skip
    told = {"cik": 999999, "taxonomy": "us-gaap", "tag": "PaymentsToAcquirePropertyPlantAndEquipment",
            "units": {"USD": facts}}  # fmt: skip
    return json.dumps(told).encode()


def _quarter(number: int) -> date:
    return date(2025 + (number + 3) // 4, 1 + 3 * ((number + 3) % 4), 1)


def _share(*what: object) -> float:
    return random.Random("/".join(map(str, what))).random() / 2
