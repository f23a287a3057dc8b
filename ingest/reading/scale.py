"""The scale sentinel: magnitudes that cannot be meant as they are written.

Spanish `billón` is a million millions, but the press often writes it for the English billion; in English a million is
sometimes printed for a billion. Both readings of such a sum are weighed by what else is known; where a thousandth (or a
thousandfold) is the likelier, it is used, flagged and left to a person, with the value as written beside it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ingest.reading.numbers.amounts import Amount
from ingest.reading.numbers.money import DOUBTFUL
from ingest.reading.once import Once
from ingest.reading.voices.knowledge import Knowledge
from market.records import Figure

TIMES_LARGEST = 10.0
LARGEST_ANYWHERE = 12_000.0
"""More than any yearly sum of this market, thousand millions of dollars."""
LARGEST_OF_ONE = 1_000.0
"""More than any company takes or spends in a year, thousand millions of dollars."""
_SLIP = 1000.0
_NEAR, _ALIKE, _BROKEN = 0.25, 3.0, 300.0
_BESIDE, _REACH, _FARTHEST_YEARS = 6, 300, 2
_MOST, _MOST_YEARS, _MOST_TIMES = 24, 30, 100.0
"""So many sums of one thing are compared with one another, and rates so high over so many years compounded, at most."""
_LONG_YEAR = 400
_OF_A_YEAR = ("revenue", "capex", "spending", "cost")


@dataclass(slots=True)
class _Item:
    """A sum or a rate of one text, in the order of the text; `year` is that of a span of a year at most."""

    index: int
    figure: Figure
    amount: Amount
    value: float
    start: int
    year: int | None
    doubtful: bool
    is_sum: bool


def _item(index: int, figure: Figure, amount: Amount) -> _Item:
    first, last = figure.period_start, figure.period_end
    year = last.year if first and last and (last - first).days < _LONG_YEAR else None
    value = figure.value or 0.0
    doubtful = bool(amount.magnitude) and amount.magnitude.lower() in DOUBTFUL
    return _Item(
        index, figure, amount, value, figure.start or 0, year, doubtful, figure.unit.endswith("_bn") and value > 0
    )


class _Text:
    """What one text tells: everything in order, sums by what they are of, growth by the years that it joins."""

    def __init__(self, figures: list[tuple[Figure, Amount]], knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.items = [_item(index, figure, amount) for index, (figure, amount) in enumerate(figures)]
        self.sums = [item for item in self.items if item.is_sum]
        self.shares = any(item.figure.metric.endswith("_share") for item in self.items)
        self._alike: dict[tuple[str, ...], list[_Item]] = {}
        for item in self.sums:
            self._alike.setdefault(_kind_of(item.figure), []).append(item)
        self.growth: dict[tuple[int, int], set[float]] = {}
        for item in self.items:
            first, last = item.figure.period_start, item.figure.period_end
            if item.figure.metric == "growth_rate" and first and last:
                self.growth.setdefault((first.year, last.year), set()).update(_times(item, last.year - first.year))

    @Once
    def plain(self) -> frozenset[tuple[float | None, ...]]:
        """The sums of which no magnitude is doubtful."""
        return frozenset(_written(item, 1.0) for item in self.sums if not item.doubtful)

    def may_slip(self, item: _Item) -> bool:
        """No rule finds a slip in a sum that is told plainly and is the only one of its kind."""
        return item.doubtful or len(self._alike[_kind_of(item.figure)]) > 1

    def of_the_same(self, item: _Item) -> list[_Item]:
        """Other sums of the same thing, the first few where there are many."""
        return [one for one in self._alike[_kind_of(item.figure)][:_MOST] if one is not item]

    def near(self, item: _Item) -> Iterator[_Item]:
        """What stands a few figures, and not far, from `item`."""
        beside = self.items[max(0, item.index - _BESIDE) : item.index + _BESIDE + 1]
        return (one for one in beside if one is not item and abs(one.start - item.start) <= _REACH)


def _kind_of(figure: Figure) -> tuple[str, ...]:
    return figure.unit, figure.metric, figure.segment, figure.entity, figure.workload, figure.region


def _times(rate: _Item, years: int) -> Iterator[float]:
    """How many times larger the later year is: once for the whole span, and as a yearly rate."""
    times = rate.value if rate.figure.unit == "x" else 1 + rate.value / 100
    yield times
    if rate.figure.unit == "percent" and 1 < years <= _MOST_YEARS and 0 < times < _MOST_TIMES:
        yield times**years


@dataclass(frozen=True)
class _Slip:
    """A factor by which a written value is wrong, and what says so."""

    factor: float
    why: str


def judge(figures: list[tuple[Figure, Amount]], knowledge: Knowledge) -> list[tuple[Figure, Amount]]:
    """The same pairs, with slips of a thousand read at the likelier scale and flagged, the written value kept."""
    text = _Text(figures, knowledge)
    slips: dict[int, _Slip] = {}
    for item in text.sums:
        if text.may_slip(item) and (slip := next((found for rule in _RULES if (found := rule(item, text))), None)):
            slips[item.index] = slip
    _with_siblings(text.sums, slips)
    return [(_settled(item, slips.get(item.index), knowledge), item.amount) for item in text.items]


def _settled(item: _Item, slip: _Slip | None, knowledge: Knowledge) -> Figure:
    figure = item.figure
    if slip:
        ends = {
            name: None if value is None else _tidy(value * slip.factor)
            for name, value in (
                ("value", figure.value),
                ("value_low", figure.value_low),
                ("value_high", figure.value_high),
            )
        }
        flagged = _flagged(figure, f"written {figure.value:g}, read as {ends['value']:g}: {slip.why}")
        return replace(flagged, **ends, figure_id="")  # type: ignore[arg-type]
    if item.is_sum and _beyond(item, knowledge):
        return _flagged(figure, f"written {figure.value:g}, or {item.value / _SLIP:g}: {_TOO_LARGE}")
    return figure


def _flagged(figure: Figure, reason: str) -> Figure:
    caveats = ";".join(filter(None, [figure.caveats, "scale_suspect"]))
    reasons = ";".join(filter(None, [figure.reasons, "the written magnitude is doubtful", reason]))
    return replace(figure, scale_suspect=True, value_as_written=figure.value, caveats=caveats, reasons=reasons,
                   standing="review")  # fmt: skip


def _tidy(value: float) -> float:
    return float(f"{value:.10g}")


_TOO_LARGE = "more than ten times the largest known of its segment"


def _beyond(item: _Item, knowledge: Knowledge) -> bool:
    if item.figure.unit != "USD_bn":
        return False
    known = knowledge.largest.get((item.figure.segment, item.figure.unit), LARGEST_ANYWHERE / TIMES_LARGEST)
    limit = TIMES_LARGEST * known
    return item.value > (min(limit, LARGEST_ANYWHERE) if item.year else limit)


def _too_large(item: _Item, text: _Text) -> _Slip | None:
    """A `billón` that is larger than anything of its kind."""
    if item.doubtful and _beyond(item, text.knowledge):
        return _Slip(1 / _SLIP, _TOO_LARGE)
    of_one = item.figure.entity and item.year and item.figure.metric in _OF_A_YEAR and item.figure.unit == "USD_bn"
    if item.doubtful and of_one and item.value > LARGEST_OF_ONE:
        return _Slip(1 / _SLIP, "more than any company takes or spends in a year")
    return None


def _told_plainly(item: _Item, text: _Text) -> _Slip | None:
    """The same number stands in the text as thousands of millions."""
    if item.doubtful and _written(item, 1 / _SLIP) in text.plain:
        return _Slip(1 / _SLIP, "the same number stands in the text in thousands of millions")
    return None


def _written(item: _Item, factor: float) -> tuple[float | None, ...]:
    """The value and the ends of its range, `factor` times: two ranges with one middle are not the same number."""
    ends = (item.value, item.figure.value_low, item.figure.value_high)
    return tuple(None if one is None else _tidy(one * factor) for one in ends)


def _part_told(item: _Item, text: _Text) -> _Slip | None:
    """`X contributed 410 million, 6.6 % of the total` fits only a thousandth of the total as written."""
    if not item.doubtful or not text.shares:
        return None
    for part in text.near(item):
        for share in text.near(part):
            whole = part.value / (share.value / 100) if share.figure.metric.endswith("_share") and share.value else 0.0
            if part.is_sum and not part.doubtful and _close(item.value / _SLIP, whole, 0.04):
                return _Slip(1 / _SLIP, "the part told in the text fits only a thousandth")
    return None


def _against_growth(item: _Item, text: _Text) -> _Slip | None:
    """A rate of growth between two sums fits one of them only at a thousandth, or a thousandfold."""
    if not text.growth:
        return None
    for other in text.of_the_same(item):
        if not item.year or not other.year or (other.doubtful and not item.doubtful):
            continue
        later, earlier = (item, other) if item.year > other.year else (other, item)
        written = later.value / earlier.value
        for told in text.growth.get((earlier.year or 0, later.year or 0), ()):
            if _close(written, told, _NEAR):
                return None
            for factor in (1 / _SLIP, _SLIP):
                fits = _close(written * (factor if later is item else 1 / factor), told, _NEAR)
                if fits and _may_be_wrong(item, other, factor):
                    return _Slip(factor, "the growth told in the text fits only this")
    return None


def _breaks_its_series(item: _Item, text: _Text) -> _Slip | None:
    """A sum a thousand times smaller or larger than that of a year or two before or after, in one sentence."""
    for other in text.of_the_same(item):
        ratio = item.value / other.value
        if item.doubtful and not other.doubtful and ratio > _BROKEN and other.value >= 0.1:
            return _Slip(1 / _SLIP, "a thousand times another sum of the same")
        years = abs(item.year - other.year) if item.year and other.year else _FARTHEST_YEARS + 1
        apart = item.figure.quote_start != other.figure.quote_start
        if item.doubtful or other.doubtful or apart or years > _FARTHEST_YEARS:
            continue
        for factor in (1 / _SLIP, _SLIP):
            if 1 / _ALIKE <= ratio * factor <= _ALIKE and _may_be_wrong(item, other, factor) and other.value >= 1:
                return _Slip(factor, "a thousand times another year of the same")
    return None


_Rule = Callable[[_Item, _Text], "_Slip | None"]
_RULES: tuple[_Rule, ...] = (_told_plainly, _part_told, _against_growth, _too_large, _breaks_its_series)
"""What makes a magnitude doubtful; the first that finds a slip tells why."""


def _with_siblings(sums: list[_Item], slips: dict[int, _Slip]) -> None:
    """Who writes `billón` for a billion once does so for the rest of that segment."""
    segments = {item.figure.segment for item in sums if item.doubtful and item.index in slips}
    for item in sums:
        if item.doubtful and item.index not in slips and item.figure.segment in segments:
            slips[item.index] = _Slip(1 / _SLIP, "others of its segment are written so")


def _may_be_wrong(item: _Item, other: _Item, factor: float) -> bool:
    """Of two sums a thousand apart: a `billón`, millions printed for billions, or trillions printed for billions."""
    if item.doubtful != other.doubtful:
        return item.doubtful and factor < 1
    return (factor > 1 and item.value < 1 <= other.value) or (factor < 1 and item.value >= 1000 > other.value >= 1)


def _close(one: float, other: float, within: float) -> bool:
    return other > 0 and abs(one / other - 1) <= within
