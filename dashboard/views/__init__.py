"""One page, one question, one file. Not called `pages`: Streamlit would run such files by themselves, without the app."""
