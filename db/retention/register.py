"""The register of deletions: what went because its term was over, how many of it, and when."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from fair.retention.plan import Deletion, RetentionPlan
from fair.retention.terms import TermKind

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class PastDeletion:
    """What went at the end of a term."""

    id: int
    kind: TermKind
    due_at: int
    deleted_at: int
    """When the last of it went."""
    questions: tuple[str, ...]
    counts: Mapping[str, int]
    """How many of what: answers, registrations, organisations, people, messages."""


async def add(tx: Tx, plan: RetentionPlan, deletion: Deletion, counts: Mapping[str, int], now: int) -> None:
    """Note a part of what goes."""
    named = {"counts": json.dumps(counts), "questions": json.dumps(deletion.questions), "now": now}
    row = await tx.one(SQL.find, event_id=plan.event_id, kind=deletion.kind, due_at=deletion.due_at)
    if row is None:
        await tx.run(SQL.begin, event_id=plan.event_id, kind=deletion.kind, due_at=deletion.due_at, **named)
        return
    summed = Counter(json.loads(row["counts"])) + Counter(counts)
    await tx.run(SQL.go_on, id=row["id"], **{**named, "counts": json.dumps(summed)})


async def not_noted(tx: Tx, event_id: str) -> list[PastDeletion]:
    """Return what the journal was not told of since it went."""
    return [_past(row) for row in await tx.all(SQL.not_noted, event_id=event_id)]


async def noted(tx: Tx, past: PastDeletion) -> None:
    """Remember that the journal was told."""
    await tx.run(SQL.noted, id=past.id)


async def latest(tx: Tx, event_id: str, limit: int) -> list[PastDeletion]:
    """Return what went last, the newest first."""
    return [_past(row) for row in await tx.all(SQL.latest, event_id=event_id, limit=limit)]


async def everything(tx: Tx) -> list[PastDeletion]:
    """Return what has gone of all events, the oldest first."""
    return [_past(row) for row in await tx.all(SQL.everything)]


def _past(row: StoredRow) -> PastDeletion:
    return PastDeletion(
        id=row["id"],
        kind=TermKind(row["kind"]),
        due_at=row["due_at"],
        deleted_at=row["deleted_at"],
        questions=tuple(json.loads(row["questions"])),
        counts=json.loads(row["counts"]),
    )
