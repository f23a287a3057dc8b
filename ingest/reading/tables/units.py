"""Which unit a cell takes over: of its heading, its label, its section, the corner, the caption, the notes."""

from ingest.reading.tables.headings import compares
from ingest.reading.tables.hints import Hint, hint_of, merged
from ingest.reading.tables.refused import RefusedError
from ingest.reading.tables.spot import Spot


def unit_about(spot: Spot) -> Hint:
    """What the words about a cell say of its unit; raises RefusedError where its row and column disagree."""
    table = spot.table
    near = [hint_of(text) for text in (spot.head, spot.label, spot.row.section) if text]
    if near and not near[0].kind and compares(spot.head):
        near[0] = Hint("percent", soft=True)
    in_money = bool(near) and near[0].kind == "money" and spot.number.kind != "percent"
    if in_money and any(one.soft and one.kind == "percent" for one in near[1:]):
        raise RefusedError("a share or a rate in a column of money")
    far = [hint_of(table.corner), *(hint_of(line, True) for line in (*reversed(table.titles), *table.notes))]
    return merged(near, far)
