"""A dataset of any size that looks like ours: the curated rows, and invented documents and figures after their pattern.

`build` writes it. An invented figure is a curated one said by another house, on another day, of another year or
company, with another number; invented documents have headlines and leads of usual length, some of them the same story
in several outlets. The same sizes give the same rows.
"""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd

from market import Dataset, curated, first_release
from market.records import content_id
from market.store import Store
from market.stories import story
from market.vocabulary import TOPICS

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
FIRST_DAY, DAYS = date(2022, 1, 3), 1780
OUTLETS, HOUSES = 60, 150
COPIED = 0.15
"""Part of the documents that tell the story of the one before in another outlet."""
PARTS_OF_TITLES = (
    ("{company} raises its budget for", "{company} signs a contract over", "{company} shows", "Analysts doubt",
     "Utilities warn of", "{company} delays", "{company} y su apuesta por", "Demand grows for", "Why prices fall for"),
    ("inference clusters", "training runs of the next model", "AI data centres", "GPU rental", "its own accelerator",
     "high-bandwidth memory", "reasoning models", "long contracts with neoclouds", "liquid-cooled racks"),
    ("in Texas", "as token volumes double", "after a strong quarter", "despite scarce power", "in the Nordics",
     "ahead of earnings", "for its largest customer", "at half the price of a year ago", "through 2030"),
)  # fmt: skip
SENTENCES = (
    "The company expects to spend ${n} billion on data centres this year, up from ${m} billion.",
    "Most of the new capacity will serve models rather than train them, people familiar with the plan said.",
    "Renting an H100 now costs ${m}.{n} an hour on average, according to a survey of {n} providers.",
    "A site of {n}0 megawatts is to open in two steps; the first halls run on gas turbines until the grid arrives.",
    "Analysts had forecast {n} per cent growth, and raised their estimates for the second time since spring.",
    "Training remains the larger part of the bill for laboratories, yet its share has fallen for {m} quarters.",
    "La demanda de inferencia crece un {n} por ciento, mientras el entrenamiento se estanca, según el informe.",
)


def build(folder: str | Path, documents: int, figures: int) -> None:
    """Publishes a release with this many documents and figures in all, in a folder that holds none."""
    first_release.build(folder, curated.FOLDER, NOW)
    held, store, dice = Dataset.open(data=folder), Store(folder), random.Random(documents)  # noqa: S311
    news = _documents(held, documents - held.counts()["documents"], dice)
    told = _figures(held, figures - held.counts()["figures"], list(news["document_id"]), dice)
    with store.writer():
        store.upsert("documents", news, NOW)
        store.upsert("figures", told.drop(columns="pattern"), NOW)
        store.upsert("prices", _prices(held, told), NOW)
        store.publish(NOW, note="invented for measuring")


def _documents(held: Dataset, count: int, dice: random.Random) -> pd.DataFrame:
    companies, deals = list(held.table("companies")["company"]), list(held.table("deals")["deal_id"])
    sites = held.table("sites")[["name", "programme"]].to_dict("records")
    rows: list[dict[str, Any]] = []
    for number in range(count):
        copied = bool(rows) and dice.random() < COPIED
        rows.append(_document(number, rows[-1] if copied else _news(companies, sites, deals, dice), dice))
    return pd.DataFrame(rows)


def _news(companies: list[str], sites: list[dict[str, Any]], deals: list[str], dice: random.Random) -> dict[str, Any]:
    """What a story tells; newer days have more of them."""
    named = dice.sample(companies[: 1 + int(len(companies) * dice.random() ** 2)], k=1)
    named += [name for name in dice.choices(companies, k=dice.choice([0, 0, 1, 2])) if name not in named]
    day = FIRST_DAY + timedelta(days=int(DAYS * dice.random() ** 0.6))
    title = " ".join(dice.choice(parts) for parts in PARTS_OF_TITLES).format(company=named[0])
    lead = " ".join(dice.sample(SENTENCES, 2)).format(n=dice.randint(2, 95), m=dice.randint(2, 9))
    site = dice.choice(sites) if dice.random() < 0.05 else {"name": "", "programme": ""}
    return {
        "title": title, "lead": lead[:300], "published_on": day.isoformat(), "published_day": day,
        "published_precision": "day", "companies": ";".join(named), "story": story(title, day),
        "topics": ";".join(dice.sample(list(TOPICS), dice.randint(1, 3))), "sites": site["name"],
        "programmes": site["programme"], "deals": dice.choice(deals) if dice.random() < 0.05 else "",
        "language": dice.choices(["en", "es", "de", "fr"], [80, 15, 3, 2])[0],
        "lean": dice.choices(["none", "inference", "training", "both"], [50, 25, 15, 10])[0],
    }  # fmt: skip


def _document(number: int, news: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    outlet = min(int(dice.expovariate(1 / 12)), OUTLETS - 1)
    url = f"https://outlet-{outlet}.example/{number}"
    return news | {
        "document_id": content_id("invented", number), "url": url, "canonical_url": url, "fetched_at": NOW,
        "source": f"outlet_{outlet}", "site": f"outlet-{outlet}.example",
    }  # fmt: skip


def _figures(held: Dataset, count: int, documents: list[str], dice: random.Random) -> pd.DataFrame:
    """Figures after the pattern of curated ones, whose ids stand in `pattern`."""
    companies = list(held.table("companies")["company"])
    patterns = held.table("figures").astype(object)
    patterns = patterns.where(patterns.notna(), None).to_dict("records")
    rows = [_figure(number, dice.choice(patterns), companies, dice) for number in range(count)]
    return pd.DataFrame(rows).assign(document_id=[dice.choice(documents) for _ in rows])


def _figure(number: int, pattern: dict[str, Any], companies: list[str], dice: random.Random) -> dict[str, Any]:
    day = FIRST_DAY + timedelta(days=int(DAYS * dice.random() ** 0.6))
    later, factor = pd.DateOffset(years=dice.choice([-1, 0, 0, 0, 1, 2])), dice.lognormvariate(0, 0.2)
    publisher = pattern["publisher"] if dice.random() < 0.6 else f"House of invention {dice.randint(1, HOUSES)}"
    values = {
        name: None if pattern[name] is None else round(pattern[name] * factor, 3)
        for name in ("value", "value_low", "value_high")
    }
    periods = {name: pattern[name] and (pattern[name] + later).date() for name in ("period_start", "period_end")}
    entity = dice.choice(companies) if pattern["entity"] and dice.random() < 0.3 else pattern["entity"]
    origin, standing, reasons = dice.choices(
        [("curated", "charted", ""), ("read", "charted", "accepted"), ("read", "charted", ""), ("read", "review", "")],
        [50, 30, 10, 10],
    )[0]
    return pattern | values | periods | {
        "figure_id": content_id("invented", number), "pattern": pattern["figure_id"], "publisher": publisher,
        "entity": entity, "published_on": day.isoformat(), "published_day": day, "published_precision": "day",
        "caveats": "", "origin": origin, "standing": standing, "reasons": reasons,
        "quote": f"{publisher} puts it at {values['value']} {pattern['unit']}, after more in the quarter before.",
        "source_url": f"https://outlet-{number % OUTLETS}.example/figure/{number}",
    }  # fmt: skip


def _prices(held: Dataset, told: pd.DataFrame) -> pd.DataFrame:
    """The prices that go with invented figures, after the prices of their patterns."""
    prices = held.table("prices").set_index("figure_id")
    mine = told[told["pattern"].isin(prices.index)].drop_duplicates(["pattern", "published_day"])
    rows = prices.loc[mine["pattern"]].reset_index(drop=True)
    return rows.assign(
        figure_id=list(mine["figure_id"]), day=list(mine["published_day"]), usd_low=None, usd_high=None,
        usd_per_gpu_hour=[float(value or 1) for value in mine["value"].fillna(1.0)],
    )  # fmt: skip
