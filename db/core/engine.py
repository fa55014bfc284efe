"""Whole transactions and statements by name, whichever engine keeps what is stored."""

import asyncio
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Hashable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar, cast

import aiosql

from db.core.ahead import MOST, AskedAhead, FoundAhead, KnownAhead, WantedAhead, changes, find_ahead, queues
from db.core.connection import COMMIT, BoundStatement, Connection, Statement, StoredRow
from db.core.histogram import Histogram
from db.core.place import Place, beside
from db.core.readers import Readers
from db.core.together import Together
from db.core.trouble import FailedTransactionError

T = TypeVar("T")

STREAMED: Final = 500
"""Rows per hop to the database, of an answer that is read in parts."""


@cache
def statements(store: str) -> Any:
    """Load the named statements that lie beside a store (its `__file__`); each is an attribute with its `sql`."""
    return aiosql.from_path(Path(store).with_suffix(".sql"), "aiosqlite", mandatory_parameters=False)


class Tx:
    """An open transaction.

    A question is one hop to the database (measured with SQLite: a tenth of a millisecond, ten times what it takes
    itself). What only writes needs no answer: it waits and goes along with the next question or the commit, in order.
    So an error of such a statement, a broken constraint, comes up there: within the transaction all the same.
    After a statement that failed, the transaction is over.
    """

    __slots__ = (
        "_afterwards",
        "_begin",
        "_changed",
        "_connection",
        "_known",
        "_waiting",
        "buried",
        "erased",
        "failed",
        "fingerprint",
        "people_read",
        "queued",
        "registrations_read",
    )

    def __init__(
        self,
        connection: Connection,
        begin: BoundStatement | None = None,
        *,
        fingerprint: Callable[[int], str] | None = None,
        known: KnownAhead | None = None,
    ) -> None:
        self._connection = connection
        self._begin = begin
        self._known = known
        self._waiting = [begin] if begin else []
        self._afterwards: list[Callable[[], None]] = []
        self._changed = False
        self.queued = False  # something was put into the outbox by a statement of its own (`queues`)
        self.failed = False
        """A statement has failed: PostgreSQL refuses any other one, and so do we with every engine."""
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

    async def all(self, statement: Statement, **parameters: Any) -> Sequence[StoredRow]:
        """Return every row."""
        self._note(statement.sql)
        return await self._ask((statement.sql, parameters, False))

    async def one(self, statement: Statement, **parameters: Any) -> StoredRow | None:
        """Return the first row."""
        rows = await self.all(statement, **parameters)
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

    async def for_screen(self, find: Callable[..., Awaitable[T]], *given: Hashable) -> T:
        """Return the same as `ahead`; as it is now, once this transaction has changed what it may tell.

        For what people see: right after somebody has done something they see what came of it.
        """
        return await (find(self, *given) if self._changed else self.ahead(find, *given))

    @property
    def replica(self) -> int:
        """Which of those that serve this is, once something was asked."""
        return self._connection.replica

    async def gone(self, replicas: Collection[int]) -> set[int]:
        """Return which replicas serve no more, and never will: whatever was theirs is anybody's."""
        await self.flush()
        return await self._connection.gone(replicas)

    async def clock(self) -> int:
        """Return the time by the clock that all who serve share, UTC microseconds."""
        return await self._connection.clock()

    async def stream(self, statement: Statement, **parameters: Any) -> AsyncIterator[StoredRow]:
        """Yield every row, without having all of them in memory at once."""
        await self.flush()
        async for row in self._connection.stream(statement.sql, parameters):
            yield row

    async def run(self, statement: Statement, **parameters: Any) -> None:
        """Execute a statement that returns nothing, before the next question."""
        self._note(statement.sql)
        self._waiting.append((statement.sql, parameters, False))

    async def many(self, statement: Statement, rows: Iterable[Mapping[str, Any]]) -> None:
        """Execute a statement once per row, before the next question."""
        if each := list(rows):
            self._note(statement.sql)
            self._waiting.append((statement.sql, each, True))

    def afterwards(self, work: Callable[[], None]) -> None:
        """Do something in memory once all of this is stored, before any other transaction; not if it fails."""
        self._afterwards.append(work)

    @property
    def has_sequel(self) -> bool:
        """Tell whether something in memory or beside the database follows from whether this is stored."""
        return bool(self._afterwards or self.buried)

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
        if self._waiting != [self._begin]:
            await self._ask(COMMIT)

    def _note(self, sql: str) -> None:
        self._changed = self._changed or changes(sql)
        self.queued = self.queued or queues(sql)

    async def _ask(self, *question: BoundStatement) -> Sequence[StoredRow]:
        if self.failed:
            raise FailedTransactionError
        calls, self._waiting = [*self._waiting, *question], []
        try:
            return await self._connection.perform(calls)
        except BaseException:
            self.failed = self._begin is not None  # outside a transaction each statement is one of its own
            raise


class Database(Together[Tx], ABC):
    """The one writer of the process.

    Turn, courier and planner share it through `write`, which runs a whole transaction under one mutex and
    always ends it: a task that is cancelled in the middle would otherwise leave it open for the next one to commit.
    """

    def __init__(self, connection: Connection, place: Place) -> None:
        self._connection = connection
        self._mutex = asyncio.Lock()
        self._readers = Readers(self._opened_reader)
        self.writes = Histogram()  # how long transactions took, once it was their turn
        self.place = place
        self.fingerprint: Callable[[int], str] | None = None
        self.remember_forgotten: Callable[[list[tuple[str, int]]], None] = lambda _: None
        """What is kept of people who are forgotten; and what is called with it right after the transaction."""

    @property
    def beside(self) -> Path:
        """What the names of files begin with that belong to the database and lie on this machine."""
        return beside(self.place)

    async def write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """Run `work` in one transaction: all of it is stored, or nothing when it raises."""
        return await asyncio.shield(self._write(work))

    async def _write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        known: dict[AskedAhead, FoundAhead] = {}
        while True:
            try:
                return await self._attempt(work, known if len(known) < MOST else None)
            except WantedAhead as more:
                known[more.asked] = await self._find(*more.asked)

    async def _find(self, find: Callable[..., Awaitable[Any]], given: tuple[Hashable, ...]) -> FoundAhead:
        """Find something out on a connection for reading, while the writer is free for others."""
        return await (await self._readers.get("ahead")).read(lambda tx: find_ahead(tx, find, given))

    async def look(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """Run `work` for a stranger, on one state of the database: however many look, nobody else waits for them."""
        return await (await self._readers.get("strangers")).read(work)

    async def _attempt(self, work: Callable[[Tx], Awaitable[T]], known: KnownAhead | None) -> T:
        async with self._mutex:
            began = time.perf_counter()
            tx = self._begun(known)
            try:
                await self.begin(tx)
                result = await work(tx)
                await self._commit(tx)
            except BaseException:
                await self._roll_back()
                raise
            self.writes.add(time.perf_counter() - began)
            tx.stored()
            if tx.buried:
                self.remember_forgotten(tx.buried)
            await self._clean_up(erased=tx.erased)
            return result

    async def read(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """Run `work` on one state of the database, without writing."""
        async with self._mutex:
            tx = self._begun_reading()
            try:
                result = await work(tx)
                await tx.flush()
            finally:
                await self._roll_back()
            return result

    async def close(self) -> None:
        """Finish the transaction under way and close the connection."""
        async with self._mutex:
            await self._close()
        await self._readers.close()

    @abstractmethod
    async def serve_as(self, name: str) -> None:
        """Be one of the replicas that serve, of this name, as long as this process and its connection live."""

    @abstractmethod
    async def go_on_numbering(self, table: str, column: str) -> None:
        """Let the next rows of a table be numbered behind those that were stored with their numbers."""

    @abstractmethod
    def _begun(self, known: KnownAhead | None) -> Tx:
        """Return a transaction that writes."""

    @abstractmethod
    def _begun_reading(self) -> Tx:
        """Return a transaction that sees one state and writes nothing."""

    @abstractmethod
    async def _opened_reader(self) -> "Database":
        """Return another connection, for reading only."""

    async def _commit(self, tx: Tx) -> None:
        await tx.commit()

    @abstractmethod
    async def _roll_back(self) -> None:
        """End the transaction, if one is open. Raises nothing that would hide why."""

    @abstractmethod
    async def _clean_up(self, *, erased: bool) -> None:
        """Remove the traces of what was deleted, as far as the engine can. What was stored is stored: fails quietly."""

    @abstractmethod
    async def _close(self) -> None: ...
