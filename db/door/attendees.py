"""Registrations as the door sees them: names, organisations, codes, and the answers it needs."""

import json
from collections.abc import Mapping

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.core.slices import slices
from db.registration import registrations
from fair.door import attendee, contact_search
from fair.door.attendee import Attendee
from fair.event.model import Event
from fair.forms.model import Value

SQL = statements(__file__)


async def find(tx: Tx, event: Event, registration_id: int) -> tuple[Attendee, Mapping[str, Value]] | None:
    """Return somebody with all answers, the organisation's card among them; nothing, if it is another event's."""
    row = await tx.one(SQL.one, registration_id=registration_id, event_id=event.id)
    if row is None:
        return None
    answers = {**json.loads(row["card"] or "{}"), **await registrations.answers(tx, registration_id)}
    return _attendee(event, row, answers), answers


async def by_number(tx: Tx, event_id: str, number: int) -> int | None:
    """Return the id of the registration with this number."""
    row = await tx.one(SQL.by_number, event_id=event_id, number=number)
    return row["id"] if row else None


async def everybody(tx: Tx, event: Event) -> list[Attendee]:
    """Return all who have applied, in no particular order; a query for each question, none for each row."""
    answers: dict[int, dict[str, Value]] = {}
    for question in sorted(attendee.face_questions(event)):
        async for part in slices(await tx.all(SQL.answers_to, event_id=event.id, question_id=question)):
            for row in part:
                answers.setdefault(row["registration_id"], {})[question] = json.loads(row["value"])
    found: list[Attendee] = []
    async for part in slices(await tx.all(SQL.everybody, event_id=event.id)):
        found += [_attendee(event, row, answers.get(row["id"], {})) for row in part]
    tx.registrations_read.update(one.registration_id for one in found)
    return found


async def contacts(tx: Tx, event: Event) -> dict[int, list[str]]:
    """Return the phone numbers and addresses of all who have applied, by registration."""
    found: dict[int, list[str]] = {}
    for question in event.form.questions:
        if question.kind not in contact_search.KINDS:
            continue
        async for part in slices(await tx.all(SQL.answers_to, event_id=event.id, question_id=question.id)):
            for row in part:
                if isinstance(value := json.loads(row["value"]), str):
                    found.setdefault(row["registration_id"], []).append(value)
    tx.registrations_read.update(found)
    return found


def _attendee(event: Event, row: StoredRow, answers: Mapping[str, Value]) -> Attendee:
    return Attendee(
        registration_id=row["id"],
        number=row["number"],
        role=row["role"],
        status=row["status"],
        name=attendee.name_of(event, row["role"], answers),
        organisation=row["organisation"] or attendee.organisation_of(event, row["role"], answers),
        code=row["code"],
    )
