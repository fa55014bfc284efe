"""Waiting lists of sessions with places: who gets the next place that is free."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.core.engine import Tx, statements
from db.delivery.payloads import Draw, details

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class InSessionLine:
    """Somebody who waits for a place in a session."""

    id: int
    person_id: int
    event_id: str
    session_id: str
    starts_at: int
    """When the session begins."""


async def join(tx: Tx, person_id: int, event_id: str, session_id: str, now: int) -> None:
    """Put somebody at the end of a session's line; who stands there already keeps the place."""
    await tx.run(SQL.join, person_id=person_id, event_id=event_id, session_id=session_id, now=now)


async def leave(tx: Tx, person_id: int, event_id: str, session_id: str) -> None:
    """Take somebody out of a session's line."""
    await tx.run(SQL.leave, person_id=person_id, event_id=event_id, session_id=session_id)


async def clear(tx: Tx, person_id: int, event_id: str) -> None:
    """Take somebody out of all lines of an event."""
    await tx.run(SQL.clear, person_id=person_id, event_id=event_id)


async def of_person(tx: Tx, person_id: int, event_id: str) -> dict[str, int]:
    """Return for which sessions somebody waits, and as which in line."""
    rows = await tx.all(SQL.of_person, person_id=person_id, event_id=event_id)
    return {row["session_id"]: row["place"] for row in rows}


async def length(tx: Tx, event_id: str, session_id: str) -> int:
    """Return how many wait for a place in a session, of those who can be told when they have one."""
    row = await tx.one(SQL.length, event_id=event_id, session_id=session_id)
    assert row is not None
    count: int = row["count"]
    return count


async def served(tx: Tx, now: int) -> list[InSessionLine]:
    """Return who gets a place now, in order: of each session that is to come as many as there are places."""
    return [InSessionLine(**row) for row in await tx.all(SQL.served, now=now)]


async def give(tx: Tx, known_releases: Iterable[tuple[InSessionLine, int]], now: int) -> None:
    """Put sessions on people's agendas, known to them as of a release, and take them out of the line."""
    rows = [{**_whose(one), "release": release, "now": now, "id": one.id} for one, release in known_releases]
    for statement in (SQL.give, SQL.served_one):
        await tx.many(statement, rows)


async def dissolve(tx: Tx, now: int) -> list[InSessionLine]:
    """End the lines of sessions that are cancelled or have begun; return who waited for one that was cancelled."""
    cancelled = [InSessionLine(**row) for row in await tx.all(SQL.waiting_in_vain, now=now)]
    await tx.run(SQL.dissolve, now=now)
    return cancelled


async def tell(tx: Tx, draw: Draw, moments: Iterable[tuple[InSessionLine, int]], now: int) -> None:
    """Tell people something of a session they wait for, each at a moment; drawn when it is sent."""
    rows = [
        {
            **_whose(one),
            "draw": draw,
            "details": details(session=one.session_id),
            "due_at": due_at,
            "now": now,
            "id": one.id,
        }
        for one, due_at in moments
    ]
    await tx.many(SQL.tell, rows)


def _whose(one: InSessionLine) -> dict[str, str | int]:
    return {"person_id": one.person_id, "event_id": one.event_id, "session_id": one.session_id}
