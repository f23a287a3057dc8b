"""Taking the data away: each table, the whole package, how to cite it; nothing private, no words of documents."""

import io
import tempfile
import zipfile
from functools import partial
from pathlib import Path

import streamlit as st

from dashboard import format as fmt
from dashboard.parts import state
from market import Dataset
from market.export import FORMATS, csv_bytes, export, shareable
from market.tables import TABLES

_FORMATS = {"csv": "CSV", "parquet": "Parquet", "xlsx": "Excel"}


def package(dataset: Dataset) -> None:
    """One file with every table, in each format, made when it is asked for."""
    st.markdown(
        "Every table, the description of its columns (`datapackage.json`) and the terms (`LICENCE`) in one file. "
        "Facts, notes and links: no texts of documents and nothing private."
    )
    with st.container(horizontal=True):
        for format in FORMATS:
            st.download_button(
                f"All tables, {_FORMATS.get(format, format)}", partial(zipped, dataset, format),
                f"crossover_{dataset.release}_{format}.zip", "application/zip", on_click="ignore",
                key=f"package_{format}", icon=":material/download:",
            )  # fmt: skip


def zipped(dataset: Dataset, format: str) -> bytes:
    """The export of this release as one zip archive."""
    with tempfile.TemporaryDirectory() as folder:
        paths = export(dataset, Path(folder) / "crossover", format)
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in paths:
                archive.write(path, f"crossover_{dataset.release}/{path.name}")
        return content.getvalue()


def tables(dataset: Dataset) -> None:
    """A button for each table with how many rows it has; what a row is stands behind it and in the dictionary."""
    counts = dataset.counts()
    st.markdown("One table as CSV, with its number of rows:")
    with st.container(key="tables", horizontal=True, gap="small"):
        for name, table in TABLES.items():
            if table.exported:
                st.download_button(
                    f"{name} · {counts.get(name, 0):,}", partial(one_table, dataset, name),
                    f"crossover_{name}_{dataset.release}.csv", "text/csv", on_click="ignore", key=f"download_{name}",
                    help=f"One row is {table.meaning[0].lower()}{table.meaning[1:]}", icon=":material/download:",
                    type="tertiary",
                )  # fmt: skip


def one_table(dataset: Dataset, name: str) -> bytes:
    """What of one table may leave, as CSV."""
    return csv_bytes(shareable(dataset, dataset.table(name)))


def citation(dataset: Dataset) -> None:
    """The release as a reference, in words and as BibTeX."""
    st.markdown("**How to cite this release**")
    st.code(reference(dataset), language=None, wrap_lines=True)
    st.code(bibtex(dataset), language="bibtex", wrap_lines=True)


def reference(dataset: Dataset) -> str:
    """One line for a footnote, with the link to the release as it was."""
    return (
        f"Crossover: spending on AI inference and training. Release {dataset.release}, {fmt.day(dataset.made_at)}. "
        f"{_address(dataset)}"
    )


def bibtex(dataset: Dataset) -> str:
    """An entry of type `misc`; the release is part of its key."""
    name = dataset.release.replace("-", "").replace(".", "_").lower()
    return (
        f"@misc{{crossover_{name},\n"
        "  title        = {Crossover: spending on {AI} inference and training},\n"
        f"  year         = {{{dataset.made_at:%Y}}},\n"
        f"  note         = {{Release {dataset.release} of {dataset.made_at:%Y-%m-%d}}},\n"
        f"  howpublished = {{\\url{{{_address(dataset)}}}}}\n"
        "}"
    )


def _address(dataset: Dataset) -> str:
    return f"{state.link().split('?')[0]}?release={dataset.release}"
