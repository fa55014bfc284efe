"""Deleting what was said in chats before a term was over, and is still stored."""

from collections import Counter
from typing import Final

from db.core.engine import Tx, statements
from db.core.time import HOUR
from fair.retention.plan import Deletion, RetentionPlan

SQL = statements(__file__)

MESSAGES_AT_ONCE: Final = 500
STUCK: Final = HOUR
"""A message that has waited for so long at the end of a term is not sent any more."""


async def delete_updates(tx: Tx, _: RetentionPlan, deletion: Deletion) -> Counter[str]:
    """Drop the bodies of some updates that were given up."""
    rows = await tx.all(SQL.updates, due_at=deletion.due_at, limit=MESSAGES_AT_ONCE)
    await tx.many(SQL.drop_update, [dict(row) for row in rows])
    return +Counter(messages=len(rows))


async def delete_messages(tx: Tx, _: RetentionPlan, deletion: Deletion) -> Counter[str]:
    """Delete some messages that wait."""
    rows = await tx.all(SQL.messages, before=deletion.due_at - STUCK, limit=MESSAGES_AT_ONCE)
    await tx.many(SQL.drop_message, [dict(row) for row in rows])
    return +Counter(messages=len(rows))
