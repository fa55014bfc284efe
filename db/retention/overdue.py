"""Deleting what is overdue, in parts that are short enough to let others in between."""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from db.core.engine import Tx
from db.delivery import jobs
from db.retention.answers import delete_answers, delete_from_cards, delete_tables
from db.retention.counted import delete_counted
from db.retention.leaving import delete_organisations, delete_registrations
from db.retention.leftovers import delete_leftovers
from db.retention.traces import delete_messages, delete_updates
from db.retention.unkept import delete_people
from fair.retention.plan import Deletion, RetentionPlan
from fair.retention.terms import TermKind

DeletionPart: TypeAlias = Callable[[Tx, RetentionPlan, Deletion], Awaitable[Counter[str]]]
"""Deletes some of one kind, and returns how many rows of what; nothing, once nothing of it is left."""

PARTS: Final[Mapping[TermKind, tuple[DeletionPart, ...]]] = {
    TermKind.ANSWERS: (delete_answers, delete_from_cards, delete_tables, delete_updates, delete_messages),
    TermKind.UNFINISHED: (delete_registrations, delete_organisations, delete_people, delete_updates, delete_messages),
    TermKind.EVERYTHING: (
        delete_counted,
        delete_registrations,
        delete_organisations,
        delete_people,
        delete_leftovers,
        delete_updates,
        delete_messages,
    ),
}
"""What goes at the end of each kind of term, in order. A subject with rows of its own adds its part."""


async def delete_some(tx: Tx, plan: RetentionPlan, deletion: Deletion) -> Counter[str]:
    """Delete some of what is overdue; return how many rows of what, nothing if all of it is gone."""
    for part in PARTS[deletion.kind]:
        if counts := await part(tx, plan, deletion):
            await jobs.redo(tx, await jobs.telling(tx, plan.event_id))
            tx.erased = True
            return counts
    return Counter()
