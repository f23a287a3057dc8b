"""The source that a document names by itself: in its last lines, in brackets, at the head of its first line."""

from dataclasses import replace

from ingest.reading.voices.attribution import Attribution, named
from ingest.reading.voices.knowledge import Knowledge, Name
from ingest.reading.voices.leading import leads, led
from ingest.reading.voices.pieces import Piece, pieces
from ingest.reading.words import capitals, verbs
from ingest.reading.words import sayings as words

_LONGEST = 160
"""A line of more characters signs nothing."""
_LAST = 3
_FEW = 6
_BARS = 2
"""A line with more bars is a row of a table."""
_LABEL = 4
"""So many pieces up to a colon at the head of an item are its label (`- Share programme: ...`), no signature."""
_OPENS = frozenset("([—–-*©|")


def signer_of(text: str, knowledge: Knowledge) -> Attribution | None:
    """The house, company or unknown name that signs `text`; None where no line of it is a signature."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    if len(lines) < 2:
        return None
    for line in reversed(lines[-_LAST:]):
        if len(line) <= _LONGEST and (found := _signed(line, knowledge)):
            return found
    return _heads(lines[0], knowledge) if len(lines[0]) <= _LONGEST else None


def _signed(line: str, knowledge: Knowledge) -> Attribution | None:
    """Who signs with a last line: `(Name, office)`, `Name analysis`, `Published by | Name`, `Name; a note`."""
    if line[:1] in "•·" or line.endswith("?") or line.count("|") > _BARS:
        return None
    if line[-1] in ")]" and line[0] not in _OPENS:
        return _at_the_end(line[line.rfind("(") :], knowledge)
    row = pieces(line, knowledge.mentions(line))
    for place in range(min(2, len(row))):
        if (
            row[place].kind in ("word", "back")
            and row[place].word not in verbs.OPINION
            and (start := leads(row, place))
        ):
            return next((one for one in led(line, row, start, sure=True) if _speaks(one)), None)
    if line[0] in _OPENS:
        return _in_brackets(line, row)
    if not row:
        return None
    first = row[0]
    if first.kind == "name" and _is_own_report(row):
        return replace(named(line, first, 2), known=Name(line[first.start : first.end], "unknown"))
    if _is_house(first) and _signs_alone(row):
        return named(line, first, 2)
    return named(line, first, 2) if _is_unknown_house(row) else None


def _at_the_end(line: str, knowledge: Knowledge) -> Attribution | None:
    """Who signs in brackets behind the last sentence: a house, or one with an office."""
    row = pieces(line, knowledge.mentions(line))
    signs = any(_is_house(one) or one.word in words.TITLES for one in row)
    return _in_brackets(line, row) if signs and line[:1] == "(" else None


def _is_own_report(row: list[Piece]) -> bool:
    """`X SE, annual report 2025`: a company that signs its own accounts."""
    following = [one.word for one in row[1:7]]
    return any(word in words.REPORTING for word in following) and not any(word in verbs.OPINION for word in following)


def _speaks(one: Attribution) -> bool:
    return bool(one.name) and not (one.known and one.known.role == "press")


def _in_brackets(line: str, row: list[Piece]) -> Attribution | None:
    """The house within the brackets, else the company, else a name of several words."""
    if line[0] in "([" and line.rstrip(".")[-1] not in ")]":
        return None
    known = [
        one for one in row if one.mention and one.mention.name.role != "press" and one.mention.name.via != "product"
    ]
    known.sort(key=lambda one: not _is_house(one))
    if known:
        return named(line, known[0], 2)
    if line[0] in "-*—–" and any(one.word == ":" for one in row[:_LABEL]):
        return None
    unknown = [one for one in row[:2] if one.kind == "name" and (" " in one.word or len(row) <= _FEW)]
    return named(line, unknown[0], 2) if unknown else None


def _is_house(one: Piece) -> bool:
    return bool(one.mention and one.mention.name.is_house)


def _signs_alone(row: list[Piece]) -> bool:
    """A house with nothing behind it but its work, a date or an aside."""
    following = row[1] if len(row) > 1 else None
    return following is None or following.kind in ("sign", "name") or following.word in words.WORKS


def _is_unknown_house(row: list[Piece]) -> bool:
    """A name of several words that ends as houses do or stands before a sign, and no verb behind it."""
    first = row[0]
    if first.kind != "name" or " " not in first.word:
        return False
    following = row[1].word if len(row) > 1 else ""
    ends_well = first.word.split()[-1] in capitals.ENDS_OF_HOUSES
    if following in words.WORKS and len(row) <= _FEW:
        return True
    return ends_well and following in ("", ";", ",", "(", ".", "—", "–", "|", "·", "-")


def _heads(line: str, knowledge: Knowledge) -> Attribution | None:
    """Who heads the first line: `Name, 1Q 2025: ...`, `Forecast of ... (Name)`, `Name list, 3 May`."""
    if line[-1] in ".?!" or line.count(". ") > 1:
        return None
    row = pieces(line, knowledge.mentions(line))
    if not row:
        return None
    first, following = row[0], row[1].word if len(row) > 1 else ""
    if _is_house(first) and following in (",", ":", "|", "—", "–", "("):
        return named(line, first, 2)
    if first.kind == "name" and (following in words.WORKS or following in ("list", "tracker", "lista")):
        return named(line, first, 2)
    inside = [one for place, one in enumerate(row[1:], 1) if row[place - 1].word == "(" and _is_source(row, place)]
    return named(line, inside[0], 2) if inside else None


def _is_source(row: list[Piece], place: int) -> bool:
    one = row[place]
    closed = place + 1 < len(row) and row[place + 1].word in (")", ",")
    ends = place + 2 >= len(row) or row[place + 2].word == ":"
    return closed and (_is_house(one) or (one.kind == "name" and ((ends and " " in one.word) or _is_house_name(one))))


def _is_house_name(one: Piece) -> bool:
    return one.word.split()[-1] in capitals.ENDS_OF_HOUSES
