"""Tables of HTML pages as lines of text: one row a line between bars, headings over every column that they span.

`take_out` puts a mark in place of each table of data, so that whoever looks for the article's text cannot squeeze,
reorder or drop its cells; `put_back` puts the rows where the marks came to stand. A table that lays out a page stays.
"""

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from ingest.reading.tables.cells import is_number

_MOST_COLUMNS, _MOST_ROWS, _MOST_CELLS = 60, 600, 20_000
_LONGEST_CELL, _MOST_LONG_CELLS = 300, 0.1
_SIGN_BEFORE = re.compile(r"(?:US)?[$€£¥(+−-]+\Z")
_SIGN_AFTER = re.compile(r"[)%]+\Z")
_FIGURE = re.compile(r"[\s$€£¥~<>(+−-]*\d[\d.,\s]*\s*[)%\w+*]{0,3}\s*\Z")
_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*\Z")
_MARK = re.compile(r"Tablemark\d{1,9}mark stands here for rows of numbers\.")
_SPACE = re.compile(r"\s+")
_BLOCKS = ("p", "ul", "ol", "h1", "h2", "article", "section", "form", "iframe", "img", "input")


@dataclass(frozen=True)
class Taken:
    """Rows of text by the mark that stands in their place."""

    rows: dict[str, str]

    def put_back(self, text: str) -> str:
        """The text with the rows where their marks stand."""
        if not self.rows:
            return text
        text = _MARK.sub(lambda found: f"\n{self.rows.get(found[0], found[0])}\n", text)
        return re.sub(r"\n{3,}", "\n\n", text)


def take_out(tree: HtmlElement) -> Taken:
    """Replaces the tables of data in `tree` by marks. Bounded: later tables stay as they are once enough was taken."""
    taken: dict[str, str] = {}
    cells = 0
    for table in list(tree.iter("table")):
        if cells >= _MOST_CELLS or not _is_data(table):
            continue
        matrix = _matrix(table)
        cells += sum(len(row) for row in matrix)
        rows = _printed(matrix)
        if rows:
            mark = f"Tablemark{len(taken)}mark stands here for rows of numbers."  # a sentence: words alone are dropped
            taken[mark] = "\n".join(filter(None, [_caption(table), rows]))
            _replace(table, mark)
    return Taken(taken)


def _is_data(table: HtmlElement) -> bool:
    """Is it a table of short cells, some of them numbers, rather than the frame of a page?"""
    if next(table.iterdescendants("table"), None) is not None or table.getparent() is None:
        return False
    texts: list[str] = []
    for cell in table.iter("td", "th"):
        if len(texts) >= 400:
            break
        texts.append(_text(cell))
    long = sum(len(text) > _LONGEST_CELL for text in texts)
    numbers = sum(map(_is_figure, texts))
    return len(texts) >= 4 and numbers >= 1 and long <= _MOST_LONG_CELLS * len(texts)


def _text(cell: HtmlElement) -> str:
    """The words of a cell without footnote marks, which would make 267,934 a tenfold 267,9341."""
    parts: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        note = element.tag == "sup" and len("".join(element.itertext()).strip()) <= 3
        if event == "start" and element.tag not in ("script", "style") and not note and element.text:
            parts.append(element.text)
        elif event == "end" and element is not cell:
            parts.append(" " if element.tag in ("br", "p", "div", "li") else "")
            parts.append(element.tail or "")
    return _SPACE.sub(" ", "".join(part for part in parts if isinstance(part, str))).replace("|", "/").strip()


def _is_figure(text: str) -> bool:
    """Is a cell nothing but a number, with its signs and its unit? Years are, too."""
    return bool(_FIGURE.match(text)) or is_number(text)


def _span(cell: HtmlElement, name: str) -> int:
    written = (cell.get(name) or "1").strip()
    return (
        max(1, min(int(written), _MOST_COLUMNS)) if written.isascii() and written.isdigit() and len(written) < 9 else 1
    )


def _matrix(table: HtmlElement) -> list[list[str]]:
    """Texts by row and column. Rows before the first number are headings: their texts stand in every column spanned;
    so do labels in every row spanned. Numbers and section titles stand once."""
    out: list[list[str]] = []
    carried: dict[int, tuple[int, str]] = {}
    heading = True
    for line in table.iter("tr"):
        if len(out) >= _MOST_ROWS:
            break
        found = [
            (_text(cell), _span(cell, "colspan"), _span(cell, "rowspan")) for cell in line if cell.tag in ("td", "th")
        ]
        heading = heading and not any(_is_figure(text) and not _YEAR.match(text) for text, _, _ in found)
        alone = len({text for text, _, _ in found if text}) <= 1
        out.append(_row(found, carried, heading and not alone))
    return out


def _row(found: list[tuple[str, int, int]], carried: dict[int, tuple[int, str]], repeat: bool) -> list[str]:
    row: list[str] = []
    for text, across, down in found[:_MOST_COLUMNS]:
        _fill(row, carried)
        number = _is_figure(text) and not repeat
        for place in range(min(across, _MOST_COLUMNS - len(row))):
            if down > 1:
                carried[len(row)] = (down - 1, "" if number or (place and not repeat) else text)
            row.append(text if repeat or not place else "")
    _fill(row, carried)
    return row


def _fill(row: list[str], carried: dict[int, tuple[int, str]]) -> None:
    """Cells that reach down from the rows above."""
    while len(row) in carried:
        left, text = carried.pop(len(row))
        if left > 1:
            carried[len(row)] = (left - 1, text)
        row.append(text)


def _printed(matrix: list[list[str]]) -> str:
    rows = [_signs_joined(row) for row in matrix if any(row)]
    width = max((len(row) for row in rows), default=0)
    if width < 2 or len(rows) < 2:
        return ""
    rows = [row + [""] * (width - len(row)) for row in rows]
    first = next(
        (place for place, row in enumerate(rows) if any(_is_figure(text) and not _YEAR.match(text) for text in row)),
        0,
    )
    _join_twins(rows, first, width)
    used = [column for column in range(width) if not column or any(row[column] for row in rows[first:])]
    lines = [f"| {' | '.join(row[column] for column in used)} |" for row in rows]
    if first:
        lines.insert(first, "|" + "---|" * len(used))
    return "\n".join(lines)


def _join_twins(rows: list[list[str]], first: int, width: int) -> None:
    """Empties one of two neighbouring columns under one heading where no row has a text in both."""
    for column in range(1, width - 1):
        pairs = [(row[column], row[column + 1]) for row in rows[:first]]
        same = all(one == two or not one or not two for one, two in pairs) and any(
            one == two and one for one, two in pairs
        )
        if same and not any(row[column] and row[column + 1] for row in rows[first:]):
            for row in rows:
                row[column + 1] = row[column + 1] or row[column]
            for row in rows[first:]:
                row[column] = ""


def _signs_joined(row: list[str]) -> list[str]:
    """`$`, `(`, `)` and `%` in cells of their own go to the number that they belong to."""
    out = list(row)
    for place, text in enumerate(out):
        if text and _SIGN_BEFORE.match(text):
            follower = next((at for at in range(place + 1, min(place + 3, len(out))) if out[at]), None)
            if follower is not None and out[follower][0].isdigit():
                out[follower], out[place] = text + out[follower], ""
        elif text and _SIGN_AFTER.match(text):
            leader = next((at for at in range(place - 1, max(place - 3, -1), -1) if out[at]), None)
            if leader is not None and any(letter.isdigit() for letter in out[leader]):
                out[leader], out[place] = out[leader] + text, ""
    return out


def _caption(table: HtmlElement) -> str:
    found = next(table.iterchildren("caption"), None)
    return _text(found) if found is not None else ""


def _replace(table: HtmlElement, mark: str) -> None:
    paragraph = etree.Element("p")
    paragraph.text, paragraph.tail = mark, table.tail
    parent = table.getparent()
    if parent is not None:
        parent.replace(table, paragraph)
