"""Applications as a list of names shows them, a page at a time."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from fair.door import attendee
from fair.event.model import Event
from fair.forms.model import Value

SQL = statements(__file__)

PAGE: Final = 10
"""Applications of one list; the statement has a parameter for each."""


@dataclass(frozen=True, slots=True)
class ListedApplication:
    """One application in a list."""

    registration_id: int
    number: int
    role: str
    state: str
    """Where it stands for the team: one of `STATES` of `db.applications.queue`."""
    name: str
    """Empty, where the questionnaire asks for none."""
    organisation: str
    """Empty for those who come for themselves."""


async def of_page(tx: Tx, event: Event, ids: Sequence[int]) -> list[ListedApplication]:
    """Return at most a page of applications of an event, in the order of their ids as given."""
    wanted = {f"id_{place}": one for place, one in enumerate([*ids, *(0 for _ in range(PAGE - len(ids)))])}
    rows: dict[int, StoredRow] = {}
    answers: dict[int, dict[str, Value]] = {}
    for row in await tx.all(SQL.of_page, event_id=event.id, **wanted):
        if row["id"] not in rows:
            rows[row["id"]], answers[row["id"]] = row, json.loads(row["card"] or "{}")
        if row["question_id"] is not None:
            answers[row["id"]][row["question_id"]] = json.loads(row["value"])
    tx.registrations_read.update(rows)
    return [_listed(event, rows[one], answers[one]) for one in ids if one in rows]


def _listed(event: Event, row: StoredRow, answers: Mapping[str, Value]) -> ListedApplication:
    role = row["role"]
    return ListedApplication(
        registration_id=row["id"],
        number=row["number"],
        role=role,
        state=row["state"],
        name=attendee.name_of(event, role, answers),
        organisation=row["organisation"] or attendee.organisation_of(event, role, answers),
    )
