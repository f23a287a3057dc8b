"""Small frames of invented statements for the tests of judging."""

from typing import Any

import pandas as pd

from market import period, tables


def frame(table: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """The rows as a frame of that table, the way `Dataset` gives it: days as datetime64, numbers as floats."""
    record = tables.TABLES[table].record
    made = pd.DataFrame([vars(record(**row)) for row in rows], columns=[c.name for c in tables.TABLES[table].columns])
    for column in tables.TABLES[table].columns:
        if column.kind in ("number", "integer"):
            made[column.name] = pd.to_numeric(made[column.name]).astype(float)
        if column.kind == "date":
            made[column.name] = pd.to_datetime(made[column.name])
    return made


def dated(row: dict[str, Any]) -> dict[str, Any]:
    day, precision = period.stated_day(row.get("published_on", ""))
    return {"published_day": day, "published_precision": precision} | row


def figures(*rows: dict[str, Any]) -> pd.DataFrame:
    """Figures of an invented house; `year` stands for both ends of a calendar year."""
    return frame("figures", [dated(_figure(row)) for row in rows])


def _figure(row: dict[str, Any]) -> dict[str, Any]:
    row = dict(row)
    year = row.pop("year", None)
    span = period.Period.year(year) if year else None
    usual = {
        "publisher": "Northgate", "published_on": "2026-03-01", "metric": "spending_share", "workload": "inference",
        "segment": "ai_iaas", "unit": "percent", "kind": "estimate", "evidence": "primary",
    }  # fmt: skip
    return usual | ({"period_start": span.start, "period_end": span.end} if span else {}) | row


def claims(*rows: dict[str, Any]) -> pd.DataFrame:
    """Claims of an invented house on rented cloud."""
    usual = {"publisher": "Northgate", "published_on": "2026-03-01", "claim": "inference_exceeds_training",
             "segment": "ai_iaas", "bound": "none", "evidence": "secondary"}  # fmt: skip
    return frame("claims", [dated(usual | row) for row in rows])


def segments(*keys: str) -> pd.DataFrame:
    """A table of segments whose labels are their keys in capitals."""
    usual = {"scope": "cloud_services", "money_type": "end_user_spending", "definition": "invented"}
    return frame("segments", [usual | {"segment": key, "label": key.upper()} for key in keys])
