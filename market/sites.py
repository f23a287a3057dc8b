"""Sites with AI compute by place and by power: which part of the world a country lies in, and what adds up to what.

Power of a site that runs is its running power, of any other the planned power: the two are told apart and never added.
"""

from collections import Counter
from collections.abc import Collection, Iterable

import pandas as pd

from market import addresses, trust

_EU = (
    "Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia", "Finland", "France",
    "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia", "Lithuania", "Luxembourg", "Malta", "Netherlands",
    "Poland", "Portugal", "Romania", "Slovakia", "Slovenia", "Spain", "Sweden",
)  # fmt: skip
AREAS: dict[str, tuple[str, ...]] = {
    "North America": ("Canada", "Mexico", "United States"),
    "European Union": _EU,
    "Europe": (*_EU, "Albania", "Armenia", "Bosnia and Herzegovina", "Georgia", "Iceland", "Moldova", "Montenegro",
               "North Macedonia", "Norway", "Serbia", "Switzerland", "Turkey", "Ukraine", "United Kingdom"),
    "Middle East": ("Bahrain", "Iran", "Iraq", "Israel", "Jordan", "Kuwait", "Lebanon", "Oman", "Qatar",
                    "Saudi Arabia", "United Arab Emirates"),
    "Asia-Pacific": ("Australia", "Bangladesh", "China", "Hong Kong", "India", "Indonesia", "Japan", "Kazakhstan",
                     "Malaysia", "New Zealand", "Pakistan", "Philippines", "Singapore", "South Korea", "Sri Lanka",
                     "Taiwan", "Thailand", "Uzbekistan", "Vietnam"),
    "Africa": ("Algeria", "Egypt", "Ethiopia", "Ghana", "Kenya", "Morocco", "Nigeria", "Rwanda", "Senegal",
               "South Africa", "Tunisia"),
    "Latin America": ("Argentina", "Brazil", "Chile", "Colombia", "Costa Rica", "Ecuador", "Mexico", "Panama",
                      "Paraguay", "Peru", "Uruguay"),
}  # fmt: skip
"""Part of the world -> its countries, as `Site.country` names them; the European Union lies within Europe."""

PLANNED = ("under_construction", "announced")
POWER_COLUMNS = ["country", "status", "sites", "known", "power_mw", "names"]


def areas_of(country: str) -> tuple[str, ...]:
    """The parts of the world that a country belongs to; none for a country that no list names."""
    return tuple(area for area, countries in AREAS.items() if country in countries)


def keep(
    sites: pd.DataFrame, *, programmes: Collection[str] = (), stages: Collection[str] = (),
    places: Collection[str] = (), uses: Collection[str] = (),
) -> pd.DataFrame:  # fmt: skip
    """The sites that meet every filter; an empty filter lets all through. places: countries or parts of the world."""
    countries = {country for place in places for country in AREAS.get(place, (place,))}
    kept = sites
    for column, wanted in (("programme", programmes), ("status", stages), ("country", countries), ("workload", uses)):
        if wanted:
            kept = kept[kept[column].isin(list(wanted))]
    return kept.reset_index(drop=True)


def power(sites: pd.DataFrame) -> pd.DataFrame:
    """Power by country and life stage, in megawatts: country, status, sites, known, power_mw, names.

    sites: how many there are; known: of how many the power is known, which `power_mw` is the sum of; names: theirs,
    joined by ;. Pairs without any known power are left out.
    """
    named = sites.assign(names=sites["name"].where(sites["power_mw"].notna(), ""))
    grouped = named.groupby(["country", "status"], sort=False)
    power_mw = grouped["power_mw"]
    found = pd.DataFrame({
        "sites": grouped.size(), "known": power_mw.count(), "power_mw": power_mw.sum(),
        "names": grouped["names"].agg(_join),
    }).reset_index()  # fmt: skip
    return found[found["known"] > 0].reset_index(drop=True)[POWER_COLUMNS]


def read_in(sites: pd.DataFrame) -> list[str]:
    """Where the rows come from, the most frequent first: Epoch AI, the name of a repository, or the host of a page."""
    epoch = trust.epoch_rows(sites)
    pages = [trust.EPOCH if is_epoch else _page(url) for is_epoch, url in zip(epoch, sites["source_url"], strict=True)]
    return [page for page, _ in Counter(filter(None, pages)).most_common()]


def _page(url: str) -> str:
    """The host of a page; on GitHub the repository."""
    host = addresses.host(url)
    parts = url.split("/")
    return parts[4] if host == "github.com" and len(parts) > 4 else host


def _join(names: Iterable[str]) -> str:
    return ";".join(filter(None, names))
