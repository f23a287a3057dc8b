"""Sources other than feeds: every module of this folder has one `SOURCE`, and adding the file is all it takes."""

import importlib
import pkgutil

from ingest.source import Source


def found() -> list[Source]:
    """The sources of this folder, by key."""
    modules = [importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
    return sorted((module.SOURCE for module in modules), key=lambda source: source.key)
