"""Bringing a schema of PostgreSQL's to the present one: numbered SQL files, each all or nothing.

They bear the numbers and names of SQLite's; the first one, which makes all tables, has the number up to which it
goes. One process at a time: who comes second waits, and finds nothing left to do.
"""

from typing import Final

import asyncpg

from db.core.migrate import MIGRATIONS, Migration, NewerDatabaseError, known_migrations
from db.core.place import PostgresPlace
from db.core.postgresql_errors import DatabaseRefusedError, refused
from db.core.postgresql_session import connected
from db.core.suitable import problems

FOLDER: Final = MIGRATIONS / "postgresql"
MIGRATING: Final = 4
"""The class of the lock of who migrates; its object is the same for every schema of a database."""


async def migrate(place: PostgresPlace, migrations: list[Migration] | None = None) -> list[str]:
    """Apply what is missing and return its names. Raises `NewerDatabaseError`, `DatabaseRefusedError`."""
    migrations = known_migrations(FOLDER) if migrations is None else migrations
    connection = await connected(place)
    try:
        await connection.fetchval("SELECT pg_advisory_lock($1, 0)", MIGRATING)
        present = await version_of(connection, place.schema)
        known = max(migration.version for migration in migrations)
        if present > known:
            raise NewerDatabaseError(place, present, known)
        missing = [migration for migration in migrations if migration.version > present]
        if missing and not present:
            await _make(connection, place)
        for migration in missing:
            await _apply(connection, migration)
    except asyncpg.InsufficientPrivilegeError as error:
        raise refused(place, error) from error
    finally:
        await connection.close()
    return [migration.name for migration in missing]


async def version_of(connection: asyncpg.Connection, schema: str) -> int:
    """Return the version of a schema; 0: there is nothing in it."""
    if await connection.fetchval("SELECT to_regclass(format('%I.schema_version', CAST($1 AS TEXT)))", schema) is None:
        return 0
    version: int | None = await connection.fetchval("SELECT max(version) FROM schema_version")
    return version or 0


async def make_schema(place: PostgresPlace) -> None:
    """Make an empty schema where there is none. Raises `DatabaseRefusedError`."""
    connection = await connected(place)
    try:
        await _make(connection, place)
    finally:
        await connection.close()


async def _make(connection: asyncpg.Connection, place: PostgresPlace) -> None:
    if await connection.fetchval("SELECT 1 FROM pg_namespace WHERE nspname = $1", place.schema) is not None:
        return
    async for problem in problems(connection, place.schema):
        raise DatabaseRefusedError(f"{place} can't be used: {problem}")
    await connection.execute(f'CREATE SCHEMA IF NOT EXISTS "{place.schema}"')  # its name is checked where it is read


async def _apply(connection: asyncpg.Connection, migration: Migration) -> None:
    async with connection.transaction():
        await connection.execute(
            "CREATE TABLE IF NOT EXISTS schema_version"
            " (version BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)"
        )
        await connection.execute(migration.script)
        await connection.execute(
            "INSERT INTO schema_version"
            " VALUES ($1, $2, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'))",
            migration.version,
            migration.name,
        )
