"""People who come in by a table that the team sent: offered, then registered a few at a time."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from db.core.engine import Tx, statements
from db.registration.registrations import Registration, registration_of
from fair.applications.people_table import TableApplicant
from fair.forms.model import Value

SQL = statements(__file__)

Phase: TypeAlias = Literal["offered", "running", "done"]


@dataclass(frozen=True, slots=True)
class PeopleImport:
    """A table of people. `changed_at` tells one from another: who agrees must have seen this one."""

    event_id: str
    author: int
    name: str
    phase: Phase
    changed_at: int
    size: int
    left: int


async def find(tx: Tx, event_id: str) -> PeopleImport | None:
    """Return the table that an event is about to take, takes, or took last."""
    row = await tx.one(SQL.find, event_id=event_id)
    return PeopleImport(**row) if row else None


async def offer(tx: Tx, event_id: str, author: int, name: str, entries: Iterable[TableApplicant], now: int) -> None:
    """Keep a table that was read, in the place of the one before."""
    await tx.run(SQL.drop, event_id=event_id)
    await tx.run(SQL.offer, event_id=event_id, author=author, name=name, now=now)
    rows = (
        {"event_id": event_id, "row": entry.row, "role": entry.role, "answers": _json(entry.answers)}
        for entry in entries
    )
    await tx.many(SQL.row, rows)


async def move(tx: Tx, event_id: str, phase: Phase, now: int) -> None:
    """Go on to a phase."""
    await tx.run(SQL.move, event_id=event_id, phase=phase, now=now)


async def running(tx: Tx) -> list[str]:
    """Return the events that are taking a table."""
    return [row["event_id"] for row in await tx.all(SQL.running)]


async def next_rows(tx: Tx, event_id: str, limit: int) -> list[TableApplicant]:
    """Return people who are not registered yet, in the order of the table."""
    rows = await tx.all(SQL.next, event_id=event_id, limit=limit)
    return [TableApplicant(row["row"], row["role"], json.loads(row["answers"])) for row in rows]


async def came(tx: Tx, event_id: str, row: int, registration_id: int, token: str) -> None:
    """Note the registration that a row has become, and the token that takes it over."""
    await tx.run(SQL.came, event_id=event_id, row=row, registration_id=registration_id, token=token)


async def invited(tx: Tx, event_id: str) -> list[tuple[Registration, str]]:
    """Return the registrations with the tokens that take them over, as long as they are kept."""
    return [(registration_of(row), row["token"]) for row in await tx.all(SQL.invited, event_id=event_id)]


async def drop(tx: Tx, event_id: str) -> None:
    """Forget the table; who was registered by it stays."""
    await tx.run(SQL.drop, event_id=event_id)


async def purge(tx: Tx, before: int) -> None:
    """Forget tables that nobody has touched since a moment."""
    await tx.run(SQL.purge, before=before)


def _json(answers: Mapping[str, Value]) -> str:
    return json.dumps(answers, ensure_ascii=False)
