"""What a writer is about to do in several steps, noted in a file of a local dataset: when it is killed between two of
them, the next writer finishes it. In object storage nothing is noted."""

import json
from pathlib import Path
from typing import Any

from market import whole
from market.store.errors import NotWritable


class Intent:
    """One kind of thing that may be left half done."""

    def __init__(self, folder: Path | None, name: str) -> None:
        self._path = folder / name if folder is not None else None

    def note(self, what: Any) -> None:
        """Note it, whole or not at all. what: JSON; dates and times are written as text. Raises NotWritable."""
        if self._path is None:
            return
        try:
            whole.replace(self._path, json.dumps(what, default=str).encode())
        except OSError as fault:
            raise NotWritable(f"the dataset in {self._path.parent} cannot be written: {fault.strerror}") from fault

    def clear(self) -> None:
        """It is done."""
        if self._path is not None:
            self._path.unlink(missing_ok=True)

    def held(self) -> Any:
        """What was noted and is not done; None where there is nothing, or nothing that can be read."""
        try:
            return json.loads(self._path.read_text()) if self._path is not None else None
        except (OSError, ValueError):
            return None
