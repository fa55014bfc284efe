"""Drafts that were left: who is reminded of one, once."""

from typing import Final

from db.core.engine import Tx, statements

SQL = statements(__file__)

PART: Final = 500
"""Drafts in one transaction: some hundredths of a second."""


async def first_left(tx: Tx, event_id: str) -> int | None:
    """Return since when the draft has been left that was left first, of those whose people want to be reminded."""
    row = await tx.one(SQL.first_left, event_id=event_id)
    return row["left_at"] if row else None


async def nudge(tx: Tx, event_id: str, left_until: int, ends_at: int, now: int) -> bool:
    """Remind people of drafts in which nothing has been done since a moment, each once for ever; tell whether all."""
    last = await tx.one(SQL.part_of_left, event_id=event_id, left_until=left_until, drafts=PART - 1)
    given = {"event_id": event_id, "left_until": last["left_at"] if last else left_until}
    await tx.run(SQL.nudge, **given, ends_at=ends_at, now=now)
    await tx.run(SQL.nudged, **given, now=now)
    return last is None
