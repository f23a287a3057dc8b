"""Power over time of data centres that are followed from outside: steps to draw, and the small chart of one site."""

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard.charts import sites_timeline as chart
from dashboard.parts import look
from market.judging import site_power as method

CREDIT = "Epoch AI, AI data centres (CC BY 4.0), changed: summed; site names matched by us."


def steps(lines: pd.DataFrame) -> pd.DataFrame:
    """The sums of `site_power.total`, with what we call the sites that change (`ours`, joined by ;)."""
    ours = dict(zip(lines["site"], lines["name"], strict=True))
    told = method.total(lines)
    named = [";".join(filter(None, (ours.get(site, "") for site in names.split(";")))) for names in told["names"]]
    return told.assign(ours=named)


def of_site(name: str) -> None:
    """The timeline of one of our sites, where it is sure which one it is at the source; else nothing."""
    lines = data.on_company("site_power")
    lines = lines[lines["name"] == name]
    if lines.empty or not lines["power_mw"].gt(0).any():
        return
    st.markdown(f"**{chart.title(steps(lines), 'It')}**")
    st.plotly_chart(chart.chart(steps(lines), look.theme()), key=f"power_{name}", theme=None,
                    config={"displayModeBar": False})  # fmt: skip
    st.caption(f"Filled: ran, by estimate. Hatched: planned, no fact. {CREDIT}")
