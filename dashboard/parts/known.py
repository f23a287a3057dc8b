"""What was known on the day chosen: the two filters that every section of a page shares."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard.parts import state
from market import Dataset


@dataclass(frozen=True)
class Asked:
    """day: the day chosen, None for today; on: the day that the view speaks of; primary: primary sources only."""

    day: date | None
    on: date
    primary: bool

    def judged(self, method: str) -> pd.DataFrame:
        """What a method of the dataset says of what was known."""
        return data.judged(method, self.day, self.primary)

    def worked_out(self, make: Callable[[pd.DataFrame], data.Made], method: str) -> data.Made:
        """What a function makes of it, made once: `data.worked_out`."""
        return data.worked_out(make, method, self.day, self.primary)

    def without(self, method: str, key: str) -> int:
        """How many rows that method would give were the filter `key` taken back; none where it is of another kind."""
        if key not in ("asof", "primary"):
            return 0
        return len(data.judged(method, None if key == "asof" else self.day, self.primary and key != "primary"))


def ask(dataset: Dataset) -> Asked:
    """Draws the two filters side by side; to be called within a horizontal container."""
    day = ask_day(dataset)
    return Asked(day, day or dataset.made_at.date(), state.switch("primary", "Primary sources only"))


def ask_day(dataset: Dataset) -> date | None:
    """Draws the first of them alone, and lets the page speak of that day; None for today."""
    today = dataset.made_at.date()
    days = dataset.figures(include_review=True)["published_day"].dropna()
    first = min(days.min().date(), today) if len(days) else today
    day = state.day("asof", "What was known on", low=first, high=today, help="Empty: today. Undated rows drop out.")
    data.know(day)
    return day


def alone(dataset: Dataset) -> Asked:
    """The two filters where a section has no others."""
    with st.container(key="filters"), st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        return ask(dataset)
