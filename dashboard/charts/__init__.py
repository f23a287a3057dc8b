"""Charts: pure functions, rows in and a Plotly figure out."""
