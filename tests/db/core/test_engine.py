"""The one writer: whole transactions, whatever happens to the task that asked for them."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from db.core import engine, key_values
from db.core.ahead import MOST
from db.core.connection import BoundStatement
from db.core.engine import Tx
from db.core.sqlite import SqliteConnection, SqliteDatabase
from db.core.trouble import is_storage_trouble
from tests.db.rows import Sql, count

pytestmark = pytest.mark.sqlite("its connection, its pragmas, its files")


async def test_the_writing_connection_has_its_pragmas(database: SqliteDatabase) -> None:
    asked = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete", "temp_store")
    assert {name: await database.pragma(name) for name in asked} == {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
        "temp_store": 2,  # memory
    }
    assert database._connection.isolation_level is None


async def test_a_transaction_is_stored_and_returns_what_its_work_returns(database: SqliteDatabase) -> None:
    async def work(tx: Tx) -> str:
        await key_values.put(tx, "colour", "green")
        return "done"

    assert await database.write(work) == "done"
    assert await database.read(lambda tx: key_values.get(tx, "colour")) == "green"


async def test_a_transaction_that_raises_leaves_nothing(database: SqliteDatabase) -> None:
    async def work(tx: Tx) -> None:
        await key_values.put(tx, "colour", "green")
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(work)
    assert await database.read(lambda tx: key_values.get(tx, "colour")) is None
    assert not database._connection.in_transaction


async def test_transactions_wait_for_one_another(database: SqliteDatabase) -> None:
    async def increase(tx: Tx) -> None:
        value = int(await key_values.get(tx, "count") or 0)
        await asyncio.sleep(0)
        await key_values.put(tx, "count", str(value + 1))

    await asyncio.gather(*(database.write(increase) for _ in range(20)))
    assert await database.read(lambda tx: key_values.get(tx, "count")) == "20"


async def test_what_writes_goes_along_with_the_next_question_in_order(database: SqliteDatabase) -> None:
    gate = database._connection = Gate(database._connection, 0)  # type: ignore[assignment]  # stands in for it

    async def work(tx: Tx) -> list[str]:
        await key_values.put(tx, "b", "1")
        await tx.many(key_values.SQL.put, [{"name": name, "value": "2"} for name in "ab"])
        read = [row["value"] for row in await tx.all(Sql("SELECT value FROM marks ORDER BY name"))]
        await key_values.put(tx, "a", "3")
        return read

    assert await database.write(work) == ["2", "2"]
    assert gate.hops == 2
    assert await database.read(lambda tx: key_values.get(tx, "a")) == "3"


async def test_a_transaction_that_does_nothing_costs_nothing(database: SqliteDatabase) -> None:
    gate = database._connection = Gate(database._connection, 0)  # type: ignore[assignment]  # stands in for it

    async def nothing(_: Tx) -> None: ...

    await database.write(nothing)
    assert gate.hops == 0


async def test_what_breaks_a_rule_undoes_all_when_it_comes_up(database: SqliteDatabase) -> None:
    async def work(tx: Tx) -> None:
        await key_values.put(tx, "one", "1")
        await tx.run(Sql("INSERT INTO marks (name, value) VALUES ('two', NULL)"))

    with pytest.raises(sqlite3.IntegrityError):
        await database.write(work)
    assert await marks_stored(database) == 0


async def test_reading_shows_one_state_and_writes_nothing(database: SqliteDatabase) -> None:
    async def work(tx: Tx) -> None:
        await key_values.put(tx, "colour", "green")

    await database.read(work)
    assert await database.read(lambda tx: key_values.get(tx, "colour")) is None


async def test_a_read_only_database_refuses_to_write(database: SqliteDatabase, path: Path) -> None:
    await database.write(lambda tx: key_values.put(tx, "colour", "green"))
    reader = await SqliteDatabase.read_only(path)
    assert await reader.read(lambda tx: key_values.get(tx, "colour")) == "green"
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await reader.read(lambda tx: key_values.put(tx, "colour", "red"))
    await reader.close()


class Gate:
    """Holds the database thread at the hop of one number, so that a task can be cancelled just there."""

    def __init__(self, connection: SqliteConnection, at: int) -> None:
        self._connection = connection
        self._at = at
        self.reached = asyncio.Event()
        self.open = threading.Event()
        self.hops = 0

    async def perform(self, calls: Sequence[BoundStatement]) -> Any:
        self.hops += 1
        if self.hops == self._at:
            self._connection._tx.put_nowait((None, self.open.wait))
            self.reached.set()
        return await self._connection.perform(calls)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


async def two_marks(tx: Tx) -> None:
    for name in ("one", "two"):
        await key_values.put(tx, name, "1")
        assert await key_values.get(tx, name) == "1"


async def marks_stored(database: SqliteDatabase) -> int:
    return await database.read(lambda tx: count(tx, "marks"))


HOPS = ("BEGIN and the first", "the second", "COMMIT")


@pytest.mark.parametrize("at", range(1, len(HOPS) + 1), ids=HOPS)
async def test_who_asked_may_be_cancelled_and_the_transaction_is_stored_whole(
    database: SqliteDatabase, at: int
) -> None:
    gate = database._connection = Gate(database._connection, at)  # type: ignore[assignment]  # stands in for it
    async with asyncio.TaskGroup() as tasks:
        asking = tasks.create_task(database.write(two_marks))
        await gate.reached.wait()
        asking.cancel()
        await asyncio.wait([asking])
        assert asking.cancelled()
        gate.open.set()
    assert await marks_stored(database) == 2
    assert not database._connection.in_transaction


@pytest.mark.parametrize("at", range(1, len(HOPS) + 1), ids=HOPS)
async def test_the_transaction_itself_may_be_cancelled_and_is_stored_whole_or_not_at_all(
    database: SqliteDatabase, at: int
) -> None:
    """When a loop closes, it cancels every task, the shielded ones too."""
    gate = database._connection = Gate(database._connection, at)  # type: ignore[assignment]  # stands in for it
    async with asyncio.TaskGroup() as tasks:
        working = tasks.create_task(database._write(two_marks))
        await gate.reached.wait()
        working.cancel()
        gate.open.set()
        await asyncio.wait([working])
        assert working.cancelled()
    assert not database._connection.in_transaction
    assert await marks_stored(database) == (2 if HOPS[at - 1] == "COMMIT" else 0)


async def test_reading_may_be_cancelled_too(database: SqliteDatabase) -> None:
    gate = database._connection = Gate(database._connection, 1)  # type: ignore[assignment]  # stands in for it
    async with asyncio.TaskGroup() as tasks:
        reading = tasks.create_task(marks_stored(database))
        await gate.reached.wait()
        reading.cancel()
        gate.open.set()
        await asyncio.wait([reading])
    await database.write(two_marks)
    assert await marks_stored(database) == 2


async def test_a_failure_while_undoing_does_not_hide_the_failure_before(database: SqliteDatabase) -> None:
    async def work(tx: Tx) -> None:
        await tx.run(Sql("ROLLBACK"))  # as a full disk does by itself
        await tx.flush()
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(work)


def threads() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread is not threading.main_thread()}


async def test_a_file_that_cannot_be_opened_leaves_no_thread_behind(tmp_path: Path) -> None:
    before = threads()
    (tmp_path / "fair.db").write_text("this is no database, and it is long enough to be looked at" * 20)
    with pytest.raises(sqlite3.DatabaseError):
        await SqliteDatabase.open(tmp_path / "fair.db")
    for thread in threads() - before:
        thread.join(2)
    assert threads() <= before


@pytest.fixture
async def full(path: Path) -> AsyncIterator[SqliteDatabase]:
    """A database on a disk that is full."""
    database = await SqliteDatabase.open(path)
    pages = await database.pragma("page_count")
    await database.pragma(f"max_page_count = {pages}")
    yield database
    await database.close()


async def fill(tx: Tx) -> None:
    await key_values.put(tx, "big", "x" * 100_000)


async def test_a_full_disk_is_storage_trouble_and_passes(full: SqliteDatabase) -> None:
    with pytest.raises(sqlite3.OperationalError) as trouble:
        await full.write(fill)
    assert is_storage_trouble(trouble.value)
    await full.pragma("max_page_count = 100000")
    await full.write(fill)
    assert await marks_stored(full) == 1


async def test_a_locked_file_is_storage_trouble(database: SqliteDatabase, path: Path) -> None:
    await database.pragma("busy_timeout = 0")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError) as trouble:
        await database.write(two_marks)
    assert is_storage_trouble(trouble.value)
    other.close()
    await database.write(two_marks)
    assert await marks_stored(database) == 2


def error(kind: type[sqlite3.Error], code: int | None) -> sqlite3.Error:
    made = kind("trouble")
    if code is not None:
        made.sqlite_errorcode = code
    return made


@pytest.mark.parametrize(
    ("trouble", "passes"),
    [
        (error(sqlite3.OperationalError, sqlite3.SQLITE_IOERR_WRITE), True),
        (error(sqlite3.OperationalError, sqlite3.SQLITE_CANTOPEN), True),
        (error(sqlite3.OperationalError, sqlite3.SQLITE_READONLY), True),
        (error(sqlite3.OperationalError, sqlite3.SQLITE_ERROR), False),
        (error(sqlite3.OperationalError, None), False),
        (error(sqlite3.IntegrityError, sqlite3.SQLITE_CONSTRAINT), False),
        (error(sqlite3.DatabaseError, sqlite3.SQLITE_CORRUPT), False),
        (LookupError(), False),
    ],
    ids=repr,
)
def test_only_what_may_pass_by_itself_is_storage_trouble(trouble: Exception, *, passes: bool) -> None:
    assert is_storage_trouble(trouble) is passes


async def test_closing_waits_for_the_transaction_under_way(database: SqliteDatabase, path: Path) -> None:
    gate = database._connection = Gate(database._connection, 2)  # type: ignore[assignment]  # stands in for it
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(database.write(two_marks))
        await gate.reached.wait()
        closing = tasks.create_task(database.close())
        gate.open.set()
        await closing
    again = await SqliteDatabase.open(path)
    assert await marks_stored(again) == 2
    await again.close()


async def test_a_statement_runs_once_per_row(tx: Tx) -> None:
    rows = [{"name": str(number), "value": "x"} for number in range(3)]
    await tx.many(key_values.SQL.put, rows)
    assert [row["name"] for row in await tx.all(Sql("SELECT name FROM marks"))] == ["0", "1", "2"]
    assert await tx.one(Sql("SELECT name FROM marks WHERE name = :name"), name="9") is None


def test_statements_are_loaded_once() -> None:
    assert engine.statements(key_values.__file__) is engine.statements(key_values.__file__)


async def test_what_is_to_be_done_afterwards_is_done_once_it_is_stored(database: SqliteDatabase) -> None:
    done: list[str] = []

    async def work(tx: Tx) -> None:
        tx.afterwards(lambda: done.append("new"))
        await key_values.put(tx, "colour", "green")
        assert done == []

    await database.write(work)
    assert done == ["new"]


async def test_what_fails_leaves_nothing_in_memory_either(database: SqliteDatabase) -> None:
    done: list[str] = []

    async def work(tx: Tx) -> None:
        tx.afterwards(lambda: done.append("new"))
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(work)
    assert done == []


async def test_what_takes_long_is_found_out_while_others_write(database: SqliteDatabase) -> None:
    asked, attempts = asyncio.Event(), 0
    others = asyncio.Event()

    async def find(tx: Tx, name: str) -> str | None:
        asked.set()
        await others.wait()
        tx.people_read.add(7)
        tx.registrations_read.add(8)
        return await key_values.get(tx, name)

    async def work(tx: Tx) -> str | None:
        nonlocal attempts
        attempts += 1
        await key_values.put(tx, "tried", str(attempts))
        found = await tx.ahead(find, "colour")
        assert await tx.ahead(find, "colour") == found
        assert (tx.people_read, tx.registrations_read) == ({7}, {8})
        return found

    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        finding = tasks.create_task(database.write(work))
        await asked.wait()
        await database.write(lambda tx: key_values.put(tx, "colour", "green"))
        others.set()
    assert finding.result() == "green"
    assert attempts == 2
    assert await database.read(lambda tx: key_values.get(tx, "tried")) == "2", "the first attempt was undone"


async def test_what_is_another_thing_each_time_is_found_out_within(database: SqliteDatabase) -> None:
    made = 0

    async def find(tx: Tx, number: int) -> int:
        assert await key_values.get(tx, "nothing") is None
        return number

    async def work(tx: Tx) -> int:
        nonlocal made
        made += 1
        return await tx.ahead(find, made)

    assert await database.write(work) == MOST + 1


async def test_reading_finds_everything_out_itself(database: SqliteDatabase) -> None:
    assert await database.read(lambda tx: tx.ahead(key_values.get, "nothing")) is None
