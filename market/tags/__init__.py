"""What a document speaks of: companies, chips, sites, building programmes, deals, topics, and its lean.

Precision before recall: a name that is also a common word counts only where its capital says something; a site needs
its town and a name of its own near by, in a text that speaks of data centres; a deal needs both parties near each
other and either its kind in words (licence, acquisition) or its amount.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from market.tags import words
from market.tags.chips import Chips
from market.tags.companies import Companies
from market.tags.deals import Deals
from market.tags.mentions import Text, plain
from market.tags.sites import EU_PROGRAMME, Sites
from market.vocabulary import TOPICS

__all__ = ["Names", "Tags", "lean", "tag"]

LONGEST = 40_000
"""Characters of a text that are looked at: a longer one has said by then what it is about."""
SHORT = 600
"""Characters of title and text below which a single word makes a topic."""


@dataclass(frozen=True)
class Tags:
    """What a document speaks of; names as in the reference tables, words of the vocabularies, deals by `deal_id`."""

    topics: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    chips: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    deals: tuple[str, ...] = ()
    lean: str = "none"
    lean_words: str = ""


@dataclass(frozen=True)
class Names:
    """The names to look for, made ready once and used for many documents."""

    companies: Companies
    chips: Chips
    sites: Sites
    deals: Deals

    @classmethod
    def from_tables(
        cls, companies: pd.DataFrame, chips: pd.DataFrame, sites: pd.DataFrame, deals: pd.DataFrame
    ) -> "Names":
        """From the reference tables, as `market.curated.load` or a dataset gives them."""
        known = Companies(companies)
        return cls(known, Chips(chips, known), Sites(sites, known), Deals(deals, known))


def tag(title: str, text: str, names: Names) -> Tags:
    """What a document speaks of, from its title and its text in English or Spanish."""
    whole = Text.of(f"{title}\n{text[:LONGEST]}")
    companies = names.companies.find(whole)
    programmes = names.sites.programmes(whole, companies)
    sites = names.sites.find(whole, companies, programmes)
    deals = names.deals.find(whole, companies)
    weights = _weights(plain(title).lower(), whole.lower)
    counts = {topic: found.total() for topic, found in weights.items()}
    told = {"data_centers": sites, "ai_factories": EU_PROGRAMME in {m.tag for m in programmes}, "deals": deals}
    return Tags(
        topics=_topics(counts, told, short=len(whole.lower) < SHORT), companies=_unique(m.tag for m in companies),
        chips=names.chips.find(whole, companies), sites=sites, programmes=_unique(m.tag for m in programmes),
        deals=deals, lean=lean(counts["training"], counts["inference"]),
        lean_words=_lean_words(weights),
    )  # fmt: skip


TITLE_WEIGHT = 3
"""A word in the title counts as much as this many in the text."""


def lean(training: int, inference: int) -> str:
    """Which of the two a document speaks of more: `training` or `inference` where it has at least three fifths of the
    words on either, else `both`; `none` below two such words."""
    total = training + inference
    if total < 2:
        return "none"
    if 5 * max(training, inference) < 3 * total:
        return "both"
    return "training" if training > inference else "inference"


MOST_WORDS = 4
"""Words of each kind that `lean_words` names."""


def _lean_words(weights: Mapping[str, Counter[str]]) -> str:
    """The words by which the lean was decided, with their weight: those of training, then those of inference, each kind
    the heaviest first, as `training: training 3, trained 1; inference: inference 1`; empty where there are none."""
    told = []
    for kind in ("training", "inference"):
        named = [f"{word[:40]} {n}" for word, n in weights[kind].most_common(MOST_WORDS)]
        told += [f"{kind}: {', '.join(named)}"] if named else []
    return "; ".join(told)


def _weights(title: str, whole: str) -> dict[str, Counter[str]]:
    """Topic -> its words and what each weighs; the whole text holds the title, so a word there is counted once more
    than its weight."""
    found = _counted(whole)
    for topic, counts in _counted(title).items():
        for word, count in counts.items():
            found[topic][word] += count * (TITLE_WEIGHT - 1)
    return found


def _counted(lower: str) -> dict[str, Counter[str]]:
    found = words.COUNTED.count(lower)
    if "mw" in lower or "gw" in lower:
        found["data_centers"].update(words.WATTS.findall(lower))
    return found


def _topics(counts: Mapping[str, int], told: Mapping[str, object], *, short: bool) -> tuple[str, ...]:
    """Topics with two words, or one in the title; in a short text one is enough. A site, a factory of the EU or a
    deal that was found settles its topic."""
    needed = 1 if short else 2
    return tuple(topic for topic in TOPICS if counts[topic] >= needed or told.get(topic))


def _unique(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tags))
