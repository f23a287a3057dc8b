"""An invented week: three feeds, their pages and the ECB's archive, on a replay server; and refreshes over them."""

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from ingest.refresh import refresh
from ingest.report import Report
from market.store import Store
from tests.market import curated_folder
from tests.replay import Answer, Replay

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 27, 6, 0, tzinfo=UTC)
ECB = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"
ALPHA = "https://alpha.example/feed"
BETA = "https://beta.example/feed"
GAMMA = "https://gamma.example/feed"

_FEEDS = [
    {"feed": "alpha", "title": "Alpha", "url": ALPHA, "language": "en", "site": "alpha.example", "pages": "yes",
     "broad": "no", "licence": "None known", "cadence_days": "7", "at_least": "2", "on_request": "no"},
    {"feed": "beta", "title": "Beta", "url": BETA, "language": "es", "site": "beta.example", "pages": "no",
     "broad": "yes", "licence": "None known", "cadence_days": "3", "at_least": "1", "on_request": "no"},
    {"feed": "gamma", "title": "Gamma", "url": GAMMA, "language": "en", "site": "gamma.example",
     "publisher": "Gamma Cloud", "pages": "no", "broad": "no", "licence": "None known", "cadence_days": "7",
     "at_least": "1", "on_request": "no"},
]  # fmt: skip


def folder(place: Path, *more: str) -> Path:
    """A small curated folder with the three feeds, and feeds like gamma at `https://KEY.example/feed` for more keys."""
    place.mkdir(parents=True, exist_ok=True)
    curated_folder.write(place)
    with (place / "feeds.csv").open(encoding="utf-8", newline="") as file:
        names = next(csv.reader(file))
    with (place / "feeds.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, names, restval="", lineterminator="\n")
        rows.writeheader()
        others = [_FEEDS[2] | {"feed": key, "title": key, "url": f"https://{key}.example/feed"} for key in more]
        rows.writerows([*_FEEDS, *others])
    return place


def feed(*items: tuple[str, str, str], lead: str = "") -> bytes:
    """An RSS document of (title, address, date) items."""
    told = "".join(
        f"<item><title>{title}</title><link>{url}</link><pubDate>{day}</pubDate><description>{lead}</description></item>"
        for title, url, day in items
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>{told}</channel></rss>'.encode()


def page(title: str, *sentences: str) -> bytes:
    """An article's page, long enough to be one."""
    filling = "The firm says that its racks are rented out for serving models, and that demand is steady. " * 5
    told = "".join(f"<p>{sentence}</p>" for sentence in (*sentences, filling))
    body = f"<body><article><h1>{title}</h1>{told}</article></body>"
    return f"<html lang='en'><head><title>{title}</title></head>{body}</html>".encode()


def archive(*lines: str) -> bytes:
    """The ECB's archive with these days; a thousand older ones stand behind them, as the source is due to send."""
    older = [f"20{15 + n // 336}-{n % 336 // 28 + 1:02}-{n % 28 + 1:02},1.1,120.0," for n in range(1000)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("eurofxref-hist.csv", "\n".join(["Date,USD,JPY,", *lines, *reversed(older)]) + "\n")
    return out.getvalue()


def week(web: Replay) -> None:
    """Puts the invented week on a server."""
    web.add(ECB, Answer(archive("2026-11-19,1.15,170.0,"), etag='"ecb1"'))
    web.add(
        ALPHA,
        Answer(
            feed(
                (
                    "Alpha spends $4 billion on inference chips",
                    "https://alpha.example/1",
                    "Thu, 19 Nov 2026 08:00:00 GMT",
                ),
                ("AI training cluster opens", "https://alpha.example/2", "Wed, 18 Nov 2026 08:00:00 GMT"),
                ("Staff picnic was a success", "https://alpha.example/3", "Tue, 17 Nov 2026 08:00:00 GMT"),
            ),
            etag='"alpha1"',
        ),
    )
    web.add(
        "https://alpha.example/1", Answer(page("Alpha spends", "Spending on inference reaches $4 billion in 2026."))
    )
    web.add("https://alpha.example/2", Answer(page("Cluster", "The cluster trains models."), etag='"two"'))
    items = [
        ("Gasto de 9.000 millones en chips de IA", "https://beta.example/a", "jue, 19 nov 2026 09:00:00 +0100"),
        ("Los mejores videojuegos del año", "https://beta.example/b", "jue, 19 nov 2026 10:00:00 +0100"),
    ]
    web.add(BETA, Answer(feed(*items), etag='"beta1"'))
    web.add(GAMMA, Answer(feed(("GPU rental prices fall", "https://gamma.example/x", "")), etag='"gamma1"'))


def run(
    data: Path,
    curated: Path,
    mirror: str = "",
    *,
    only: Sequence[str] = (),
    offline: bool = False,
    deadline: float | None = 60,
    now: datetime = NOW,
) -> tuple[int, str]:
    """One refresh; its exit status and what it printed."""
    out = io.StringIO()
    report = Report(str(data), out, io.StringIO())
    store = Store(data)
    try:
        status = refresh(
            store, now=now, only=only, offline=offline, mirror=mirror, deadline=deadline, report=report, folder=curated
        )
    finally:
        report.close()
    return status, out.getvalue()
