"""Claims on the crossing that carry no amount: inference passes training, is the larger part, grows faster.

A claim by several named voices is one row each. The words are in `words.crossing`.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from ingest.reading.claims.bounds import bound_of, years_in
from ingest.reading.claims.subjects import speaks_of_itself, subject_of
from ingest.reading.claims.telling import Told, may_tell, told_after, told_in
from ingest.reading.claims.voices import Turn, turns_in, voices_in
from ingest.reading.measures.meaning import segment_of
from ingest.reading.measures.places import region_in
from ingest.reading.scene import Page
from ingest.reading.sentences import Sentence
from ingest.reading.voices.who import goes_back
from market.records import Claim

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


def read_claims(sentences: list[Sentence], page: Page, speakers: Callable[[int], str]) -> list[Claim]:
    """The claims of a document; the same claim by the same voice once, one by nobody only where no voice makes it.

    speakers: whose turn it is, or whose document, where a sentence begins; asked where the sentence names nobody.
    """
    out: list[Claim] = []
    voices: list[str] = []
    before = ""
    for sentence in sentences:
        told = told_in(sentence.text) or (told_after(before, sentence.text) if before else None)
        before = sentence.text if may_tell(sentence.text) else ""
        if told:
            subject = subject_of(sentence.text, told, page)
            if turns := turns_in(sentence.text, page, years_in(sentence.text), subject):
                out += [_of_turn(sentence, told, turn, page, subject) for turn in turns]
                continue
            voices = voices_in(sentence.text, page, told, subject) or (voices if goes_back(sentence.text) else [])
            voices = voices or list(filter(None, [speakers(sentence.start)]))
            out += [_row(sentence, told, voice, page, subject) for voice in voices or [""]]
    return _told_once(out)


def _of_turn(sentence: Sentence, told: Told, turn: Turn, page: Page, subject: str) -> Claim:
    """What one of several voices claims: the words of its own turn, else those of the sentence, with its own year."""
    within = sentence.text[turn.start : turn.end]
    own = told_in(within, sentence.text)
    return _row(sentence, replace(told, claim=own.claim) if own else told, turn.voice, page, subject, within)


def _row(sentence: Sentence, told: Told, voice: str, page: Page, subject: str, within: str = "") -> Claim:
    """within: the part of the sentence in which this voice gives its year, where it shares the sentence."""
    bound, low, high = bound_of(within or sentence.text, told, page)
    reasons = [("nobody is named", not voice), ("the document has no date", not page.published_on)]
    standing = [reason for reason, holds in reasons if holds]
    return Claim(
        publisher=voice,
        published_on=page.published_on,
        claim=told.claim,
        segment=_segment(sentence.text),
        region=region_in(sentence.text),
        entity=subject or _itself(sentence.text, told, voice, page),
        bound=bound,
        year_low=low,
        year_high=high,
        evidence="secondary",
        published_day=page.published,
        published_precision=page.precision,
        origin="read",
        quote=sentence.text,
        quote_start=sentence.start,
        standing="review" if standing else "charted",
        reasons=";".join(standing),
    )


def _itself(text: str, told: Told, voice: str, page: Page) -> str:
    """The voice where it is a company that tells of its own spending, fleet or sales."""
    known = page.knowledge.named(voice)
    return voice if (known is None or known.operates) and speaks_of_itself(text, told) else ""


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
        key = (
            claim.publisher,
            claim.claim,
            claim.segment,
            claim.region,
            claim.entity,
            claim.bound,
            claim.year_low,
            claim.year_high,
        )
        out.setdefault(key, replace(claim))
    return list(out.values())
