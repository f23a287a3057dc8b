"""The dictionary: what each column means, and each word that a column may hold."""

import pandas as pd
import streamlit as st

from dashboard.parts import state
from market.tables import LOGS, TABLES, Column
from market.vocabulary import VOCABULARIES

_TABLES = TABLES | LOGS
_KINDS = {"flag": "yes or no", "integer": "whole number", "time": "time, UTC"}


def show() -> None:
    """A table's columns and a vocabulary's words, each chosen from a menu."""
    name = state.one("table", "Columns of the table", {key: key for key in _TABLES}, default="figures", menu=True)
    st.markdown(_TABLES[name].meaning)
    _listed(columns(name))
    words = {key: key.replace("_", " ") for key in VOCABULARIES}
    vocabulary = state.one("words", "Words of the vocabulary", words, default="metric", menu=True)
    st.markdown("A column with a vocabulary holds one of its words and nothing else.")
    _listed(terms(vocabulary))


def _listed(rows: pd.DataFrame) -> None:
    """The rows with room for the sentence in the last column."""
    *others, last = rows.columns
    widths = dict.fromkeys(others, 190) | {last: 760}
    st.dataframe(rows, hide_index=True, column_config={
        name: st.column_config.TextColumn(width=width) for name, width in widths.items()
    })  # fmt: skip


def columns(table: str) -> pd.DataFrame:
    """The columns of a table: name, what it holds, meaning."""
    rows = [(column.name, _holds(column), column.meaning) for column in _TABLES[table].columns]
    return pd.DataFrame(rows, columns=["Column", "Holds", "Meaning"])


def _holds(column: Column) -> str:
    if column.words:
        return f"word: {column.words.replace('_', ' ')}"
    return f"name in {column.refers}" if column.refers else _KINDS.get(column.kind, column.kind)


def terms(vocabulary: str) -> pd.DataFrame:
    """The words of a vocabulary: key, what is shown, meaning."""
    rows = [(term.key, term.label, term.meaning) for term in VOCABULARIES[vocabulary].values()]
    return pd.DataFrame(rows, columns=["Word", "Shown as", "Meaning"])
