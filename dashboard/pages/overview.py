"""Overview: has inference passed training?"""

import streamlit as st

from dashboard import data
from dashboard.parts import panel, state

st.title("Has inference passed training?")
dataset = data.dataset()
scope = state.one("scope", "What is counted", {"chips": "● Chips", "servers": "■ Servers"})
claims = dataset.claims(scope=scope or None)
panel.show(
    panel.Panel(
        key="moving_date",
        title="t",
        subtitle="s",
        rows=claims,
        columns={"publisher": "Publisher", "published_day": "Stated", "year_low": "From", "source_url": "Source"},
        ids="claim_id",
        how="x",
    )
)
