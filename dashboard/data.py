"""The dataset that the session looks at, opened once a release and kept for all sessions.

The only module of the dashboard with a clock and with knowledge of where the dataset lies. Frames that were worked out
are kept as they are; what is handed out shares their memory until somebody changes it, which pandas then copies.
"""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from market import Dataset, curated, first_release, freshness, progress, review_release
from market.changes import NEEDLESS, Change, between
from market.digest import Digest, compare
from market.judging import crossing, split, vintages
from market.store import Missing, Store, StoreError, default_uri

Made = TypeVar("Made")

_TIMELESS = ("companies_held", "sites_of")
"""Methods of `market.Dataset` on a company that speak of today alone."""
_BY_ENTITY = ("capex", "data_center_revenue")
"""Methods that judge each company by itself, so that one pass over all of them serves every page of a company."""
_LOOKED_AT: ContextVar[str] = ContextVar("looked_at", default="")
"""The release of a thread that works without a session; empty in sessions."""


def now() -> datetime:
    return datetime.now(UTC)


@st.cache_resource(show_spinner="Building the dataset from the curated files")
def _built() -> str:
    """Publishes the first release beside the code, or in a temporary folder where that cannot be written."""
    for folder in (Path(default_uri()), Path(tempfile.gettempdir()) / "crossover" / "store"):
        if _is_there(folder) or _try_build(folder):
            return str(folder)
    raise StoreError(f"no dataset could be written in {default_uri()} or in {tempfile.gettempdir()}")


def _try_build(folder: Path) -> bool:
    try:
        first_release.build(folder, curated.FOLDER, now())
    except (StoreError, OSError):
        return False
    return True


def location() -> str:
    """Folder or URI of the dataset: `CROSSOVER_DATA` as it is, else the one beside the code, made if need be."""
    return os.environ.get("CROSSOVER_DATA") or _built()


def _is_there(folder: Path) -> bool:
    try:
        return bool(releases(str(folder)))
    except StoreError:
        return False


def releases(uri: str) -> list[str]:
    """Ids of the releases, newest last; empty where there is no dataset. Raises StoreError where it is unreadable."""
    return list(_releases(uri, _mark(uri, "releases")))


@st.cache_resource(ttl=60, max_entries=8, show_spinner=False)
def _releases(uri: str, mark: str) -> list[str]:
    return list(Store(uri).releases()["release"])


def _mark(uri: str, table: str) -> str:
    """What changes whenever the table does; every few seconds where only reading it tells."""
    return _store(uri).mark(table) or f"{now().timestamp() // 5:.0f}"


@st.cache_resource(max_entries=4, show_spinner=False)
def _store(uri: str) -> Store:
    return Store(uri)


@st.cache_resource(max_entries=3, show_spinner="Opening the release")
def _opened(uri: str, release: str) -> Dataset:
    return Dataset.open(release=release, data=uri)


@st.cache_resource(ttl=60, max_entries=2, show_spinner=False)
def _outcomes(uri: str, mark: str) -> pd.DataFrame:
    return Store(uri).outcomes()


def outcomes() -> pd.DataFrame:
    """How each source went in each run, as it is now, whatever release is shown; read when it changed."""
    uri = location()
    return _outcomes(uri, _mark(uri, "outcomes")).copy(deep=False)


def dataset() -> Dataset:
    """The release named in the address; else the one that was newest when this session began.

    Raises `StoreError` with one clear sentence where there is none.
    """
    uri = location()
    return _opened(uri, chosen(uri))


def chosen(uri: str) -> str:
    """Id of the release that this session looks at; it does not change under the reader's hands."""
    if release := _LOOKED_AT.get():
        return release
    frozen = st.session_state.get("release", "")
    if frozen:
        return str(frozen)
    if "held_release" not in st.session_state:
        known = releases(uri)
        if not known:
            raise Missing(f"There is no dataset in {uri}; `python -m ingest refresh` builds it.")
        st.session_state["held_release"] = known[-1]
    return str(st.session_state["held_release"])


@contextmanager
def looking_at(release: str) -> Iterator[None]:
    """Lets all that is asked in this thread be asked of `release`, as it is known today, without a session."""
    token = _LOOKED_AT.set(release)
    try:
        yield
    finally:
        _LOOKED_AT.reset(token)


def stand() -> None:
    """Notes which release the top of the app speaks of."""
    st.session_state["_stands"] = chosen(location())


def is_above() -> bool:
    """Does the top of the app speak of the release that this session looks at?"""
    return bool(st.session_state.get("_stands") == chosen(location()))


def hold(release: str) -> None:
    """Lets the session look at `release` from its next run on."""
    st.session_state["held_release"] = release


@st.cache_resource(max_entries=8, show_spinner=False)
def _verdicts(uri: str, release: str) -> pd.DataFrame:
    held = _opened(uri, release)
    return crossing.verdicts(held.claims(), held.figures(), held.table("segments"))


def verdicts() -> pd.DataFrame:
    """The verdict table of the release that this session looks at."""
    uri = location()
    return _verdicts(uri, chosen(uri)).copy(deep=False)


@st.cache_resource(max_entries=8, show_spinner=False)
def _points(uri: str, release: str) -> pd.DataFrame:
    claims = _opened(uri, release).claims()
    points = crossing.points(claims)
    counts = dict(zip(claims["claim_id"], crossing.counts(claims), strict=True))
    return points.assign(unreviewed=~points["claim_id"].map(counts).astype(bool))


def points() -> pd.DataFrame:
    """The points of the moving date in the release of this session, with `unreviewed`: no verdict rests on it."""
    uri = location()
    return _points(uri, chosen(uri)).copy(deep=False)


@st.cache_resource(max_entries=64, show_spinner=False)
def _judged(uri: str, release: str, method: str, as_of: date | None, primary_only: bool) -> pd.DataFrame:
    found: pd.DataFrame = getattr(_opened(uri, release), method)(as_of=as_of, primary_only=primary_only)
    return found


def judged(method: str, as_of: date | None, primary_only: bool) -> pd.DataFrame:
    """What a method of `market.Dataset` says of the release of this session, as of a day, by some or all sources."""
    uri = location()
    return _judged(uri, chosen(uri), method, as_of, primary_only).copy(deep=False)


@st.cache_resource(max_entries=48, show_spinner=False)
def _worked_out(
    uri: str, release: str, name: str, method: str, as_of: date | None, primary_only: bool, _make: Callable[..., Any]
) -> Any:
    return _make(_judged(uri, release, method, as_of, primary_only))


def worked_out(make: Callable[[pd.DataFrame], Made], method: str, as_of: date | None, primary_only: bool) -> Made:
    """What a function makes of `judged`, made once a release, day and kind of sources; not to be changed."""
    uri, name = location(), f"{make.__module__}.{make.__qualname__}"
    made: Made = _worked_out(uri, chosen(uri), name, method, as_of, primary_only, make)
    return made


@st.cache_resource(max_entries=32, show_spinner=False)
def _drawn(uri: str, release: str, name: str, words: tuple[str, ...], _draw: Callable[[], Any]) -> Any:
    return _draw()


def drawn(name: str, words: tuple[str, ...], draw: Callable[[], Made]) -> Made:
    """A chart that most visitors see, drawn once a release and words (its filters and the theme); not to be changed."""
    uri = location()
    made: Made = _drawn(uri, chosen(uri), name, words, draw)
    return made


@st.cache_resource(max_entries=32, show_spinner=False)
def _divided(
    uri: str, release: str, method: str, as_of: date | None, primary_only: bool, same: tuple[str, ...]
) -> pd.DataFrame:
    figures, divide = _opened(uri, release).figures(as_of=as_of, primary_only=primary_only), getattr(split, method)
    sure = figures[crossing.counts(figures)]
    rows = divide(sure).assign(unreviewed=False)
    if doubtful := set(figures["figure_id"]) - set(sure["figure_id"]):
        more = divide(figures).assign(unreviewed=True)
        more = more[[not doubtful.isdisjoint(names.split(";")) for names in more["inputs"]]]
        rows = pd.concat([rows, more], ignore_index=True)
    return vintages.latest(rows, [*same, "unreviewed"])


def divided(method: str, as_of: date | None, primary_only: bool, same: tuple[str, ...]) -> pd.DataFrame:
    """What `shares` or `amounts` of `market.judging.split` says, the newest of each publisher among rows that are the
    `same`, with `unreviewed`: what was read and not accepted adds rows, and changes none of the others."""
    uri = location()
    return _divided(uri, chosen(uri), method, as_of, primary_only, same).copy(deep=False)


@st.cache_resource(max_entries=16, show_spinner=False)
def _checked(uri: str, release: str, as_of: date | None, primary_only: bool) -> tuple[pd.DataFrame, dict[str, int]]:
    return _opened(uri, release).checks_made(as_of=as_of, primary_only=primary_only)


def checked(as_of: date | None, primary_only: bool) -> tuple[pd.DataFrame, dict[str, int]]:
    """What the checks found in the release of this session, and check -> how many rows it could hold against others."""
    uri = location()
    found, examined = _checked(uri, chosen(uri), as_of, primary_only)
    return found.copy(deep=False), dict(examined)


def know(day: date | None) -> None:
    """Lets the page of this run speak of what was known on a day; None for today."""
    st.session_state["known_on"] = day


def known_on() -> date | None:
    """The day whose knowledge the page asks for; None for today."""
    if _LOOKED_AT.get():
        return None
    day: date | None = st.session_state.get("known_on")
    return day


@st.cache_resource(max_entries=64, show_spinner=False)
def _on_company(uri: str, release: str, method: str, company: str, as_of: date | None) -> pd.DataFrame:
    judge = getattr(_opened(uri, release), method)
    found: pd.DataFrame = judge(*([company] if company else []), **({"as_of": as_of} if as_of else {}))
    return found


def on_company(method: str, company: str = "") -> pd.DataFrame:
    """What a method of `market.Dataset` says of one company, or of all, in the release of this session, as it was known
    on the day that the page asks for; of what is held about it, and of its sites, no older state is kept."""
    uri = location()
    release, day = chosen(uri), None if method in _TIMELESS else known_on()
    if company and method in _BY_ENTITY and day is None:
        held = _by_entity(uri, release, method)
        return (held[company] if company in held else held[""]).copy(deep=False)
    return _on_company(uri, release, method, company, day).copy(deep=False)


@st.cache_resource(max_entries=8, show_spinner=False)
def _by_entity(uri: str, release: str, method: str) -> dict[str, pd.DataFrame]:
    """Company -> its rows; "" -> none, for those of which nothing is held."""
    rows = _on_company(uri, release, method, "", None)
    return {str(name): mine.reset_index(drop=True) for name, mine in rows.groupby("entity")} | {"": rows.iloc[:0]}


@st.cache_resource(max_entries=8, show_spinner=False)
def _changes(uri: str, old: str, new: str) -> list[Change]:
    return between(_opened(uri, old), Dataset.open(new, uri, without=NEEDLESS))


@st.cache_resource(max_entries=8, show_spinner="Comparing the two releases")
def _digest(uri: str, old: str, new: str, refreshed: datetime | None) -> Digest:
    """refreshed: when a refresh last ran; another run may find other sources in trouble."""
    return compare(Dataset.open(old, uri, without=NEEDLESS), _opened(uri, new), _outcomes(uri, _mark(uri, "outcomes")))


def digest(before: str) -> Digest:
    """What the release of this session holds otherwise than the earlier one named."""
    uri = location()
    ran = outcomes()
    return _digest(uri, before, chosen(uri), ran["at"].max() if len(ran) else None)


def changes_since() -> list[Change]:
    """What the newest release holds otherwise than the older one that this session looks at."""
    uri = location()
    return _changes(uri, chosen(uri), releases(uri)[-1])


@st.cache_resource(max_entries=128, show_spinner=False)
def _news(uri: str, release: str, method: str, names: tuple[str, ...], filters: dict[str, Any]) -> Any:
    return getattr(_opened(uri, release), method)(*names, **filters)


def news(method: str, **filters: Any) -> Any:
    """What `coverage` or `count_stories` of `market.Dataset` says of the documents that the filters leave."""
    uri = location()
    found = _news(uri, chosen(uri), method, (), filters)
    return found.copy(deep=False) if isinstance(found, pd.DataFrame) else found


def facets(*names: str, **filters: Any) -> dict[str, pd.DataFrame]:
    """`Dataset.facets` of these names in the release of this session."""
    uri = location()
    found: dict[str, pd.DataFrame] = _news(uri, chosen(uri), "facets", names, filters)
    return {name: frame.copy(deep=False) for name, frame in found.items()}


def decisions() -> pd.DataFrame:
    """What people decided on read rows, as the file says it now: columns of `records.Review`. Raises CuratedError."""
    return curated.reviews(curated.FOLDER)


def decide(cells: Mapping[str, str]) -> None:
    """Writes a decision of today into the file. Raises CuratedError, OSError; nothing is written then."""
    curated.decide({**cells, "decided_on": f"{now():%Y-%m-%d}"}, curated.FOLDER)


def take_back(table: str, row_key: str) -> None:
    """Takes a decision out of the file. Raises CuratedError, OSError."""
    curated.take_back(table, row_key, curated.FOLDER)


def publish_decisions() -> str | None:
    """Makes a release with the decisions of the file and lets the session look at it; None where nothing changed.

    Raises CuratedError, StoreError.
    """
    release = review_release.build(location(), curated.FOLDER, now())
    if release:
        hold(release)
    return release


def refresh_running() -> progress.Progress | None:
    return progress.read(location(), now())


def refresh_trouble() -> str:
    """One sentence where the refresh hangs or the weekly one was missed; else empty. Raises StoreError."""
    if hung := progress.hung(location(), now()):
        return f"{hung}."
    late = freshness.overdue(outcomes(), now())
    return f"{late[:1].upper()}{late[1:]}: the weekly one was missed, so newer statements are not here." if late else ""
