"""One change as a sentence, with the day and the page of what it rests on."""

from collections.abc import Callable
from typing import Any

from market import phrases, wording
from market.changes import Change
from market.digest.sentence import Run, Sentence, joined, link, said
from market.vocabulary import CHECKS, CLAIMS, DEAL_TYPES

Row = dict[str, Any]
Where = Callable[[Change], str]
"""The address at which a dashboard shows the evidence of a change; empty where nobody knows one."""
NAMED = 4
"""Sources of a judgement that are named; the rest are counted."""
_STATES = {"yes": "yes", "not_yet": "not yet", "not_enough": "not enough said"}


def nowhere(_: Change) -> str:
    """The address of evidence where no dashboard is known."""
    return ""


def told(change: Change, where: Where = nowhere) -> Sentence:
    """The change in words; every number in it is followed by links to its source and, where known, its evidence."""
    return (*_TABLES[change.table](change), Run(" "), *_sources(change, where))


def _sources(change: Change, where: Where) -> Sentence:
    """`(15 Oct 2025, source, evidence)`, or of a judgement `(Ada, Eve and 3 more, evidence)`; as far as known."""
    if change.table in _THINGS:
        parts = [part for part in (link("source", change.row["source_url"]),) if part.url]
    elif change.table in ("figures", "claims"):
        row = change.row
        day = wording.day(row["published_day"], row["published_precision"])
        parts = [Run(day), link("source", row["source_url"])]
        parts = [part for part in parts if part.url or part.text == day]
    else:
        named = {row["publisher"]: link(row["publisher"], row["source_url"])
                 for row in change.rests_on if row["publisher"]}  # fmt: skip
        parts = list(named.values())[:NAMED]
        parts += [Run(f"{len(named) - NAMED} more")] if len(named) > NAMED else []
    if at := where(change):
        parts.append(link("evidence", at))
    return (Run("("), *joined(parts), Run(")")) if parts else ()


def _amount(row: Row | None) -> str:
    return wording.amount(row["value"], row["value_low"], row["value_high"], row["unit"]) if row else wording.UNKNOWN


def _number(row: Row) -> str:
    """`AI spending in 2026`, `its own price on 9 Nov 2026`: what the number is, for which period."""
    own = phrases.phrase(row, row["publisher"])
    if wording.missing(row["period_start"]) or wording.missing(row["period_end"]):
        return own
    day, days = row["period_start"] == row["period_end"], " – " in (when := phrases.when(row))
    return f"{own} {'on' if day else 'from' if days else 'in'} {when.replace(' – ', ' to ')}"


def moved(before: Any, now: Any, unit: str) -> str:
    """How far a number moved, signed: `+30%`, `−3 points`; empty where one of the two is unknown."""
    if wording.missing(before) or wording.missing(now):
        return ""
    change = now - before
    part = change / abs(before) * 100 if before else float("nan")
    size = phrases.size({"unit": unit, "change": change, "change_pct": part})
    return f"{'+' if change > 0 else '−' if change < 0 else '±'}{size}"


def _figure(change: Change) -> Sentence:
    row, before = change.row, change.before or {}
    values = {
        "who": row["publisher"] or "Publisher not named", "number": _number(row), "now": _amount(change.now),
        "before": _amount(change.before), "size": moved(before.get("value"), row["value"], row["unit"]),
        "page": _page_now(row),
    }  # fmt: skip
    template = _revision(values, before, row) if change.kind == "revised" else _FIGURE[change.kind]
    if change.kind == "restated" and values["size"]:
        template = template.replace("{before}", "{before} ({size})")
    return said(template, **values)


def _page_now(row: Row) -> str:
    """What the page of an altered row says in place of its number."""
    found = row.get("page_now")
    return (
        "shows the number no more" if wording.missing(found) else f"now says {wording.amount(found, unit=row['unit'])}"
    )


def _revision(values: dict[str, str], before: Row, now: Row) -> str:
    if not values["size"]:
        return "**{who}** revised {number} from {before} to {now}."
    values["size"] = values["size"].lstrip("+−±")
    done = "raised" if now["value"] > before["value"] else "lowered"
    return f"**{{who}}** {done} {{number}} by {{size}}, from {{before}} to **{{now}}**."


_FIGURE = {
    "restated": "Put right: **{who}**, {number}, is **{now}**; before it stood here as {before}.",
    "withdrawn": "Withdrawn: **{who}**, {number}, {before}.",
    "altered": "Altered at its source: **{who}**, {number}, stands here as {now}; its page {page}.",
    "stale": "Gone stale: **{who}**, {number}, {now}; older than a year, it has no vote in the consensus any more.",
    "accepted": "Accepted: **{who}**, {number}, {now}; it counts now.",
    "set_aside": "Set aside: **{who}**, {number}, {now}; it counts no more.",
    "added": "New: **{who}**, {number}, **{now}**.",
    "read": "Read, not reviewed: **{who}**, {number}, {now}.",
}


def _claim(change: Change) -> Sentence:
    now, before = change.now or {}, change.before or {}
    return said(
        _CLAIM[change.kind], who=change.row["publisher"] or "Publisher not named", view=_view(change.row),
        before=wording.years(before.get("bound", ""), before.get("year_low"), before.get("year_high")),
        now=wording.years(now.get("bound", ""), now.get("year_low"), now.get("year_high")),
    )  # fmt: skip


def _view(row: Row) -> str:
    """`inference passes training by 2030 (Rented cloud)`."""
    words = CLAIMS[row["claim"]].label
    years = wording.years(row["bound"], row["year_low"], row["year_high"])
    whose = f", {row['entity']}" if row["entity"] else ""
    return f"{words[:1].lower()}{words[1:]}{'' if years == 'no year' else f' {years}'} ({row['segment_label']}{whose})"


_CLAIM = {
    "restated": "Put right: **{who}**, {view}; before it stood here as {before}.",
    "withdrawn": "Withdrawn: **{who}**, {view}.",
    "altered": "Altered at its source: **{who}**, {view}; its page shows the year no more.",
    "revised": "**{who}** moved its date: {view}; before, {before}.",
    "accepted": "Accepted: **{who}**, {view}; it counts now.",
    "set_aside": "Set aside: **{who}**, {view}; it counts no more.",
    "added": "New: **{who}**, {view}.",
    "read": "Read, not reviewed: **{who}**, {view}.",
}


def _thing(change: Change) -> Sentence:
    """A deal, a site or a chip whose page shows its number no more."""
    row = change.row
    number, _, unit = row["stated"].rpartition(" ")
    who, what = _THINGS[change.table](row, unit)
    return said(_FIGURE[change.kind], who=who, number=what, now=wording.with_unit(number, unit),
                page=_page_now(row | {"unit": unit}))  # fmt: skip


_SPECS = {"GW": "its power", "million_units": "its accelerators", "GB": "its memory", "W": "its power draw",
          "TFLOPS": "its speed"}  # fmt: skip
"""Unit of a site or a chip -> what is counted in it."""
_THINGS: dict[str, Callable[[Row, str], tuple[str, str]]] = {
    "deals": lambda row, _: (
        f"{row['buyer']} and {row['seller']}",
        f"{DEAL_TYPES[row['type']].label.lower()} of {wording.stated(row['date'])}",
    ),
    "sites": lambda row, unit: (row["name"], _SPECS[unit]),
    "chips": lambda row, unit: (row["chip"], _SPECS[unit]),
}
"""Table -> whose number it is, and what it counts."""


def _verdict(change: Change) -> Sentence:
    before, now = (_STATES[row["state"]] if row else _STATES["not_enough"] for row in (change.before, change.now))
    return said(
        "The verdict on **{line}** was {before} and is **{now}**. {reason}", line=change.row["line"].lower(),
        before=before, now=now, reason=change.now["reason"] if change.now else "No statement on it is left.",
    )  # fmt: skip


def _consensus(change: Change) -> Sentence:
    row = change.row
    before, now = (_median(one) for one in (change.before, change.now))
    was, held = (one["median"] if one else None for one in (change.before, change.now))
    size = moved(was, held, row["level_unit"])
    template = "Consensus: {number} in {year} is no more **{before}**; {why}."
    if now != wording.UNKNOWN:
        template = "Consensus: {number} in {year} is **{now}**, the median of {n}; before there was none."
        if before != wording.UNKNOWN:
            template = "Consensus: {number} in {year} moved from {before} to **{now}** ({size}), the median of {n}."
    return said(
        template, number=phrases.phrase(row | {"unit": row["level_unit"]}), year=int(row["year"]), before=before,
        now=now, size=size, n=wording.count(int(row["n"]), "house"), why=_why_none(change.now),
    )  # fmt: skip


def _median(row: Row | None) -> str:
    return wording.amount(row["median"], unit=row["level_unit"]) if row else wording.UNKNOWN


def _why_none(row: Row | None) -> str:
    return row["reason"] if row and row["reason"] else "no view on it is left"


def _check(change: Change) -> Sentence:
    row = change.before if change.kind == "closed" and change.before else change.row
    label = CHECKS[row["check"]].label if row["check"] in CHECKS else row["check"]
    words = phrases.amounts(row["words"]).replace(" %", "%")
    if change.kind == "opened":
        return said("Opened ({label}): {words}.", label=label.lower(), words=words)
    why = (change.now or {}).get("explanation") or "its numbers changed or are gone"
    return said("Closed ({label}): {words}. What closed it: {why}", label=label.lower(), words=words,
                why=why.rstrip(".") + ".")  # fmt: skip


_TABLES: dict[str, Callable[[Change], Sentence]] = {
    "figures": _figure, "claims": _claim, **dict.fromkeys(_THINGS, _thing),
    "verdicts": _verdict, "consensus": _consensus, "checks": _check,
}  # fmt: skip
