"""Training vs inference: how is spending split, how did forecasts move, what is expected, who was right?"""

import streamlit as st

from dashboard import data
from dashboard.parts import clashes, expected, how_moved, how_split, page, right, state

# Key in the address -> short question, question, section, what it rests on; in the order of the page.
QUESTIONS = {
    "split": ("How is it split?", "How is spending split between training and inference?", how_split.show,
              "By whose account, and counted in what: each publisher draws its own whole; unlike wholes never meet."),
    "moved": ("How did forecasts move?", "How did forecasts move?", how_moved.show,
              "What each publisher said of one number, from the day on which it said so until it said something else."),
    "expected": ("What is expected?", "What do forecasters expect?", expected.show,
                 "One vote a house, its newest view; a median only of three or more; companies’ own guidance apart."),
    "right": ("Who was right?", "Who was right?", right.show,
              "Forecasts and guidance whose period is over, held against what came and against plain continuation."),
    "clash": ("Where do numbers clash?", "Where do numbers clash?", clashes.show,
              "What cannot all be true, found by rules over all numbers that count. Some of it has an explanation."),
}  # fmt: skip


def main() -> None:
    asked = state.part("ask", "Question", {key: question[0] for key, question in QUESTIONS.items()})
    _, question, section, basis = QUESTIONS[asked]
    st.title(question)
    st.markdown(basis)
    section(data.dataset())


page.show(main)
