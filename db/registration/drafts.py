"""Drafts that were left: who is reminded of one, once."""

from db.core.engine import Tx, statements

SQL = statements(__file__)


async def first_left(tx: Tx, event_id: str) -> int | None:
    """Return since when the draft has been left that was left first, of those whose people want to be reminded."""
    row = await tx.one(SQL.first_left, event_id=event_id)
    return row["left_at"] if row else None


async def nudge(tx: Tx, event_id: str, left_until: int, ends_at: int, now: int) -> None:
    """Remind everybody of a draft in which nothing has been done since a moment; each once for ever."""
    given = {"event_id": event_id, "left_until": left_until}
    await tx.run(SQL.nudge, **given, ends_at=ends_at, now=now)
    await tx.run(SQL.nudged, **given, now=now)
