"""Epoch AI: power of the largest AI data centres, site by site and day by day, from pictures, permits and filings.

https://epoch.ai/data/ai-data-centers (CC BY 4.0). One row a site and day; the days run on into years to come. What the
file says of a day after that of its download is a plan, of any other day what Epoch AI takes to run there.
"""

import datetime as dt
from typing import Any

from ingest.source import Answer, LeftOut, Source
from ingest.sources import _epoch as epoch
from market.open_records import SitePower

KEY = "epoch_sites"
URL = "https://epoch.ai/data/data_centers/data_center_timelines.csv"
COLUMNS: epoch.Aliases = {
    "site": ("Data center", "Data centre", "Name"),
    "day": ("Date", "Day"),
    "power": ("Power (MW)", "Facility power (MW)", "Total power (MW)"),
    "it_power": ("?IT power (MW)", "Current IT power (MW)"),
    "h100e": ("?H100 equivalents", "H100e"),
    "buildings": ("?Buildings operational",),
    "cost": ("?Total capital cost (2025 USD billions)", "Capital cost (2025 USD billions)"),
}
_NUMBERS = ("power", "it_power", "h100e", "buildings", "cost")


def parse(answer: Answer) -> list[SitePower | LeftOut]:
    """The power of every site on every day that the file names. Raises LayoutChangedError."""
    found: dict[tuple[Any, ...], SitePower] = {}
    apart: list[SitePower | LeftOut] = []
    for line in epoch.lines(answer, COLUMNS):
        thing = (line.text("site"), line.day("day"))
        why = "a second row on the same site and day" if thing in found else _why_not(line)
        if why:
            apart.append(LeftOut(why, f"{line.text('site')}, {line.text('day')}"))
        else:
            found[thing] = _power(line, answer)
    return [*found.values(), *apart]


def _why_not(line: epoch.Line) -> str:
    if line.day("day") is None:
        return "a date that cannot be"
    if not line.text("site"):
        return "no site"
    numbers = [line.number_of(name) for name in _NUMBERS]
    if numbers[0] is None and numbers[1] is None:
        return "no power"
    return "a negative amount" if any(number is not None and number < 0 for number in numbers) else ""


def _power(line: epoch.Line, answer: Answer) -> SitePower:
    day = line.day("day")
    assert day is not None
    power, it_power, h100e, buildings, cost = (line.number_of(name) for name in _NUMBERS)
    return SitePower(
        site=line.text("site"), day=day, state="planned" if day > answer.day else "measured", power_mw=power,
        it_power_mw=it_power, h100e=h100e, buildings=buildings, cost_usd_bn=cost, published_day=answer.day,
        source=KEY, source_url=answer.url,
    )  # fmt: skip


def _newest(rows: list[SitePower]) -> dt.date | None:
    return max((row.day for row in rows if row.day and row.state == "measured"), default=None)


SOURCE = Source(
    key=KEY,
    title="Epoch AI, power of AI data centres over time",
    url=URL,
    licence=epoch.LICENCE,
    cadence_days=30,
    at_least=50,
    parse=parse,
    newest=_newest,
    vintages=True,
    fills="site_power",
)
