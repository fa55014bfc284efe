"""A connection to a schema of PostgreSQL's, made anew when it was lost."""

import logging
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final, Literal, TypeAlias

import asyncpg

from db.core.connection import BoundStatement, StoredRow
from db.core.engine import STREAMED
from db.core.place import PostgresPlace
from db.core.postgresql_errors import refused, told
from db.core.postgresql_session import (
    CONNECT_SECONDS,
    IDLE_SESSION,
    POLLER,
    SERVER,
    SecondWriterError,
    connected,
    is_trouble,
    numbered,
    storable,
)
from db.core.trouble import StorageTroubleError

BEGIN: Final[BoundStatement] = ("BEGIN", (), False)

BEGIN_READING: Final[BoundStatement] = ("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", (), False)

WRITER: Final = 1
"""The class of the lock that a transaction which writes holds; its object is the schema."""

SessionPart: TypeAlias = Literal["guest", "serves", "alone"]
"""What a process does to a schema: looks or writes beside those who serve; serves; or works while nobody serves."""

_ENTER: Final = """
INSERT INTO replicas (name, started_at)
VALUES ($1, CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)) RETURNING id
"""
_CLOCK: Final = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)"
_LEAD: Final = "SELECT pg_try_advisory_lock($1, $2)"
_LEFT: Final = "DELETE FROM replicas WHERE id < $1 AND pg_try_advisory_xact_lock($2, CAST(id AS INTEGER))"
_GONE: Final = """
SELECT id FROM unnest(CAST($1 AS INTEGER[])) AS asked (id) WHERE id != $2 AND pg_try_advisory_xact_lock($3, id)
"""

log = logging.getLogger("jarmenke.database")


class PostgresConnection:
    """A connection that is made anew when it was lost, at the beginning of a transaction."""

    def __init__(self, place: PostgresPlace, *, reading: bool = False, part: SessionPart = "guest") -> None:
        self.place = place
        self._reading, self._part = reading, part
        self._name: str | None = None
        """What the replica is called, once it serves."""
        self.replica = 0
        self._leads: asyncpg.Connection | None = None
        """The session that holds the lock of the one who polls."""
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
        if self._part == "guest":
            return
        how = "pg_try_advisory_lock" if self._part == "alone" else "pg_try_advisory_lock_shared"
        if not await raw.fetchval(f"SELECT {how}($1, $2)", SERVER, self.schema_id):
            raise SecondWriterError(
                f"Another process is at work ({self.place}). Stop it first; two at once would disturb each other."
            )
        if self._part == "serves":
            await raw.execute(IDLE_SESSION)
        if self._name is not None:
            await self._enter(raw, self._name)

    async def lead(self) -> bool:
        """Be the one who polls, as long as this session lives; tell whether it is this one."""
        try:
            raw = await self.connect()
            if self._leads is not raw and await raw.fetchval(_LEAD, POLLER, self.schema_id):
                self._leads = raw
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError) as error:
            raise self._told(error) from error
        return self._leads is raw

    async def follow(self) -> None:
        """Let somebody else poll."""
        raw, self._leads = self._leads, None
        if raw is not None and not raw.is_closed():
            with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError):
                await raw.execute(f"SELECT pg_advisory_unlock({POLLER}, {self.schema_id})")

    async def serve_as(self, name: str) -> None:
        """Be a replica of this name, and again a new one with each connection made anew."""
        raw = await self.connect()
        self._name = name
        await self._enter(raw, name)

    async def _enter(self, raw: asyncpg.Connection, name: str) -> None:
        """Become a replica. Its number is a lock that lives as long as this session: nobody else can take it.

        The row is seen by others only when the lock is held. Rows of those who have gone are taken away.
        """
        async with raw.transaction():
            number: int = await raw.fetchval(_ENTER, name)
            await raw.fetchval("SELECT pg_advisory_lock_shared($1, $2)", self.schema_id, number)
            await raw.execute(_LEFT, number, self.schema_id)
        if self.replica:
            log.warning("the connection was lost: replica %d goes on as %d", self.replica, number)
        self.replica = number

    async def clock(self) -> int:
        """Return the time by the server's clock."""
        rows = await self.perform([(_CLOCK, {}, False)])
        return int(rows[0][0])

    async def gone(self, replicas: Collection[int]) -> set[int]:
        """Return which of them serve no more: the server has ended their sessions, and with these their locks.

        Whoever only stopped to be heard of finds, when it is heard again, that it has become another one.
        """
        raw = self.raw
        if raw is None:
            raise StorageTroubleError("The connection to the database was lost.")
        try:
            rows = await raw.fetch(_GONE, sorted(replicas), self.replica, self.schema_id)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError) as error:
            raise self._told(error) from error
        return {row["id"] for row in rows}

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
            return StorageTroubleError(f"The database is in trouble: {told(error)}")
        if isinstance(error, asyncpg.InsufficientPrivilegeError):
            return refused(self.place, error)
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
