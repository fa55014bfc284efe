"""Deleting what of an event goes with its last term and hangs on nobody who goes."""

from collections import Counter
from typing import Final

from db.core.connection import Statement
from db.core.engine import Tx, statements
from fair.retention.plan import Deletion, RetentionPlan

SQL = statements(__file__)

LEFTOVERS: Final[tuple[Statement, ...]] = (
    SQL.imports,
    SQL.jobs,
    SQL.prompts,
    SQL.sieves,
    SQL.told,
    SQL.enquiries,
    SQL.enquiry_silences,
    SQL.digests,
    SQL.lead_choices,
    SQL.answer_marks,
    SQL.calendar_links,
    SQL.team,
    SQL.team_invitations,
    SQL.unanswered,
)
"""A new table of this kind takes a statement here and a branch of `count`: both stand in the SQL beside."""


async def delete_leftovers(tx: Tx, plan: RetentionPlan, deletion: Deletion) -> Counter[str]:
    """Delete all of it at once: some rows for each member of the team, and some numbers for each person."""
    which = {"event_id": plan.event_id, "due_at": deletion.due_at}
    row = await tx.one(SQL.count, **which)
    if row is None or not row["count"]:
        return Counter()
    for statement in (*LEFTOVERS, SQL.drop_revisions):
        await tx.run(statement, **which)
    return Counter(others=row["count"])
