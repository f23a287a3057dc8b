"""The tables: which record each one holds, its key, how it is written and whether it may leave the dataset."""

import types
import typing
from dataclasses import Field, dataclass, fields
from datetime import date, datetime
from functools import cached_property

from market import citations, open_records, records

CORRECTED = ("figures", "claims", "deals", "sites", "chips", "prices", "rates")
"""The tables whose rows say what a source says; where a file of ours is wrong, the file is changed."""

REVIEWED = ("figures", "claims")
"""The tables that the program reads rows into, on which people decide."""

_KINDS: dict[object, str] = {
    str: "text", float: "number", int: "integer", bool: "flag", date: "date", datetime: "time",
}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """One column: name, storage kind (text, number, integer, flag, date, time) and dictionary entry."""

    name: str
    kind: str
    meaning: str
    words: str
    required: bool
    refers: str
    computed: bool
    form: str = ""
    within: tuple[float, float] | None = None
    quoted: bool = False
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table. `mode` is `append` (a change is a new row, the latest wins) or `overwrite` (small, replaced whole)."""

    name: str
    record: type
    key: tuple[str, ...]
    mode: str
    file: str = ""
    exported: bool = True

    @property
    def meaning(self) -> str:
        return (self.record.__doc__ or "").strip()

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        hints = typing.get_type_hints(self.record)
        return tuple(_column(entry, hints[entry.name]) for entry in fields(self.record))

    @cached_property
    def curated_columns(self) -> tuple[Column, ...]:
        """The columns of the curated file, in its order; empty for tables that have none."""
        return tuple(column for column in self.columns if not column.computed) if self.file else ()

    @cached_property
    def correctable(self) -> dict[str, Column]:
        """The columns in which a source can be corrected, by name: what it says, and neither the key of the row nor an
        address nor what the program computes. None of the tables that are our own words."""
        if self.name not in CORRECTED:
            return {}
        fixed = {column.name for column in self.columns if column.computed or column.form == "address"} | {*self.key}
        return {column.name: column for column in self.columns if column.name not in fixed}


def _column(entry: "Field[typing.Any]", hint: object) -> Column:
    inner = [part for part in typing.get_args(hint) if part is not types.NoneType] or [hint]
    notes = entry.metadata
    return Column(
        entry.name, _KINDS[inner[0]], notes["meaning"], notes["words"], notes["required"], notes["refers"],
        notes["computed"], notes["form"], notes["within"], notes["quoted"], notes["formerly"],
    )  # fmt: skip


TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("documents", records.Document, ("document_id",), "append"),
        Table("texts", records.Text, ("document_id",), "append", exported=False),
        Table("figures", records.Figure, ("figure_id",), "append", "figures.csv"),
        Table("claims", records.Claim, ("claim_id",), "append", "claims.csv"),
        Table("deals", records.Deal, ("deal_id",), "overwrite", "deals.csv"),
        Table("sites", records.Site, ("name",), "overwrite", "sites.csv"),
        Table("chips", records.Chip, ("chip",), "overwrite", "chips.csv"),
        Table("companies", records.Company, ("company",), "overwrite", "companies.csv"),
        Table("segments", records.Segment, ("segment",), "overwrite", "segments.csv"),
        Table(
            "corrections", records.Correction, ("table_name", "row_key", "column_name"), "overwrite", "corrections.csv"
        ),
        Table("reviews", records.Review, ("table_name", "row_key"), "overwrite", "reviews.csv"),
        Table("explanations", records.Explanation, ("finding",), "overwrite", "explanations.csv"),
        Table(
            "prices", records.Price, ("chip", "provider", "market", "region", "day", "source", "figure_id"), "append"
        ),
        Table("citations", citations.Citation, ("table_name", "row_key", "since"), "append"),
        Table("rates", records.Rate, ("currency", "day"), "append"),
        Table("chip_specs", open_records.ChipSpec, ("source", "chip", "published_day"), "append"),
        Table("site_power", open_records.SitePower, ("source", "site", "day", "published_day"), "append"),
        Table(
            "chip_sales",
            open_records.ChipSale,
            ("source", "designer", "chip", "period_start", "published_day"),
            "append",
        ),
        Table("chip_stock", open_records.ChipStock, ("source", "owner", "designer", "day", "published_day"), "append"),
        Table("token_prices", open_records.TokenPrice, ("source", "seller", "model", "day"), "append"),
        Table(
            "benchmarks",
            open_records.Benchmark,
            (
                "source",
                "suite",
                "round",
                "submitter",
                "division",
                "system",
                "chip",
                "chips",
                "model",
                "scenario",
                "unit",
                "precision",
            ),
            "append",
        ),
    )
}
"""The tables of a release, in the order in which they are written. `releases` and `outcomes` lie beside them."""

LOGS: dict[str, Table] = {
    "releases": Table("releases", records.Release, ("release",), "append"),
    "outcomes": Table("outcomes", records.Outcome, ("run", "source"), "append"),
    "alerts": Table("alerts", records.Told, ("key",), "append"),
}
