"""Whom an agenda that is about to be released concerns, and whom a released one has reached."""

from collections.abc import Iterable

from db.core.engine import Tx, statements
from fair.agenda.release.affected_people import AffectedPeople

SQL = statements(__file__)


async def concerned(tx: Tx, event_id: str, concerns: Iterable[AffectedPeople]) -> int:
    """Return how many people would be told of changes that concern these."""
    await tx.run(SQL.clear_concerns, event_id=event_id)
    await tx.many(
        SQL.put_concern,
        [
            {
                "event_id": event_id,
                "language": one.language,
                "kind": one.kind,
                "session_id": one.session_id,
                "role": one.role,
                "number": one.number,
            }
            for one in concerns
        ],
    )
    row = await tx.one(SQL.concerned, event_id=event_id)
    assert row is not None
    return int(row["people"])


async def told(tx: Tx, event_id: str, release: int) -> int:
    """Return how many people a notice of a release has reached, or may have."""
    key = f"changes:{event_id}:{release}"
    row = await tx.one(SQL.told, first=f"{key}:", last=f"{key};")
    assert row is not None
    return int(row["people"])
