"""Files that a killed writer leaves in a local dataset, and that no vacuum finds."""

from pathlib import Path

from market import whole

_PATTERNS = ("*/*.parquet#*", "*/_delta_log/*#*", f".*{whole.PART}")


def remove_litter(folder: Path) -> None:
    """Remove half-written temporary files. Only for who holds the lock: nobody else is writing then."""
    for pattern in _PATTERNS:
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)
