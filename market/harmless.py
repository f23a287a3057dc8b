"""Text and addresses from outside, before they are set in any markup."""

import re
from urllib.parse import urlsplit

_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+")


def line(text: object) -> str:
    """`text` on one line, without control characters or marks that turn the writing direction."""
    return _BREAKS.sub(" ", str(text)).strip()


def address(url: object) -> str:
    """`url` where it is a web address, else the empty text."""
    url = line(url)
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc and " " not in url else ""
