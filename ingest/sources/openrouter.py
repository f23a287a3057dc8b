"""OpenRouter's list of models: what it asks for tokens, as text in US dollars for one token.

https://openrouter.ai/docs/api-reference/list-available-models. Free variants and prices that vary (-1) are left out. A
price counts from the day on which it was first seen in the list.
"""

from collections.abc import Mapping
from typing import Any

from ingest.source import Answer, LayoutChangedError, LeftOut, Source, newest_of, read_json
from ingest.sources import _tokens as tokens
from market.open_records import TokenPrice

KEY = "openrouter"
URL = "https://openrouter.ai/api/v1/models"


def parse(answer: Answer) -> list[TokenPrice | LeftOut]:
    """The prices of models that write text. Raises LayoutChangedError."""
    body = read_json(answer.body, "the")
    models = body.get("data") if isinstance(body, dict) else None
    if not isinstance(models, list) or not all(isinstance(one, dict) and "pricing" in one for one in models):
        raise LayoutChangedError("the list of models has no 'data' with 'pricing'")
    return [_row(one, answer) for one in models]


def _row(model: Mapping[str, Any], answer: Answer) -> TokenPrice | LeftOut:
    name, prices = str(model.get("id") or ""), model["pricing"]
    if not name or not isinstance(prices, dict):
        raise LayoutChangedError(f"the model '{name}' has no name or no prices")
    built = model.get("architecture") or {}
    if not isinstance(built, dict):
        raise LayoutChangedError(f"the model '{name}' has an architecture of another shape")
    if "text" not in (built.get("output_modalities") or ["text"]):
        return LeftOut("no model that writes text", name)
    given, written = (tokens.per_million(prices.get(kind), f"{name}, {kind}") for kind in ("prompt", "completion"))
    if not given or not written:
        return LeftOut("free, or at a price that varies", name)
    return TokenPrice(
        model=name, seller="OpenRouter", day=answer.day, usd_input=given, usd_output=written,
        usd_cached=tokens.per_million(prices.get("input_cache_read"), f"{name}, input_cache_read"), source=KEY,
        source_url=URL,
    )  # fmt: skip


SOURCE = Source(
    key=KEY,
    title="OpenRouter, prices of tokens",
    url=URL,
    licence="Public interface without a key; prices are facts, descriptions are not kept",
    cadence_days=7,
    at_least=50,
    fills="token_prices",
    parse=parse,
    newest=newest_of("day"),
    vintages=True,
)
