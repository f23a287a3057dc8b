"""The method in short: what the words of the verdicts mean, and what is never done."""

import streamlit as st

from market.judging.verdict import MIN_POINTS, MIN_PUBLISHERS
from market.judging.voices import PRESENT

_TEXT = f"""
- **Crossing**: inference greater than training within one scope. A share above one half means that only where the
  publisher gives both uses, or says that they are all there is. Rented cloud, servers, power and the bill of one
  company cross in different years; they are never added, averaged or pooled.
- **Years**: "in" is a point; "by" and "already" say at the latest; "not before" says at the earliest.
- **Voices**: each publisher has one voice in a scope, its newest statement. A later statement of another publisher that
  says the opposite overrules it. That training leads counts as said of today for {PRESENT.days // 365} years.
- **Verdict**: *yes since Y* needs {MIN_PUBLISHERS} publishers that report it of the present or the past (one, where a
  company speaks of itself), and Y is the latest year in which it can have happened. *Not yet* needs as many that see
  training ahead or name a year to come. Anything less is *not enough*. Forecasts alone never make a yes.
- **Median**: only over {MIN_POINTS} or more publishers that name a year, within one scope.
- **Derived numbers**: a share from two amounts of one publisher, day, scope and period; an amount from a share and its
  total. Each names its inputs and is only as strong as the weakest of them.
- **Money**: other currencies at the European Central Bank's rate of the day of the statement, actuals at the mean of
  their period. The stated value stays beside it.
- **Dates**: a bare month or year counts as its last day, so that nothing is known too early. Undated rows are shown,
  but stay out of as-of views and verdicts.
- **Cited pages** are read again about once a month, where their rules allow. A number counts as found where its year or
  a name of its row stands beside it, or three digits agree; as changed only where an earlier check had found it. What a
  check finds changes no row.
- **Rows read by the program** are drawn hollow and count in no verdict until a person accepts them or a second,
  independent origin says the same.
"""


def show() -> None:
    st.markdown(_TEXT)
