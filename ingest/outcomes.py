"""How each source of a run went, and what that means for the run."""

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

import pandas as pd

from ingest.articles import Brought
from ingest.gathered import DEADLINE, Collected, in_words
from ingest.source import Source
from market import corrections
from market.records import Outcome, Price

GOOD = ("updated", "unchanged")
_RUNS, _FEWEST_RUNS = 8, 3
CORRECTIONS = "corrections"
"""The corrections as a source: people rely on them, so they count as proven from the first."""


def proven(past: pd.DataFrame) -> set[str]:
    """The sources that have worked at least once, and the corrections."""
    return {CORRECTIONS, *past.loc[past["outcome"].isin(GOOD), "source"]}


def expecting(sources: Iterable[Source], past: pd.DataFrame) -> list[Source]:
    """The sources, each due to give at least half of what it usually gave: the median of its last good runs.

    past: columns of `records.Outcome`, of all sources. Fewer than three good runs tell nothing yet.
    """
    last = past[past["outcome"].isin(GOOD)].sort_values("run").groupby("source")["rows"]
    given = {key: rows.tail(_RUNS) for key, rows in last}
    usual = {key: math.ceil(rows.median() / 2) for key, rows in given.items() if len(rows) >= _FEWEST_RUNS}
    return [
        replace(source, at_least=max(source.at_least, usual.get(source.key, 0))) if source.steady else source
        for source in sources
    ]


def of_corrections(run: str, made: pd.DataFrame, past: pd.DataFrame, now: dt.datetime) -> list[Outcome]:
    """One outcome for all corrections, failed where one does not hold; none where there are none and none had failed.

    made: of `corrections.judged`, in the order of the file. past: columns of `records.Outcome`.
    """
    stale = corrections.sentences(made)
    before = past[past["source"] == CORRECTIONS].sort_values("run")["outcome"]
    if made.empty and (before.empty or before.iloc[-1] != "failed"):
        return []
    outcome = "failed" if stale else "unchanged"
    return [Outcome(run, CORRECTIONS, outcome, "; ".join(stale), len(made), 0, 0.0, None, now)]


def of_run(
    run: str,
    collected: Iterable[Collected],
    brought: Brought,
    changed: Collection[str],
    new_rows: Mapping[str, int],
    now: dt.datetime,
    online: bool = True,
) -> list[Outcome]:
    """One outcome a source. `changed` names the documents that are new or other than before; `new_rows` counts, by
    source, the new or changed rows of those that are no feeds. online: False where only kept copies were read, so that
    no list was seen."""
    outcomes = []
    for one in collected:
        key = one.source.key
        news = sum(name in changed for name in brought.documents[key]) + new_rows.get(key, 0)
        outcome, reason = _judged(one, news, brought.pages_failed[key])
        seconds = round(one.seconds, 2)
        lists = _lists(one) if online and not one.failure else ""
        outcomes.append(Outcome(run, key, outcome, reason, len(one.rows), news, seconds, one.newest, now, lists))
    return outcomes


def _lists(one: Collected) -> str:
    return " ".join(sorted({row.source_url for row in one.rows if isinstance(row, Price)}))


def _judged(one: Collected, news: int, pages_failed: Counter[str]) -> tuple[str, str]:
    if one.skipped:
        return "skipped", one.skipped
    left = _told("left out", Counter(row.why for row in one.left_out))
    if one.failure:
        return "failed", "; ".join(part for part in (one.failure, left) if part)
    apart = f"addresses without rows: {in_words(one.partly)}" if one.partly else ""
    pages = _told("pages without text", {why: count for why, count in pages_failed.items() if why != DEADLINE})
    late = f"{pages_failed[DEADLINE]} pages wait for the next run" if pages_failed[DEADLINE] else ""
    reason = "; ".join(part for part in (apart, left, pages, late) if part)
    return ("updated" if news else "unchanged"), reason


def _told(what: str, counts: Mapping[str, int]) -> str:
    return f"{what}: {in_words(Counter(counts), always=True)}" if counts else ""


def summary(outcomes: Iterable[Outcome]) -> list[str]:
    """A line each for the sources that were asked, one for all that were skipped for the same reason."""
    skipped: dict[str, list[str]] = defaultdict(list)
    lines = []
    for outcome in outcomes:
        if outcome.outcome == "skipped":
            skipped[outcome.reason].append(outcome.source)
        else:
            lines.append(_line(outcome))
    return lines + [f"skipped ({reason}): {', '.join(keys)}" for reason, keys in skipped.items()]


def _line(outcome: Outcome) -> str:
    told = [f"{outcome.source}: {outcome.outcome}"]
    if outcome.outcome in GOOD:
        told.append(f"{outcome.rows} entries, {outcome.new_rows} new or changed")
        told += [f"newest {outcome.newest_published}"] if outcome.newest_published else []
    return ", ".join(told) + (f" ({outcome.reason})" if outcome.reason else "")
