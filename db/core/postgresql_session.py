"""A session with a PostgreSQL server: how it is opened, what it is told, what its errors mean."""

import asyncio
import re
import socket
from collections.abc import Awaitable, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

import asyncpg

from db.core.place import PostgresPlace
from db.core.postgresql_errors import DatabaseRefusedError, refused, told
from db.core.postgresql_hosts import each_host
from db.core.trouble import StorageTroubleError
from fair.errors import PlainError

SERVER: Final = 3
"""The class of the lock that the sessions of those who serve share, and that a process which must be alone has alone.

Locks are called by two numbers. The second one is the schema; of the lock that tells that a replica lives, the schema
is the first one (no schema has a number so low that it could be taken for a class) and the replica the second.
"""

POLLER: Final = 5
"""The class of the lock that the session of the one who polls holds."""

IDLE_SESSION: Final = "SET idle_session_timeout = '10s'"
"""What the session of a replica is told: one that is frozen loses what it holds. Whoever lives asks each second."""

CONNECT_SECONDS: Final = 10.0
HOST_SECONDS: Final = 3.0
"""For each of several servers, before the next one is asked: one whose machine is gone says nothing at all."""
STATEMENT_SECONDS: Final = 60.0
CACHED: Final = 1000
"""Prepared statements of a connection: more than there are."""

SESSION: Final[Mapping[str, str]] = {
    "application_name": "jarmenke",
    # A machine that dies without a word holds its locks no longer than eleven seconds.
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "10000",
    "idle_in_transaction_session_timeout": "10000",  # milliseconds: a process that is frozen loses the lock
    "max_parallel_workers_per_gather": "0",  # branches of a UNION ALL come in their order
    "default_transaction_isolation": "read committed",
}
"""What a session is told; whatever of it the address names itself stays as it says there."""

_KEEPALIVE: Final = (("TCP_KEEPIDLE", 5), ("TCP_KEEPINTVL", 2), ("TCP_KEEPCNT", 3), ("TCP_USER_TIMEOUT", 10_000))
"""The same for our end."""

_TROUBLE: Final = ("08", "53", "57P", "25P03", "40001", "40P01", "55P03")
"""What SQLSTATEs begin with that may pass by themselves: connection, resources, shutdown, idle too long, conflict."""

_NAMED: Final = re.compile(r"'(?:[^']|'')*'|--[^\n]*|(?<!:):([A-Za-z_]\w*)")
_NUL: Final = "\0"
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"


class SecondWriterError(PlainError):
    """Another process serves on this schema, or works on it alone."""


@lru_cache(maxsize=4096)
def numbered(sql: str) -> tuple[str, tuple[str, ...]]:
    """Return a statement with `$1`, `$2` in the place of names, and the names in this order."""
    names: dict[str, int] = {}

    def number(found: re.Match[str]) -> str:
        name = found[1]
        return f"${names.setdefault(name, len(names) + 1)}" if name else found[0]

    return _NAMED.sub(number, sql), tuple(names)


def storable(value: Any) -> Any:
    """Return a parameter as the server takes it: its texts hold no U+0000."""
    return value.replace(_NUL, _REPLACEMENT) if isinstance(value, str) and _NUL in value else value


def settings_of(url: str, schema: str) -> dict[str, str]:
    """Return what a session is told."""
    named = {name for name, _ in parse_qsl(urlsplit(url).query)}
    return {"search_path": schema} | {name: value for name, value in SESSION.items() if name not in named}


async def connected(place: PostgresPlace, *, reading: bool = False) -> asyncpg.Connection:
    """Connect to the primary. Raises `StorageTroubleError`, `DatabaseRefusedError`.

    Each server is asked by itself: the driver would spend all of the time on one that is silent.
    """
    session = settings_of(place.url, place.schema) | ({"default_transaction_read_only": "on"} if reading else {})
    target = dict(parse_qsl(urlsplit(place.url).query)).get("target_session_attrs", "read-write")
    if reading and target == "read-write":
        target = "primary"  # a session that only reads would not pass for one that writes
    hosts, troubles = each_host(place.url), list[Exception]()
    for seconds in (HOST_SECONDS, CONNECT_SECONDS) if len(hosts) > 1 else (CONNECT_SECONDS,):
        troubles.clear()
        for host in hosts:
            try:
                return await _session(place, host, target, session, seconds)
            except (OSError, asyncpg.InternalClientError, asyncpg.PostgresError) as trouble:
                troubles.append(trouble)
        if not any(isinstance(trouble, TimeoutError) for trouble in troubles):
            break
    raise StorageTroubleError(f"The database can't be reached ({place}): {told(*troubles)}") from troubles[-1]


async def _session(
    place: PostgresPlace, host: str, target: str, session: Mapping[str, str], seconds: float
) -> asyncpg.Connection:
    """Connect to one server. Raises `DatabaseRefusedError`, and what may pass as the driver tells it."""
    try:
        connection = await _whole(
            asyncpg.connect(
                host,
                timeout=seconds,
                command_timeout=STATEMENT_SECONDS,
                statement_cache_size=CACHED,
                max_cached_statement_lifetime=0,
                server_settings=dict(session),
                target_session_attrs=target,
            )
        )
    except asyncpg.PostgresError as error:
        if is_trouble(error):
            raise
        raise refused(place, error) from error
    except (asyncpg.InterfaceError, ValueError) as error:
        raise DatabaseRefusedError(f"DATABASE_URL can't be used: {error}") from error
    _keep_alive(connection)
    return connection


async def _whole(connecting: Awaitable[asyncpg.Connection]) -> asyncpg.Connection:
    """Return a new connection. Who is cancelled meanwhile ends it: asyncpg leaves one open that it has just tried."""
    task = asyncio.ensure_future(connecting)  # noqa: TID251 - awaited here, whatever happens
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        with suppress(Exception):
            (await task).terminate()
        raise


def _keep_alive(connection: asyncpg.Connection) -> None:
    """Notice on our end, too, that the server's machine is gone."""
    transport = getattr(connection, "_transport", None)
    end = transport.get_extra_info("socket") if transport else None
    if end is None or end.family == socket.AF_UNIX:
        return
    end.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _KEEPALIVE:
        if hasattr(socket, name):
            end.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


def is_trouble(error: BaseException) -> bool:
    """Tell whether the same may succeed later."""
    state: str = getattr(error, "sqlstate", None) or ""
    return state.startswith(_TROUBLE)


async def is_served(place: PostgresPlace) -> bool:
    """Tell whether a process serves, or works alone."""
    connection = await connected(place, reading=True)
    try:
        found = await connection.fetchval(
            "SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()"
            " JOIN pg_namespace s ON CAST(s.oid AS BIGINT) = CAST(l.objid AS BIGINT)"
            " WHERE l.locktype = 'advisory' AND l.classid = $1 AND s.nspname = $2",
            SERVER,
            place.schema,
        )
    finally:
        await connection.close()
    return found is not None


async def bytes_of(place: PostgresPlace) -> int:
    """Return how much of the server's disk a schema takes."""
    connection = await connected(place, reading=True)
    try:
        found = await connection.fetchval(
            "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE c.relkind = 'r' AND n.nspname = $1",
            place.schema,
        )
    finally:
        await connection.close()
    return int(found or 0)
