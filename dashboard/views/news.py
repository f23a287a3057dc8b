"""News: what was said?"""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import coverage as coverage_chart
from dashboard.parts import empty, look, news_filters, page, panel, state, story
from market import Dataset, coverage

PAGE = 20
HOW = """
Each bar is one month of the documents listed below. **Upwards**: documents that speak mostly of inference;
**downwards**: mostly of training. A click on a month narrows the list to it (let the pointer rest on it first); under
"More filters" one chooses a first and a last month. Documents dated to a year only, and those that speak of neither or
of both alike, are not drawn.
"""
NOTE = (
    "Counts what this dataset holds: articles of its feeds, documents added by hand, and the pages that its curated "
    "rows cite. It is no measure of all that was published."
)


def main() -> None:
    st.title("What was said?")
    dataset = data.dataset()
    filters = news_filters.draw(dataset)
    narrower = st.container()
    news_filters.rows_led_to(dataset)
    _volume(filters)
    with narrower:
        news_filters.narrow(dataset, filters)
    _list(dataset, filters)


def _volume(filters: Mapping[str, Any]) -> None:
    """Documents by month, where there are enough months for a chart."""
    outside_months = {name: value for name, value in filters.items() if name not in ("since", "until")}
    volume, before = coverage.recent(data.news("coverage", **outside_months), filters["since"], filters["until"])
    older = f"{fmt.count(before, 'document')} of earlier years: listed, not drawn. " if before else ""
    if volume["month"].nunique() < coverage_chart.FEWEST:
        return
    panel.show(
        panel.Panel(
            key=f"coverage{news_filters.months_chosen()}",
            title=coverage_chart.title(volume),
            subtitle="Documents held, by month: upwards those that speak mostly of ■ inference, downwards mostly of "
                     "● training. A click on a month narrows the list to it.",
            rows=volume,
            columns={"month": "Month", "lean": "Speaks mostly of", "documents": "Documents", "stories": "Stories",
                     "repeats": "Repeating another's words"},
            chart=coverage_chart.chart(volume, look.theme(), filters["since"], filters["until"]),
            how=HOW, caveats=(older + coverage_chart.echoes(volume) + NOTE,), noun="monthly count",
            choose=news_filters.choose_months, table="documents",
            sources=list(data.facets("outlets", **filters)["outlets"]["value"]),
        )
    )  # fmt: skip


def _list(dataset: Dataset, filters: Mapping[str, Any]) -> None:
    """The stories that the filters leave, a page of them at a time."""
    documents = dataset.count_documents(**filters)
    if not documents:
        empty.hidden("document", partial(news_filters.without, dataset, filters))
        return
    stories = data.news("count_stories", **filters)
    st.subheader(f"{fmt.count(stories, 'story', 'stories')} in {fmt.count(documents, 'document')}")
    st.caption(story.ABOUT)
    listed = st.container(gap="medium")
    number = state.page_number("page", -(-stories // PAGE))
    with listed:
        story.cards(dataset, filters, PAGE, (number - 1) * PAGE)


page.show(main)
