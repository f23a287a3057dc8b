"""A passage with some of the figures that it must yield, and the check of what was read against them."""

from ingest.reading import Knowledge, read
from market.records import Figure

Page = tuple[str, str, list[tuple[str, dict[str, object]]]]
"""The day, the text, and for each span the fields that it must have; `period` is a pair of days."""
Voices = list[tuple[str, str, str]]
"""(span, publisher, entity) of figures that a text must yield."""


def check_page(page: Page, knowledge: Knowledge) -> None:
    """Every span is read, with its fields as wanted."""
    published, text, rows = page
    found = read(text, published_on=published, knowledge=knowledge).figures
    for span, wanted in rows:
        figure = next((one for one in found if one.span == span), None)
        assert figure is not None, span
        for field, value in wanted.items():
            assert _told(figure, field) == value, (span, field)


def _told(figure: Figure, field: str) -> object:
    first, last = figure.period_start, figure.period_end
    days = {"period_start": first and first.isoformat(), "period_end": last and last.isoformat()}
    if field == "period":
        return tuple(days.values()) if first and last else None
    return days[field] if field in days else getattr(figure, field)


def check_voices(text: str, wanted: Voices, knowledge: Knowledge) -> None:
    """Every span is read, as told by its publisher of its entity."""
    figures = read(text, published_on="2026-03-04", knowledge=knowledge).figures
    told = {one.span: (one.publisher, one.entity) for one in figures}
    for span, publisher, entity in wanted:
        found = next((who for said, who in told.items() if span in said or said in span), None)
        assert found == (publisher, entity), f"{span}: {told}"
