"""Power of data centres over time on the Sites page: all that a source follows, or those that the filters leave."""

import pandas as pd

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import sites_timeline as chart
from dashboard.parts import look, panel, power_line, site_card

HOW = """
- **Filled**: what the sites are estimated to have drawn, the whole facility with cooling and losses, from satellite
  pictures, permits and filings. **Hatched**: what they would draw if every plan that Epoch AI knows were kept; plans
  slip, so this is no forecast and no fact.
- A step stands on the day on which a site changes. Between two days a site keeps what was told last.
- Only the largest sites are followed, so the sum is a **lower bound** of what AI draws.
"""
COLUMNS = {
    "site": "Site at Epoch AI", "name": "Site here", "day": "Day", "state": "Run or planned", "power_mw": "Power, MW",
    "it_power_mw": "of it machines, MW", "h100e": "H100s that would do as much", "buildings": "Buildings",
    "cost_usd_bn": "Capital so far, US$ bn of 2025", "published_day": "Held since", "source_url": "Source",
}  # fmt: skip


def show(shown: pd.DataFrame, every: pd.DataFrame) -> None:
    """The panel; nothing where no timeline is held. shown: the sites that the filters leave; every: all sites."""
    lines = data.on_company("site_power")
    if len(shown) < len(every):
        lines = lines[lines["name"].isin(set(shown["name"]))]
    if lines.empty or not lines["power_mw"].gt(0).any():
        return
    followed = lines["site"].nunique()
    whose = lines["site"].iloc[0] if followed == 1 else f"The {followed} data centres followed by Epoch AI"
    steps = power_line.steps(lines)
    panel.show(panel.Panel(
        key="sites-timeline", title=chart.title(steps, whose), rows=lines, columns=COLUMNS, how=HOW, noun="statement",
        subtitle=f"Power of the facility by day. {fmt.count(followed, 'site')}; solid: ran; hatched: planned, no fact.",
        chart=chart.chart(steps, look.theme()), sources=["Epoch AI"], caveats=(power_line.CREDIT,), ids="name",
        table="site_power", opens=site_card.open_sites,
    ))  # fmt: skip
