"""What every panel of every page owes: words around it, its rows as table and CSV, its picture, link and evidence."""

import csv
import functools
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.parts import downloads, evidence, panel
from dashboard.parts.panel import Panel
from market import Dataset
from tests.dashboard.small_data import HOSTILE, LONG, build, claim, figure

WALK = [
    ("overview", {}),
    *(("training_vs_inference", {"ask": key}) for key in ("split", "moved", "expected", "right", "clash")),
    ("training_vs_inference", {"segment": "ai_iaas"}),
    *(("companies", {"firm": firm}) for firm in ("all", "NVIDIA", "Microsoft")),
    *(("chips_and_prices", {"part": key}) for key in ("prices", "chips", "rental", "later")),
    ("sites", {}),
    ("news", {}),
    ("data", {}),
]
"""View and filters: all pages with all their parts."""


@pytest.fixture(scope="module")
def store(told_store: Path) -> Path:
    """With the invented documents no panel stays away."""
    return told_store


@pytest.fixture(scope="module")
def dataset(store: Path) -> Iterator[Dataset]:
    """The same, as the panels' CSV is made of it; what was found of its tables is forgotten with it."""
    yield Dataset.open(data=store)
    whole_faults.cache_clear()


@pytest.fixture
def walk(store: Path, open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Panel]]:
    """A function from a view and its filters to the panels that it shows."""

    def panels(view: str, filters: dict[str, str], folder: Path = store) -> list[Panel]:
        shown: list[Panel] = []
        draw = panel.show
        monkeypatch.setattr(panel, "show", lambda one: (shown.append(one), draw(one)))
        open_page(folder, "" if view == "overview" else view, **filters)
        monkeypatch.setattr(panel, "show", draw)
        return shown

    return panels


@pytest.mark.parametrize(
    ("view", "filters"), WALK, ids=lambda part: part if isinstance(part, str) else "-".join(part.values())
)
def test_every_panel_keeps_what_it_owes(view, filters, walk, dataset, monkeypatch) -> None:
    monkeypatch.setattr("dashboard.data.dataset", lambda: dataset)
    shown = walk(view, filters)
    assert shown or filters == {"part": "later"}
    assert "\n".join(fault for one in shown for fault in faults(one, dataset)) == ""


def test_few_rows_with_hostile_and_very_long_names_are_no_excuse(walk, tmp_path, monkeypatch) -> None:
    claims = [claim(name, "2026-01-05", "by", 2027, source_title=LONG) for name in (HOSTILE, LONG)]
    figures = [figure(name, "2026-01-05", "inference", 2026, 9.0, note=HOSTILE) for name in (HOSTILE, LONG)]
    folder = build(tmp_path / "d", claims, figures)
    dataset = Dataset.open(data=folder)
    monkeypatch.setattr("dashboard.data.dataset", lambda: dataset)
    shown = [one for view in ("overview", "training_vs_inference") for one in walk(view, {}, folder)]
    assert len(shown) > 1
    assert "\n".join(fault for one in shown for fault in faults(one, dataset)) == ""


def faults(one: Panel, dataset: Dataset) -> Iterator[str]:
    """What a panel fails to keep, in words."""
    source = panel.source_line(one).replace("\\", "")
    owed = {
        "a finding as title": len(one.title.split()) > 1,
        "a subtitle that ends as a sentence": one.subtitle.endswith((".", "…")) and len(one.subtitle) > 20,
        "a source": "Source:" in source or "release" in one.key,
        "the release": f"release {dataset.release}" in source,
        "its columns among its rows": set(one.columns) <= set(one.rows),
        "a table of the rows drawn": len(panel.table(one)) == len(one.rows) and not panel.table(one).columns.empty,
        "evidence where rows have ids": bool(one.ids) or not {"claim_id", "figure_id", "inputs"} & set(one.rows),
    }
    if one.chart is not None:
        owed |= {
            "how to read it": len(one.how) > 60,
            "its finding as text alternative": one.title in panel.alt(one),
            "words for its picture": "title" in one.chart.layout.meta[0] if one.chart.layout.meta else True,
            "marks whose ids are among its rows": marked(one) <= named(one),
            "no legend": not one.chart.layout.showlegend,
            "bars from zero": all(axis_starts_at_zero(one)),
            "only words that Plotly knows": bool(go.Figure(one.chart.to_dict())),  # else Plotly names the word
        }
    yield from (f"{one.key} lacks {what}" for what, kept in owed.items() if not kept)
    yield from csv_faults(one, dataset)


def named(one: Panel) -> set[str]:
    return {name for cell in one.rows[one.ids] for name in evidence.split_ids(cell)} if one.ids else set()


def marked(one: Panel) -> set[str]:
    """The ids that the marks of a chart carry, where a click opens evidence."""
    assert one.chart is not None
    if one.choose:
        return set()
    heard = [trace for trace in one.chart.data if trace.hoverinfo != "skip"]
    traces = [trace for trace in heard if getattr(trace, "customdata", None) is not None]
    return {name for trace in traces for told in trace.customdata for name in evidence.split_ids(told[0])}


def axis_starts_at_zero(one: Panel) -> Iterator[bool]:
    assert one.chart is not None
    for trace in one.chart.data:
        if trace.type != "bar":
            continue
        across = trace.orientation == "h"
        axis = (trace.xaxis or "x") if across else (trace.yaxis or "y")
        span = one.chart.layout[f"{axis[0]}axis{axis[1:]}"].range
        yield span is None or min(span) <= 0


def csv_faults(one: Panel, dataset: Dataset) -> Iterator[str]:
    cells = list(csv.reader(io.StringIO(panel.taken(one, dataset).decode("utf-8-sig"))))
    if len(cells) - 1 > len(one.rows):
        yield f"{one.key} has more rows in its CSV than it draws"
    if runs_as_formula(cells):
        yield f"{one.key} has a cell that runs as a formula"
    if whole := panel.behind(one):
        yield from (f"{one.key} has {fault}" for fault in whole_faults(dataset, whole))


@functools.cache
def whole_faults(dataset: Dataset, name: str) -> tuple[str, ...]:
    """What a whole table as it is handed out fails to keep; many panels rest on the same one."""
    cells = list(csv.reader(io.StringIO(downloads.one_table(dataset, name).decode("utf-8-sig"))))
    empty = (f"an empty table of all {name}",) if len(cells) < 2 else ()
    return (*empty, f"a cell of {name} that runs as a formula") if runs_as_formula(cells) else empty


def runs_as_formula(table: list[list[str]]) -> bool:
    return any(cell[:1] in "=@\t\r" and cell for row in table for cell in row)
