"""A digest as Markdown, as HTML and as plain text."""

import html
import re

from market.digest.layout import Page, Section
from market.digest.sentence import Run, Sentence, plain
from market.wording import count

_MARKS = re.compile(r"([\\`*_\[\]<>&|~$#!:])")
_BARE = re.compile(r"(https?|www)(?=[:.])|@", re.IGNORECASE)
_UNSAFE = re.compile(r"[()<>\\\"'`\[\]\s]")
_STYLE = """
:root { color-scheme: light dark; }
body { margin: 0; background: #ffffff; color: #1a1a1a;
  font: 16px/1.5 -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 22px; line-height: 1.25; margin: 0 0 12px; }
h2 { font-size: 16px; margin: 28px 0 6px; padding-top: 10px; border-top: 1px solid #c8c8c8; }
ul { margin: 0; padding-left: 20px; }
li { margin: 0 0 8px; overflow-wrap: anywhere; }
p { margin: 0 0 8px; overflow-wrap: anywhere; }
a { color: #0b5c8f; }
.more, footer { color: #595959; font-size: 14px; }
footer { margin-top: 28px; }
@media (prefers-color-scheme: dark) {
  body { background: #15181c; color: #e8e8e8; }
  h2 { border-color: #40464d; }
  a { color: #7cc0ee; }
  .more, footer { color: #a8adb3; }
}
"""
FOOT = "Each number leads to its source. Read numbers wait for a person before they count."


def markdown(page: Page) -> str:
    """The page as Markdown, ending in a line feed. What came from outside shows letter by letter."""
    parts = [f"# {_escaped(page.title)}", *(_marked(line) for line in page.lead)]
    for section in page.sections:
        parts += [f"## {section.title}", "\n".join(f"- {_marked(line)}" for line in section.lines)]
        parts += [_more(section)] if section.more else []
    return "\n\n".join(parts) + "\n"


def _more(section: Section) -> str:
    return f"And {count(section.more, 'more', 'more')}: the release holds them all."


def _marked(sentence: Sentence) -> str:
    return "".join(_marked_run(run) for run in sentence)


def _marked_run(run: Run) -> str:
    text = _escaped(run.text)
    if run.url:
        target = _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", run.url)
        return f"[{text}]({target})"
    return f"**{text}**" if run.strong and text.strip() else text


def _escaped(text: str) -> str:
    """A space of no width keeps bare addresses from turning into links."""
    return _MARKS.sub(r"\\\1", _BARE.sub("\\g<0>\u200b", text)).replace("\\:", ":")


def page_html(page: Page) -> str:
    """The page as one HTML file that fetches nothing, for browsers and mail, light and dark."""
    title = html.escape(page.title)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="supported-color-schemes" content="light dark">\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body_html(page)}\n"
        f"<footer>{FOOT}</footer>\n</main>\n</body>\n</html>\n"
    )


def body_html(page: Page) -> str:
    """The lead and the sections alone, as they stand in a feed."""
    parts = [f"<p>{_tagged(line)}</p>" for line in page.lead]
    for section in page.sections:
        parts.append(f"<h2>{html.escape(section.title)}</h2>")
        parts.append("<ul>\n" + "\n".join(f"<li>{_tagged(line)}</li>" for line in section.lines) + "\n</ul>")
        parts += [f'<p class="more">{_more(section)}</p>'] if section.more else []
    return "\n".join(parts)


def _tagged(sentence: Sentence) -> str:
    return "".join(_tagged_run(run) for run in sentence)


def _tagged_run(run: Run) -> str:
    text = html.escape(run.text)
    if run.url:
        return f'<a href="{html.escape(run.url)}" rel="noopener noreferrer">{text}</a>'
    return f"<strong>{text}</strong>" if run.strong else text


def text(page: Page) -> str:
    """The page as plain text, for mail that shows no HTML: addresses follow their words."""
    parts = [page.title, *(plain(line) for line in page.lead)]
    for section in page.sections:
        lines = [f"- {_spelt(line)}" for line in section.lines] + ([_more(section)] if section.more else [])
        parts.append("\n".join([section.title.upper(), *lines]))
    return "\n\n".join([*parts, FOOT]) + "\n"


def _spelt(sentence: Sentence) -> str:
    return "".join(f"{run.text} <{run.url}>" if run.url else run.text for run in sentence)
