"""A schema of a server of the tests' own, also where the other tests run on SQLite."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from db.core.place import PostgresPlace
from db.core.postgresql import PostgresDatabase
from tests.postgresql.cluster import MISSING, binaries
from tests.postgresql.pair import Pair
from tests.postgresql.schemas import schemas


@pytest.fixture
def place(tmp_path: Path) -> Iterator[PostgresPlace]:
    if binaries() is None:
        pytest.skip(MISSING)
    yield schemas().fresh(tmp_path / "fair.db")
    schemas().give_back(tmp_path)


@pytest.fixture
def pair() -> Iterator[Pair]:
    if binaries() is None:
        pytest.skip(MISSING)
    pair = Pair.started()
    yield pair
    pair.stop()


@pytest.fixture
async def database(place: PostgresPlace) -> AsyncIterator[PostgresDatabase]:
    database = await PostgresDatabase.open(place)
    yield database
    await database.close()
