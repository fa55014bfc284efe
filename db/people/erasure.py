"""Forgetting a person: everything that is stored of them, leaving one anonymous line in a register.

What other people's chats say of them, and what the team has typed about them, is for `services/erasure.py`.
"""

import json
from dataclasses import dataclass

from db.core.engine import Tx, statements
from db.people import tombstones
from db.team.audit import FORGOTTEN

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class ErasedRegistration:
    """A registration that is about to go."""

    id: int
    event_id: str
    number: int | None
    created_at: int


async def registrations_of(tx: Tx, person_id: int) -> list[ErasedRegistration]:
    """Return the registrations of a person at all events."""
    return [ErasedRegistration(**row) for row in await tx.all(SQL.registrations, person_id=person_id)]


async def enquiries_of(tx: Tx, person_id: int) -> list[int]:
    """Return the conversations of a person with the teams of all events."""
    return [row["id"] for row in await tx.all(SQL.enquiries, person_id=person_id)]


async def holds_more(tx: Tx, person_id: int, registration_id: int) -> bool:
    """Tell whether a person is in a team, or has other registrations than this one."""
    return await tx.one(SQL.holds_more, person_id=person_id, registration_id=registration_id) is not None


async def forget(tx: Tx, person_id: int, event_id: str | None, why: str, now: int) -> dict[str, int]:
    """Erase a person, with a line in the register of deletions; return how many rows of what there were."""
    counts = await erase(tx, person_id)
    await _tidy(tx)
    await tombstones.bury(tx, person_id, now)
    await tx.run(SQL.register, event_id=event_id, why=why, now=now, counts=json.dumps(counts))
    return counts


async def erase(tx: Tx, person_id: int) -> dict[str, int]:
    """Delete a person with registrations, answers, consents and messages not yet sent.

    An organisation stays for its other delegates; one that has no delegate left goes too. What the person did in a
    team stays without them. Returns how many rows of what there were, which is also what the register of deletions
    keeps.
    """
    row = await tx.one(SQL.count, person_id=person_id)
    assert row is not None
    counts: dict[str, int] = dict(row)
    for statement in (SQL.forget_words_to_team, SQL.forget_orphans, SQL.forget_registrations):
        await tx.run(statement, person_id=person_id)
    await _pass_on(tx, person_id, None)
    for statement in (
        SQL.forget_messages_to_come,
        SQL.forget_messages_on_their_way,
        SQL.forget_notices_to_team,
        SQL.forget_messages_kept,
        SQL.forget_albums,
        SQL.forget_imports,
        SQL.forget_pause,
        SQL.forget_drafts,
        SQL.forget_watcher,
        SQL.forget_person,
    ):
        await tx.run(statement, person_id=person_id)
    for statement in (
        SQL.forget_author,
        SQL.forget_remarks_author,
        SQL.forget_answers_author,
        SQL.forget_decider,
        SQL.forget_deeds,
    ):
        await tx.run(statement, person_id=person_id, forgotten=FORGOTTEN)
    await tx.run(SQL.promote_heirs)
    return counts


async def forget_registration(
    tx: Tx, person_id: int, registration: ErasedRegistration, why: str, now: int
) -> dict[str, int]:
    """Delete one registration with all that hangs on it, and the consent to its event; the person stays."""
    row = await tx.one(SQL.count_registration, registration_id=registration.id)
    assert row is not None
    counts: dict[str, int] = dict(row)
    for statement in (SQL.forget_words_of_registration, SQL.forget_one_orphan, SQL.forget_registration):
        await tx.run(statement, registration_id=registration.id)
    await _pass_on(tx, person_id, registration.event_id)
    await tx.run(SQL.forget_consents, person_id=person_id, event_id=registration.event_id)
    await tx.run(SQL.promote_heirs)
    await _tidy(tx)
    await tx.run(SQL.register, event_id=registration.event_id, why=why, now=now, counts=json.dumps(counts))
    return counts


async def _pass_on(tx: Tx, person_id: int, event_id: str | None) -> None:
    """Let other delegates keep the cards that a person kept; an organisation without any goes."""
    for statement in (SQL.forget_empty_organisations, SQL.pass_on_organisations):
        await tx.run(statement, person_id=person_id, event_id=event_id)


async def _tidy(tx: Tx) -> None:
    """Leave no trace of somebody who is gone in what was given up, or stands in the database's log."""
    await tx.run(SQL.forget_updates)
    tx.erased = True
