"""One cell of a curated file: is it written as its column says, and what value does it hold."""

import datetime as dt
import difflib
import re
from collections.abc import Collection, Mapping

from market import addresses
from market.period import stated_day
from market.tables import Column
from market.vocabulary import VOCABULARIES

Value = str | float | int | bool | dt.date | None

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)\Z")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_KEY = re.compile(r"[a-z][a-z0-9_]*\Z")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
YES_NO = {"yes": True, "no": False}


def fault(text: str, column: Column, known: Mapping[str, Collection[str]]) -> str:
    """What is wrong with a cell, as a sentence; empty when nothing is.

    known: the names that a table which a column may refer to knows (`companies`, `segments`); where a table is not in
    it, because its file cannot be read, the names are not checked.
    """
    if _CONTROL.search(text):
        return "holds a line break or another control character"
    if not text:
        return "is required" if column.required else ""
    try:
        value(text, column)
    except ValueError as error:
        return str(error)
    members = parts(text) if column.form == "list" else [text]
    if column.words:
        return _strange(members, VOCABULARIES[column.words], f"a word of the vocabulary {column.words}")
    if column.refers in known:
        return _strange(members, known[column.refers], f"in {column.refers}.csv")
    return ""


def value(text: str, column: Column) -> Value:
    """The value that a cell holds: text as it stands, numbers, dates and yes/no; None where it is empty.

    Raises ValueError, a sentence, where the cell is not written as its column says.
    """
    if column.kind == "text":
        return _text(text, column)
    if not text:
        return None
    if column.kind == "date":
        return _day(text)
    if column.kind == "flag":
        if text not in YES_NO:
            raise ValueError(f"'{text}' is neither yes nor no")
        return YES_NO[text]
    return _number(text, column)


def parts(text: str) -> list[str]:
    """The members of a list cell, joined by semicolons."""
    return [part.strip() for part in text.split(";") if part.strip()]


def meant(text: str, words: Collection[str]) -> str:
    """`; did you mean 'x'?` where one of the words is near, else nothing."""
    folded = {word.casefold(): word for word in words}
    near = difflib.get_close_matches(text.casefold(), folded, n=1, cutoff=0.75)
    return f"; did you mean '{folded[near[0]]}'?" if near else ""


def _strange(members: list[str], words: Collection[str], place: str) -> str:
    strange = next((member for member in members if member not in words), None)
    return "" if strange is None else f"'{strange}' is not {place}{meant(strange, words)}"


def _text(text: str, column: Column) -> str:
    if column.form == "stated":
        try:
            stated_day(text)
        except ValueError as error:
            sentence = str(error)
            raise ValueError(sentence if "not a date" in sentence else f"'{text}' is no real date") from None
    if column.form == "address" and text:
        addresses.canonical(text)
    if column.form == "key" and not _KEY.match(text):
        raise ValueError(f"'{text}' is not a key: lower-case letters, digits and _, a letter first")
    return text


def _day(text: str) -> dt.date:
    if not _DAY.match(text):
        raise ValueError(f"'{text}' is not a date written YYYY-MM-DD")
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"'{text}' is no real date") from None


def _number(text: str, column: Column) -> float | int:
    if not _NUMBER.match(text):
        raise ValueError(f"'{text}' is not a plain number (digits, with a point for decimals)")
    read: float | int = float(text)
    if column.kind == "integer":
        if read != int(read):
            raise ValueError(f"'{text}' is not a whole number")
        read = int(read)
    low, high = column.within or (read, read)
    if not low <= read <= high:
        bounds = f"below {low:g}" if read < low else f"above {high:g}"
        raise ValueError(f"{text} is {bounds}")
    return read
