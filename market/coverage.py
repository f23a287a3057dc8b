"""News as stories and as volume: what was told, by how many outlets, and when.

Counts are of the documents that this dataset holds, so they follow the feeds that it asks and the pages that its
curated rows cite; they are no measure of all that was published.
"""

from datetime import date

import pandas as pd

from market.frames import first_day

STORY_COLUMNS = ["story", "day", "documents", "outlets", "origins", "languages"]
VOLUME_COLUMNS = ["month", "lean", "documents", "stories"]
LEANS = ("training", "inference")
YEARS = 5
"""Calendar years that a chart by month shows: of more, its bars are too thin to be read or clicked."""


def stories(documents: pd.DataFrame) -> pd.DataFrame:
    """One row a story, newest first, undated last: documents that tell the same are one.

    story: its name, or the document's where it tells none; day: the newest first day that a date allows; documents,
    outlets (distinct sites), origins (documents that repeat no other's words): how many; languages joined by ;.
    """
    frame = with_story(documents)
    grouped = frame.groupby("story", sort=False)
    found = pd.DataFrame({
        "day": grouped["day"].max(), "documents": grouped.size(), "outlets": grouped["site"].nunique(),
        "origins": (frame["copy_of"] == "").groupby(frame["story"], sort=False).sum().clip(lower=1),
        "languages": grouped["language"].agg(lambda values: ";".join(sorted(set(values) - {""}))),
    }).rename_axis("story").reset_index()  # fmt: skip
    return found.sort_values("day", ascending=False, kind="stable", na_position="last", ignore_index=True)[
        STORY_COLUMNS
    ]


def with_story(documents: pd.DataFrame) -> pd.DataFrame:
    """The documents with `day`, the first day that their date allows, and a `story` that is never empty."""
    story = documents["story"].where(documents["story"] != "", documents["document_id"])
    return documents.assign(day=first_day(documents), story=story)


def by_month(documents: pd.DataFrame) -> pd.DataFrame:
    """Documents that lean to training or to inference, by calendar month: month (its first day), lean, documents,
    stories. Those dated to a year only, or not at all, have no month and are left out."""
    dated = with_story(documents[documents["published_precision"].isin(["day", "month"])])
    leaning = dated[dated["lean"].isin(LEANS)]
    month = pd.to_datetime(leaning["published_day"]).dt.to_period("M").dt.start_time.rename("month")
    grouped = leaning.groupby([month, "lean"])
    counted = pd.DataFrame({"documents": grouped.size(), "stories": grouped["story"].nunique()})
    return counted.reset_index()[VOLUME_COLUMNS]


def recent(volume: pd.DataFrame, since: date | None = None, until: date | None = None) -> tuple[pd.DataFrame, int]:
    """The rows of `by_month` of the newest YEARS calendar years, and how many documents are of years before.

    since, until: days that were asked for; where one lies before those years, all rows.
    """
    if volume.empty:
        return volume, 0
    first = volume["month"].max().year - YEARS + 1
    if any(day and day.year < first for day in (since, until)):
        return volume, 0
    is_old = volume["month"].dt.year < first
    return volume[~is_old].reset_index(drop=True), int(volume.loc[is_old, "documents"].sum())
