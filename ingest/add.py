"""Documents that a person hands over: checked, read, tagged, published."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import pandas as pd

from ingest import files, handed, keep, raw
from ingest.crew import Crew
from ingest.curation import Curation
from ingest.handed import Told
from ingest.opening import Shelf, open_library
from ingest.refresh import enrich, published
from ingest.report import Report
from ingest.understand import Desk
from market import curated
from market.records import Document
from market.store import Store
from market.vocabulary import UNITS


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
    loaded = [files.load(path, standard_input, told.url) for path in paths]
    articles = [article for one in loaded for article in one.articles]
    found = {handed.document(article, told, now): article.text for article in articles}
    copies = raw.RawCopies(raw.folder(store.uri))
    curation = Curation(folder, copies.root)
    tables = curation.tables
    with store.writer():
        report.step("Adding", len(found))
        stands = curation.stands(store)
        if not stands:
            keep.curated_rows(store, tables, now)
        shelf = Shelf(store)
        library = open_library(shelf, None if stands else tables)
        library.know(document.document_id for document in found)
        names = [library.meet(document, text).document_id for document, text in found.items()]
        which = {*names, *(document.document_id for document in library.changed())}
        desk = Desk(copies, folder, tables)
        with Crew(desk, desk.ready) as crew:
            enrich(store, library, shelf, which, crew, now, report)
        release = store.publish(now)
        curation.note(store)
        _tell(store, [library.documents[document_id] for document_id in names], report)
        for sentence in _remarks(loaded, told):
            report.line(sentence)
        report.line(published(store, release))


def _remarks(loaded: Sequence[files.Loaded], told: Told) -> Iterator[str]:
    """What a person should know of the files: what dates them, what of them was left out, what stays private."""
    for one in loaded:
        for article in one.articles:
            if article.dated_by and not told.date:
                yield f"'{article.title}' is dated {article.published_on} by {article.dated_by}; --date says otherwise."
            if article.private:
                yield f"'{article.title}' came by mail: nothing of it is exported unless --url says where it lies."
        yield from (f"Left out: {sentence}" for sentence in one.left_out)


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
