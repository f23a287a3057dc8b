"""Companies: who dominates, who spends, who sells?"""

import streamlit as st

from dashboard import data
from dashboard.parts import company, deals, empty, sales, spending

st.title("Who dominates, who spends, who sells?")
dataset = data.dataset()
chosen = company.choose()

if not chosen:
    empty.nothing("company")
elif chosen == company.ALL:
    sales.shipped(data.on_company("shipped_shares"))
    spending.of_clouds(dataset)
    sales.of_all()
else:
    company.about(chosen, dataset)
    sales.of_company(chosen)
    spending.of_company(chosen)
    deals.of_company(chosen)
    company.sites(chosen)
    company.news(chosen, dataset)
    company.figures(chosen, dataset)
