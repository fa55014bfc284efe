"""Who is asking and where they stand, in one question to the database."""

from db.engine import Tx, statements
from db.people import Person
from db.registrations import Registration

SQL = statements("standing")

_PERSON_COLUMNS = 7


async def of(tx: Tx, person_id: int, default_event: str) -> tuple[Person, Registration | None] | None:
    """Return a person and their registration for the event they came for (else for the default one)."""
    row = await tx.one(SQL.of, id=person_id, default_event=default_event)
    if row is None:
        return None
    person = Person(*row[:_PERSON_COLUMNS])
    return person, Registration(*row[_PERSON_COLUMNS:]) if row[_PERSON_COLUMNS] is not None else None
