"""A small curated folder of invented rows, free of faults, for tests to spoil."""

import csv
from pathlib import Path

from market import curated

ROWS: dict[str, list[dict[str, str]]] = {
    "figures": [
        {"publisher": "Alpha Research", "published_on": "2026-03-04", "metric": "spending", "workload": "inference",
         "segment": "ai_rent", "region": "world", "period_start": "2026-01-01", "period_end": "2026-12-31",
         "value": "30", "value_low": "25", "value_high": "40", "unit": "USD_bn", "kind": "forecast",
         "source_title": "Alpha on rented compute", "source_url": "https://alpha.example.org/a", "evidence": "primary",
         "note": "Lower bound; rented accelerators only"},
        {"publisher": "Beta Bank", "published_on": "2026-02", "metric": "unit_price", "workload": "all",
         "segment": "ai_chips", "entity": "Gamma Cloud", "product": "H100", "region": "world",
         "period_start": "2026-02-10", "period_end": "2026-02-10", "value": "2.5", "unit": "USD_per_gpu_hour",
         "kind": "actual", "basis": "on_demand", "source_title": "Beta on prices",
         "source_url": "https://beta.example.org/b", "evidence": "secondary", "note": "List price"},
    ],
    "claims": [
        {"publisher": "Alpha Research", "published_on": "2026-03-04", "claim": "inference_exceeds_training",
         "segment": "ai_rent", "region": "world", "bound": "in", "year_low": "2027", "year_high": "2027",
         "source_title": "Alpha on rented compute", "source_url": "https://alpha.example.org/a",
         "evidence": "primary", "note": "Rented accelerators only"},
    ],
    "deals": [
        {"date": "2026-01-15", "type": "licensing", "buyer": "Delta Chips", "seller": "Gamma Cloud",
         "value_usd_bn": "2", "workload": "inference", "summary": "Licence for a serving stack",
         "source_url": "https://delta.example.org/d"},
    ],
    "sites": [
        {"name": "Gamma Oulu", "operator": "Gamma Cloud", "country": "Finland", "city": "Oulu", "latitude": "65",
         "longitude": "25.5", "status": "operational", "opened_on": "2026", "power_mw": "20", "workload": "inference",
         "source_url": "https://gamma.example.org/oulu"},
    ],
    "chips": [
        {"chip": "D1000", "vendor": "Delta Chips", "family": "ASIC", "optimised_for": "inference",
         "available_on": "2025-06", "source_url": "https://delta.example.org/d1000"},
    ],
    "companies": [
        {"company": "Delta Chips", "role": "chip_vendor", "aliases": "Delta;Delta Inc"},
        {"company": "Gamma Cloud", "role": "gpu_cloud", "website": "https://gamma.example.org"},
    ],
    "segments": [
        {"segment": "ai_chips", "label": "AI chips", "scope": "chips", "money_type": "vendor_revenue",
         "definition": "Chips", "comparable_with": "ai_rent"},
        {"segment": "ai_rent", "label": "Rented compute", "parent": "ai_chips", "scope": "cloud_services",
         "money_type": "end_user_spending", "definition": "Rent"},
    ],
    "feeds": [
        {"feed": "alpha", "title": "Alpha", "url": "https://alpha.example.org/feed", "language": "en",
         "site": "alpha.example.org", "pages": "yes", "broad": "no", "licence": "None known", "cadence_days": "7",
         "at_least": "5", "on_request": "no"},
    ],
    "corrections": [],
    "reviews": [],
    "explanations": [],
}  # fmt: skip


def write(folder: Path) -> Path:
    """Writes the folder, in canonical form; returns it."""
    for table in curated.FILES:
        names = [column.name for column in table.curated_columns]
        with (folder / table.file).open("w", encoding="utf-8", newline="") as file:
            rows = csv.DictWriter(file, names, restval="", lineterminator="\n")
            rows.writeheader()
            rows.writerows(ROWS[table.name])
    return folder


def change(folder: Path, name: str, row: int, **cells: str) -> None:
    """Puts other cells into a row of a file; `row` counts from 0."""
    path = folder / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    lines[row].update(cells)
    _rewrite(path, lines)


def add(folder: Path, name: str, **cells: str) -> None:
    """Adds a copy of the last row of a file with other cells."""
    path = folder / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    _rewrite(path, [*lines, {**lines[-1], **cells}])


def remove(folder: Path, name: str, row: int) -> None:
    """Takes a row out of a file; `row` counts from 0."""
    path = folder / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    _rewrite(path, [line for number, line in enumerate(lines) if number != row])


def _rewrite(path: Path, lines: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, list(lines[0]), lineterminator="\n")
        rows.writeheader()
        rows.writerows(lines)
