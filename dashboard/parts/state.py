"""Every filter of every page: kept in the address and across pages, repaired with a notice where a link is wrong.

A filter takes its value from the address when the address is new (a link was followed, the reader went back), else
from the session; what differs from the default is written to the address. Keys, not labels, stand there, so that a
label can change without breaking links; Streamlit's own binding writes labels and drops bad values in silence.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from dashboard import format as fmt
from dashboard.parts import safe

_FOREIGN = ("embed", "embed_options", "utm_")  # Streamlit's own, and what newsletters add


def begin(page: str) -> None:
    """Starts a run of `page`: forgets the notices of the run before and notes whether the page is another one."""
    session = st.session_state
    session["_notices"], session["_active"] = [], {}
    session["_turned"] = session.get("_page", page) != page
    session["_page"], session["_whole"] = page, True
    session.setdefault("_kept", {})
    session.setdefault("_seen", {})


def again() -> bool:
    """Starts the page's own part of a run. True where the whole app runs; else the page is redrawn by itself, and the
    filters above it stand as they were."""
    session = st.session_state
    if session.pop("_whole", False):
        session["_above"] = dict(session["_active"])
        return True
    session["_notices"], session["_active"], session["_turned"] = [], dict(session["_above"]), False
    return False


def finish() -> None:
    """Ends the run: takes keys out of the address that this page does not know, with a notice for unheard ones."""
    session = st.session_state
    for key in list(st.query_params):
        if key in session["_active"] or key.startswith(_FOREIGN):
            continue
        if key not in session["_kept"]:
            notice(f"The link names a filter that this page does not have, {safe.text(key)}: left out.")
        del st.query_params[key]
        session["_seen"].pop(key, None)


def notice(sentence: str) -> None:
    """Adds one sentence (safe Markdown) on something that was put right."""
    st.session_state.setdefault("_notices", []).append(sentence)


def notices() -> list[str]:
    return list(st.session_state.get("_notices", []))


def active() -> dict[str, str]:
    """What is filtered on this page, as label -> words; defaults are left out, and so are parts of the page."""
    return {label: words for label, words, raw in st.session_state.get("_active", {}).values() if raw and label}


def standing() -> dict[str, tuple[str, str]]:
    """What is filtered on this page, as key -> (label, words); otherwise as `active`."""
    return {
        key: (label, words)
        for key, (label, words, raw) in st.session_state.get("_active", {}).items()
        if raw and label and key != "release"
    }


def slug() -> str:
    """The filters of this page for a file name: `scope-chips_primary-1`, empty where there are none."""
    chosen = st.session_state.get("_active", {})
    return "_".join(f"{key}-{'-'.join(raw)}" for key, (_, _, raw) in chosen.items() if raw)


def link(release: str = "", evidence: str = "") -> str:
    """Address of what is on screen; with `release` it stays as it is when newer data come, with `evidence` it opens
    that row's."""
    chosen = st.session_state.get("_active", {})
    pairs = [(key, part) for key, (_, _, raw) in chosen.items() if key != "release" for part in raw]
    query = urlencode(pairs + [(key, name) for key, name in (("release", release), ("evidence", evidence)) if name])
    base = (st.context.url or "").split("?")[0]
    return f"{base}?{query}" if query else base


def opened(key: str) -> list[str]:
    """What a link asks to be opened over the page; it is no filter and stays in the address until it is closed."""
    st.session_state["_active"][key] = ("", "", [])
    return [safe.line(name)[:64] for name in st.query_params.get_all(key)]


def reset() -> None:
    """Sets every filter of this page to its default; to be called by a button."""
    for key, (label, _, _) in list(st.session_state.get("_active", {}).items()):
        if key != "release" and label:
            clear(key)


def forget() -> None:
    """Sets every filter that the address names to its default, known here or not; to be called by a button."""
    for key in [key for key in st.query_params if key != "release" and not key.startswith(_FOREIGN)]:
        clear(key)


def clear(key: str) -> None:
    """Sets one filter to its default, in the session and in the address."""
    for widget in (_widget(key), st.session_state.get("_shared", {}).get(key)):
        st.session_state.pop(widget, None)
    st.session_state.get("_turns", {}).pop(key, None)
    st.session_state["_kept"][key] = []
    st.session_state["_seen"].pop(key, None)
    st.query_params.pop(key, None)


def choose(key: str, raw: Sequence[str]) -> None:
    """Sets one filter to the values `raw`, as its address would; to be called by a button or before a rerun."""
    clear(key)
    st.session_state["_kept"][key] = list(raw)


def chosen(key: str) -> list[str]:
    """The values of one filter as they stand in the address; empty for its default."""
    return list(st.session_state.get("_kept", {}).get(key, []))


def raw() -> dict[str, list[str]]:
    """The filters drawn so far that differ from their default: key -> values as in the address."""
    return {key: list(raw) for key, (_, _, raw) in st.session_state.get("_active", {}).items() if raw}


def one(key: str, label: str, options: Mapping[str, str], *, default: str = "", menu: bool = False) -> str:
    """One of `options` (key -> label), drawn as pills or as a menu; without a default, the empty text is all."""
    kept = Filter(key, label, [default] if default else [], lambda raw: [part for part in raw[:1] if part in options])
    drawn = st.session_state.setdefault("_menus", {})
    if st.session_state.get(_widget(key)) not in (None, *options) or drawn.get(key, menu) != menu:
        st.session_state.pop(_widget(key), None)  # another filter took the choice off it, or made a menu of pills
    drawn[key] = menu
    kept.seed(lambda raw: raw[0] if raw else None)
    label_of, widget = (lambda option: options.get(option, option)), _widget(key)
    if menu:
        index = 0 if default else None  # an index lets no one clear the choice
        chosen = st.selectbox(label, list(options), index=index, placeholder="All", format_func=label_of, key=widget)
    else:
        chosen = st.pills(label, list(options), required=bool(default), format_func=label_of, key=widget)
    kept.keep([chosen] if chosen else [], options.get(chosen or "", ""))
    return chosen or ""


def part(key: str, label: str, options: Mapping[str, str]) -> str:
    """Which part of a long page is shown, at first the first of `options`; it hides nothing, so no reset touches it."""
    chosen = one(key, label, options, default=next(iter(options)))
    _, words, raw = st.session_state["_active"][key]
    st.session_state["_active"][key] = ("", words, raw)
    return chosen


def many(
    key: str,
    label: str,
    options: Mapping[str, str] | Sequence[str],
    *,
    menu: bool = True,
    most: int | None = None,
    placeholder: str = "All",
) -> tuple[str, ...]:
    """Some of `options`, at most `most`, in the order chosen, as a menu or as pills; none is all."""
    known = options if isinstance(options, Mapping) else {option: option for option in options}
    kept = Filter(key, label, [], lambda raw: [part for part in dict.fromkeys(raw) if part in known][:most])
    kept.seed(list)
    label_of, widget = (lambda option: known.get(option, option)), _widget(key)
    if menu:
        chosen = st.multiselect(
            label, list(known), placeholder=placeholder, format_func=label_of, key=widget, max_selections=most
        )
    else:
        chosen = st.pills(label, list(known), selection_mode="multi", format_func=label_of, key=widget)
    kept.keep(list(chosen), fmt.names([known[option] for option in chosen], 3))
    return tuple(chosen)


def switch(key: str, label: str, *, on: bool = False, help: str | None = None) -> bool:
    """A switch; the address carries `1` or `0` where it differs from `on`."""
    default = "1" if on else "0"
    kept = Filter(key, label, [default], lambda raw: [part for part in raw[:1] if part in ("0", "1")])
    kept.seed(lambda raw: raw == ["1"])
    value = st.toggle(label, key=_widget(key), help=help)
    kept.keep(["1" if value else "0"], "on" if value else "off")
    return bool(value)


def day(key: str, label: str, *, low: date, high: date, help: str | None = None) -> date | None:
    """A day between `low` and `high`; None where none is chosen, which stands for the newest."""
    kept = Filter(key, label, [], lambda raw: [part for part in raw[:1] if _day_within(part, low, high)])
    kept.seed(lambda raw: date.fromisoformat(raw[0]) if raw else None)
    value = st.date_input(
        label, min_value=low, max_value=high, key=_widget(key), format="YYYY-MM-DD", help=help, value=None, width=200
    )
    chosen = value if isinstance(value, date) else None
    kept.keep([chosen.isoformat()] if chosen else [], fmt.day(chosen) if chosen else "")
    return chosen


def words(key: str, label: str, *, placeholder: str = "") -> str:
    """Free text, trimmed, at most 200 characters."""
    kept = Filter(key, label, [], lambda raw: [safe.line(part)[:200] for part in raw[:1] if safe.line(part)])
    kept.seed(lambda raw: raw[0] if raw else "")
    value = safe.line(st.text_input(label, key=_widget(key), placeholder=placeholder, max_chars=200) or "")
    kept.keep([value] if value else [], value)
    return value


def page_number(key: str, pages: int) -> int:
    """The number, from 1, of one of `pages` pages.

    A pagination always has a default, so Streamlit wants no other way to give it a value: wherever the address or the
    session knows better than the widget, a new one is drawn that begins with that page.
    """
    session = st.session_state
    kept = Filter(
        key, "Page", ["1"], lambda raw: [part for part in raw[:1] if part.isdecimal() and 1 <= int(part) <= pages]
    )
    turn, first = session.setdefault("_turns", {}).get(key, (0, 1))
    raw = kept.anew(f"{_widget(key)}_{turn}")
    if raw or first > pages:
        session["_turn"] = turn = session.get("_turn", 0) + 1
        first = int(raw[0]) if raw else 1
        session["_turns"][key] = turn, first
    value = int(st.pagination(pages, default=first, key=f"{_widget(key)}_{turn}")) if pages > 1 else 1
    kept.keep([str(value)], str(value))
    return value


def hidden(key: str, label: str, options: Sequence[str], gone: Callable[[str], str] | None = None) -> str:
    """A value that only links set, such as a frozen release; the empty text where none is set.

    gone: the notice on a value that is not among `options`, where there is more to say than that.
    """
    kept = Filter(key, label, [], lambda raw: [part for part in raw[:1] if part in options], gone)
    kept.seed(lambda raw: raw[0] if raw else "")
    value = str(st.session_state[_widget(key)])
    kept.keep([value] if value else [], value)
    return value


def shared(keys: Sequence[str]) -> str:
    """Names the one widget of several filters: clearing any of them makes it begin anew."""
    widget = _widget("_".join(keys))
    st.session_state.setdefault("_shared", {}).update(dict.fromkeys(keys, widget))
    return widget


def _widget(key: str) -> str:
    return f"filter_{key}"


def _day_within(text: str, low: date, high: date) -> bool:
    try:
        return low <= date.fromisoformat(text) <= high
    except ValueError:
        return False


@dataclass(frozen=True)
class Filter:
    """One filter: `good` takes the texts of the address and gives back those that may stand.

    gone: the notice on a text that may not stand, where it is a special one.
    """

    key: str
    label: str
    default: list[str]
    good: Callable[[list[str]], list[str]]
    gone: Callable[[str], str] | None = None

    def seed(self, value: Callable[[list[str]], Any]) -> None:
        """Gives the widget its value before it is drawn, where the address or the session knows better."""
        standing = self.anew(_widget(self.key))
        if standing is not None:
            st.session_state[_widget(self.key)] = value(standing)

    def anew(self, widget: str) -> list[str] | None:
        """What the widget of that name must begin with; None where it knows best itself. On another page the same name
        means another widget to Streamlit, which knows nothing yet."""
        session, raw = st.session_state, st.query_params.get_all(self.key)
        address_is_new = raw != session["_seen"].get(self.key, []) and (bool(raw) or not session["_turned"])
        if address_is_new:
            session["_kept"][self.key] = self._repaired(raw)
        if address_is_new or session["_turned"] or widget not in session:
            return self.good(session["_kept"].get(self.key, [])) or self.default
        return None

    def _repaired(self, raw: list[str]) -> list[str]:
        good = self.good(raw)
        bad = [part for part in raw if safe.line(part) not in good]
        if bad and self.gone:
            notice(self.gone(bad[0][:60]))
        elif bad:
            told = fmt.names([f"“{safe.text(part[:60])}”" for part in bad])
            notice(f"The link asks for {safe.text(self.label)} {told}, which this view does not have: left out.")
        return good

    def keep(self, raw: list[str], words: str) -> None:
        """Writes what was chosen into the session and, where it is not the default, into the address."""
        session = st.session_state
        raw = [] if raw == self.default else raw
        session["_active"][self.key] = (self.label, words, raw)
        session["_kept"][self.key] = session["_seen"][self.key] = raw
        if st.query_params.get_all(self.key) == raw:
            return
        if raw:
            st.query_params[self.key] = raw
        else:
            st.query_params.pop(self.key, None)
