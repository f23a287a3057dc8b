"""Data: how fresh and complete is each source, and how far can the rows be trusted?"""

import streamlit as st

from dashboard import data
from dashboard.parts import cited, dictionary, downloads, method, page, panel, provenance, review


def main() -> None:
    st.title("How fresh and complete is each source?")
    dataset = data.dataset()

    st.markdown(
        "On this page: [sources](#sources) · [releases](#releases) · [downloads](#downloads) · [how far to trust the "
        f"rows](#trust) · [review queue](#review) ({review.waiting(dataset)}) · [method](#method) · "
        "[dictionary](#dictionary)"
    )

    st.header("Sources", anchor="sources")
    panel.show(provenance.sources(dataset))
    st.header("Releases", anchor="releases")
    panel.show(provenance.releases(dataset))
    provenance.differences(dataset)

    st.header("Take it with you", anchor="downloads")
    downloads.package(dataset)
    downloads.tables(dataset)
    downloads.citation(dataset)

    st.header("How far to trust the rows", anchor="trust")
    provenance.trust(dataset)
    cited.show(dataset)

    st.header("Waiting for a person", anchor="review")
    review.queue(dataset)

    st.header("Method in short", anchor="method")
    method.show()

    st.header("Dictionary", anchor="dictionary")
    dictionary.show()


page.show(main)
