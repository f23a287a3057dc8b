"""Sources other than feeds: adding a module to this folder is all it takes.

A module has one `SOURCE`, or `sources(tables)`, which makes several out of the curated tables (a company's number at
the SEC, say); a name that begins with _ holds what several modules share.
"""

import importlib
import pkgutil
from collections.abc import Mapping

import pandas as pd

from ingest.source import Source


def found(tables: Mapping[str, pd.DataFrame]) -> list[Source]:
    """The sources of this folder, by key. tables: of `curated.load`."""
    known = [source for name in modules() for source in of_module(name, tables)]
    return sorted(known, key=lambda source: source.key)


def modules() -> list[str]:
    """The names of the modules that have sources."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))


def of_module(name: str, tables: Mapping[str, pd.DataFrame]) -> list[Source]:
    """The sources of one module. tables: of `curated.load`."""
    module = importlib.import_module(f"{__name__}.{name}")
    made = getattr(module, "sources", None)
    return list(made(tables)) if made else [module.SOURCE]
