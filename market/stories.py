"""Which documents tell the same story."""

import datetime as dt
import re
import unicodedata

from market.records import content_id


def story(title: str, day: dt.date | None) -> str:
    """The name shared by documents with the same title on the same day; empty without a title.

    A first cut: case, accents and punctuation do not count, other words or another day make another story.
    """
    plain = unicodedata.normalize("NFKD", title).casefold()
    words = re.findall(r"\w+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    return content_id("story", " ".join(words), day) if words else ""
