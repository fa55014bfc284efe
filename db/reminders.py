"""Reminders: when they fall due, and for whom. People are found by one statement, not by a loop over them."""

from dataclasses import dataclass
from typing import Final

from db.engine import Tx, statements

SQL = statements("reminders")

EVENT: Final = ""
"""The session of a reminder of the event itself."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A moment that has come."""

    event_id: str
    session_id: str
    lead: str
    starts_at: int
    due_at: int
    lateness: int

    def is_missed(self, now: int) -> bool:
        """Tell whether it is too late for those who were waiting for it."""
        return now >= min(self.due_at + self.lateness, self.starts_at)


async def come(tx: Tx, now: int) -> list[Waiting]:
    """Return the moments that have come and were not dealt with."""
    return [Waiting(*row) for row in await tx.all(SQL.come, now=now)]


async def queue(tx: Tx, waiting: Waiting, now: int) -> None:
    """Queue a reminder for everybody concerned, each at most once, and mark the moment as dealt with."""
    statement = SQL.queue_event if waiting.session_id == EVENT else SQL.queue_session
    await tx.run(statement, **_key(waiting), now=now)
    await tx.run(SQL.settle, **_key(waiting))


async def miss(tx: Tx, waiting: Waiting) -> int:
    """Mark a moment as dealt with too late, and return how many people were not reminded because of it."""
    statement = SQL.miss_event if waiting.session_id == EVENT else SQL.miss_session
    row = await tx.one(statement, **_key(waiting))
    assert row is not None
    missed: int = row["missed"]
    return missed


async def catch_up(tx: Tx, person_id: int, event_id: str, now: int) -> None:
    """Queue the reminders whose moment has passed for somebody whom they concern only now.

    To be called when a person registers, bookmarks, chooses a lead, unmutes or can be reached again.
    """
    await tx.run(SQL.catch_up_event, person_id=person_id, event_id=event_id, now=now)
    await tx.run(SQL.catch_up_sessions, person_id=person_id, event_id=event_id, now=now)


async def missed(tx: Tx, event_id: str) -> int:
    """Return how many reminders an event has missed: too late when their moment came, or expired on the way."""
    row = await tx.one(SQL.missed, event_id=event_id)
    assert row is not None
    count: int = row["missed"]
    return count


def _key(waiting: Waiting) -> dict[str, str | int]:
    return {
        "event_id": waiting.event_id,
        "session_id": waiting.session_id,
        "lead": waiting.lead,
        "starts_at": waiting.starts_at,
    }
