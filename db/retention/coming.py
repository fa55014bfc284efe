"""How much there is of what will be deleted, as things stand."""

from collections.abc import Mapping

from db.core.engine import Tx, statements
from fair.retention.plan import Deletion
from fair.retention.terms import TermKind

SQL = statements(__file__)


async def count(tx: Tx, event_id: str, deletion: Deletion) -> Mapping[str, int]:
    """Return how many rows of what a deletion concerns."""
    if deletion.kind is TermKind.ANSWERS:
        rows = [await tx.one(SQL.answers, event_id=event_id, question=one) for one in deletion.questions]
        return {"answers": sum(row["count"] for row in rows if row)}
    if deletion.kind is TermKind.UNFINISHED:
        row = await tx.one(SQL.unfinished, event_id=event_id)
        return {"registrations": row["count"] if row else 0}
    row = await tx.one(SQL.everything, event_id=event_id)
    return dict(row) if row else {}
