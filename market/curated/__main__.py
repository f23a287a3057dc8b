"""`python -m market.curated check|format [FOLDER]`: finds every fault of the curated files, or puts them in order.

Exit status 0 when all is well, 1 with every fault on its own line of standard error, 2 for wrong usage.
"""

import argparse
import sys
from pathlib import Path

from market import curated


def main(arguments: list[str] | None = None) -> int:
    """Runs the command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m market.curated", description="Check or tidy the curated files.")
    parser.add_argument("command", choices=("check", "format"))
    parser.add_argument("folder", nargs="?", type=Path, default=curated.FOLDER)
    asked = parser.parse_args(arguments)
    if not asked.folder.is_dir():
        parser.error(f"there is no folder {asked.folder}")
    return _check(asked.folder) if asked.command == "check" else _format(asked.folder)


def _check(folder: Path) -> int:
    faults = curated.check(folder)
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"{', '.join(table.file for table in curated.FILES)}: no fault")
    return 1 if faults else 0


def _format(folder: Path) -> int:
    try:
        changed = curated.write(folder)
    except curated.CuratedError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename} cannot be written: {error.strerror}", file=sys.stderr)
        return 1
    print("\n".join(f"{name}: put in order" for name in changed) or "everything is in order")
    return 0


if __name__ == "__main__":
    sys.exit(main())
