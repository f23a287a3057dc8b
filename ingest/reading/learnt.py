"""What follows from the rules alone, kept from one process to the next, as Python keeps modules that it has compiled.

Expressions are compiled when they are first needed, and ways of saying something taken to pieces: some fifteen hundred
and three thousand by now, and most of what the first articles of a process cost. What comes of it is kept beside the
compiled modules (`__pycache__`, or where `sys.pycache_prefix` says). What is missing, damaged, of another Python or of
other code is worked out anew; where nothing can be written, every process does the work itself. It holds no word of any
text that was read.
"""

import importlib
import importlib.util
import marshal
import os
import re
import sys
import zlib
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any, TypeVar, cast

from market import whole

T = TypeVar("T")

_FEW = 20
"""So few new answers are not worth a new file."""
_MOST_BYTES = 32_000_000
"""A file that has grown beyond this, by rules that are gone, is begun anew."""
_MODULES = ("beginnings.py", "entries.py", "learnt.py", "lookups.py", "notation.py", "sought.py")
"""What works the answers out: when one of these changes, they are worked out anew."""
_SUM = 4

_Built = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Of an expression: its flags, its codes as numbers of four bytes, how many groups, their numbers, their names."""
_Kept = dict[tuple[str, str], bytes]
"""What was worked out, of what -> the answer as `marshal` writes it, so that only what is asked for is taken in."""


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The expression that `re.compile(pattern, flags)` gives, put together from what is kept. re.error as there."""
    built = worked_out(f"expression {int(flags)}", pattern, partial(_built, int(flags)))
    with suppress(ImportError, AttributeError, TypeError, RuntimeError):  # another Python may build them otherwise
        if built is not None:
            return _together(pattern, built)
    return re.compile(pattern, flags)


def worked_out(what: str, of: str, work: Callable[[str], T]) -> T:
    """What `work` makes of a text of the rules, kept under the name `what`: of text, numbers, tuples and dicts."""
    kept, new = _book()
    told = kept.get((what, of))
    if told is not None:
        return cast("T", marshal.loads(told))  # noqa: S302 - as trusted as the modules beside it
    answer = work(of)
    _will_keep(os.getpid())
    kept[what, of] = new[what, of] = marshal.dumps(cast("Any", answer))
    return answer


def keep() -> None:
    """Write what is new for the processes to come; called by itself when a process ends."""
    _, new = _book()
    place = _place()
    if place is None or len(new) < _FEW or sys.dont_write_bytecode:
        return
    told = marshal.dumps(_read(place) | new)  # others may have written since
    if len(told) > _MOST_BYTES:
        told = marshal.dumps(new)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        whole.replace(place, _sum(told) + told)
        new.clear()


@cache
def _book() -> tuple[_Kept, _Kept]:
    """What is kept, and what of it is new since the file was read."""
    place = _place()
    return (_read(place) if place else {}), {}


@cache
def _will_keep(process: int) -> None:
    """Have `keep` called when this process ends; those of a crew end without what `atexit` knows."""
    Finalize(None, keep, exitpriority=1)


def _place() -> Path | None:
    """Where the file lies; None where this Python keeps no compiled modules."""
    try:
        return Path(importlib.util.cache_from_source(__file__)).with_suffix(".rules")
    except NotImplementedError:
        return None


def _read(place: Path) -> _Kept:
    with suppress(OSError, ValueError, EOFError, TypeError):
        content = place.read_bytes()
        told = memoryview(content)[_SUM:]
        if content[:_SUM] == _sum(told):
            kept: _Kept = marshal.loads(told)  # noqa: S302 - as trusted as the modules beside it
            return kept
    return {}


def _sum(told: bytes | memoryview) -> bytes:
    return zlib.crc32(told, _edition()).to_bytes(_SUM, "big")


@cache
def _edition() -> int:
    """A number for this Python and for the modules that work the answers out."""
    sources = [Path(__file__).with_name(name).read_bytes() for name in _MODULES]
    return zlib.crc32(b"\0".join([sys.version.encode(), *sources]))


def _built(flags: int, pattern: str) -> _Built | None:
    """As `re.compile` does it: parsed, then turned into codes. None where this Python does it otherwise."""
    try:
        told = _module("re._parser").parse(pattern, flags)
        codes = _module("re._compiler")._code(told, flags)
        state = told.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        return flags | state.flags, array("I", codes).tobytes(), state.groups - 1, state.groupdict, (*names,)
    except (ImportError, AttributeError, TypeError):
        return None


def _together(pattern: str, built: _Built) -> re.Pattern[str]:
    flags, codes, groups, numbers, names = built
    told = _module("_sre").compile(pattern, flags, array("I", codes).tolist(), groups, numbers, names)
    return cast("re.Pattern[str]", told)


@cache
def _module(name: str) -> Any:
    """A module of the standard library that is not public: what `re.compile` itself is made of."""
    return importlib.import_module(name)
