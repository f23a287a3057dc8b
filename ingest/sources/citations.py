"""The pages that curated rows cite, as a source: a step of its own reads them (`ingest.citing`), a part every week."""

from ingest.citing import KEY
from ingest.source import Source

SOURCE = Source(
    KEY, "Pages that curated rows cite", "",
    "Each page's own: only the sentence with the number is kept, and it never leaves this dataset", 7, 0,
    lambda _: [], lambda _: None, fills="citations", steady=False,
)  # fmt: skip
