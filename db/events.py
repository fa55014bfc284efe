"""Events, kept as the very files an organiser wrote."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from db.engine import Tx, statements

SQL = statements("events")


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event's content files by name, and their digest."""

    id: str
    files: Mapping[str, str]
    digest: str


async def save(tx: Tx, event_id: str, files: Mapping[str, str], digest: str, now: int) -> None:
    """Create an event or replace its content."""
    source = json.dumps(dict(files), ensure_ascii=False)
    await tx.run(SQL.save, id=event_id, source=source, digest=digest, now=now)


async def everything(tx: Tx) -> list[StoredEvent]:
    """Return all events, the one loaded last first."""
    return [StoredEvent(row["id"], json.loads(row["source"]), row["digest"]) for row in await tx.all(SQL.everything)]
