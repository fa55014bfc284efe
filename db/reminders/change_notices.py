"""Notices of changes: whom a release concerns, and which messages it has made wrong."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Outdated:
    """A session that has changed since messages spoke of it, as of a release."""

    event_id: str
    session_id: str
    release: int


async def due(tx: Tx, now: int) -> dict[str, int | None]:
    """Return the events whose changes are to be told now, each with when its first changed session begins."""
    return {row["event_id"]: row["deadline"] for row in await tx.all(SQL.come, now=now)}


async def postpone(tx: Tx, event_id: str, due_at: int) -> None:
    """Tell an event's changes later."""
    await tx.run(SQL.postpone, event_id=event_id, due_at=due_at)


async def done(tx: Tx, event_id: str) -> None:
    """Note that an event's changes were told."""
    await tx.run(SQL.over, event_id=event_id)


async def queue(tx: Tx, event_id: str, release: int, now: int) -> None:
    """Queue one notice for each person whom a change since they were last told may concern.

    Whether anything is left to say is found when it is drawn: a session may have moved back.
    """
    await tx.run(SQL.queue, event_id=event_id, release=release, now=now)


async def catch_up(tx: Tx, person_id: int, event_id: str, now: int) -> None:
    """Queue a notice for one person who did not want any so far, unless one for everybody is to come anyway."""
    await tx.run(SQL.catch_up, person_id=person_id, event_id=event_id, now=now)


async def outdated(tx: Tx, now: int) -> list[Outdated]:
    """Return the sessions still to come that changed since messages spoke of them; not before changes are told."""
    return [Outdated(**row) for row in await tx.all(SQL.outdated, now=now)]


async def renew(tx: Tx, outdated: Outdated, latest: int) -> None:
    """Note that what was said of a session is true again (or still) as of a release."""
    await tx.run(
        SQL.renew,
        event_id=outdated.event_id,
        session_id=outdated.session_id,
        release=outdated.release,
        latest=latest,
    )


async def supersede(tx: Tx, outdated: Outdated, now: int) -> None:
    """Queue an edit of each message that spoke of a session."""
    await tx.run(
        SQL.supersede,
        event_id=outdated.event_id,
        session_id=outdated.session_id,
        release=outdated.release,
        now=now,
    )


async def mention(tx: Tx, outbox_id: int, event_id: str, session_ids: Iterable[str], release: int) -> None:
    """Note which sessions a delivery speaks of, and as of which release."""
    await tx.many(
        SQL.mention,
        [
            {"outbox_id": outbox_id, "event_id": event_id, "session_id": session_id, "release": release}
            for session_id in session_ids
        ],
    )


async def mentioned(tx: Tx, outbox_id: int) -> dict[str, int]:
    """Return of which sessions a delivery speaks, and as of which release."""
    return {row["session_id"]: row["release"] for row in await tx.all(SQL.mentioned, outbox_id=outbox_id)}


async def unmention(tx: Tx, outbox_id: int) -> None:
    """Note that a message needs no further correction."""
    await tx.run(SQL.unmention, outbox_id=outbox_id)


async def own_talks(tx: Tx, person_id: int, event_id: str) -> frozenset[str]:
    """Return the sessions in which a person speaks or once was to speak."""
    rows = await tx.all(SQL.own_talks, person_id=person_id, event_id=event_id)
    return frozenset(row["session_id"] for row in rows)
