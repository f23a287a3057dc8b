"""Companies named in a text, by their names, aliases and web addresses."""

from functools import lru_cache

import pandas as pd

from market import addresses
from market.tags.mentions import Finder, Mention, Text, plain, stands_out

COMMON = frozenset({
    "Akash", "Arm", "Ascend", "Cambrian", "Colossus", "Counterpoint", "Credo", "Epoch", "Etched", "Fireworks",
    "Kinesis", "Kunlun", "Modal", "Muxi", "Positron", "Rebellions", "Replicate", "Sohu", "Stargate", "Together",
    "Vast", "Verda",
})  # fmt: skip
"""Names that are words of their own: they count only where a capital letter is not owed to the place."""

NEVER = frozenset({"ABI", "BI", "FBI (Fortune)", "Gaudi", "Habana", "MS", "OCI", "fal"})
"""Aliases that stand for too much else to count in running text; the longer names of their companies still do."""

OTHERS = (
    ("AWS Lambda", "Amazon Web Services"), ("Amazon Kinesis", "Amazon Web Services"), ("Lambda function", ""),
    ("Lambda functions", ""), ("Amazon Lambda", "Amazon Web Services"), ("Lambda@Edge", "Amazon Web Services"),
    ("Lambda calculus", ""), ("Lambda expression", ""), ("Lambda expressions", ""), ("Lambda layer", ""),
    ("Lambda layers", ""), ("Lambda variant", ""), ("Robinson Crusoe", ""), ("Vera Rubin Observatory", ""),
    ("Meta-analysis", ""), ("Meta-analyses", ""), ("Meta analysis", ""), ("Meta-learning", ""),
    ("Meta description", ""), ("Meta descriptions", ""), ("Meta tag", ""), ("Meta tags", ""), ("Meta-analisis", ""),
    ("Oracle of Omaha", ""), ("Oracle of Delphi", ""), ("Oracle bone", ""), ("Oracle bones", ""),
    ("Oracle problem", ""), ("Amazon rainforest", ""), ("Amazon forest", ""), ("Amazon basin", ""),
    ("Amazon River", ""), ("Amazon river", ""), ("Alphabet soup", ""), ("Apple pie", ""), ("Apple TV", ""),
    ("Anthropic principle", ""), ("Intel community", ""),
)  # fmt: skip
"""Longer names that take away a shorter one inside them."""

ECLIPSED = {"Lambda": ("AWS Lambda", "Amazon Lambda", "Lambda@Edge", "Lambda function")}
"""A short name -> longer ones of somebody else's product: a text that has one of them means it by the short name too,
unless it also has another name of the company."""

UNITS = {"Amazon Web Services": "Amazon", "Google Cloud": "Alphabet", "Microsoft Azure": "Microsoft"}
"""Units that have a row of their own, and their parents: for a deal the press names either."""


class Companies:
    """The companies of the reference table, ready to be found."""

    def __init__(self, table: pd.DataFrame) -> None:
        self._canonical: dict[str, str] = {}
        names: list[tuple[str, str]] = list(OTHERS)
        for company, aliases, website in zip(table["company"], table["aliases"], table["website"], strict=True):
            known = [company, *(part for part in aliases.split(";") if part)]
            self._canonical.update({plain(name).casefold(): company for name in known})
            names += [(form, company) for name in known if name not in NEVER for form in _forms(name)]
            names += [(addresses.host(website), company)] if website else []
        self._finder = _finder(tuple(names))

    def canonical(self, name: str) -> str:
        """The canonical name of a company by any of its names, in any case; empty when it is not known."""
        return self._canonical.get(plain(name).strip().casefold(), "")

    def find(self, text: Text) -> list[Mention]:
        """Every mention of a company in the text, in order."""
        found = [mention for mention in self._finder.find(text) if not self._eclipsed(mention, text)]
        return [mention for mention in found if mention.name not in COMMON or stands_out(text.plain, mention)]

    def _eclipsed(self, mention: Mention, text: Text) -> bool:
        longer = ECLIPSED.get(mention.name, ())
        return any(name in text.plain for name in longer) and not any(
            other.tag == mention.tag and other.name != mention.name for other in self._finder.find(text)
        )

    def named(self, label: str) -> tuple[str, ...]:
        """The companies that a short label names, each once: a party of a deal, the operator of a site. Every capital
        of a label says something, so names that are common words count too."""
        return _named(self._finder, label)


@lru_cache(maxsize=4)
def _finder(names: tuple[tuple[str, str], ...]) -> Finder:
    return Finder(names)


@lru_cache(maxsize=4096)
def _named(finder: Finder, label: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.tag for mention in finder.find(Text.of(label))))


def _forms(name: str) -> set[str]:
    """A name as it is and as headlines write it: CoreWeave, Coreweave, COREWEAVE."""
    return {name} if len(name) < 5 or name in COMMON or not name.isalpha() else {name, name.capitalize(), name.upper()}
