"""Where do numbers clash: every finding of the checks with its state, and how much each check could examine."""

import re
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import vintage_findings as findings
from dashboard.parts import empty, panel
from dashboard.parts.known import Asked, alone
from market import Dataset
from market.frames import rows as records
from market.vocabulary import CHECKS, UNITS

HOW = """
- **Contradiction**: two facts on one thing and period that differ by more than 5 per cent (estimates: more); forecasts
  may differ. **Opposite accounts**: one says that inference has passed training, another that training leads.
- **Open**: nobody has explained it yet. **Explained**: a rule or a person says why, in the table.
- A finding does not say who is wrong. Houses often draw one word with two widths.
"""
COLUMNS = {"state": "State", "check_label": "Check", "told": "What clashes", "apart": "Apart",
           "newest": "Newest"}  # fmt: skip
_AMOUNT = re.compile(rf"([\d.]+(?:e\+?\d+)?) ({'|'.join(sorted(UNITS, key=len, reverse=True))})\b")
_APART = re.compile(r", (\d+) (%|points) apart\b")


def show(dataset: Dataset) -> None:
    """The section with its filters."""
    asked = alone(dataset)
    found, examined = asked.judged("checks"), data.examined(asked.day, asked.primary)
    if found.empty:
        empty.hidden("clash between numbers", partial(asked.without, "checks"), "clashes between numbers")
    else:
        _findings(found, asked)
    st.caption(said_of(found, examined))


def _findings(found: pd.DataFrame, asked: Asked) -> None:
    rows = found.assign(
        state=found["state"].map({"open": "○ open", "explained": "✓ explained"}),
        check_label=[_name(check) for check in found["check"]],
        told=[worded(row["words"]) + _explained(row) for row in records(found)],
        apart=[size(row) for row in records(found)],
        published_day=found["newest"],
    )  # fmt: skip
    panel.show(
        panel.Panel(
            key="clashes", title=findings.clashes(found), rows=rows, columns=COLUMNS, ids="inputs", how=HOW,
            subtitle="Findings of the checks over all numbers and claims that count, open ones first, the widest first "
                     f"within a check. As known on {fmt.day(asked.on)}.",
            noun="finding", wide="told",
        )
    )  # fmt: skip


def _explained(row: dict[str, object]) -> str:
    return f" ({row['explanation']})" if row["explanation"] else ""


def _name(check: str) -> str:
    return CHECKS[check].label if check in CHECKS else check


def worded(text: str) -> str:
    """The words of a finding with amounts as people write them: `4.03 USD_bn` is `$4.03bn`."""
    return _AMOUNT.sub(lambda found: fmt.with_unit(fmt.number(found[1]), found[2]), _APART.sub("", text))


def size(row: dict[str, object]) -> str:
    """How far off, in the unit of the check."""
    check, far = str(row["check"]), row["size"]
    if fmt.missing(far):
        return fmt.UNKNOWN
    if stated := _APART.search(str(row["words"])):
        return f"{stated[1]}{'%' if stated[2] == '%' else ' points'}"
    unit = {"accounts": " days", "repeat": " days", "growth": " points", "magnitude": " times", "installed": " times"}
    return f"{fmt.number(far)}{unit.get(check, '')}"


def said_of(found: pd.DataFrame, examined: dict[str, int]) -> str:
    """What was examined and where nothing was found: nothing found in none is no comfort."""
    names = {check: _name(check) for check in examined}
    names = {check: name[:1].lower() + name[1:] for check, name in names.items()}
    told = "; ".join(f"{names[check]} {n:,}" for check, n in examined.items())
    clear = [names[check] for check, n in examined.items() if n and check not in set(found["check"])]
    rest = f" Nothing was found by: {', '.join(clear)}." if clear else ""
    return f"Rows that each check could hold against others: {told}.{rest}"
