"""Invented rows for tests of the store and of what is built on it."""

from datetime import UTC, date, datetime
from typing import Any

from market.records import Claim, Document, Figure, Segment

NOW = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)
"""A Wednesday of week 47."""


def figure(value: float, **others: Any) -> Figure:
    said: dict[str, Any] = {
        "publisher": "Northgate", "published_on": "2026-03-04", "published_day": date(2026, 3, 4),
        "published_precision": "day", "metric": "revenue", "segment": "ai_chips", "period_start": date(2026, 1, 1),
        "period_end": date(2026, 12, 31), "unit": "USD_bn", "kind": "forecast", "value": value,
        "source_url": "https://northgate.example/report", "source_title": "Northgate report", "evidence": "primary",
    }  # fmt: skip
    return Figure(**said | others)


def claim(year: int, **others: Any) -> Claim:
    said: dict[str, Any] = {
        "publisher": "Northgate", "published_on": "2026-03-04", "published_day": date(2026, 3, 4),
        "published_precision": "day", "claim": "inference_exceeds_training",
        "segment": "ai_chips", "bound": "by", "year_high": year,
        "source_url": "https://northgate.example/report", "evidence": "primary",
    }  # fmt: skip
    return Claim(**said | others)


def document(name: str, **others: Any) -> Document:
    said: dict[str, Any] = {
        "document_id": name, "url": f"https://news.example/{name}", "title": f"Title of {name}",
        "source": "examplenews",
        "site": "news.example", "language": "en", "published_on": "2026-03-04", "published_day": date(2026, 3, 4),
        "published_precision": "day",
    }  # fmt: skip
    return Document(**said | others)


def segment(name: str, **others: Any) -> Segment:
    said: dict[str, Any] = {
        "segment": name, "label": name.replace("_", " ").capitalize(), "scope": "chips", "money_type": "vendor_revenue",
        "definition": "invented",
    }  # fmt: skip
    return Segment(**said | others)
