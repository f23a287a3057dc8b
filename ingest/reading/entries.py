r"""How the entries of a table of cues are written.

Entries stand in a string, parted by ` | ` or a line end, and match whole words without regard to case:

    spend\w* | outlays? | capital (?:spending|expenditure)    a stem, an optional letter, any regular expression
    -arán                                                     any word with this ending
"""

from collections.abc import Iterator

from ingest.reading.beginnings import AS_NOUGHT, END, LETTERS
from ingest.reading.learnt import compiled

_BAR = compiled(r"\\.|[|()\[\]]")
_HEAD = compiled(
    r"(?:\(\?<[!=][^()]*\))*(?:(?P<lead>[^\\|()\[{?*+.^$]+)(?![?*+{])|"
    r"\(\?:(?P<words>\w(?!\?)[\w ?]*+(?:\|\w(?!\?)[\w ?]*+)*)\)(?P<ends> )?(?![?*+{]))"
)
"""The plain text with which all begins that an entry matches, or the few words; `ends` where no letter follows them."""
_WORD = compiled(r"\w+|[^\w\s]")
_SIGN = compiled(r"\\.| \| |[()\[\]]")


def entries(written: str) -> Iterator[str]:
    """The entries of a row: parted by line ends and by ` | ` outside brackets."""
    for line in written.splitlines():
        if "(" not in line and "[" not in line:
            yield from filter(None, map(str.strip, line.split(" | ")))
            continue
        depth, begun = 0, 0
        for sign in _SIGN.finditer(line):
            depth += (sign[0] in "([") - (sign[0] in ")]")
            if sign[0] == " | " and not depth:
                yield line[begun : sign.start()].strip()
                begun = sign.end()
        if line[begun:].strip():
            yield line[begun:].strip()


def is_parted(entry: str) -> bool:
    """Has an entry a bar outside brackets, so that it can begin in several ways?"""
    depth = 0
    for sign in _BAR.finditer(entry) if "|" in entry else ():
        depth += (sign[0] in "([") - (sign[0] in ")]")
        if sign[0] == "|" and not depth:
            return True
    return False


def whole(entry: str) -> str:
    """The pattern of an entry: a space is any space, and no letter follows; what looks ahead looks after that."""
    body, ahead = _parted(entry)
    ends = r"(?!\w)" if body[-1:] not in (" ", "") else ""
    return f"(?:{body}){ends}{ahead}".replace(" ", r"\s")


def _parted(entry: str) -> tuple[str, str]:
    """An entry and what it looks ahead for at its end."""
    depth = 0
    for place in range(len(entry) - 1, -1, -1):
        depth += (entry[place] == ")") - (entry[place] == "(")
        if not depth and entry[place] == "(" and entry[place : place + 3] in ("(?=", "(?!"):
            body, ahead = _parted(entry[:place])
            return body, ahead + entry[place:]
        if not depth and entry[place] != "(":
            break
    return entry, ""


def first_words(entry: str) -> set[str]:
    """How the first words of all that an entry matches begin, as `beginnings.heads` tells them, where it shows that
    plainly; nothing where it has to be taken to pieces."""
    head = None if is_parted(entry) else _HEAD.match(entry)
    if not head:
        return set()
    words = (head["lead"] or head["words"]).lower().translate(AS_NOUGHT).split("|")
    return {_begun(one, head["ends"] is not None) for word in words for one in _with_and_without(word)}


def _with_and_without(word: str) -> tuple[str, ...]:
    """A word whose last letter may be missing is two."""
    return (word[:-1], word[:-2]) if word[-1] == "?" else (word,)


def _begun(text: str, ends: bool) -> str:
    """How the first word of a plain text begins; ends: where no letter follows the text."""
    word = _WORD.match(text)
    if not word:
        raise ValueError("a cue must begin with letters or a sign")
    if text[word.end() : word.end() + 1] == "?":
        return word[0][:-1][:LETTERS]
    return word[0] + END if ends or word.end() < len(text) else word[0][:LETTERS]
