"""A file of SQLite's: one writing connection in a thread of its own."""

import sqlite3
import time
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Self

import aiosqlite

from db.core import replicas
from db.core.ahead import KnownAhead
from db.core.connection import BoundStatement, StoredRow
from db.core.engine import STREAMED, Database, Tx
from db.core.trouble import is_storage_trouble

SAFE_VERSION: Final = (3, 51, 3)
"""SQLite before this can corrupt a WAL that two connections checkpoint at once (sqlite.org/wal.html#walresetbug)."""

_PRAGMAS: Final[Mapping[str, str | int]] = {
    "journal_mode": "wal",
    "synchronous": "full",  # an acknowledged update must survive a power cut
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "secure_delete": 1,  # what people had deleted is overwritten
    "temp_store": "memory",
}

BEGIN: Final[BoundStatement] = ("BEGIN IMMEDIATE", (), False)
BEGIN_READING: Final[BoundStatement] = ("BEGIN", (), False)


class SqliteConnection(aiosqlite.Connection):
    """aiosqlite's connection, with one way more: several statements in one hop to its thread."""

    replica = 0

    async def perform(self, calls: Sequence[BoundStatement]) -> Sequence[StoredRow]:
        """Execute statements in their order; return the rows of the last one."""
        rows: list[sqlite3.Row] = await self._execute(self._perform, calls)  # type: ignore[no-untyped-call]  # aiosqlite's own way to its thread
        return rows

    def _perform(self, calls: Sequence[BoundStatement]) -> list[sqlite3.Row]:
        rows: list[sqlite3.Row] = []
        for sql, parameters, many in calls:
            if many:
                self._conn.executemany(sql, parameters)
            else:
                rows = self._conn.execute(sql, parameters).fetchall()
        return rows

    async def clock(self) -> int:
        """Return the time of this machine."""
        return time.time_ns() // 1000

    async def gone(self, replicas: Collection[int]) -> set[int]:
        """Return which of them serve no more: all but this one, as a file has one writer at a time."""
        return set(replicas) - {self.replica}

    async def stream(self, sql: str, parameters: Mapping[str, Any]) -> AsyncIterator[StoredRow]:
        """Yield the rows of a statement in parts."""
        async with self.execute(sql, parameters) as cursor:
            while rows := await cursor.fetchmany(STREAMED):
                for row in rows:
                    yield row


class SqliteDatabase(Database):
    """A file that this process writes into."""

    _connection: SqliteConnection

    def __init__(self, connection: SqliteConnection, path: Path) -> None:
        super().__init__(connection, path)
        self._traces = False
        """Of something that was deleted, the log of the database still holds traces."""

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open the file, which must have been migrated."""
        connection = await _connected(str(path))
        try:
            for name, value in _PRAGMAS.items():
                await connection.execute_fetchall(f"PRAGMA {name} = {value}")
        except BaseException:
            await connection.close()
            raise
        return cls(connection, path)

    @classmethod
    async def read_only(cls, path: Path) -> Self:
        """Open a file for reading only, also one in use by the bot."""
        address = f"{path.absolute().as_uri()}?mode=ro"  # noqa: ASYNC240 - looks at no disk
        return cls(await _connected(address), path)

    async def pragma(self, name: str) -> Any:
        """Return a pragma's value on the writing connection."""
        async with self._mutex:
            rows = await self._connection.execute_fetchall(f"PRAGMA {name}")
            return next(iter(rows))[0]

    async def serve_as(self, name: str) -> None:
        """Be the one that serves."""
        self._connection.replica = await self.write(lambda tx: replicas.enter(tx, name))

    async def go_on_numbering(self, table: str, column: str) -> None:
        """Do nothing: SQLite numbers by the highest there is."""

    def _begun(self, known: KnownAhead | None) -> Tx:
        return Tx(self._connection, BEGIN, fingerprint=self.fingerprint, known=known)

    def _begun_reading(self) -> Tx:
        return Tx(self._connection, BEGIN_READING)

    async def _opened_reader(self) -> Database:
        return await SqliteDatabase.read_only(self.beside)

    async def _roll_back(self) -> None:
        """End the transaction, if one is open: behind whatever a cancelled task left in the thread's queue."""
        with suppress(sqlite3.OperationalError):  # none is open: a full disk may have rolled back already
            await self._connection.execute_fetchall("ROLLBACK")

    async def _clean_up(self, *, erased: bool) -> None:
        self._traces = self._traces or erased
        if self._traces:
            self._traces = not await self._cleaned()

    async def _cleaned(self) -> bool:
        """Empty the log of the database. Somebody reads from it, or the disk is full: the next write tries.

        What was stored is stored: nothing that goes wrong now may look as if it were not.
        """
        try:
            await self._connection.execute_fetchall("PRAGMA busy_timeout = 0")
            rows = await self._connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.OperationalError as error:
            if not is_storage_trouble(error):
                raise
            return False
        finally:
            await self._connection.execute_fetchall(f"PRAGMA busy_timeout = {_PRAGMAS['busy_timeout']}")
        return not next(iter(rows))[0]

    async def _close(self) -> None:
        await self._connection.close()


async def _connected(address: str) -> SqliteConnection:
    """Open a file by its path or its URI; the thread ends if that fails."""
    connection = SqliteConnection(lambda: sqlite3.connect(address, uri=True, isolation_level=None), iter_chunk_size=64)
    await connection
    connection.row_factory = sqlite3.Row
    return connection
