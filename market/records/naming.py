"""The name of a row, made of what it says."""

import datetime as dt
import hashlib
import json
import math
from json.encoder import encode_basestring

_encoded = json.JSONEncoder(ensure_ascii=False).encode


def _written(part: object) -> str:
    """What is no text, as JSON; a date as text."""
    if isinstance(part, float) and math.isfinite(part):
        return float.__repr__(part)
    return _encoded(str(part) if isinstance(part, dt.date) else part)


def content_id(*parts: object) -> str:
    """Sixteen hexadecimal digits that name a row by what it says; the same parts give the same name anywhere."""
    said = ["null" if part is None else encode_basestring(part) if isinstance(part, str) else _written(part)
            for part in parts]  # fmt: skip
    text = f"[{', '.join(said)}]"
    return hashlib.sha256(text.encode()).hexdigest()[:16]
