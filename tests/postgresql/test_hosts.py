"""An address that names several servers: each is asked for itself, and none keeps the others from being asked."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from db.core import key_values, postgresql_session
from db.core.place import PostgresPlace
from db.core.postgresql import PostgresDatabase
from db.core.postgresql_hosts import each_host
from db.core.postgresql_session import connected
from db.core.trouble import StorageTroubleError
from tests.postgresql.cluster import USER
from tests.postgresql.schemas import cluster


@pytest.mark.parametrize(
    ("url", "each"),
    [
        ("postgresql://bot@a/d", ["postgresql://bot@a/d"]),
        (
            "postgresql://bot:p%40@a,b:5433/d?x=1",
            ["postgresql://bot:p%40@a/d?x=1", "postgresql://bot:p%40@b:5433/d?x=1"],
        ),
        ("postgresql://[::1]:1,[::2]/d", ["postgresql://[::1]:1/d", "postgresql://[::2]/d"]),
        ("postgresql://bot@/d", ["postgresql://bot@/d"]),
        ("postgresql://bot@/d?host=a", ["postgresql://bot@/d?host=a"]),
        ("postgresql://bot@/d?port=1", ["postgresql://bot@/d?port=1"]),
        (
            "postgresql://bot@/d?host=/a,/b&port=1,2&x=%261",
            ["postgresql://bot@/d?host=%2Fa&port=1&x=%261", "postgresql://bot@/d?host=%2Fb&port=2&x=%261"],
        ),
        ("postgresql:///d?port=1&host=a,b", ["postgresql:///d?port=1&host=a", "postgresql:///d?port=1&host=b"]),
        ("postgresql:///d?port=1,2,3&host=a,b", ["postgresql:///d?port=1,2,3&host=a,b"]),
    ],
)
def test_each_server_has_an_address(url: str, each: list[str]) -> None:
    assert each_host(url) == each


def at(place: PostgresPlace, hosts: str) -> PostgresPlace:
    """Return a place as several servers have it."""
    return replace(place, url=f"postgresql://{USER}@/postgres?host={hosts}")


@asynccontextmanager
async def silent(folder: Path) -> AsyncIterator[str]:
    """Listen where a server would, take every connection, and never say a word."""
    said_nothing: list[asyncio.StreamWriter] = []
    server = await asyncio.start_unix_server(
        lambda _, writer: said_nothing.append(writer), str(folder / ".s.PGSQL.5432")
    )
    try:
        yield str(folder)
    finally:
        server.close()
        for writer in said_nothing:
            writer.close()


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql_session, "HOST_SECONDS", 0.2)


async def test_of_several_servers_the_one_that_takes_writes_is_chosen(place: PostgresPlace) -> None:
    database = await PostgresDatabase.open(at(place, f"127.0.0.1,{cluster().folder}&port=1,5432"))
    await database.write(lambda tx: key_values.put(tx, "colour", "green"))
    await database.close()


@pytest.mark.usefixtures("patient")
async def test_a_server_that_is_silent_keeps_nobody_from_the_next_one(place: PostgresPlace, tmp_path: Path) -> None:
    folder = cluster().folder
    async with silent(tmp_path) as nobody:
        several = at(place, f"{nobody},{folder}")
        begun = time.monotonic()
        connection = await connected(several)
        assert time.monotonic() - begun < postgresql_session.CONNECT_SECONDS
        await connection.close()


async def test_a_server_that_is_only_slow_is_given_time_once_none_is_faster(
    place: PostgresPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql_session, "HOST_SECONDS", 0.000_001)
    folder = cluster().folder
    several = at(place, f"{folder},{tmp_path}")
    connection = await connected(several)
    await connection.close()


async def test_what_each_server_says_is_told(place: PostgresPlace, tmp_path: Path) -> None:
    folder = cluster().folder
    several = at(place, f"{folder},{tmp_path}&target_session_attrs=standby")
    with pytest.raises(StorageTroubleError, match=r"'standby'.* No such file"):
        await connected(several)
