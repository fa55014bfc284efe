"""Updates as they came in, kept until their turn has committed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from db.core.engine import Tx, statements

SQL = statements(__file__)

PURGED: Final = 500
"""Old rows that go in one transaction: some hundredths of a second."""

UpdateEnd: TypeAlias = Literal["done", "dropped", "unkept"]
"""Unkept: dropped without a trace."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update that waits for its turn."""

    position: int
    update_id: int
    body: str
    attempts: int


async def add(tx: Tx, bot_id: int, bodies: Iterable[tuple[int, str]], now: int) -> None:
    """Store updates by their id. One that is there already is not stored again, wherever its id stands in the order.

    Telegram's ids may start anew: what is new is told by membership, not by a maximum.
    """
    await tx.many(SQL.add, [{"bot_id": bot_id, "update_id": key, "body": body, "now": now} for key, body in bodies])


async def pending(tx: Tx, limit: int) -> list[Incoming]:
    """Return the oldest updates that wait, in the order in which they came."""
    return [Incoming(**row) for row in await tx.all(SQL.pending, limit=limit)]


async def done(tx: Tx, finished: Iterable[tuple[int, UpdateEnd]], now: int) -> None:
    """Mark updates as done or dropped. What they said is not kept any longer, nor who said it."""
    ends = [{"position": position, "state": state, "now": now} for position, state in finished]
    await tx.many(SQL.done, [end for end in ends if end["state"] != "unkept"])
    await tx.many(SQL.drop, [{"position": end["position"]} for end in ends if end["state"] == "unkept"])


async def give_up(
    tx: Tx,
    position: int,
    state: Literal["failed", "quarantined"],
    now: int,
    *,
    incident: str | None = None,
    person_id: int | None = None,
    body: str | None = None,
) -> None:
    """Give an update up. It is kept for those who look for the mistake, or `body` in its place; also whose it was."""
    await tx.run(
        SQL.give_up, position=position, state=state, incident=incident, person_id=person_id, body=body, now=now
    )


async def count_attempt(tx: Tx, position: int) -> None:
    """Count an attempt to take an update alone, which is about to be made."""
    await tx.run(SQL.count_attempt, position=position)


async def waits(tx: Tx, incoming: Incoming) -> bool:
    """Tell whether an update still waits: another process may have taken it."""
    return await tx.one(SQL.waits, position=incoming.position) is not None


async def backlog(tx: Tx) -> int:
    """Return how many updates wait."""
    row = await tx.one(SQL.backlog)
    assert row is not None
    waiting: int = row["waiting"]
    return waiting


async def purge(tx: Tx, bodies_before: int, rows_before: int) -> bool:
    """Drop bodies of updates that were given up, and then whole rows, of those finished before these moments.

    Ids are kept longer than the week after which Telegram may start its ids anew. Return whether that was all.
    """
    await tx.run(SQL.purge_bodies, before=bodies_before)
    return len(await tx.all(SQL.purge_rows, before=rows_before, limit=PURGED)) < PURGED
