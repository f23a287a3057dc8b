"""`python -m dashboard.served run app.py ...`: Streamlit's program, in whose server the newest release is made ready
before anybody asks for a page. With a plain `streamlit run` that begins behind the first page."""

import runpy
import sys
from contextlib import suppress

from dashboard import ready
from market.store import StoreError


def main() -> None:
    with suppress(StoreError):  # the pages tell it
        ready.begin()
    sys.argv[0] = "streamlit"
    runpy.run_module("streamlit", run_name="__main__")


if __name__ == "__main__":
    main()
