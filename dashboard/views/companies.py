"""Companies: who dominates, who spends, who sells?"""

import streamlit as st

from dashboard import data
from dashboard.parts import company, deals, empty, glance, owned, sales, shipped_kinds, spending

PARTS = {
    "money": lambda name: (sales.of_company(name), spending.of_company(name)),
    "deals": deals.of_company,
    "sites": company.sites,
    "news": company.news,
    "figures": company.figures,
}

st.title("Who dominates, who spends, who sells?")
dataset = data.dataset()
chosen = company.choose()

if not chosen:
    empty.nothing("company")
elif chosen == company.ALL:
    shares = data.on_company("shipped_shares")
    if sales.is_known(shares):
        sales.shipped(shares)
        shipped_kinds.show()
    owned.show()
    sales.of_all()
    spending.of_clouds(dataset)
    if not sales.is_known(shares):
        sales.shipped(shares)
    company.every()
else:
    company.about(chosen, dataset)
    glance.show(chosen)
    PARTS[company.part(chosen)](chosen)
