"""Prices: what makes a sum the price of a GPU-hour or of so many tokens. One word a row, in any order that is used."""

from ingest.reading.learnt import compiled
from ingest.reading.numbers.phrases import words

_TOKEN = compiled(r"[ \-‑]{0,2}(?:\(|l['’])?([^\W_]+(?:[.,]\d{3})*|/)\)?")
_PER = frozenset({"/", "per", "an", "a", "por", "la", "el", "cada", "each", "every", "pro", "par", "the", "de", "l",
                  "à", "hourly", "le", "je", "for", "y", "and", "of", "al"})  # fmt: skip
_OPENS = _PER - {"and", "y", "of", "the"}
"""With which of them the words of a price may begin."""
_HOUR = words("hour hours hr hrs h hora horas stunde heure heures hourly gpuh gpu-h gpuhour gpustunde horaria")
_ITEM = words("gpu gpus card chip accelerator instance tarjeta acelerador tpu beschleuniger carte uso use node nodo")
_NAMED = compiled(r"(?:[hab]\d{2,3}[a-z]?|gb\d{3}|mi\d{3}x?|rtx|v100|l40s?|nvidia|amd|blackwell|hopper|gpu)s?\Z")
_SCALES = {
    "million": 1e6, "millón": 1e6, "millon": 1e6, "m": 1e6, "mn": 1e6, "mm": 1e6, "1m": 1e6, "1mm": 1e6, "mtok": 1e6,
    "mtoks": 1e6, "mtokens": 1e6, "1000000": 1e6, "thousand": 1e3, "mil": 1e3, "k": 1e3, "1k": 1e3, "1000": 1e3,
    "ktok": 1e3, "billion": 1e9, "1b": 1e9, "millionen": 1e6, "millions": 1e6, "100k": 1e5,
}  # fmt: skip
_ALONE = frozenset({"mtok", "mtoks", "mtokens", "ktok"})
_KINDS = words(
    "input output cached prompt completion blended generated uncached mixed of de d entrada salida generated text "
    "processed"
)
_TOKENS = frozenset({"tokens", "token", "tok", "toks", "jetons", "jeton"})
_SIDES = frozenset({"input", "output", "entrada", "salida"})
_TOKENS_NEXT = compiled(r" (?:[a-z]+ )?tok")
"""`$10 per million output`: the tokens need not be said again."""
_ONE = frozenset({"one", "un", "1", "a", "each", "every", "cada", "una", "ein", "eine"})
_LONGEST = 7


def price(low: str, end: int) -> tuple[str, float, int] | None:
    """(hour or tokens, factor to an hour or a million tokens, end) of the words behind the sum that ends at `end`."""
    first = _TOKEN.match(low, end)
    if not first or first[1] not in _OPENS:
        return None
    return _by_hour(low, end) or _by_tokens(low, first.end())


def _by_hour(low: str, end: int) -> tuple[str, float, int] | None:
    """`per GPU-hour`, `/hr`, `an hour per H100`, `por hora y GPU`: an hour and perhaps the machine, nothing else."""
    stop, told = end, False
    for _ in range(_LONGEST):
        found = _TOKEN.match(low, end)
        if not found:
            break
        word, end = found[1], found.end()
        if word in _HOUR:
            if told:
                break
            stop, told = end, True
        elif word in _ITEM or _NAMED.match(word):
            stop = end if told else stop
        elif word not in _PER:
            break
    return ("hour", 1.0, stop) if told else None


def _by_tokens(low: str, end: int) -> tuple[str, float, int] | None:
    """`per million input tokens`, `/1M`, `el millón de tokens`: a scale, then tokens of some kind."""
    scale = 0.0
    for _ in range(_LONGEST):
        found = _TOKEN.match(low, end)
        if not found:
            return None
        word, end = found[1].replace(",", "").replace(".", ""), found.end()
        if word in _TOKENS and scale:
            return "tokens", 1e6 / scale, end
        if word in _SCALES and not scale:
            scale = _SCALES[word]
            if word in _ALONE:
                return "tokens", 1e6 / scale, end
        elif scale and word in _SIDES and not _TOKENS_NEXT.match(low, end):
            return "tokens", 1e6 / scale, end
        elif not (word in _KINDS if scale else (word in _ONE or word in _PER)):
            return None
    return None
