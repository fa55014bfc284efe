"""A checksum in each copy of the database: SQLite itself has none, and takes overwritten letters for an answer.

It stands in the file's header, in the number that SQLite leaves to programs (user_version), so that it goes wherever
the file goes; 0 there means that there is none. Of the header what SQLite itself may write anew does not count.
"""

import os
import zlib
from pathlib import Path
from typing import Final

_SEAL: Final = slice(60, 64)
_WRITTEN_ANEW: Final = (slice(24, 28), _SEAL, slice(92, 100))
"""How often the file was changed, the seal, and the version that did it (sqlite.org/fileformat2.html)."""
_HEADER: Final = 100
_BLOCK: Final = 1 << 20


def seal(file: Path) -> None:
    """Write its checksum into a copy that nobody has open."""
    checksum = _checksum(file)
    with file.open("rb+") as there:
        there.seek(_SEAL.start)
        there.write(checksum)
        there.flush()
        os.fsync(there.fileno())


def is_broken(file: Path) -> bool:
    """Tell whether a copy has a checksum and is another than when it was made."""
    with file.open("rb") as there:
        sealed = there.read(_HEADER)[_SEAL]
    return any(sealed) and sealed != _checksum(file)


def _checksum(file: Path) -> bytes:
    with file.open("rb") as there:
        header = bytearray(there.read(_HEADER))
        for part in _WRITTEN_ANEW:
            header[part] = bytes(part.stop - part.start)
        found = zlib.crc32(header)
        while block := there.read(_BLOCK):
            found = zlib.crc32(block, found)
    return (found or 1).to_bytes(4, "big")
