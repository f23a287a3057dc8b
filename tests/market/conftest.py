"""The curated rows of this checkout, as judging gets them."""

from pathlib import Path

import pandas as pd
import pytest

from market import curated

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="session")
def curated_tables() -> dict[str, pd.DataFrame]:
    return curated.load(DATA)


@pytest.fixture(scope="session")
def curated_figures(curated_tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """The figures with the scope and label of their segment; only dollars have a level, as no rates are at hand."""
    names = curated_tables["segments"][["segment", "scope", "label"]].rename(columns={"label": "segment_label"})
    rows = curated_tables["figures"].merge(names, on="segment", how="left")
    return rows.assign(published_day=pd.to_datetime(rows["published_day"]))
