"""Frames as rows, for rules that are read row by row."""

from typing import Any

import pandas as pd


def rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Each row as a dictionary of its columns."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
