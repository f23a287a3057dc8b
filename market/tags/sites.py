"""Sites and building programmes that a text speaks of."""

import re
from dataclasses import dataclass

import pandas as pd

from market.tags import words
from market.tags.companies import UNITS, Companies
from market.tags.mentions import Finder, Mention, Text, pairs, plain

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
    exact: bool
    """The town has a company's name (Claude, Texas): its state must follow it."""
    parties: frozenset[str]
    programme: str


class Sites:
    """The sites of the reference table and their programmes, ready to be found."""

    def __init__(self, table: pd.DataFrame, companies: Companies) -> None:
        columns = zip(table["name"], table["operator"], table["city"], table["programme"], strict=True)
        self._sites = [_site(*row, companies) for row in columns]
        towns = [(town, site.town) for site in self._sites for town in (site.town, _SPANISH.get(site.town, "")) if town]
        self._towns = Finder(towns)
        self._names = Finder((name, site.name) for site in self._sites for name in _names(site))
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
        called = self._programmes.find(text)
        named = {mention.tag for mention in companies if mention.name not in {one.name for one in called}}
        found = [one for one in called if one.tag == EU_PROGRAMME or self._builders[one.tag] & named]
        return found + _factories(text.lower)

    def find(self, text: Text, companies: list[Mention], programmes: list[Mention]) -> tuple[str, ...]:
        """Sites in a text that speaks of places with compute: by full name, or by town and party near."""
        by_name = [mention.tag for mention in self._names.find(text)]
        towns = self._towns.find(text)
        if not towns or not words.SITE.search(text.lower):
            return tuple(dict.fromkeys(by_name))
        parties = [*companies, *self._others.find(text)]
        settled = {site.town for site in self._sites if site.name in by_name}
        rest = [site for site in self._sites if site.town not in settled]
        by_town = [site.name for site in rest if _told(site, text.plain, towns, parties, programmes)]
        return tuple(dict.fromkeys([*by_name, *by_town]))


def _site(name: str, operator: str, city: str, programme: str, companies: Companies) -> Site:
    """A site's parties are its operators, and the company in brackets in its name."""
    operators = [part.strip() for part in re.split(r" / | for |[()]", operator)]
    known = {companies.canonical(part) or part for part in operators if len(part) > 2}
    known |= {companies.canonical(part) for part in re.findall(r"\((.*?)\)", name)} - {""}
    known |= {unit for unit, parent in UNITS.items() if parent in known}
    town, _, _ = city.partition(" (")
    state = _STATES.search(plain(city))
    town = plain(town.partition(",")[0])
    exact = bool(companies.canonical(town))
    return Site(name, town, state[1] if state else "", exact, frozenset(known), programme)


def _names(site: Site) -> list[str]:
    """The site's name, and without brackets or operator where enough is left: `xAI Colossus 2` is Colossus 2."""
    bare = re.sub(r"\s*\(.*?\)", "", site.name)
    shorter = [bare, *(bare.removeprefix(party).strip() for party in site.parties)]
    return [site.name, *(name for name in shorter if len(name.split()) > 1)]


def _told(site: Site, text: str, towns: list[Mention], parties: list[Mention], programmes: list[Mention]) -> bool:
    """Whether the text has the site's town (with its state, where the table has one) near a party or its programme."""
    places = [mention.start for mention in towns if mention.tag == site.town]
    if site.exact:
        places = [place for place in places if text.startswith(f"{site.town}, {site.state}", place)]
    if not places or (site.state and site.state not in text):
        return False
    told = [mention.start for mention in parties if mention.tag in site.parties]
    told += [mention.start for mention in programmes if mention.tag == site.programme == EU_PROGRAMME]
    return _near(places, told)


def _factories(lower: str) -> list[Mention]:
    """The AI factories that a text names beside the EU."""
    factories = list(words.AI_FACTORY.finditer(lower)) if "factor" in lower or "fabrica" in lower else []
    unions = [match.start() for match in words.EU.finditer(lower)] if factories else []
    near = (match for match in factories if _near([match.start()], unions))
    return [Mention(match.start(), match.end(), match.group(), EU_PROGRAMME) for match in near]


def _near(places: list[int], others: list[int]) -> bool:
    return next(pairs(places, others, NEAR), None) is not None
