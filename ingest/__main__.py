"""The command line: `python -m ingest COMMAND`. Run with --help for the commands and their options."""

import io
import os
import sys
import threading
from collections.abc import Sequence

from ingest import commands, options


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a title must never stop a run for want of a letter
            stream.reconfigure(errors="backslashreplace")
    return commands.guarded(options.parser().parse_args(arguments))


if __name__ == "__main__":
    status = main()
    if threading.active_count() > 1:
        # Requests beyond the deadline still hang in their threads; an orderly end would pull the libraries from under
        # them and fill standard error with complaints.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    sys.exit(status)
