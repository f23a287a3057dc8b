"""The packages: pinned with the hashes of their files, all that is asked for, under terms that let us pass ours on."""

import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"([a-z0-9][a-z0-9-]*)==([0-9][^\s;]*)( ; [\w.'<>=! ()]+)?((?: --hash=sha256:[0-9a-f]{64})+)")
FREE = {
    "0bsd", "apache", "bsd", "cc0", "cnri", "isc", "mit", "mozilla", "mpl", "psf", "python", "zlib",
}  # fmt: skip
"""Terms that ask for no more than that the package itself keeps them; one of several offered is enough."""


def pins(name: str) -> dict[str, set[str]]:
    """Package -> its pinned versions (several where a marker tells Pythons apart); fails on any line that is no pin
    with the hashes of its files."""
    found: dict[str, set[str]] = {}
    for line in re.sub(r" \\\n +", " ", (ROOT / name).read_text()).splitlines():
        pin = PIN.fullmatch(line)
        assert pin, f"{name}: '{line[:60]}' is not of the form package==version --hash=sha256:..."
        found.setdefault(pin.group(1), set()).add(pin.group(2))
    return found


def asked_for(name: str) -> set[str]:
    words = (line.split("#")[0].strip() for line in (ROOT / name).read_text().splitlines())
    return {re.split(r"[\s<>=!\[;]", word)[0].replace("_", "-").lower() for word in words if word and word[0] != "-"}


def terms(package: str) -> str:
    """What a package says of its licence: an expression, else all its classifiers, else the first line of its words."""
    said = metadata.metadata(package)
    classifiers = [line for line in said.get_all("Classifier") or [] if line.startswith("License ::")]
    return said.get("License-Expression") or " AND ".join(classifiers) or said.get("License", "").partition("\n")[0]


def is_free(terms: str) -> bool:
    """May we ship what needs this package under our own licence? `A AND B` asks for both, `A OR B` for one."""
    choices = re.split(r"\s+or\s+", terms.lower())
    return any(
        all(any(word in FREE for word in re.findall(r"0?[a-z]+0?", part)) for part in re.split(r"\s+and\s+", choice))
        for choice in choices
    )


def test_the_requirements_are_pinned_and_whole() -> None:
    product, tests = pins("requirements.txt"), pins("tests/requirements.txt")
    assert asked_for("requirements.in") <= set(product)
    assert asked_for("tests/requirements.in") <= set(tests)
    assert {package: tests.get(package) for package in product} == product


def test_what_is_free_is_told_from_what_is_not() -> None:
    assert all(map(is_free, ["MIT", "MPL-2.0 AND MIT", "GPL-2.0-only OR MPL-1.1", "The BSD 2-Clause License", "0BSD"]))
    assert not any(map(is_free, ["", "GPL-3.0-or-later", "MIT AND GPL-2.0-only", "Other/Proprietary License"]))


def test_every_package_of_the_product_is_under_free_terms() -> None:
    held = {one.metadata["Name"].lower().replace("_", "-").replace(".", "-") for one in metadata.distributions()}
    wanted = sorted(set(pins("requirements.txt")) & held)  # colorama is for Windows alone
    assert len(wanted) > 50
    assert {package: terms(package) for package in wanted if not is_free(terms(package))} == {}
