"""When inference passes training, by whose account: dated statements as points and bounds on a year.

A crossing is inference greater than training within one scope. What a statement says about its year is a bound:
`in` a point, `already` and `by` at the latest, `not_before` at the earliest. Nothing is pooled over scopes.
"""

from typing import Any

import pandas as pd

from market.frames import rows as rows_of
from market.judging.things import counts
from market.judging.verdict import MIN_PUBLISHERS, verdicts
from market.vocabulary import BOUNDS

__all__ = ["MIN_PUBLISHERS", "counts", "from_shares", "points", "unplotted", "verdicts"]

PATH = ["publisher", "segment", "entity", "region"]
"""What one line of the chart joins: one publisher's statements on one segment, entity and region."""

COLUMNS = [
    "x", "y", "bound", "low", "high", "claim", "scope", "segment", "segment_label", "entity", "region", "publisher",
    "path", "moved", "label", "claim_id", "document_id", "evidence", "origin", "standing", "published_on",
    "published_precision", "note", "source_url", "inputs",
]  # fmt: skip


def points(claims: pd.DataFrame, shares: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row per dated statement that gives a year, oldest first: the rows of the chart of the moving date.

    x: the day that the statement counts as. y: the year of its bound (`in` and `not_before`: year_low; `by` and
    `already`: year_high). low, high: the years that the statement allows, NaN at an open end. path: joins one
    publisher's statements on one segment, entity and region; moved: the claims of the path name more than one year
    (`already` apart, whose year is only that of the statement). label: the publisher with its bound and year. Rows
    read by the program are among them (column `origin`), so that a chart can draw them hollow; `counts` says which
    rows a verdict rests on.

    shares: a frame of `market.judging.split.shares`. The years in which a publisher's own numbers change sides
    (`from_shares`) are points too, with an empty `claim_id` and the figures in `inputs`, unless that publisher
    claimed a year for the same path on the same day.

    Not among them: statements without a year or a day; `unplotted` lists these.
    """
    stated = _plot(claims[_why_unplotted(claims) == ""])
    if shares is not None:
        own = _plot(from_shares(shares))
        taken = set(stated[["path", "x"]].itertuples(index=False, name=None))
        fresh = [key not in taken for key in own[["path", "x"]].itertuples(index=False, name=None)]
        stated = pd.concat([stated, own[fresh]]) if any(fresh) else stated
    stated = stated.sort_values(["x", "publisher", "segment", "y"], kind="stable", ignore_index=True)
    views = stated["y"].where((stated["claim_id"] != "") & (stated["bound"] != "already"))
    stated["moved"] = views.groupby(stated["path"]).transform("nunique") > 1
    return stated[COLUMNS]


def unplotted(claims: pd.DataFrame) -> pd.DataFrame:
    """The statements that no chart can place, newest first, with `why` in words: no year stated, or no day known."""
    why = _why_unplotted(claims)
    return claims.assign(why=why)[why != ""].sort_values("published_day", ascending=False, kind="stable")


def from_shares(shares: pd.DataFrame) -> pd.DataFrame:
    """Crossing years that follow from a publisher's own numbers of one day, as rows shaped like claims.

    Method: within one vintage of one publisher, segment, entity, region and measure, the years in which both uses are
    known are put in order. Training ahead in year a, inference ahead in b, the next year given: a crossing `in` b
    where b = a + 1, else `by` b with year_low a + 1. Inference ahead from the first year given on: `already` where
    that year is not after the statement's, else `by`. Training ahead to the last year a: `not_before` a + 1. Numbers
    that change sides more than once give their last change. Years whose leader cannot be told are passed over.
    """
    told = shares[shares["leader"].isin(["training", "inference"]) & shares["published_day"].notna()]
    keys = ["published_day", *PATH, "product", "measure"]
    rows = [_change(group.sort_values("year")) for _, group in told.groupby(keys, dropna=False)]
    columns = [*shares.columns, "claim", "claim_id", "bound", "year_low", "year_high"]
    return pd.DataFrame(rows, columns=list(dict.fromkeys(columns)))


def _change(vintage: pd.DataFrame) -> dict[str, Any]:
    """The crossing that one vintage implies: its last row, with claim, bound and years."""
    leaders, years = vintage["leader"].tolist(), [int(year) for year in vintage["year"]]
    last = rows_of(vintage)[-1] | {"claim_id": "", "inputs": ";".join(vintage["inputs"])}
    if leaders[-1] == "training":
        return last | {"claim": "training_stays_ahead", "bound": "not_before", "year_low": years[-1] + 1}
    behind = [year for year, leader in zip(years, leaders, strict=True) if leader == "training"]
    ahead = min(year for year in years if not behind or year > behind[-1])
    last |= {"claim": "inference_exceeds_training", "year_high": ahead}
    if behind:
        return last | {"bound": "in" if ahead == behind[-1] + 1 else "by", "year_low": behind[-1] + 1}
    stated = vintage["published_day"].iloc[0].year
    return last | ({"bound": "already", "year_high": ahead} if ahead <= stated else {"bound": "by"})


def _why_unplotted(claims: pd.DataFrame) -> pd.Series:
    year = claims["year_low"].notna() | claims["year_high"].notna()
    why = pd.Series("", index=claims.index, dtype=object)
    why[~(year & (claims["bound"] != "none"))] = "no year stated"
    why[claims["published_day"].isna()] = "day of the statement unknown"
    return why


def _plot(rows: pd.DataFrame) -> pd.DataFrame:
    """Statements with the columns that a chart needs: x, y, low, high, path and label."""
    frame = rows.reindex(columns=list(dict.fromkeys([*rows.columns, *COLUMNS, "year_low", "year_high"])))
    low, high = pd.to_numeric(frame["year_low"]).astype(float), pd.to_numeric(frame["year_high"]).astype(float)
    earliest = frame["bound"].isin(["in", "not_before"])
    year = low.where(earliest & low.notna(), high.fillna(low))
    name = frame["publisher"].astype(object).fillna("").replace("", "Unnamed")
    said = frame["bound"].map({key: term.label for key, term in BOUNDS.items()}).astype(object)
    frame = frame.assign(
        x=pd.to_datetime(frame["published_day"]), y=year, low=low, high=high,
        path=frame[PATH].astype(object).fillna("").astype(str).agg("|".join, axis=1) if len(frame) else "",
        label=name + ": " + said + year.map(" {:.0f}".format),
    )  # fmt: skip
    texts = [column for column in COLUMNS if column not in ("x", "y", "low", "high", "moved")]
    return frame.assign(**{column: frame[column].astype(object).fillna("") for column in texts})
