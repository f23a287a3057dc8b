"""One page, one question, one file. Were this folder called `pages`, Streamlit would run them without the app."""
