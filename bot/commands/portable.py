"""Copies that need no other program, whichever engine keeps what is stored: of a schema of PostgreSQL's, too, a file.

For who operates the server its own backups are better (to the second, of all that is there); this is what one fair
needs on the day on which they fail.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing as ended
from pathlib import Path

from bot import forgotten
from bot.commands import copies
from bot.commands import moving as whole_moves
from bot.commands.backup import BackupError, back_up, bring_back, lists_beside, refuse_other, verify
from bot.commands.seals import seal
from bot.lock import closing
from bot.own_files import parts_of
from db.core import moving
from db.core.migrate import migrate
from db.core.opening import bytes_of, open_database, open_to_read
from db.core.place import NoDatabaseError, Place, PostgresPlace
from db.core.trouble import StorageTroubleError


def back_up_any(place: Place, file: Path, progress: Callable[[], None]) -> int:
    """Copy a database of either engine, also one in use, check the copy and remember it. Return its size in bytes."""
    if isinstance(place, Path):
        return back_up(place, file, progress)
    write_copy(place, file, progress)
    copies.record(place.beside, file)
    return file.stat().st_size


def room_for(place: Place) -> int:
    """Return how many bytes a copy takes at most. Raises `BackupError`."""
    if isinstance(place, Path):
        return place.stat().st_size
    try:
        return asyncio.run(bytes_of(place))
    except StorageTroubleError as error:
        raise BackupError(str(error)) from error


def write_copy(place: PostgresPlace, file: Path, progress: Callable[[], None]) -> None:
    """Copy a schema, also one in use, as it is at one moment, and check the copy. Raises `BackupError`."""
    refuse_other(file)
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = file.with_name(f"{file.name}.part")
    discard(partial)
    migrate(partial)
    try:
        asyncio.run(_copy(place, partial, progress))
        with ended(sqlite3.connect(partial)) as connection:  # one file, and nothing beside it
            connection.execute("PRAGMA journal_mode = DELETE")
        verify(partial, progress)
        seal(partial)
        partial.replace(file)
    except (StorageTroubleError, NoDatabaseError) as error:
        raise BackupError(str(error)) from error
    finally:
        discard(partial)


async def _copy(place: PostgresPlace, file: Path, progress: Callable[[], None]) -> None:
    async with closing(await open_to_read(place)) as source, closing(await open_database(file)) as target:
        await whole_moves.present(source)
        await moving.snapshot(source, target, progress)


def put_back(file: Path, place: PostgresPlace, progress: Callable[[], None]) -> int:
    """Put a copy into a schema in which nothing is, and compare each row; return how many there are.

    The bot notices at its next start that it is a copy. What was interrupted goes on when it is asked for again.
    Raises a plain error.
    """
    scratch = place.beside.with_name(f"{place.beside.name}.restoring")
    scratch.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    forgotten.merge(forgotten.list_of(place.beside), lists_beside(file))
    try:
        discard(scratch)
        bring_back(file, scratch, progress)
        return asyncio.run(whole_moves.move(scratch, place, lambda _table, _rows: progress()))
    finally:
        discard(scratch)


def discard(database: Path) -> None:
    """Delete a file of SQLite's with all that lies beside it."""
    for part in parts_of(database):
        part.unlink(missing_ok=True)
