"""Figures out of what companies file with the SEC: numbers of quarters and years, each with the filings it stands in.

https://www.sec.gov/search-filings/edgar-application-programming-interfaces. Public domain. The SEC answers programs
that name a mail address in their User-Agent, at most ten requests a second over all machines; the fetcher asks each
host once a second.
"""

from dataclasses import dataclass, replace

from market.records import Figure
from market.year_to_date import Fact, Number

LICENCE = "Public domain (SEC)"
CADENCE = 91
DERIVED = "derived"


@dataclass(frozen=True)
class Filed:
    """A fact with whose it is: a column of figures (metric, segment, basis, product), the currency, the CIK."""

    fact: Fact
    cik: int
    currency: str
    about: str = ""


def index(cik: int, filing: str) -> str:
    """The address of a filing's list of documents.

    >>> index(1045810, "0001045810-25-000209")
    'https://www.sec.gov/Archives/edgar/data/1045810/000104581025000209/0001045810-25-000209-index.htm'
    """
    return f"https://www.sec.gov/Archives/edgar/data/{cik}/{filing.replace('-', '')}/{filing}-index.htm"


def figure(number: Number, like: Figure, cik: int, currency: str) -> Figure:
    """The figure of a number. like: whose and what it is; its note says what is counted, in words."""
    newest, *others = number.used
    return replace(
        like,
        published_on=number.known.isoformat(),
        published_day=number.known,
        published_precision="day",
        period_start=number.start,
        period_end=number.end,
        value=number.value / 1e9,
        unit=f"{currency}_bn",
        kind="actual",
        source_title=f"{like.publisher}, {newest.form} filed {newest.filed}",
        source_url=index(cik, newest.filing),
        second_url=index(cik, others[0].filing) if others and others[0].filing != newest.filing else "",
        evidence="primary",
        note=f"{like.note} {_how(number, currency)}",
        origin="api",
        caveats=DERIVED if number.derived else "",
        standing="review" if number.reason else "charted",
        reasons=number.reason,
        figure_id="",
    )


def _how(number: Number, currency: str) -> str:
    """How a number came about: as filed, or out of which two."""
    tags = " and ".join(dict.fromkeys(fact.tag for fact in number.used))
    if not number.derived:
        return f"As filed ({tags})."
    whole, part = (f"{_million(fact.value)} for {_days(fact)} ({fact.form} filed {fact.filed})" for fact in number.used)
    return f"Derived, million {currency}: {whole} less {part} ({tags})."


def _million(value: int) -> str:
    return f"{value / 1e6:,.3f}".rstrip("0").rstrip(".")


def _days(fact: Fact) -> str:
    return f"{fact.start} to {fact.end}"
