"""What the team did: one row per action, never changed."""

import json
from dataclasses import dataclass
from typing import Any, Final

from db.core.engine import Tx, statements

SQL = statements(__file__)

OURSELVES: Final = 0
"""In the place of a person: nobody of the team, the program itself."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One action of a member of the team."""

    id: int
    person_id: int
    name: str | None
    """What the person is called, also after leaving the team; None: they were forgotten."""
    action: str
    subject: str
    before: Any
    after: Any
    done_at: int


async def add(
    tx: Tx, event_id: str, person_id: int, action: str, subject: str, before: Any, after: Any, now: int
) -> None:
    """Keep an action. `before` and `after` are JSON values, or None; no personal data: the row stays for ever."""
    await tx.run(
        SQL.add,
        event_id=event_id,
        person_id=person_id,
        action=action,
        subject=subject,
        before=_json(before),
        after=_json(after),
        now=now,
    )


async def recent(tx: Tx, event_id: str, limit: int, offset: int = 0) -> list[AuditEntry]:
    """Return the last actions, the newest first."""
    rows = await tx.all(SQL.recent, event_id=event_id, limit=limit, offset=offset)
    return [
        AuditEntry(
            row["id"],
            row["person_id"],
            row["name"],
            row["action"],
            row["subject"],
            _value(row["before"]),
            _value(row["after"]),
            row["done_at"],
        )
        for row in rows
    ]


async def count(tx: Tx, event_id: str) -> int:
    """Return how many actions there were."""
    row = await tx.one(SQL.count, event_id=event_id)
    assert row is not None
    return int(row["count"])


def _json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _value(text: str | None) -> Any:
    return None if text is None else json.loads(text)
