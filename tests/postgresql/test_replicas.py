"""Several processes that serve one schema: who is alive, told by the locks of their sessions."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import opened
from bot.commands import content
from bot.lock import LockedError, is_held, served_database, sole_database
from db.core.engine import Database, Tx
from db.core.place import PostgresPlace
from db.core.sqlite import SqliteDatabase
from db.delivery import inbox
from rehearsal.telegram import Telegram
from tests.crash.stable import CONTENT
from tests.db.rows import Sql, fresh_file
from tests.engines import url_of
from tests.front import settings_for
from tests.postgresql.schemas import schemas
from tests.postgresql.test_engine import kill, put

FILE = Path("bot.lock")


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


async def replica(database: Database) -> int:
    """Return which replica a process is, after a word with the server."""
    await database.write(put("colour", "green"))
    return await database.write(_me)


async def _me(tx: Tx) -> int:
    await tx.one(Sql("SELECT 1"))
    return tx.replica


async def gone(database: Database, *replicas: int) -> set[int]:
    return await database.write(lambda tx: tx.gone(replicas))


async def test_several_serve_and_each_is_alive_as_long_as_its_session(place: PostgresPlace) -> None:
    async with served_database(place, FILE) as one:
        first = await replica(one)
        async with served_database(place, FILE) as other:
            second = await replica(other)
            assert first != second
            assert await gone(one, first, second) == await gone(other, first, second) == set()
            assert len(schemas().execute(place, "SELECT name FROM replicas")) == 2
        assert await gone(one, first, second) == {second}
        assert await is_held(place)
    assert not await is_held(place)


async def test_who_loses_the_session_is_another_one_from_then_on(place: PostgresPlace) -> None:
    async with served_database(place, FILE) as one, served_database(place, FILE) as other:
        first, second = await replica(one), await replica(other)
        kill(place)
        assert await gone(one, first, second) == {first, second}
        assert await replica(one) > second
        assert len({first, second, await replica(one), await replica(other)}) == 4
        assert await gone(one, await replica(one), await replica(other)) == set()
        assert len(schemas().execute(place, "SELECT name FROM replicas")) == 2, "rows of those who went are taken away"


async def test_replicas_of_another_schema_with_the_same_numbers_are_others(place: PostgresPlace) -> None:
    beside = schemas().fresh(place.beside.with_name("other.db"))
    async with served_database(place, FILE) as here:
        async with served_database(beside, FILE) as there:
            number = await replica(there)
            assert number == await replica(here)
        async with served_database(beside, FILE) as there:
            assert await gone(there, number) == {number}


async def test_nobody_serves_while_somebody_works_alone_and_the_other_way_round(place: PostgresPlace) -> None:
    async with sole_database(place):
        with pytest.raises(LockedError):
            async with served_database(place, FILE):
                pass
    async with served_database(place, FILE):
        with pytest.raises(LockedError):
            async with sole_database(place):
                pass


async def test_a_file_has_one_that_serves_and_those_before_it_are_gone(tmp_path: Path) -> None:
    path = fresh_file(tmp_path / "fair.db")
    before: set[int] = set()
    for _ in range(2):
        async with served_database(path, tmp_path / "bot.lock") as database:
            assert isinstance(database, SqliteDatabase)
            me = await replica(database)
            assert me not in before
            assert await gone(database, me, *before) == before
            assert await gone(database) == set()
            before.add(me)


async def test_one_of_them_polls_and_another_one_when_it_is_gone(place: PostgresPlace) -> None:
    async with served_database(place, FILE) as one:
        async with served_database(place, FILE) as other:
            assert await other.lead()
            assert await other.lead()
            assert not await one.lead()
            await other.follow()
            assert await one.lead()
            await one.follow()
            assert await other.lead()
        assert await one.lead()
        kill(place)
        assert await one.lead(), "with a session of its own again"


async def test_an_update_that_another_one_has_taken_is_not_taken_again(place: PostgresPlace) -> None:
    async with served_database(place, FILE) as one, served_database(place, FILE) as other:
        await one.write(lambda tx: inbox.add(tx, 1, [(5, "{}")], 0))
        (seen,) = await other.read(lambda tx: inbox.pending(tx, 9))
        assert await other.write(lambda tx: inbox.waits(tx, seen))
        await one.write(lambda tx: inbox.done(tx, [(seen.position, "done")], 0))
        assert not await other.write(lambda tx: inbox.waits(tx, seen))


async def test_content_that_one_applies_holds_for_all_from_the_next_transaction_on(
    telegram: Telegram, place: PostgresPlace, tmp_path: Path
) -> None:
    """Also while it is in use: two bots at one schema, and what organisers change at the one."""
    first, second = (
        settings_for(telegram, tmp_path / name, content=CONTENT, database_url=url_of(place)) for name in ("one", "two")
    )
    changed = tmp_path / "content"
    shutil.copytree(CONTENT, changed)
    file = next(changed.glob("*.toml"))
    async with opened(first) as one, opened(second) as other:
        before = other.context.events[other.event.id]
        file.write_text(file.read_text("utf-8") + "\n# changed\n", "utf-8")
        await one.database.write(lambda tx: content.load(tx, changed, 1))
        for each in (one, other):
            await each.database.write(put("colour", "green"))
            assert each.context.events[other.event.id] is not before
