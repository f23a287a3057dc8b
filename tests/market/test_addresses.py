"""One spelling for one page."""

import pytest

from market import addresses

SAME = [
    ("https://Example.ORG/Path", "https://example.org/Path"),
    ("HTTP://example.org", "http://example.org/"),
    ("https://example.org/a#part", "https://example.org/a"),
    ("https://example.org:443/a", "https://example.org/a"),
    ("http://example.org:8080/a", "http://example.org:8080/a"),
    ("https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a"),
    ("https://example.org/a?id=7&gclid=z&fbclid=q&oc=5", "https://example.org/a?id=7"),
    ("https://example.org/a?b=2&a=1", "https://example.org/a?b=2&a=1"),
    ("https://example.org/?p=12", "https://example.org/?p=12"),
    ("  https://example.org/a  ", "https://example.org/a"),
    ("https://user:word@example.org/a", "https://example.org/a"),
    ("https://example.org/a?doc=1&documentoc=2", "https://example.org/a?doc=1&documentoc=2"),
    ("https://example.org/%C3%A1?q=a%20b", "https://example.org/%C3%A1?q=a%20b"),
]


@pytest.mark.parametrize(("found", "canonical"), SAME)
def test_canonical(found: str, canonical: str) -> None:
    assert addresses.canonical(found) == canonical
    assert addresses.canonical(canonical) == canonical


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.org",
        "ftp://example.org",
        "https://",
        "https://a b.org",
        "mailto:a@b.c",
        "https://<div>.org/x",
        f"https://{'a.' * 126}bc/x",
    ],
)
def test_refuses_what_is_no_web_address(text: str) -> None:
    with pytest.raises(ValueError, match="is not an http or https address with a host"):
        addresses.canonical(text)


def test_the_longest_host_is_one() -> None:
    longest = f"{'a.' * 126}b"
    assert len(longest) == 253
    assert addresses.host(f"https://{longest}/x") == longest


def test_host_is_without_www() -> None:
    assert addresses.host("https://www.Example.org/a") == "example.org"
    assert addresses.host("file.txt") == ""
