"""For which span of time a cell holds: of its heading, its label, its section, the corner, the caption."""

from datetime import date

from ingest.reading.tables.bases import between, compared
from ingest.reading.tables.cells import is_number
from ingest.reading.tables.headings import VINTAGE, When, day_of, has_year, is_dated, when_of
from ingest.reading.tables.spot import Spot
from ingest.reading.tables.words import CUMULATIVE
from ingest.reading.voices.knowledge import Name
from market.period import Period

_MONTH = 32


def when_told(spot: Spot, metric: str, owner: Name | None) -> When | None:
    """The span for which a figure holds, for growth from the start of its base; None where nothing tells it."""
    published, fiscal = spot.table.page.published, owner.fiscal_year_end if owner else ""
    places = _places(spot, metric)
    if metric == "unit_price":
        return _of_a_price(places, published, fiscal)
    dated = _first_dated(places)
    when = when_of(dated, published, fiscal) if dated else None
    if when and dated == spot.table.caption and when.period.days < _MONTH:
        when = None  # the day on which a table was made says nothing of its numbers
    if metric == "growth_rate":
        return _compared(spot, when)
    return None if when and when.span and not CUMULATIVE.search(dated) else when


def _places(spot: Spot, metric: str) -> tuple[str, ...]:
    """The texts that may tell the span, the nearest first; a quarter and its year on two axes are put together."""
    head, label = spot.head, _of_its_years(spot, metric) if len(spot.years) > 1 else spot.label
    if VINTAGE.search(head) and has_year(label):
        head = ""
    if is_dated(head) and is_dated(label) and has_year(head) != has_year(label):
        head = f"{head} {label}" if has_year(label) else f"{label} {head}"
    return head, label, spot.row.section, spot.table.corner, spot.table.caption


def _of_its_years(spot: Spot, metric: str) -> str:
    """Of the years in a row that has several: all of them for growth, else the one that stands before the number.

    Where numbers come before their years it is the one behind.
    """
    columns, years = zip(*spot.years, strict=True)
    if metric == "growth_rate":
        return f"{min(years)}-{max(years)}"
    before = sum(column < spot.column for column in columns)
    numbers = (column for column, cell in enumerate(spot.row.cells) if is_number(cell.text))
    leads = columns[0] < next(numbers, spot.column)
    return str(years[max(0, before - 1) if leads else min(before, len(years) - 1)])


def _first_dated(places: tuple[str, ...]) -> str:
    return next((text for text in places if text and is_dated(text)), "")


def _of_a_price(places: tuple[str, ...], published: date | None, fiscal: str) -> When | None:
    """The day on which a price was taken, else the span that is named, else the year of the document."""
    day = next(filter(None, (day_of(text, published) for text in places)), None)
    if day:
        return day
    if dated := _first_dated(places):
        when = when_of(dated, published, fiscal)
        return None if when and when.span else when
    return When(Period.year(published.year), assumed=True) if published else None


def _compared(spot: Spot, when: When | None) -> When | None:
    """Both ends of a growth rate; one without a span of its own leans on the columns of levels before it."""
    if when:
        return When(compared(when, spot.narrow, spot.levels), when.span, when.fiscal)
    period = between(spot.narrow, spot.levels)
    return When(period) if period else None
