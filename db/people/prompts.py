"""What the next message of a member of the team answers: one open prompt per person."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Prompt:
    """What was asked for, and what it is about."""

    event_id: str
    kind: str
    of: Mapping[str, Any] = field(default_factory=dict)


async def ask(tx: Tx, person_id: int, prompt: Prompt, now: int) -> None:
    """Open a prompt, in the place of an earlier one."""
    of = json.dumps(prompt.of, ensure_ascii=False)
    await tx.run(SQL.ask, person_id=person_id, event_id=prompt.event_id, kind=prompt.kind, of=of, now=now)


async def open_of(tx: Tx, person_id: int) -> Prompt | None:
    """Return the open prompt of a person."""
    row = await tx.one(SQL.open, person_id=person_id)
    return Prompt(row["event_id"], row["kind"], json.loads(row["of"])) if row else None


async def close(tx: Tx, person_id: int) -> None:
    """Close the open prompt, if there is one."""
    await tx.run(SQL.close, person_id=person_id)


async def purge(tx: Tx, before: int) -> None:
    """Close what was asked before a moment: with it goes what was said so far."""
    await tx.run(SQL.purge, before=before)
