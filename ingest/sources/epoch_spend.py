"""Epoch AI: what AI companies spend on compute, research and development apart from inference, by company and year.

https://epoch.ai/data/ai-companies (CC BY 4.0). One row carries one of three amounts in plain dollars: R&D, inference,
or both. R&D compute is research runs and experiments as well as training; our word for it is `training`, with a caveat.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd

from ingest.source import Answer, LeftOut, Source, newest_of
from ingest.sources import _epoch as epoch
from market.records import Figure

URL = "https://epoch.ai/data/ai_companies_compute_spend.csv"
COLUMNS: epoch.Aliases = {
    "company": ("Company", "Organization", "Company name"),
    "period": ("Period type", "Period"),
    "end": ("Date", "Period end", "End date"),
    "reported": ("Report date", "Reported on", "Date reported"),
    "confidence": ("?Confidence",),
    "from": ("?Source Type",),
    "excluded": ("Exclude from graph view", "Exclude from graph", "Excluded", "Exclude"),
    "category": ("?Category",),
    "inference": ("Inference compute spend", "Inference compute spend (USD)", "Inference compute"),
    "training": ("R&D compute spend", "R&D compute spend (USD)", "R&D compute"),
    "all": ("Total compute spend", "Total compute spend (USD)", "Total compute"),
}
_MEANS = {
    "training": "Research and development compute: experiments and models never released as well as training",
    "inference": "Serving users",
    "all": "Research and development and inference together",
}
_MONTHS = {"year": 12, "quarter": 3}
_CONFIDENCE = ("confident", "likely", "uncertain", "speculative")


def parse(answer: Answer, company: Callable[[str], str]) -> list[Figure | LeftOut]:
    """A figure for every amount of a year or quarter, stated on the day of the answer. Raises LayoutChangedError.

    Left out: rows that Epoch AI excludes itself, annual rates (no year's spend), days that cannot be, and the older of
    two reports on the same spending.
    """
    found: dict[tuple[Any, ...], tuple[tuple[Any, ...], Figure]] = {}
    apart: list[Figure | LeftOut] = []
    for line in epoch.lines(answer, COLUMNS):
        why = _why_not(line)
        if why:
            apart.append(LeftOut(why, f"{line.text('company')}, {line.text('end')}"))
            continue
        for figure in _figures(line, answer, company):
            thing = (figure.entity, figure.workload, figure.period_start, figure.period_end)
            known, rank = found.get(thing), _rank(line)
            if known:
                apart.append(LeftOut("a second report on the same spending", f"{figure.entity} {figure.period_end}"))
            if known is None or rank > known[0]:
                found[thing] = (rank, figure)
    return [*(figure for _, figure in found.values()), *apart]


def _why_not(line: epoch.Line) -> str:
    if line.day("end") is None or (line.text("reported") and line.day("reported") is None):
        return "a date that cannot be"
    if line.text("period").lower().startswith("annuali"):
        return "an annual rate, which is no year's spend"
    if line.flag("excluded"):
        return "excluded by Epoch AI"
    if line.text("period").lower() not in _MONTHS:
        return "neither a year nor a quarter"
    return "" if any(line.number_of(name) for name in _MEANS) else "no amount"


def _rank(line: epoch.Line) -> tuple[Any, ...]:
    """The newest report goes first, then the surest."""
    sure = line.text("confidence").lower()
    return line.day("reported") or dt.date.min, -_CONFIDENCE.index(sure) if sure in _CONFIDENCE else -len(_CONFIDENCE)


def _figures(line: epoch.Line, answer: Answer, company: Callable[[str], str]) -> list[Figure]:
    end = line.day("end")
    assert end is not None
    start = _start(end, _MONTHS[line.text("period").lower()])
    amounts = {workload: line.number_of(workload) for workload in _MEANS}
    return [
        Figure(
            publisher=epoch.PUBLISHER, published_on=f"{answer.day}", metric="spending", workload=workload,
            segment="ai_lab_compute", entity=company(line.text("company")), period_start=start, period_end=end,
            value=round(amount / 1e9, 6), unit="USD_bn", kind="estimate" if end < answer.day else "forecast",
            source_title="AI companies: compute spend (data set, CC BY 4.0)", source_url=answer.url,
            evidence="primary", note=_note(line, workload), published_day=answer.day, published_precision="day",
            origin="api", caveats="research_too" if workload == "training" else "",
        )
        for workload, amount in amounts.items() if amount
    ]  # fmt: skip


def _start(end: dt.date, months: int) -> dt.date:
    """The first day of so many months that end on a day."""
    return ((pd.Timestamp(end) + pd.Timedelta(days=1)) - pd.DateOffset(months=months)).date()


def _note(line: epoch.Line, workload: str) -> str:
    told = [_MEANS[workload]]
    if "data" in line.text("category").lower().replace("data center", ""):
        told.append("bought data are in it")
    reported = line.day("reported")
    told += [f"by a {line.text('from').lower() or 'report'} of {reported}"] if reported else []
    told += [f"{line.text('confidence').lower()} in Epoch AI's own grading"] if line.text("confidence") else []
    return f"{'; '.join(told)}; day is that of our first copy; credit Epoch AI"


def sources(tables: Mapping[str, pd.DataFrame]) -> list[Source]:
    """The source, with the companies that it names."""
    company = epoch.company_names(tables["companies"]) if "companies" in tables else str.strip
    return [Source(
        key="epoch_spend", title="Epoch AI, AI companies' compute spend", url=URL, licence=epoch.LICENCE,
        fills="figures", cadence_days=90, at_least=4, vintages=True, parse=partial(parse, company=company),
        newest=newest_of("published_day"),
    )]  # fmt: skip
