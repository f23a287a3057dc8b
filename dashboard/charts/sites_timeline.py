"""Power of data centres over time: what ran as a filled step line, what is planned beyond it hatched."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, periods, sites_power
from dashboard.parts import safe
from dashboard.theme import Theme
from market.frames import rows as records

HEIGHT = 340
PLANNED = "planned"
_HOVER = "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>"


def chart(steps: pd.DataFrame, theme: Theme) -> go.Figure:
    """Gigawatts (megawatts where none is reached) from zero, by day: a step where a site changes.

    steps: of `site_power.total` with `ours`: what we call the sites that change, joined by ;.
    """
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 20, "l": 52, "r": 12, "b": 30})
    unit, per = ("GW", 1000) if steps["power_mw"].max() >= 1000 else ("MW", 1)
    for state in ("measured", PLANNED):
        rows = steps[steps["state"] == state]
        if len(rows):
            figure.add_trace(_area(rows, per, state == PLANNED, theme))
    first, last = steps["day"].min() - periods.MARGIN, steps["day"].max() + periods.MARGIN
    axis = base.year_axis(first.year, last.year, theme) | {"range": [first, last]}
    figure.update_xaxes(**axis | periods.years([first, last]))
    figure.update_yaxes(rangemode="tozero", ticksuffix=f" {unit}", ticks="", tickformat=",~r")
    _named(figure, steps, per, theme)
    return base.keep_unselected(figure)


def _area(rows: pd.DataFrame, per: int, planned: bool, theme: Theme) -> go.Scatter:
    pattern = {"shape": "/", "fgcolor": theme.muted, "bgcolor": "rgba(0,0,0,0)", "size": 7, "solidity": 0.25}
    return go.Scatter(
        x=rows["day"], y=rows["power_mw"] / per, name=PLANNED if planned else "measured", mode="lines+markers",
        line={"shape": "hv", "color": theme.muted if planned else theme.ink, "width": 1 if planned else 2,
              "dash": "dot" if planned else "solid"},
        marker={"size": 5, "opacity": 0}, fill="tozeroy", fillpattern=pattern if planned else None,
        fillcolor=theme.muted if planned else theme.faint, customdata=_told(rows), hovertemplate=_HOVER,
    )  # fmt: skip


def _told(rows: pd.DataFrame) -> list[list[str]]:
    """Per step: our names of the sites that change on it, and two lines for hovering."""
    return [
        [row["ours"],
         safe.plot(f"{sites_power.power(row['power_mw'])} {_verb(row['state'])} {fmt.day(row['day'])}"),
         safe.plot(f"{fmt.count(int(row['sites']), 'site')} drawing power; changed: "
                   f"{fmt.names(str(row['names']).split(';'), 2) or 'none'}")]
        for row in records(rows)
    ]  # fmt: skip


def _verb(state: str) -> str:
    return "planned by" if state == PLANNED else "ran by"


def _named(figure: go.Figure, steps: pd.DataFrame, per: int, theme: Theme) -> None:
    """A word at the end of what ran and of the plan."""
    notes: list[dict[str, object]] = []
    for state in ("measured", PLANNED):
        rows = steps[steps["state"] == state]
        if rows.empty:
            continue
        row = records(rows)[-1]
        word = "ran" if state == "measured" else "planned"
        notes.append({
            "x": row["day"], "y": row["power_mw"] / per, "text": f"{sites_power.power(row['power_mw'])} {word}",
            "showarrow": False, "xanchor": "right", "yanchor": "bottom", "bgcolor": theme.paper,
            "font": {"color": theme.ink, "size": base.TEXT_SIZE},
        })  # fmt: skip
    base.annotate(figure, notes)


def title(steps: pd.DataFrame, whose: str) -> str:
    """`They drew an estimated 14.6 GW on 15 Aug 2026; plans would make it 42.2 GW by May 2030`."""
    measured, planned = (steps[steps["state"] == state] for state in ("measured", PLANNED))
    parts = []
    if len(measured):
        last = records(measured)[-1]
        parts.append(f"{whose} drew an estimated {sites_power.power(last['power_mw'])} on {fmt.day(last['day'])}")
    if len(planned):
        last = records(planned)[-1]
        word = "plans would make it" if parts else f"{whose} is planned at"
        parts.append(f"{word} {sites_power.power(last['power_mw'])} by {fmt.day(last['day'], 'month')}")
    return "; ".join(parts)
