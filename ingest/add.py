"""Documents that a person hands over: checked, read, tagged, published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import pandas as pd

from ingest import files, keep
from ingest.library import ADDED, name
from ingest.refresh import enrich, open_library, published
from ingest.report import Report
from market import addresses, curated, stories
from market.period import stated_day
from market.records import Document, content_id
from market.store import Store
from market.vocabulary import LANGUAGES, UNITS


@dataclass(frozen=True)
class Told:
    """What the person says of the files; empty = let the file speak."""

    url: str = ""
    date: str = ""
    language: str = ""
    private: bool = False

    def __post_init__(self) -> None:
        """Raises BadFileError where something told cannot be so."""
        try:
            stated_day(self.date)
            if self.url:
                addresses.canonical(self.url)
        except ValueError as error:
            raise files.BadFileError(str(error)) from None
        if self.language and self.language not in LANGUAGES:
            raise files.BadFileError(f"'{self.language}' is no language; the languages are {', '.join(LANGUAGES)}")


def add(
    store: Store,
    paths: Sequence[str],
    told: Told,
    *,
    now: datetime,
    report: Report,
    standard_input: BinaryIO,
    folder: Path = curated.FOLDER,
) -> None:
    """Adds the files and publishes a release; prints what was found in them. The same file again changes nothing.

    All files are checked before anything is written. Raises BadFileError, CuratedError, StoreError.
    """
    if told.url and len(paths) > 1:
        raise files.BadFileError("--url names one document: give one file with it")
    found = {}
    for path in paths:
        article = files.load(path, standard_input, told.url)
        found[_document(article, told, now)] = article.text
    tables = curated.load(folder)
    with store.writer():
        report.step("Adding", len(found))
        keep.curated_rows(store, tables, now)
        library = open_library(store, tables)
        names = [library.meet(document, text).document_id for document, text in found.items()]
        which = {*names, *(document.document_id for document in library.changed())}
        enrich(store, library, which, tables, now, report, folder)
        release = store.publish(now)
        _tell(store, [library.documents[document_id] for document_id in names], report)
        report.line(published(store, release))


def _document(article: files.Article, told: Told, now: datetime) -> Document:
    published_on = told.date or article.published_on
    day, precision = stated_day(published_on)
    private = told.private or not article.url
    return Document(
        # A private document never shares its name with a public page, whose facts may be exported.
        document_id=content_id("text", article.text) if private else name(article.url),
        url=article.url, canonical_url=addresses.canonical(article.url) if article.url else "", title=article.title,
        lead=article.lead, source=ADDED, site=addresses.host(article.url), author=article.author,
        language=told.language or article.language, published_on=published_on, published_day=day,
        published_precision=precision, fetched_at=now, story=stories.story(article.title, day),
        visibility="private" if told.private else "public",
    )  # fmt: skip


def _tell(store: Store, documents: Sequence[Document], report: Report) -> None:
    figures, claims, deals = (store.read(table) for table in ("figures", "claims", "deals"))
    for document in documents:
        told = [document.language, document.published_on or "undated", document.visibility]
        report.line(f"\n{document.title}\n  {', '.join(told)}; document {document.document_id}")
        for _, row in figures[figures["document_id"] == document.document_id].sort_values("start").iterrows():
            report.line(f"  figure      {_figure(row)}")
        for _, row in claims[claims["document_id"] == document.document_id].sort_values("quote_start").iterrows():
            report.line(f"  claim       {_claim(row)}")
        for column in ("topics", "companies", "chips", "sites", "programmes"):
            if getattr(document, column):
                report.line(f"  {column:<11} {getattr(document, column).replace(';', ', ')}")
        for deal in deals[deals["deal_id"].isin(document.deals.split(";"))].itertuples():
            report.line(f"  deal        {deal.buyer} and {deal.seller}, {deal.type}, {deal.date}")
    report.line("")


def _figure(row: pd.Series) -> str:
    """One figure: the words it was read from, its value, and how far to trust it."""
    parts = [f"'{row['span']}' = {_amount(row)}", row["metric"], row["workload"], row["segment"], _years(row)]
    parts += [row["entity"], f"by {row['publisher'] or 'nobody named'}"]
    standing = row["standing"] + (f" ({row['reasons'].replace(';', '; ')})" if row["reasons"] else "")
    if row["scale_suspect"] and pd.notna(row["value_as_written"]):
        standing += f"; as written {row['value_as_written']:g}"
    return ", ".join(part for part in parts if part) + f": {standing}"


def _amount(row: pd.Series) -> str:
    unit = UNITS[row["unit"]].label
    if pd.notna(row["value_low"]) and pd.notna(row["value_high"]):
        return f"{row['value_low']:g} to {row['value_high']:g} {unit}"
    return f"{row['value']:g} {unit}" if pd.notna(row["value"]) else unit


def _years(row: pd.Series) -> str:
    start, end = row["period_start"], row["period_end"]
    if pd.isna(start) or pd.isna(end):
        return "no period"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year} to {end.year}"
    return f"{start:%Y-%m-%d} to {end:%Y-%m-%d}"


def _claim(row: pd.Series) -> str:
    years = [f"{int(row[name])}" for name in ("year_low", "year_high") if pd.notna(row[name])]
    when = f"{row['bound']} {'-'.join(dict.fromkeys(years))}".strip() if row["bound"] != "none" else "no year"
    parts = [row["claim"], when, row["segment"], row["entity"], f"by {row['publisher'] or 'nobody named'}"]
    return ", ".join(part for part in parts if part) + f": {row['standing']}"
