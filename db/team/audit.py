"""What the team did: one row per action, never changed but for who did it, when that person is forgotten."""

import json
from dataclasses import dataclass
from typing import Any, Final

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from fair.door import attendee
from fair.event.model import Event

SQL = statements(__file__)

OURSELVES: Final = 0
"""In the place of a person: nobody of the team, the program itself."""
FORGOTTEN: Final = -1
"""Who did it, once that person was forgotten."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One action of a member of the team."""

    id: int
    person_id: int
    name: str | None
    """What the person is called, also after leaving the team; None: they were forgotten."""
    action: str
    subject: str
    before: Any
    after: Any
    done_at: int


@dataclass(frozen=True, slots=True)
class NamedRegistration:
    """A registration that an action was about, and whose it is now."""

    number: int | None
    name: str
    """Empty where nobody was asked for it, or has not answered yet."""


async def add(
    tx: Tx, event_id: str, person_id: int, action: str, subject: str, before: Any, after: Any, now: int
) -> None:
    """Keep an action. `before` and `after` are JSON values, or None; no personal data: the row stays for ever."""
    await tx.run(
        SQL.add,
        event_id=event_id,
        person_id=person_id,
        action=action,
        subject=subject,
        before=_json(before),
        after=_json(after),
        now=now,
    )


async def recent(tx: Tx, event_id: str, limit: int, offset: int = 0) -> list[AuditEntry]:
    """Return the last actions, the newest first."""
    rows = await tx.all(SQL.recent, event_id=event_id, limit=limit, offset=offset)
    tx.people_read.update(row["person_id"] for row in rows)
    return [entry_of(row) for row in rows]


def entry_of(row: StoredRow) -> AuditEntry:
    """Return a row of the journal as an entry."""
    return AuditEntry(
        row["id"],
        row["person_id"],
        row["name"],
        row["action"],
        row["subject"],
        _value(row["before"]),
        _value(row["after"]),
        row["done_at"],
    )


async def count(tx: Tx, event_id: str) -> int:
    """Return how many actions there were."""
    row = await tx.one(SQL.count, event_id=event_id)
    assert row is not None
    return int(row["count"])


async def people(tx: Tx, event: Event, limit: int, offset: int = 0) -> dict[int, NamedRegistration]:
    """Return the registrations that so many of the last actions were about, by their ids."""
    page = {"event_id": event.id, "limit": limit, "offset": offset}
    answers: dict[int, dict[str, Any]] = {}
    for question in sorted(attendee.name_questions(event)):
        for row in await tx.all(SQL.answers_of, **page, question_id=question):
            answers.setdefault(row["registration_id"], {})[question] = json.loads(row["value"])
    rows = await tx.all(SQL.registrations_of, **page)
    tx.registrations_read.update(row["id"] for row in rows)
    return {
        row["id"]: NamedRegistration(row["number"], attendee.name_of(event, row["role"], answers.get(row["id"], {})))
        for row in rows
    }


def _json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _value(text: str | None) -> Any:
    return None if text is None else json.loads(text)
