"""Reminders: when they fall due, and for whom. People are found by one statement, not by a loop over them.

Where very many are concerned, that statement takes them in parts, a transaction each: whoever writes to the bot
meanwhile is answered in between.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from db.core.engine import Tx, statements

SQL = statements(__file__)

EVENT: Final = ""
"""The session of a reminder of the event itself."""

PART: Final = 2_000
"""People in one transaction: some 50 ms."""
_NOBODY: Final = -(2**63)
_EVERYBODY: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Waiting:
    """A moment that has come."""

    event_id: str
    session_id: str
    lead: str
    starts_at: int
    due_at: int
    lateness: int
    reached: int | None = None
    """The last person for whom it was queued, if only a part was."""

    def is_missed(self, now: int) -> bool:
        """Tell whether it is too late for those who were waiting for it."""
        return now >= min(self.due_at + self.lateness, self.starts_at)


async def due(tx: Tx, now: int) -> list[Waiting]:
    """Return the moments that have come and were not dealt with."""
    return [Waiting(**row) for row in await tx.all(SQL.come, now=now)]


async def queue(tx: Tx, waiting: Waiting, now: int, people: int = PART) -> bool:
    """Queue a reminder for everybody concerned, each at most once, or for the next so many of them.

    Return whether that was all; then the moment is marked as dealt with.
    """
    of_event = waiting.session_id == EVENT
    after = _NOBODY if waiting.reached is None else waiting.reached
    part = SQL.part_of_event if of_event else SQL.part_of_session
    last = await tx.one(part, event_id=waiting.event_id, session_id=waiting.session_id, after=after, people=people - 1)
    upto = last["person_id"] if last else _EVERYBODY
    for statement in (SQL.queue_event, SQL.queue_no_decision) if of_event else (SQL.queue_session,):
        await tx.run(statement, **_key(waiting), after=after, upto=upto, now=now)
    if last:
        await tx.run(SQL.reach, **_key(waiting), upto=upto)
    else:
        await tx.run(SQL.settle, **_key(waiting))
    return last is None


async def miss(tx: Tx, waiting: Waiting) -> int:
    """Mark a moment as dealt with too late, and return how many people were not reminded because of it."""
    missed = await tx.ahead(_count_missed, *_key(waiting).values())
    await tx.run(SQL.miss, **_key(waiting), missed=missed)
    return missed


async def _count_missed(tx: Tx, event_id: str, session_id: str, lead: str, starts_at: int) -> int:
    """Count those who were to be reminded. Everybody is looked at, ahead (`Tx.ahead`)."""
    given = {"event_id": event_id, "lead": lead, "starts_at": starts_at}
    row = await (
        tx.one(SQL.count_missed_event, **given)
        if session_id == EVENT
        else tx.one(SQL.count_missed_session, **given, session_id=session_id)
    )
    assert row is not None
    missed: int = row["missed"]
    return missed


async def catch_up(tx: Tx, person_id: int, event_id: str, now: int) -> None:
    """Queue the reminders whose moment has passed for somebody whom they concern only now.

    To be called when a person gets a place, bookmarks, chooses a lead, unmutes or can be reached again.
    """
    row = {"person_id": person_id, "registration_id": None, "event_id": event_id, "now": now}
    for statement in (SQL.catch_up_event, SQL.catch_up_sessions):
        await tx.run(statement, **row)


async def catch_up_people(tx: Tx, event_id: str, person_ids: Iterable[int], now: int) -> None:
    """Do the same for many at once who have just got a place in a session."""
    rows = [{"person_id": one, "registration_id": None, "event_id": event_id, "now": now} for one in person_ids]
    await tx.many(SQL.catch_up_sessions, rows)


async def catch_up_all(tx: Tx, event_id: str, registration_ids: Iterable[int], now: int) -> None:
    """Do the same for many at once who have just got a place."""
    rows = [{"person_id": None, "registration_id": one, "event_id": event_id, "now": now} for one in registration_ids]
    for statement in (SQL.catch_up_event, SQL.catch_up_sessions) if rows else ():
        await tx.many(statement, rows)


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
