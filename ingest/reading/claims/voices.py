"""Whose claim it is."""

import re
from itertools import pairwise

from ingest.reading.scene import Page
from ingest.reading.voices.attribution import Attribution
from ingest.reading.voices.publishers import attributions
from ingest.reading.voices.who import parent

_AND = re.compile(r"\s*(?:,|and|y|e|&|,\s*and|nor|or|ni|as well as|así como)\s*\Z")


def voices_in(text: str, page: Page) -> list[str]:
    """Every name that makes the statement, those joined by `and` to one that does among them."""
    mentions = page.knowledge.mentions(text)
    made: list[Attribution] = [one for one in attributions(text, mentions) if one.strength == 2]
    names = [one.name for one in made]
    for one in made:
        for mention in mentions:
            if mention.name.role == "press" or mention.name.company in names:
                continue
            between = text[mention.end : one.start] if mention.end <= one.start else text[one.end : mention.start]
            if _AND.match(between):
                names.append(mention.name.company)
    if not names:
        speaking = [one for one in mentions if one.name.role != "press" and not one.name.operates]
        listed = all(_AND.match(text[one.end : two.start]) for one, two in pairwise(speaking))
        names = [one.name.company for one in speaking] if listed else []
    if not names:
        names = [one.name.company for one in mentions if one.name.via == "company" and one.name.operates][:1]
    return list(dict.fromkeys(parent(name) for name in names))
