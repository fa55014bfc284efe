"""The processes that serve a database, each with a number of its own for each start."""

import time
from typing import Final

from db.core.engine import Tx, statements

LOOK_SECONDS: Final = 1.0
"""How often each of several looks for what another one has left. None idles for longer than its session may."""

SQL = statements(__file__)


async def enter(tx: Tx, name: str) -> int:
    """Return the number of a replica that is the only one: the rows of those before it go."""
    row = await tx.one(SQL.enter, name=name, now=time.time_ns() // 1000)
    assert row is not None
    await tx.run(SQL.leave, id=row["id"])
    return int(row["id"])
