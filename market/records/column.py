"""A column of a table as the field of a class: the only place where it is named, typed and explained."""

from dataclasses import field
from typing import Any


def column(
    meaning: str,
    *,
    words: str = "",
    required: bool = False,
    refers: str = "",
    default: Any = "",
    computed: bool = False,
    form: str = "",
    within: tuple[float, float] | None = None,
    quoted: bool = False,
    formerly: tuple[str, ...] = (),
) -> Any:
    """A dataclass field with its dictionary entry.

    words: the vocabulary (a key of `VOCABULARIES`) that the value must come from. refers: the table (`companies`,
    `segments`, `documents`, `figures`) that must know the value. computed: filled in by the program, so no column of
    the curated file.
    form: how text is written: `stated` (YYYY-MM-DD, YYYY-MM or YYYY), `address` (http or https), `list` (joined by ;).
    within: the lowest and the highest number allowed. quoted: a document's own words, which never leave the dataset.
    formerly: earlier names of the column, the oldest last: what stored rows have under them is read as this one.
    """
    notes = {"meaning": meaning, "words": words, "required": required, "refers": refers, "computed": computed,
             "form": form, "within": within, "quoted": quoted, "formerly": formerly}  # fmt: skip
    return field(default=default, metadata=notes)
