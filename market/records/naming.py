"""The name of a row, made of what it says."""

import datetime as dt
import hashlib
import json
import math
from collections.abc import Callable
from json.encoder import encode_basestring
from types import NoneType
from typing import Any

_encoded = json.JSONEncoder(ensure_ascii=False).encode


def _number(part: float) -> str:
    return float.__repr__(part) if math.isfinite(part) else _encoded(part)


_WRITTEN: dict[type, Callable[[Any], str]] = {
    str: encode_basestring,
    float: _number,
    dt.date: '"{}"'.format,
    NoneType: "null".format,
}
"""How a part of the common sorts is written as JSON; a date as text."""


def _written(part: object) -> str:
    """A part of any other sort, as JSON."""
    return _encoded(str(part) if isinstance(part, dt.date) else part)


def content_id(*parts: object) -> str:
    """Sixteen hexadecimal digits that name a row by what it says; the same parts give the same name anywhere."""
    said = [_WRITTEN.get(type(part), _written)(part) for part in parts]
    text = f"[{', '.join(said)}]"
    return hashlib.sha256(text.encode()).hexdigest()[:16]
