"""Multiples told by a verb or noun: `doubled`, `se triplicará`, `el doble que en 2025`.

A bound (`nearly doubled`, `more than twice last year's`) is read like the rest, except where the sums are told beside
it: in `more than doubled to $84bn` and `more than twice the $18bn` the number is the other one.
"""

from ingest.reading.learnt import compiled
from ingest.reading.numbers.phrases import words, words_before

_STEMS = {
    2.0: "doubled doubling doubles verdoppelt verdoppelte verdoppeln doublé doublée "
    "doublés doublées doublera doubleront doublent",
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
NOUNS = {"doble": 2.0, "double": 2.0, "triple": 3.0, "cuádruple": 4.0, "quíntuple": 5.0}
"""Spanish nouns that are one with `el` before and what they are compared with behind."""
TWICE = {"twice": 2.0, "thrice": 3.0, "doppelt": 2.0, "dreifach": 3.0}
"""Words of a multiple that are one where another time is what they compare with."""
_COMPARABLE = compiled(
    r" (?:the|its|their|that|what|as (?:much|many|high|large|big)|last|this|today|current|year|so (?:viel|hoch|groß))"
)
_PAST = compiled(
    r"year[- ]ago|year (?:earlier|before)|last (?:year|quarter)|previous|preceding|prior|(?:19|20)\d\d|this year|today|"
    r"current|months? (?:ago|earlier)|vorjahr|zuvor|letztes jahr"
)

_WILL = words("will  to must should would could may might can roughly about is was")
_AGAIN = compiled(r" (?:twice|thrice|every|each|[$€£]?\d|digit)|-|,? or (?:triple|more)")
_NEVER = words("not no nicht pas never ni without sin ohne sans")
_BOUNDED = words("than nearly almost que casi de als plus presque fast least practically del")
_BEHIND = compiled(r"[^.;:]{0,60}")
_OTHER_SUM = compiled(r"(?<![\d.,/-])(?!(?:19|20)\d\d(?![\d.,]\d|\d))\d")
_IDIOM = compiled(r" (?:down|back|up|as an? |duty|standards?|counting|bind|check)(?![^\W_])")
_COMPARED = compiled(
    r" (?:que|de l[oa] que|de l[oa]s que|respecto|en |interanual|de l'an|du niveau|d'il y a|de l'année)"
    r"(?! ?l[oa]s? \d)(?! ?\d)"
)
_OF_A_SUM = compiled(r" (?:the|its|their|los|las|el|la|sus|su|on )? ?(?:[^\W_]+ )?[$€£]?\d")
_SUM_TOLD = compiled(r" (?:to|from|in|by|over|hasta|a|en|desde|de)(?![^\W_])")


def multiple_at(low: str, start: int, end: int) -> tuple[int, int, float] | None:
    """(start, end, worth) of the multiple whose word stands from `start` to `end`; None where it tells no number."""
    word, head = low[start:end], words_before(low, start)
    if not _NEVER.isdisjoint(head[-2:]) or _IDIOM.match(low, end):
        return None
    if word in TWICE:
        return (start, end, TWICE[word]) if _of_the_past(low, end) else None
    if word in NOUNS and (head[-1:] in (["el"], ["del"], ["le"], ["du"]) or word not in INFINITIVES):
        if head[-1:] not in (["el"], ["del"], ["le"], ["du"]) or not _COMPARED.match(low, end):
            return None
        return (start if head[-1] in ("del", "du") else low.rfind(head[-1], 0, start)), end, NOUNS[word]
    if word in INFINITIVES:
        alone = (
            bool(head)
            and (head[-1] in _WILL or (head[-1] in _BOUNDED and not _sum_behind(low, end)))
            and head[-2:-1] != ["have"]
            and not _AGAIN.match(low, end)
        )
        return (start, end, INFINITIVES[word]) if alone else None
    if (head and head[-1] in _BOUNDED and _sum_behind(low, end)) or (
        _OF_A_SUM.match(low, end) and not _SUM_TOLD.match(low, end)
    ):
        return None
    return start, end, WORTH[word]


def _sum_behind(low: str, end: int) -> bool:
    """Is another number than a year told behind the word, in the same clause?"""
    behind = _BEHIND.match(low, end)
    return bool(behind and _OTHER_SUM.search(behind[0]))


def _of_the_past(low: str, end: int) -> bool:
    """`twice last year's`, `twice what was spent in 2024`: is the whole compared with one of another time?"""
    behind = _BEHIND.match(low, end)
    return bool(behind and _COMPARABLE.match(behind[0]) and _PAST.search(behind[0])) and not _sum_behind(low, end)
