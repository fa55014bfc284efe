"""Forgetting a person: everything that tells of them, everywhere, leaving one anonymous line in a register."""

import json

from db.core.engine import Tx, statements
from db.delivery import jobs

SQL = statements(__file__)


async def forget(tx: Tx, person_id: int, event_id: str | None, why: str, now: int) -> dict[str, int]:
    """Erase a person, with a line in the register of deletions; return how many rows of what there were."""
    counts = await erase(tx, person_id)
    await jobs.redo(tx)
    tx.erased = True
    await tx.run(SQL.register, event_id=event_id, why=why, now=now, counts=json.dumps(counts))
    return counts


async def erase(tx: Tx, person_id: int) -> dict[str, int]:
    """Delete a person with registrations, answers, consents, bodies of updates and messages not yet sent.

    An organisation stays for its other delegates; one that has no delegate left goes too. Returns how many rows of
    what there were, which is also what the register of deletions keeps.
    """
    row = await tx.one(SQL.count, person_id=person_id)
    assert row is not None
    counts: dict[str, int] = dict(row)
    for statement in (
        SQL.forget_messages_to_come,
        SQL.forget_messages_on_their_way,
        SQL.forget_words_to_team,
        SQL.forget_notices_to_team,
        SQL.forget_messages_kept,
        SQL.forget_updates,
        SQL.forget_orphans,
        SQL.forget_registrations,
        SQL.forget_empty_organisations,
        SQL.pass_on_organisations,
        SQL.forget_albums,
        SQL.forget_imports,
        SQL.forget_watcher,
        SQL.forget_person,
    ):
        await tx.run(statement, person_id=person_id)
    await tx.run(SQL.promote_heirs)
    return counts
