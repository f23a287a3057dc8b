"""Figures in tables: cells between bars or tabs, the unit and the year in a heading, a label or the caption."""

import re
from dataclasses import dataclass, field

from ingest.reading import meaning
from ingest.reading.amounts import Amount
from ingest.reading.money import CURRENCY_AFTER, CURRENCY_BEFORE, MAGNITUDES
from ingest.reading.numerals import DIGITS, from_digits
from ingest.reading.periods import Setting, Stretch, resolve, stretches
from ingest.reading.publishers import attributions
from ingest.reading.scene import Page
from ingest.reading.sentences import Sentence
from ingest.reading.who import parent
from market.period import Period
from market.records import Figure

_NUMBER_CELL = re.compile(
    rf"\s*(?P<all>(?P<sign>(?:US)?\$|€|£|¥|USD|"
    rf"EUR)?\s?(?P<number>{DIGITS})(?:\s?[-–—]\s?(?P<high>{DIGITS}))?\s?(?P<unit>%|x|GW|MW|bn|tn|trn|"
    rf"billion|million|m|B|M|T)?)\s*\*?\s*\Z"
)
_CURRENCY = re.compile(
    r"US\$|\$|€|£|¥|\b(?:USD|EUR|GBP|JPY|CNY|Rmb)\b|\b(?:US )?dollars?\b|\bdólares\b|\beuros?\b|\byuan\b", re.IGNORECASE
)
_SCALE = re.compile(

        r"\b(?:mil(?:es de)? millones|thousand million|billions?|trillions?|millions?|bn|tn|trn|mn|millones|"
        r"millardos|billones|thousands?)\b|(?<=[$€£])\s?(?:[bBmMT]|bn|mn|tn)\b", re.IGNORECASE
)  # fmt: skip
_PER_CENT = re.compile(r"%|per cent|percent|share|cuota|CAGR|growth|crecimiento|YoY|porcentaje", re.IGNORECASE)
_GROWTH = re.compile(r"CAGR|growth|crecimiento|YoY|change|variación|increase|year[\s-]on", re.IGNORECASE)
_RULE = re.compile(r"[\s|:\-–—=+]*\Z")
_POWER = re.compile(r"\bGW\b|gigawatts?|gigavatios", re.IGNORECASE)
_PIECES = re.compile(r"\b(?:million units|units|unidades|shipments|pieces|envíos)\b", re.IGNORECASE)
_FACTORS = {"b": 1e9, "B": 1e9, "m": 1e6, "M": 1e6, "T": 1e12}
_CELLS = {"%": "percent", "x": "x", "GW": "GW"}
_MOST_CAPTION = 220


@dataclass(frozen=True)
class Cell:
    """One cell: its stripped text and where that begins in the document."""

    text: str
    start: int


@dataclass
class Tables:
    """The figures of all tables of a text, and where the tables lie."""

    pairs: list[tuple[Figure, Amount]] = field(default_factory=list)
    blocks: list[tuple[int, int]] = field(default_factory=list)

    def holds(self, place: int) -> bool:
        return any(start <= place < end for start, end in self.blocks)


@dataclass(frozen=True)
class _Unit:
    unit: str
    factor: float


@dataclass(frozen=True)
class _Around:
    """What stands about a table: its caption, who made it, its whole heading row."""

    caption: str
    publisher: str
    page: Page
    heading: str


def read_tables(text: str, sentences: list[Sentence], page: Page) -> Tables:
    """The figures of every table in `text`: two rows or more of two cells or more, the first row the heading."""
    out = Tables()
    lines = _lines(text)
    place = 0
    while place < len(lines):
        stop = place
        while stop < len(lines) and len(_cells(*lines[stop])) >= 2:
            stop += 1
        if stop - place >= 2:
            _read_block(text, lines, place, stop, page, out)
        place = max(stop, place + 1)
    return out


def _lines(text: str) -> list[tuple[str, int]]:
    out, start = [], 0
    for line in text.splitlines(keepends=True):
        out.append((line.rstrip("\r\n"), start))
        start += len(line)
    return out


def _cells(line: str, start: int) -> list[Cell]:
    mark = "|" if line.count("|") >= 2 or re.search(r"\w \| \w", line) else "\t" if "\t" in line.strip() else ""
    if not mark:
        return []
    out, place = [], start
    for piece in line.split(mark):
        lead = len(piece) - len(piece.lstrip())
        out.append(Cell(piece.strip(), place + lead))
        place += len(piece) + 1
    while out and not out[0].text and mark == "|":
        out.pop(0)
    while out and not out[-1].text and mark == "|":
        out.pop()
    return out


def _read_block(text: str, lines: list[tuple[str, int]], first: int, stop: int, page: Page, out: Tables) -> None:
    rows = [
        (_cells(*lines[number]), lines[number]) for number in range(first, stop) if not _RULE.match(lines[number][0])
    ]
    if len(rows) < 2:
        return
    heading = rows[0][0]
    around = _around(lines, first, stop, page, " ".join(one.text for one in heading))
    for cells, (line, start) in rows[1:]:
        for column, cell in enumerate(cells[1:], 1):
            head = heading[column].text if column < len(heading) and len(heading) == len(cells) else ""
            pair = _figure(cell, head, heading[0].text, cells[0].text, around, (line, start))
            if pair:
                out.pairs.append(pair)
    last, last_start = lines[stop - 1]
    out.blocks.append((lines[first][1], last_start + len(last)))


def _around(lines: list[tuple[str, int]], first: int, stop: int, page: Page, heading: str) -> _Around:
    above = [line for line, _ in lines[max(0, first - 3) : first] if line.strip()]
    below = [line for line, _ in lines[stop : stop + 3] if line.strip()]
    caption = above[-1][-_MOST_CAPTION:] if above else ""
    voices = []
    for line in [*below[:1], caption, *above]:
        voices += attributions(line, page.knowledge.mentions(line))
    publisher = parent(voices[0].name) if voices else ""
    if not publisher:
        publisher = next(
            (
                one.name.company
                for line in [caption, *below[:1]]
                for one in page.knowledge.mentions(line)
                if one.name.role != "press"
            ),
            "",
        )
    return _Around(caption, publisher, page, heading)


def _figure(
    cell: Cell, head: str, corner: str, label: str, around: _Around, row: tuple[str, int]
) -> tuple[Figure, Amount] | None:
    found = _NUMBER_CELL.match(cell.text)
    unit = _unit_of(found, head, label, corner, around.caption) if found else None
    if not found or not unit:
        return None
    language = around.page.language
    low = from_digits(found["number"], language)
    high = from_digits(found["high"], language) if found["high"] else None
    value = low if high is None else (low + high) / 2
    period = _period(head, label, around)
    span, start = found["all"].strip(), cell.start + found.start("all")
    shape = "money" if unit.unit.endswith("_bn") else "percent"
    least, most = (None, None) if high is None else (_round(low * unit.factor), _round(high * unit.factor))
    amount = Amount(_round(value * unit.factor), least, most, unit.unit, span, start, shape)
    return _told(amount, head, label, corner, around, period, row), amount


def _round(value: float) -> float:
    return float(f"{value:.10g}")


def _unit_of(found: re.Match[str], head: str, label: str, corner: str, caption: str) -> _Unit | None:
    """The unit of a cell: its own, else its heading's, its label's, the corner's, the caption's."""
    own = found["unit"] or ""
    if own in _CELLS:
        return _Unit(_CELLS[own], 1.0)
    if own == "MW":
        return _Unit("GW", 1e-3)
    if re.fullmatch(r"(?:19|20)\d\d", found["number"]) and not (found["sign"] or own):
        return None
    if own or found["sign"]:
        factor = _FACTORS.get(own) or (MAGNITUDES[own.lower()][0] if own else 0.0)
        near = next((unit for place in (head, label, corner, caption) if (unit := _named(place))), None)
        code = CURRENCY_BEFORE.get(found["sign"] or "", "") or (
            near.unit[:3] if near and near.unit.endswith("_bn") else "USD"
        )
        return _Unit(f"{code}_bn", (factor or (near.factor * 1e9 if near else 1e9)) / 1e9)
    return next((unit for place in (head, label, corner, caption) if (unit := _named(place))), None)


def _named(text: str) -> _Unit | None:
    """The unit that a heading, label or caption names: `($bn)`, `millones de dólares`, `%`, `GW`."""
    currency, scale = _CURRENCY.search(text), _SCALE.search(text)
    if currency and scale:
        sign = currency[0]
        code = (
            CURRENCY_BEFORE.get(sign, "")
            or CURRENCY_AFTER.get(sign.lower(), "")
            or CURRENCY_AFTER.get(sign.lower().replace("us ", ""), "USD")
        )
        word = (
            " ".join(scale[0].strip().lower().split()).replace("miles de", "mil").rstrip("s")
            if scale[0].lower().startswith("miles")
            else scale[0].strip().lower()
        )
        factor = _FACTORS.get(scale[0].strip()) or MAGNITUDES.get(word, MAGNITUDES.get(word + "es", (1e9, "")))[0]
        return _Unit(f"{code}_bn", factor / 1e9)
    if _PER_CENT.search(text) and not currency:
        return _Unit("percent", 1.0)
    if _POWER.search(text):
        return _Unit("GW", 1.0)
    if _PIECES.search(text):
        return _Unit(
            "million_units",
            1.0
            if re.search(r"million|millones|\bm\b", text, re.IGNORECASE)
            else 1e-3
            if re.search(r"thousand|miles|\bk\b|000", text, re.IGNORECASE)
            else 1e-6,
        )
    return None


def _period(head: str, label: str, around: _Around) -> Period | None:
    setting = Setting(around.page.published)
    for place in (head, label, around.caption):
        years: list[Stretch] = stretches(place)
        if years:
            return resolve(years[0], setting)
    return None


def _told(
    amount: Amount, head: str, label: str, corner: str, around: _Around, period: Period | None, row: tuple[str, int]
) -> Figure:
    page = around.page
    narrow, wide = f"{label} {head}", f"{label} {head} {corner} {around.caption}"
    published = page.published
    ahead = bool(period and published and period.end > published)
    owner = next((one.name for one in page.knowledge.mentions(narrow) if one.name.operates and one.name.listed), None)
    entity = owner.company if owner else ""
    same = bool(entity) and entity == around.publisher
    line, start = row
    lead = len(line) - len(line.lstrip())
    metric = _metric(amount, narrow, wide, around.heading)
    reasons = _doubts(period, around.publisher)
    return Figure(
        publisher=around.publisher,
        published_on="",
        metric=metric,
        workload=_workload(narrow, wide),
        segment=_segment(narrow, wide, owner.role if owner else "", metric),
        entity=entity,
        region=meaning.region_of(wide),
        period_start=period.start if period else None,
        period_end=period.end if period else None,
        value=amount.value,
        value_low=amount.low,
        value_high=amount.high,
        unit=amount.unit,
        origin="read",
        quote=line.strip(),
        quote_start=start + lead,
        kind=("guidance" if same else "forecast") if ahead else ("actual" if same else "estimate"),
        evidence="secondary",
        span=amount.span,
        start=amount.start,
        places=1,
        standing="review" if reasons else "charted",
        reasons=reasons,
    )


def _doubts(period: Period | None, publisher: str) -> str:
    missing = ((not period, "no period is told"), (not publisher, "nobody is named"))
    return ";".join(reason for doubted, reason in missing if doubted)


def _metric(amount: Amount, narrow: str, wide: str, heading: str) -> str:
    if amount.unit == "GW":
        return "power_capacity"
    if amount.unit == "million_units":
        return "shipments"
    if amount.unit in ("percent", "x"):
        growth = _GROWTH.search(narrow) or (
            amount.unit == "x" or (not re.search(r"share|cuota|%", narrow, re.IGNORECASE) and _GROWTH.search(wide))
        )
        return (
            "growth_rate"
            if growth
            else ("compute_share" if meaning.is_compute(wide) and "$" not in wide else "spending_share")
        )
    marks = meaning.metric_marks(narrow) or meaning.metric_marks(wide) or meaning.metric_marks(heading)
    return marks[0].label if marks else "spending"


def _segment(narrow: str, wide: str, role: str, metric: str) -> str:
    if metric == "capex" and role == "hyperscaler":
        return "hyperscaler_capex"
    return meaning.segment_of(narrow) or meaning.segment_of(wide) or "ai_infrastructure"


def _workload(narrow: str, wide: str) -> str:
    for text in (narrow, wide):
        named = {mark.label for mark in meaning.workload_marks(text)} - {"all"}
        if len(named) == 1:
            return named.pop()
    return "all"
