"""Digests of new applications: how often each member hears of them, and up to when they know them."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.core.engine import Tx, statements
from db.delivery.payloads import details
from fair.access import TeamRole
from fair.digests import Pace, usual_pace

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Digest:
    """What a member is told of new applications."""

    event_id: str
    person_id: int
    pace: Pace
    """As they have chosen, else as is usual for them."""
    since: int
    """When the first application came that they have not heard of."""


@dataclass(frozen=True, slots=True)
class NewApplications:
    """What there is to be told."""

    count: int
    number: int
    """Of the newest one."""


async def begin(tx: Tx, event_id: str) -> None:
    """From now on, tell of new applications to those who decide and were told of none so far."""
    await tx.run(SQL.begin, event_id=event_id)


async def news(tx: Tx) -> list[Digest]:
    """Return whom something new concerns for which no moment is fixed yet."""
    found = []
    for row in await tx.all(SQL.news):
        role = TeamRole.OWNER if row["owner"] else TeamRole(row["role"])
        pace = Pace(row["pace"]) if row["pace"] else usual_pace(role, grouped=bool(row["grouped"]))
        found.append(Digest(row["event_id"], row["person_id"], pace, row["since"]))
    return found


async def fix(tx: Tx, moments: Iterable[tuple[Digest, int]]) -> None:
    """Fix when members hear of what is new; those with the pace "never" are told of nothing by that."""
    rows = [{"event_id": one.event_id, "person_id": one.person_id, "due_at": due_at} for one, due_at in moments]
    await tx.many(SQL.fix, rows)


async def queue_due(tx: Tx, now: int) -> None:
    """Tell those whose moment has come."""
    rows = [
        {
            "event_id": row["event_id"],
            "person_id": row["person_id"],
            "details": details(since=row["known"]),
            "now": now,
        }
        for row in await tx.all(SQL.due, now=now)
    ]
    for statement in (SQL.queue, SQL.told) if rows else ():
        await tx.many(statement, rows)


async def choose(tx: Tx, event_id: str, person_id: int, pace: Pace) -> None:
    """Keep how often somebody wants to hear of what comes from now on."""
    await tx.run(SQL.choose, event_id=event_id, person_id=person_id, pace=pace)


async def chosen(tx: Tx, event_id: str, person_id: int) -> Pace | None:
    """Return how often somebody wants to hear, if they have said so."""
    row = await tx.one(SQL.chosen, event_id=event_id, person_id=person_id)
    return Pace(row["pace"]) if row and row["pace"] else None


async def new_applications(tx: Tx, event_id: str, known: int) -> NewApplications | None:
    """Return what people have submitted after the application with this number, and not withdrawn; None: nothing."""
    row = await tx.one(SQL.new_applications, event_id=event_id, known=known)
    return NewApplications(row["count"], row["number"]) if row and row["count"] else None
