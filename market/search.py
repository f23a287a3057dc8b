"""Finding documents: filters as SQL over a loaded release."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, TypedDict

import pandas as pd

from market.store import Reader
from market.store.rows import to_frame
from market.tables import TABLES


class Filters(TypedDict, total=False):
    """What documents must meet; filters are joined by "and", the values of one filter by "or".

    search: words that must all stand in the title, the lead or a quote of the document's figures and claims; case and
    accents make no difference, and a phrase in double quotes stands as it is. sources: keys of sources. outlets: the
    documents' `site`. site, programme, deal: a row of `sites`, a programme, a deal_id that the document speaks of.
    story: names of stories; a document that tells none goes by its own. since, until: first and last day of
    publication; undated documents meet neither.
    """

    search: str
    topics: Sequence[str]
    companies: Sequence[str]
    languages: Sequence[str]
    leans: Sequence[str]
    sources: Sequence[str]
    outlets: Sequence[str]
    site: str
    programme: str
    deal: str
    story: Sequence[str]
    since: date | None
    until: date | None


_LISTED = {"topics": "topics", "companies": "companies", "site": "sites", "programme": "programmes", "deal": "deals"}
"""Filter -> column that holds several values, joined by ;"""
_PLAIN = {"languages": "language", "leans": "lean", "sources": "source", "outlets": "site", "story": "story"}
"""Filter -> column that holds one value."""
FACETS = ("topics", "companies", "languages", "leans", "sources", "outlets", "site", "programme", "deal")
_TERMS = re.compile(r'"([^"]+)"|(\S+)')
_NEWEST_FIRST = "published_day desc nulls last, fetched_at desc nulls last, document_id"
Conditions = list[tuple[str, str, Any]]
"""Filter, SQL condition, its parameter."""


def build_index(reader: Reader) -> None:
    """Make the loaded documents searchable: their words without case and accents, their joined values as lists.

    The index also says of each its `place` in the order of the newest first, its `first_day` (`frames.first_day`), and
    the `story` that it tells: its own name where it tells none.
    """
    lists = ", ".join(
        f"list_filter(list_transform(string_split({column}, ';'), lambda x: trim(x)), lambda x: x <> '') as {column}"
        for column in _LISTED.values()
    )
    reader.execute(f"""
        create table index as
        with told as (select document_id, quote from figures union all select document_id, quote from claims),
        quotes as (select document_id, string_agg(quote, ' \n ') as words from told where quote <> '' group by all)
        select document_id, {lists}, language, lean, source, site, copy_of, published_day, published_precision,
            coalesce(nullif(story, ''), document_id) as story,
            cast(case when published_precision in ('month', 'year') then date_trunc(published_precision, published_day)
                else published_day end as date) as first_day,
            row_number() over (order by {_NEWEST_FIRST}) as place,
            strip_accents(lower(concat_ws(' \n ', title, lead, quotes.words))) as haystack
        from documents left join quotes using (document_id)""")


def documents(reader: Reader, filters: Filters, limit: int | None, offset: int) -> pd.DataFrame:
    condition, params = where(filters)
    rows = reader.query(
        f"with found as (select document_id, place from index where {condition} order by place limit ? offset ?) "
        "select documents.* from documents join found using (document_id) order by place",
        [*params, limit, offset],
    )
    return to_frame(TABLES["documents"], rows)


def count(reader: Reader, filters: Filters) -> int:
    condition, params = where(filters)
    rows = reader.query(f"select count(*) as n from index where {condition}", params)
    return int(rows["n"][0].as_py())


def facets(reader: Reader, filters: Filters, names: Sequence[str]) -> dict[str, pd.DataFrame]:
    return {name: _facet(reader, filters, name) for name in names}


def _facet(reader: Reader, filters: Filters, facet: str) -> pd.DataFrame:
    condition, params = where(filters, but=facet)
    value = f"unnest({_LISTED[facet]})" if facet in _LISTED else _PLAIN[facet]
    rows = reader.query(
        f"select value, count(*) as n from (select {value} as value from index where {condition}) "
        "where value <> '' group by value order by n desc, value",
        params,
    )
    frame: pd.DataFrame = rows.to_pandas()
    return frame.astype({"value": "str", "n": "int64"})


def where(filters: Filters, but: str = "") -> tuple[str, list[Any]]:
    """The SQL condition on the index and its parameters, without the filter named `but`."""
    if unknown := set(filters) - set(Filters.__annotations__):
        raise TypeError(f"no such filter: {', '.join(sorted(unknown))}")
    met = [*_search_terms(filters.get("search", "")), *_chosen(filters), *_days(filters)]
    kept = [(sql, value) for name, sql, value in met if name != but]
    return " and ".join(["true", *(sql for sql, _ in kept)]), [value for _, value in kept]


def _search_terms(text: str) -> Conditions:
    terms = [phrase or word for phrase, word in _TERMS.findall(text)]
    return [("search", "contains(haystack, strip_accents(lower(?)))", term) for term in terms]


def _chosen(filters: Filters) -> Conditions:
    met: Conditions = []
    for name, column in (_LISTED | _PLAIN).items():
        chosen: Any = filters.get(name)
        if not chosen:
            continue
        values = [chosen] if isinstance(chosen, str) else list(chosen)
        listed = f"list_has_any({column}, ?)"
        met.append((name, listed if name in _LISTED else f"list_contains(?, {column})", values))
    return met


def _days(filters: Filters) -> Conditions:
    edges: Conditions = [
        ("since", "published_day >= ?", filters.get("since")),
        ("until", "published_day <= ?", filters.get("until")),
    ]
    return [edge for edge in edges if edge[2] is not None]
