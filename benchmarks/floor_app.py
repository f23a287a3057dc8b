"""The floor of `benchmarks/dashboard.py`: the least that a Streamlit page with a filter, a search and a chart does."""

import plotly.graph_objects as go
import streamlit as st

st.set_page_config(page_title="Floor", layout="wide")
chosen = st.selectbox("Filter", [f"choice {number}" for number in range(40)])
words = st.text_input("Search")
shift = int(chosen.split()[1]) + len(words)
figure = go.Figure(go.Bar(x=list(range(30)), y=[(month * 7 + shift * 3) % 11 + 1 for month in range(30)]))
st.plotly_chart(figure, key="chart")
