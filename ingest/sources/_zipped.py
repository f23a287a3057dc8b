"""One CSV inside a zip archive that nobody vouches for."""

import io
import lzma
import struct
import zipfile
import zlib

from ingest.source import LayoutChangedError

_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, ValueError, OSError,
    struct.error,
)  # fmt: skip
"""What the library raises on archives that are none, or damaged."""


def only_csv(body: bytes, whose: str, largest: int, name: str = "") -> bytes:
    """The content of the archive's only CSV, or of the only one whose file is called `name`, read no further than
    `largest` bytes whatever its directory promises.

    Raises LayoutChangedError, in whose words `whose` names the source ("the ECB's").
    """
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            names = [one for one in archive.namelist() if one.endswith(".csv")]
            names = [one for one in names if not name or one.rpartition("/")[2] == name]
            if len(names) != 1:
                raise LayoutChangedError(f"{whose} archive holds {len(names)} {name or 'CSV files'} instead of one")
            with archive.open(names[0]) as member:
                content = member.read(largest + 1)
    except _BROKEN as error:
        raise LayoutChangedError(f"{whose} answer is no zip archive that can be read") from error
    if len(content) > largest:
        raise LayoutChangedError(f"{whose} file unpacks to more than {largest:,} bytes")
    return content
