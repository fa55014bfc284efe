"""What PostgreSQL does otherwise than SQLite, and what must come of it all the same."""

import asyncio
import gc
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import asyncpg
import pytest

from bot.lock import LockedError, is_held, sole_database
from db.core import key_values
from db.core.engine import Tx
from db.core.opening import open_database, open_to_read
from db.core.place import NoDatabaseError, PostgresPlace
from db.core.postgresql import PostgresDatabase
from db.core.postgresql_session import connected, numbered, settings_of
from db.core.trouble import FailedTransactionError, StorageTroubleError, is_storage_trouble
from tests.db.rows import Sql
from tests.postgresql.schemas import schemas


def kill(place: PostgresPlace) -> None:
    """End the sessions of a database, as a server that is stopped or a network that breaks does."""
    schemas().execute(
        place, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1", place.schema
    )


def put(name: str, value: str) -> Callable[[Tx], Awaitable[None]]:
    return lambda tx: key_values.put(tx, name, value)


async def found(database: PostgresDatabase, name: str) -> str | None:
    return await database.read(lambda tx: key_values.get(tx, name))


@pytest.mark.parametrize(
    ("sql", "text", "names"),
    [
        ("SELECT :b, :a, :b", "SELECT $1, $2, $1", ("b", "a")),
        ("SELECT ':a' || :a || 'it''s :b'", "SELECT ':a' || $1 || 'it''s :b'", ("a",)),
        ("SELECT :a -- not :b\n, :c", "SELECT $1 -- not :b\n, $2", ("a", "c")),
        ("SELECT :a::text LIKE '%' ESCAPE '\\'", "SELECT $1::text LIKE '%' ESCAPE '\\'", ("a",)),
        ("SELECT 1", "SELECT 1", ()),
    ],
)
def test_names_become_numbers(sql: str, text: str, names: tuple[str, ...]) -> None:
    assert numbered(sql) == (text, names)


async def test_there_is_one_writer_at_a_time_whichever_process_it_is_in(place: PostgresPlace) -> None:
    one, other = await PostgresDatabase.open(place), await PostgresDatabase.open(place)

    async def increase(tx: Tx) -> None:
        value = int(await key_values.get(tx, "count") or 0)
        await asyncio.sleep(0.001)
        await key_values.put(tx, "count", str(value + 1))

    await asyncio.gather(*(database.write(increase) for database in (one, other) * 20))
    assert await found(one, "count") == "40"
    await one.close()
    await other.close()


async def test_writers_of_two_schemas_do_not_wait_for_one_another(place: PostgresPlace) -> None:
    other = schemas().fresh(place.beside.with_name("other.db"))
    here, there = await PostgresDatabase.open(place), await PostgresDatabase.open(other)

    async def work(tx: Tx) -> None:
        await key_values.put(tx, "colour", "green")
        await tx.flush()
        await there.write(put("colour", "red"))

    async with asyncio.timeout(5):
        await here.write(work)
    assert (await found(here, "colour"), await found(there, "colour")) == ("green", "red")
    await here.close()
    await there.close()


async def test_a_connection_that_was_lost_while_nothing_went_on_costs_nothing(
    place: PostgresPlace, database: PostgresDatabase
) -> None:
    await database.write(put("colour", "green"))
    kill(place)
    await database.write(put("shape", "round"))
    kill(place)
    assert [await found(database, name) for name in ("colour", "shape")] == ["green", "round"]


async def test_a_transaction_that_loses_its_connection_is_storage_trouble_and_stores_nothing(
    place: PostgresPlace, database: PostgresDatabase
) -> None:
    async def work(tx: Tx) -> None:
        await key_values.put(tx, "colour", "green")
        await tx.flush()
        kill(place)
        await key_values.get(tx, "colour")

    with pytest.raises(StorageTroubleError) as trouble:
        await database.write(work)
    assert is_storage_trouble(trouble.value)
    assert await found(database, "colour") is None
    await database.write(put("colour", "red"))
    assert await found(database, "colour") == "red"


@pytest.mark.parametrize("stored", [True, False])
async def test_a_commit_whose_answer_is_lost_is_asked_about(
    place: PostgresPlace, database: PostgresDatabase, monkeypatch: pytest.MonkeyPatch, *, stored: bool
) -> None:
    """What follows in memory follows exactly if it was stored."""
    raw = await database._connection.connect()
    execute, done = raw.execute, []

    async def lost(sql: str, *given: Any) -> Any:
        if sql != "COMMIT":
            return await execute(sql, *given)
        if stored:
            await execute(sql)
        kill(place)
        raise ConnectionResetError

    async def work(tx: Tx) -> None:
        await key_values.put(tx, "colour", "green")
        tx.afterwards(lambda: done.append(1))

    monkeypatch.setattr(asyncpg.Connection, "execute", lambda _, *given: lost(*given))
    with suppress(StorageTroubleError):
        await database.write(work)
        assert stored
    monkeypatch.undo()
    assert (len(done), await found(database, "colour")) == ((1, "green") if stored else (0, None))


async def test_a_failed_statement_ends_the_transaction_and_not_the_connection(database: PostgresDatabase) -> None:
    async def work(tx: Tx) -> None:
        await key_values.put(tx, "colour", "green")
        with pytest.raises(asyncpg.UndefinedTableError):
            await tx.one(Sql("SELECT nothing FROM nowhere"))

    before = database._connection.raw
    with pytest.raises(FailedTransactionError):
        await database.write(work)
    assert await found(database, "colour") is None
    assert database._connection.raw is before


async def test_who_reads_sees_one_state_and_writes_nothing(place: PostgresPlace, database: PostgresDatabase) -> None:
    reader = await PostgresDatabase.read_only(place)

    async def twice(tx: Tx) -> tuple[str | None, str | None]:
        before = await key_values.get(tx, "colour")
        await database.write(put("colour", "green"))
        return before, await key_values.get(tx, "colour")

    assert await reader.read(twice) == (None, None)
    with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
        await reader.read(put("colour", "red"))
    await reader.close()


async def test_many_rows_come_in_parts(database: PostgresDatabase) -> None:
    async def work(tx: Tx) -> list[str]:
        await tx.many(
            Sql("INSERT INTO marks VALUES (:name, '')"), [{"name": f"{number:05}"} for number in range(1_200)]
        )
        return [row["name"] async for row in tx.stream(Sql("SELECT name FROM marks ORDER BY name"))]

    assert await database.write(work) == [f"{number:05}" for number in range(1_200)]


async def test_what_no_text_of_the_server_can_hold_is_stored_as_its_sign(database: PostgresDatabase) -> None:
    await database.write(put("colour", "gr\0en"))
    assert await found(database, "colour") == "gr\N{REPLACEMENT CHARACTER}en"


async def test_texts_are_in_the_order_of_their_bytes(database: PostgresDatabase) -> None:
    names = ["relay:1:x", "relay:1;", "relay:10:x", "a", "B", "_", "ә", "я", "ё"]

    async def work(tx: Tx) -> list[str]:
        for name in names:
            await key_values.put(tx, name, "")
        return [row["name"] for row in await tx.all(Sql("SELECT name FROM marks ORDER BY name"))]

    assert await database.write(work) == sorted(names, key=str.encode)


async def test_deleted_rows_leave_their_tables(place: PostgresPlace, database: PostgresDatabase) -> None:
    """They stand there, unseen, until then: by the size of a table that had rows and has none."""
    size = "SELECT pg_relation_size('marks')"
    await database.write(put("colour", "green"))

    async def erase(tx: Tx) -> None:
        await key_values.take(tx, "colour")
        tx.erased = True

    assert schemas().execute(place, size) != [(0,)]
    await database.write(erase)
    assert schemas().execute(place, size) == [(0,)]


async def test_one_process_works_alone_at_a_time(place: PostgresPlace) -> None:
    assert not await is_held(place)
    async with sole_database(place) as (database, lacked):
        assert lacked == []
        assert await is_held(place)
        with pytest.raises(LockedError, match=f"Another process is at work .*schema {place.schema}"):
            async with sole_database(place):
                pass
        kill(place)
        await database.write(put("colour", "green"))
        assert await is_held(place), "the lock is taken again with the new connection"
    assert not await is_held(place)


async def test_a_transaction_that_waited_while_everything_ended_begins_no_session_anew(place: PostgresPlace) -> None:
    async with sole_database(place) as (database, _):
        pass
    with pytest.raises(StorageTroubleError, match="closed"):
        await database.write(put("after", "the end"))
    assert not await is_held(place)


async def test_a_schema_that_is_not_there_is_told_as_a_file_that_is_not_there(place: PostgresPlace) -> None:
    with pytest.raises(NoDatabaseError, match="There is no database at PostgreSQL"):
        await open_to_read(replace(place, schema="nobodys"))


async def test_a_server_that_is_not_there_is_storage_trouble(place: PostgresPlace) -> None:
    with pytest.raises(StorageTroubleError, match="can't be reached"):
        await open_database(replace(place, url="postgresql://bot@127.0.0.1:1/postgres"))


async def test_a_frozen_process_loses_the_lock(place: PostgresPlace) -> None:
    frozen = await PostgresDatabase.open(replace(place, url=f"{place.url}&idle_in_transaction_session_timeout=100"))
    other = await PostgresDatabase.open(place)

    async def freeze(tx: Tx) -> None:
        await key_values.get(tx, "colour")
        await other.write(put("colour", "green"))
        await key_values.get(tx, "colour")

    async with asyncio.timeout(5):
        with pytest.raises(StorageTroubleError):
            await frozen.write(freeze)
    assert await found(other, "colour") == "green"
    await frozen.close()
    await other.close()


def test_what_the_address_says_of_a_session_stays() -> None:
    said = settings_of("postgresql://bot@h/d?idle_in_transaction_session_timeout=20s", "fair")
    assert "idle_in_transaction_session_timeout" not in said
    assert (said["search_path"], said["tcp_user_timeout"]) == ("fair", "10000")


async def test_a_reader_that_is_opened_while_everything_closes_is_closed(place: PostgresPlace) -> None:
    database = await PostgresDatabase.open(place)
    looking = asyncio.ensure_future(database.look(lambda tx: key_values.get(tx, "x")))  # noqa: TID251 - awaited below
    await asyncio.sleep(0)
    await database.close()
    with suppress(Exception):
        await looking
    with pytest.raises(StorageTroubleError):
        await database.look(lambda tx: key_values.get(tx, "x"))
    gc.collect()  # a connection that nobody has closed complains


async def test_who_is_cancelled_while_connecting_leaves_no_session(place: PostgresPlace) -> None:
    for turns in range(12):
        connecting = asyncio.ensure_future(connected(place))  # noqa: TID251 - awaited below
        for _ in range(turns):
            await asyncio.sleep(0.002)
        connecting.cancel()
        with suppress(asyncio.CancelledError):
            (await connecting).terminate()
    gc.collect()
