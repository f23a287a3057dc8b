"""Contradictions: how many times the lower account the higher one is."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import stems
from dashboard.theme import Theme
from market.frames import rows as records


def chart(rows: pd.DataFrame, theme: Theme) -> go.Figure:
    """rows: findings with `times`, `head`, `accounts` and `explanation`; open ones dark, explained ones grey."""
    return stems.chart([_stem(row, theme) for row in records(rows)], theme, is_log=False)


def _stem(row: dict[str, object], theme: Theme) -> stems.Stem:
    is_open = row["state"] == "open"
    accounts = str(row["accounts"])
    return stems.Stem(
        times=float(str(row["times"])), head=f"{'' if is_open else '✓ '}{row['head']}", ids=str(row["inputs"]),
        words=accounts,
        details=accounts if is_open else f"explained: {str(row['explanation'])[:200]}",
        colour=theme.ink if is_open else theme.unsplit, symbol="circle" if is_open else "diamond",
    )  # fmt: skip
