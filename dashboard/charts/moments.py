"""Days that help to explain why forecasts changed; marked in charts over the day of a statement."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Moment:
    """A day, the name drawn beside its line, the turn that it explains in a few words, and in full why it matters to
    the split of training and inference."""

    day: date
    name: str
    turn: str
    why: str


CHATGPT = Moment(
    date(2022, 11, 30),
    "ChatGPT",
    "serving a mass audience",
    "a chatbot with a mass audience: serving becomes a load of its own",
)

MOMENTS = (
    CHATGPT,
    Moment(
        date(2024, 9, 12),
        "Reasoning models",
        "more compute per answer",
        "OpenAI o1: answers that compute longer, so more compute per answer",
    ),
    Moment(
        date(2025, 1, 20),
        "DeepSeek R1",
        "training budgets in doubt",
        "a strong model from a small training budget; budgets were questioned",
    ),
    Moment(
        date(2025, 12, 24),
        "Groq licence",
        "NVIDIA pays for inference",
        "NVIDIA takes a licence on an inference-only chip, reported at $20bn",
    ),
)
