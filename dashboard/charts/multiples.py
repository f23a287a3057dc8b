"""Statements in multiples, each with its base in words: stems from once on a logarithmic axis."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import base, stems
from dashboard.theme import KIND_DASHES, WORKLOAD_SIGNS, Theme, hollow
from market.frames import rows as records


def chart(rows: pd.DataFrame, theme: Theme) -> go.Figure:
    """rows: figures with unit x, `told`, `base` and `unreviewed`, in the order in which they stand, first on top.

    Lengths are powers of ten from once, so that 2.7 times and fifty million times share one axis.
    """
    return stems.chart([_stem(row, theme) for row in records(rows)], theme, is_log=True)


def _stem(row: dict[str, object], theme: Theme) -> stems.Stem:
    use = str(row["workload"])
    sign = WORKLOAD_SIGNS.get(use, WORKLOAD_SIGNS["all"]).symbol
    return stems.Stem(
        times=float(str(row["value"])), head=str(row["told"]), words=str(row["base"]), ids=str(row["figure_id"]),
        details=base.details(row), colour=theme.workload(use), symbol=hollow(sign, bool(row["unreviewed"])),
        dash=KIND_DASHES[str(row["kind"])],
    )  # fmt: skip
