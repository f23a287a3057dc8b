"""The mapping of addresses onto a mirror: `https://host/path?query` is asked for at `MIRROR/host/path?query`."""

from dataclasses import dataclass
from urllib.parse import urlsplit


class BadMirrorError(ValueError):
    """The text given as a mirror is no http address; the message says so."""


@dataclass(frozen=True)
class Mirror:
    """A server that answers for all hosts."""

    base: str

    @classmethod
    def at(cls, text: str) -> "Mirror":
        """The mirror at an address. Raises BadMirrorError."""
        try:
            parts = urlsplit(text)
            valid = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            valid = False
        if not valid or parts.query or parts.fragment:
            raise BadMirrorError(f"the mirror '{text}' is not an address such as http://127.0.0.1:8000")
        return cls(text.rstrip("/"))

    @property
    def endpoint(self) -> tuple[str, int]:
        """Its host and port: the only ones that may be private."""
        parts = urlsplit(self.base)
        return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)

    def address(self, url: str) -> str:
        """Where the mirror keeps an address."""
        parts = urlsplit(url)
        query = f"?{parts.query}" if parts.query else ""
        return f"{self.base}/{parts.netloc.rpartition('@')[2].lower()}{parts.path or '/'}{query}"
