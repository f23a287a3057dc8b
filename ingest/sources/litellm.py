"""litellm's price list: what sellers of models ask for tokens, from one file kept by many hands.

https://github.com/BerriAI/litellm (MIT). US dollars for one token. The same model stands there under the name of each
seller. There are no dates: a price counts from the day on which it was first seen in the file.
"""

from collections.abc import Mapping
from typing import Any

from ingest.source import Answer, LayoutChangedError, LeftOut, Source, newest_of, read_json
from ingest.sources import _tokens as tokens
from market.open_records import TokenPrice

KEY = "litellm"
URL = "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json"
_MODES = ("chat", "responses", "completion")
_INPUT, _OUTPUT = "input_cost_per_token", "output_cost_per_token"
_CACHED = "cache_read_input_token_cost"


def parse(answer: Answer) -> list[TokenPrice | LeftOut]:
    """The list prices of models that write text. Raises LayoutChangedError."""
    models = read_json(answer.body, "the")
    if not isinstance(models, dict) or not any(isinstance(one, dict) and _INPUT in one for one in models.values()):
        raise LayoutChangedError(f"the price list has no model with '{_INPUT}'")
    return [_row(name, one, answer) for name, one in models.items() if name != "sample_spec" and isinstance(one, dict)]


def _row(name: str, model: Mapping[str, Any], answer: Answer) -> TokenPrice | LeftOut:
    if model.get("mode") not in _MODES:
        return LeftOut("no model that writes text", name)
    given, written = (tokens.per_million(model.get(field), f"{name}, {field}") for field in (_INPUT, _OUTPUT))
    if not given or not written:
        return LeftOut("free, or without a price", name)
    seller = str(model.get("litellm_provider") or "")
    own = name.removeprefix(f"{seller}/")
    if not own or not seller:
        return LeftOut("a model without a name or a seller", name)
    return TokenPrice(
        model=own, seller=seller, day=answer.day, usd_input=given, usd_output=written,
        usd_cached=tokens.per_million(model.get(_CACHED), f"{name}, {_CACHED}"), source=KEY, source_url=URL,
    )  # fmt: skip


SOURCE = Source(
    key=KEY,
    title="litellm, list prices of tokens",
    url=URL,
    licence="MIT",
    cadence_days=7,
    at_least=500,
    fills="token_prices",
    parse=parse,
    newest=newest_of("day"),
    vintages=True,
)
