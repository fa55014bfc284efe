"""What is done once, at a moment that follows from the content: asking who will come, telling of the undecided."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.core.engine import Tx, statements
from fair.errands import Errand

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class DueErrand:
    """An errand whose moment has come."""

    event_id: str
    kind: Errand
    due_at: int
    reached: int | None = None
    """The last person for whom it was done, if only a part was."""


async def plan(tx: Tx, event_id: str, wanted: Iterable[tuple[Errand, int]]) -> None:
    """Make these the errands of an event, each with its moment; what was done once is not done again."""
    await tx.run(SQL.clear, event_id=event_id)
    await tx.many(SQL.put, [{"event_id": event_id, "kind": kind, "due_at": due_at} for kind, due_at in wanted])


async def replan(tx: Tx, event_id: str, kind: Errand, due_at: int | None) -> None:
    """Make this the only moment of a kind of errand that is still to come; None: there is none."""
    await tx.run(SQL.clear_kind, event_id=event_id, kind=kind)
    if due_at is not None:
        await tx.run(SQL.put_again, event_id=event_id, kind=kind, due_at=due_at)


async def due(tx: Tx, now: int) -> list[DueErrand]:
    """Return the errands whose moment has come and that are not done."""
    return [
        DueErrand(row["event_id"], Errand(row["kind"]), row["due_at"], row["reached"])
        for row in await tx.all(SQL.due, now=now)
    ]


async def reach(tx: Tx, errand: DueErrand, upto: int | None) -> None:
    """Note up to which person an errand is done; None: all of it is."""
    key = {"event_id": errand.event_id, "kind": errand.kind, "due_at": errand.due_at}
    await (tx.run(SQL.done, **key) if upto is None else tx.run(SQL.reach, **key, upto=upto))


async def take_due(tx: Tx, now: int) -> list[DueErrand]:
    """Return the errands whose moment has come, which count as done with that."""
    found = await due(tx, now)
    for errand in found:
        await reach(tx, errand, None)
    return found
