"""`python -m dashboard.behind MODULE ...`: runs a refresh with its words in a log, and says in one line how it went.

The launcher starts it beside the server and does not load the dataset itself.
"""

import os
import signal
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from market.store import Store, StoreError, default_uri
from market.store.delta import local_folder

ROOT = Path(__file__).resolve().parents[1]


def main(words: list[str]) -> None:
    """Runs `python -m words` to its end and prints its result; ended by SIGTERM, it takes it along without a word."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    log, began = log_path(), datetime.now(UTC)
    print(f"The data is being refreshed behind it ({shown(log)})", flush=True)
    try:
        with log.open("wb") as file:
            subprocess.run([sys.executable, "-m", *words], cwd=ROOT, stdout=file, stderr=subprocess.STDOUT)
        print(result(log, began), flush=True)
    except KeyboardInterrupt:
        return


def log_path() -> Path:
    """`refresh.log` beside the tables of a local dataset, a temporary file where that cannot be."""
    folder = local_folder(default_uri()) or Path(tempfile.gettempdir()) / "crossover"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "refresh.log").touch()
    except OSError:
        folder = Path(tempfile.mkdtemp(prefix="crossover-"))
    return folder / "refresh.log"


def result(log: Path, began: datetime) -> str:
    """What the refresh begun at `began` has done, in one line: release, failed sources, or why it did nothing."""
    try:
        store = Store(default_uri())
        releases, outcomes = store.releases(), store.outcomes()
    except StoreError as fault:
        return f"refresh: {fault}"
    outcomes = outcomes[outcomes["at"] >= pd.Timestamp(began)]
    if outcomes.empty:
        return f"refresh: {_last_line(log)}"
    released = releases.loc[releases["made_at"] >= pd.Timestamp(began), "release"]
    news = f"{released.iloc[-1]} published" if len(released) else "nothing new"
    failed = sorted(outcomes.loc[outcomes["outcome"] == "failed", "source"])
    if not failed:
        return f"refresh: {news}"
    return f"refresh: {news}; these sources could not be read: {', '.join(failed)} (see {shown(log)})"


def shown(path: Path) -> str:
    """The path as short as it can be said."""
    short = os.path.relpath(path)
    return str(path) if short.startswith("..") else short


def _last_line(log: Path) -> str:
    lines = log.read_text(errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "it ended without a word")


if __name__ == "__main__":
    main(sys.argv[1:])
