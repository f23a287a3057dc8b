"""Text from outside, made harmless before it reaches a page: every mark that Markdown or HTML would act on is inert."""

import html
import re

from market.harmless import address, line

__all__ = ["address", "line", "link", "plot", "text"]

_ACTIVE = re.compile(r"([!-/:-@\[-`{-~])")  # all ASCII punctuation; a backslash before it makes it literal
_BARE = re.compile(r"(https?:|www|@)", re.IGNORECASE)


def text(value: object) -> str:
    """Markdown that shows `value` letter by letter: no link, image, markup, colour directive or formula can form.

    A space of no width stands in bare addresses: Markdown makes links of them even where every mark is escaped.
    """
    return _ACTIVE.sub(r"\\\1", _BARE.sub("\\1\u200b", line(value)))


def inline(value: object) -> str:
    """As `text`, for a part of a line: the spaces around it stay."""
    words = str(value)
    inner = text(words)
    before, after = (" " if edge.isspace() else "" for edge in (words[:1], words[-1:]))
    return f"{before}{inner}{after}" if inner else " " * bool(words)


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
