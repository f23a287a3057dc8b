"""One menu for two filters that belong together, such as a number and the period that it is for; two where it would
be too long to find one's way in.

Each keeps its own key in the address, as if it had a widget of its own: links with either or both stay good.
"""

from collections.abc import Mapping

import streamlit as st

from dashboard.parts import state
from dashboard.parts.state import Filter, shared

Pair = tuple[str, str]
_BETWEEN = "\n"
MOST = 400
"""Pairs in one menu. All of them go to the browser with each choice, and it goes through all of them."""


def choose(
    keys: Pair, labels: Pair, names: Mapping[str, str], options: Mapping[str, Mapping[str, str]],
    usual: Mapping[str, str],
) -> Pair:  # fmt: skip
    """What is chosen of both, from one menu under the first of the `labels`, or from two where there are many pairs.

    names: value of the first filter -> its words; the first is its default. options: value of the first -> values of
    the second that go with it -> their words. usual: value of the first -> default of the second beside it.
    """
    if sum(map(len, options.values())) > MOST:
        one = state.one(keys[0], labels[0], names, default=next(iter(names)), menu=True)
        return one, state.one(keys[1], labels[1], options[one], default=usual[one], menu=True)
    return _both(keys, labels, names, options, usual)


def _both(
    keys: Pair, labels: Pair, names: Mapping[str, str], options: Mapping[str, Mapping[str, str]],
    usual: Mapping[str, str],
) -> Pair:  # fmt: skip
    """The same from one menu."""
    widget = shared(keys)
    told = _told(names, options)
    if st.session_state.get(widget) not in (None, *told):  # another filter took the choice off the menu
        del st.session_state[widget]
    held = _two(st.session_state.get(widget) or _BETWEEN)
    first = _one_of(names, keys[0], labels[0], next(iter(names)))
    anew = first.anew(widget)
    one = anew[0] if anew else held[0]
    anew_too = _one_of(options[one], keys[1], labels[1], usual[one]).anew(widget)
    if anew or anew_too:
        stays = held[1] if held[0] == one else usual[one]
        st.session_state[widget] = _BETWEEN.join((one, anew_too[0] if anew_too else stays))
    chosen = st.selectbox(labels[0], list(told), format_func=lambda both: told.get(both, both), key=widget)
    one, other = _two(chosen)
    first.keep([one], names[one])
    _one_of(options[one], keys[1], labels[1], usual[one]).keep([other], options[one][other])
    return one, other


def _one_of(options: Mapping[str, str], key: str, label: str, usual: str) -> Filter:
    return Filter(key, label, [usual], lambda raw: [part for part in raw[:1] if part in options])


def _told(names: Mapping[str, str], options: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Both values in one -> `2026 · Revenue`: the second first, as names are long and end differently."""
    return {
        _BETWEEN.join((one, other)): f"{told} · {names[one]}" for one in names for other, told in options[one].items()
    }


def _two(both: str) -> Pair:
    one, _, other = both.partition(_BETWEEN)
    return one, other
