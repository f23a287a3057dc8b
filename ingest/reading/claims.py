"""Claims on the crossing that carry no amount: inference passes training, is the larger part, grows faster.

Each way of claiming it is one row of `CLAIMS`. Years and bounds come from the same words as those of figures; a claim
by several named voices is one row each.
"""

import re
from dataclasses import dataclass, replace

from ingest.reading.attribution import Attribution
from ingest.reading.meaning import region_of, segment_of
from ingest.reading.periods import Setting, Stretch, resolve, stretches
from ingest.reading.publishers import attributions
from ingest.reading.scene import Page
from ingest.reading.sentences import Sentence
from ingest.reading.who import goes_back, parent
from market.period import stated_day
from market.records import Claim

_INF = r"(?:inferenc\w*|inférence|Inferenz|serving|running (?:AI |trained )?models|ejecución de (?:los )?modelos)"
_TRAIN = r"(?:train(?:ing)?|pre-?training|entrenamiento|entraînement|model[\s-]building|formación)"
_OVERTAKES = (
    r"(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|overtak(?:e|es|en|ing)|overtook|pass(?:es|ed|ing)?|"
    r"eclips(?:e|es|ed|ing)|outstrip(?:s|ped|ping)?|outweigh(?:s|ed)?|dwarf(?:s|ed|ing)?|top(?:s|ped)?|"
    r"outspend|overtaking|larger than|bigger than|greater than|higher than|more than|ahead of|leapfrog(?:s|ged)?|"
    r"super(?:a|an|ará|arán|aría|ó|ado|ar|e)|rebas(?:a|ará|arán|ó|ar|ado)|sobrepas(?:a|ará|ó|ar|ado)|"
    r"adelant(?:a|ará|arán|ó|ar|ado)|mayor(?:es)? que|más que|por encima de|übertreffen|übersteigt|"
    r"überholen|überholt|"
    r"dépasser\w*|dépasse)"
)
_FASTER = (
    r"(?:grow(?:s|ing)?\s+(?:much\s+|far\s+)?(?:faster|more quickly)|outpac(?:e|es|ed|ing)|outgrow(?:s|"
    r"ing)?|crec(?:e|en|erá|erán|iendo)\s+(?:mucho\s+)?más\s+(?:rápido|deprisa)|gain(?:s|ing)? (?:on|"
    r"ground on|weight))"
)
_MOST = (
    r"(?:most|the (?:majority|bulk|lion's share|larger part|biggest (?:part|share|slice))|more than "
    r"half|over half|la mayor parte|la mayoría|más de la mitad|el grueso)"
)
_TAKES = (
    r"(?:account(?:s|ed|ing)? for|make(?:s)? up|represent(?:s|ed|ing)?|take(?:s)?(?: up)?|dominat(?:e|"
    r"es|ed|ing)|consum(?:e|es|ed|ing)|absorb(?:s|ed|ing)?|be(?:come|comes)?|is|are|supon(?:e|drá|drán)|"
    r"representa(?:rá|n)?|concentra(?:rá)?|acapara(?:rá)?|absorbe(?:rá)?)"
)

CLAIMS: tuple[tuple[str, str], ...] = (
    ("training_stays_ahead",
        rf"\b{_TRAIN}\b[^;]{{0,60}}\b(?:(?:still|remains?|continues?|sigue|seguirá|todavía|aún|"
        rf"continúa)\b[^;]{{0,40}}\b(?:larger|bigger|ahead|dominat\w*|{_MOST}|domina|por delante|mayor|the "
        rf"main|main)|stays ahead|leads\b)"),
    ("training_stays_ahead", rf"\b{_TRAIN}\b[^;]{{0,40}}\b{_OVERTAKES}\b[^;]{{0,30}}\b{_INF}\b"),
    ("training_stays_ahead",
        rf"\b{_INF}\b[^;]{{0,40}}\b(?:has not yet|hasn't|have not|not yet|won't|will not|aún no|todavía no|"
        rf"no)\s+(?:\w+\s+)?{_OVERTAKES}\b[^;]{{0,40}}\b{_TRAIN}\b"),
    ("inference_exceeds_training", rf"\b{_INF}\b[^;]{{0,70}}?\b{_OVERTAKES}\b[^;]{{0,60}}?\b{_TRAIN}\b"),
    ("inference_exceeds_training",
        rf"\b{_TRAIN}\b[^;]{{0,60}}\b(?:overtaken|surpassed|eclipsed|passed|dwarfed|superad[oa]|rebasad[oa]|"
        rf"adelantad[oa])\s+(?:by|por)\b[^;]{{0,30}}\b{_INF}\b"),
    ("inference_exceeds_training",
        rf"\b(?:crossover|cross-over|tipping point|inflection|punto de cruce|"
        rf"cruce)\b[^;]{{0,60}}\b{_INF}\b[^;]{{0,40}}\b{_TRAIN}\b"),
    ("inference_exceeds_training",
        rf"\b(?:more|más)\b[^;]{{0,40}}\b(?:on|for|to|en|a)\s+(?:la\s+)?{_INF}\b[^;]{{0,20}}\b(?:than|"
        rf"que)\b[^;]{{0,24}}\b{_TRAIN}\b"),
    ("inference_grows_faster", rf"\b{_INF}\b[^;]{{0,60}}\b{_FASTER}\b[^;]{{0,40}}\b{_TRAIN}\b"),
    ("training_grows_faster", rf"\b{_TRAIN}\b[^;]{{0,60}}\b{_FASTER}\b[^;]{{0,40}}\b{_INF}\b"),
    ("inference_majority", rf"\b{_INF}\b[^;]{{0,50}}?\b{_TAKES}\s+(?:\w+\s+){{0,2}}?{_MOST}\b"),
    ("inference_majority",
        rf"\b{_MOST}\b[^;]{{0,50}}\b(?:goes? (?:to|on|into)|will be|will go (?:to|on)|se destin\w+ a|irá a|"
        rf"is|for|from|comes? from|será)\s+(?:la\s+|el\s+)?(?:\w+\s+)?{_INF}\b"),
    ("training_share_falls",
        rf"\b{_TRAIN}(?:['’]s)?\b[^;]{{0,24}}\b(?:share|part|weight|cut|slice|cuota|peso|"
        rf"parte)\b[^;]{{0,40}}\b(?:fall|falls|shrink\w*|declin\w*|drop\w*|caer\w*|cae|baj\w+|reduc\w+|"
        rf"disminu\w+)"),
    ("training_share_falls",
        rf"\b(?:share|part|weight|cuota|peso|parte)\s+(?:of|"
        rf"del?)\s+(?:the\s+)?{_TRAIN}\b[^;]{{0,40}}\b(?:fall|falls|shrink\w*|declin\w*|drop\w*|caer\w*|cae|"
        rf"baj\w+|reduc\w+|disminu\w+)"),
)  # fmt: skip
"""What is claimed, and the words that claim it; the first row that is found in a sentence wins."""

_CLAIMS = [(claim, re.compile(words, re.IGNORECASE)) for claim, words in CLAIMS]
_SPEAKS = re.compile(f"{_INF}|{_TRAIN}", re.IGNORECASE)
_NOT_SPENDING = re.compile(

        r"\b(?:speed|latency|accuracy|difficult|important|complex|skills?|talent|course|staff|efficien\w*|"
        r"different from|memory|job|faster (?:at|in)|"
    r"than (?:in|during) (?:the )?(?:pre-?)?training|que en (?:la etapa|el|la fase)|techniques?)\b", re.IGNORECASE
)  # fmt: skip
_NO_QUESTION = re.compile(r"\?\s*[\"”»]?\s*$|^\s*(?:if|whether|when will|si)\b", re.IGNORECASE)
_ALREADY = re.compile(
    r"\b(?:already|has (?:now )?(?:overtaken|passed|surpassed|exceeded|eclipsed)|have (?:now "
    r")?(?:overtaken|passed|surpassed|exceeded)|now (?:exceeds|surpasses|accounts|dwarfs|is|makes|"
    r"takes)|ya|overtook|surpassed|ha superado|han superado|superó)\b",
    re.IGNORECASE,
)
_NEVER_BEFORE = re.compile(
    r"(?:\b(?:not|won't|cannot|never)|n't) (?:\w+\s+){0,4}(?:before|until)\b|\b(?:not "
    r"(?:\w+\s+){0,3}(?:before|until)|no (?:\w+\s+){0,4}(?:antes de|hasta)|only (?:after|in)|until)\b",
    re.IGNORECASE,
)
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
_AND = re.compile(r"\s*(?:,|and|y|e|&|,\s*and|as well as|así como)\s*\Z")


@dataclass(frozen=True)
class _Voice:
    name: str


def read_claims(sentences: list[Sentence], page: Page, published_on: str) -> list[Claim]:
    """The claims of a document; the same claim by the same voice once, one by nobody only where no voice makes it."""
    out: list[Claim] = []
    voices: list[str] = []
    for sentence in sentences:
        if not _SPEAKS.search(sentence.text):
            continue
        found = _claim_of(sentence.text)
        if found:
            voices = _voices(sentence.text, page) or ([] if not goes_back(sentence.text) else voices)
            out += [_row(sentence, found, voice, page, published_on) for voice in voices or [""]]
    return _told_once(out)


def _claim_of(text: str) -> str:
    if _NO_QUESTION.search(text):
        return ""
    for claim, pattern in _CLAIMS:
        found = pattern.search(text)
        if found and not _NOT_SPENDING.search(text[max(0, found.start() - 30) : found.end() + 40]):
            return claim
    return ""


def _voices(text: str, page: Page) -> list[str]:
    """Every name that makes the statement, those joined by `and` to one that does among them."""
    mentions = page.knowledge.mentions(text)
    made: list[Attribution] = [one for one in attributions(text, mentions) if one.strength == 2]
    names = [one.name for one in made]
    for one in made:
        for mention in mentions:
            if mention.name.role == "press" or mention.name.company in names:
                continue
            between = text[mention.end : one.start] if mention.end <= one.start else text[one.end : mention.start]
            if _AND.match(between):
                names.append(mention.name.company)
    if not names:
        names = [one.name.company for one in mentions if one.name.via == "company" and one.name.operates][:1]
    return list(dict.fromkeys(parent(name) for name in names))


def _row(sentence: Sentence, claim: str, voice: str, page: Page, published_on: str) -> Claim:
    bound, low, high = _bound(sentence.text, claim, page)
    day, precision = stated_day(published_on)
    reasons = [
        reason
        for missing, reason in ((not voice, "nobody is named"), (not published_on, "the document has no date"))
        if missing
    ]
    return Claim(
        publisher=voice,
        published_on=published_on,
        claim=claim,
        segment=_segment(sentence.text),
        region=region_of(sentence.text),
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


def _bound(text: str, claim: str, page: Page) -> tuple[str, int | None, int | None]:
    """(bound, earliest year, latest year) as the vocabulary of bounds defines them."""
    unfit = ("now", "weak", "growth", "over", "before", "after")
    named = [one for one in stretches(text) if one.role not in unfit]
    year, role = _year(named, page)
    if year is not None:
        if claim == "training_stays_ahead":
            return "not_before", year + (0 if _NEVER_BEFORE.search(text) else 1), None
        if _NEVER_BEFORE.search(text):
            return "not_before", year, None
        past = page.published is not None and year < page.published.year
        if past:
            return "in", year, year
        return ("by", None, year) if role in ("by", "through") else ("in", year, year)
    if claim != "training_stays_ahead" and _ALREADY.search(text) and page.published:
        return "already", None, page.published.year
    return "none", None, None


def _year(named: list[Stretch], page: Page) -> tuple[int | None, str]:
    for one in named:
        period = resolve(one, Setting(page.published))
        if period:
            return period.end.year, one.role
    return None, ""


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
