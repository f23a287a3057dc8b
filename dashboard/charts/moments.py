"""Days that help to explain why forecasts changed; marked in charts over the day of a statement."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Moment:
    """A day, the name drawn beside its line, and why it matters to the split of training and inference."""

    day: date
    name: str
    why: str


CHATGPT = Moment(date(2022, 11, 30), "ChatGPT", "a chatbot with a mass audience: serving becomes a load of its own")

MOMENTS = (
    CHATGPT,
    Moment(date(2024, 9, 12), "Reasoning models", "OpenAI o1: answers that compute longer, so more compute per answer"),
    Moment(date(2025, 1, 20), "DeepSeek R1", "a strong model from a small training budget; budgets were questioned"),
    Moment(date(2025, 12, 24), "Groq licence", "NVIDIA takes a licence on an inference-only chip, reported at $20bn"),
)
