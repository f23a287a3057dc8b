"""What stands in every document of its kind and tells nothing new: what a company is, legal cautions, sellers' notes.

A section opens with a heading that says so and goes on to the next heading; a sentence of caution stands for itself.
"""

import re

from ingest.reading.learnt import compiled
from ingest.reading.numbers.amounts import Amount
from ingest.reading.sentences import Sentence
from ingest.reading.standing.refusals import Refusal

_HEADINGS = compiled(
    r"\W{0,4}(?:About (?!(?:half|one|two|three|a |an |the same|\d|[$€£]))[A-Z][\w.&'’ -]{1,50}|"
    r"Acerca de [A-Z][\w.&'’ -]{1,50}|"
    r"Sobre (?:el |la )?[A-Z][\w.&'’ -]{1,40}|(?:Cautionary (?:Statement|Note)|Safe Harbou?r|"
    r"Forward[\s-]Looking Statements?|"
    r"Non-GAAP Financial Measures|Disclaimer|Legal Notice|Aviso legal|Declaraciones prospectivas|"
    r"(?:Media|Press|Investor)s? (?:Relations |Contacts?)|Contactos? de prensa|"
    r"Über [A-Z][\w.& -]{1,40})[^.!?]{0,60})\s*:?\W{0,4}\Z"
)
_CAUTIONS = compiled(
    r"\W{0,4}(?:(?:Certain|Some|All) statements (?:in|made|contained)|Statements in this (?:press )?release|"
    r"This (?:press release|call|presentation|document|report|communication) (?:contains|includes|may contain) "
    r"(?:certain )?forward[\s-]looking|Actual results (?:may|could) differ|Except as required by law|"
    r"Est[ea] (?:nota|comunicado|documento) (?:contiene|incluye) (?:declaraciones|previsiones)|"
    r"(?:Single|Multi)[\s-]user (?:licen[cs]e|price)|© ?\d{4}|Copyright ©?)", re.IGNORECASE
)  # fmt: skip
_POLL = compiled(
    r"\(\s?(?:n\s?=\s?)?\d[\d.,]{0,6}\s(?:answers|responses|replies|respondents|votes|respuestas|encuestad[oa]s|votos|"
    r"réponses|Antworten)\s?\)|\bNS/NC\b|\b(?:[Dd]o not|[Dd]on['’]t) know: ?\d|\b[Nn]o sabe(?:n|/no contesta)?: ?\d"
)
_POLL_SIGNS = ("(", "NS/NC", "know:", "sabe")
"""One of these stands in every poll."""
_LONGEST_HEADING = 90


def is_poll(text: str) -> bool:
    """Does a text set out the answers to a question: `(480 answers)`, `Do not know: 11%`?"""
    return any(sign in text for sign in _POLL_SIGNS) and bool(_POLL.search(text))


def without(sentences: list[Sentence], found: list[Amount]) -> tuple[list[Sentence], list[Refusal]]:
    """The sentences that tell something, and the amounts of the others with their refusal."""
    kept: list[Sentence] = []
    dropped: list[Sentence] = []
    inside = False
    for sentence in sentences:
        heads = len(sentence.text) <= _LONGEST_HEADING and sentence.text[-1] not in ".!?,;"
        if heads:
            inside = len(kept) > 0 and bool(_HEADINGS.match(sentence.text))
        dropping = inside or bool(_CAUTIONS.match(sentence.text))
        (dropped if dropping else kept).append(sentence)
    return (kept, _refusals(dropped, found)) if dropped else (sentences, [])


def _refusals(dropped: list[Sentence], found: list[Amount]) -> list[Refusal]:
    out, place = [], 0
    for sentence in dropped:
        while place < len(found) and found[place].start < sentence.start:
            place += 1
        while place < len(found) and found[place].start < sentence.end:
            out.append(Refusal(found[place].span, found[place].start, "boilerplate"))
            place += 1
    return out
