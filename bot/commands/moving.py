"""Moving a fair to another database: from SQLite to PostgreSQL, and back."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.lock import closing, database_locked, is_held, sole_database
from bot.own_files import is_same
from db.core import moving
from db.core.engine import Database, Tx
from db.core.migrate import known_migrations
from db.core.moving import MoveError, TableStatement
from db.core.opening import open_to_read
from db.core.place import NoDatabaseError, Place


async def move(source: Place, target: Place, report: Callable[[str, int], None]) -> int:
    """Copy all of a database into another one, compare them row by row, and return how many rows there are.

    No bot may run on either. What was interrupted goes on when it is asked for again. Raises a plain error.
    """
    if source == target or (isinstance(source, Path) and isinstance(target, Path) and is_same(source, target)):
        raise MoveError(f"{source} is where everything lies already. Nothing was moved.")
    async with _still(source) as opened, sole_database(target) as (database, _):
        return await moving.move(opened, database, report)


@asynccontextmanager
async def _still(place: Place) -> AsyncIterator[Database]:
    """Open a database for reading while nobody writes there."""
    if isinstance(place, Path):
        if not place.exists():
            raise NoDatabaseError(f"There is no database at {place} yet.")
        with database_locked(place):
            async with closing(await open_to_read(place)) as database:
                yield await present(database)
        return
    if await is_held(place):
        raise MoveError(f"A bot runs on {place}. Stop it first.")
    async with closing(await open_to_read(place)) as database:
        yield await present(database)


async def present(database: Database) -> Database:
    """Return a database of the present schema. Raises `MoveError` if it is of another one."""
    version, known = await database.read(_version), known_migrations()[-1].version
    if version != known:
        raise MoveError(f"{database.place} has schema {version}, this program {known}: bring it up first (migrate).")
    return database


async def _version(tx: Tx) -> int:
    row = await tx.one(TableStatement("SELECT max(version) AS version FROM schema_version"))
    return int(row["version"]) if row else 0
