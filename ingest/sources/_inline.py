"""Numbers inside inline XBRL: the facts of a filing's own page, with the members that they are broken down by.

https://www.xbrl.org/specification/inlinexbrl-part1/rec-2013-11-18/inlinexbrl-part1-rec-2013-11-18.html. The page is
read as XML that nobody vouches for: without entities of its own, external parts or network, within libxml2's limits.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from lxml import etree

from ingest.source import LayoutChangedError

LARGEST = 25_000_000
_ZERO = ("fixed-zero", "zerodash", "numdash", "fixedzero")
_POINT = ("num-dot-decimal", "numdotdecimal", "numdotdecimalin", "")
_COMMA = ("num-comma-decimal", "numcommadecimal")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Context:
    """What a fact is about: whose (CIK), its days, and the members of its dimensions, `axis` -> `member`."""

    cik: str
    start: dt.date
    end: dt.date
    members: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class InlineFact:
    """One number: the concept with its prefix, what it is about, whole units, the currency, and how many decimals it is
    exact to (-6: millions)."""

    concept: str
    context: Context
    value: int
    currency: str
    decimals: int


def facts(body: bytes, wanted: Callable[[str, Context], bool]) -> list[InlineFact]:
    """The wanted facts on spans of days, one per concept and context: of several the most exact.

    wanted: told the concept and the context. Raises LayoutChangedError for what is no inline XBRL, a wanted number that
    is none, and two numbers for one thing.
    """
    root = _tree(body)
    contexts = {str(one.get("id")): found for one in root.iter("{*}context") if (found := _context(one))}
    if not contexts:
        raise LayoutChangedError("the filing has no contexts: it is no inline XBRL")
    units = {str(unit.get("id")): _currency(unit) for unit in root.iter("{*}unit")}
    return _each_once(_found(root, contexts, units, wanted))


def _tree(body: bytes) -> Any:
    if len(body) > LARGEST:
        raise LayoutChangedError(f"the filing is larger than {LARGEST:,} bytes")
    if re.search(rb"<!\s*(?:ENTITY|DOCTYPE[^>]*\[)", body):
        raise LayoutChangedError("the filing brings entities of its own")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
                             remove_comments=True, remove_pis=True)  # fmt: skip
    try:
        return etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise LayoutChangedError(f"the filing is no XHTML that can be read ({error.msg})") from error


def _context(one: Any) -> Context | None:
    """None for a day without length, and for a member that is typed in."""
    start, end = one.find(".//{*}startDate"), one.find(".//{*}endDate")
    if start is None or end is None or one.find(".//{*}typedMember") is not None:
        return None
    members = [(str(part.get("dimension")), (part.text or "").strip()) for part in one.iter("{*}explicitMember")]
    whose = one.findtext(".//{*}identifier", "").strip().lstrip("0")
    try:
        first, last = (dt.date.fromisoformat((day.text or "").strip()) for day in (start, end))
        return Context(whose, first, last, tuple(sorted(members)))
    except ValueError as error:
        raise LayoutChangedError(f"a context of the filing has no day ({error})") from error


def _currency(unit: Any) -> str:
    measure = unit.find("{*}measure")
    name = "" if measure is None else (measure.text or "").strip()
    return name.partition("iso4217:")[2]


def _found(
    root: Any, contexts: Mapping[str, Context], units: Mapping[str, str], wanted: Callable[[str, Context], bool]
) -> Iterator[InlineFact]:
    for one in root.iter("{*}nonFraction"):
        concept, context = str(one.get("name")), contexts.get(str(one.get("contextRef")))
        currency = units.get(str(one.get("unitRef")), "")
        nil = one.get("{http://www.w3.org/2001/XMLSchema-instance}nil") == "true"
        if context and currency and not nil and wanted(concept, context):
            yield InlineFact(concept, context, _number(one), currency, _decimals(one))


def _number(one: Any) -> int:
    """The number in whole units: the text as its format says, times ten to its scale, with its sign."""
    text, form = "".join("".join(one.itertext()).split()), str(one.get("format", "")).rpartition(":")[2]
    if form in _ZERO:
        return 0
    plain = text.replace(",", "") if form in _POINT else text.replace(".", "").replace(",", ".")
    try:
        if form not in (*_POINT, *_COMMA) or not _PLAIN.fullmatch(plain):
            raise InvalidOperation
        scale = int(one.get("scale", "0"))
        if not -12 <= scale <= 15:
            raise InvalidOperation
        value = int(Decimal(plain).scaleb(scale))
    except (InvalidOperation, ValueError) as error:
        raise LayoutChangedError(f"{one.get('name')}: {text[:30]!r} is no number in the format '{form}'") from error
    return -value if one.get("sign") == "-" else value


def _decimals(one: Any) -> int:
    told = str(one.get("decimals", ""))
    return int(told) if re.fullmatch(r"-?\d{1,3}", told) else 99


def _each_once(found: Iterator[InlineFact]) -> list[InlineFact]:
    best: dict[tuple[str, Context], InlineFact] = {}
    for fact in found:
        held = best.setdefault((fact.concept, fact.context), fact)
        if fact.decimals == held.decimals and fact.value != held.value:
            days = f"{fact.context.start} to {fact.context.end}"
            raise LayoutChangedError(f"{fact.concept} of {days} stands there as {held.value:,} and as {fact.value:,}")
        if fact.decimals > held.decimals:
            best[fact.concept, fact.context] = fact
    return list(best.values())
