"""What waits at a moment, and since when: for the figures that an operator watches."""

from dataclasses import dataclass, field

from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class WaitingItems:
    """How many wait, and the moment since which the oldest does."""

    count: int
    oldest: int | None


@dataclass(frozen=True, slots=True)
class Backlog:
    """Everything that waits."""

    updates: WaitingItems
    deliveries: dict[str, WaitingItems] = field(default_factory=dict)
    """By class; what is to go at a later moment does not wait."""
    jobs: dict[str, int] = field(default_factory=dict)
    """By state."""


async def read(tx: Tx, now: int) -> Backlog:
    """Return what waits now."""
    return Backlog(
        await updates(tx),
        {row["class"]: WaitingItems(row["count"], row["oldest"]) for row in await tx.all(SQL.deliveries, now=now)},
        {row["state"]: row["count"] for row in await tx.all(SQL.jobs)},
    )


async def updates(tx: Tx) -> WaitingItems:
    """Return the updates that wait for their turn."""
    row = await tx.one(SQL.updates)
    assert row is not None
    return WaitingItems(row["count"], row["oldest"])
