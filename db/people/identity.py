"""Who is asking and where they stand, in one question to the database."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from db.core.engine import Tx, statements
from db.people.people import Person, person_of
from db.people.prompts import Prompt
from db.registration.registrations import Registration, registration_of
from fair.access import TeamRole
from fair.forms.model import Value

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Identity:
    """A person, and what they are to the event they came for."""

    person: Person
    registration: Registration | None
    team_role: TeamRole | None
    answers: Mapping[str, Value]
    """The registration's own, while a question is open."""
    prompt: Prompt | None = None
    """What was asked for, and the next message answers."""
    promised: bool = False
    """The registration is a draft that was begun by the link to a colleague's place."""
    has_group: bool = False
    """The team of that event has a group, in which everybody reads all applications."""


async def load(tx: Tx, person_id: int, default_event: str) -> Identity | None:
    """Return how a person stands with the event they came for (else with the default one)."""
    rows = await tx.all(SQL.of, id=person_id, default_event=default_event)
    if not rows:
        return None
    first = rows[0]
    return Identity(
        person=person_of(first, "p_"),
        registration=registration_of(first, "r_") if first["r_id"] is not None else None,
        team_role=TeamRole(first["team_role"]) if first["team_role"] is not None else None,
        answers={row["question_id"]: json.loads(row["value"]) for row in rows if row["question_id"] is not None},
        prompt=Prompt(first["asked_event"], first["asked"], json.loads(first["asked_of"])) if first["asked"] else None,
        promised=bool(first["promised"]),
        has_group=bool(first["has_group"]),
    )
