"""A saved picture can be quoted without its page: its words stand inside it, in the type of the page."""

import struct
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.charts import base
from dashboard.theme import LIGHT
from tests.conftest import Visit
from tests.dashboard.test_browser import CHART, troubles

TITLE = "A finding that is told in rather many words, so that it takes more than one line of a picture " * 2
SVG = "{http://www.w3.org/2000/svg}"


def test_the_words_of_a_picture_go_with_the_chart_and_its_drawing_stays_as_it_is() -> None:
    figure = base.figure(LIGHT, 400).add_annotation(text="a name in the chart")
    drawn = base.for_picture(
        figure, TITLE, "US$ bn, ■ inference <b>", ["Source: A · release 2026-W47.1", "Not all."], LIGHT
    )
    words = drawn.layout.meta[0]
    assert words["title"] == TITLE
    assert words["subtitle"] == [["US$ bn, ", None], ["■ inference", LIGHT.word(LIGHT.inference)], [" <b>", None]]
    assert words["source"] == ["Source: A · release 2026-W47.1", "Not all."]
    assert drawn.layout.height == 400
    assert [note.text for note in drawn.layout.annotations] == ["a name in the chart"]


def said(svg: ElementTree.Element) -> str:
    return "\n".join("".join(text.itertext()) for text in svg.findall(f"{SVG}text"))


def size(png: bytes) -> tuple[int, ...]:
    """Width and height of a PNG, by its header."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


def saved(visit: Visit, kind: str) -> Path:
    with visit.page.expect_download() as waiting:
        visit.page.get_by_role("button", name=kind.upper(), exact=True).first.click()
    assert waiting.value.suggested_filename == f"crossover_moving-date_scope-power_2026-W47.1.{kind}"
    return Path(waiting.value.path())


@pytest.mark.parametrize(("scheme", "paper"), [("light", "#FDFCFA"), ("dark", "#14171A")])
def test_both_pictures_hold_title_source_and_fonts(
    app: str, new_visit: Callable[..., Visit], scheme: str, paper: str
) -> None:
    visit = new_visit(app, color_scheme=scheme, viewport={"width": 390, "height": 844})
    page = visit.open("/?scope=power")
    page.wait_for_selector(CHART)
    title = page.locator(".st-key-panel_moving-date h3").inner_text()
    svg = ElementTree.fromstring(saved(visit, "svg").read_text("utf-8"))
    assert title in said(svg).replace("\n", " ")
    assert "▌ inference passes training, ▌ training" in said(svg)
    assert "Source: " in said(svg)
    assert svg.findall(f"{SVG}rect")[0].get("fill") == paper
    fonts = "".join(svg.find(f"{SVG}style").itertext())
    assert fonts.count("@font-face") == 2
    assert fonts.count("data:font/woff2;base64,") == 2
    assert float(svg.get("width")) == base.PICTURE_WIDTH
    ends = [float(text.get("y")) for text in svg.findall(f"{SVG}text")]
    assert max(ends) < float(svg.get("height")) - 10
    assert size(saved(visit, "png").read_bytes()) == (2 * base.PICTURE_WIDTH, 2 * int(svg.get("height")))
    assert troubles(visit) == []
