"""Reading figures and claims out of words, by our own rules; what they are is said in each module's tables."""

from ingest.reading.amounts import Amount, amounts
from ingest.reading.knowledge import Knowledge
from ingest.reading.reader import Reading, read
from ingest.reading.refusals import Refusal

__all__ = ["Amount", "Knowledge", "Reading", "Refusal", "amounts", "read"]
