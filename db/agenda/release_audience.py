"""Whom an agenda that is about to be released concerns, and whom a released one has reached."""

from collections.abc import Iterable, Mapping
from typing import Final

from db.core.connection import Statement
from db.core.engine import Tx, statements
from fair.agenda.release.affected_people import AffectedPeople

SQL = statements(__file__)


async def concerned(tx: Tx, event_id: str, concerns: frozenset[AffectedPeople]) -> int:
    """Return how many people would be told of changes that concern these. Very many are looked at (`Tx.for_screen`)."""
    return await tx.for_screen(_concerned, event_id, concerns)


async def _concerned(tx: Tx, event_id: str, concerns: Iterable[AffectedPeople]) -> int:
    found: set[int] = set()
    for one in concerns:
        statement, of = _STATEMENTS[one.kind]
        given = {"event_id": event_id, "language": one.language, of: getattr(one, of)}
        found.update(row["person_id"] for row in await tx.all(statement, **given))
    return len(found)


_STATEMENTS: Final[Mapping[str, tuple[Statement, str]]] = {
    "session": (SQL.concerned_by_session, "session_id"),
    "role": (SQL.concerned_by_role, "role"),
    "number": (SQL.concerned_by_number, "number"),
}


async def told(tx: Tx, event_id: str, release: int) -> int:
    """Return how many people a notice of a release has reached, or may have."""
    key = f"changes:{event_id}:{release}"
    row = await tx.one(SQL.told, first=f"{key}:", last=f"{key};")
    assert row is not None
    return int(row["people"])
