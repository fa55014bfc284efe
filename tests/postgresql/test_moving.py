"""A fair moves to PostgreSQL and back: every row, also after an interruption."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.commands import content
from bot.commands.dump import dump, way_back
from bot.commands.moving import move
from bot.opening import UnfinishedMoveError, load_content
from bot.settings import SAMPLE
from db.core import moving
from db.core.engine import Tx
from db.core.migrate import known_migrations, migrate
from db.core.moving import MoveError
from db.core.opening import open_database
from db.core.place import PostgresPlace
from db.core.tables import tables
from tests.bot.exports.test_exports import HOSTILE, NOW, announced, bookmarked, fill, let_in
from tests.db.rows import Sql
from tests.handlers.sample import NOW as MOMENT


@pytest.fixture
async def source(tmp_path: Path) -> Path:
    """A fair with something in it."""
    path = tmp_path / "source.db"
    migrate(path)
    opened = await open_database(path)

    async def work(tx: Tx) -> None:
        event = (await content.load(tx, SAMPLE, NOW)).event
        await fill(tx, event, HOSTILE)
        await bookmarked(tx, event)
        await let_in(tx, event)
        await announced(tx, event)
        await tx.many(
            Sql("INSERT INTO inbox (bot_id, update_id, body, state, received_at) VALUES (1, :id, '{}', 'pending', 1)"),
            [{"id": number} for number in range(2 * moving.AT_ONCE + 5)],
        )

    await opened.write(work)
    await opened.close()
    return path


def stored(connection: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    """All of a table, as every engine can store it."""
    return moving._storable(connection.execute(f"SELECT * FROM {table}").fetchall())


def rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {table.name: sorted(stored(connection, table.name), key=repr) for table in tables()}


def quietly(_table: str, _rows: int) -> None:
    pass


async def test_all_moves_there_and_back(source: Path, place: PostgresPlace, tmp_path: Path) -> None:
    told: dict[str, int] = {}
    moved = await move(source, place, told.__setitem__)
    assert moved == sum(len(each) for each in rows(source).values())
    assert told.keys() == rows(source).keys()
    back = tmp_path / "back.db"
    assert await move(place, back, quietly) == moved
    assert rows(back) == rows(source)


async def test_what_comes_after_a_move_is_numbered_on(source: Path, place: PostgresPlace) -> None:
    await move(source, place, quietly)
    database = await open_database(place)
    columns = "event_id, person_id, action, subject, done_at"
    add = Sql(f"INSERT INTO audit ({columns}) VALUES ('e', 1, 'a', 's', 1) RETURNING id")
    last = max(row[0] for row in rows(source)["audit"])
    row = await database.write(lambda tx: tx.one(add))
    assert row is not None
    assert row["id"] == last + 1
    await database.close()


async def test_a_move_that_was_interrupted_goes_on_and_no_bot_serves_before(source: Path, place: PostgresPlace) -> None:
    def interrupt(table: str, _rows: int) -> None:
        if table == "registrations":
            raise LookupError

    with pytest.raises(LookupError):
        await move(source, place, interrupt)
    database = await open_database(place)
    with pytest.raises(UnfinishedMoveError):
        await database.write(lambda tx: load_content(tx, SAMPLE, MOMENT))
    await database.close()
    assert await move(source, place, quietly) == sum(len(each) for each in rows(source).values())
    database = await open_database(place)
    await database.write(lambda tx: load_content(tx, SAMPLE, MOMENT))
    await database.close()


async def test_what_changes_meanwhile_is_noticed(source: Path, place: PostgresPlace) -> None:
    def change(table: str, _rows: int) -> None:
        if table == "people":
            with closing(sqlite3.connect(source)) as connection, connection:
                connection.execute("UPDATE people SET language = 'en' WHERE id = 1")

    with pytest.raises(MoveError, match="The rows of people differ"):
        await move(source, place, change)


async def test_nothing_moves_into_what_is_in_use_or_from_another_schema(
    source: Path, place: PostgresPlace, tmp_path: Path
) -> None:
    await move(source, place, quietly)
    with pytest.raises(MoveError, match="There is something in the target already"):
        await move(source, place, quietly)
    old = tmp_path / "old.db"
    migrate(old, known_migrations()[:3])
    with pytest.raises(MoveError, match="has schema 3"):
        await move(old, place, quietly)


@pytest.mark.skipif(shutil.which("pg_dump") is None, reason="not installed: apt-get install postgresql-client")
async def test_a_dump_can_be_read(source: Path, place: PostgresPlace, tmp_path: Path) -> None:
    await move(source, place, quietly)
    file = tmp_path / "copies" / "fair.dump"
    assert dump(place, file) == file.stat().st_size > 10_000
    assert file.stat().st_mode & 0o077 == 0
    assert place.schema in way_back(place, file)
