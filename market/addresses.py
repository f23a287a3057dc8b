"""Addresses of pages in one spelling, so that the same page is one document however it was linked."""

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_\w*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|oc|ref_src|cmpid|ncid)\Z",
    re.IGNORECASE,
)
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}
_LONGEST_HOST = 253
"""Letters of a host's name, by RFC 1035: 255 bytes with the length of the first part and the end."""
_IN_NO_HOST = frozenset("<>\"'`{}|\\^")


def canonical(url: str) -> str:
    """The address without what does not name the page: case of the host, default port, fragment, tracking parts.

    >>> canonical("HTTPS://Example.org/a?utm_source=x&id=2#top")
    'https://example.org/a?id=2'

    Raises ValueError where the text is no http or https address with a host.
    """
    parts = _split(url)
    scheme = parts.scheme.lower()
    host = parts.netloc.rpartition("@")[2].lower()
    kept = [part for part in parts.query.split("&") if part and not _TRACKING.match(part.partition("=")[0])]
    return urlunsplit((scheme, host.removesuffix(_DEFAULT_PORTS[scheme]), parts.path or "/", "&".join(kept), ""))


def host(url: str) -> str:
    """The host of an address without `www.`; empty where the text is no address."""
    try:
        return (_split(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_host(name: str) -> bool:
    return 0 < len(name) <= _LONGEST_HOST and not set(name) & _IN_NO_HOST


def _split(url: str) -> SplitResult:
    text = url.strip()
    try:
        parts = urlsplit(text)
        port, named = parts.port is None or parts.port > 0, _is_host(parts.hostname or "")
        sound = parts.scheme.lower() in _DEFAULT_PORTS and named and port
    except ValueError:  # a port that is no number, a bracket that is never closed
        sound = False
    if not sound or re.search(r"[\s\x00-\x1f\x7f\ud800-\udfff]", text):
        raise ValueError(f"'{url}' is not an http or https address with a host")
    return parts
