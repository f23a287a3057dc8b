"""Who made a about."""

from collections.abc import Iterator

from ingest.reading.tables.about import About
from ingest.reading.tables.words import FIRM, SAID_BY
from ingest.reading.voices.knowledge import Knowledge
from ingest.reading.voices.publishers import attributions
from ingest.reading.voices.who import parent


def maker_of(about: About) -> str:
    """The maker that its cells, notes, caption or headings name, else who signed the document; may be empty."""
    return next(filter(None, _made_by(about)), "")


def _made_by(about: About) -> Iterator[str]:
    """The makers that a table names, the plainest saying first."""
    yield _in_a_cell(about)
    yield _ascribed(about)
    yield _only_name(about, outlets=False)
    yield _only_name(about, outlets=True)  # an outlet reckons itself where a table names nobody else
    yield _firm_below(about)
    yield _signer(about)


def _in_a_cell(about: About) -> str:
    told = (texts[1] for texts in about.grid.others if len(texts) > 1 and SAID_BY.match(texts[0]) and texts[1])
    return next((name_in(written, about.page.knowledge) for written in told), "")


def _ascribed(about: About) -> str:
    """Whom the notes or the lines above name as their source; a stranger in brackets is none."""
    for line in (*about.notes, *about.grid.notes[:1], *reversed(about.grid.captions)):
        voices = attributions(line, about.page.knowledge.mentions(line))
        told = (one for one in voices if one.known or line[max(0, one.start - 1) : one.start] != "(")
        if voice := next(told, None):
            return parent(voice.name)
    return ""


def _only_name(about: About, outlets: bool) -> str:
    """The one company that a line about the table names; outlets: the one house of the press."""
    for line in (*about.notes, about.caption, about.heading):
        names = [one.name for one in about.page.knowledge.mentions(line)]
        companies = {name.company for name in names if (name.role == "press") == outlets}
        if len(companies) == 1:
            return parent(companies.pop())
    return ""


def _firm_below(about: About) -> str:
    """A firm that nobody knows, where the first line below opens with its name."""
    found = FIRM.match(about.grid.notes[0]) if about.grid.notes else None
    return (found["bracketed"] or found["name"]).strip() if found else ""


def _signer(about: About) -> str:
    """Who signed the document; nobody where that is one of the things that the rows compare."""
    name = about.page.signer.name if about.page.signer else ""
    in_a_row = any(name and name in cell.text for row in about.grid.rows for cell in row.cells[:1])
    return "" if in_a_row else parent(name)


def name_in(written: str, knowledge: Knowledge) -> str:
    """The name that a cell for a maker of statements holds."""
    known = knowledge.mentions(written)
    return parent(known[0].name.company) if known else written
