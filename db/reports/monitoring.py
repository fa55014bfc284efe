"""What a rehearsal looks at: when something falls due next, and how far updates and messages have come.

The bot itself needs none of it: it looks every few seconds at what is due.
"""

from db.core.engine import Tx, statements
from db.retention import plans

SQL = statements(__file__)


async def upcoming(tx: Tx, now: int) -> int | None:
    """Return the first moment after `now` at which planner or courier have something to do, if one is known."""
    row = await tx.one(SQL.upcoming, now=now)
    moments = (row["due_at"] if row else None, await plans.upcoming(tx, now))
    return min((moment for moment in moments if moment is not None), default=None)


async def inbox_states(tx: Tx) -> dict[str, int]:
    """Return how many updates are kept in each state."""
    return {row["state"]: row["count"] for row in await tx.all(SQL.inbox_states)}


async def outbox_states(tx: Tx) -> dict[str, int]:
    """Return how many deliveries are kept in each state."""
    return {row["state"]: row["count"] for row in await tx.all(SQL.outbox_states)}


async def languages(tx: Tx) -> dict[int, str]:
    """Return the language of everybody."""
    return {row["id"]: row["language"] for row in await tx.all(SQL.languages)}
