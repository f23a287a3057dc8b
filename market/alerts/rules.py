"""The rules of `data/alerts.toml`: what each may say, and one clear sentence where one says something else."""

import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from market.records import content_id
from market.store.errors import Refused
from market.vocabulary import CHECKS, KINDS, METRICS, REGIONS, SCOPES, UNITS, WORKLOADS

FILE = "alerts.toml"
_WORDS: dict[str, Mapping[str, object]] = {
    "metric": METRICS, "unit": UNITS, "workload": WORKLOADS, "kind": KINDS, "region": REGIONS, "scope": SCOPES,
    "check": CHECKS,
}  # fmt: skip
"""Setting -> the words that it may take."""
FILTERS = ("publisher", "entity", "product", "segment", "scope", "metric", "workload", "kind", "region")
"""Settings that name a cell of a figure; a list of words lets any of them through."""
SETTINGS = {
    "threshold": (*FILTERS, "unit", "above", "below", "unreviewed"),
    "new figure": (*FILTERS, "unreviewed"),
    "contradiction": ("segment", "scope", "entity", "publisher", "check"),
    "verdict": ("line",),
    "stale source": ("source", "days"),
}
"""What a rule waits for -> the settings that it knows."""
_NEEDS = {"threshold": ("unit",), "stale source": ("days",)}


class RuleError(Refused):
    """The file of rules cannot be read, or a rule is broken; the message is one sentence that names it."""


@dataclass(frozen=True)
class Rule:
    """One rule. when: what it waits for, a key of `SETTINGS`; settings: the rest of what it says."""

    name: str
    when: str
    settings: Mapping[str, Any]

    @property
    def identity(self) -> str:
        """Changes with whatever the rule says: a changed rule is another rule, and may tell again."""
        return content_id(self.name, self.when, repr(sorted(self.settings.items())))

    def words(self, name: str) -> tuple[str, ...]:
        """What a setting lets through; empty for all."""
        given = self.settings.get(name, ())
        return (given,) if isinstance(given, str) else tuple(given)


def read(path: str | Path) -> list[Rule]:
    """The rules of a file, in its order; none where there is no file. Raises RuleError."""
    place = Path(path)
    if not place.exists():
        return []
    try:
        told = tomllib.loads(place.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{place.name} cannot be read: {error}") from None
    strange = sorted(set(told) - {"rule"})
    given = told.get("rule", [])
    if strange or not isinstance(given, list):
        raise RuleError(f"{place.name}: '{(strange or ['rule'])[0]}' is none of its tables: each rule is a [[rule]]")
    rules = [_rule(row, f"{place.name}, rule {n}") for n, row in enumerate(given, 1)]
    names = [rule.name for rule in rules]
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise RuleError(f"{place.name}: two rules have the name '{twice}'")
    return rules


def _rule(row: dict[str, Any], place: str) -> Rule:
    name, when = row.get("name", ""), row.get("when", "")
    if not isinstance(name, str) or not name.strip():
        raise RuleError(f"{place}: it has no name")
    place = f"{place} '{name}'"
    if when not in SETTINGS:
        raise RuleError(f"{place}: 'when' is '{when}', which is none of {', '.join(SETTINGS)}")
    settings = {key: value for key, value in row.items() if key not in ("name", "when")}
    for key, value in settings.items():
        if key not in SETTINGS[when]:
            raise RuleError(f"{place}: '{key}' is no setting of '{when}'; there are {', '.join(SETTINGS[when])}")
        if fault := _FAULTS.get(key, _no_words)(key, value):
            raise RuleError(f"{place}: {fault}")
    if missing := _missing(when, settings):
        raise RuleError(f"{place}: it needs {missing}")
    return Rule(name.strip(), when, settings)


def _missing(when: str, settings: Mapping[str, Any]) -> str:
    for key in _NEEDS.get(when, ()):
        if key not in settings:
            return f"'{key}'"
    if when == "threshold" and ("above" in settings) == ("below" in settings):
        return "either 'above' or 'below'"
    if when == "new figure" and not set(settings) & set(FILTERS):
        return f"one of {', '.join(FILTERS)}, or it would tell of every figure"
    return ""


def _no_words(key: str, value: object) -> str:
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not given or not all(isinstance(word, str) and word for word in given):
        return f"'{key}' is {value!r}, which is no word and no list of words"
    known = _WORDS.get(key)
    if known and (strange := [word for word in given if word not in known]):
        return f"'{key}' is '{strange[0]}', which is none of {', '.join(known)}"
    return ""


def _no_number(key: str, value: object) -> str:
    good = isinstance(value, int | float) and not isinstance(value, bool) and value == value
    return "" if good else f"'{key}' is {value!r}, which is no number"


def _no_days(key: str, value: object) -> str:
    good = isinstance(value, int) and not isinstance(value, bool) and value > 0
    return "" if good else f"'{key}' is {value!r}, which is no number of days above 0"


def _no_flag(key: str, value: object) -> str:
    return "" if isinstance(value, bool) else f"'{key}' is {value!r}, which is neither true nor false"


_FAULTS: dict[str, Callable[[str, object], str]] = {
    "above": _no_number, "below": _no_number, "days": _no_days, "unreviewed": _no_flag,
}  # fmt: skip


def require_known(rules: list[Rule], segments: Collection[str], sources: Collection[str]) -> None:
    """Raises RuleError where a rule names a segment or a source that does not exist: it would wait for ever."""
    for rule in rules:
        for key, known in (("segment", segments), ("source", sources)):
            if strange := [word for word in rule.words(key) if word not in known]:
                raise RuleError(f"{FILE}, rule '{rule.name}': there is no {key} '{strange[0]}'")
