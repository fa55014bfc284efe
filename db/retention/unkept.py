"""Deleting people whom nothing keeps any more: no application, no place in a team, nothing agreed to elsewhere."""

from collections import Counter
from typing import Final

from db.core.engine import Tx, statements
from db.people import erasure
from db.retention import counted
from fair.retention.plan import Deletion, RetentionPlan
from fair.retention.terms import TermKind

SQL = statements(__file__)

PEOPLE_AT_ONCE: Final = 10


async def delete_people(tx: Tx, plan: RetentionPlan, deletion: Deletion) -> Counter[str]:
    """Delete some people, each as if they had asked for it, but counted before."""
    statement = SQL.people if deletion.kind is TermKind.EVERYTHING else SQL.applicants
    rows = await tx.all(
        statement, event_id=plan.event_id, ends=plan.ends, met_before=deletion.due_at, limit=PEOPLE_AT_ONCE
    )
    for row in rows:
        await counted.count_person(tx, plan.event_id, row["id"])
        await erasure.erase(tx, row["id"])
    return +Counter(people=len(rows))
