"""The addresses at which people's own agendas are calendars."""

from dataclasses import dataclass

from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class CalendarOwner:
    """Whose agenda of which event a key leads to."""

    person_id: int
    event_id: str
    language: str


async def find(tx: Tx, person_id: int, event_id: str) -> str | None:
    """Return the key of a person's calendar, if they have asked for one."""
    row = await tx.one(SQL.find, person_id=person_id, event_id=event_id)
    return row["key"] if row else None


async def put(tx: Tx, person_id: int, event_id: str, key: str, now: int) -> None:
    """Let a key lead to a person's calendar; an earlier one leads nowhere from now on."""
    await tx.run(SQL.put, person_id=person_id, event_id=event_id, key=key, now=now)


async def whose(tx: Tx, key: str) -> CalendarOwner | None:
    """Return whose calendar a key leads to."""
    row = await tx.one(SQL.whose, key=key)
    return CalendarOwner(row["person_id"], row["event_id"], row["language"]) if row else None
