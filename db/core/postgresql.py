"""A schema of a PostgreSQL database: one writer at a time, whichever process it is in.

`BEGIN IMMEDIATE` of SQLite's is here a lock of the transaction: it is held until the commit or the end of the
connection, and who waits is served in order. READ COMMITTED, so that each statement sees what was committed before it:
a snapshot of the whole transaction would be taken by the statement that waits for the lock, and be stale.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final, Self

import asyncpg

from db.core.ahead import KnownAhead
from db.core.connection import BoundStatement, StoredRow
from db.core.engine import STREAMED, Database, Tx
from db.core.place import NoDatabaseError, PostgresPlace
from db.core.postgresql_session import (
    CONNECT_SECONDS,
    SERVER,
    SecondWriterError,
    connected,
    is_trouble,
    numbered,
    said,
    storable,
)
from db.core.trouble import StorageTroubleError

BEGIN: Final[BoundStatement] = ("BEGIN", (), False)

BEGIN_READING: Final[BoundStatement] = ("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", (), False)

WRITER: Final = 1
"""The class of the lock that a transaction which writes holds; its object is the schema."""

RESOLVE_SECONDS: Final = 60.0
"""How long to ask what became of a commit whose answer was lost."""

SWEEP_SECONDS: Final = 60.0
"""Between two removals of deleted rows from their tables."""

LATE_SWEEP_SECONDS: Final = 600.0
"""After the first one: by then whoever could still see the rows has ended."""

log = logging.getLogger("jarmenke.database")


class PostgresConnection:
    """A connection that is made anew when it was lost, at the beginning of a transaction."""

    def __init__(self, place: PostgresPlace, *, reading: bool = False, sole: bool = False) -> None:
        self.place = place
        self._reading, self._sole = reading, sole
        self.schema_id = 0
        """The schema's own number in its database: what locks are called by."""
        self.raw: asyncpg.Connection | None = None
        self._closed = False

    async def connect(self) -> asyncpg.Connection:
        """Return the connection, a new one where there is none. Raises `StorageTroubleError`."""
        if self._closed:  # a transaction that waited for its turn while everything ended may not begin anew
            raise StorageTroubleError("The database is closed.")
        if self.raw is not None and not self.raw.is_closed():
            return self.raw
        self.raw = None
        raw = await connected(self.place, reading=self._reading)
        try:
            await self._take_place(raw)
        except asyncpg.PostgresError as error:
            raw.terminate()
            raise self._told(error) from error
        except BaseException:
            raw.terminate()
            raise
        self.raw = raw
        return raw

    async def _take_place(self, raw: asyncpg.Connection) -> None:
        found = await raw.fetchval("SELECT CAST(oid AS BIGINT) FROM pg_namespace WHERE nspname = $1", self.place.schema)
        number = int(found or 0)
        self.schema_id = number if number < 2**31 else number - 2**32  # locks are called by signed numbers
        if self._sole and not await raw.fetchval("SELECT pg_try_advisory_lock($1, $2)", SERVER, self.schema_id):
            raise SecondWriterError(
                f"Another process is at work ({self.place}). Stop it first; two at once would disturb each other."
            )

    async def perform(self, calls: Sequence[BoundStatement]) -> Sequence[StoredRow]:
        """Execute statements in their order; return the rows of the last one."""
        begun = calls[0] if calls and calls[0] in (BEGIN, BEGIN_READING) else None
        if begun:
            await self._begin(begun)
            calls = calls[1:]
        rows: Sequence[StoredRow] = ()
        try:
            for sql, parameters, many in calls:
                rows = await self._execute(sql, parameters, many=many)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError) as error:
            raise self._told(error) from error
        return rows

    async def _begin(self, begun: BoundStatement) -> None:
        """Begin a transaction. A connection that was lost while nothing was going on costs nobody anything."""
        text = begun[0]
        for is_last in (False, True):
            raw = await self.connect()
            if begun == BEGIN:
                text = f"{begun[0]}; SELECT pg_advisory_xact_lock({WRITER}, {self.schema_id})"
            try:
                await raw.execute(text)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError) as error:
                told = self._told(error)
                if is_last or not isinstance(told, StorageTroubleError) or not raw.is_closed():
                    raise told from error
            else:
                return

    async def _execute(self, sql: str, parameters: Any, *, many: bool) -> Sequence[StoredRow]:
        raw = self.raw
        if raw is None:
            raise StorageTroubleError("The connection to the database was lost.")
        if many:
            text, names = numbered(sql)
            await raw.executemany(text, [[storable(row[name]) for name in names] for row in parameters])
            return ()
        if not parameters and not isinstance(parameters, Mapping):
            await raw.execute(sql)
            return ()
        text, names = numbered(sql)
        rows: Sequence[StoredRow] = await raw.fetch(text, *[storable(parameters[name]) for name in names])
        return rows

    async def stream(self, sql: str, parameters: Mapping[str, Any]) -> AsyncIterator[StoredRow]:
        """Yield the rows of a statement in parts."""
        text, names = numbered(sql)
        given = [storable(parameters[name]) for name in names]
        raw = await self.connect()
        try:
            if not raw.is_in_transaction():  # a cursor lives in one
                for row in await raw.fetch(text, *given):
                    yield row
                return
            async for row in raw.cursor(text, *given, prefetch=STREAMED):
                yield row
        except (OSError, asyncpg.PostgresError, asyncpg.InternalClientError) as error:
            raise self._told(error) from error

    def _told(self, error: BaseException) -> BaseException:
        """Return an error as the rest of the program knows it; a connection of which nothing is known is given up."""
        lost = isinstance(error, OSError | TimeoutError | asyncpg.InternalClientError) or (
            self.raw is not None and self.raw.is_closed()
        )
        if lost and self.raw is not None:
            self.raw.terminate()
            self.raw = None
        if lost or is_trouble(error):
            return StorageTroubleError(f"The database is in trouble: {said(error)}")
        return error

    async def roll_back(self) -> None:
        """End the transaction, if one is open; where that can't be known, the connection with it."""
        raw = self.raw
        if raw is None:
            return
        try:
            if not raw.is_closed() and raw.is_in_transaction():
                await raw.execute("ROLLBACK")
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError):
            self.drop()

    def drop(self) -> None:
        """End the connection at once."""
        if self.raw is not None:
            self.raw.terminate()
        self.raw = None

    async def close(self) -> None:
        """End the connection for good."""
        self._closed = True
        if self.raw is not None:
            with suppress(OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await self.raw.close(timeout=CONNECT_SECONDS)
        self.drop()


class PostgresDatabase(Database):
    """A schema that this process writes into."""

    _connection: PostgresConnection

    def __init__(self, connection: PostgresConnection) -> None:
        super().__init__(connection, connection.place)
        self._sweep_at: list[float] = []
        """When deleted rows are to be removed from their tables."""
        self._swept_at: float | None = None

    @classmethod
    async def open(cls, place: PostgresPlace, *, sole: bool = False) -> Self:
        """Open a schema, which must have been migrated; as the `sole` process, or raise `SecondWriterError`."""
        connection = PostgresConnection(place, sole=sole)
        await connection.connect()
        return cls(connection)

    @classmethod
    async def read_only(cls, place: PostgresPlace) -> Self:
        """Open a schema for reading only, also one in use by the bot."""
        connection = PostgresConnection(place, reading=True)
        raw = await connection.connect()
        if await raw.fetchval("SELECT to_regclass('schema_version')") is None:
            await connection.close()
            raise NoDatabaseError(f"There is no database at {place} yet.")
        return cls(connection)

    async def go_on_numbering(self, table: str, column: str) -> None:
        """Let the next rows of a table be numbered behind those that were stored with their numbers."""
        async with self._mutex:
            raw = await self._connection.connect()
            ask = f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), coalesce(max({column}), 0) + 1, false)"
            await raw.execute(f"{ask} FROM {table}")  # both are names of our own schema

    def _begun(self, known: KnownAhead | None) -> Tx:
        return Tx(self._connection, BEGIN, fingerprint=self.fingerprint, known=known)

    def _begun_reading(self) -> Tx:
        return Tx(self._connection, BEGIN_READING)

    async def _opened_reader(self) -> Database:
        return await PostgresDatabase.read_only(self._connection.place)

    async def _commit(self, tx: Tx) -> None:
        """Store all of it. If the answer is lost, find out what became of it where something follows from that.

        What else is written can be done again: an update knows its turn, a delivery whether it was claimed.
        """
        if not tx.has_sequel or tx.failed:
            await tx.commit()
            return
        await tx.flush()
        raw = self._connection.raw
        number = await raw.fetchval("SELECT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)") if raw else 0
        try:
            await tx.commit()
        except StorageTroubleError:
            if not await self._was_stored(number):
                raise
            log.warning("the answer to a commit was lost, and it was stored")

    async def _was_stored(self, number: int) -> bool:
        """Find out what became of a transaction."""
        until = time.monotonic() + RESOLVE_SECONDS
        while time.monotonic() < until:
            self._connection.drop()
            try:
                raw = await self._connection.connect()
                state = await raw.fetchval("SELECT pg_xact_status(CAST(CAST($1 AS TEXT) AS xid8))", str(number))
            except (StorageTroubleError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                state = "in progress"
            if state != "in progress":
                return bool(state == "committed")
            await asyncio.sleep(0.1)
        return False

    async def _roll_back(self) -> None:
        await self._connection.roll_back()

    async def _clean_up(self, *, erased: bool) -> None:
        """Remove deleted rows from their tables from time to time: until then they stand there, unseen.

        Once soon, and once when those who could still see them have ended.
        """
        now = time.monotonic()
        if erased:
            soon = now if self._swept_at is None else max(now, self._swept_at + SWEEP_SECONDS)
            self._sweep_at = [min([soon, *self._sweep_at]), now + LATE_SWEEP_SECONDS]
        if self._sweep_at and now >= self._sweep_at[0]:
            del self._sweep_at[0]
            self._swept_at = now
            await self.sweep()

    async def sweep(self) -> None:
        """Remove what was deleted from its tables. What was stored is stored: nothing that goes wrong now is told."""
        raw = self._connection.raw
        if raw is None:
            return
        try:
            tables = await raw.fetch(
                "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = $1",
                self._connection.place.schema,
            )
            if tables:
                await raw.execute(f"VACUUM (SKIP_LOCKED) {', '.join(row['name'] for row in tables)}")
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError) as error:
            log.warning("deleted rows were not removed: %s", type(error).__name__)

    async def _close(self) -> None:
        if self._sweep_at:
            await self.sweep()
        await self._connection.close()
