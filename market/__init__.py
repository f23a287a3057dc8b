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

from market.dataset import Dataset
from market.period import Period
from market.records import Claim, Company, Document, Figure

__all__ = ["Claim", "Company", "Dataset", "Document", "Figure", "Period"]
