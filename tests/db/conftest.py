"""A migrated database file and its one writer."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.engine import Database, Tx
from tests.db.rows import fresh_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return fresh_database(tmp_path / "fair.db")


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    database = await Database.open(path)
    yield database
    await database.close()


@pytest.fixture
async def tx(database: Database) -> Tx:
    """Statements outside any transaction: each is one of its own."""
    return Tx(database._connection)
