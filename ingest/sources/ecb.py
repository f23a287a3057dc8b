"""European Central Bank: euro reference rates of every working day, from the file of all days.

https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates
"""

import csv
import datetime as dt
import io

from ingest.source import Answer, LayoutChangedError, Source, newest_of
from ingest.sources._zipped import only_csv
from market.records import Rate
from market.vocabulary import CURRENCIES

_SINCE = "2015-01-01"
_LARGEST = 20_000_000


def parse(answer: Answer) -> list[Rate]:
    """The rates of the vocabulary's currencies since 2015. Raises LayoutChangedError."""
    text = only_csv(answer.body, "the ECB's", _LARGEST).decode("utf-8-sig", "replace")
    try:
        rows = csv.DictReader(io.StringIO(text))
        if "Date" not in (rows.fieldnames or ()):
            raise LayoutChangedError("the ECB's file has no column 'Date'")
        kept = [row for row in rows if (row["Date"] or "") >= _SINCE]
        return [
            Rate(currency, dt.date.fromisoformat(row["Date"]), float(row[currency]))
            for row in kept
            for currency in CURRENCIES
            if row.get(currency) not in (None, "", "N/A")
        ]
    except (ValueError, csv.Error) as error:
        raise LayoutChangedError(f"a date or a rate of the ECB's file cannot be read: {error}") from error


SOURCE = Source(
    key="ecb",
    title="European Central Bank, euro reference rates",
    url="https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip",
    licence="free reuse with the source credited",
    cadence_days=1,
    at_least=1000,
    fills="rates",
    parse=parse,
    newest=newest_of("day"),
)
