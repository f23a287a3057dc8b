"""trafilatura's fast mode alone over a folder of raw copies, with all cores: `python benchmarks/refresh_trafilatura.py
FOLDER`. Prints a line of JSON as refresh_run.py does."""

import gzip
import json
import os
import resource
import sys
import time
from multiprocessing import get_context
from pathlib import Path


def words(path: Path) -> int:
    """How many characters it finds on a page."""
    return len(trafilatura.extract(gzip.decompress(path.read_bytes()), fast=True) or "")


if __name__ == "__main__":
    began = time.perf_counter()
    import trafilatura

    pages = [path.with_suffix(".gz") for path in sorted(Path(sys.argv[1]).glob("*/*/*.json"))
             if not json.loads(path.read_text())["url"].endswith("/feed")]  # fmt: skip
    with get_context("fork").Pool(len(os.sched_getaffinity(0))) as crew:
        found = sum(1 for letters in crew.imap_unordered(words, pages, chunksize=16) if letters)
        crew.close()
        crew.join()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps({"seconds": time.perf_counter() - began, "found": found,
                      "processor": sum(one.ru_utime + one.ru_stime for one in used)}))  # fmt: skip
