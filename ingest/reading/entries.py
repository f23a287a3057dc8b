r"""How the entries of a table of cues are written.

Entries stand in a string, parted by ` | ` or a line end, and match whole words without regard to case:

    spend\w* | outlays? | capital (?:spending|expenditure)    a stem, an optional letter, any regular expression
    -arán                                                     any word with this ending
"""

import re
from collections.abc import Iterator

_BAR = re.compile(r"\\.|[|()\[\]]")
_SIGN = re.compile(r"\\.| \| |[()\[\]]")


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
