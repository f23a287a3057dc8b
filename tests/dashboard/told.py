"""Invented documents with read figures and claims, outcomes of runs and hostile words, for the News and Data pages."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from market.period import Period, stated_day
from market.records import Claim, Document, Figure, Outcome
from market.store import Store

NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
HOSTILE = '<script>alert("x")</script> [a](javascript:alert(1)) :red[b] $x^2$ **c** =cmd|'
QUOTE = "La consultora Alfa calcula un mercado de 40 billones de dólares en 2030, frente a 4 billones en 2024."


def document(name: str, **more: Any) -> Document:
    day, precision = stated_day(more.get("published_on", "2026-11-18"))
    usual: dict[str, Any] = {
        "document_id": name, "url": f"https://news.example/{name}", "title": f"Title of {name}", "source": "wire",
        "site": "news.example", "language": "en", "published_on": "2026-11-18", "published_day": day,
        "published_precision": precision, "lean": "inference", "fetched_at": NOW,
    }  # fmt: skip
    return Document(**(usual | more))


DOCUMENTS = [
    document("alfa", title="El alquiler de GPU crecerá diez veces, según Alfa", source="added", site="diario.example",
             language="es", lead="Una consultora inventada prevé que el alquiler de aceleradores se multiplique.",
             topics="gpu_rental;forecasts", companies="NVIDIA;Groq", sites="Groq Helsinki (Equinix)",
             programmes="EU AI Factory"),
    document("one", title="Invented house sees inference ahead by 2027", story="same", topics="inference;forecasts",
             companies="NVIDIA", lead="An invented house moved its date by a year."),
    document("two", title="Invented house sees inference ahead by 2027", story="same", site="other.example",
             url="https://other.example/two", source="second_wire"),
    document("three", title="Larger training runs are planned", lean="training", published_on="2026-10-02",
             lean_words="training: training 3; inference: inference 1"),
    document("hostile", title=HOSTILE, url="javascript:alert(1)", lead=HOSTILE, companies=HOSTILE.replace(";", ""),
             site="<b>site</b>", published_on="2026-11-10"),
    document("mine", title="A note of my own", source="added", visibility="private", lean="none", url="",
             site="", published_on=""),
]  # fmt: skip


def figure(**more: Any) -> Figure:
    day, precision = stated_day("2026-11-18")
    span = Period.year(2030)
    usual: dict[str, Any] = {
        "publisher": "Alfa", "published_on": "2026-11-18", "metric": "market_size", "segment": "gpu_as_a_service",
        "period_start": span.start, "period_end": span.end, "value": 40.0, "unit": "USD_bn", "kind": "forecast",
        "evidence": "secondary", "published_day": day, "published_precision": precision, "document_id": "alfa",
        "origin": "read", "quote": QUOTE, "quote_start": 100, "span": "40 billones de dólares",
        "start": 100 + QUOTE.index("40 billones"), "standing": "review", "reasons": "magnitude doubtful;rental market",
        "caveats": "scale_suspect", "scale_suspect": True, "value_as_written": 40000.0,
    }  # fmt: skip
    return Figure(**(usual | more))


FIGURES = [
    figure(),
    figure(publisher=HOSTILE, document_id="hostile", quote=HOSTILE, span="script", start=None, quote_start=None,
           standing="charted", reasons=HOSTILE, caveats="", scale_suspect=False, value_as_written=None, note=HOSTILE),
]  # fmt: skip
CLAIMS = [
    Claim(publisher="Invented house", published_on="2026-11-18", claim="inference_exceeds_training", segment="ai_iaas",
          bound="by", year_high=2027, evidence="secondary", published_day=date(2026, 11, 18),
          published_precision="day", document_id="one", origin="read", standing="charted",
          quote="The house now expects outlays on running models to pass those on training by 2027."),
]  # fmt: skip
OUTCOMES = [
    Outcome("2026-11-08T02:00:00Z", "wire", "updated", "", 40, 4, 1.5, date(2026, 11, 7),
            datetime(2026, 11, 8, 2, 1, tzinfo=UTC)),
    Outcome("2026-11-22T02:00:00Z", "wire", "failed", "the answer is a captcha page", 0, 0, 3.0, None, NOW),
    Outcome("2026-11-22T02:00:00Z", "ecb", "updated", "", 3000, 20, 0.8, date(2026, 11, 20), NOW),
    Outcome("2026-11-22T02:00:00Z", "second_wire", "unchanged", "", 20, 0, 0.4, date(2026, 9, 1), NOW),
    Outcome("2026-11-22T02:00:00Z", "sec", "skipped", "no contact", 0, 0, 0.0, None, NOW),
]  # fmt: skip


def add_to(data: Path) -> None:
    """Adds all of it to the dataset at `data` and publishes a release."""
    store = Store(data)
    with store.writer():
        store.upsert("documents", DOCUMENTS, NOW)
        store.upsert("figures", FIGURES, NOW)
        store.upsert("claims", CLAIMS, NOW)
        store.log(OUTCOMES)
        store.publish(NOW)
