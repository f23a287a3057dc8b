"""Multiples told by a verb or noun: `doubled`, `se triplicará`, `el doble que en 2025`.

`more than doubled` says no number, and in `more than twice the $18bn` the number is the other one: neither is read.
"""

import re

from ingest.reading.numbers.phrases import words, words_before

_STEMS = {
    2.0: "doubled doubling doubles verdoppelt verdoppelte verdoppeln doublé doublée doublera doubleront doublent",
    3.0: "tripled tripling triples trebled trebling trebles verdreifacht verdreifachte verdreifachen triplé "
    "triplera tripleront",
    4.0: "quadrupled quadrupling quadruples vervierfacht vervierfachen quadruplé quadruplera",
    5.0: "quintupled quintupling quintuples verfünffacht verfünffachen quintuplé quintuplera",
    6.0: "sextupled sextupling versechsfacht",
    10.0: "decupled verzehnfacht verzehnfachen décuplé",
}
_SPANISH = {"dupli": 2.0, "tripli": 3.0, "cuadrupli": 4.0, "quintupli": 5.0, "sextupli": 6.0, "decupli": 10.0}
_SPANISH_ENDS = words(
    "ca can có caron cará carán caría carían caba caban cando cado cada cados cadas car carse caremos camos que quen "
    "caran case cándose"
)
WORTH = {word: worth for worth, listed in _STEMS.items() for word in listed.split()} | {
    stem + end: worth for stem, worth in _SPANISH.items() for end in _SPANISH_ENDS
}
"""A verb of growth by a whole multiple, and the multiple."""
INFINITIVES = {"double": 2.0, "treble": 3.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0, "sextuple": 6.0}
"""English words that are one behind a verb of the future, or with what they are compared with behind."""
NOUNS = {"doble": 2.0, "triple": 3.0, "cuádruple": 4.0, "quíntuple": 5.0}
"""Spanish nouns that are one with `el` before and what they are compared with behind."""

_WILL = words("will to must should would could may might can roughly about is was")
_AGAIN = re.compile(r" (?:twice|thrice|every|each|[$€£]?\d|digit)|-|,? or (?:triple|more)")
_BOUNDED = words("than nearly almost que casi de als plus presque fast to not no practically")
_COMPARED = re.compile(r" (?:que|de l[oa] que|de l[oa]s que|respecto|en |interanual)(?! ?l[oa]s? \d)(?! ?\d)")
_OF_A_SUM = re.compile(r" (?:the|its|their|los|las|el|la|sus|su|on )? ?(?:[^\W_]+ )?[$€£]?\d")
_SUM_TOLD = re.compile(r" (?:to|from|in|by|over|hasta|a|en|desde|de)(?![^\W_])")


def multiple_at(low: str, start: int, end: int) -> tuple[int, int, float] | None:
    """(start, end, worth) of the multiple whose word stands from `start` to `end`; None where it tells no number."""
    word, head = low[start:end], words_before(low, start)
    if word in NOUNS and (head[-1:] == ["el"] or word not in INFINITIVES):
        if head[-1:] != ["el"] or head[-2:-1] in (["casi"], ["de"], ["del"]) or not _COMPARED.match(low, end):
            return None
        return low.rfind("el", 0, start), end, NOUNS[word]
    if word in INFINITIVES:
        alone = (
            bool(head) and head[-1] in _WILL and head[-2:-1] not in (["more"], ["have"]) and not _AGAIN.match(low, end)
        )
        return (start, end, INFINITIVES[word]) if alone else None
    if (head and head[-1] in _BOUNDED) or (_OF_A_SUM.match(low, end) and not _SUM_TOLD.match(low, end)):
        return None
    return start, end, WORTH[word]
