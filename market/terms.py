"""On what terms rows may be passed on: what `data/LICENCE` says, read by programs."""

import re

_POINT = re.compile(r"^\d+\. (.+)\n((?:[ \t]+\S.*\n?)+)", re.MULTILINE)
"""A numbered heading and the indented lines below it."""


def points(licence: str) -> list[tuple[str, str]]:
    """Its numbered points: heading and text, the text on one line."""
    return [(heading, " ".join(text.split())) for heading, text in _POINT.findall(licence)]


def named(licence: str) -> set[str]:
    """The words that stand between backticks in its points: tables, keys of sources, origins."""
    return {word for _, text in points(licence) for word in re.findall(r"`(\w+)`", text)}


def hosts(licence: str) -> tuple[str, ...]:
    """The hosts that its points name."""
    told = {
        word for _, text in points(licence) for word in re.findall(r"(?<![\w/.])[a-z][a-z0-9-]*(?:\.[a-z]+)+\b", text)
    }
    return tuple(sorted(word for word in told if not word.endswith((".csv", ".json"))))
