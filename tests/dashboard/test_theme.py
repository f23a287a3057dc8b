"""Colours: words at least 4.5:1 on what is behind them, marks 3:1, and the theme of the app and of its charts agree."""

import tomllib
from pathlib import Path

import pytest

from dashboard.theme import DARK, LIGHT, Theme

CONFIG = tomllib.loads((Path(__file__).parents[2] / "dashboard" / ".streamlit" / "config.toml").read_text())["theme"]
MARKS = ("training", "inference", "unsplit", "neutral")


def light(colour: str) -> float:
    """Relative luminance after WCAG 2."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_and_marks_stand_out(theme: Theme) -> None:
    words = [theme.ink, theme.muted, *(theme.word(getattr(theme, name)) for name in MARKS)]
    assert {word: contrast(word, theme.paper) for word in words if contrast(word, theme.paper) < 4.5} == {}
    assert min(contrast(word, theme.panel) for word in (theme.ink, theme.muted)) >= 4.5
    assert min(contrast(getattr(theme, name), theme.paper) for name in MARKS) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_theme_of_the_app_is_that_of_its_charts_and_can_be_read(theme: Theme) -> None:
    told = CONFIG[theme.name]
    held = (told["backgroundColor"], told["secondaryBackgroundColor"], told["textColor"], told["blueColor"])
    assert (*held, told["orangeColor"]) == (theme.paper, theme.panel, theme.ink, theme.training, theme.inference)
    words = {name: colour for name, colour in told.items() if name.endswith("TextColor") or name == "linkColor"}
    assert {name: colour for name, colour in words.items() if contrast(colour, theme.paper) < 4.5} == {}
    assert contrast(told["primaryColor"], theme.paper) >= 4.5, "what is chosen is read in it, and options stand on it"
