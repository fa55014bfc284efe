"""Who may work on a database: one process at a time on a file of SQLite's, several that serve on PostgreSQL."""

import fcntl
import os
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from pathlib import Path

from db.core.engine import Database
from db.core.opening import bring_up, is_served, open_alone, open_database, open_to_serve
from db.core.place import Place
from fair.errors import PlainError


class LockedError(PlainError):
    """Another process holds the lock."""

    def __init__(self, place: Place) -> None:
        self.place = place
        super().__init__(f"Another process is at work ({place}). Stop it first; two at once would disturb each other.")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file. The system frees it when the process ends, however it ends."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LockedError(path) from None
        yield
    finally:
        os.close(descriptor)


def database_locked(database: Path) -> AbstractContextManager[None]:
    """Hold a database: its one writer is this process."""
    return locked(database.with_name(f"{database.name}.lock"))


@asynccontextmanager
async def sole_database(place: Place) -> AsyncIterator[tuple[Database, list[str]]]:
    """Bring a database up and open it, with this process as its one writer; with the names of what it lacked.

    Raises `LockedError`.
    """
    if isinstance(place, Path):
        with database_locked(place):
            lacked = await bring_up(place)
            async with closing(await open_database(place)) as database:
                yield database, lacked
        return
    opened = await open_alone(place)
    if opened is None:
        raise LockedError(place)
    async with closing(opened[0]):
        yield opened


def replica_name() -> str:
    """Return what people may call this process by."""
    return f"{socket.gethostname()}:{os.getpid()}"


@asynccontextmanager
async def served_database(place: Place, bot_file: Path) -> AsyncIterator[Database]:
    """Bring a database up and open it to serve from it: as the only one on SQLite, beside others on PostgreSQL.

    `bot_file` is a lock file of the bot's, where one process may serve it. Raises `LockedError`.
    """
    name = replica_name()
    if isinstance(place, Path):
        with locked(bot_file):
            async with sole_database(place) as (database, _):
                await database.serve_as(name)
                yield database
        return
    bot_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    opened = await open_to_serve(place, name)
    if opened is None:
        raise LockedError(place)
    async with closing(opened[0]) as database:
        yield database


@asynccontextmanager
async def closing(database: Database) -> AsyncIterator[Database]:
    """Close a database at the end."""
    try:
        yield database
    finally:
        await database.close()


async def is_held(place: Place) -> bool:
    """Tell whether another process holds a database."""
    if not isinstance(place, Path):
        return await is_served(place)
    try:
        with database_locked(place):
            return False
    except LockedError:
        return True
