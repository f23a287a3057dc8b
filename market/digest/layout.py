"""A digest as a page: a title, a sentence on what it compares, and sections of sentences."""

from dataclasses import dataclass

from market import wording
from market.changes import Change
from market.digest.compute import Digest
from market.digest.sentence import Run, Sentence, joined, link, said
from market.digest.telling import Row, Where, nowhere, told

MOST = 40
"""Sentences of one section; the rest are counted."""
_TALLY = {
    "verdict": "verdict{s} turned", "consensus": "median{s} moved", "restated": "number{s} put right",
    "withdrawn": "row{s} withdrawn", "altered": "number{s} altered at the source", "revised": "view{s} revised",
    "stale": "view{s} gone stale", "opened": "finding{s} opened", "closed": "finding{s} closed",
    "accepted": "row{s} accepted by a person", "set_aside": "row{s} set aside", "added": "row{s} added",
    "read": "row{s} read by the program",
}  # fmt: skip
_SECTIONS = (
    ("Verdicts and consensus", ("verdict", "consensus")), ("Put right", ("restated",)), ("Withdrawn", ("withdrawn",)),
    ("Altered at the source", ("altered",)),
    ("Revised", ("revised",)), ("Gone stale", ("stale",)), ("Contradictions opened and closed", ("opened", "closed")),
    ("New", ("accepted", "set_aside", "added")), ("Read, not reviewed", ("read",)),
)  # fmt: skip
_COUNTED = {"figures": "figure", "claims": "crossing statement", "documents": "document", "prices": "price",
            "deals": "deal", "sites": "site", "chips": "chip"}  # fmt: skip


@dataclass(frozen=True)
class Section:
    """Sentences under one heading; `more` were left out."""

    title: str
    lines: tuple[Sentence, ...]
    more: int = 0


@dataclass(frozen=True)
class Page:
    """What is told, in order."""

    title: str
    lead: tuple[Sentence, ...]
    sections: tuple[Section, ...]


def page(digest: Digest, where: Where = nowhere) -> Page:
    """The digest laid out; `where` knows the address of evidence."""
    title = f"Crossover: what changed in release {digest.release}"
    if digest.empty and digest.before == digest.release:
        title = "Crossover: nothing changed"
    return Page(title, tuple(_lead(digest)), tuple(section for section in _sections(digest, where) if section.lines))


def _lead(digest: Digest) -> list[Sentence]:
    made, ran = (wording.day(at) for at in (digest.made_at, digest.refreshed))
    lines = []
    if digest.first:
        held = ", ".join(wording.count(n, _COUNTED[name]) for name, n in digest.counts if n and name in _COUNTED)
        text = "Release {release} of {made} is the first: there is none before it to compare with. It holds {held}."
        lines.append(said(text, release=digest.release, made=made, held=held or "no rows"))
    elif digest.before == digest.release:
        found = f"The refresh of {ran} found nothing new; release" if digest.idle else "Release"
        lines.append(said("**Nothing changed.** {found} {release} of {made} stands.", found=found,
                          release=digest.release, made=made))  # fmt: skip
    else:
        text = "Release **{release}** of {made} against {before} of {at}: {tally}."
        lines.append(said(text, release=digest.release, made=made, before=digest.before,
                          at=wording.day(digest.before_at), tally=_summary(digest)))  # fmt: skip
    if digest.kept_back:
        lines.append(said("{n} not told here: what rests on private documents leaves this dataset in no form.",
                          n=wording.count(digest.kept_back, "change is", "changes are")))  # fmt: skip
    return lines


def _summary(digest: Digest) -> str:
    parts = [tally(digest.changes), wording.count(digest.n_stories, "new story", "new stories")]
    parts = [part for part, some in zip(parts, (digest.changes, digest.n_stories), strict=True) if some]
    return ", ".join(parts) or "nothing, no figure, statement, verdict or story differs"


def tally(changes: tuple[Change, ...] | list[Change]) -> str:
    """`1 number put right, 2 views revised, 4 rows added`."""
    kinds = [change.kind for change in changes]
    found = [(kinds.count(kind), words) for kind, words in _TALLY.items()]
    return ", ".join(f"{n:,} {words.format(s='' if n == 1 else 's')}" for n, words in found if n)


def _sections(digest: Digest, where: Where) -> list[Section]:
    made = []
    for title, kinds in _SECTIONS:
        lines = [change for change in digest.changes if change.kind in kinds]
        lines.sort(key=lambda change: change.row.get("metric") == "unit_price")  # many small ones hide nothing large
        made.append(
            Section(
                title, tuple(_under(title, told(change, where)) for change in lines[:MOST]), max(0, len(lines) - MOST)
            )
        )
    stories = tuple(story(row) for row in digest.stories)
    made.append(Section("New stories", stories, digest.n_stories - len(stories)))
    troubles = tuple(_trouble(row) for row in digest.troubles)
    return [*made, Section("Sources in trouble", troubles[:MOST], max(0, len(troubles) - MOST))]


def _under(title: str, words: Sentence) -> Sentence:
    """The sentence without its first words where they are those of the heading over it."""
    return words[1:] if words[0].text == f"{title}: " else words


def story(row: Row) -> Sentence:
    """`Title (outlet, 3 Nov 2026; 3 independent origins, 5 outlets)`, the title linked."""
    where = [Run(part) for part in (row["site"], wording.day(row["published_day"], row["published_precision"])) if part]
    origins = wording.count(int(row["origins"]), "independent origin")
    outlets = f", {row['outlets']} outlets" if row["outlets"] > 1 else ""
    title = link(row["title"] or row["url"] or "Untitled", row["url"])
    return (title, Run(" ("), *joined(where), Run(f"; {origins}{outlets})"))


def _trouble(row: Row) -> Sentence:
    return said("**{title}**: {state}.", title=row["title"], state=row["state"])
