"""A migrated database file and its one writer."""

from collections.abc import AsyncIterator, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from db.core.connection import Statement
from db.core.engine import Database, Tx
from db.core.opening import open_database
from db.core.place import Place
from tests.db.rows import fresh_database


class Eager(Tx):
    """Executes everything at once, so that a test sees at its line what the database refuses."""

    async def run(self, statement: Statement, **parameters: Any) -> None:
        await super().run(statement, **parameters)
        await self.flush()

    async def many(self, statement: Statement, rows: Iterable[Mapping[str, Any]]) -> None:
        await super().many(statement, rows)
        await self.flush()


@pytest.fixture
def path(tmp_path: Path) -> Place:
    return fresh_database(tmp_path / "fair.db")


@pytest.fixture
async def database(path: Place) -> AsyncIterator[Database]:
    database = await open_database(path)
    yield database
    await database.close()


@pytest.fixture
async def tx(database: Database) -> Tx:
    """Statements outside any transaction: each is one of its own."""
    return Eager(database._connection)
