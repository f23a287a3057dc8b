"""Power of sites by country: what runs, and what is planned beside it; only where the power is known."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.parts import safe
from dashboard.theme import Theme
from market.sites import PLANNED
from market.vocabulary import SITE_STATUSES

MOST = 8
"""Countries that get a bar of their own."""
_BAR, _TOP, _FOOT = 34, 10, 34
_PATTERNS = {"operational": "", "under_construction": "/", "announced": "."}
_REST = "other countries"


def bars(found: pd.DataFrame) -> pd.DataFrame:
    """The rows to draw, of `market.sites.power`: the countries with most power, the others as one.

    Sorted by all the power of a country, the largest first, the others last. amount: in `unit`; megawatts where no
    country reaches a gigawatt.
    """
    order = found.groupby("country")["power_mw"].sum().sort_values(ascending=False, kind="stable").index
    kept = list(order[:MOST]) if len(order) > MOST + 1 else list(order)
    rest = f"{len(order) - len(kept)} {_REST}"
    named = found.assign(country=found["country"].where(found["country"].isin(kept), rest))
    drawn = named.groupby(["country", "status"], as_index=False, sort=False).agg(
        {"sites": "sum", "known": "sum", "power_mw": "sum", "names": ";".join}
    )
    rank = {key: n for n, key in enumerate([*kept, rest])}
    stages = list(SITE_STATUSES)
    unit, megawatts = ("GW", 1000) if (drawn.groupby("country")["power_mw"].sum() >= 1000).any() else ("MW", 1)
    drawn = drawn.assign(amount=(drawn["power_mw"] / megawatts).round(6), unit=unit, stage=drawn["status"].map(_word))
    order_of = drawn["country"].map(rank) * len(stages) + drawn["status"].map(stages.index)
    return drawn.iloc[order_of.argsort(kind="stable")].reset_index(drop=True)


def _word(status: str) -> str:
    return SITE_STATUSES[status].label.lower()


def chart(drawn: pd.DataFrame, theme: Theme) -> go.Figure:
    """A bar a country from zero: solid what runs, hatched what is being built, dotted what is announced.

    drawn: of `bars`. The end of each bar says both, and adds them nowhere.
    """
    countries = list(dict.fromkeys(drawn["country"]))
    figure = base.figure(theme, len(countries) * _BAR + _TOP + _FOOT)
    figure.update_layout(barmode="stack", bargap=0.32, margin={"t": _TOP, "b": _FOOT, "l": 132, "r": 12})
    for status, pattern in _PATTERNS.items():
        rows = drawn[drawn["status"] == status]
        if rows.empty:
            continue
        fill = {"shape": pattern, "fgcolor": theme.muted, "bgcolor": theme.paper, "size": 6, "solidity": 0.35}
        figure.add_bar(
            x=rows["amount"], y=rows["country"], orientation="h", name=status, customdata=_details(rows),
            hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
            marker={"color": theme.muted, "line": {"color": theme.muted, "width": 1},
                    "pattern": fill if pattern else None},
        )  # fmt: skip
    _ends(figure, drawn, theme)
    most = float(drawn.groupby("country")["amount"].sum().max())
    figure.update_xaxes(range=[0, most * 1.3], ticks="", nticks=6, rangemode="tozero")
    figure.update_yaxes(autorange=False, range=[len(countries) - 0.5, -0.5], showgrid=False, ticks="",
                        categoryorder="array", categoryarray=countries, tickvals=countries,
                        ticktext=[safe.plot(fmt.short(country, 20)) for country in countries],
                        tickfont={"color": theme.ink, "size": 13})  # fmt: skip
    return figure.update_traces(selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}})


def _details(rows: pd.DataFrame) -> list[list[str]]:
    """Per row: the sites behind it, and two lines for hovering."""
    return [
        [names, safe.plot(country), f"{word}: {power(megawatts)} of {fmt.count(int(known), 'site')}"
         + (f"; {missing} more, power not known" if (missing := int(sites - known)) else "")]
        for names, country, word, megawatts, known, sites in zip(
            rows["names"], rows["country"], rows["stage"], rows["power_mw"], rows["known"], rows["sites"], strict=True
        )
    ]  # fmt: skip


def power(megawatts: float) -> str:
    """`1.29 GW`, `590 MW`."""
    return f"{fmt.number(megawatts / 1000)} GW" if megawatts >= 1000 else f"{fmt.number(megawatts)} MW"


def _ends(figure: go.Figure, drawn: pd.DataFrame, theme: Theme) -> None:
    notes: list[dict[str, object]] = []
    for country, rows in drawn.groupby("country", sort=False):
        runs, planned = _split(rows)
        told = [f"{power(runs)} run"] * (runs > 0) + [f"{power(planned)} planned"] * (planned > 0)
        notes.append({
            "x": float(rows["amount"].sum()), "y": country, "text": ", ".join(told), "showarrow": False, "xshift": 4,
            "xanchor": "left", "font": {"color": theme.ink, "size": base.TEXT_SIZE}, "bgcolor": theme.paper,
        })  # fmt: skip
    base.annotate(figure, notes)


def _split(rows: pd.DataFrame) -> tuple[float, float]:
    """Megawatts that run and that are planned."""
    by_stage = rows.groupby("status")["power_mw"].sum()
    return float(by_stage.get("operational", 0)), float(by_stage[by_stage.index.isin(PLANNED)].sum())


def title(found: pd.DataFrame) -> str:
    """Who has most of the running power that is known, and what is planned beside all that runs.

    found: of `market.sites.power`.
    """
    runs, planned = _split(found)
    if not runs:
        return f"{power(planned)} of power is planned, none of it runs yet"
    beside = f"; {power(planned)} more is planned" if planned else ""
    running = found[(found["status"] == "operational") & (found["power_mw"] > 0)]
    running = running.sort_values("power_mw", ascending=False, kind="stable")
    first = running.iloc[0]
    if len(running) < 2:
        return f"{power(runs)} of power runs in {_the(first['country'])}{beside}"
    share = fmt.number(round(first["power_mw"] / runs * 100))
    leader = _the(first["country"])
    return f"{leader[0].upper()}{leader[1:]} has {share}% of the {power(runs)} known to run{beside}"


def _the(country: str) -> str:
    return f"the {country}" if country.startswith("United ") or country == "Netherlands" else country
