"""One writing connection, whole transactions, statements by name."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar, cast

import aiosql

from db.core.ahead import MOST, AskedAhead, FoundAhead, KnownAhead, WantedAhead, find_ahead
from db.core.connection import BEGIN, BEGIN_READING, COMMIT, BoundStatement, Connection
from db.core.histogram import Histogram

T = TypeVar("T")

STREAMED: Final = 500
"""Rows per hop to the database thread, of an answer that is read in parts."""

TROUBLE_SECONDS: Final = 1.0
"""How long to wait before trying again while the disk is in trouble."""

_PRAGMAS: Final[Mapping[str, str | int]] = {
    "journal_mode": "wal",
    "synchronous": "full",  # an acknowledged update must survive a power cut
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "secure_delete": 1,  # what people had deleted is overwritten
    "temp_store": "memory",
}

_STORAGE_TROUBLE: Final = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
}


class Statement(Protocol):
    """A named statement of a store's SQL file."""

    sql: str


@cache
def statements(store: str) -> Any:
    """Load the named statements that lie beside a store (its `__file__`); each is an attribute with its `sql`."""
    return aiosql.from_path(Path(store).with_suffix(".sql"), "aiosqlite", mandatory_parameters=False)


def is_storage_trouble(error: BaseException) -> bool:
    """Tell whether the disk (full, unreadable, locked) is to blame and the same work may succeed later."""
    code = getattr(error, "sqlite_errorcode", 0)  # errors of the Python module itself have none
    return isinstance(error, sqlite3.OperationalError) and (code & 0xFF) in _STORAGE_TROUBLE


class Tx:
    """An open transaction.

    A question is one hop to the database thread (measured: a tenth of a millisecond, ten times what SQLite takes).
    What only writes needs no answer: it waits and goes along with the next question or the commit, in order. So an
    error of such a statement, a broken constraint, comes up there: within the transaction all the same.
    """

    __slots__ = (
        "_afterwards",
        "_connection",
        "_known",
        "_waiting",
        "buried",
        "erased",
        "fingerprint",
        "people_read",
        "registrations_read",
    )

    def __init__(
        self,
        connection: Connection,
        *waiting: BoundStatement,
        fingerprint: Callable[[int], str] | None = None,
        known: KnownAhead | None = None,
    ) -> None:
        self._connection = connection
        self._known = known
        self._waiting = list(waiting)
        self._afterwards: list[Callable[[], None]] = []
        self.erased = False
        """Something was deleted because somebody asked for it: no trace may stay in the log of the database either."""
        self.fingerprint = fingerprint
        """Makes of a person what is kept of who was forgotten; None: nobody keeps it."""
        self.buried: list[tuple[str, int]] = []
        """The fingerprints of those who were forgotten, and when."""
        self.registrations_read: set[int] = set()
        """Registrations of which a store has read what tells of a person: what people see next may tell of it."""
        self.people_read: set[int] = set()
        """People of whom a store has read what they are called, whatever is registered of them."""

    async def all(self, statement: Statement, **parameters: Any) -> list[sqlite3.Row]:
        """Return every row."""
        return await self._ask((statement.sql, parameters, False))

    async def one(self, statement: Statement, **parameters: Any) -> sqlite3.Row | None:
        """Return the first row."""
        rows = await self._ask((statement.sql, parameters, False))
        return rows[0] if rows else None

    async def ahead(self, find: Callable[..., Awaitable[T]], *given: Hashable) -> T:
        """Return what `find(tx, *given)` finds out about very many rows, as it was a moment before this transaction.

        This attempt is undone, others write meanwhile, and the next one has the answer, without what it has written
        itself. For figures and lists; never for what is given out only once.
        """
        if self._known is None:
            return await find(self, *given)
        if (find, given) not in self._known:
            raise WantedAhead((find, given))
        found = self._known[find, given]
        self.registrations_read |= found.registrations_read
        self.people_read |= found.people_read
        return cast("T", found.value)

    async def stream(self, statement: Statement, **parameters: Any) -> AsyncIterator[sqlite3.Row]:
        """Yield every row, without having all of them in memory at once."""
        await self.flush()
        async with self._connection.execute(statement.sql, parameters) as cursor:
            while rows := await cursor.fetchmany(STREAMED):
                for row in rows:
                    yield row

    async def run(self, statement: Statement, **parameters: Any) -> None:
        """Execute a statement that returns nothing, before the next question."""
        self._waiting.append((statement.sql, parameters, False))

    async def many(self, statement: Statement, rows: Iterable[Mapping[str, Any]]) -> None:
        """Execute a statement once per row, before the next question."""
        if each := list(rows):
            self._waiting.append((statement.sql, each, True))

    def afterwards(self, work: Callable[[], None]) -> None:
        """Do something in memory once all of this is stored, before any other transaction; not if it fails."""
        self._afterwards.append(work)

    def stored(self) -> None:
        """Do what was to be done afterwards."""
        for work in self._afterwards:
            work()

    async def flush(self) -> None:
        """Execute what waits now: for those who want to know of a broken constraint."""
        if self._waiting:
            await self._ask()

    async def commit(self) -> None:
        """Store all of it; where nothing was asked and nothing written, there is nothing to store."""
        if self._waiting != [BEGIN]:
            await self._ask(COMMIT)

    async def _ask(self, *question: BoundStatement) -> list[sqlite3.Row]:
        calls, self._waiting = [*self._waiting, *question], []
        return await self._connection.perform(calls)


def _nobody_remembers(_: list[tuple[str, int]]) -> None:
    """Do nothing: a database alone does not know what else there is."""


class Database:
    """The one writer of the process.

    Turn, courier and planner share it through `write`, which runs a whole transaction under one mutex and
    always ends it: a task that is cancelled in the middle would otherwise leave it open for the next one to commit.
    """

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        self._mutex = asyncio.Lock()
        self._reader: Database | None = None
        self._opening = asyncio.Lock()
        self._traces = False  # of something that was deleted, which the log of the database still holds
        self.path = path
        self.writes = Histogram()  # how long transactions took, once it was their turn
        self.fingerprint: Callable[[int], str] | None = None
        """What is kept of people who are forgotten."""
        self.remember_forgotten: Callable[[list[tuple[str, int]]], None] = _nobody_remembers
        """Called with these right after the transaction."""

    @classmethod
    async def open(cls, path: Path) -> "Database":
        """Open the file, which must have been migrated."""
        connection = await _connected(str(path))
        try:
            for name, value in _PRAGMAS.items():
                await connection.execute_fetchall(f"PRAGMA {name} = {value}")
        except BaseException:
            await connection.close()
            raise
        return cls(connection, path)

    async def write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """Run `work` in one transaction: all of it is stored, or nothing when it raises."""
        return await asyncio.shield(self._write(work))

    async def _write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        known: dict[AskedAhead, FoundAhead] = {}
        while True:
            try:
                return await self._attempt(work, known if len(known) < MOST else None)
            except WantedAhead as wanted:
                known[wanted.asked] = await self._find(*wanted.asked)

    async def _find(self, find: Callable[..., Awaitable[Any]], given: tuple[Hashable, ...]) -> FoundAhead:
        """Find something out on a connection for reading, while the writer is free for others."""
        async with self._opening:
            if self._reader is None:
                self._reader = await Database.read_only(self.path)
        return await self._reader.read(lambda tx: find_ahead(tx, find, given))

    async def _attempt(self, work: Callable[[Tx], Awaitable[T]], known: KnownAhead | None) -> T:
        async with self._mutex:
            began = time.perf_counter()
            tx = Tx(self._connection, BEGIN, fingerprint=self.fingerprint, known=known)
            try:
                result = await work(tx)
                await tx.commit()
            except BaseException:
                await self._roll_back()
                raise
            self.writes.add(time.perf_counter() - began)
            tx.stored()
            if tx.buried:
                self.remember_forgotten(tx.buried)
            self._traces = self._traces or tx.erased
            if self._traces:
                self._traces = not await self._cleaned()
            return result

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

    async def _roll_back(self) -> None:
        """End the transaction, if one is open: behind whatever a cancelled task left in the thread's queue."""
        with suppress(sqlite3.OperationalError):  # none is open: a full disk may have rolled back already
            await self._connection.execute_fetchall("ROLLBACK")

    @classmethod
    async def read_only(cls, path: Path) -> "Database":
        """Open a file for reading only, also one in use by the bot."""
        address = f"{path.absolute().as_uri()}?mode=ro"  # noqa: ASYNC240 - looks at no disk
        return cls(await _connected(address), path)

    async def read(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """Run `work` on one state of the database, without writing."""
        async with self._mutex:
            tx = Tx(self._connection, BEGIN_READING)
            try:
                result = await work(tx)
                await tx.flush()
            finally:
                await self._roll_back()
            return result

    async def pragma(self, name: str) -> Any:
        """Return a pragma's value on the writing connection."""
        async with self._mutex:
            rows = await self._connection.execute_fetchall(f"PRAGMA {name}")
            return next(iter(rows))[0]

    async def close(self) -> None:
        """Finish the transaction under way and close the file."""
        async with self._mutex:
            await self._connection.close()
        if self._reader is not None:
            await self._reader.close()


async def _connected(address: str) -> Connection:
    """Open a file by its path or its URI; the thread ends if that fails."""
    connection = Connection(lambda: sqlite3.connect(address, uri=True, isolation_level=None), iter_chunk_size=64)
    await connection
    connection.row_factory = sqlite3.Row
    return connection
