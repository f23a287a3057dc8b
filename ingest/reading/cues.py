"""The words of a sentence that tell something: one pass over it finds those of every table.

`cues` and `has` may be asked as often as one likes: a text is gone over once, and what was found is kept a while.
"""

from functools import cache, lru_cache

from ingest.reading.lexicon import Cue, Lexicon, Table
from ingest.reading.words import (
    field,
    measures,
    objects,
    places,
    prices,
    refusals,
    segments,
    spans,
    standings,
    tenses,
    voices,
    workloads,
)


def _one(label: str, written: str) -> Table:
    return ((label, written),)


_WORDS: dict[str, Table] = {
    "metric": measures.METRICS,
    "ratio": measures.RATIOS,
    "workload": workloads.WORKLOADS,
    "segment": segments.SEGMENTS,
    "region": places.REGIONS,
    "refusal": tuple((row.reason, row.words) for row in refusals.REFUSALS),
    **{
        name: _one(name, written)
        for name, written in {
            "site": measures.SITES,
            "outlay": measures.OUTLAY,
            "compute": measures.COMPUTE,
            "compute itself": measures.COMPUTE_ITSELF,
            "multiplied": measures.MULTIPLIED,
            "whole company": measures.WHOLE_COMPANY,
            "ai sales": measures.AI_SALES,
            "elsewhere": places.ELSEWHERE,
            "plans": standings.PLANS,
            "granted": standings.GRANTED,
            "aimed": standings.AIMED,
            "reported": standings.REPORTED,
            "foresight": standings.FORESIGHT,
            "hearsay": standings.HEARSAY,
            "expecters": standings.EXPECTERS,
            "expected then": standings.EXPECTED_THEN,
            "beats": standings.BEATS,
            "reckoned": standings.RECKONED,
            "foretold": standings.FORETOLD,
            "public body": standings.PUBLIC_BODIES,
            "future": tenses.FUTURE,
            "past": tenses.PAST,
            "present": tenses.PRESENT,
            "compound": tenses.COMPOUND,
            "revision": tenses.REVISION,
            "outlook": tenses.OUTLOOK,
            "upon": tenses.UPON,
            "event": tenses.EVENT,
            "foreseen": spans.FORESEEN,
            "vague": spans.VAGUE,
            "sequential": tenses.SEQUENTIAL,
            "in turn": tenses.IN_TURN,
            "yearly": tenses.YEARLY,
            "risen": tenses.RISEN,
            "field": field.FIELD,
            "presupposed": field.PRESUPPOSED,
            "surely": objects.SURELY,
            "traded": objects.TRADED,
            "had": objects.HAD,
            "one run": objects.ONE_RUN,
            "survey": field.SURVEYS,
            "valued things": field.VALUED_THINGS,
            "compute field": field.COMPUTE_FIELD,
            "whole": objects.WHOLE,
            "back": objects.BACK,
            "rate": objects.RATE,
            "unnamed": voices.UNNAMED,
            "sources unnamed": voices.SOURCES_UNNAMED,
            "together": voices.TOGETHER,
            "costs": voices.COSTS,
            "own words": voices.OWN_WORDS,
            "own accounts": voices.OWN_ACCOUNTS,
            "own spending": voices.OWN_SPENDING,
            "market": voices.MARKET,
            "market beside": voices.MARKET_BESIDE,
            "added power": prices.ADDED,
            "running power": prices.RUNNING,
            "electricity": prices.ELECTRICITY,
            "tokens": prices.TOKENS,
            "deal": prices.DEAL,
            "ai": segments.AI,
            "ai chips": segments.AI_CHIPS,
            "counted pieces": segments.PIECES,
            "servers": segments.SERVERS,
            "hourly": prices.HOURLY,
            "gpu": prices.GPU,
            "by tokens": prices.BY_TOKENS,
            "rent": prices.RENT,
            "one gpu": prices.ONE_GPU,
        }.items()
    },
}
_KEPT = 32


@cache
def _lexicon() -> Lexicon:
    """Built for the first sentence: a good part of the start-up, which not every command needs."""
    return Lexicon(_WORDS, {"time": tuple((way, pattern) for way, _, pattern in spans.WAYS)})


@lru_cache(maxsize=_KEPT)
def _found(text: str) -> dict[str, list[Cue]]:
    return _lexicon().find(text)


def cues(table: str, text: str, left: int = 0, right: int | None = None) -> list[Cue]:
    """The cues of `table` in `text`, in order; with `left` and `right` those that lie between."""
    every = _found(text).get(table)
    if not every:
        return []
    if left == 0 and right is None:
        return every
    end = len(text) if right is None else right
    return [cue for cue in every if cue.start >= left and cue.end <= end]


def has(table: str, text: str, left: int = 0, right: int | None = None) -> bool:
    """Does any word of `table` stand in `text` between `left` and `right`?"""
    every = _found(text).get(table)
    if not every or (left == 0 and right is None):
        return bool(every)
    end = len(text) if right is None else right
    for cue in every:  # noqa: SIM110 - asked so often that a generator would cost more than the answer
        if cue.start >= left and cue.end <= end:
            return True
    return False
