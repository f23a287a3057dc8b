"""`python -m tests.fuzz [--seed N] [--inputs N] [--only NAME ...]`: hostile inputs to all that reads what others
send."""

import argparse
import contextlib
import multiprocessing
import resource
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.fuzz import answers, pages, words
from tests.fuzz.search import Found, Target, search

INPUTS = 1000
MEMORY = 1_500_000_000
"""Bytes that a target may take beyond what the loaded program takes."""


def targets() -> list[Target]:
    """All of them."""
    return [*pages.targets(), *words.targets(), *answers.targets()]


def run(only: Iterable[str] | None, seed: int, inputs: int) -> int:
    """Searches all targets, or those named, each in a process with little memory; 1 where one broke a promise."""
    names, broken, tried = list(only or (target.name for target in targets())), 0, 0
    with multiprocessing.get_context("fork").Pool(1, maxtasksperchild=1) as processes:
        tasks = [(name, seed, inputs) for name in names]
        for found, seconds in processes.imap(_alone, tasks):
            print(f"{found}  {seconds:6.1f} s", flush=True)
            broken, tried = broken + bool(found.faults), tried + found.tried
    print(f"seed {seed}: {tried:,} inputs to {len(tasks)} targets, {broken} of them with a fault", flush=True)
    return int(broken > 0)


def _alone(task: tuple[str, int, int]) -> tuple[Found, float]:
    name, seed, inputs = task
    with contextlib.suppress(OSError, ValueError):
        held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + MEMORY, held + MEMORY))
    began = time.process_time()
    [target] = [one for one in targets() if one.name == name]
    return search(target, seed, inputs), time.process_time() - began


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when every promise held, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--inputs", type=int, default=INPUTS, help="so many inputs a target")
    parser.add_argument("--only", nargs="+", default=None, help="these targets alone")
    given = parser.parse_args(arguments)
    known = [target.name for target in targets()]
    if strange := set(given.only or ()) - set(known):
        parser.error(f"there is no target {', '.join(sorted(strange))}; there are {', '.join(known)}")
    return run(given.only, given.seed, given.inputs)


if __name__ == "__main__":
    sys.exit(main())
