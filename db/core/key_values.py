"""Small facts about the process itself, by name."""

from typing import Final

from db.core.engine import Tx, statements

SQL = statements(__file__)

USERNAME: Final = "username"
"""The bot's name, for those who make links to it without asking Telegram."""


async def get(tx: Tx, name: str) -> str | None:
    """Return a mark's value."""
    row = await tx.one(SQL.get, name=name)
    return row["value"] if row else None


async def put(tx: Tx, name: str, value: str) -> None:
    """Set a mark."""
    await tx.run(SQL.put, name=name, value=value)


async def take(tx: Tx, name: str) -> str | None:
    """Return a fact and forget it."""
    row = await tx.one(SQL.take, name=name)
    return row["value"] if row else None
