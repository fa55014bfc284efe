"""After a statement that failed a transaction is over, with every engine."""

from contextlib import suppress

import pytest

from db.core import key_values
from db.core.engine import Database, Tx
from db.core.trouble import FailedTransactionError
from tests.db.rows import Sql


async def _fails(tx: Tx) -> None:
    await key_values.put(tx, "colour", "green")
    with suppress(Exception):
        await tx.one(Sql("SELECT nothing FROM nowhere"))
    assert tx.failed


async def test_nothing_more_can_be_done_in_it(database: Database) -> None:
    async def work(tx: Tx) -> None:
        await _fails(tx)
        with pytest.raises(FailedTransactionError):
            await key_values.get(tx, "colour")

    with pytest.raises(FailedTransactionError):
        await database.write(work)


async def test_it_is_not_stored(database: Database) -> None:
    with pytest.raises(FailedTransactionError):
        await database.write(_fails)
    assert await database.read(lambda tx: key_values.get(tx, "colour")) is None


async def test_the_next_one_is_as_any_other(database: Database) -> None:
    with pytest.raises(FailedTransactionError):
        await database.write(_fails)
    await database.write(lambda tx: key_values.put(tx, "colour", "red"))
    assert await database.read(lambda tx: key_values.get(tx, "colour")) == "red"
