"""The pages that curated rows were read in, as documents.

Only the page that a row was READ in becomes a document. A second address has no title of its own and supports a row
that already leads to one; it stays a link of its row, or News would fill with rows that are named after a host.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from market import addresses, stories
from market.curated.feeds import Feed
from market.curated.rows import document_id
from market.period import stated_day
from market.records import Claim, Document, Figure
from market.tags import Names, tag
from market.vocabulary import DEAL_TYPES, METRICS

LEAD = 300
_EXACTNESS = {"day": 3, "month": 2, "year": 1, "none": 0}


@dataclass(frozen=True)
class Citation:
    """One row's word on the page that it was read in."""

    url: str
    title: str
    """What the row calls the page; empty where it has no name for it."""
    subject: str
    """What the row is about, to name the page by where no row names it."""
    published_on: str
    publisher: str
    note: str
    words: str
    """What the row says in the words of the vocabularies, to tag the page by."""
    companies: tuple[str, ...] = ()
    deal: str = ""
    site: str = ""


def cited(tables: dict[str, list[Any]], feeds: list[Feed], names: Names) -> list[Document]:
    """One document for every address in a `source_url`, sorted by name.

    Title: what the rows call the page most often, else what they are about. Date: the newest of the most exact dates
    that its rows state, since a page says nothing later than it was written. Language: that of the outlet's feed,
    where there is one; else unknown. Tags: from titles and notes, with the companies, the deal and the site of the row.
    """
    pages: dict[str, list[Citation]] = defaultdict(list)
    for citation in _citations(tables):
        pages[document_id(citation.url)].append(citation)
    languages = _languages(feeds)
    return [_document(name, pages[name], languages, names) for name in sorted(pages)]


def _citations(tables: dict[str, list[Any]]) -> Iterator[Citation]:
    labels = {segment.segment: segment.label for segment in tables["segments"]}
    for row in [*tables["figures"], *tables["claims"]]:
        publisher = row.publisher if row.evidence == "primary" else ""
        words = f"{labels[row.segment]}, {_words(row)}"
        parties = (row.publisher, row.entity)
        yield Citation(row.source_url, row.source_title, "", row.published_on, publisher, row.note, words, parties)
    for row in tables["deals"]:
        subject = f"{DEAL_TYPES[row.type].label}: {row.buyer} and {row.seller}"
        parties = (row.buyer, row.seller)
        yield Citation(row.source_url, "", subject, row.date, "", row.summary, row.workload, parties, row.deal_id)
    for row in tables["sites"]:
        words = f"{row.programme}, {row.accelerators}"
        yield Citation(row.source_url, "", f"Site: {row.name}", "", "", row.note, words, (row.operator,), site=row.name)
    for row in tables["chips"]:
        subject = f"Chip: {row.vendor} {row.chip.removeprefix(row.vendor)}".replace("  ", " ")
        yield Citation(row.source_url, "", subject, "", "", row.note, row.chip, (row.vendor,))


def _words(row: Figure | Claim) -> str:
    if isinstance(row, Claim):
        return row.claim.replace("_", " ")
    workload = "" if row.workload == "all" else row.workload
    return f"{METRICS[row.metric].label}, {row.product}, {row.kind}, {workload}"


def _document(name: str, rows: list[Citation], languages: dict[str, str], names: Names) -> Document:
    title = _title(rows)
    published_on = _newest([row.published_on for row in rows])
    day, precision = stated_day(published_on)
    site = addresses.host(rows[0].url)
    found = tag(title, "\n".join(_unique(f"{row.note}. {row.words}." for row in rows)), names)
    companies = _unique([*(names.companies.canonical(c) for row in rows for c in row.companies), *found.companies])
    return Document(
        document_id=name, url=rows[0].url, canonical_url=addresses.canonical(rows[0].url), title=title,
        lead=_lead(rows), source="curated", site=site, publisher=_only([row.publisher for row in rows]),
        language=languages.get(site, ""), published_on=published_on, published_day=day, published_precision=precision,
        story=stories.story(title, day), topics=";".join(found.topics), companies=";".join(companies),
        chips=";".join(found.chips), sites=";".join(_unique([*(row.site for row in rows), *found.sites])),
        programmes=";".join(found.programmes), deals=";".join(_unique([*(row.deal for row in rows), *found.deals])),
        lean=found.lean,
        lean_words=found.lean_words,
    )  # fmt: skip


def _title(rows: list[Citation]) -> str:
    if titles := Counter(row.title for row in rows if row.title):
        return titles.most_common(1)[0][0]
    subjects = _unique(row.subject for row in rows)
    return subjects[0] if len(subjects) == 1 else f"{subjects[0]}, and {len(subjects) - 1} more"


def _newest(dates: list[str]) -> str:
    """The latest of the most exactly stated dates; empty where none is known."""
    return max(dates, key=lambda text: (_EXACTNESS[stated_day(text)[1]], text))


def _lead(rows: list[Citation]) -> str:
    """What was agreed, for a page on a deal; figures and claims speak for themselves."""
    summary = next((row.note for row in rows if row.deal), "")
    return summary if len(summary) <= LEAD else summary[: LEAD - 1].rsplit(" ", 1)[0] + "…"


def _languages(feeds: list[Feed]) -> dict[str, str]:
    """The language of an outlet, where its feeds agree on one."""
    spoken: dict[str, set[str]] = defaultdict(set)
    for feed in feeds:
        spoken[feed.site].add(feed.language)
    return {site: _only(list(languages)) for site, languages in spoken.items()}


def _only(values: list[str]) -> str:
    """The one value there is beside empty ones; empty where there are several."""
    found = {value for value in values if value}
    return found.pop() if len(found) == 1 else ""


def _unique(values: Iterable[str]) -> list[str]:
    return [value for value in dict.fromkeys(values) if value]
