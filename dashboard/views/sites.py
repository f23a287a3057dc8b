"""Sites: where are AI data centres and AI factories, of what size and state?"""

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import sites_map, sites_power
from dashboard.parts import empty, look, page, panel, site_card, site_filters, sites_timeline
from dashboard.theme import SITE_SIGNS, SWATCH
from market import sites, trust
from market.vocabulary import SITE_STATUSES, USES

HOW = """
- **The area of a mark** grows with the power: of what runs the running power, of all else the planned one. **Hollow
  and small**: the power is not known, which does not mean that it is small.
- **Shape**: ● runs, ▲ is being built, ◆ is announced. **Colour**: what the site is said to be for; of most nobody
  says it.
- **A click on a mark**, or on a row of the table, opens the site with its source and the news about it.
- Places are often those of the town. The map narrows to the sites that the menus leave; areas are true in size.
"""
HOW_POWER = """
- **A bar** is the known power of a country's sites, those of most power first; sites without a known power are in none.
- **Solid** runs today; **hatched** is being built and **dotted** only announced: both are plans, drawn after what runs.
- **A click on a part** of a bar lists its sites, each with its source.
"""
COLUMNS = {
    "name": "Site", "operator": "Operator", "country": "Country", "city": "Town", "stage": "Life stage",
    "power_mw": "Power, MW", "accelerators": "Accelerators", "accelerator_count": "How many", "use": "For",
    "programme": "Programme", "announced_on": "Announced", "opened_on": "Opened", "source_url": "Source",
    "note": "Note", "latitude": "Latitude", "longitude": "Longitude",
}  # fmt: skip
BRIEF = ["name", "operator", "country", "city", "stage", "power_mw", "accelerators", "use", "programme", "source_url"]

POWER_COLUMNS = {
    "country": "Country", "stage": "Life stage", "amount": "Power", "unit": "Unit",
    "known": "Sites with known power", "sites": "Sites",
}  # fmt: skip

POWER_KEY = (
    "Solid: running power of what runs. Hatched: planned power of what is being built. Dotted: of what is announced."
)
UNITS_OF_POWER = {"GW": "gigawatts", "MW": "megawatts"}
# an empty cell of these columns says: not known
GAPS = ["operator", "city", "accelerators", "programme", "announced_on", "opened_on"]


def main() -> None:
    dataset = data.dataset()
    st.title("Where is AI computed, at what size?")
    st.markdown("AI data centres and AI factories: those that run, those being built, those announced.")
    rows = _worded(dataset.table("sites"))
    if rows.empty:
        empty.nothing("site")
        return
    site_filters.presets(rows)
    shown = site_filters.draw(rows)
    chosen = site_card.chosen(dataset)
    if shown.empty:
        empty.hidden("site", lambda key: len(site_filters.kept(rows, key)))
        return
    _map(shown, chosen)
    _power(shown)
    sites_timeline.show(shown, rows)


def _worded(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with life stage and use in words, those of most power first."""
    stages, uses = ({key: term.label for key, term in words.items()} for words in (SITE_STATUSES, USES))
    use = rows["workload"].map(uses).str.lower().replace("unknown", "not stated")
    worded = rows.assign(stage=rows["status"].map(stages).str.lower(), use=use)
    return worded.sort_values("power_mw", ascending=False, kind="stable", na_position="last", ignore_index=True)


def _map(shown: pd.DataFrame, chosen: str) -> None:
    has_place = shown["latitude"].notna() & shown["longitude"].notna()
    drawn = shown[has_place].reset_index(drop=True)
    if len(drawn):
        _placed(drawn, chosen)
    _lost(shown[~has_place].reset_index(drop=True), bool(len(drawn)))


def _placed(drawn: pd.DataFrame, chosen: str) -> None:
    panel.show(panel.Panel(
        key="sites-map", title=sites_map.title(drawn), subtitle=_subtitle(drawn), rows=_gaps(drawn),
        columns=COLUMNS, brief=BRIEF, chart=sites_map.chart(drawn, look.theme(), chosen), ids="name", how=HOW,
        noun="site", caveats=_caveats(drawn), alt=sites_map.in_words(drawn), sources=sites.read_in(drawn),
        opens=site_card.open_sites, style="-world" if sites_map.is_world(drawn) else "",
    ))  # fmt: skip


def _gaps(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with nothing where nothing is known, which a table shows as a dash."""
    return rows.assign(**{column: rows[column].replace("", None) for column in GAPS})


def _lost(rows: pd.DataFrame, more: bool) -> None:
    """What no map can place is listed, so that nothing is lost."""
    if rows.empty:
        return
    if not more:
        st.caption("No place of these sites is known, so there is no map.")
    told = f"{fmt.count(len(rows), 'more site' if more else 'site')} without a known place"
    panel.in_drawer(f"{told}: listed, not drawn", panel.Panel(
        key="sites-lost", title=told, subtitle="Sites with AI compute.", rows=_gaps(rows), columns=COLUMNS,
        brief=BRIEF, ids="name", noun="site", sources=sites.read_in(rows), opens=site_card.open_sites,
    ))  # fmt: skip


def _power(shown: pd.DataFrame) -> None:
    found = sites.power(shown)
    if found.empty:
        st.caption("The power of none of these sites is known.")
        return
    without = int(shown["power_mw"].isna().sum())
    drawn = sites_power.bars(found)
    panel.show(panel.Panel(
        key="sites-power", title=sites_power.title(found), rows=drawn, columns=POWER_COLUMNS, noun="total", ids="names",
        how=HOW_POWER,
        subtitle=f"Known power in {UNITS_OF_POWER[drawn['unit'].iloc[0]]} by country. {POWER_KEY}",
        chart=sites_power.chart(drawn, look.theme()), opens=site_card.open_sites,
        sources=sites.read_in(shown[shown["power_mw"].notna()]),
        caveats=(f"{fmt.count(without, 'site')} of {len(shown)} without a known power: not drawn, not zero.",)
        if without else (),
    ))  # fmt: skip


def _subtitle(rows: pd.DataFrame) -> str:
    """The key of the marks and colours that are drawn."""
    stages = [f"{sign.glyph} {SITE_STATUSES[key].label.lower()}" for key, sign in SITE_SIGNS.items()
              if key in set(rows["status"])]  # fmt: skip
    uses = [f"{SWATCH} {use}" for use in ("inference", "training", "both", "not stated") if use in set(rows["use"])]
    hollow = ", hollow where not known" if rows["power_mw"].isna().any() else ""
    return f"Size: power in megawatts{hollow}. State: {', '.join(stages)}. For: {', '.join(uses)}."


def _caveats(rows: pd.DataFrame) -> tuple[str, ...]:
    unknown, epoch = int(rows["power_mw"].isna().sum()), int(trust.epoch_rows(rows).sum())
    gaps = f"Power is not known of {unknown} of {fmt.count(len(rows), 'site')}. " if unknown else ""
    credit = f"Parts of {fmt.count(epoch, 'row')} from Epoch AI (CC BY 4.0). " if epoch else ""
    return (f"{gaps}{credit}Each row names its page. Base map: Natural Earth, public domain.",)


page.show(main)
