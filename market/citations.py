"""Whether the pages that curated rows cite still show their numbers: what was looked for, what was found, and when.

A row of `citations` is a verdict that stood from one day (`since`) to another (`checked_on`): a check that says the
same moves the second, one that says something else is a further row. A verdict is on one number at one address; a
curated row that states another number or cites another page since was never checked.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from market import addresses
from market.frames import rows as rows_of
from market.records import column

NOT_CHECKED = "not_checked"
CHECKED = ("figures", "claims", "deals", "sites", "chips")
"""The tables whose curated rows cite a page for a number."""
YEAR = "year"
"""The unit of a claim: its number is a year."""
STANDING_COLUMNS = ["table_name", "row_key", "url", "stated", "verdict", "reason", "since", "checked_on",
                    "confirmed_on", "found", "tried_on", "trouble"]  # fmt: skip


@dataclass(frozen=True)
class Citation:
    """What the page behind a curated row showed when it was read again, from one day to another."""

    table_name: str = column("table of the row: figures, claims, deals, sites, chips", required=True)
    row_key: str = column("key of the row: figure_id, claim_id, deal_id, a name", required=True)
    since: dt.date | None = column("first day on which the page showed this", required=True, default=None)
    checked_on: dt.date | None = column("last day on which the page showed this", required=True, default=None)
    verdict: str = column("what was found", words="citation_verdict", required=True, default=NOT_CHECKED)
    reason: str = column("by what it is known, or why not", words="citation_reason", required=True)
    url: str = column("address that was asked", required=True, form="address")
    stated: str = column("the number that was looked for, with its unit", required=True)
    found: float | None = column("the number that now stands in its place, in the unit of the row", default=None)
    digest: str = column("SHA-256 of what the page sent, first 16 digits; empty where it sent nothing")
    passage: str = column("the words in which the number was found", quoted=True)


@dataclass(frozen=True)
class Sought:
    """What a curated row states, and so what its page must show.

    Both ends where the row has both, else its value or its one end, in `unit`; of a claim the years, in `YEAR`.
    `years` and `names` are what may stand beside it.
    """

    table_name: str
    row_key: str
    url: str
    unit: str
    numbers: tuple[float, ...]
    years: frozenset[int]
    names: tuple[str, ...]
    workload: str
    day: dt.date | None

    @property
    def stated(self) -> str:
        """Its numbers with their unit: `25–40 USD_bn`."""
        return f"{'–'.join(f'{number:.12g}' for number in self.numbers)} {self.unit}"

    @property
    def row(self) -> tuple[str, str]:
        """Table and key."""
        return self.table_name, self.row_key


def sought(tables: Mapping[str, pd.DataFrame]) -> list[Sought]:
    """What can be looked for: every curated row of the tables of CHECKED with a number and an address.

    tables: these as they are stored, with errors of their sources. What is no address on the web is left out.
    """
    made = {"figures": _of_figures, "claims": _of_claims, "deals": _of_deals, "sites": _of_sites, "chips": _of_chips}
    return [one for name, of in made.items() for one in of(_on_the_web(tables[name]))]


def _on_the_web(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["source_url"].map(lambda url: bool(addresses.host(url))).astype(bool)]


def _of_figures(figures: pd.DataFrame) -> Iterator[Sought]:
    for row in rows_of(figures[figures["origin"] == "curated"]):
        ends = _known(row["value_low"], row["value_high"])
        numbers = ends if len(ends) == 2 else _known(row["value"]) or ends
        years = {day.year for day in (_day(row["period_start"]), _day(row["period_end"])) if day}
        names = (row["publisher"], row["entity"], row["product"])
        if numbers:
            yield Sought("figures", row["figure_id"], _address(row), row["unit"], numbers, frozenset(years),
                         tuple(filter(None, names)), row["workload"], _day(row["published_day"]))  # fmt: skip


def _of_claims(claims: pd.DataFrame) -> Iterator[Sought]:
    for row in rows_of(claims[claims["origin"] == "curated"]):
        numbers = tuple(dict.fromkeys(_known(row["year_low"], row["year_high"])))
        names = tuple(filter(None, (row["publisher"], row["entity"])))
        if numbers:
            yield Sought("claims", row["claim_id"], _address(row), YEAR, numbers, frozenset(), names, "all",
                         _day(row["published_day"]))  # fmt: skip


def _of_deals(deals: pd.DataFrame) -> Iterator[Sought]:
    for row in rows_of(deals):
        day = _day(row["day"])
        if numbers := _known(row["value_usd_bn"]):
            years = frozenset({day.year} if day else ())
            names = (row["buyer"], row["seller"])
            yield Sought("deals", row["deal_id"], _address(row), "USD_bn", numbers, years, names, "all", day)


def _of_sites(sites: pd.DataFrame) -> Iterator[Sought]:
    """The power of a site, else how many accelerators stand there."""
    for row in rows_of(sites):
        names = tuple(filter(None, (row["name"], row["operator"], row["city"], row["programme"])))
        power, pieces = _known(row["power_mw"]), _known(row["accelerator_count"])
        if power or pieces:
            unit, numbers = ("GW", (power[0] / 1e3,)) if power else ("million_units", (pieces[0] / 1e6,))
            yield Sought("sites", row["name"], _address(row), unit, numbers, frozenset(), names, "all", None)


_SPECS = {"memory_gb": "GB", "tdp_w": "W", "fp16_tflops_dense": "TFLOPS"}
"""The numbers of a chip that pages print most often, and their units."""
_MODEL = re.compile(r"(?!\d+GB\b)(?=\w*[A-Z])(?=\w*\d)[\w-]{3,}")


def _of_chips(chips: pd.DataFrame) -> Iterator[Sought]:
    """The memory of a chip, else its power, else its speed: one number a row. It is named by its whole name, by that
    without what stands in brackets, and by the words of it that have a digit: Instinct MI300X, MI300X."""
    for row in rows_of(chips):
        known = ((_known(row[name]), unit) for name, unit in _SPECS.items())
        numbers, unit = next(((numbers, unit) for numbers, unit in known if numbers), ((), ""))
        plain = row["chip"].partition(" (")[0]
        if numbers:
            names = tuple(dict.fromkeys((row["chip"], plain, *_MODEL.findall(plain))))
            yield Sought("chips", row["chip"], _address(row), unit, numbers, frozenset(), names, "all", None)


def _known(*values: object) -> tuple[float, ...]:
    return tuple(float(value) for value in values if isinstance(value, int | float) and not pd.isna(value))


def _day(value: object) -> dt.date | None:
    return None if value is None or pd.isna(value) else pd.Timestamp(value).date()  # type: ignore[call-overload, arg-type]


def _address(row: dict[str, str]) -> str:
    return addresses.canonical(row["source_url"])


def standing(citations: pd.DataFrame, wanted: list[Sought]) -> pd.DataFrame:
    """How each number stands, a row each in the order of `wanted`: STANDING_COLUMNS.

    verdict, reason, since, checked_on, found: of the last check that could read the page; `not_checked` where none
    could, with the reason of the last one that tried, empty where none did. confirmed_on: the last day on which the
    number was found. tried_on, trouble: of a check after it that could not read the page.
    """
    history: dict[tuple[str, str, str, str], list[dict[str, object]]] = {}
    for row in rows_of(citations.sort_values(["checked_on", "since"], kind="stable")):
        history.setdefault((row["table_name"], row["row_key"], row["url"], row["stated"]), []).append(row)
    rows = [_stands(one, history.get((*one.row, one.url, one.stated), [])) for one in wanted]
    frame = pd.DataFrame(rows, columns=STANDING_COLUMNS)
    days = ("since", "checked_on", "confirmed_on", "tried_on")
    return frame.assign(found=frame["found"].astype("float64"), **{name: pd.to_datetime(frame[name]) for name in days})


def _stands(one: Sought, past: list[dict[str, object]]) -> dict[str, object]:
    read = [row for row in past if row["verdict"] != NOT_CHECKED]
    found = [row for row in read if row["verdict"] == "confirmed"]
    last = read[-1] if read else (past[-1] if past else {})
    told = {name: last.get(name) for name in ("since", "checked_on", "found")}
    after = past[-1] if read and past[-1]["verdict"] == NOT_CHECKED else {}
    return told | {
        "table_name": one.table_name, "row_key": one.row_key, "url": one.url, "stated": one.stated,
        "verdict": last.get("verdict", NOT_CHECKED), "reason": last.get("reason", ""),
        "confirmed_on": found[-1]["checked_on"] if found else None,
        "tried_on": after.get("checked_on"), "trouble": after.get("reason", ""),
    }  # fmt: skip


def counts(standing: pd.DataFrame) -> dict[str, int]:
    """Verdict -> rows, of all verdicts, and under "" those of `not_checked` that no check has tried yet.

    standing: of `standing`. The parts add up to all rows.
    """
    found = Counter(standing["verdict"])
    waiting = int(((standing["verdict"] == NOT_CHECKED) & (standing["reason"] == "")).sum())
    tried = found[NOT_CHECKED] - waiting
    return {name: found[name] for name in ("confirmed", "changed", "not_found")} | {NOT_CHECKED: tried, "": waiting}
