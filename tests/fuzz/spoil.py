"""Spoiling good inputs: by byte, by value of JSON, by cell of CSV, and sentences out of hostile pieces.

Each spoiler takes dice and gives another input of the same kind; the same dice give the same.
"""

import copy
import csv
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

LARGEST = 200_000
"""So many bytes an input may swell to."""
WORDS: tuple[str, ...] = (
    "", "0", "-1", "1e999", "-1e308", "NaN", "Infinity", "9" * 400, "1" * 5000, "0x10", "1,2,3", "1.2.3", "½", "²",
    "٣٤", "𝟙𝟚", "9999-12-31", "0001-01-01", "2026-02-30", "2026-13", "31 Dec 9999 23:59:59 -2359", "\0", "\x1b[31m",
    "\u200b", "\u202e", "\ufeff", "\u2028", "\ufffe", "a" * 9000, "é" * 500, "=1+1", "<b>", "&amp;", "http://[::1",
    "http://a:99999/", "https://user:word@a.example/", "javascript:1", "//", "..", "{}", "[]", ";", "|", "\r", "\n",
    "\t", '"', "'", "\\",
)  # fmt: skip
"""What a cell or a text may hold instead."""
_TOKENS: tuple[bytes, ...] = (
    *(word.encode() for word in WORDS), b"\xff\xfe", b"\xfe\xff", b"\xed\xa0\x80", b"\xc3", b"\x80", b"\\ud800",
    b"\\u0000", b"&#0;", b"&#xD800;", b"&#x110000;", b"&#99999999999;", b"&a;", b"<![CDATA[", b"]]>", b"<!--", b"-->",
    b'<!DOCTYPE x [<!ENTITY a "bb">]>', b"<?xml version='1.0' encoding='utf-7'?>", b"<?", b"</", b"<script>",
    b"<table>", b"<svg/onload=1>", b"charset=utf-7", b"charset=x-no-such", b"encoding='idna'", b"%PDF-",
    b"\r\n\r\n", b"=?utf-8?b?//8=?=",
)  # fmt: skip
_NESTS = (b"[", b'{"a":', b"<div>", b"<item>", b"<table><tr><td>", b"<b>", b"(", b'"', b"<!--", b"<<", b"> ", b"</p>")
_CHARSETS = ("utf-16", "utf-16-le", "utf-32", "utf-7", "cp1252", "shift_jis", "cp037")
_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 3, 10**400, 1e308, float("inf"), float("nan"), -0.0, 1e-320, [], {}, [[]], [None],
    {"a": {"a": 1}}, [1, "a", {}], "\ud800", {"\udfff": 1}, *WORDS,
)  # fmt: skip


def flipped(dice: Random, body: bytes) -> bytes:
    """One byte is another."""
    at = dice.randrange(len(body) + 1)
    return body[:at] + bytes([dice.randrange(256)]) + body[at + 1 :]


def cut(dice: Random, body: bytes) -> bytes:
    """Without its end, or without a part."""
    one, other = _span(dice, body)
    return body[:one] + (body[other:] if dice.randrange(2) else b"")


def doubled(dice: Random, body: bytes) -> bytes:
    """A part stands there again, or again and again."""
    one, other = _span(dice, body)
    times = dice.choice((1, 1, 3, 40, 1000, 100_000))
    return body[:other] + _swollen(body[one:other], times) + body[other:]


def inserted(dice: Random, body: bytes) -> bytes:
    """A token that means something to one parser or another stands in it, or in the place of a part."""
    one, other = _span(dice, body)
    return body[:one] + dice.choice(_TOKENS) + body[dice.choice((one, other)) :]


def nested(dice: Random, body: bytes) -> bytes:
    """Something is opened, again and again, and never closed."""
    at = dice.randrange(len(body) + 1)
    return body[:at] + _swollen(dice.choice(_NESTS), dice.choice((1, 2, 300, 20_000))) + body[at:]


def swapped(dice: Random, body: bytes) -> bytes:
    """Two parts have changed places."""
    one, other = _span(dice, body)
    return body[:one] + body[other:] + body[one:other]


def recoded(dice: Random, body: bytes) -> bytes:
    """In another charset, the whole of it or from some place on."""
    at = dice.choice((0, dice.randrange(len(body) + 1)))
    return body[:at] + body[at:].decode("utf-8", "replace").encode(dice.choice(_CHARSETS), "replace")


_BY_BYTE: tuple[Callable[[Random, bytes], bytes], ...] = (
    flipped, cut, doubled, inserted, inserted, nested, swapped, recoded,
)  # fmt: skip


def by_byte(dice: Random, body: bytes) -> bytes:
    """Spoiled in one to five ways."""
    for _ in range(dice.choice((1, 1, 2, 3, 5))):
        body = dice.choice(_BY_BYTE)(dice, body)[: 4 * LARGEST]
    return body


def _span(dice: Random, body: bytes) -> tuple[int, int]:
    """Where a part begins and ends; mostly a short one."""
    one = dice.randrange(len(body) + 1)
    far = len(body) - one if dice.randrange(4) == 0 else min(80, len(body) - one)
    return one, one + dice.randrange(far + 1)


def _swollen(part: bytes, times: int) -> bytes:
    return part * max(1, min(times, LARGEST // max(1, len(part))))


def value(dice: Random, told: Any) -> Any:
    """The same JSON with one to three of its values otherwise: of another kind, gone, doubled, under another name."""
    told = copy.deepcopy(told)
    for _ in range(dice.choice((1, 1, 2, 3))):
        places = [(told, key) for key in _keys(told)]
        if not places:
            return dice.choice(_VALUES)
        holder, key = dice.choice(places)
        while _keys(holder[key]) and dice.randrange(5):
            holder, key = holder[key], dice.choice(_keys(holder[key]))
        _otherwise(dice, holder, key)
    return told


def _keys(told: Any) -> list[Any]:
    return list(told) if isinstance(told, dict) else list(range(len(told))) if isinstance(told, list) else []


def _otherwise(dice: Random, holder: Any, key: Any) -> None:
    how = dice.randrange(8)
    if how == 0:
        del holder[key]
    elif how == 1 and isinstance(holder, dict):
        holder[dice.choice(WORDS)] = holder.pop(key)
    elif how == 1:
        holder.insert(key, copy.deepcopy(holder[key]))
    elif how == 2:
        holder[key] = [holder[key]]
    elif how == 3:
        holder[key] = {"a": holder[key]}
    else:
        holder[key] = copy.deepcopy(dice.choice(_VALUES))


def cells(dice: Random, text: str) -> str:
    """The same CSV with one to three faults: other cells, a column gone or doubled, a row too short or too long."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    for _ in range(dice.choice((1, 1, 2, 3))):
        how, row = dice.randrange(8), dice.choice(rows)
        at = dice.randrange(max(map(len, rows)))
        if how == 0:
            rows = [[*line[:at], *line[at + 1 :]] for line in rows]
        elif how == 1:
            rows = [[*line[: at + 1], *line[at:]] for line in rows]
        elif how == 2:
            row[:] = row[:at]
        elif how == 3:
            row += ["more"] * dice.choice((1, 5000))
        elif how == 4:
            rows += [list(row) for _ in range(dice.choice((1, 300)))]
        elif at < len(row):
            row[at] = dice.choice(WORDS)
    out = io.StringIO()
    csv.writer(out, quoting=dice.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))).writerows(rows)
    return out.getvalue()


Dice = st.randoms(use_true_random=False)


def bodies(*good: bytes) -> SearchStrategy[bytes]:
    """Good bodies, spoiled by byte."""
    return st.builds(by_byte, Dice, st.sampled_from(good))


def of_json(*good: Any) -> SearchStrategy[bytes]:
    """Bodies of JSON, mostly with other values, some spoiled by byte."""
    whole = st.builds(lambda dice, told: json.dumps(value(dice, told)).encode(), Dice, st.sampled_from(good))
    return st.one_of(whole, whole, bodies(*(json.dumps(told).encode() for told in good)))


def of_csv(*good: str) -> SearchStrategy[bytes]:
    """Bodies of CSV, mostly with other cells, some spoiled by byte."""
    whole = st.builds(lambda dice, text: cells(dice, text).encode(), Dice, st.sampled_from(good))
    return st.one_of(whole, whole, bodies(*(text.encode() for text in good)))


def zipped(content: bytes, name: str) -> bytes:
    """A zip archive with one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)  # without the time of day
    return out.getvalue()


def of_zip(name: str, *good: str) -> SearchStrategy[bytes]:
    """Archives of a CSV with other cells; some archives spoiled by byte."""
    whole = st.builds(zipped, of_csv(*good), st.just(name))
    return st.one_of(whole, whole, whole, bodies(*(zipped(text.encode(), name) for text in good)))


def made_of(pieces: Sequence[str], most: int = 40, between: str = "") -> SearchStrategy[str]:
    """Texts of pieces, with hostile words among them."""
    return st.lists(st.sampled_from([*pieces, *pieces, *WORDS]), max_size=most).map(between.join)


def sound(told: Any) -> bytes:
    """JSON as it should be."""
    return json.dumps(told).encode()
