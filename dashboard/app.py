"""The dashboard: `streamlit run dashboard/app.py`, from any folder.

Streamlit runs this file for each session as a program, which draws; before that its server imports it, for `app`.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # Streamlit puts only this file's folder on the path

import streamlit as st  # noqa: E402
from starlette.middleware import Middleware  # noqa: E402

from dashboard import ready, server  # noqa: E402
from dashboard.parts import broken, look, release_bar, state  # noqa: E402

# File in `dashboard/views/` -> its name in the navigation; the first one is the front page. The folder must not be
# called `pages`: Streamlit runs such files by themselves when a deep link is the first request after its start.
PAGES = {
    "overview": "Overview",
    "training_vs_inference": "Training vs inference",
    "companies": "Companies",
    "chips_and_prices": "Chips and prices",
    "sites": "Sites",
    "news": "News",
    "data": "Data",
}


def main() -> None:
    st.set_page_config(
        page_title="Crossover",
        page_icon="✖️",
        layout="wide",
        menu_items={"About": "When does spending on AI inference pass spending on AI training, by whose account?"},
    )
    look.style()
    folder = Path(__file__).parent / "views"
    pages = [
        st.Page(folder / f"{name}.py", title=title, default=name == "overview")
        for name, title in PAGES.items()
        if (folder / f"{name}.py").exists()
    ]
    chosen = st.navigation(pages, position="top")
    state.begin(chosen.url_path)
    with broken.told(broken.page):
        with st.container(key="bar"):
            release_bar.pick()
            release_bar.show()
        chosen.run()
        ready.begin()
    look.script()


if __name__ == "__main__":
    main()
else:
    app = st.App(__file__, lifespan=server.lifespan, middleware=[Middleware(server.Hints)])
