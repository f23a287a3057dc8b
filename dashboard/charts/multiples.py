"""Statements in multiples, each with its base in words: stems from once on a logarithmic axis."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import base, stems
from dashboard.theme import KIND_DASHES, WORKLOAD_SIGNS, Theme, hollow
from market.frames import rows as records

MOST = 12
"""Stems that one screen or two can hold; of more statements, `shown` draws some."""


def shown(rows: pd.DataFrame) -> pd.DataFrame:
    """All rows where they are few, else what each publisher said last, of those that spoke last: at most MOST rows.

    A publisher's rows of one day stay together, as training and inference are told side by side.
    """
    if len(rows) <= MOST:
        return rows
    rows = rows.assign(day=rows["published_day"].fillna(pd.Timestamp.min))
    newest = rows[rows["day"] == rows.groupby("publisher")["day"].transform("max")].drop(columns="day")
    newest = newest.sort_values("published_day", ascending=False, kind="stable")
    n, kept = 0, list[object]()
    for publisher, said in newest["publisher"].value_counts(sort=False).items():
        if n + said <= MOST:
            n, kept = n + said, [*kept, publisher]
    found = newest[newest["publisher"].isin(kept)] if kept else newest.head(MOST)
    return found.sort_values("value", ascending=False, kind="stable", ignore_index=True)


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
