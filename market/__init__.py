"""What the numbers mean: records, their store, and the views of them.

For notebooks, once a dataset is there:

>>> from datetime import date
>>> from market import Dataset
>>> d = Dataset.open()
>>> chips = d.figures(scope="chips", as_of=date(2025, 12, 31))
>>> by_publisher = chips.groupby(["publisher", "kind"])["value_usd_bn"].max()
>>> spoken_of = d.documents(search='inference "data centre"', since=date(2025, 1, 1), limit=50)
>>> d.document("no such document") is None
True
"""

from typing import TYPE_CHECKING, Any

from market.period import Period
from market.records import Claim, Company, Document, Figure

if TYPE_CHECKING:
    from market.dataset import Dataset

__all__ = ["Claim", "Company", "Dataset", "Document", "Figure", "Period"]


def __getattr__(name: str) -> Any:
    """`Dataset` on first use: its libraries take longer to load than reading a text does, which needs none of them."""
    if name != "Dataset":
        raise AttributeError(f"module 'market' has no attribute '{name}'")
    from market.dataset import Dataset

    globals()["Dataset"] = Dataset  # asked only once
    return Dataset
