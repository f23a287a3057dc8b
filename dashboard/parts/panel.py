"""A panel: the finding, its unit and scope, the chart or the table of exactly the rows drawn, where they come from."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import base
from dashboard.parts import downloads, drawer, evidence, look, page, safe, state
from dashboard.theme import SWATCH, SWATCHES, WORKLOAD_SIGNS
from market import Dataset, addresses
from market.export import csv_bytes, shareable
from market.vocabulary import VOCABULARIES

_WIDE = 620  # pixels of a column of sentences
_BEHIND = {"claim_id": "claims", "deal_id": "deals", "chip": "chips", "name": "sites", "names": "sites"}
_WORDED = {"claim", "bound", "kind", "metric", "workload", "basis", "region"}


@dataclass(frozen=True)
class Panel:
    """What one panel shows.

    rows: exactly the rows that `chart` draws; the table and the CSV carry their `columns` (column -> heading).
    title: the finding, true for `rows`. subtitle: unit, scope, geography, calendar. how: how to read the chart.
    ids: the column that names the evidence, one id or several joined by `;`; empty where rows have none.
    choose: what a click in the chart does with the first items of the points' `customdata`, instead of
    opening evidence; called with none where nothing is chosen.
    sources: who is named as the source, the most important first, where rows have no publisher or page.
    opens: the dialog that a click on a point or a row of the table opens with its ids.
    wide: the column of the table that holds sentences.
    brief: the columns that the table on screen shows, where not all; the CSV always holds all.
    table: the table of the dataset behind the rows, where `ids` does not tell; empty where `rows` are all there is.
    place: its name on the page, where `key` tells what is chosen: under another name the browser would draw the chart
    before it anew, to throw it away. style: a word for the rules on its chart in `look.py`.
    """

    key: str
    title: str
    subtitle: str
    rows: pd.DataFrame
    columns: Mapping[str, str]
    chart: go.Figure | None = None
    alt: str = ""
    how: str = ""
    caveats: tuple[str, ...] = ()
    ids: str = ""
    noun: str = "statement"
    choose: Callable[[list[str]], None] | None = None
    opens: Callable[[Sequence[str]], None] = evidence.open_rows
    sources: Sequence[str] = ()
    wide: str = ""
    brief: Sequence[str] = ()
    table: str | None = None
    place: str = ""
    style: str = ""

    @property
    def at(self) -> str:
        return self.place or self.key


def show(panel: Panel) -> None:
    """Draws the panel; a click on a point or a row opens its evidence."""
    with st.container(key=f"panel_{panel.at}", gap="xsmall"):
        st.markdown(f"### {safe.text(panel.title)}", anchors=False)
        st.caption(_coloured(safe.text(panel.subtitle)))
        if fault := _body(panel):
            raise fault
        if panel.chart is not None:
            page.catch_up()


def in_drawer(label: str, panel: Panel) -> None:
    """The panel behind a line of words, drawn once it is opened."""
    drawer.show(label, partial(show, panel), panel.at)


def _coloured(subtitle: str) -> str:
    """A key in the subtitle wears the colours of the chart, beside its marks or swatches."""
    for word, colour in (("training", "blue"), ("inference", "orange")):
        mark = f"{WORKLOAD_SIGNS[word].glyph} {word}"
        subtitle = subtitle.replace(mark, f":{colour}[**{mark}**]")
    for word, colour in SWATCHES.items():
        subtitle = subtitle.replace(f"{SWATCH} {word}", f":{colour}[**{SWATCH}{word}**]")
    return subtitle


@st.fragment
def _body(panel: Panel) -> Exception | None:
    """What stands below the title, which a click in it draws anew without the page."""
    return page.caught(panel.at, partial(_drawn, panel))


def _drawn(panel: Panel) -> None:
    """Chart or table. No tabs: they would look through all marks of a chart each time that anything is drawn."""
    sides = drawer.sides(panel.at) if panel.chart is not None else ("table",)
    if panel.chart is not None and "chart" in sides:
        _chart(panel, panel.chart)
    if "table" in sides:
        _table(panel)
    st.caption(source_line(panel))
    _tools(panel, "table" in sides)


def _chart(panel: Panel, chart: go.Figure) -> None:
    source = f"{' · '.join(_source(panel))} · Crossover"
    shown = base.for_picture(chart, panel.title, panel.subtitle, [source, *panel.caveats], look.theme())
    drawing = {"format": "svg", "filename": file_name(panel, ""), "width": base.PICTURE_WIDTH}
    config = {
        "displaylogo": False,
        "displayModeBar": True,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": drawing | {"height": shown.height},
    }
    event = st.plotly_chart(
        shown, key=_fresh(f"chart_{panel.at}", panel.style), theme=None, on_select="rerun", selection_mode="points",
        config=config, alt=alt(panel),
    )  # fmt: skip
    if panel.choose:
        panel.choose(evidence.points(event))
    else:
        _open_new(panel, "chart", evidence.points(event))


def alt(panel: Panel) -> str:
    """What the chart says to those who do not see it: its finding, and more where more is told."""
    return panel.alt if panel.title in panel.alt else ". ".join(filter(None, [panel.title, panel.alt]))


def _table(panel: Panel) -> None:
    shown = _worded(table(panel))
    shown = shown[[name for name in panel.brief if name in shown]] if panel.brief else shown
    config = _columns(panel, shown)
    if not panel.ids:
        st.dataframe(shown, hide_index=True, column_config=config, placeholder=fmt.UNKNOWN)
        return
    event = st.dataframe(
        shown, key=_fresh(f"table_{panel.at}"), hide_index=True, column_config=config, on_select="rerun",
        selection_mode="single-row", placeholder=fmt.UNKNOWN,
    )  # fmt: skip
    chosen = panel.rows[panel.ids].iloc[list(event.selection.rows)]
    _open_new(panel, "table", [name for names in chosen for name in evidence.split_ids(names)])


def _fresh(where: str, style: str = "") -> str:
    """Key of a chart or table that still has nothing chosen, so that the same point can be clicked again."""
    return f"{where}{style}_{st.session_state.get(f'opened_{where}', 0)}"


def _open_new(panel: Panel, what: str, ids: list[str]) -> None:
    """Opens the evidence of what was chosen; closing it draws the chart or table anew, with nothing chosen."""
    if ids:
        where = f"opened_{what}_{panel.at}"
        st.session_state[where] = st.session_state.get(where, 0) + 1
        panel.opens(ids)


def table(panel: Panel) -> pd.DataFrame:
    """The rows drawn, with those columns of the table that hold anything; only web addresses stay addresses."""
    shown = panel.rows[list(panel.columns)].reset_index(drop=True)
    shown = shown.loc[:, ~(shown.isna() | (shown == "")).all()] if len(shown) else shown
    for column in shown.columns:
        if column.endswith("_url") or column == "url":
            shown[column] = shown[column].map(safe.address)
    return shown


def _worded(shown: pd.DataFrame) -> pd.DataFrame:
    """The words of the vocabularies as people say them; the CSV keeps the keys."""
    labels = {
        column: {key: term.label if column == "region" else term.label.lower() for key, term in words.items()}
        for column, words in VOCABULARIES.items()
        if column in _WORDED.intersection(shown.columns)
    }
    return shown.assign(**{column: shown[column].replace(words) for column, words in labels.items()})


def taken(panel: Panel, dataset: Dataset) -> bytes:
    """The CSV of the rows drawn: what of the table may leave, so nothing private and no words of documents."""
    rows = shareable(dataset, panel.rows)
    columns = {name: heading for name, heading in panel.columns.items() if name in rows}
    return csv_bytes(table(replace(panel, rows=rows, columns=columns)))


def _columns(panel: Panel, shown: pd.DataFrame) -> dict[str, Any]:
    config: dict[str, Any] = {}
    for column, heading in panel.columns.items():
        if column not in shown:
            continue
        if column.endswith("_url") or column == "url":
            config[column] = st.column_config.LinkColumn(heading, display_text="open")
        elif pd.api.types.is_datetime64_any_dtype(shown[column]) or column.endswith("_day"):
            config[column] = st.column_config.DateColumn(heading, format="YYYY-MM-DD")
        elif pd.api.types.is_numeric_dtype(shown[column]):
            written = "%d" if "year" in heading.lower() else "localized"
            width = 110 if shown[column].abs().max() >= 1e6 else None  # it fits its column to the heading
            config[column] = st.column_config.NumberColumn(heading, format=written, width=width)
        else:
            config[column] = st.column_config.TextColumn(heading, width=_WIDE if column == panel.wide else None)
    return config


def source_line(panel: Panel) -> str:
    """Publishers, newest statement, evidence mix, release and caveats of the rows drawn, as Markdown."""
    return "  \n".join(safe.text(line) for line in (" · ".join(_source(panel)), *panel.caveats))


def _source(panel: Panel) -> list[str]:
    rows, parts = panel.rows, []
    if named := _publishers(panel):
        parts.append(f"Source: {fmt.names(named, 4)}")
    if "published_day" in rows and rows["published_day"].notna().any():
        parts.append(f"newest statement {_newest(rows)}")
    parts.append(f"{fmt.count(len(rows), panel.noun)} {'listed' if panel.chart is None else 'drawn'}")
    if "evidence" in rows and len(rows):
        parts.append(evidence.mix(rows["evidence"]))
    return [*parts, f"release {data.dataset().release}"]


def _publishers(panel: Panel) -> list[str]:
    """Who stated the rows, or what they were derived from, the most frequent first; else the hosts of their pages."""
    rows = panel.rows
    if panel.sources or rows.empty:
        return list(panel.sources)
    if "publisher" in rows:
        names = rows["publisher"].replace("", "publisher not named")
        return sorted(names.value_counts().index, key=lambda name: name == "publisher not named")
    if panel.ids and behind(panel) == "figures":
        ids = {name for names in rows[panel.ids] for name in evidence.split_ids(names)}
        figures = data.dataset().figures(include_review=True)
        return list(figures.loc[figures["figure_id"].isin(ids), "publisher"].replace("", None).value_counts().index)
    return list(rows["source_url"].map(addresses.host).value_counts().index) if "source_url" in rows else []


def _newest(rows: pd.DataFrame) -> str:
    """The newest day among the rows, as precisely as it was stated; a bare year comes last, as it counts as its end."""
    days = rows["published_day"].reset_index(drop=True)
    if "published_precision" not in rows:
        return fmt.day(days.max())
    precision = rows["published_precision"].reset_index(drop=True)
    exact = days[(precision != "year") & days.notna()]
    last = int(str((days if exact.empty else exact).idxmax()))
    return fmt.day(days.iloc[last], precision.iloc[last])


def _tools(panel: Panel, is_listed: bool) -> None:
    with st.container(horizontal=True, gap="xsmall", key=f"tools_{panel.at}"):
        if panel.chart is not None:
            label, icon = ("Chart", ":material/show_chart:") if is_listed else ("Table", ":material/table:")
            st.button(label, key=f"turn_{panel.at}", type="tertiary", icon=icon, on_click=drawer.turn, args=(panel.at,))
        _downloads(panel)
        for kind, icon in () if is_listed else (("png", ":material/image:"), ("svg", ":material/polyline:")):
            st.button(kind.upper(), key=f"{kind}_{panel.at}", type="tertiary", icon=icon)  # heard by pictures.js
        drawer.behind("Link to this view", ":material/link:", _links, f"link_{panel.at}")
        if panel.how:
            drawer.behind("How to read this", ":material/help:", partial(st.markdown, panel.how), f"how_{panel.at}")


def _links() -> None:
    st.caption("Follows new releases:")
    st.code(state.link(), language=None, wrap_lines=True)
    st.caption("Stays as it is now:")
    st.code(state.link(data.dataset().release), language=None, wrap_lines=True)


def _downloads(panel: Panel) -> None:
    """The rows shown, and all rows of the table behind them."""
    dataset, whole = data.dataset(), behind(panel)
    st.download_button(
        "CSV of these rows", partial(taken, panel, dataset), file_name(panel, "csv"), "text/csv",
        on_click="ignore", type="tertiary", key=f"csv_{panel.at}", icon=":material/download:",
    )  # fmt: skip
    if whole:
        st.download_button(
            f"CSV of all {whole}", partial(downloads.one_table, dataset, whole),
            f"crossover_all-{whole}_{dataset.release}.csv", "text/csv", on_click="ignore", type="tertiary",
            key=f"all_{panel.at}", icon=":material/database:",
        )  # fmt: skip


def behind(panel: Panel) -> str:
    """The table that the rows were taken or derived from; empty where they are all that there is."""
    return _BEHIND.get(panel.ids, "figures") if panel.table is None else panel.table


def file_name(panel: Panel, ending: str) -> str:
    """`crossover_shares_scope-chips_2026-W47.1.csv`: panel, filters, release; only characters that any disk takes."""
    parts = ["crossover", panel.key, state.slug(), data.dataset().release]
    name = "_".join(re.sub(r"[^A-Za-z0-9.-]+", "-", part).strip("-") for part in parts if part)
    return f"{name[:120]}.{ending}".rstrip(".")
