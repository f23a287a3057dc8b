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
    since, until: first and last day of publication; undated documents meet neither.
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
    story: str
    since: date | None
    until: date | None


_LISTED = {"topics": "topics", "companies": "companies", "site": "sites", "programme": "programmes", "deal": "deals"}
"""Filter -> column that holds several values, joined by ;"""
_PLAIN = {"languages": "language", "leans": "lean", "sources": "source", "outlets": "site", "story": "story"}
"""Filter -> column that holds one value."""
FACETS = ("topics", "companies", "languages", "leans", "sources", "outlets", "site", "programme", "deal")
_TERMS = re.compile(r'"([^"]+)"|(\S+)')
Conditions = list[tuple[str, str, Any]]
"""Filter, SQL condition, its parameter."""


def build_index(reader: Reader) -> None:
    """Make the loaded documents searchable: their words without case and accents, their joined values as lists."""
    lists = ", ".join(
        f"list_filter(list_transform(string_split({column}, ';'), lambda x: trim(x)), lambda x: x <> '') as {column}"
        for column in _LISTED.values()
    )
    reader.execute(f"""
        create table index as
        with told as (select document_id, quote from figures union all select document_id, quote from claims),
        quotes as (select document_id, string_agg(quote, ' \n ') as words from told where quote <> '' group by all)
        select document_id, {lists},
            strip_accents(lower(concat_ws(' \n ', title, lead, quotes.words))) as haystack
        from documents left join quotes using (document_id)""")


def documents(reader: Reader, filters: Filters, limit: int | None, offset: int) -> pd.DataFrame:
    where, params = _where(filters)
    rows = reader.query(
        f"select documents.* from documents join index using (document_id) where {where} "
        "order by published_day desc nulls last, fetched_at desc nulls last, document_id limit ? offset ?",
        [*params, limit, offset],
    )
    return to_frame(TABLES["documents"], rows)


def count(reader: Reader, filters: Filters) -> int:
    where, params = _where(filters)
    rows = reader.query(f"select count(*) as n from documents join index using (document_id) where {where}", params)
    return int(rows["n"][0].as_py())


def facets(reader: Reader, filters: Filters) -> dict[str, pd.DataFrame]:
    return {facet: _facet(reader, filters, facet) for facet in FACETS}


def _facet(reader: Reader, filters: Filters, facet: str) -> pd.DataFrame:
    where, params = _where(filters, but=facet)
    value = f"unnest(index.{_LISTED[facet]})" if facet in _LISTED else f"documents.{_PLAIN[facet]}"
    rows = reader.query(
        f"select value, count(*) as n from (select {value} as value from documents join index using (document_id) "
        f"where {where}) where value <> '' group by value order by n desc, value",
        params,
    )
    frame: pd.DataFrame = rows.to_pandas()
    return frame.astype({"value": "str", "n": "int64"})


def _where(filters: Filters, but: str = "") -> tuple[str, list[Any]]:
    """The SQL condition and its parameters, without the filter named `but`."""
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
        listed = f"list_has_any(index.{column}, ?)"
        met.append((name, listed if name in _LISTED else f"list_contains(?, documents.{column})", values))
    return met


def _days(filters: Filters) -> Conditions:
    edges: Conditions = [
        ("since", "published_day >= ?", filters.get("since")),
        ("until", "published_day <= ?", filters.get("until")),
    ]
    return [edge for edge in edges if edge[2] is not None]
