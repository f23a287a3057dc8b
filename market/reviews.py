"""What people decided on rows that the program read or is not sure of, laid over the tables when a release is read.

What was read stays stored as it is. An accepted row is charted and counts; a corrected one too, with what is right in
its cells; a rejected one is shown nowhere but among the decisions. A decision holds for the row whose name it gives,
and that name is made of what the row says: where a document is read otherwise from now on, the row is another one, and
the decision waits, which the audit notes.

A corrected figure gets the caveat `corrected`, and where its `value` was changed `value_as_written` holds what was
read, as with `market.corrections`. The doubt about the magnitude that was read ends with a value that a person gave.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from market import corrections
from market.corrections import Tables
from market.curated import canonical, checks
from market.curated.answers import changes, misfits
from market.frames import rows as rows_of
from market.tables import REVIEWED, TABLES
from market.vocabulary import CAVEATS

COLUMNS = [column.name for column in TABLES["reviews"].columns] + ["found", "state", "fault"]
ACCEPTED = "accepted"
"""The reason that a decision gives a row; `judging.things.ACCEPTED` lets such a row count."""


def judged(reviews: pd.DataFrame, stored: Tables) -> pd.DataFrame:
    """Every decision held against the rows as they are stored, in its order (COLUMNS).

    found: what stood in the changed cells, written as `changes`. state: `held`, `gone` where there is no such row, or
    `refused` where it cannot be: of a row that nobody read, or with changes that contradict one another. fault: why it
    does not hold, as a sentence; empty where it does.
    """
    named = {name: _by_key(name, stored(name), reviews) for name in REVIEWED} if len(reviews) else {}
    told = [row | _held(row, named.get(row["table_name"], {})) for row in rows_of(reviews)]
    return pd.DataFrame(told, columns=COLUMNS).astype({"found": "str", "state": "str", "fault": "str"})


def overlay(made: pd.DataFrame, shown: Tables) -> dict[str, pd.DataFrame]:
    """Table -> its rows with every decision that holds, for the tables that have any. made: of `judged`."""
    good = made[made["state"] == "held"]
    return {
        str(name): _decided(str(name), shown(str(name)).copy(), decisions)
        for name, decisions in good.groupby("table_name", sort=False)
    }


def fault(table: str, row: Mapping[str, Any], made: str) -> str:
    """Why a row cannot be changed so, as a sentence; empty where it can. made: a cell of `changes`."""
    changed = changes(made)
    if wrong := list(misfits(TABLES[table], changed, {})):
        return "; ".join(wrong)
    written = {column.name: corrections.written(row[column.name]) for column in TABLES[table].curated_columns}
    return "; ".join(f"{name} {sentence}" for name, sentence in checks.across(table, written | dict(changed), {}))


def _by_key(table: str, frame: pd.DataFrame, reviews: pd.DataFrame) -> dict[str, dict[str, Any]]:
    key = TABLES[table].key[0]
    wanted = reviews.loc[reviews["table_name"] == table, "row_key"]
    return {row[key]: row for row in rows_of(frame[frame[key].isin(wanted)])}


def _held(review: Mapping[str, Any], named: Mapping[str, dict[str, Any]]) -> dict[str, str]:
    row, place = named.get(review["row_key"]), f"{review['table_name']} {review['row_key']}"
    if row is None:
        return {"found": "", "state": "gone", "fault": f"{place}: there is no such row"}
    found = ";".join(f"{name}={corrections.written(row.get(name, ''))}" for name, _ in changes(review["changes"]))
    waits = row["origin"] == "read" or (row["origin"] == "api" and row["standing"] == "review")
    why = "" if waits else "was not read by the program: change its file"
    if not why and review["decision"] == "correct":
        why = fault(review["table_name"], row, review["changes"])
    return {"found": found, "state": "refused" if why else "held", "fault": f"{place}: {why}" if why else ""}


def _decided(table: str, frame: pd.DataFrame, made: pd.DataFrame) -> pd.DataFrame:
    """The rows of a table with these decisions."""
    key = TABLES[table].key[0]
    keys = made.groupby("decision")["row_key"].agg(set)
    frame = frame[~frame[key].isin(keys.get("reject", set()))].reset_index(drop=True)
    corrected = frame[key].isin(keys.get("correct", set()))
    counted = corrected | frame[key].isin(keys.get("accept", set()))
    frame.loc[counted, "standing"] = "charted"
    frame.loc[counted, "reasons"] = frame.loc[counted, "reasons"].map(_with_reason)
    frame = corrections.changed(table, frame, list(_cells(made[made["decision"] == "correct"])))
    return _settled(frame, corrected, made) if table == "figures" else frame


def _with_reason(reasons: str) -> str:
    return ";".join([ACCEPTED, *(reason for reason in reasons.split(";") if reason not in ("", ACCEPTED))])


def _cells(corrected: pd.DataFrame) -> Any:
    for row in rows_of(corrected):
        for name, text in changes(row["changes"]):
            yield {"row_key": row["row_key"], "column_name": name, "corrected": text}


def _settled(figures: pd.DataFrame, corrected: pd.Series, made: pd.DataFrame) -> pd.DataFrame:
    """Ends the doubt about the magnitude of values that a person gave."""
    valued = {row["row_key"] for row in rows_of(made) if "value" in dict(changes(row["changes"]))}
    given = corrected & figures["figure_id"].isin(valued)
    figures.loc[given, "scale_suspect"] = False
    figures.loc[given, "caveats"] = figures.loc[given, "caveats"].map(_without_doubt)
    return figures


def _without_doubt(caveats: str) -> str:
    return ";".join(word for word in CAVEATS if word in caveats.split(";") and word != "scale_suspect")


def differing(table: str, row: Mapping[str, Any], given: Mapping[str, str]) -> str:
    """The cell `changes` that turns a row into what is given (column -> text, written as in a curated file); empty
    where nothing differs."""
    columns = TABLES[table].correctable
    cells = {name: canonical.cell(text, columns[name]) for name, text in given.items()}
    found = {name: canonical.cell(corrections.written(row[name]), columns[name]) for name in given}
    return ";".join(f"{name}={text}" for name, text in cells.items() if text != found[name])
