"""Every check and test, with the environment's Python: style, types, then the tests, whose summary closes it.

A browser is part of the tests: where none is found, Debian's Chromium is installed if that can be done without asking.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import chromium  # noqa: E402

STYLE_AND_TYPES = (["ruff", "check", "--output-format", "concise", "."], ["ruff", "format", "--check", "."], ["mypy"])


def main() -> int:
    """0 when all is well, 1 when a check failed, 2 without a browser."""
    if not browser_is_there():
        print(
            "The tests need a browser: install Chromium or Google Chrome (Debian: sudo apt-get install chromium), "
            "or name one: make test CROSSOVER_BROWSER=/path/to/chrome",
            file=sys.stderr,
        )
        return 2
    failed = [" ".join(words) for words in STYLE_AND_TYPES if run(words)]
    status = run(["pytest"])
    if failed:
        print(f"Failed before the tests: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed or status else 0


def run(words: list[str]) -> int:
    print("$", *words, flush=True)
    return subprocess.call([sys.executable, "-m", *words], cwd=ROOT)


def browser_is_there() -> bool:
    """Whether a browser was found, or could be installed."""
    if chromium.find() or os.environ.get("CROSSOVER_BROWSER"):
        return bool(chromium.find())
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if not shutil.which("apt-get") or (sudo and not shutil.which("sudo")):
        return False
    print("No browser was found: installing Debian's chromium.", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", "chromium"]):
        subprocess.call([*sudo, "apt-get", *words], env=environment, stdout=subprocess.DEVNULL)
    return chromium.find() is not None


if __name__ == "__main__":
    sys.exit(main())
