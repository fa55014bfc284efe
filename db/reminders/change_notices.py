"""Notices of changes: whom a release concerns, and which messages it has made wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from db.core.connection import Statement
from db.core.engine import Tx, statements

SQL = statements(__file__)


PART: Final = 1_000
"""People, or messages, in one transaction: some hundredths of a second."""
_NOBODY: Final = -(2**63)
_EVERYBODY: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class NoticeRun:
    """An event whose changes are to be told now."""

    event_id: str
    deadline: int | None
    """When its first changed session begins."""
    reached: int | None
    """The last person for whom it was done, if only a part was."""


@dataclass(frozen=True, slots=True)
class Outdated:
    """A session that has changed since messages spoke of it, as of a release."""

    event_id: str
    session_id: str
    release: int


async def due(tx: Tx, now: int) -> list[NoticeRun]:
    """Return the events whose changes are to be told now."""
    return [NoticeRun(**row) for row in await tx.all(SQL.come, now=now)]


async def postpone(tx: Tx, event_id: str, due_at: int) -> None:
    """Tell an event's changes later."""
    await tx.run(SQL.postpone, event_id=event_id, due_at=due_at)


async def not_later(tx: Tx, event_id: str, latest: int) -> None:
    """Tell an event's changes no later than at a moment, although a clock that was ahead said so."""
    await tx.run(SQL.not_later, event_id=event_id, latest=latest)


async def queue(tx: Tx, run: NoticeRun, release: int, now: int) -> bool:
    """Queue one notice for each person whom a change since they were last told may concern, or for the next of them.

    Whether anything is left to say is found when it is drawn: a session may have moved back. Return whether that was
    all; then it is noted that the changes were told.
    """
    after = _NOBODY if run.reached is None else run.reached
    last = await tx.one(SQL.part_of_people, after=after, people=PART - 1)
    upto = last["person_id"] if last else _EVERYBODY
    await tx.run(SQL.queue, event_id=run.event_id, release=release, after=after, upto=upto, now=now)
    await (tx.run(SQL.reach, event_id=run.event_id, upto=upto) if last else tx.run(SQL.over, event_id=run.event_id))
    return last is None


async def catch_up(tx: Tx, person_id: int, event_id: str, now: int) -> None:
    """Queue a notice for one person who did not want any so far, unless one for everybody is to come anyway."""
    await tx.run(SQL.catch_up, person_id=person_id, event_id=event_id, now=now)


async def outdated(tx: Tx, now: int) -> list[Outdated]:
    """Return the sessions still to come that changed since messages spoke of them; not before changes are told."""
    return [Outdated(**row) for row in await tx.all(SQL.outdated, now=now)]


async def renew(tx: Tx, outdated: Outdated, latest: int) -> bool:
    """Note that what was said of a session is true again (or still) as of a release; return whether of all of it."""
    return await _each(tx, outdated, latest, (SQL.renew,), 0)


async def supersede(tx: Tx, outdated: Outdated, latest: int, now: int) -> bool:
    """Queue an edit of each message that spoke of a session, or of some of them; return whether that was all."""
    return await _each(tx, outdated, latest, (SQL.supersede, SQL.settle), now)


async def _each(tx: Tx, outdated: Outdated, latest: int, statements_: Iterable[Statement], now: int) -> bool:
    given = {"event_id": outdated.event_id, "session_id": outdated.session_id, "latest": latest}
    found = await tx.all(SQL.some, **given, release=outdated.release, limit=PART)
    rows = [{**given, "outbox_id": row["outbox_id"], "now": now} for row in found]
    for statement in statements_:
        await tx.many(statement, rows)
    return len(found) < PART


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
