"""News as stories and as volume: what was told, by how many outlets, and when.

Counts are of the documents that this dataset holds, so they follow the feeds that it asks and the pages that its
curated rows cite; they are no measure of all that was published.
"""

from datetime import date, datetime

import pandas as pd

from market.frames import first_day
from market.search import Filters, where
from market.store import Reader

STORY_COLUMNS = ["story", "day", "documents", "outlets", "origins", "languages"]
NEW_COLUMNS = [
    "story",
    "title",
    "url",
    "site",
    "published_day",
    "published_precision",
    "documents",
    "outlets",
    "origins",
]
VOLUME_COLUMNS = ["month", "lean", "documents", "stories", "repeats"]
_ORIGINS = "greatest(count(distinct site) filter (copy_of = ''), 1)"
"""Two documents of one outlet are one voice, though their words differ."""
LEANS = ("training", "inference")
YEARS = 5
"""Calendar years that a chart by month shows: of more, its bars are too thin to be read or clicked."""


def stories(reader: Reader, filters: Filters, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
    """One row a story of the documents that meet the filters, newest first, undated last.

    story: its name, or the document's where it tells none; day: the newest first day that a date allows; documents,
    outlets (distinct sites), origins (those of them with a document that repeats no other's words; one at least): how
    many; languages joined by ;.
    """
    condition, params = where(filters)
    rows = reader.query(
        f"""select story, cast(max(first_day) as timestamp) as day, count(*) as documents,
            count(distinct site) as outlets, {_ORIGINS} as origins,
            array_to_string(list_sort(list(distinct language) filter (language <> '')), ';') as languages
        from index where {condition} group by story
        order by day desc nulls last, min(place) limit ? offset ?""",
        [*params, limit, offset],
    )
    frame: pd.DataFrame = rows.to_pandas()
    return frame.fillna({"languages": ""})[STORY_COLUMNS]


def new_stories(reader: Reader, since: datetime) -> pd.DataFrame:
    """One row a story of which nothing was held until `since`: those of most independent origins first, then of most
    outlets, then the newest.

    title, url, site, published_day, published_precision: of the document that appeared first among those that repeat
    no other's words; documents, outlets, origins: as in `stories`. Private documents take no part.
    """
    rows = reader.query(
        f"""with told as (
            select documents.*, index.story as name, index.place from documents join index using (document_id)
            where visibility = 'public' and fetched_at is not null)
        select name as story, count(*) as documents, count(distinct site) as outlets,
            {_ORIGINS} as origins,
            arg_max(struct_pack(title, url, site, published_day, published_precision), (copy_of = '', place)) as first
        from told group by name having min(fetched_at) > ?
        order by origins desc, outlets desc, max(published_day) desc nulls last, name""",
        [since],
    )
    frame: pd.DataFrame = rows.to_pandas()
    parts = pd.DataFrame(frame["first"].tolist(), index=frame.index, columns=NEW_COLUMNS[1:6])
    return frame.drop(columns="first").join(parts)[NEW_COLUMNS].astype({"published_day": "datetime64[us]"})


def count_stories(reader: Reader, filters: Filters) -> int:
    """How many rows `stories` has without a limit."""
    condition, params = where(filters)
    return int(reader.query(f"select count(distinct story) as n from index where {condition}", params)["n"][0].as_py())


def by_month(reader: Reader, filters: Filters) -> pd.DataFrame:
    """Documents that lean to training or to inference, by calendar month: month (its first day), lean, documents,
    stories, repeats (documents that only repeat another's words). Those dated to a year only, or not at all, have no
    month and are left out."""
    condition, params = where(filters)
    rows = reader.query(
        f"""select cast(date_trunc('month', published_day) as timestamp) as month, lean, count(*) as documents,
            count(distinct story) as stories, count(*) filter (copy_of <> '') as repeats
        from index where {condition} and published_precision in ('day', 'month') and list_contains(?, lean)
        group by month, lean order by month, lean""",
        [*params, list(LEANS)],
    )
    frame: pd.DataFrame = rows.to_pandas()
    return frame[VOLUME_COLUMNS]


def with_story(documents: pd.DataFrame) -> pd.DataFrame:
    """The documents with `day`, the first day that their date allows, and a `story` that is never empty."""
    story = documents["story"].where(documents["story"] != "", documents["document_id"])
    return documents.assign(day=first_day(documents), story=story)


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
