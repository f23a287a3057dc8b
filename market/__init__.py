"""What the numbers mean: records, their store, and the views of them.

>>> from datetime import date                                                             # doctest: +SKIP
>>> from market import Dataset                                                            # doctest: +SKIP
>>> d = Dataset.open()                                                                    # doctest: +SKIP
>>> d.figures(scope="chips", as_of=date(2025, 12, 31))                                    # doctest: +SKIP
"""

from market.dataset import Dataset
from market.period import Period
from market.records import Claim, Company, Document, Figure

__all__ = ["Claim", "Company", "Dataset", "Document", "Figure", "Period"]
