"""Every table's row as a class.

A field's type says how it is stored (`str` is text and empty when unknown; `float | None`, `int | None` and
`dt.date | None` are empty when unknown), its `column(...)` says what it means, which vocabulary it draws from, and
whether it may be empty. `market.tables` turns these classes into schemas, checks and the data dictionary. What open
data sets bring has its classes in `market.open_records`.
"""

from market.records.answers import Correction, Explanation, Review
from market.records.column import column
from market.records.logs import Outcome, Release, Told
from market.records.naming import content_id
from market.records.statements import Claim, Document, Figure, Price, Rate, Text
from market.records.things import Chip, Company, Deal, Segment, Site

__all__ = [
    "Chip",
    "Claim",
    "Company",
    "Correction",
    "Deal",
    "Document",
    "Explanation",
    "Figure",
    "Outcome",
    "Price",
    "Rate",
    "Release",
    "Review",
    "Segment",
    "Site",
    "Text",
    "Told",
    "column",
    "content_id",
]
