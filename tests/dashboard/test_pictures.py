"""A saved picture can be quoted without its page: title, subtitle and sources stand inside it."""

from dashboard.charts import base
from dashboard.theme import LIGHT

TITLE = "A finding that is told in rather many words, so that it takes more than one line of a picture " * 2


def test_title_subtitle_and_source_are_the_first_notes() -> None:
    figure = base.figure(LIGHT, 400).add_annotation(text="a name in the chart")
    picture = base.for_picture(figure, TITLE, "US$ billion <b>", "Source: A · release 2026-W47.1", LIGHT)
    said = [note.text for note in picture.layout.annotations]
    assert said[0].startswith("<b>A finding")
    assert said[0].count("<br>") == 1
    assert said[1:] == ["US$ billion &lt;b&gt;", "Source: A · release 2026-W47.1", "a name in the chart"]


def test_the_chart_keeps_its_size_within_the_picture() -> None:
    before = base.figure(LIGHT, 400)
    room = {side: before.layout.margin[side] for side in "tb"}
    picture = base.for_picture(before, TITLE, "", "", LIGHT)
    assert picture.layout.height - picture.layout.margin.t - picture.layout.margin.b == 400 - room["t"] - room["b"]
    assert picture.layout.margin.l == 44
