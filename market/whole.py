"""Files that are replaced whole: whoever reads one finds the old content or the new, also when the writer is killed."""

import os
from pathlib import Path

PART = ".part"
"""How the name of a file ends that a killed writer leaves; it begins with a point."""


def replace(path: Path, content: bytes, time: float | None = None) -> None:
    """Puts the content in the file's place in one step. time: of the file, in seconds since 1970; now when not given.

    Raises OSError where that fails; the file is then what it was, and nothing is left beside it."""
    part = path.with_name(f".{path.name}.{os.getpid()}{PART}")
    try:
        part.write_bytes(content)
        if time is not None:
            os.utime(part, (time, time))
        os.replace(part, path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
