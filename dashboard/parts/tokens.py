"""What a million tokens cost: list prices and what was stated of them in words, in one picture."""

import pandas as pd
import streamlit as st

from dashboard import data, naming
from dashboard import format as fmt
from dashboard.charts import tokens as charts
from dashboard.parts import look, panel, state
from market import Dataset
from market.frames import rows as rows_of
from market.judging import token_prices

EVERY = "every"
"""Stands in the address for every model together."""
HOW = """
- A line is a model, or a seller where one model is chosen; the dearest stand above. **■** what a million tokens cost
  that the model writes, by the lists of prices; **○** what a million cost that it reads; the pale bar runs from the
  cheapest seller to the dearest, with the mark at their median.
- **◆** is a price that somebody stated in words, with who said so: an announcement, a filing, an article. **◇** is one
  for tokens read. A click on it opens the words. A stated price may be an offer of its day, a list price stands until
  it changes.
- The axis is logarithmic: equal steps are equal factors. A cheaper token is not always a cheaper answer: some models
  write more of them, some sellers are slower or round the numbers of the model more coarsely.
"""
COLUMNS = {
    "model": "Model", "seller": "Seller", "what": "What it is", "side": "Side", "usd": "US$ per million tokens",
    "low": "Lowest", "high": "Highest", "day": "Stated, or seen since", "publisher": "Publisher",
    "evidence": "Evidence", "source_url": "Source",
}  # fmt: skip
ALL_COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "entity": "Seller", "product": "Model", "value": "Price",
    "unit": "Unit", "kind": "Kind", "evidence": "Evidence", "origin": "Origin", "source_url": "Source", "note": "Note",
}  # fmt: skip


def show(dataset: Dataset) -> bool:
    """The section; False where no price is held."""
    held = _newest(data.location(), dataset.release, dataset)
    told = dataset.figures(metric="unit_price")
    told = told[told["unit"].str.endswith("_per_million_tokens")]
    models, stated = token_prices.sold(held), token_prices.stated(told)
    if models.empty and told.empty:
        return False
    if len(models) or len(stated):
        _picture(held, models, stated)
    if len(told):
        _as_stated(told)
    return True


@st.cache_resource(max_entries=4, show_spinner=False)
def _newest(uri: str, release: str, _dataset: Dataset) -> pd.DataFrame:
    """Not to be changed: all sessions share it."""
    return token_prices.newest(_dataset.table("token_prices"), _dataset.made_at.date())


def _picture(held: pd.DataFrame, models: pd.DataFrame, stated: pd.DataFrame) -> None:
    listed = {row["name"]: f"{row['name']} ({fmt.count(row['n'], 'seller')})" for row in rows_of(models)}
    worded = {name: name for name in stated["name"].drop_duplicates() if name not in listed}
    name = state.one("model", "Model", {EVERY: "Every model", **listed, **worded}, default=EVERY, menu=True)
    own, said = held[held["name"] == name], stated[stated["name"] == name]
    rows = charts.of_models(models, stated) if name == EVERY else charts.of_sellers(own, said)
    lists = held if name == EVERY else own
    title = charts.title(rows) if name == EVERY or own.empty else _title(own, name)
    panel.show(
        panel.Panel(
            key="tokens", title=title, rows=rows, columns=COLUMNS, chart=charts.chart(rows, look.theme()), how=HOW,
            subtitle=_subtitle(rows, name == EVERY), noun="price", ids="figure_id",
            table="token_prices" if len(lists) else "figures", sources=_sources(lists, rows),
            caveats=_caveats(lists, own, models, name == EVERY),
        )
    )  # fmt: skip


def _subtitle(rows: pd.DataFrame, is_every: bool) -> str:
    """Unit and axis, and what each mark is: a listed price is asked of everybody, a stated one is somebody's words."""
    parts = []
    if (rows["what"] == charts.LIST).any():
        parts.append("■ the median of what sellers ask in their price lists, bar: lowest to highest" if is_every
                     else "■ what a seller asks for tokens written, ○ read, in its price list")  # fmt: skip
    if (rows["what"] == charts.STATED).any():
        parts.append("◆ what was stated in words, ◇ for tokens read")
    return f"US$ per million tokens, logarithmic axis, world. {'; '.join(parts)}."


def _sources(lists: pd.DataFrame, rows: pd.DataFrame) -> list[str]:
    publishers = [name for name in rows["publisher"].drop_duplicates() if name]
    return [*(naming.LISTS.get(name, name) for name in lists["source"].unique()), *publishers]


def _caveats(lists: pd.DataFrame, own: pd.DataFrame, models: pd.DataFrame, is_every: bool) -> tuple[str, ...]:
    told = []
    if len(lists):
        told.append("Names of models are compared as the lists write them; a seller's variant may differ.")
    if is_every and len(models) > charts.MOST:
        told.append(f"Listed: the {charts.MOST} models of most sellers, of {len(models)}; choose another in the menu.")
    if not is_every and len(own) > charts.MOST:
        told.append(f"A line a seller, the {charts.MOST} cheapest of {len(own)}.")
    return tuple(told)


def _title(own: pd.DataFrame, name: str) -> str:
    low, middle, high = (f"${value:,.2f}" for value in own["usd_output"].quantile([0, 0.5, 1]))
    n = fmt.count(own["seller"].nunique(), "seller")
    if low == high:
        return f"{name}: {low} for a million tokens written, asked by {n}"
    cheapest = own.sort_values("usd_output", kind="stable")["seller"].iloc[0]
    return f"{name}: a million tokens written cost {middle} at the median of {n}, from {low} ({cheapest}) to {high}"


def _as_stated(told: pd.DataFrame) -> None:
    """All that was stated, undated and in other currencies too, in a drawer."""
    n = fmt.count(len(told), "price")
    panel.in_drawer(f"{n} of a million tokens, as stated",
        panel.Panel(
            key="all-tokens", title=f"{n} of a million tokens, as stated", rows=told, columns=ALL_COLUMNS,
            subtitle="Per million tokens, in the currency stated; of unlike models, so none is averaged.",
            ids="figure_id", noun="price",
        )
    )  # fmt: skip
