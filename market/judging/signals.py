"""What the press speaks of more than usual: weekly coverage of training and inference, and its spikes.

Coverage is counted in stories, so that one agency text in twenty outlets counts once; a story leans as most of its
documents do. Share = stories that lean to the use / all stories of the week x 100, so that a week with more feeds does
not look like a change of subject.

Spike: the week's number of stories lies more than FAR robust standard deviations above the median of the BEFORE weeks
before it: (n - median) / max(1.4826 x MAD, sqrt(median), 1) > FAR. The MAD is the usual robust spread (Huber &
Ronchetti, "Robust Statistics", 2009); the root of the median is the least spread that counts of independent stories can
have (Poisson). It is a spike only where at least MIN_ORIGINS outlets told stories of their own.

Pages that are held only because a curated row cites them are no coverage: they tell what we cite.
"""

from datetime import date, timedelta

import pandas as pd

from market.coverage import with_story
from market.frames import rows as rows_of
from market.judging.cells import Row, groups

USES = ("training", "inference")
BEFORE = 12
"""Weeks that a week is held against; with fewer of them nothing is said."""
FAR = 3.0
MIN_ORIGINS = 3
COLUMNS = ["week", "use", "stories", "all_stories", "documents", "origins", "share", "usual", "score", "spike",
           "reason", "inputs"]  # fmt: skip


def weekly(documents: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """One row per week (its Monday) and use, from the first dated document to the last whole week before `as_of`.

    documents: columns of `records.Document`; only news dated to the day takes part (`undated` counts the rest), and
    none that is dated after `as_of`. stories: that lean to the use; all_stories: of the week; documents: of the
    stories; origins: outlets that told a story of them first. share: per cent, NaN in a week without stories. usual:
    median of the weeks before; score: robust standard deviations above it, NaN with fewer than BEFORE weeks. spike:
    True or False; reason: why none can be told, or why a high score is no spike. inputs: documents joined by ;.
    """
    told = _stories(documents, as_of)
    rows = [_week(told, week, use) for use in USES for week in _weeks(told, as_of)]
    series = groups(rows, ("use",))
    judged = [_judge(row, cell[max(0, n - BEFORE) : n]) for cell in series for n, row in enumerate(cell)]
    return pd.DataFrame(judged, columns=COLUMNS)


def undated(documents: pd.DataFrame) -> int:
    """How much news has no day and so no week."""
    return int(((documents["source"] != "curated") & (documents["published_precision"] != "day")).sum())


def _stories(documents: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """One row per story: its week, lean, first outlet and documents."""
    news = (documents["source"] != "curated") & (documents["published_precision"] == "day")
    dated = with_story(documents[news])
    dated = dated[dated["day"] <= pd.Timestamp(as_of)].sort_values(["day", "document_id"], kind="stable")
    cells = groups(rows_of(dated), ("story",))
    return pd.DataFrame([_story(cell) for cell in cells], columns=["week", "lean", "origin", "documents"])


def _story(cell: list[Row]) -> Row:
    leans = [row["lean"] for row in cell]
    day = cell[0]["day"]
    return {
        "week": day - pd.Timedelta(days=day.weekday()), "lean": max(sorted(set(leans)), key=leans.count),
        "origin": cell[0]["site"] or cell[0]["publisher"], "documents": [row["document_id"] for row in cell],
    }  # fmt: skip


def _weeks(told: pd.DataFrame, as_of: date) -> list[pd.Timestamp]:
    """The Mondays of the weeks that are over, from the first story on."""
    if told.empty:
        return []
    last = as_of - timedelta(days=as_of.weekday() + 7) if as_of.weekday() < 6 else as_of - timedelta(days=6)
    return list(pd.date_range(told["week"].min(), pd.Timestamp(last), freq="7D"))


def _week(told: pd.DataFrame, week: pd.Timestamp, use: str) -> Row:
    here = told[told["week"] == week]
    mine = here[here["lean"].isin([use, "both"])]
    names = sorted(name for documents in mine["documents"] for name in documents)
    return {
        "week": week, "use": use, "stories": len(mine), "all_stories": len(here), "documents": len(names),
        "origins": mine["origin"].replace("", None).nunique(), "inputs": ";".join(names),
        "share": len(mine) / len(here) * 100 if len(here) else float("nan"),
    }  # fmt: skip


def _judge(row: Row, before: list[Row]) -> Row:
    if len(before) < BEFORE:
        none = {"usual": float("nan"), "score": float("nan"), "spike": False}
        return row | none | {"reason": f"only {len(before)} weeks before it"}
    counts = pd.Series([other["stories"] for other in before], dtype=float)
    usual = float(counts.median())
    spread = max(1.4826 * float((counts - usual).abs().median()), usual**0.5, 1.0)
    score = (row["stories"] - usual) / spread
    few = score > FAR and row["origins"] < MIN_ORIGINS
    reason = f"high, but told by {row['origins']} outlet{'' if row['origins'] == 1 else 's'} only" if few else ""
    return row | {"usual": usual, "score": score, "spike": score > FAR and not few, "reason": reason}
