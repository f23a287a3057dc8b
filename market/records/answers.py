"""What people decided on rows of others: corrections, explanations of findings, reviews."""

import datetime as dt
from dataclasses import dataclass

from market.records.column import column


@dataclass(frozen=True)
class Correction:
    """A source's error in one cell, and what is shown instead; what the source said stays stored."""

    table_name: str = column("table that the row lies in", required=True)
    row_key: str = column(
        "key of the row: figure_id, claim_id, deal_id, a name; several parts joined by a vertical bar", required=True
    )
    column_name: str = column("column of the cell", required=True)
    expected: str = column(
        "what the source says there, written as in a curated file; empty = nothing. Where anything else stands, the "
        "correction is not applied, and the audit and the refresh say so"
    )
    corrected: str = column("what is shown instead, written likewise; empty = nothing")
    why: str = column("what is wrong, and how we know, in our own words", required=True)
    source_url: str = column("address of a page that shows the right value", required=True, form="address")
    since: dt.date | None = column("day on which the correction was made", required=True, default=None)


@dataclass(frozen=True)
class Explanation:
    """What explains a finding of the checks, written by people; it closes that finding as long as its rows stand."""

    finding: str = column("the finding, as the checks name it", required=True)
    check: str = column("the check that found it", words="check", required=True)
    inputs: str = column(
        "the rows that it is about, as the finding names them, joined by ;", required=True, form="list"
    )
    explanation: str = column("what explains it, in our own words, resting on notes and definitions", required=True)
    since: dt.date | None = column("day on which it was written", required=True, default=None)


@dataclass(frozen=True)
class Review:
    """What a person decided on a row that the program read; what was read stays stored."""

    table_name: str = column("table that the row lies in: figures or claims", required=True)
    row_key: str = column("figure_id or claim_id", required=True)
    decision: str = column("what was decided", words="decision", required=True)
    changes: str = column(
        "for correct: what is shown instead, as column=value joined by ;, written as in a curated file"
    )
    decided_on: dt.date | None = column("day of the decision", required=True, default=None)
    reviewer: str = column("who decided; may stay empty")
    note: str = column("why, in our own words")
