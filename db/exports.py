"""What exports read: everything of one event, row by row, for a process that has time."""

import json
import sqlite3
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field

from db.engine import Tx, statements
from fair.forms.model import Value

SQL = statements("exports")


@dataclass(frozen=True, slots=True)
class Entry:
    """One registration that was handed in, with all that is known. `answers` includes the organisation's card."""

    id: int
    number: int
    status: str
    role: str
    delegate: str | None
    organisation: str | None
    language: str | None
    first_source: str | None
    last_source: str | None
    submitted_at: int
    answers: dict[str, Value] = field(default_factory=dict)
    own: dict[str, int] = field(default_factory=dict)
    """When each of the person's own answers was given."""


@dataclass(frozen=True, slots=True)
class Body:
    """One organisation."""

    id: int
    name: str
    bin: str | None
    card: Mapping[str, Value]
    created_at: int
    delegates: int
    first: int | None
    """The number of the first delegate's registration."""


async def registrations(tx: Tx, event_id: str, status: str = "") -> AsyncIterator[Entry]:
    """Yield what was handed in, by number; perhaps only what has one status."""
    entry: Entry | None = None
    async for row in tx.stream(SQL.registrations, event_id=event_id, status=status):
        if entry is None or entry.id != row["id"]:
            if entry is not None:
                yield entry
            entry = _entry(row)
        if row["question_id"] is not None:
            entry.answers[row["question_id"]] = json.loads(row["value"])
            entry.own[row["question_id"]] = row["answered_at"]
    if entry is not None:
        yield entry


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(
        id=row["id"],
        number=row["number"],
        status=row["status"],
        role=row["role"],
        delegate=row["delegate"],
        organisation=row["organisation"],
        language=row["language"],
        first_source=row["first_source"],
        last_source=row["last_source"],
        submitted_at=row["submitted_at"],
        answers=json.loads(row["card"]) if row["card"] else {},
    )


async def count(tx: Tx, event_id: str, status: str = "") -> int:
    """Return how many registrations there are to export."""
    row = await tx.one(SQL.registrations_count, event_id=event_id, status=status)
    assert row is not None
    return int(row["count"])


async def organisations(tx: Tx, event_id: str) -> list[Body]:
    """Return all organisations by name."""
    return [
        Body(
            row["id"],
            row["name"],
            row["bin"],
            json.loads(row["card"]),
            row["created_at"],
            row["delegates"],
            row["first"],
        )
        for row in await tx.all(SQL.organisations, event_id=event_id)
    ]


async def bookmarks(tx: Tx, event_id: str) -> dict[str, int]:
    """Return how many people have marked each session."""
    return {row["session_id"]: row["count"] for row in await tx.all(SQL.bookmarks, event_id=event_id)}


async def journal(tx: Tx, event_id: str) -> AsyncIterator[sqlite3.Row]:
    """Yield what the team did, the oldest first."""
    async for row in tx.stream(SQL.journal, event_id=event_id):
        yield row
