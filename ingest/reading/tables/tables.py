"""Figures in tables: what each cell with a number says, by its row, its column, and the lines about the table.

A cell's unit is its own, else its heading's, its label's, its section's, the corner's, the caption's, the notes'; so is
its period. What is measured, by whom and of whom is told by the same words, the nearest first. A number that none of
them makes a figure of the field is refused with a reason.
"""

from dataclasses import dataclass, field
from functools import cached_property

from ingest.reading.cues import has
from ingest.reading.measures import meaning
from ingest.reading.measures.places import region_in, region_named, region_of_label
from ingest.reading.numbers.amounts import Amount
from ingest.reading.scene import Page
from ingest.reading.sentences import Sentence
from ingest.reading.standing.refusals import Refusal
from ingest.reading.tables import cells
from ingest.reading.tables.cells import Hint, Number
from ingest.reading.tables.grids import Cell, Grid, Places, Row, grids
from ingest.reading.tables.headings import VINTAGE, When, compared, day_of, has_year, is_compound, is_dated, when_of
from ingest.reading.tables.table_sums import amount_of
from ingest.reading.tables.table_words import (
    BARE_AI,
    CAPEX,
    ELSEWHERE,
    FIRM,
    GROWTH,
    MARKET,
    METRIC_OF,
    METRICS,
    NOTE,
    OUR_ROLES,
    OWN_BOOKS,
    PROFITS,
    SAID_BY,
    SHARE,
    STRONG,
    TOTAL,
    RefusedError,
    refuse_other_things,
)
from ingest.reading.voices.knowledge import Mention, Name
from ingest.reading.voices.publishers import attributions
from ingest.reading.voices.who import parent
from market.period import Period
from market.records import Figure

_MOST_CELLS, _MONTH, _LONGEST_PRODUCT = 20_000, 32, 60


@dataclass
class Tables:
    """The figures of all tables of a text, what was refused in them, and where their rows lie."""

    pairs: list[tuple[Figure, Amount]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    places: Places = field(default_factory=Places)

    def holds(self, place: int) -> bool:
        """Does a sentence that begins at `place` lie in a row that was read here?"""
        return self.places.holds(place)


def read_tables(text: str, sentences: list[Sentence], page: Page) -> Tables:
    """The figures of every table in `text`."""
    out = Tables()
    read = 0
    for grid in grids(text, cells.holds_a_number):
        for place in grid.places:
            out.places.add(*place)
        read += sum(len(row.cells) for row in grid.rows)
        if read <= _MOST_CELLS:
            _Table(grid, page).read(out)
    return out


@dataclass(frozen=True)
class _Spot:
    """One cell among its words: `label` is its row's text cells, `head` its column's heading."""

    number: Number
    cell: Cell
    row: Row
    head: str
    label: str
    levels: list[Period]

    @property
    def narrow(self) -> str:
        return f"{self.label} {self.head}"


class _Table:
    """A table and what holds for all of it."""

    def __init__(self, grid: Grid, page: Page) -> None:
        self.grid, self.page = grid, page
        self._ours: dict[str, bool] = {}
        bare = [cell.text for row in grid.rows for cell in row.cells if any(letter.isdigit() for letter in cell.text)]
        self.numbers_in = cells.language_of_numbers(bare[:500], page.language)

    @cached_property
    def caption(self) -> str:
        """The lines above that speak of the table: the nearest, and headings right above it."""
        lines = self.grid.captions
        kept = lines[-1:]
        for line in reversed(lines[:-1]):
            if line.endswith((".", "?", "!")) and len(line) > 100:
                break
            kept.insert(0, line)
        return " . ".join(kept)

    @cached_property
    def notes(self) -> list[str]:
        return [line for line in self.grid.notes if NOTE.match(line)]

    @cached_property
    def in_prices(self) -> bool:
        """Does the table tell of prices of hours or tokens?"""
        hints = (cells.hint_of(self.caption, True), *(cells.hint_of(head) for head in self.grid.heads))
        return any(hint.kind in ("hour", "tokens") for hint in hints)

    @cached_property
    def from_books(self) -> bool:
        """Do the numbers of the past come from the companies themselves?"""
        return any(OWN_BOOKS.search(line) for line in (*self.notes, self.caption))

    @cached_property
    def heading(self) -> str:
        return " ".join(self.grid.heads)

    @cached_property
    def publisher(self) -> str:
        """Who made the table: of its notes, else of its caption and headings, else the only name in them."""
        for texts in self.grid.others:
            if len(texts) > 1 and SAID_BY.match(texts[0]) and texts[1]:
                return self._named(texts[1])
        places = [*self.notes, *self.grid.notes[:1], *reversed(self.grid.captions)]
        for line in places:
            voices = attributions(line, self.page.knowledge.mentions(line))
            if voice := next(
                (one for one in voices if one.known or line[max(0, one.start - 1) : one.start] != "("), None
            ):
                return parent(voice.name)
        for outlets in (False, True):  # an outlet reckons itself where a table names nobody else
            for line in (*self.notes, self.caption, self.heading):
                named = {
                    one.name.company
                    for one in self.page.knowledge.mentions(line)
                    if (one.name.role == "press") == outlets
                }
                if len(named) == 1:
                    return parent(named.pop())
        firm = next((found for line in self.grid.notes[:1] if (found := FIRM.match(line))), None)
        if firm:
            return (firm["bracketed"] or firm["name"]).strip()
        signer = self.page.signer.name if self.page.signer else ""
        in_a_row = any(signer and signer in cell.text for row in self.grid.rows for cell in row.cells[:1])
        return "" if in_a_row else parent(signer)

    def _named(self, written: str) -> str:
        """The name that a cell for a maker of statements holds."""
        known = self.page.knowledge.mentions(written)
        return parent(known[0].name.company) if known else written

    @cached_property
    def in_domain(self) -> bool:
        return self._speaks_of_us(f"{self.caption} {self.heading}")

    def _speaks_of_us(self, text: str) -> bool:
        if text not in self._ours:
            self._ours[text] = self._is_of_the_field(text)
        return self._ours[text]

    def _is_of_the_field(self, text: str) -> bool:
        if has("field", text) or any(mark.label == "inference" for mark in meaning.workload_marks(text)):
            return True
        return any(one.name.role in OUR_ROLES for one in self.page.knowledge.mentions(text))

    @cached_property
    def works(self) -> set[str]:
        """The workloads that the headings and labels tell apart."""
        texts = [*self.grid.heads, *(row.cells[0].text for row in self.grid.rows[:50] if row.cells)]
        return {mark.label for text in texts for mark in meaning.workload_marks(text)} - {"all"}

    def read(self, out: Tables) -> None:
        """Put every cell with a number into `out`, as a figure or as refused."""
        for row in self.grid.rows:
            label = self._label(row)
            levels: list[Period] = []
            for column, cell in enumerate(row.cells):
                number = cells.number_of(cell.text, self.numbers_in)
                if number is None and column == 1 and len(row.cells) == 2:
                    number = cells.told_in(cell.text, self.numbers_in)
                if number is None:
                    continue
                span, start = cell.text[number.start : number.end], cell.start + number.start
                try:
                    head = self.grid.head(row, column)
                    if head is None:
                        raise RefusedError("no column heading stands over it")
                    spot = _Spot(number, cell, row, head, label, levels)
                    out.pairs.append(self._pair(spot, span, start))
                except RefusedError as fault:
                    out.refused.append(Refusal(span, start, str(fault)))
                else:
                    figure = out.pairs[-1][0]
                    if figure.metric != "growth_rate" and figure.period_start and figure.period_end:
                        levels.append(Period(figure.period_start, figure.period_end))

    def _label(self, row: Row) -> str:
        """The texts of a row that are no numbers; neither a maker of statements nor an amount among words is one."""
        texts = [
            cell.text
            for column, cell in enumerate(row.cells)
            if len(cell.text) > 1
            and not cells.is_number(cell.text)
            and not SAID_BY.match(self.grid.head(row, column) or "")
            and (column < 2 or not any(mark in cell.text for mark in "%$€£"))
        ]
        return " ".join(texts)[:200]

    def _pair(self, spot: _Spot, span: str, start: int) -> tuple[Figure, Amount]:
        refuse_other_things(spot.head, spot.label, f"{self.grid.corner} {self.caption}")
        if not self.in_domain and not self._speaks_of_us(f"{spot.narrow} {spot.row.section}"):
            raise RefusedError("money of another sector")
        hint = self._hint(spot)
        amount, assumed = amount_of(spot.number, hint, span, start, self.page)
        owner = self._owner(spot)
        metric = self._metric(spot, amount, owner)
        owner = owner or self._of_its_own(metric)
        when = self._when(spot, metric, owner)
        return self._figure(spot, amount, metric, owner, when, assumed), amount

    def _hint(self, spot: _Spot) -> Hint:
        near = [cells.hint_of(text) for text in (spot.head, spot.label, spot.row.section) if text]
        in_money = bool(near) and near[0].kind == "money" and spot.number.kind != "percent"
        if in_money and any(one.soft and one.kind == "percent" for one in near[1:]):
            raise RefusedError("a share or a rate in a column of money")
        far = [cells.hint_of(self.grid.corner), cells.hint_of(self.caption, True)]
        far += [cells.hint_of(line, True) for line in self.notes]
        return cells.merged(near, far)

    def _owner(self, spot: _Spot) -> Name | None:
        for text in (spot.label, spot.head, spot.row.section, self.grid.corner):
            named = [one.name for one in self._operators(text)]
            if named:
                return named[0] if len({parent(one.company) for one in named}) == 1 else None
        named = [one.name for one in self._operators(self.caption)]
        return named[0] if len({parent(one.company) for one in named}) == 1 else None

    def _of_its_own(self, metric: str) -> Name | None:
        """The company that made the table, where it tells of money that companies have."""
        known = self.page.knowledge.named(self.publisher)
        wide = f"{self.grid.corner} {self.caption}"
        told = metric if metric != "growth_rate" else self._named_metric((wide, self.heading), METRICS)
        own = told in ("revenue", "capex", "backlog") and not MARKET.search(self.caption)
        return known if own and known and known.operates and known.listed else None

    def _operators(self, text: str) -> list[Mention]:
        found = self.page.knowledge.mentions(text) if text else []
        return [one for one in found if one.name.operates and one.name.listed and one.name.via == "company"]

    def _metric(self, spot: _Spot, amount: Amount, owner: Name | None) -> str:
        wide = f"{spot.row.section} {self.grid.corner} {self.caption}"
        words = f"{spot.narrow} {wide} {self.heading}"
        if amount.shape in ("pieces", "percent", "multiple") and not (has("field", words) or self.works):
            raise RefusedError("money of another sector")
        if amount.shape in ("power", "pieces", "price"):
            return {"power": "power_capacity", "pieces": "shipments", "price": "unit_price"}[amount.shape]
        if amount.shape in ("percent", "multiple"):
            return _ratio(spot, amount, wide, self.heading)
        return self._money_metric(spot, wide, owner)

    def _money_metric(self, spot: _Spot, wide: str, owner: Name | None) -> str:
        if CAPEX.search(spot.narrow):
            return "capex"
        places = (spot.row.section, self.caption, self.grid.corner, self.heading)
        told = self._named_metric(places, METRICS) or ("market_size" if MARKET.search(wide) else "")
        if not self._is_ours(spot) and not (told and self.in_domain):
            raise RefusedError("a row of another thing")
        own = self._named_metric((spot.label, spot.head), STRONG)
        if not own and PROFITS.search(wide):
            raise RefusedError("profit or margin")
        metric = own or told
        if metric == "cost" and self._workload(spot) == "all":
            raise RefusedError("a cost of something else")
        if not metric and {mark.label for mark in meaning.workload_marks(f"{spot.narrow} {wide}")} - {"all"}:
            metric = "spending"
        metric = metric or METRIC_OF.get(meaning.segment_of(f"{spot.narrow} {wide}"), "")
        if not metric:
            raise RefusedError("nothing says what the money is")
        return "capex" if metric == "spending" and owner and owner.role == "hyperscaler" else metric

    def _is_ours(self, spot: _Spot) -> bool:
        return self._is_of_the_whole(spot) or self._speaks_of_us(f"{spot.narrow} {spot.row.section}")

    def _named_metric(self, texts: tuple[str, ...], allowed: frozenset[str]) -> str:
        marks = (mark.label for text in texts for mark in meaning.metric_marks(text))
        return next((label for label in marks if label in allowed), "")

    def _segment(self, spot: _Spot, metric: str, owner: Name | None) -> str:
        role = owner.role if owner else ""
        if metric == "capex" and role == "hyperscaler":
            return "hyperscaler_capex"
        if metric == "capex" and role in ("foundry", "memory"):
            return "supplier_capex"
        if metric == "power_capacity":
            return "ai_power_capacity_installed"
        if metric == "unit_price" and not self._by_tokens(spot):
            return "gpu_rental_price"
        narrow = meaning.segment_of(spot.narrow) or meaning.segment_of(spot.row.section)
        if narrow:
            return _fitting(narrow, metric)
        wide = meaning.segment_of(f"{self.grid.corner} {self.caption}") or self._by_heading(spot)
        if metric == "revenue" and owner and parent(owner.company) != owner.company:
            return wide  # a unit's revenue is not that of its company
        if metric == "revenue" and owner and wide in ("", "ai_infrastructure"):
            return {"gpu_cloud": "neocloud_business", "ai_lab": "genai_models"}.get(
                role, wide or ("company_revenue" if self._is_plain(spot.head) else "")
            )
        if self._is_of_the_whole(spot):
            return _fitting(wide, metric) or ("ai_infrastructure" if self._workload(spot) != "all" else "")
        return ""

    def _is_plain(self, head: str) -> bool:
        """Does a heading name a span, a total, a measure or a company, and no part of one?"""
        told = not head or is_dated(head) or TOTAL.search(head) or meaning.metric_marks(head)
        return bool(told) or bool(self.page.knowledge.mentions(head))

    def _by_heading(self, spot: _Spot) -> str:
        """What the headings name, for a column that is only a span of time among them."""
        return meaning.segment_of(self.heading) if not spot.head or is_dated(spot.head) else ""

    def _by_tokens(self, spot: _Spot) -> bool:
        return cells.hint_of(spot.head).kind == "tokens" or cells.hint_of(self.caption, True).kind == "tokens"

    def _is_of_the_whole(self, spot: _Spot) -> bool:
        """Does the row tell of what the caption names, not of some other thing that we have no word for?"""
        label = spot.label if not is_dated(spot.label) else ""
        if (
            not label
            or TOTAL.search(label)
            or ELSEWHERE.match(label)
            or region_named(label)
            or meaning.workload_marks(label)
        ):
            return True
        if _region(spot) != "world" or SHARE.search(label) or GROWTH.search(label):
            return True
        named = self._named_metric((label,), STRONG)
        return bool(self.page.knowledge.mentions(label)) or bool(named) or has("field", BARE_AI.sub(" ", label))

    def _workload(self, spot: _Spot) -> str:
        texts = [spot.narrow, spot.row.section]
        if not (len(self.works) > 1 and TOTAL.search(spot.narrow)):
            texts += [self.grid.corner, self.caption]
        for text in texts:
            named = {mark.label for mark in meaning.workload_marks(text)} - {"all"}
            if named:
                return named.pop() if len(named) == 1 else "all"
        return "all"

    def _when(self, spot: _Spot, metric: str, owner: Name | None) -> When | None:
        fiscal, published = owner.fiscal_year_end if owner else "", self.page.published
        head, label = spot.head, spot.label
        if VINTAGE.search(head) and has_year(label):
            head = ""
        if is_dated(head) and is_dated(label) and not has_year(head) and has_year(label):
            head = f"{head} {label}"
        elif is_dated(head) and is_dated(label) and has_year(head) and not has_year(label):
            head = f"{label} {head}"
        places = (head, label, spot.row.section, self.grid.corner, self.caption)
        if metric == "unit_price" and (day := next((one for text in places if (one := day_of(text, published))), None)):
            return day
        for text in places:
            if text and is_dated(text):
                when = when_of(text, published, fiscal)
                if when and text == self.caption and metric != "unit_price" and when.period.days < _MONTH:
                    break  # the day on which a table was made says nothing of its numbers
                return self._compared(spot, metric, when)
        if metric == "unit_price" and published:
            return When(Period.year(published.year), assumed=True)
        return self._compared(spot, metric, None)

    def _compared(self, spot: _Spot, metric: str, when: When | None) -> When | None:
        """For a growth rate both ends; one without a span of its own leans on the columns of levels before it."""
        if metric != "growth_rate":
            return None if when and when.span else when
        told = f"{spot.head} {spot.label}"
        if when is None and spot.levels:
            ends = spot.levels if is_compound(told) else spot.levels[-2:]
            first = ends[0] if len(ends) > 1 else None
            when = When(ends[-1])
            if first and (is_compound(told) or len(ends) == 2):
                return When(Period(min(first.start, ends[-1].start), max(first.end, ends[-1].end)))
        return When(compared(when, told, spot.levels), when.span, when.fiscal) if when else None

    def _speaker(self, spot: _Spot) -> str:
        for column, cell in enumerate(spot.row.cells):
            if SAID_BY.match(self.grid.head(spot.row, column) or "") and cell.text:
                return self._named(cell.text)
        if not self.publisher:
            makers = [
                one
                for one in self.page.knowledge.mentions(spot.label)
                if not one.name.operates and one.name.role != "press"
            ]
            return makers[0].name.company if len(makers) == 1 else ""
        return self.publisher

    def _figure(
        self, spot: _Spot, amount: Amount, metric: str, owner: Name | None, when: When | None, assumed: str
    ) -> Figure:
        period = when.period if when else None
        published = self.page.published
        ahead = bool(period and published and period.end > published)
        entity = (owner.company if metric == "unit_price" else parent(owner.company)) if owner else ""
        publisher = entity if entity and not ahead and self.from_books else self._speaker(spot)
        same = bool(entity) and entity == publisher
        segment = self._segment(spot, metric, owner)
        wide = f"{spot.narrow} {spot.row.section} {self.grid.corner} {self.caption}"
        region = _region(spot)
        region = region if region != "world" else region_in(wide)
        region = "China" if owner and owner.country == "China" else region
        doubts = (
            (not period, "no period is told"),
            (not publisher, "nobody is named"),
            (not segment and metric not in ("unit_price",), "what is counted is not told"),
            (assumed, assumed),
            (metric == "growth_rate" and self.in_prices, "the rate of a price"),
            (when and when.assumed, "the price has no date of its own"),
            (when and when.fiscal and not (owner and owner.fiscal_year_end), "whose fiscal year is not told"),
            (
                region == "world" and has("elsewhere", f"{spot.narrow} . {self.caption}"),
                "the place is none of the regions",
            ),
        )
        reasons = [reason for doubtful, reason in doubts if doubtful]
        return Figure(
            publisher=publisher, published_on=self.page.published_on, published_day=self.page.published,
            published_precision=self.page.precision, metric=metric, workload=self._workload(spot), segment=segment,
            entity=entity, region=region,
            product="" if segment or self._is_of_the_whole(spot) else spot.label[:_LONGEST_PRODUCT],
            period_start=period.start if period else None, period_end=period.end if period else None,
            value=amount.value, value_low=amount.low, value_high=amount.high, unit=amount.unit, origin="read",
            quote=spot.row.line, quote_start=spot.row.start, kind=_kind(metric, ahead, same),
            evidence="primary" if same else
            "secondary", span=amount.span, start=amount.start, places=1, standing="review" if reasons else "charted",
            reasons=";".join(reasons), caveats=spot.number.bound,
        )  # fmt: skip


def _region(spot: _Spot) -> str:
    return region_named(spot.label) or region_named(spot.head) or region_of_label(spot.narrow)


def _kind(metric: str, ahead: bool, same: bool) -> str:
    if metric == "unit_price" and not ahead:
        return "actual"
    return (
        ("guidance" if same else "forecast")
        if ahead and metric != "unit_price"
        else ("actual" if same or metric == "unit_price" else "estimate")
    )


def _fitting(segment: str, metric: str) -> str:
    if metric == "revenue" and segment == "data_center_capex":
        return "data_center_revenue"
    return (
        "ai_compute"
        if metric == "compute_share" and segment not in ("ai_servers", "ai_server_shipments", "custom_ai_asic")
        else segment
    )


def _ratio(spot: _Spot, amount: Amount, wide: str, heading: str) -> str:
    """A rate of growth or a share: by the nearest words, then by the sign, then by the caption."""
    share = None
    for text in (spot.head, spot.label, spot.row.section, wide):
        growth, share = GROWTH.search(text), SHARE.search(text)
        if growth or amount.shape == "multiple":
            return "growth_rate"
        if share:
            break
    else:
        if spot.number.signed:
            return "growth_rate"
    everything = f"{spot.narrow} {wide} {heading}"
    if not 0 <= amount.value <= 100:
        raise RefusedError("neither a share nor a growth rate")
    if (
        not share
        and not SHARE.search(heading)
        and not meaning.workload_marks(everything)
        and not meaning.metric_marks(everything)
    ):
        raise RefusedError("a percentage of something else")
    if has("compute itself", everything) and "$" not in everything and not meaning.metric_marks(everything):
        return "compute_share"
    return "spending_share"
