"""The feeds that a refresh asks: one row of `feeds.csv` each."""

from dataclasses import dataclass

from market.records import column
from market.tables import Table


@dataclass(frozen=True)
class Feed:
    """A feed, a list of press releases or a search that a refresh reads."""

    feed: str = column("key: lower-case letters, digits and _", required=True, form="key")
    title: str = column("name to show", required=True)
    url: str = column("address of the feed", required=True, form="address")
    language: str = column("language of its articles", words="language", required=True)
    site: str = column("host name of the outlet, as in documents", required=True)
    publisher: str = column("organisation behind it; empty for an outlet that collects what others say")
    pages: bool = column("may the pages behind it be fetched: yes or no", required=True, default=False)
    broad: bool = column("does it cover much beside this field: yes or no", required=True, default=False)
    licence: str = column("terms that we keep to, in our own words", required=True)
    cadence_days: int = column("days within which a new item is usual", required=True, default=7, within=(1, 366))
    at_least: int = column("entries below which an answer is a failure", required=True, default=1, within=(1, 1000))
    form: str = column("how it is read; empty = a feed, RSS or Atom", words="feed_form")
    links: str = column("of a list: what the address of an item holds, as a regular expression")
    on_request: bool = column("asked only where a person wants it: yes or no", required=True, default=False)
    note: str = column("what it gives, and what is known of it")


FEEDS = Table("feeds", Feed, ("feed",), "overwrite", "feeds.csv")
"""`feeds.csv` as a table. It steers a refresh and is no table of the dataset."""
