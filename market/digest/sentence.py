"""Sentences with strong words and links, before they become Markdown, HTML or plain text."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import Formatter

from market.harmless import address, line


@dataclass(frozen=True)
class Run:
    """Words on one line that are set alike; `url` is a web address, or empty."""

    text: str
    strong: bool = False
    url: str = ""


Sentence = tuple[Run, ...]


def said(template: str, **values: object) -> Sentence:
    """The words of a template with the values in its fields; what stands between `**` in the template is strong. A
    value is words and nothing else, whatever marks it holds.

    >>> [(run.text, run.strong) for run in said("**{who}** was {n}.", who="A*B", n=3)]
    [('A*B', True), (' was ', False), ('3', False), ('.', False)]
    """
    runs, strong = [], False
    for literal, name, _, _ in Formatter().parse(template):
        for place, part in enumerate(literal.split("**")):
            strong ^= place > 0
            runs += [Run(part, strong)] if part else []
        runs += [Run(line(values[name]), strong)] if name else []
    return tuple(run for run in runs if run.text)


def link(label: object, url: object) -> Run:
    """Words that lead to a web address; plain words where it is none that is safe to follow."""
    return Run(line(label), url=address(url))


def joined(parts: Iterable[Run], between: str = ", ") -> Sentence:
    """The parts with words between them."""
    runs = [run for part in parts for run in (Run(between), part)]
    return tuple(runs[1:])


def plain(sentence: Sentence) -> str:
    """The words alone."""
    return "".join(run.text for run in sentence)
