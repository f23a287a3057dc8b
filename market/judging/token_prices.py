"""What a million tokens cost: the newest list price of each seller, models of one name side by side.

Lists name one model in many ways. Its name here is the last part of its path in lower case, without a variant behind a
colon; nothing else is taken off, so that two models are never taken for one. Of several entries of one seller for one
model the one that is cheapest to write with stands.
"""

import re
from datetime import date

import pandas as pd

COLUMNS = ["name", "seller", "usd_input", "usd_output", "usd_cached", "day", "model", "source", "source_url"]
MIN_SELLERS = 3
UNIT = "USD_per_million_tokens"
_SIDE = re.compile(", (input|output)$")
_SHORT = {"ai": "AI", "xai": "xAI", "oci": "OCI", "ovhcloud": "OVHcloud", "openai": "OpenAI", "sambanova": "SambaNova"}
"""Words of sellers' names that are not written with one capital."""


def newest(prices: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """One row per model name and seller, cheapest to write with first: US dollars for a million tokens read (input),
    written (output), read from a cache; `day`, from which on the price has been seen.

    prices: columns of `open_records.TokenPrice`. Prices of later days than `as_of`, those without a number, and those
    that their list had no more on that day are left out.
    """
    known = prices[pd.to_datetime(prices["day"]) <= pd.Timestamp(as_of)].dropna(subset=["usd_input", "usd_output"])
    last = known.sort_values("day", kind="stable").drop_duplicates(["source", "seller", "model"], keep="last")
    last = last[~last["gone"].astype(bool)]
    last = last.assign(name=last["model"].map(_name), seller=last["seller"].map(_seller))
    cheapest = last.sort_values(["usd_output", "usd_input", "seller"], kind="stable")
    return cheapest.drop_duplicates(["name", "seller"])[COLUMNS].reset_index(drop=True)


def sold(newest: pd.DataFrame) -> pd.DataFrame:
    """The models that MIN_SELLERS or more sell, most sellers first: name, n, low, median, high (of what writing costs).

    newest: as `newest` gives it.
    """
    grouped = newest.groupby("name")["usd_output"]
    found = grouped.agg(n="size", low="min", median="median", high="max").reset_index()
    found = found[found["n"] >= MIN_SELLERS]
    return found.sort_values(["n", "name"], ascending=[False, True], kind="stable", ignore_index=True)


def stated(figures: pd.DataFrame) -> pd.DataFrame:
    """The newest dated price in dollars of each seller, model and side that figures state, with `model`, `name` (as in
    `newest`) and `side` (input, output, or empty where that is not told); the newest first.

    figures: those on unit prices, whose `product` is the model, with `, input` or `, output` behind it where the price
    is for one.
    """
    side = figures["product"].str.extract(_SIDE, expand=False).fillna("")
    told = figures.assign(model=figures["product"].str.replace(_SIDE, "", regex=True), side=side)
    told = told[(told["unit"] == UNIT) & (told["value"] > 0) & told["published_day"].notna()]
    told = told.assign(name=[_name(model).replace(" ", "-") for model in told["model"]])
    last = told.sort_values("published_day", kind="stable").drop_duplicates(["entity", "model", "side"], keep="last")
    return last.iloc[::-1].reset_index(drop=True)


def _seller(name: str) -> str:
    """
    >>> _seller("together_ai"), _seller("OpenRouter")
    ('Together AI', 'OpenRouter')
    """
    words = name.replace("_", " ").split()
    return " ".join(_SHORT.get(word, word if word != word.lower() else word.capitalize()) for word in words)


def _name(model: str) -> str:
    """
    >>> _name("meta-llama/Llama-3.3-70B-Instruct:free")
    'llama-3.3-70b-instruct'
    """
    return model.rsplit("/", 1)[-1].partition(":")[0].lower()
