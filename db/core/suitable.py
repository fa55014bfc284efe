"""What a PostgreSQL server must be and allow, so that everything is as with SQLite."""

from collections.abc import AsyncIterator, Sequence
from typing import Final

import asyncpg

OLDEST: Final = 14
_SAMPLES: Final = ("B", "_", "a", "relay:1:x", "relay:10:x", "relay:1;", *map(chr, (0xC9, 0x401, 0x4D9, 0x44F, 0x451)))
"""Texts that most languages put into another order than their bytes are in."""


async def problems(connection: asyncpg.Connection, schema: str) -> AsyncIterator[str]:
    """Yield what stands in the way, a sentence each."""
    version = int(await connection.fetchval("SHOW server_version_num")) // 10_000
    if version < OLDEST:
        yield f"the server is PostgreSQL {version}; at least {OLDEST} is needed."
    if await connection.fetchval("SHOW server_encoding") != "UTF8":
        yield "the database's encoding is not UTF8. Make it anew: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8'"
    if not await _by_bytes(connection, _SAMPLES):
        yield (
            "the database sorts texts by the rules of a language, and the bot needs them by their bytes. Make it anew:"
            " CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
        )
    async for problem in _rights(connection, schema):
        yield problem


async def warnings(connection: asyncpg.Connection) -> AsyncIterator[str]:
    """Yield what makes a promise weaker, a sentence each."""
    if await connection.fetchval("SHOW synchronous_commit") == "off":
        yield (
            "synchronous_commit is off: what Telegram was told to have arrived can be lost in a power cut."
            " Set it to on for the bot's role."
        )
    if await connection.fetchval("SHOW archive_mode") != "off":
        yield (
            "archive_mode is on: what was deleted lives on in the archived log. Keep that, and base backups, no longer"
            " than people are promised (backup_days in the content)."
        )
    if not await connection.fetchval("SHOW synchronous_standby_names"):
        yield (
            "synchronous_standby_names is empty: if the primary is lost and a standby takes over, the last updates can"
            " be lost and an announcement can reach somebody twice."
        )


async def _by_bytes(connection: asyncpg.Connection, samples: Sequence[str]) -> bool:
    found = await connection.fetch("SELECT text FROM unnest(CAST($1 AS TEXT[])) AS given (text) ORDER BY text", samples)
    return [row["text"] for row in found] == sorted(samples, key=str.encode)


async def _rights(connection: asyncpg.Connection, schema: str) -> AsyncIterator[str]:
    role = await connection.fetchval("SELECT current_user")
    owned = await connection.fetchrow(
        "SELECT has_schema_privilege(oid, 'USAGE') AS uses, has_schema_privilege(oid, 'CREATE') AS makes"
        " FROM pg_namespace WHERE nspname = $1",
        schema,
    )
    if owned is None:
        if not await connection.fetchval("SELECT has_database_privilege(current_database(), 'CREATE')"):
            make = f'CREATE SCHEMA "{schema}" AUTHORIZATION {role}'
            yield f"there is no schema {schema}, and {role} may make none: {make}"
    elif not (owned["uses"] and owned["makes"]):
        yield f'{role} may not use the schema {schema}: GRANT USAGE, CREATE ON SCHEMA "{schema}" TO {role}'
    others = await connection.fetch(
        "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = $1"
        " AND NOT pg_has_role(CAST(current_user AS NAME), tableowner, 'USAGE') ORDER BY tableowner",
        schema,
    )
    for each in others:  # a migration changes tables, which only who owns them may
        yield (
            f"tables of the schema {schema} are {each['tableowner']}'s, and {role} may not change them:"
            f" ALTER TABLE … OWNER TO {role} for each, or name that user in DATABASE_URL"
        )
