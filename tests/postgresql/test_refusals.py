"""What a server says that does not let us in, and what whoever operates the bot is told to do about it."""

from dataclasses import replace

import asyncpg
import pytest

from bot.commands import check_postgresql
from db.core.opening import open_to_read
from db.core.place import PostgresPlace
from db.core.postgresql_errors import DatabaseRefusedError
from db.core.postgresql_session import connected
from db.core.trouble import StorageTroubleError
from tests.db.rows import Sql
from tests.postgresql.schemas import schemas


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("bot@", "nobody@", r"does not exist. Look at the user and the password \(DATABASE_URL, DATABASE_PASSWORD\)"),
        ("/postgres?", "/fairs?", r'"fairs" does not exist. Make that database \(createdb\)'),
        ("/postgres?", "/postgres?nosuch=1&", '"nosuch". Look at what stands behind the question mark'),
        ("/postgres?", "/postgres?lock_timeout=x&", '"x". Look at what stands behind the question mark'),
    ],
)
async def test_who_is_not_let_in_is_told_what_to_look_at(
    place: PostgresPlace, before: str, after: str, says: str
) -> None:
    with pytest.raises(DatabaseRefusedError, match=says):
        await connected(replace(place, url=place.url.replace(before, after)))


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql://bot@127.0.0.1:1/fairs", "Look whether the server runs, and at host and port in DATABASE_URL."),
        ("postgresql://bot@nowhere.invalid/fairs", "Look at the host in DATABASE_URL."),
        ("postgresql://bot@/fairs?host=/nowhere", "Look at the host"),
    ],
)
async def test_where_nobody_answers_it_is_told_what_to_look_at(place: PostgresPlace, url: str, says: str) -> None:
    with pytest.raises(StorageTroubleError) as caught:
        await connected(replace(place, url=url))
    assert says in str(caught.value)
    assert "Errno" not in str(caught.value)


async def test_of_several_servers_nothing_is_said_twice(place: PostgresPlace) -> None:
    with pytest.raises(StorageTroubleError) as caught:
        await connected(replace(place, url="postgresql://bot@127.0.0.1:1,127.0.0.1:2/fairs"))
    assert str(caught.value).count("Look whether the server runs") == 1


async def test_a_server_that_takes_no_writes_is_told_from_one_that_is_not_there(place: PostgresPlace) -> None:
    schemas().script(place, "DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN")
    schemas().script(place, "ALTER ROLE reader SET default_transaction_read_only = on")
    with pytest.raises(StorageTroubleError, match="must name a server that takes writes, too: the primary"):
        await connected(replace(place, url=place.url.replace("bot@", "reader@")))


async def test_tables_that_are_somebody_elses_are_found_by_check_and_told_by_each_command(place: PostgresPlace) -> None:
    schemas().script(place, "DROP ROLE IF EXISTS stranger; CREATE ROLE stranger LOGIN")
    schemas().script(place, f'GRANT USAGE, CREATE ON SCHEMA "{place.schema}" TO stranger')
    stranger = replace(place, url=place.url.replace("bot@", "stranger@"))
    try:
        found = await check_postgresql.look(stranger)
        assert [
            said
            for mark, said in found
            if mark == "problem" and "are bot's, and stranger may not change them: ALTER TABLE … OWNER TO" in said
        ]
        assert await check_postgresql.last_deletion(stranger) is None
        database = await open_to_read(stranger)
        with pytest.raises(DatabaseRefusedError, match=r"permission denied for table people\. Let the bot's user own"):
            await database.read(lambda tx: tx.one(Sql("SELECT 1 FROM people")))
        await database.close()
    finally:
        schemas().script(place, f'REVOKE ALL ON SCHEMA "{place.schema}" FROM stranger; DROP ROLE stranger')


async def test_a_disk_that_is_full_is_told_in_one_line_without_what_is_stored(
    place: PostgresPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = asyncpg.DiskFullError("could not extend file: No space left on device")
    full.detail, full.hint = "Failing row contains (somebody).", "Check free disk space."

    async def fails(*_: object) -> None:
        raise full

    database = await open_to_read(place)
    monkeypatch.setattr(asyncpg.Connection, "fetch", fails)
    with pytest.raises(StorageTroubleError) as caught:
        await database.read(lambda tx: tx.one(Sql("SELECT 1")))
    monkeypatch.undo()
    await database.close()
    assert str(caught.value) == (
        "The database is in trouble: could not extend file: No space left on device. Make room on the server's disk."
    )
