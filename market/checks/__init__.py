"""Do the numbers hold together? Each check is a rule with a formula; what it finds is a row with a state."""

import pandas as pd

from market.checks import contradictions, filings, findings, growth, installed, magnitudes, parts, repeats, years
from market.checks.findings import COLUMNS, Report
from market.frames import rows as rows_of
from market.judging.scope import Tree
from market.judging.things import period_words, prepared

__all__ = ["COLUMNS", "Report", "findings", "reports", "run"]


def reports(tables: dict[str, pd.DataFrame]) -> list[Report]:
    """What every check found, with the number of rows that it could examine.

    tables: `figures` (as `Dataset.figures` gives them), `claims`, `segments`, `prices` and `sites`.
    """
    rows = rows_of(prepared(tables["figures"]))
    rows = [row | {"period": period_words(row["period_start"], row["period_end"])} for row in rows]
    return [
        growth.rates(rows), parts.totals(rows, Tree(tables["segments"])), magnitudes.slips(rows), repeats.twice(rows),
        years.sums(tables["figures"], rows), filings.against(rows), contradictions.numbers(rows),
        contradictions.accounts(tables["claims"], tables["figures"], tables["segments"]),
        installed.rents(rows, tables["prices"], tables["sites"]),
    ]  # fmt: skip


def run(tables: dict[str, pd.DataFrame], explanations: pd.DataFrame | None = None) -> pd.DataFrame:
    """Every finding as a row (`findings.COLUMNS`), open ones first.

    tables: as for `reports`. explanations: columns `finding` and `explanation`, written by people.
    """
    return findings.frame(reports(tables), explanations)
