"""Does every number lead to its source, and do its words stand where they are said to stand?"""

from collections.abc import Iterator

from market import contract
from market.dataset import Dataset

READ = {"figures": "figure_id", "claims": "claim_id"}
"""The tables with rows that were read in documents -> their key. All others must name an address: their contract."""


def without_source(dataset: Dataset) -> Iterator[str]:
    """Rows that lead nowhere: no address, and no document with the words that they were read from."""
    documents = set(dataset.table("documents")["document_id"])
    for table, key in READ.items():
        rows = dataset.table(table)
        quoted = rows["document_id"].isin(documents) & (rows["quote"] != "")
        addressed = rows["source_url"].str.match(contract.ADDRESS) & (rows["origin"] != "read")
        for row in rows.loc[~quoted & ~addressed, key]:
            yield f"{table} {row}: has no source, neither an address nor a document with a quote"
    prices = dataset.table("prices")
    lost = ~prices["source_url"].str.match(contract.ADDRESS) & ~prices["figure_id"].isin(
        dataset.table("figures")["figure_id"]
    )
    for _, row in prices[lost].iterrows():
        yield f"prices {contract.row_name('prices', row)}: has no source, neither an address nor a figure"


def misquoted(dataset: Dataset) -> Iterator[str]:
    """Rows whose quote does not stand where they say, of documents whose text is kept."""
    for table, key in READ.items():
        rows = dataset.table(table)
        rows = rows[(rows["quote"] != "") & rows["quote_start"].notna()]
        texts = dataset.texts(rows["document_id"].unique())
        for row in rows[rows["document_id"].isin(texts)].to_dict("records"):
            text, start = texts[row["document_id"]], int(row["quote_start"])
            if not text.startswith(row["quote"], start):
                yield f"{table} {row[key]}, quote: does not stand at character {start} of document {row['document_id']}"
