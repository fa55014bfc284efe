"""A schema of a PostgreSQL database: one writer at a time, whichever process it is in.

`BEGIN IMMEDIATE` of SQLite's is here a lock of the transaction: it is held until the commit or the end of the
connection, and who waits is served in order. READ COMMITTED, so that each statement sees what was committed before it:
a snapshot of the whole transaction would be taken by the statement that waits for the lock, and be stale.
"""

import asyncio
import logging
import time
from typing import Final, Self

import asyncpg

from db.core.ahead import KnownAhead
from db.core.engine import Database, Tx
from db.core.place import NoDatabaseError, PostgresPlace
from db.core.postgresql_connection import BEGIN, BEGIN_READING, PostgresConnection, SessionPart
from db.core.trouble import StorageTroubleError

RESOLVE_SECONDS: Final = 60.0
"""How long to ask what became of a commit whose answer was lost."""

SWEEP_SECONDS: Final = 60.0
"""Between two removals of deleted rows from their tables."""

LATE_SWEEP_SECONDS: Final = 600.0
"""After the first one: by then whoever could still see the rows has ended."""

_UNDER_WAY: Final = """
SELECT CAST(pg_current_xact_id() AS TEXT), CAST(pg_current_wal_insert_lsn() AS TEXT),
    CAST(pg_last_wal_replay_lsn() AS TEXT)
"""
"""What the transaction is called, up to where the log has what it wrote, and up to where the log was last read."""

_FATE: Final = """
SELECT CASE
    WHEN replayed IS NULL OR CAST(replayed AS TEXT) IS NOT DISTINCT FROM CAST($3 AS TEXT)
        OR replayed >= CAST(CAST($2 AS TEXT) AS pg_lsn)
    THEN pg_xact_status(CAST(CAST($1 AS TEXT) AS xid8))
    ELSE 'aborted'
END
FROM pg_last_wal_replay_lsn() AS replayed
"""
"""What became of it. A server that began since from a log which did not have it, its own after a crash or that of the
primary it took over from, may call another transaction by its name."""

log = logging.getLogger("jarmenke.database")


class PostgresDatabase(Database):
    """A schema that this process writes into."""

    _connection: PostgresConnection
    is_shared = True

    def __init__(self, connection: PostgresConnection) -> None:
        super().__init__(connection, connection.place)
        self._sweep_at: list[float] = []
        """When deleted rows are to be removed from their tables."""
        self._swept_at: float | None = None

    @classmethod
    async def open(cls, place: PostgresPlace, *, part: SessionPart = "guest") -> Self:
        """Open a schema, which must have been migrated. Raises `SecondWriterError` where others leave no room."""
        connection = PostgresConnection(place, part=part)
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

    async def serve_as(self, name: str) -> None:
        """Be a replica; others may be ones at the same time."""
        async with self._mutex:
            await self._connection.serve_as(name)

    async def lead(self) -> bool:
        """Be the one who polls, unless another process is."""
        async with self._mutex:
            return await self._connection.lead()

    async def follow(self) -> None:
        """Let another process poll."""
        async with self._mutex:
            await self._connection.follow()

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
        under_way = await raw.fetchrow(_UNDER_WAY) if raw else None
        try:
            await tx.commit()
        except StorageTroubleError:
            if under_way is None or not await self._was_stored(under_way):
                raise
            log.warning("the answer to a commit was lost, and it was stored")

    async def _was_stored(self, under_way: asyncpg.Record) -> bool:
        """Find out what became of a transaction."""
        until = time.monotonic() + RESOLVE_SECONDS
        while time.monotonic() < until:
            self._connection.drop()
            try:
                raw = await self._connection.connect()
                state = await raw.fetchval(_FATE, *under_way)
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
