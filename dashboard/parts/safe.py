"""Text from outside, made harmless before it reaches a page: every mark that Markdown or HTML would act on is inert."""

import html
import re
from urllib.parse import urlsplit

_ACTIVE = re.compile(r"([!-/:-@\[-`{-~])")  # all ASCII punctuation; a backslash before it makes it literal
_BARE = re.compile(r"(https?:|www|@)", re.IGNORECASE)
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def line(text: object) -> str:
    """`text` on one line, without control characters or marks that turn the writing direction."""
    return _BREAKS.sub(" ", str(text)).strip()


def text(value: object) -> str:
    """Markdown that shows `value` letter by letter: no link, image, markup, colour directive or formula can form.

    A space of no width stands in bare addresses: Markdown makes links of them even where every mark is escaped.
    """
    return _ACTIVE.sub(r"\\\1", _BARE.sub("\\1\u200b", line(value)))


def address(url: object) -> str:
    """`url` where it is a web address, else the empty text."""
    url = line(url)
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc and " " not in url else ""


def link(label: object, url: object) -> str:
    """Markdown link to a web address; the bare label where there is none that is safe to follow."""
    target = address(url)
    if not target:
        return text(label)
    target = re.sub(r"[()<>\\\"'`\[\]]", lambda found: f"%{ord(found[0]):02X}", target)
    return f"[{text(label) or text(target)}]({target})"


def plot(value: object) -> str:
    """`value` for a chart, where Plotly would read tags out of it."""
    return html.escape(line(value), quote=False)
