"""What is held about each company: figures it states and figures about it, its deals, its sites, its documents.

Parties of deals and operators of sites are free text (`Oracle / Vantage for OpenAI`, `Cerebras investors (incl. AMD)`):
a row belongs to every company that its text names by one of its known names, and to the parent of a unit that has a
row of its own. Which part of a deal or site is whose is not known, so such rows are listed and counted for each.
"""

import pandas as pd

from market.judging import agreements
from market.tags.companies import UNITS, Companies
from market.vocabulary import ENTITY_GROUPS

HELD_COLUMNS = ["company", "role", "about", "said", "deals", "sites", "documents"]
SIDES = {"pays": "buyer", "is_paid": "seller"}
"""Which side of a deal a company stands on -> the column that names it."""


def held(
    companies: pd.DataFrame, figures: pd.DataFrame, deals: pd.DataFrame, sites: pd.DataFrame, documents: pd.DataFrame
) -> pd.DataFrame:
    """One row per company with anything held, most first: how many rows there are about it and by it.

    about: figures on it (`entity`); said: figures that it states (`publisher`); deals and sites that name it; documents
    that speak of it. Order: figures about it, deals and sites together, then documents, then figures it states. Groups
    of companies are left out; a company without a row in the table of companies has an empty role.
    """
    known = Companies(companies)
    roles = dict(zip(companies["company"], companies["role"], strict=True))
    counts = {
        "about": figures["entity"].value_counts(), "said": figures["publisher"].value_counts(),
        "deals": _named(deals, list(SIDES.values()), known).explode().value_counts(),
        "sites": _named(sites, ["operator"], known).explode().value_counts(),
        "documents": documents["companies"].str.split(";").explode().str.strip().value_counts(),
    }  # fmt: skip
    names = [name for name in {*roles, *counts["about"].index} if name and name not in ENTITY_GROUPS]
    rows = [
        {"company": name, "role": roles.get(name, "")} | {what: int(n.get(name, 0)) for what, n in counts.items()}
        for name in sorted(names)
    ]
    frame = pd.DataFrame(rows, columns=HELD_COLUMNS)
    frame = frame.assign(weight=frame["about"] + frame["deals"] + frame["sites"])
    frame = frame[frame["weight"] + frame["said"] + frame["documents"] > 0]
    order = ["weight", "documents", "said"]
    return frame.sort_values(order, ascending=False, kind="stable", ignore_index=True)[HELD_COLUMNS]


def deals(company: str, rows: pd.DataFrame, companies: pd.DataFrame) -> pd.DataFrame:
    """The deals that name a company or a unit of it, newest first (a bare year behind the days within it), with `side`:
    `pays` or `is_paid`. Where both sides name it (`Groq investors` to `Groq`), the side that is nothing but its name is
    its own, else it pays. A deal that names several counts whole for each of them."""
    known = Companies(companies)
    named = {side: _mine(company, rows, [column], known) for side, column in SIDES.items()}
    whole = {side: rows[column].map(known.canonical) == company for side, column in SIDES.items()}
    paid = named["is_paid"] & (~named["pays"] | (whole["is_paid"] & ~whole["pays"]))
    side = paid.map({True: "is_paid", False: "pays"})
    found = rows.assign(side=side)[named["pays"] | named["is_paid"]]
    return found.sort_values("date", ascending=False, kind="stable", ignore_index=True)


def deal_totals(found: pd.DataFrame) -> pd.DataFrame:
    """The sums of a company's deals (`deals`) by side and type: `side`, `type` and `agreements.COLUMNS`, largest first.
    A sum is of one type and one side only."""
    sums = [agreements.totals(rows, ["type"]).assign(side=side) for side, rows in found.groupby("side", sort=True)]
    empty = agreements.totals(found.iloc[:0], ["type"]).assign(side="")
    frame = pd.concat(sums, ignore_index=True) if sums else empty
    return frame.sort_values(["total_usd_bn", "n"], ascending=False, kind="stable", ignore_index=True)[
        ["side", "type", *agreements.COLUMNS]
    ]


def sites(company: str, rows: pd.DataFrame, companies: pd.DataFrame) -> pd.DataFrame:
    """The sites whose operator names a company or a unit of it, largest first, those of unknown size last."""
    found = rows[_mine(company, rows, ["operator"], Companies(companies))]
    return found.sort_values("power_mw", ascending=False, kind="stable", na_position="last", ignore_index=True)


def _mine(company: str, rows: pd.DataFrame, columns: list[str], known: Companies) -> "pd.Series[bool]":
    return _named(rows, columns, known).map(lambda names: company in names).astype(bool)


def _named(rows: pd.DataFrame, columns: list[str], known: Companies) -> pd.Series:
    """For each row the companies that the columns name, with the parents of units, each once."""
    labels = rows[columns].fillna("").agg(" ; ".join, axis=1) if len(rows) else pd.Series([], dtype=str)
    return labels.map(lambda label: _with_parents(known.named(label))).astype(object)


def _with_parents(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*names, *(UNITS[name] for name in names if name in UNITS)]))
