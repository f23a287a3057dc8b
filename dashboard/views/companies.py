"""Companies: who dominates, who spends, who sells?"""

from functools import partial

import streamlit as st

from dashboard import data
from dashboard.parts import company, deals, empty, glance, owned, page, sales, shipped_kinds, spending

PARTS = {
    "money": lambda name: (sales.of_company(name), spending.of_company(name)),
    "deals": deals.of_company,
    "sites": company.sites,
    "news": company.news,
    "figures": company.figures,
}


def main() -> None:
    st.title("Who dominates, who spends, who sells?")
    chosen = company.choose()
    if not chosen:
        empty.nothing("company")
    elif chosen == company.ALL:
        _side_by_side()
    else:
        page.later(partial(_who, chosen))
        PARTS[company.part(chosen)](chosen)


def _who(name: str) -> None:
    company.about(name, data.dataset())
    glance.show(name)


def _side_by_side() -> None:
    shares = data.on_company("shipped_shares")
    if sales.is_known(shares):
        sales.shipped(shares)
        shipped_kinds.show()
    owned.show()
    sales.of_all()
    spending.of_clouds(data.dataset())
    if not sales.is_known(shares):
        sales.shipped(shares)
    company.every()


page.show(main)
