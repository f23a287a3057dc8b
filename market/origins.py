"""Which rows that the program read a second, independent document states too.

Two documents are independent where neither repeats the other's words nor those of a third (`market.stories`) and they
lie on different sites: one agency text in twenty outlets is one origin.
"""

import pandas as pd

STATEMENT = {
    "figures": ("publisher", "metric", "workload", "segment", "entity", "product", "region", "period_start",
                "period_end", "unit", "kind", "basis", "value", "value_low", "value_high"),
    "claims": ("publisher", "claim", "segment", "region", "entity", "bound", "year_low", "year_high"),
}  # fmt: skip
"""Table -> the columns in which two rows must agree to be the same statement."""
SECOND = "second origin"


def confirmed(table: str, rows: pd.DataFrame, documents: pd.DataFrame) -> pd.Series:
    """The `reasons` of the rows, with `second origin: SITE` added where another origin states the same.

    rows: of `figures` or `claims`. documents: document_id, site and copy_of of at least those that read rows name. Only
    charted rows that were read and name their publisher are looked at; a row in review stays there.
    """
    read = rows[(rows["origin"] == "read") & (rows["standing"] == "charted") & (rows["publisher"] != "")]
    read = read[read.duplicated(list(STATEMENT[table]), keep=False)]
    about = documents.set_index("document_id")
    copied = read["document_id"].map(about["copy_of"]).fillna("")
    read = read.assign(
        root=copied.where(copied != "", read["document_id"]), site=read["document_id"].map(about["site"]).fillna("")
    )
    told: dict[object, str] = {}
    for _, same in read.groupby(list(STATEMENT[table]), dropna=False, sort=False):
        for row in same.itertuples():
            others = same.loc[(same["root"] != row.root) & (same["site"] != row.site), "site"]
            if len(others):
                told[row.Index] = f"{SECOND}: {others.min()}"
    joined = [";".join(filter(None, [old, told.get(at, "")])) for at, old in rows["reasons"].items()]
    return pd.Series(joined, index=rows.index, dtype="str")
