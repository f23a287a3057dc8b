"""Every way of naming a span of time, in English, Spanish, and the commonest German and French.

They are tried in this order, and words that one way has taken are closed to the later ones: the fuller way of saying
it comes first (`the third quarter of 2026` before `2026`).
"""

from ingest.reading.words.fiscal_spans import FISCAL
from ingest.reading.words.quarters import QUARTERS
from ingest.reading.words.times import Ways
from ingest.reading.words.years import DAYS, RELATIVE, SPANS

WAYS: Ways = (*QUARTERS, *FISCAL, *DAYS, *SPANS, *RELATIVE)
