"""Who has gone out of a door where they had come in, and came back."""

from dataclasses import dataclass

from db.core.connection import StoredRow
from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Movement:
    """Somebody went out, or came in again."""

    id: int
    checkin_id: int
    leaves: bool
    moved_at: int
    undone_at: int | None = None


@dataclass(frozen=True, slots=True)
class MovedAt:
    """A movement, and where it was."""

    movement: Movement
    event_id: str
    registration_id: int
    session_id: str


async def last_of(tx: Tx, checkin_id: int) -> Movement | None:
    """Return the last movement that stands of somebody who came in; None: they are in since."""
    row = await tx.one(SQL.last_of, checkin_id=checkin_id)
    return _movement_of(row) if row else None


async def add(tx: Tx, checkin_id: int, by_id: int | None, now: int, *, leaves: bool) -> int | None:
    """Note that somebody goes out, or comes in again, and return the row's id; None: that is so already."""
    last = await last_of(tx, checkin_id)
    if (last is not None and last.leaves) == leaves:
        return None
    row = await tx.one(SQL.add, checkin_id=checkin_id, leaves=int(leaves), by_id=by_id, now=now)
    assert row is not None
    return int(row["id"])


async def get(tx: Tx, movement_id: int) -> MovedAt | None:
    """Return a movement by its id, undone or not."""
    row = await tx.one(SQL.get, id=movement_id)
    if row is None:
        return None
    return MovedAt(_movement_of(row), row["event_id"], row["registration_id"], row["session_id"])


async def undo(tx: Tx, movement_id: int, now: int) -> None:
    """Take a movement back; the row stays."""
    await tx.run(SQL.undo, id=movement_id, now=now)


async def of_event(tx: Tx, event_id: str) -> dict[int, list[Movement]]:
    """Return the movements that stand, by check-in, in order."""
    return _by_checkin([_movement_of(row) for row in await tx.all(SQL.of_event, event_id=event_id)])


async def of_person(tx: Tx, person_id: int) -> dict[int, list[Movement]]:
    """Return all movements of a person, undone ones too, by check-in, in order."""
    return _by_checkin([_movement_of(row) for row in await tx.all(SQL.of_person, person_id=person_id)])


def _by_checkin(movements: list[Movement]) -> dict[int, list[Movement]]:
    found: dict[int, list[Movement]] = {}
    for one in movements:
        found.setdefault(one.checkin_id, []).append(one)
    return found


def _movement_of(row: StoredRow) -> Movement:
    return Movement(row["id"], row["checkin_id"], bool(row["leaves"]), row["moved_at"], row["undone_at"])
