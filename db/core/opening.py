"""Opening a database, whichever engine it is of."""

from pathlib import Path

from db.core.engine import Database
from db.core.sqlite import SqliteDatabase


async def open_database(path: Path) -> Database:
    """Open a database to write, which must have been migrated."""
    return await SqliteDatabase.open(path)


async def open_to_read(path: Path) -> Database:
    """Open a database for reading only, also one in use by the bot."""
    return await SqliteDatabase.read_only(path)
