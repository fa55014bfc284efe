"""A commit whose answer is lost together with the primary: what follows in memory follows exactly if it was stored."""

from pathlib import Path
from signal import SIGQUIT
from typing import Final

import pytest

from db.core import key_values
from db.core.engine import Tx
from db.core.postgresql import PostgresDatabase
from db.core.trouble import StorageTroubleError
from tests.postgresql.pair import Pair
from tests.postgresql.schemas import Schemas

OTHERS: Final = 20
"""Transactions of others after the standby has taken over: one of them is called as the lost one was."""


@pytest.mark.parametrize("is_copied", [True, False])
async def test_after_a_failover_it_was_stored_if_the_standby_has_it(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_copied: bool
) -> None:
    database = await PostgresDatabase.open(Schemas(pair).fresh(tmp_path / "fair.db"))
    commit, done = Tx.commit, list[str]()

    async def lost(tx: Tx) -> None:
        monkeypatch.setattr(Tx, "commit", commit)
        if is_copied:
            await commit(tx)
        pair.lose_primary(SIGQUIT)
        pair.promote()
        for _ in range(OTHERS):
            pair.standby.asked("SELECT pg_current_xact_id()")
        raise StorageTroubleError("The answer was lost.")

    async def work(tx: Tx) -> None:
        if not is_copied:
            pair.part()
        await key_values.put(tx, "colour", "green")
        tx.afterwards(lambda: done.append("green"))

    monkeypatch.setattr(Tx, "commit", lost)
    if is_copied:
        await database.write(work)
    else:
        with pytest.raises(StorageTroubleError, match="answer was lost"):
            await database.write(work)
    assert done == (["green"] if is_copied else [])
    assert await database.read(lambda tx: key_values.get(tx, "colour")) == (done[0] if done else None)
    await database.close()
