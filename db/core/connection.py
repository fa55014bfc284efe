"""A connection to the database, and what is sent to its thread."""

import sqlite3
from collections.abc import Sequence
from typing import Any, Final, TypeAlias

import aiosqlite

SAFE_VERSION: Final = (3, 51, 3)
"""SQLite before this can corrupt a WAL that two connections checkpoint at once (sqlite.org/wal.html#walresetbug)."""

BoundStatement: TypeAlias = tuple[str, Any, bool]
"""A statement, its parameters, and whether these are many rows of them."""

BEGIN: Final[BoundStatement] = ("BEGIN IMMEDIATE", (), False)
BEGIN_READING: Final[BoundStatement] = ("BEGIN", (), False)
COMMIT: Final[BoundStatement] = ("COMMIT", (), False)


class Connection(aiosqlite.Connection):
    """aiosqlite's connection, with one way more: several statements in one hop to its thread."""

    async def perform(self, calls: Sequence[BoundStatement]) -> list[sqlite3.Row]:
        """Execute statements in their order; return the rows of the last one."""
        rows: list[sqlite3.Row] = await self._execute(self._perform, calls)  # type: ignore[no-untyped-call]  # aiosqlite's own way to its thread
        return rows

    def _perform(self, calls: Sequence[BoundStatement]) -> list[sqlite3.Row]:
        rows: list[sqlite3.Row] = []
        for sql, parameters, many in calls:
            if many:
                self._conn.executemany(sql, parameters)
            else:
                rows = self._conn.execute(sql, parameters).fetchall()
        return rows
