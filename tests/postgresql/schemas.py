"""Schemas to test in: made once, emptied from test to test."""

import asyncio
import threading
from collections.abc import Coroutine
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

import asyncpg

from db.core.place import PostgresPlace, place_of
from db.core.postgresql_migrate import migrate
from tests.postgresql.cluster import Cluster, start

T = TypeVar("T")

EMPTY = """
DO $$
DECLARE each RECORD;
BEGIN
    SET LOCAL session_replication_role = replica;
    FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename != 'schema_version'
    LOOP EXECUTE format('DELETE FROM %I', each.tablename); END LOOP;
    PERFORM setval(seqrelid, 1, false) FROM pg_sequence WHERE seqrelid IN (
        SELECT oid FROM pg_class WHERE relkind = 'S' AND relnamespace = current_schema()::regnamespace);
END $$
"""


class Server(Protocol):
    """Where they are made: a server, or those of which one takes over for another."""

    @property
    def url(self) -> str:
        """The address of its first database."""


class Schemas:
    """A pool of them. Works in a thread of its own: tests ask from within and from without a loop."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._free: list[PostgresPlace] = []
        self._taken: dict[Path, PostgresPlace] = {}
        self._made = 0

    def fresh(self, path: Path) -> PostgresPlace:
        """Return an empty schema that stands for the file of this name."""
        if path in self._taken:
            self._run(self._empty(self._taken[path]))
            return self._taken[path]
        if not self._free:
            self._free.append(self._run(self._make()))
        self._taken[path] = place = replace(self._free.pop(), beside=path)
        return place

    def has(self, path: Path) -> bool:
        """Tell whether a schema stands for the file of this name."""
        return path in self._taken

    def of(self, path: Path) -> PostgresPlace:
        """Return the schema that stands for the file of this name, as it was left."""
        return self._taken.get(path) or self.fresh(path)

    def give_back(self, folder: Path) -> None:
        """Empty the schemas that stand for files in this folder, whatever still uses them."""
        for path in [path for path in self._taken if path.is_relative_to(folder)]:
            place = self._taken.pop(path)
            self._run(self._empty(place))
            self._free.append(place)

    def execute(self, place: PostgresPlace, sql: str, *given: object) -> list[tuple[Any, ...]]:
        """Do something beside the bot."""
        return self._run(self._executed(place, sql, given))

    def script(self, place: PostgresPlace, sql: str) -> None:
        """Execute several statements beside the bot."""
        self._run(self._scripted(place, sql))

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    async def _make(self) -> PostgresPlace:
        self._made += 1
        name = f"t{self._made}"
        place = place_of(f"{self.server.url}&schema={name}&application_name={name}", Path())
        assert isinstance(place, PostgresPlace)
        await migrate(place)
        return place

    async def _empty(self, place: PostgresPlace) -> None:
        connection = await self._connected(place)
        try:
            await connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1", place.schema
            )
            await connection.execute("DROP TABLE IF EXISTS said CASCADE; DROP FUNCTION IF EXISTS witness CASCADE")
            await connection.execute(EMPTY)
        finally:
            await connection.close()

    async def _executed(self, place: PostgresPlace, sql: str, given: tuple[object, ...]) -> list[tuple[Any, ...]]:
        connection = await self._connected(place)
        try:
            return [tuple(row) for row in await connection.fetch(sql, *given)]
        finally:
            await connection.close()

    async def _scripted(self, place: PostgresPlace, sql: str) -> None:
        connection = await self._connected(place)
        try:
            await connection.execute(sql)
        finally:
            await connection.close()

    async def _connected(self, place: PostgresPlace) -> asyncpg.Connection:
        settings = {"search_path": place.schema, "application_name": "tests"}
        return await asyncpg.connect(self.server.url, server_settings=settings, statement_cache_size=0)


@cache
def cluster() -> Cluster:
    """Return the server of this process, which starts when it is first asked for."""
    return start()


@cache
def schemas() -> Schemas:
    """Return those of this process."""
    return Schemas(cluster())
