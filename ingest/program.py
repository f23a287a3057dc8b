"""What decides how something is read, as one short name that changes with any of it."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from market import addresses, vocabulary

_LIBRARIES = ("trafilatura", "lxml", "justext", "feedparser", "pypdfium2")


def name(files: Iterable[Path]) -> str:
    """Of the content of these files, in this order."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


@cache
def of_pages() -> str:
    """What makes an article of a page, items of a feed, documents of a file: our code and the libraries below it."""
    code = name([*sorted(Path(__file__).parent.glob("*.py")), Path(addresses.__file__), Path(vocabulary.__file__)])
    return hashlib.sha256(";".join([code, *map(version, _LIBRARIES)]).encode()).hexdigest()[:16]
