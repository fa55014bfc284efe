"""Deleting what people have marked, agreed to, answered and got, after it was counted."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from db.core.connection import Statement, StoredRow
from db.core.engine import Tx, statements
from db.retention import retained
from fair.retention.plan import Deletion, RetentionPlan
from fair.retention.tallies import Counts, TallyName, fate, of

SQL = statements(__file__)

ROWS_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Counted:
    """Rows of one table: how they are found, what they count as, how one is deleted."""

    name: str
    """In the register."""
    some: Statement
    delete: Statement
    tally: Callable[[StoredRow], tuple[str, str] | None]


def _of_copy(row: StoredRow) -> tuple[str, str] | None:
    """Corrections and deletions follow what was sent: there is nothing to count of them."""
    if row["act"] != "send":
        return None
    return of(TallyName.LEDGER, row["announcement_id"]), fate(row["state"], row["error"])


def _of_reply(row: StoredRow) -> tuple[str, str]:
    return of(TallyName.REPLIES, row["announcement_id"]), "yes" if row["yes"] else "no"


def _of_bookmark(row: StoredRow) -> tuple[str, str]:
    return TallyName.BOOKMARKS, row["session_id"]


def _of_consent(row: StoredRow) -> tuple[str, str]:
    return TallyName.CONSENTS, row["version"]


COUNTED: Final = (
    Counted("copies", SQL.copies, SQL.delete_copy, _of_copy),
    Counted("replies", SQL.replies, SQL.delete_reply, _of_reply),
    Counted("bookmarks", SQL.bookmarks, SQL.delete_bookmark, _of_bookmark),
    Counted("consents", SQL.consents, SQL.delete_consent, _of_consent),
)
"""In the order in which they go; each is a part of its own."""


async def delete_counted(tx: Tx, plan: RetentionPlan, _: Deletion) -> Counter[str]:
    """Delete some rows, and return how many of what."""
    for one in COUNTED:
        rows = await tx.all(one.some, event_id=plan.event_id, limit=ROWS_AT_ONCE)
        if not rows:
            continue
        counts: Counts = Counter(tally for row in rows if (tally := one.tally(row)))
        await retained.add(tx, plan.event_id, counts)
        await tx.many(one.delete, [{**dict(row), "event_id": plan.event_id} for row in rows])
        return Counter({one.name: len(rows)})
    return Counter()


async def count_person(tx: Tx, event_id: str, person_id: int) -> None:
    """Take over the numbers of what goes with a person."""
    rows = await tx.all(SQL.of_person, person_id=person_id, event_id=event_id)
    await retained.add(tx, event_id, Counter({(row["tally"], row["kind"]): row["count"] for row in rows}))
