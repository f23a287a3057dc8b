"""Sites and building programmes that a text speaks of."""

import re
from dataclasses import dataclass

import pandas as pd

from market.tags import words
from market.tags.companies import UNITS, Companies
from market.tags.mentions import Finder, Mention, Text, near, plain

NEAR = 300
"""Characters between a town and the site's operator, about two sentences."""
EU_PROGRAMME = "EU AI Factory"
_SPANISH = {
    "Athens": "Atenas", "Bologna": "Bolonia", "Johannesburg": "Johannesburgo", "Krakow": "Cracovia", "Riyadh": "Riad",
    "Vienna": "Viena", "Vilnius": "Vilna",
}  # fmt: skip
_STATES = re.compile(r",\s*(.+)\Z")


@dataclass(frozen=True)
class Site:
    """A site by what a text must say of it: a town, and one of its parties or its programme."""

    name: str
    town: str
    state: str
    parties: frozenset[str]
    programme: str


class Sites:
    """The sites of the reference table and their programmes, ready to be found."""

    def __init__(self, table: pd.DataFrame, companies: Companies) -> None:
        columns = zip(table["name"], table["operator"], table["city"], table["programme"], strict=True)
        self._sites = [_site(*row, companies) for row in columns]
        towns = [(town, site.town) for site in self._sites for town in (site.town, _SPANISH.get(site.town, "")) if town]
        self._towns = Finder(towns)
        self._names = Finder((site.name, site.name) for site in self._sites)
        parties = {party for site in self._sites for party in site.parties}
        self._others = Finder((party, party) for party in parties if not companies.canonical(party))
        programmes = {(part, row) for row in table["programme"] if row for part in row.split(" / ")}
        self._programmes = Finder(pair for pair in sorted(programmes) if companies.canonical(pair[0]) != pair[0])
        self._builders = {site.programme: set[str]() for site in self._sites}
        for site in self._sites:
            self._builders[site.programme] |= site.parties

    def programmes(self, text: Text, companies: list[Mention]) -> list[Mention]:
        """Building programmes in the text: by name where one of their builders is named too; the EU's AI
        factories where the words for both stand near each other."""
        named = {mention.tag for mention in companies}
        found = [m for m in self._programmes.find(text) if m.tag == EU_PROGRAMME or self._builders[m.tag] & named]
        unions = [match.start() for match in words.EU.finditer(text.lower)]
        factories = [match for match in words.AI_FACTORY.finditer(text.lower) if near([match.start()], unions, NEAR)]
        found += [Mention(match.start(), match.end(), match.group(), EU_PROGRAMME) for match in factories]
        return found

    def find(self, text: Text, companies: list[Mention], programmes: list[Mention]) -> tuple[str, ...]:
        """Sites in a text that speaks of places with compute: by full name, or by town and party near."""
        by_name = [mention.tag for mention in self._names.find(text)]
        towns = self._towns.find(text)
        if not towns or not words.SITE.search(text.lower):
            return tuple(dict.fromkeys(by_name))
        parties = [*companies, *self._others.find(text)]
        by_town = [site.name for site in self._sites if _told(site, text.plain, towns, parties, programmes)]
        return tuple(dict.fromkeys([*by_name, *by_town]))


def _site(name: str, operator: str, city: str, programme: str, companies: Companies) -> Site:
    """A site's parties are its operators, and the company in brackets or at the head of its name."""
    spoken = [*re.split(r" / | for |[()]", operator), *re.findall(r"\((.*?)\)", name)]
    known = {companies.canonical(part) or part.strip() for part in spoken if len(part.strip()) > 2}
    known |= {unit for unit, parent in UNITS.items() if parent in known}
    town, _, _ = city.partition(" (")
    state = _STATES.search(plain(city))
    return Site(name, plain(town.partition(",")[0]), state[1] if state else "", frozenset(known), programme)


def _told(site: Site, text: str, towns: list[Mention], parties: list[Mention], programmes: list[Mention]) -> bool:
    """Whether the text has the site's town (with its state, where the table has one) near a party or its programme."""
    places = [mention.start for mention in towns if mention.tag == site.town]
    if not places or (site.state and site.state not in text):
        return False
    told = [mention.start for mention in parties if mention.tag in site.parties]
    told += [mention.start for mention in programmes if mention.tag == site.programme == EU_PROGRAMME]
    return near(places, told, NEAR)
