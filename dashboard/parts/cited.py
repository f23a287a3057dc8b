"""Whether a curated number still stands at its source: a sentence for a row, and the count over all rows."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from dashboard import format as fmt
from dashboard.charts import cited as charts
from dashboard.parts import look, panel
from dashboard.parts.cited_line import Row
from market import Dataset, citations
from market.frames import rows as rows_of
from market.vocabulary import CITATION_REASONS, CITATION_VERDICTS

_LABELS = {"figures": "Figures", "claims": "Claims", "deals": "Deals", "sites": "Sites", "chips": "Chips"}
_COLUMNS = {"label": "Numbers of", "n": "Rows"} | {part: words.capitalize() for part, words in charts.PARTS.items()}
_LISTED = {
    "about": "Row", "stated": "Stated", "verdict": "Found", "why": "Why", "now": "Now there",
    "confirmed_on": "Last found", "checked_on": "Read on", "url": "Page",
}  # fmt: skip
HOW = """
- A refresh reads the pages that curated rows cite again, each about once a month, and looks for the number of the row
  in any style. It counts as **found** where its year or a name of the row stands beside it, or three digits agree.
- **Changed**: an earlier check found the number and the page no longer shows it. **Not found**: no check has found it;
  the row may rest on another copy of the page, on a chart, or on numbers that the note says were computed.
- **Not to be read**: rules or terms of the site forbid it, it turns programs away, or only subscribers see the page.
- What a check finds changes no row: a person decides.
"""


def show(dataset: Dataset) -> None:
    """The count over all curated numbers, and the rows whose number is not at its source."""
    stands = dataset.citations()
    if not (stands["reason"] != "").any():
        st.markdown(
            f"No page behind the {fmt.count(len(stands), 'curated number')} has been read again yet; a refresh with a "
            "network does so, a part every week."
        )
        return
    panel.show(counted(stands))
    missing = stands[stands["verdict"].isin(["changed", "not_found"])]
    if len(missing):
        panel.show(listed(missing, dataset))


def counted(stands: pd.DataFrame) -> panel.Panel:
    """A bar a table. stands: of `Dataset.citations`."""
    rows = pd.DataFrame(list(_counts(stands)))
    checked = stands["checked_on"].max()
    return panel.Panel(
        key="citations", title=charts.title(rows), rows=rows, columns=_COLUMNS, noun="table", how=HOW,
        subtitle=f"Curated rows with a number and a page, by what the page showed when it was last read, up to "
                 f"{fmt.day(checked)}. From the left: {', '.join(charts.PARTS.values())}.",
        chart=charts.chart(rows, look.theme()), table="citations", sources=("the cited pages, read again",),
    )  # fmt: skip


def _counts(stands: pd.DataFrame) -> Iterator[Row]:
    for table, label in _LABELS.items():
        rows = stands[stands["table_name"] == table]
        if len(rows):
            found = citations.counts(rows)
            yield {"label": label, "n": len(rows)} | {part: found["" if part == "waiting" else part]
                                                      for part in charts.PARTS}  # fmt: skip


def listed(missing: pd.DataFrame, dataset: Dataset) -> panel.Panel:
    """The rows whose number is not at its source, changed ones first; a click opens the evidence of a figure or claim.

    missing: rows of `Dataset.citations`.
    """
    about = _about(dataset)
    opens = missing["row_key"].where(missing["table_name"].isin(["figures", "claims"]), "")
    rows = missing.assign(
        stated=missing["stated"].map(_amount),
        opens=opens,
        about=[about.get((row["table_name"], row["row_key"]), row["row_key"]) for row in rows_of(missing)],
        why=[CITATION_REASONS[reason].label for reason in missing["reason"]],
        now=[_now(row) for row in rows_of(missing)],
        verdict=[CITATION_VERDICTS[verdict].label for verdict in missing["verdict"]],
    ).sort_values(["verdict", "table_name", "about"], kind="stable", ignore_index=True)  # fmt: skip
    n = int((missing["verdict"] == "changed").sum())
    changed = f"{n} {'has' if n == 1 else 'have'} changed" if n else "none has changed"
    are = "is not at its source" if len(rows) == 1 else "are not at their source"
    return panel.Panel(
        key="not_cited", rows=rows, columns=_LISTED, noun="number", ids="opens", table="", how=HOW,
        title=f"{fmt.count(len(rows), 'curated number')} {are}; {changed}",
        subtitle="Curated rows whose page was read again and does not show their number, or is gone; changed first.",
        sources=("the cited pages, read again",),
    )  # fmt: skip


def _about(dataset: Dataset) -> dict[tuple[str, str], str]:
    """Table and key -> the row in a few words."""
    found: dict[tuple[str, str], str] = {}
    for row in rows_of(dataset.figures()):
        found["figures", row["figure_id"]] = _words(row["publisher"], row["segment_label"], row["entity"],
                                                    fmt.period(row["period_start"], row["period_end"]))  # fmt: skip
    for row in rows_of(dataset.claims()):
        found["claims", row["claim_id"]] = _words(row["publisher"], row["segment_label"], row["entity"])
    for row in rows_of(dataset.table("deals")):
        found["deals", row["deal_id"]] = _words(f"{row['buyer']} and {row['seller']}", row["date"])
    return found


def _amount(stated: str) -> str:
    """`25–40 USD_bn` as `$25–40bn`, `2026 year` as `2026`."""
    number, _, unit = stated.rpartition(" ")
    return number if unit == citations.YEAR else fmt.with_unit(number, unit)


def _now(row: Row) -> str:
    """The number that stands in its place, in the unit of the row; empty where none is known."""
    return "" if fmt.missing(row["found"]) else fmt.with_unit(fmt.exact(row["found"]), row["stated"].rpartition(" ")[2])


def _words(*parts: str) -> str:
    return ", ".join(filter(None, parts))
