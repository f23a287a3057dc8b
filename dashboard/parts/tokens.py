"""What a million tokens cost: one model, every seller's newest list price."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import data, naming
from dashboard import format as fmt
from dashboard.charts import dots
from dashboard.parts import look, panel, state
from market import Dataset
from market.frames import rows as rows_of
from market.judging import token_prices

MOST = 25
HOW = """
- A line is a seller: **■** what a million tokens cost that the model writes, **○** what a million cost that it reads.
- List prices without a contract, each with the day from which on it has been seen; a price stands until it changes.
- A cheaper token is not always a cheaper answer: some models write more of them, some sellers are slower or round the
  numbers of the model more coarsely.
"""
COLUMNS = {
    "seller": "Seller", "usd_output": "Written, US$", "usd_input": "Read, US$", "usd_cached": "From a cache, US$",
    "day": "Seen since", "model": "Model in the list", "source": "List", "source_url": "Source",
}  # fmt: skip


def show(dataset: Dataset) -> bool:
    """The section; False where no list of prices is held."""
    held = _newest(data.location(), dataset.release, dataset)
    models = token_prices.sold(held)
    if models.empty:
        return False
    labels = {row["name"]: f"{row['name']} ({row['n']})" for row in rows_of(models)}
    name = state.one("model", "Model", labels, default=models["name"].iloc[0], menu=True)
    own = held[held["name"] == name].sort_values("usd_output", kind="stable")
    _panel(own, rows_of(models[models["name"] == name])[0])
    return True


@st.cache_data(max_entries=4, show_spinner=False)
def _newest(uri: str, release: str, _dataset: Dataset) -> pd.DataFrame:
    return token_prices.newest(_dataset.table("token_prices"), _dataset.made_at.date())


def _panel(own: pd.DataFrame, model: dict[str, object]) -> None:
    drawn = own.head(MOST)
    left = f", the {MOST} cheapest of {len(own)}" if len(own) > MOST else ""
    panel.show(
        panel.Panel(
            key="token-lists", title=_title(own, model), rows=drawn, columns=COLUMNS, chart=_chart(drawn), how=HOW,
            subtitle=f"US$ per million tokens, list prices. ■ written, ○ read. A line a seller{left}.", noun="price",
            table="token_prices", sources=[naming.LISTS.get(name, name) for name in own["source"].unique()],
            caveats=("Names of models are compared as the lists write them; a seller's variant may differ.",),
        )
    )  # fmt: skip


def _title(own: pd.DataFrame, model: dict[str, object]) -> str:
    low, middle, high = (f"${float(str(model[name])):,.2f}" for name in ("low", "median", "high"))
    cheapest = own["seller"].iloc[0]
    if low == high:
        return f"{model['name']}: all {model['n']} sellers ask {low} for a million tokens written"
    return f"{model['name']}: a million tokens written cost {middle} at the median of {model['n']} sellers, " \
           f"from {low} ({cheapest}) to {high}"  # fmt: skip


def _chart(drawn: pd.DataFrame) -> go.Figure:
    marks = []
    for row in rows_of(drawn):
        since = f"seen since {fmt.day(row['day'])}"
        for column, symbol, word in (("usd_output", "square", "written"), ("usd_input", "circle-open", "read")):
            says = f"{row['seller']}: ${row[column]:,.2f} a million tokens {word}"
            marks.append(dots.Mark(row["seller"], row[column], symbol, says, since))
    return dots.chart(marks, list(drawn["seller"]), look.theme(), prefix="$")
