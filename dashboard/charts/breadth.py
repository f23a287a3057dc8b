"""How broadly views were raised or lowered, by quarter: bars of revisions above and below a line."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.theme import Theme
from market.frames import rows as records

HEIGHT = 240


def chart(rows: pd.DataFrame, theme: Theme) -> go.Figure:
    """rows: of `Dataset.breadth`, of one scope. Raised stand upwards, lowered downwards, kept pale on top; a quarter
    without a revision is an empty place."""
    drawn = rows.sort_values("quarter")
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 26, "r": 12, "b": 42, "l": 20}, barmode="relative")
    every = pd.period_range(drawn["quarter"].min(), drawn["quarter"].max(), freq="Q")
    at = [list(every).index(day) for day in drawn["quarter"].dt.to_period("Q")]
    told = [[row["inputs"], f"<b>{quarter(row['quarter'])}</b><br>{says(row)}"] for row in records(drawn)]
    for column, sign, colour, glyph in (("raised", 1, theme.neutral, "▲"), ("lowered", -1, theme.ink, "▼"),
                                        ("kept", 1, theme.faint, "=")):  # fmt: skip
        text = [f"{glyph} {n}" if n else "" for n in drawn[column]]
        figure.add_bar(
            x=at, y=drawn[column] * sign, name=column, marker={"color": colour}, text=text, customdata=told,
            textposition="inside", insidetextanchor="middle", textangle=0, constraintext="none",
            textfont={"color": _ink(column, theme), "size": base.TEXT_SIZE},
            hovertemplate="%{customdata[1]}<extra></extra>", width=0.7,
        )  # fmt: skip
    names = [f"Q{one.quarter}<br>{one.year}" if len(every) <= 12 or one.quarter == 1 else "" for one in every]
    figure.update_xaxes(range=[-0.6, max(len(every), 8) - 0.4], tickvals=list(range(len(every))), ticktext=names,
                        ticks="", showgrid=False, tickangle=0)  # fmt: skip
    figure.update_yaxes(showticklabels=False, ticks="", showgrid=False)
    return figure.add_hline(y=0, line={"color": theme.muted, "width": 1})


def _ink(column: str, theme: Theme) -> str:
    """What can be read on the bar: the darker of ink and paper on all but the bars that are dark themselves."""
    if column == "kept":
        return theme.ink
    return theme.paper if column == "lowered" or theme.name == "dark" else theme.ink


def quarter(day: pd.Timestamp) -> str:
    """`Q3 2025`."""
    return f"Q{day.quarter} {day.year}"


def says(row: dict[str, object]) -> str:
    """A quarter in words: `10 raised, 1 kept, by 8 publishers; breadth +91`."""
    parts = [f"{row[name]} {name}" for name in ("raised", "lowered", "kept") if row[name]]
    who = fmt.count(int(str(row["publishers"])), "publisher")
    return f"{', '.join(parts)}, by {who}; breadth {float(str(row['breadth'])):+.0f}"
