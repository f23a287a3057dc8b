"""Claims on the crossing that carry no amount: inference passes training, is the larger part, grows faster.

A claim by several named voices is one row each. The words are in `words.crossing`.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from ingest.reading.claims.bounds import bound_of
from ingest.reading.claims.telling import Told, told_in
from ingest.reading.claims.voices import voices_in
from ingest.reading.measures.meaning import segment_of
from ingest.reading.measures.places import region_in
from ingest.reading.scene import Page
from ingest.reading.sentences import Sentence
from ingest.reading.voices.who import goes_back
from market.period import stated_day
from market.records import Claim

_HINTS = ("infer", "train", "entren", "serving", "running", "formación", "inférence", "desarroll", "building", "ejecu")
"""A sentence with none of these beginnings speaks of neither, and is not looked at."""
_SEGMENTS = (
    "gpu_as_a_service",
    "inference_chips",
    "ai_iaas",
    "ai_servers",
    "ai_accelerators",
    "ai_chips",
    "hyperscaler_capex",
    "data_center_capex",
)


def read_claims(
    sentences: list[Sentence], page: Page, published_on: str, speakers: Callable[[int], str]
) -> list[Claim]:
    """The claims of a document; the same claim by the same voice once, one by nobody only where no voice makes it.

    speakers: whose turn it is, or whose document, where a sentence begins; asked where the sentence names nobody.
    """
    out: list[Claim] = []
    voices: list[str] = []
    for sentence in sentences:
        lowered = sentence.text.lower()
        if not any(hint in lowered for hint in _HINTS):
            continue
        if told := told_in(sentence.text):
            voices = voices_in(sentence.text, page) or (voices if goes_back(sentence.text) else [])
            voices = voices or list(filter(None, [speakers(sentence.start)]))
            out += [_row(sentence, told, voice, page, published_on) for voice in voices or [""]]
    return _told_once(out)


def _row(sentence: Sentence, told: Told, voice: str, page: Page, published_on: str) -> Claim:
    bound, low, high = bound_of(sentence.text, told, page)
    day, precision = stated_day(published_on)
    reasons = [
        reason
        for missing, reason in ((not voice, "nobody is named"), (not published_on, "the document has no date"))
        if missing
    ]
    return Claim(
        publisher=voice,
        published_on=published_on,
        claim=told.claim,
        segment=_segment(sentence.text),
        region=region_in(sentence.text),
        bound=bound,
        year_low=low,
        year_high=high,
        evidence="secondary",
        published_day=day,
        published_precision=precision,
        origin="read",
        quote=sentence.text,
        quote_start=sentence.start,
        standing="review" if reasons else "charted",
        reasons=";".join(reasons),
    )


def _segment(text: str) -> str:
    named = segment_of(text)
    if named in ("ai_chips", "inference_chips"):
        return "ai_accelerators"
    if named in _SEGMENTS:
        return {"hyperscaler_capex": "hyperscaler_ai_spend"}.get(named, named)
    return (
        "ai_compute"
        if re.search(
            r"\b(?:compute|cómputo|computación|workloads?|cargas|energy|energía|tokens|capacity|capacidad)\b",
            text,
            re.IGNORECASE,
        )
        else "ai_infrastructure"
    )


def _told_once(claims: list[Claim]) -> list[Claim]:
    """Each claim once; one by nobody in particular only where no named voice claims the same in this document."""
    named = {claim.claim for claim in claims if claim.publisher}
    out: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        if not claim.publisher and claim.claim in named:
            continue
        key = (claim.publisher, claim.claim, claim.segment, claim.region, claim.bound, claim.year_low, claim.year_high)
        out.setdefault(key, replace(claim))
    return list(out.values())
