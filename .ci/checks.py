"""Every check and test, with the environment's Python: style, types, then the tests, whose summary closes it.

The tests are two runs side by side, as those of pages mostly wait for a server and a browser, the others compute.
A browser is part of the tests: where none is found, Debian's Chromium is installed if that can be done without asking.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import chromium  # noqa: E402

STYLE_AND_TYPES = (["ruff", "check", "--output-format", "concise", "."], ["ruff", "format", "--check", "."], ["mypy"])

RUNS = (["pytest", "tests/dashboard"], ["pytest", "--ignore", "tests/dashboard"])
"""Together every test once; the first is shown while it goes, the second when both have ended."""


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
    status = tests(RUNS)
    if failed:
        print(f"Failed before the tests: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed or status else 0


def run(words: list[str]) -> int:
    print("$", *words, flush=True)
    return subprocess.call([sys.executable, "-m", *words], cwd=ROOT)


def tests(runs: Sequence[list[str]]) -> int:
    """Both runs at the same time, then the sum of what they counted; 0 where all passed."""
    first, second = ([sys.executable, "-m", *words] for words in runs)
    print("$", *runs[0], "| beside it:", *runs[1], flush=True)
    with tempfile.TemporaryFile("w+", encoding="utf-8") as held:
        with (
            subprocess.Popen(second, cwd=ROOT, stdout=held, stderr=subprocess.STDOUT) as beside,
            subprocess.Popen(first, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as shown,
        ):
            last = show(shown.stdout or ())
        held.seek(0)
        print("$", *runs[1], flush=True)
        counted = count(last) + count(show(held))
    told = ", ".join(f"{n} {what}" for what, n in sorted(counted.items()))
    print(f"===== {told or 'nothing was tested'}, in both runs together =====", flush=True)
    return 1 if shown.returncode or beside.returncode else 0


def show(lines: Iterable[str]) -> str:
    """Prints the lines as they come; the last one that says anything, pytest's own summary."""
    last = ""
    for line in lines:
        print(line, end="", flush=True)
        last = line if line.strip() else last
    return last


def count(summary: str) -> Counter[str]:
    """`==== 1 failed, 20 passed in 3.1s ====` as numbers: how many failed, passed."""
    found = re.findall(r"(\d+) (passed|failed|skipped|xfailed|xpassed|errors?)", summary)
    return Counter({what.rstrip("s") if what == "errors" else what: int(n) for n, what in found})


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
