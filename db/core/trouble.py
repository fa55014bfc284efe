"""Trouble of the storage, which may pass, and what a transaction can't get over."""

import sqlite3
from typing import Final

TROUBLE_SECONDS: Final = 1.0
"""How long to wait before trying again while the storage is in trouble."""

_STORAGE_TROUBLE: Final = {
    getattr(sqlite3, f"SQLITE_{each}") for each in ("FULL", "IOERR", "BUSY", "READONLY", "CANTOPEN")
}


class StorageTroubleError(Exception):
    """The database can't be reached, is overloaded or has broken off: the same work may succeed later."""


class FailedTransactionError(Exception):
    """A statement of this transaction has failed before: nothing more can be done in it, nor can it be stored."""


def is_storage_trouble(error: BaseException) -> bool:
    """Tell whether the storage is to blame (disk full, unreadable; server gone) and the same may succeed later."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # errors of the Python module itself have none
    of_sqlite = isinstance(error, sqlite3.OperationalError) and code in _STORAGE_TROUBLE
    return of_sqlite or isinstance(error, StorageTroubleError)
