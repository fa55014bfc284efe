"""What `check` says of a server, and what the first start refuses."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.commands import check_postgresql
from db.core import suitable
from db.core.migrate import Migration, NewerDatabaseError, known_migrations
from db.core.place import PostgresPlace
from db.core.postgresql_errors import DatabaseRefusedError
from db.core.postgresql_migrate import FOLDER, migrate
from tests.postgresql.schemas import schemas

ASYNCHRONOUS = (
    "warning",
    (
        "database: synchronous_standby_names is empty: if the primary is lost and a standby takes over, the last"
        " updates can be lost and an announcement can reach somebody twice."
    ),
)


def elsewhere(place: PostgresPlace, database: str) -> PostgresPlace:
    """The same server, another database."""
    return replace(place, url=place.url.replace("/postgres?", f"/{database}?"))


@pytest.fixture
def sorted_by_a_language(place: PostgresPlace) -> Iterator[PostgresPlace]:
    schemas().script(place, "DROP DATABASE IF EXISTS kazakh")
    language = "LOCALE_PROVIDER icu ICU_LOCALE 'kk' LOCALE 'C'"
    schemas().script(place, f"CREATE DATABASE kazakh TEMPLATE template0 {language} ENCODING 'UTF8'")
    yield elsewhere(place, "kazakh")
    schemas().script(place, "DROP DATABASE kazakh WITH (FORCE)")


async def test_a_good_server_is_told_with_what_makes_promises_weaker(place: PostgresPlace) -> None:
    known = known_migrations(FOLDER)[-1].version
    off = "database: synchronous_commit is off: what Telegram was told to have arrived can be lost in a power cut."
    found = await check_postgresql.look(place)
    assert [each for each in found if not each[1].startswith(off)] == [
        ASYNCHRONOUS,
        ("ok", f"database: {place}, schema {known} of {known}"),
    ]
    new = replace(place, schema="fresh")
    assert (await check_postgresql.look(new))[-1] == ("ok", f"database: {new}, will be made by the first start")


async def test_a_password_is_shown_to_nobody(place: PostgresPlace) -> None:
    secret = replace(place, url="postgresql://bot:very-secret@127.0.0.1:1/fairs", schema="x")
    ((mark, said),) = await check_postgresql.look(secret)
    assert (mark, "very-secret" in said, "very-secret" in repr(secret)) == ("problem", False, False)
    assert "PostgreSQL, 127.0.0.1:1/fairs, schema x" in said


async def test_a_database_that_sorts_by_a_language_is_refused(sorted_by_a_language: PostgresPlace) -> None:
    found = await check_postgresql.look(sorted_by_a_language)
    assert [said for mark, said in found if mark == "problem" and "sorts texts by the rules of a language" in said]
    with pytest.raises(DatabaseRefusedError, match="LC_COLLATE 'C'"):
        await migrate(replace(sorted_by_a_language, schema="fresh"))


async def test_an_old_server_is_refused(place: PostgresPlace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suitable, "OLDEST", 99)
    found = await check_postgresql.look(place)
    assert [said for _, said in found if "at least 99 is needed" in said]


async def test_who_may_make_no_schema_is_told_what_to_ask_for(place: PostgresPlace) -> None:
    schemas().script(place, "DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN")
    guest = replace(place, url=place.url.replace("bot@", "guest@"))
    (_, said), *_ = await check_postgresql.look(guest)
    assert (
        f'guest may not use the schema {place.schema}: GRANT USAGE, CREATE ON SCHEMA "{place.schema}" TO guest' in said
    )
    new = replace(guest, schema="fresh")
    (_, said), *_ = await check_postgresql.look(new)
    assert 'there is no schema fresh, and guest may make none: CREATE SCHEMA "fresh" AUTHORIZATION guest' in said
    with pytest.raises(DatabaseRefusedError, match="guest may make none"):
        await migrate(new)
    schemas().script(place, "DROP ROLE guest")


async def test_a_later_migration_is_applied_once_and_a_newer_schema_refused(place: PostgresPlace) -> None:
    new = replace(place, schema="upgraded")
    first = known_migrations(FOLDER)
    later = Migration(first[-1].version + 1, "9999_more", "CREATE TABLE more (id BIGINT PRIMARY KEY); SELECT 1")
    broken = Migration(later.version + 1, "9999_broken", "CREATE TABLE most (id BIGINT); SELECT nothing FROM nowhere")
    try:
        assert await migrate(new, first) == [each.name for each in first]
        assert await migrate(new, [*first, later]) == ["9999_more"]
        assert await migrate(new, [*first, later]) == []
        with pytest.raises(Exception, match="nowhere"):
            await migrate(new, [*first, later, broken])
        assert schemas().execute(new, "SELECT to_regclass('more'), to_regclass('most')") == [("more", None)]
        with pytest.raises(NewerDatabaseError, match="made by a newer version"):
            await migrate(new, first)
    finally:
        schemas().script(place, "DROP SCHEMA upgraded CASCADE")
