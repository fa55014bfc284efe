"""Which files belong to a database, and whether two names mean the same file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

BESIDE: Final = ("", "-wal", "-shm", "-journal", ".lock", ".forgotten", ".backed-up", ".part", ".seen", ".damaged")
"""What stands behind the database's name in the names of the files that belong to it."""


def parts_of(database: Path) -> Iterator[Path]:
    """Yield the database and what lies beside it and belongs to it, whether it is there now or not."""
    yield from (database.with_name(database.name + ending) for ending in BESIDE)


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two names mean one file: by links of either kind, another spelling, also before it is there."""
    if one.exists() and other.exists():
        return one.samefile(other)
    one, other = one.resolve(), other.resolve()
    if one.name.casefold() != other.name.casefold():
        return False
    return one.parent == other.parent or (
        one.parent.exists() and other.parent.exists() and one.parent.samefile(other.parent)
    )
