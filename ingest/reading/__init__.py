"""Reading figures and claims out of words, by our own rules; what they are is said in each module's tables."""

from ingest.reading.numbers.amounts import Amount, amounts
from ingest.reading.reader import Reading, read
from ingest.reading.standing.refusals import Refusal
from ingest.reading.voices.knowledge import Knowledge

__all__ = ["Amount", "Knowledge", "Reading", "Refusal", "amounts", "read"]
