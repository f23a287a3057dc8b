"""What a source is: where it lies, on what terms, how often it speaks, how little is too little, how to read it."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from market.curated import Feed
from market.wording import in_one_line


class LayoutChangedError(Exception):
    """An answer is not what the source used to send; the message says what it is instead, in one line."""

    def __init__(self, message: str) -> None:
        super().__init__(in_one_line(message))


@dataclass(frozen=True)
class LeftOut:
    """A row of an answer that becomes no row of ours: `why` in few words (reasons are counted), and `what` it was."""

    why: str
    what: str = ""


Headers = Mapping[str, str]


@dataclass(frozen=True)
class Answer:
    """What one address of a source sent: the address, the bytes, the headers (lower case), the day of the first time
    that these bytes came (UTC)."""

    url: str
    body: bytes
    headers: Headers
    day: dt.date


def _nowhere(_: Answer) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Source:
    """A source of the weekly refresh.

    `parse` turns one answer into rows: records of any tables that a source may fill (`market.tables`); a feed's into
    items. It knows no network, clock or disk and raises LayoutChangedError. A row that it cannot or must not take it
    gives as LeftOut: those of the newest answer are counted in the outcome and are no rows. Fewer rows than `at_least`,
    over all addresses, are a failure, not a quiet week; so is a newest day (as `newest` tells it) that lies further
    back than `patience`. `feed` is the row of a feed; `fills` names the tables, joined by a comma and a space.

    `more` are further addresses beside `url`. `follow` names the addresses that an answer leads to (a catalogue behind
    its version, a filing behind its list), asked in the next round of the same run. One address of several that fails
    is said in the outcome and costs only its own rows. `absent_is_fine`: 404 and 410 are answers like any other.
    `steady`: False where the number of rows says nothing, as of a search. `contact`: never asked without
    CROSSOVER_CONTACT. `by_default`: False where a person must switch it on.
    `join` turns what `parse` gave for all addresses together into the rows, where one answer alone does not tell them
    (a quarter that two filings leave), LeftOut among them; `at_least` counts what it is given.
    `vintages`: a row that says what the newest held one said is no new statement (`ingest.vintages`).
    """

    key: str
    title: str
    url: str
    licence: str
    cadence_days: int
    at_least: int
    parse: Callable[[Answer], list[Any]]
    newest: Callable[[list[Any]], dt.date | None]
    feed: Feed | None = None
    fills: str = "documents"
    more: tuple[str, ...] = ()
    follow: Callable[[Answer], Iterable[str]] = _nowhere
    absent_is_fine: bool = False
    steady: bool = True
    contact: bool = False
    by_default: bool = True
    vintages: bool = False
    join: Callable[[list[Any]], list[Any]] = list

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses that a run begins with, each once."""
        return tuple(dict.fromkeys((self.url, *self.more)))

    @property
    def patience(self) -> dt.timedelta:
        """How long it may be silent before its answer counts as frozen: ten times its usual gap, a month at least."""
        return dt.timedelta(days=max(30, 10 * self.cadence_days))


def newest_of(column: str) -> Callable[[list[Any]], dt.date | None]:
    """The usual `newest`: the newest day in a column of the rows, None where no row has one."""

    def newest(rows: list[Any]) -> dt.date | None:
        return max((day for row in rows if (day := getattr(row, column))), default=None)

    return newest


_HALF = re.compile(rb"\\u[dD][89a-fA-F]").search


def read_json(body: bytes, whose: str) -> Any:
    """What an answer of JSON says; halves of pairs of letters, which no table can hold, are question marks. Raises
    LayoutChangedError, in whose words `whose` names it ("GDELT's")."""
    try:
        told = json.loads(body)
        return json.loads(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")) if _HALF(body) else told
    except (ValueError, RecursionError) as error:
        raise LayoutChangedError(f"{whose} answer is no JSON that can be read") from error
