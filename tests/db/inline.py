"""The real database without a thread of its own: tests of thousands of transactions spend their time elsewhere."""

import asyncio
import sqlite3
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, Final, TypeVar

from db.core.engine import Database
from db.core.opening import open_database
from db.core.place import Place
from db.core.sqlite import SqliteConnection, SqliteDatabase

T = TypeVar("T")

PRAGMAS: Final = ("journal_mode = memory", "synchronous = off", "foreign_keys = 1")
"""No power cut is survived, and none comes."""


class InlineConnection(SqliteConnection):
    """A connection that executes at once where the other one asks its thread."""

    def __await__(self) -> Generator[Any, None, "InlineConnection"]:
        return self._connect().__await__()

    async def _connect(self) -> "InlineConnection":
        self._connection = self._connector()
        return self

    def stop(self) -> asyncio.Future[Any] | None:
        self._running = False
        return None

    async def _execute(self, fn: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        return fn(*args, **kwargs)


async def open_inline(path: Place) -> Database:
    """Open a database that was migrated; one of PostgreSQL's as it is."""
    if not isinstance(path, Path):
        return await open_database(path)
    connection = await InlineConnection(lambda: sqlite3.connect(path, isolation_level=None), iter_chunk_size=64)
    connection.row_factory = sqlite3.Row
    for pragma in PRAGMAS:
        await connection.execute_fetchall(f"PRAGMA {pragma}")
    return SqliteDatabase(connection, path)
