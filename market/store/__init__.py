"""The store: Delta Lake tables written by one process at a time, published as releases, read through DuckDB.

No other part of the program knows Delta Lake or DuckDB.
"""

from market.store.errors import Busy, Missing, Newer, NotWritable, Refused, StoreError, Unfit
from market.store.reader import Reader, default_uri
from market.store.states import Change
from market.store.store import Store

__all__ = [
    "Busy",
    "Change",
    "Missing",
    "Newer",
    "NotWritable",
    "Reader",
    "Refused",
    "Store",
    "StoreError",
    "Unfit",
    "default_uri",
]
