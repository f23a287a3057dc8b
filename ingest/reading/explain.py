"""For a person who mends a rule: which words of its sentence stand for each field of a figure, and in which table.

The reader keeps no notes while it reads, so that reading stays quick; what it went by is looked up again in the same
tables of words. A field for which the sentence holds no words was taken from the sentences around it or from what is
known of the company, and that is what is said of it.
"""

from bisect import bisect_right
from datetime import date

from ingest.reading.claims.telling import words_of
from ingest.reading.cues import cues
from ingest.reading.dating.periods import Setting, resolve, stretches
from ingest.reading.lexicon import Cue
from ingest.reading.measures.places import places
from ingest.reading.sentences import Sentence
from ingest.reading.standing.refusals import Refusal
from ingest.reading.voices.knowledge import Knowledge
from market.records import Claim, Figure

_AROUND = "no words in the sentence: taken from the sentences around it, or from what is known of the company"
_KINDS = {"forecast": ("future", "outlook", "plans"), "guidance": ("plans", "outlook", "future"),
          "estimate": ("reckoned", "past"), "actual": ("reported", "past")}  # fmt: skip
_RATIOS = {"growth_rate": "growth", "spending_share": "share", "compute_share": "share", "revenue_share": "share"}


def of_figure(figure: Figure, knowledge: Knowledge, published: date | None) -> dict[str, str]:
    """What stands for each field: `'outlays' (words: metric, row spending)`, or that it was taken from elsewhere."""
    place = (figure.start or 0) - (figure.quote_start or 0)
    told = {
        "value": f"'{figure.span}'{_magnitude(figure)}",
        "metric": _metric(figure, place),
        "workload": _by_label("workload", figure.workload, figure.quote, place),
        "segment": _by_label("segment", figure.segment, figure.quote, place),
        "region": next((f"'{_cut(figure.quote, one.start, one.end)}'" for one in places(figure.quote)
                        if one.region == figure.region), "no place is named") ,
        "period": _period(figure, place, knowledge, published),
        "publisher": _named(figure.publisher, figure.quote, knowledge, "nobody is named"),
        "entity": _named(figure.entity, figure.quote, knowledge, "no company: the whole market"),
        "kind": _kind(figure, place),
    }  # fmt: skip
    if not figure.workload or (figure.workload == "all" and told["workload"] == _AROUND):
        told["workload"] = "neither is named, or both"
    return told


def of_refusal(refusal: Refusal, sentences: list[Sentence]) -> str:
    """The words for which an amount was refused; empty where a rule without words of its own did."""
    place = bisect_right(sentences, refusal.start, key=lambda one: one.start) - 1
    if place < 0:
        return ""
    sentence = sentences[place]
    place = refusal.start - sentence.start
    found = [one for one in cues("refusal", sentence.text) if one.label == refusal.reason]
    return _shown("refusal", _nearest(found, place), sentence.text)


def of_claim(claim: Claim) -> str:
    """The words that make the claim, and the letters that they stand for (words/crossing.py)."""
    return words_of(claim.quote)


def _magnitude(figure: Figure) -> str:
    return f", {figure.value_as_written:g} as written" if figure.value_as_written is not None else ""


def _metric(figure: Figure, place: int) -> str:
    if label := _RATIOS.get(figure.metric):
        return _by_label("ratio", label, figure.quote, place)
    return _by_label("metric", figure.metric, figure.quote, place)


def _by_label(table: str, label: str, text: str, place: int) -> str:
    found = [one for one in cues(table, text) if one.label.rstrip("~!") == label]
    return _shown(table, _nearest(found, place), text) or _AROUND


def _kind(figure: Figure, place: int) -> str:
    for table in _KINDS.get(figure.kind, ()):
        if shown := _shown(table, _nearest(cues(table, figure.quote), place), figure.quote):
            return shown
    return "by the period, before or after the day of the document"


def _period(figure: Figure, place: int, knowledge: Knowledge, published: date | None) -> str:
    if not figure.period_start or not figure.period_end:
        return "none is told"
    known = knowledge.mentions(figure.entity or figure.publisher)
    fiscal = known[0].name.fiscal_year_end if known else ""
    ends = {figure.period_start, figure.period_end}
    for one in stretches(figure.quote):
        for own in ("", fiscal):
            period = resolve(one, Setting(published, own))
            if period and ends & {period.start, period.end}:
                return f"'{one.written}' (words: time, row {one.way})"
    return "no span in the sentence resolves to it: heading, caption, neighbour, or the day of the document"


def _named(name: str, text: str, knowledge: Knowledge, nobody: str) -> str:
    if not name:
        return nobody
    written = next((one.written for one in knowledge.mentions(text) if one.name.company == name), "")
    if written or name in text:
        return f"'{written or name}'"
    return _AROUND


def _nearest(found: list[Cue], place: int) -> Cue | None:
    return min(found, key=lambda one: max(one.start - place, place - one.end, 0), default=None)


def _shown(table: str, cue: Cue | None, text: str) -> str:
    if cue is None:
        return ""
    row = f", row {cue.label}" if cue.label and cue.label != table else ""
    return f"'{_cut(text, cue.start, cue.end)}' (words: {table}{row})"


def _cut(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
