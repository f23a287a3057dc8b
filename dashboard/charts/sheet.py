"""A figure while it is drawn: plain words and numbers, which Plotly takes over once.

Plotly checks all notes and shapes of a figure again with each one that is added, and tells every change to all parts of
it; a page redraws at each choice, so that was half of its time. Traces are checked as ever, one by one; what is
misspelt in the layout is found by `tests/dashboard/test_every_chart.py`, which lets Plotly check every chart whole.
"""

from collections.abc import Callable, Iterable
from typing import Any, Self

import numpy as np
import plotly.graph_objects as go

Words = dict[str, Any]


class Sheet:
    """Has those ways of a figure with which charts draw, for one plot or for axes that are named; `figure` ends it."""

    def __init__(self, layout: Words) -> None:
        self._traces: list[Any] = []
        self._words = _plain(layout)
        self._drawn: go.Figure | None = None

    def figure(self) -> go.Figure:
        """What was drawn so far, as a figure of Plotly."""
        if self._drawn is None:
            told = {"data": [trace.to_plotly_json() for trace in self._traces], "layout": _copied(self._words)}
            self._drawn = go.Figure(told, _validate=False)
        return self._drawn

    @property
    def data(self) -> tuple[Any, ...]:
        """The traces, which may be changed."""
        self._drawn = None
        return tuple(self._traces)

    @property
    def layout(self) -> Any:
        """The layout, to be read."""
        return go.Figure({"layout": _copied(self._words)}, _validate=False).layout

    def finished(self, **more: Words) -> "Finished":
        """What was drawn, to be shown: nothing is added any more. more: words for all traces of points."""
        traces = [trace.to_plotly_json() for trace in self._traces]
        for trace in traces:
            if trace["type"] == "scatter" and trace.get("mode") != "lines":
                _merge(trace, more)
        return Finished({"data": traces, "layout": self._words})

    def to_dict(self) -> Words:
        return self.finished().to_dict()

    def add_traces(self, data: Iterable[Any]) -> Self:
        self._drawn = None
        self._traces.extend(data)
        return self

    def add_trace(self, trace: Any) -> Self:
        return self.add_traces([trace])

    def add_scatter(self, **words: Any) -> Self:
        return self.add_traces([go.Scatter(**words)])

    def add_bar(self, **words: Any) -> Self:
        return self.add_traces([go.Bar(**words)])

    def add_notes(self, notes: Iterable[Words]) -> Self:
        return self._append("annotations", notes)

    def add_annotation(self, **words: Any) -> Self:
        return self._append("annotations", [words])

    def add_shape(self, **words: Any) -> Self:
        return self._append("shapes", [words])

    def add_vline(self, x: Any, **words: Any) -> Self:
        ends = {"x0": x, "x1": x, "xref": "x", "y0": 0, "y1": 1, "yref": "y domain"}
        return self.add_shape(type="line", **ends, **words)

    def add_hline(self, y: Any, **words: Any) -> Self:
        ends = {"x0": 0, "x1": 1, "xref": "x domain", "y0": y, "y1": y, "yref": "y"}
        return self.add_shape(type="line", **ends, **words)

    def update_layout(self, **words: Any) -> Self:
        self._drawn = None
        _merge(self._words, _plain(words))
        return self

    def update_xaxes(self, **words: Any) -> Self:
        return self._update("xaxis", words)

    def update_yaxes(self, **words: Any) -> Self:
        return self._update("yaxis", words)

    def update_traces(self, *, selector: Callable[[Any], bool] | Words | None = None, **words: Any) -> Self:
        for trace in self.data:
            if selector is None or (_fits(trace, selector) if isinstance(selector, dict) else selector(trace)):
                trace.update(words)
        return self

    def _append(self, where: str, found: Iterable[Words]) -> Self:
        self._drawn = None
        self._words[where] = [*self._words.get(where, ()), *map(_plain, found)]
        return self

    def _update(self, axis: str, words: Words) -> Self:
        return self.update_layout(**{name: words for name in self._words if name.startswith(axis)})


class Finished(go.Figure):  # type: ignore[misc]
    """A figure that is only shown any more: its words go as they are to the browser, where Plotly would take them over
    and copy them several times. Traces and layout are made for who reads them."""

    def __init__(self, words: Words) -> None:
        self._told, self._made = words, None

    def to_dict(self) -> Words:
        """The words, which may be changed, so told that the browser draws them once.

        Streamlit's component gives Plotly a second time, as a copy, what it has just drawn. Plotly then draws all anew
        unless a revision says that its lists are the same, and in any case where it meets packed numbers, a template
        or a dictionary as `meta`.
        """
        told = _copied(self._told) if self._made is None else told_by(self._made)  # who has read it may have changed it
        told["layout"].pop("template", None)
        told["layout"]["datarevision"] = 0
        return {"data": [_listed(trace) for trace in told["data"]], "layout": told["layout"]}

    @property
    def height(self) -> int:
        return int(self._told["layout"]["height"])

    @property
    def data(self) -> Any:
        return self._figure().data

    @property
    def layout(self) -> Any:
        return self._figure().layout

    def _figure(self) -> go.Figure:
        if self._made is None:
            self._made = go.Figure(_copied(self._told), _validate=False)
        return self._made


def told_by(figure: go.Figure) -> Words:
    """The words of a figure, which may be changed; unlike Plotly's own `to_dict` it packs no numbers."""
    return {"data": [trace.to_plotly_json() for trace in figure.data], "layout": figure.layout.to_plotly_json()}


def _listed(said: Any) -> Any:
    """Arrays of numbers as lists, with nothing where a number is missing."""
    if isinstance(said, dict):
        return {name: _listed(more) for name, more in said.items()}
    if not isinstance(said, np.ndarray) or said.dtype.kind not in "iuf":
        return said
    return [None if number != number else number for number in said.tolist()] if said.ndim == 1 else said.tolist()


def merged(traces: Iterable[Words]) -> list[Words]:
    """The traces of a figure that is only looked at, those of lines or of marks of one look as one: each takes time.

    Traces with anything told for each point but place and `customdata` stay apart.
    """
    kept: dict[str, Words] = {}
    for number, trace in enumerate(traces):
        look = repr({name: said for name, said in trace.items() if name not in _OF_POINTS})
        look = look if _can_merge(trace) else str(number)
        if look not in kept:
            kept[look] = {**trace}
            continue
        one, gap = kept[look], [None] if trace["mode"] == "lines" else []
        for name in [name for name in _OF_POINTS if name in trace]:
            one[name] = [*one[name], *gap, *trace[name]]
    return list(kept.values())


_OF_POINTS = ("x", "y", "customdata")


def _can_merge(trace: Words) -> bool:
    is_drawn = trace["type"] == "scatter" and trace.get("mode") in ("lines", "markers") and "fill" not in trace
    is_told = ("customdata" in trace) == (trace.get("mode") == "markers")
    places = all(isinstance(trace.get(name, ()), list | tuple) for name in _OF_POINTS)
    return is_drawn and is_told and places and not any(_lists(trace[name]) for name in set(trace) - set(_OF_POINTS))


def _lists(said: Any) -> bool:
    """Is anything in it told for each point?"""
    return any(map(_lists, said.values())) if isinstance(said, dict) else isinstance(said, list | tuple | np.ndarray)


def _fits(trace: Any, wanted: Words) -> bool:
    return all(trace[name] == said for name, said in wanted.items())


def _plain(words: Words) -> Words:
    """The words without those that say nothing; Plotly would take an empty one for a choice."""
    return {name: _plain(said) if isinstance(said, dict) else said for name, said in words.items() if said is not None}


def _copied(said: Any) -> Any:
    """Dictionaries and lists anew, as axes share their words, and Plotly writes into what it shows."""
    if isinstance(said, dict):
        return {name: _copied(more) for name, more in said.items()}
    return [_copied(more) for more in said] if isinstance(said, list | tuple) else said


def _merge(words: Words, more: Words) -> None:
    for name, said in more.items():
        if isinstance(said, dict) and isinstance(words.get(name), dict):
            words[name] = {**words[name]}
            _merge(words[name], said)
        else:
            words[name] = said
