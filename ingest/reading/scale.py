"""The scale sentinel: magnitudes that cannot be meant as they are written.

Spanish `billón` is a million millions, but the press often writes it for the English billion. A figure is read a
thousandth as large when the written value is more than ten times the largest known figure of its segment, when the
same number stands in the text with `mil millones`, or when a sibling of its segment was found to be written so.
"""

from dataclasses import replace

from ingest.reading.amounts import Amount
from ingest.reading.knowledge import Knowledge
from ingest.reading.money import DOUBTFUL
from market.records import Figure

TIMES_LARGEST = 10.0
_SLIP = 1000.0
_FALLBACK = ("market_size", "spending", "capex", "revenue")
LARGEST_ANYWHERE = 12_000.0
"""More than any yearly sum of this market, thousand millions of dollars; the limit where a segment is not known."""


def judge(figures: list[tuple[Figure, Amount]], knowledge: Knowledge) -> list[tuple[Figure, Amount]]:
    """The same pairs, with slips of a thousand read at the likelier scale and flagged, the written value kept."""
    too_large = {index for index, (figure, _) in enumerate(figures) if _beyond(figure, knowledge)}
    told_plainly = {amount.value for _, amount in figures if amount.magnitude.lower() not in DOUBTFUL}
    slipped = {
        index
        for index, (_, amount) in enumerate(figures)
        if amount.magnitude.lower() in DOUBTFUL and (index in too_large or amount.value / _SLIP in told_plainly)
    }
    segments = {figures[index][0].segment for index in slipped}
    out = []
    for index, (figure, amount) in enumerate(figures):
        doubtful = amount.magnitude.lower() in DOUBTFUL
        if doubtful and (index in slipped or (segments and figure.segment in segments)):
            out.append((_corrected(figure), amount))
        elif index in too_large:
            out.append((_flagged(figure, figure.value), amount))
        else:
            out.append((figure, amount))
    return out


def _beyond(figure: Figure, knowledge: Knowledge) -> bool:
    if not figure.unit.startswith("USD_bn") or figure.value is None:
        return False
    known = knowledge.largest.get((figure.segment, figure.unit), LARGEST_ANYWHERE / TIMES_LARGEST)
    return figure.value > TIMES_LARGEST * known


def _corrected(figure: Figure) -> Figure:
    smaller = {
        name: None if value is None else value / _SLIP
        for name, value in (("value", figure.value), ("value_low", figure.value_low), ("value_high", figure.value_high))
    }
    return replace(_flagged(figure, figure.value), **smaller, figure_id="")  # type: ignore[arg-type]


def _flagged(figure: Figure, written: float | None) -> Figure:
    caveats = ";".join(filter(None, [figure.caveats, "scale_suspect"]))
    reasons = ";".join(filter(None, [figure.reasons, "the written magnitude is doubtful"]))
    return replace(
        figure, scale_suspect=True, value_as_written=written, caveats=caveats, reasons=reasons, standing="review"
    )
