"""What all processes that serve have let go lately: JSON of `fair.delivery.slots`."""

from db.core.engine import Tx, statements

SQL = statements(__file__)


async def load(tx: Tx) -> str | None:
    """Return what was kept."""
    row = await tx.one(SQL.load)
    return row["state"] if row else None


async def keep(tx: Tx, state: str) -> None:
    """Keep it."""
    await tx.run(SQL.keep, state=state)
