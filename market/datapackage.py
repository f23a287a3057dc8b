"""The description of an export as a Frictionless Data Package (https://datapackage.org)."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pandas as pd

from market import terms as texts
from market.dataset import Dataset
from market.layouts import SCHEMA_VERSION
from market.tables import TABLES, Column, Table
from market.vocabulary import VOCABULARIES

FILE = "datapackage.json"
NAME = "crossover"
LICENCE = "LICENCE"
_TYPES = {
    "text": "string", "number": "number", "integer": "integer", "flag": "boolean", "date": "date", "time": "datetime",
}  # fmt: skip
_MEDIA = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def describe(dataset: Dataset, frames: dict[str, pd.DataFrame], folder: Path, format: str) -> dict[str, Any]:
    """The description of the files of these frames, which lie in `folder`, ready for JSON."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": NAME,
        "title": "Crossover: spending on AI inference and training",
        "version": dataset.release,
        "created": dataset.made_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "description": (
            f"Release {dataset.release}, layout {SCHEMA_VERSION}. Facts, notes and links; no texts of documents and "
            "nothing private. In csv and xlsx an apostrophe stands before a text that a spreadsheet would run."
        ),
        "licenses": [{"path": LICENCE, "title": "which rows come from where, under what terms"}],
        "resources": [_resource(TABLES[name], frame, folder, format) for name, frame in frames.items()],
    }


def _resource(table: Table, frame: pd.DataFrame, folder: Path, format: str) -> dict[str, Any]:
    path = folder / f"{table.name}.{format}"
    content = path.read_bytes()
    columns = [column for column in table.columns if column.name in frame.columns]
    return {
        "name": table.name,
        "path": path.name,
        "description": table.meaning,
        "format": format,
        "mediatype": _MEDIA[format],
        **({"encoding": "utf-8"} if format == "csv" else {}),
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "rows": len(frame),
        "terms": terms(table, (folder / LICENCE).read_text(encoding="utf-8")),
        "schema": {
            "fields": [_field(table, column) for column in columns],
            **_primary_key(table, frame),
            "missingValues": [""],
        },
    }


def terms(table: Table, licence: str) -> list[dict[str, str]]:
    """The points of the licence that speak of this table, and those that speak of no table and so of all."""
    points = texts.points(licence)
    named = {name: re.compile(rf"\b{name}\.csv\b|table `{name}`") for name in (*TABLES, "feeds")}
    return [
        {"title": heading, "text": text}
        for heading, text in points
        if named[table.name].search(text) or not any(name.search(text) for name in named.values())
    ]


def _primary_key(table: Table, frame: pd.DataFrame) -> dict[str, list[str]]:
    """A primary key may have no empty part; those of prices do, where a seller names no region."""
    keys = frame[list(table.key)]
    return {} if (keys.isna() | (keys == "")).any(axis=None) else {"primaryKey": list(table.key)}


def _field(table: Table, column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.words and column.form != "list":
        constraints["enum"] = list(VOCABULARIES[column.words])
    described = {"name": column.name, "type": _TYPES[column.kind], "description": column.meaning}
    return described | ({"constraints": constraints} if constraints else {})
