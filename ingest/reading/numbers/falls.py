"""Falling: the sign of a percentage that words give it (`fell 12%`, `down 8 per cent`, `un 5 % menos`).

One table of words for each place. A level is not a fall: `fell to 12%` and `down from 40%` keep their sign.
"""

from ingest.reading.learnt import compiled
from ingest.reading.numbers.phrases import STEP, words

VERBS = words(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease "
    "decreases decreased decreasing down shrink shrinks shrank shrunk shrinking slump slumps slumped slumping "
    "slide slides slid sliding plunge plunges plunged plunging tumble tumbles tumbled tumbling dip dips dipped "
    "dipping sink sinks sank sunk contract contracts contracted contracting slip slips slipped slipping lose "
    "loses lost shed sheds cut cuts cutting slash slashed trimmed reduced reduce reduces reducing lowered lower "
    "collapse collapsed retreat retreated erode eroded ease eased eases cae caen caer caerá caerán caería cayó "
    "cayeron caído cayendo baja bajan bajar bajará bajarán bajó bajaron bajado bajando desciende descienden "
    "descender descenderá descendió descendieron descendido disminuye disminuyen disminuir disminuirá disminuyó "
    "disminuyeron disminuido reduce reducir reducirá redujo redujeron reducido retrocede retroceden retrocederá "
    "retrocedió retrocedieron retrocedido pierde perdió perdieron recorta recortó recortará recortado desploma "
    "desplomó desplomaron desplomado abarata abarató abarataron abaratado hunde hundió hundieron contrae contrajo "
    "contraerá rebaja rebajó rebajado menguó fiel fielen fällt fallen gefallen sank sanken sinkt sinken gesunken "
    "schrumpft schrumpfte geschrumpft minus baisse baissé baissent baisser baissera recule reculé reculer chute "
    "chuté diminue diminué diminuer"
)
"""Words that make the percentage right behind them a fall."""

NOUNS = words(
    "fall drop decline decrease slump slide plunge dip contraction reduction falls drops declines decreases collapse "
    "retreat shrinkage caída caídas bajada bajadas descenso descensos disminución reducción reducciones retroceso "
    "recorte recortes desplome rebaja abaratamiento contracción rückgang einbruch minus baisse recul chute diminution "
    "erosion downturn"
)
"""Nouns that do so with `of` between them."""

AFTER = words(
    "less lower fewer cheaper decline declines drop drops decrease decreases fall reduction slump plunge contraction "
    "dip slide collapse down below menos inferior inferiores caída descenso bajada reducción retroceso weniger moins "
    "rückgang niedriger baisse"
)
"""Words right behind a percentage that make it a fall."""

TRANSITIVE = words(
    "cut cuts cutting slash slashed slashes trim trims trimmed reduce reduces reduced reducing lower lowers lowered "
    "lowering shrink shrank recorta recortan recortó recortará recortado recortar reduce reducir reducirá redujo "
    "redujeron reducido rebaja rebajó rebajará rebajado abarata abarató baja bajó bajará senkt senkte gesenkt réduit"
)
"""Verbs that make it a fall with what is cut between them: `cut its capex by 8%`, `redujo su gasto un 8 %`."""
RISES = words(
    "grew grow grows growing rose rise rises rising up climbed climbs increased increase increases jumped jumps "
    "surged gained added expanded crece creció crecerá sube subió subirá aumenta aumentó aumentará elevó raised "
    "raise lifted"
)
_BY = words("by un en um de")
_OF = frozenset({"of", "del", "de", "von", "d"})
_FILLERS = words(
    "by about around some roughly nearly almost over more than as much an a another further just only "
    "approximately un una el en casi cerca alrededor unos más otro nada um rund fast etwa gut über knapp "
    "près plus between entre zwischen least up estimated sharp steep another mere full additional adicional "
    "aproximadamente ~ less"
)
_FARTHEST = 6
_LONGEST_OBJECT = 5
_ASIDES = frozenset({"year", "on", "over", "yoy", "annual", "annually", "sequential", "sequentially", "a", "price",
                     "interanual", "anual", "qoq", "quarter", "real", "de", "month", "cost"})  # fmt: skip
_GOES_ON = words(
    "in en and y by un una a another further the in for of year quarter first second third fourth "
    "before following respectively then por el another año trimestre"
)  # fmt: skip
_WORDS = compiled(r"[^\W_]+|[^\w\s]")


def falls(low: str, start: int, end: int) -> bool:
    """Do the words beside the percentage from `start` to `end` say that it is one of falling?"""
    return _told_before(low, start) or _told_after(low, end)


def goes_on_falling(low: str, end: int, start: int) -> bool:
    """`fell 3% in 2024 and 12% in 2025`: does nothing but a date and an `and` part two percentages?"""
    if start - end > 48:
        return False
    words = _WORDS.findall(low[end:start])
    return bool({"and", "y"} & set(words[-3:])) and all(
        word in _GOES_ON or word.isdigit() or word == "," for word in words
    )


def _told_before(low: str, start: int) -> bool:
    told = _WORDS.findall(low[max(0, start - 60) : start])
    of, later = False, ""
    for place, word in enumerate(told[: -_FARTHEST - 1 : -1]):
        if word in _OF:
            if of:
                return False
            of = True
        elif (of and word in NOUNS) or (not of and word in VERBS):
            return True
        elif word not in _FILLERS and not (word == "at" and later == "least"):
            return bool(place) and _is_cut(told[: len(told) - place], told[len(told) - place :])
        later = word
    return False


def _is_cut(before: list[str], after: list[str]) -> bool:
    """`cut its capex by 8%`: a verb of cutting, at most four plain words, then `by` or `un`."""
    if _BY.isdisjoint(after[:2]):
        return False
    for word in before[: -_LONGEST_OBJECT - 1 : -1]:
        if word in TRANSITIVE:
            return True
        if word in RISES or not word.isalpha():
            return False
    return False


def _told_after(low: str, end: int) -> bool:
    for _ in range(4):
        found = STEP.match(low, end)
        if not found:
            return False
        if found[2] in AFTER:
            return True
        if found[2] not in _ASIDES:
            return False
        end = found.end()
    return False
