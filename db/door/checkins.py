"""Who came: one row for each person, place and day, and what was undone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from db.core.connection import StoredRow
from db.core.engine import Tx, statements

SQL = statements(__file__)

How: TypeAlias = Literal["scan", "code", "name", "poster", "list", "walk_in"]
FAIR = ""
"""Stands where a session would: the fair itself."""


@dataclass(frozen=True, slots=True)
class DoorPlace:
    """Where people are let in, and on which day."""

    event_id: str
    session_id: str
    day: date


@dataclass(frozen=True, slots=True)
class Checkin:
    """Somebody came in."""

    id: int
    event_id: str
    registration_id: int
    session_id: str
    day: date
    entered_at: int
    how: How
    by_id: int | None
    by_name: str | None
    """Who let them in, if that is a member of the team by name."""
    why: str | None
    undone_at: int | None


@dataclass(frozen=True, slots=True)
class Presence:
    """How many have come in at a door, and how many of them have not gone out since."""

    came: int = 0
    inside: int = 0


@dataclass(frozen=True, slots=True)
class PaperCheckin:
    """A line of a paper list: who, when, on which day."""

    registration_id: int
    day: date
    entered_at: int


def checkin_of(row: StoredRow, by_name: str | None) -> Checkin:
    """Return the check-in of a row with the columns of `checkins`."""
    return Checkin(
        id=row["id"],
        event_id=row["event_id"],
        registration_id=row["registration_id"],
        session_id=row["session_id"],
        day=date.fromisoformat(row["day"]),
        entered_at=row["entered_at"],
        how=row["how"],
        by_id=row["by_id"],
        by_name=by_name,
        why=row["why"],
        undone_at=row["undone_at"],
    )


async def enter(
    tx: Tx, place: DoorPlace, registration_id: int, how: How, by_id: int | None, now: int, why: str | None = None
) -> int | None:
    """Let somebody in and return the id of the row; nothing, if they are in already."""
    row = await tx.one(
        SQL.enter,
        event_id=place.event_id,
        registration_id=registration_id,
        session_id=place.session_id,
        day=place.day.isoformat(),
        now=now,
        how=how,
        by_id=by_id,
        why=why,
    )
    return row["id"] if row else None


async def enter_listed(tx: Tx, event_id: str, session_id: str, rows: Iterable[PaperCheckin], by_id: int) -> None:
    """Take over a paper list. Who is in already stays in since then."""
    await tx.many(
        SQL.enter_listed,
        [
            {
                "event_id": event_id,
                "registration_id": row.registration_id,
                "session_id": session_id,
                "day": row.day.isoformat(),
                "now": row.entered_at,
                "by_id": by_id,
            }
            for row in rows
        ],
    )


async def current_checkin(tx: Tx, place: DoorPlace, registration_id: int) -> Checkin | None:
    """Return since when somebody is in."""
    row = await tx.one(
        SQL.current_checkin, registration_id=registration_id, session_id=place.session_id, day=place.day.isoformat()
    )
    return checkin_of(row, row["by_name"]) if row else None


async def get(tx: Tx, checkin_id: int) -> Checkin | None:
    """Return a check-in by its id, undone or not."""
    row = await tx.one(SQL.get, id=checkin_id)
    return checkin_of(row, row["by_name"]) if row else None


async def undo(tx: Tx, checkin_id: int, now: int) -> None:
    """Take a check-in back; the row stays."""
    await tx.run(SQL.undo, id=checkin_id, now=now)


async def present(tx: Tx, place: DoorPlace) -> dict[str, Presence]:
    """Return how many have come, and how many of them are in now, by role."""
    rows = await tx.all(SQL.present, event_id=place.event_id, session_id=place.session_id, day=place.day.isoformat())
    return {row["role"]: Presence(row["people"], row["inside"]) for row in rows}


async def inside(tx: Tx, place: DoorPlace) -> frozenset[int]:
    """Return which registrations are in now."""
    rows = await tx.all(SQL.inside, event_id=place.event_id, session_id=place.session_id, day=place.day.isoformat())
    return frozenset(row["registration_id"] for row in rows)


async def expected(tx: Tx, event_id: str) -> dict[str, int]:
    """Return how many may come, by role."""
    return {row["role"]: row["people"] for row in await tx.all(SQL.expected, event_id=event_id)}


async def entered(tx: Tx, place: DoorPlace) -> dict[int, int]:
    """Return by registration since when people are in."""
    rows = await tx.all(SQL.entered, event_id=place.event_id, session_id=place.session_id, day=place.day.isoformat())
    return {row["registration_id"]: row["entered_at"] for row in rows}


async def came(tx: Tx, registration_id: int) -> bool:
    """Tell whether somebody was let in at the fair itself, on any day."""
    return await tx.one(SQL.came, registration_id=registration_id) is not None


async def of_person(tx: Tx, person_id: int) -> list[Checkin]:
    """Return where a person was let in, undone ones too, in order."""
    return [checkin_of(row, None) for row in await tx.all(SQL.of_person, person_id=person_id)]
