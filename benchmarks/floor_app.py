"""The floor of `benchmarks/dashboard.py`: the least that a Streamlit page with a filter, a search and a chart does."""

import random

import plotly.graph_objects as go
import streamlit as st

st.set_page_config(page_title="Floor", layout="wide")
chosen = st.selectbox("Filter", [f"choice {number}" for number in range(40)])
words = st.text_input("Search")
dice = random.Random(f"{chosen} {words}")  # noqa: S311
figure = go.Figure(go.Bar(x=list(range(30)), y=[dice.randint(1, 11) for _ in range(30)]))
st.plotly_chart(figure, key="chart")
