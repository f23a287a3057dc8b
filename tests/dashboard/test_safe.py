"""Fetched text stays text, whatever it holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.parts import safe

ACTIVE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


@settings(deadline=None)
@given(st.text())
def test_every_mark_that_markdown_acts_on_is_escaped(text: str) -> None:
    escaped = safe.text(text)
    assert "\n" not in escaped
    places = [place for place, letter in enumerate(escaped) if letter in ACTIVE]
    pairs = iter(places)
    for place in pairs:
        assert escaped[place] == "\\", escaped
        assert next(pairs) == place + 1


@pytest.mark.parametrize("bare", ["http://evil.example", "HTTPS://evil.example", "www.evil.example", "a@b.example"])
def test_a_bare_address_makes_no_link(bare: str) -> None:
    shown = safe.text(bare).replace("\\", "")
    assert bare not in shown
    assert shown.replace("\u200b", "") == bare


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "", "  ", "//evil.example", "https://", "http://[", "ftp://a.example/x",
     "https://a.example/a b"],
)  # fmt: skip
def test_only_web_addresses_become_links(url: str) -> None:
    assert safe.address(url) == ""
    assert safe.link("label", url) == "label"


def test_a_link_cannot_be_left() -> None:
    link = safe.link("a](http://evil.example) b", "https://good.example/x)(y)?q=<1>")
    assert link.replace("\u200b", "") == (
        r"[a\]\(http\:\/\/evil\.example\) b](https://good.example/x%29%28y%29?q=%3C1%3E)"
    )


def test_control_characters_and_turned_text_are_dropped() -> None:
    assert safe.line("a\u202eb\x00c\nd") == "a b c d"


def test_charts_get_no_tags() -> None:
    assert safe.plot("<a href='x'>y</a> & z") == "&lt;a href='x'&gt;y&lt;/a&gt; &amp; z"
