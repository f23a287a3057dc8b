"""Digests as an Atom feed (RFC 4287): one entry a release, whose name in the feed never changes."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from market.digest.compute import Digest
from market.digest.layout import Page
from market.digest.markup import body_html
from market.digest.sentence import plain

_ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACE = uuid.UUID("7f0c9d52-3f5b-5d0a-9a44-6c1d5b8f2e10")
"""Ours, so that the same release has the same id on every machine that makes it."""
_NEVER = datetime.fromtimestamp(0, UTC)


def feed(told: Sequence[tuple[Digest, Page]], address: str = "") -> str:
    """The feed of these digests, newest first, as XML. A week without a release has an entry of its own.

    address: of the dashboard, which the entries then lead to.
    """
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    updated = max((_at(digest) for digest, _ in told), default=_NEVER)
    for name, text in (("id", _name("feed")), ("title", "Crossover: what changed"), ("updated", _time(updated))):
        ET.SubElement(root, name).text = text
    ET.SubElement(ET.SubElement(root, "author"), "name").text = "Crossover"
    if address:
        ET.SubElement(root, "link", {"rel": "alternate", "href": address})
    for digest, page in told:
        _entry(root, digest, page, address)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(root: ET.Element, digest: Digest, page: Page, address: str) -> None:
    entry = ET.SubElement(root, "entry")
    at = _time(_at(digest))
    texts = (("id", _name(f"{digest.release} {at}")), ("title", page.title), ("updated", at), ("published", at),
             ("summary", " ".join(plain(line) for line in page.lead)))  # fmt: skip
    for name, text in texts:
        ET.SubElement(entry, name).text = text
    if address:
        ET.SubElement(entry, "link", {"rel": "alternate", "href": f"{address}?release={digest.release}"})
    ET.SubElement(entry, "content", {"type": "html"}).text = body_html(page)


def _at(digest: Digest) -> datetime:
    """When what is told came to be known: with the release, or with the refresh that found nothing new."""
    return digest.refreshed if digest.before == digest.release and digest.refreshed else digest.made_at


def _name(of: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, of)}"


def _time(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
