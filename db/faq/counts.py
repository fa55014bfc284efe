"""How often each common question was asked, by nobody in particular."""

from collections.abc import Mapping

from db.core.engine import Tx, statements

SQL = statements(__file__)


async def count(tx: Tx, event_id: str, faq: str) -> None:
    """Count a common question once more."""
    await tx.run(SQL.count, event_id=event_id, faq=faq)


async def of_event(tx: Tx, event_id: str) -> Mapping[str, int]:
    """Return how often each was asked."""
    return {row["faq"]: row["times"] for row in await tx.all(SQL.all, event_id=event_id)}
