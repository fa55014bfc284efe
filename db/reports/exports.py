"""What exports read: everything of one event, row by row, for a process that has time."""

import json
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from db.applications import queue
from db.applications.queue import EVERYBODY, QueueFilter
from db.core.connection import Statement, StoredRow
from db.core.engine import Tx, statements
from db.door.checkins import How
from db.retention import retained
from fair.announcements.announcement import Content
from fair.delivery.policy import DeliveryState
from fair.enquiries.messages import MessageKind
from fair.event.model import Event
from fair.forms.model import Value
from fair.retention.tallies import TallyName
from fair.words import Language

SQL = statements(__file__)

Chosen: TypeAlias = frozenset[int] | None
"""The ids of registrations; None: all of them."""


@dataclass(frozen=True, slots=True)
class ExportedRegistration:
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
class ExportedOrganisation:
    """One organisation."""

    id: int
    name: str
    bin: str | None
    card: Mapping[str, Value]
    created_at: int
    delegates: int
    first: int | None
    """The number of the first delegate's registration."""


@dataclass(frozen=True, slots=True)
class ExportedCheckin:
    """One check-in, undone or not."""

    id: int
    registration_id: int
    number: int | None
    role: str
    session_id: str
    """Empty: the fair itself."""
    day: date
    entered_at: int
    how: How
    by_name: str | None
    """Who let them in, if that is a member of the team by name."""
    undone_at: int | None


@dataclass(frozen=True, slots=True)
class ExportedCopy:
    """One person's copy of an announcement."""

    announcement_id: int
    fallback: Language | None
    started_at: int
    state: DeliveryState
    error: str | None
    finished_at: int | None
    language: Language | None
    registration_id: int | None
    number: int | None


@dataclass(frozen=True, slots=True)
class ExportedMessage:
    """One message of somebody to the organisers, or of these to them."""

    registration_id: int | None
    """Of the application; None: they have none."""
    name: str
    """What the person is called in Telegram."""
    state: str
    """Of the conversation."""
    by_team: bool
    author: str | None
    """The member of the team, by name."""
    kind: MessageKind
    text: str
    written_at: int


async def choose(tx: Tx, event: Event, queue_filter: QueueFilter) -> Chosen:
    """Return which registrations a filter lets through."""
    if queue_filter == EVERYBODY:
        return None
    return frozenset(one for _, one in await queue.queue(tx, event.id, queue_filter, event.form.questions))


async def registrations(tx: Tx, event_id: str, chosen: Chosen = None) -> AsyncIterator[ExportedRegistration]:
    """Yield what was handed in, by number."""
    entry: ExportedRegistration | None = None
    async for row in tx.stream(SQL.registrations, event_id=event_id, chosen=_list(chosen)):
        if entry is None or entry.id != row["id"]:
            if entry is not None:
                yield entry
            entry = _entry(row)
        if row["question_id"] is not None:
            entry.answers[row["question_id"]] = json.loads(row["value"])
            entry.own[row["question_id"]] = row["answered_at"]
    if entry is not None:
        yield entry


def _entry(row: StoredRow) -> ExportedRegistration:
    return ExportedRegistration(
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


async def count(tx: Tx, event_id: str, chosen: Chosen = None) -> int:
    """Return how many registrations there are to export."""
    return await _count(tx, SQL.registrations_count, event_id=event_id, chosen=_list(chosen))


def _list(chosen: Chosen) -> str | None:
    return None if chosen is None else json.dumps(sorted(chosen))


async def _count(tx: Tx, statement: Statement, **parameters: str | None) -> int:
    row = await tx.one(statement, **parameters)
    assert row is not None
    return int(row["count"])


async def organisations(tx: Tx, event_id: str) -> list[ExportedOrganisation]:
    """Return all organisations by name."""
    return [
        ExportedOrganisation(
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
    marked = Counter(await retained.of_tally(tx, event_id, TallyName.BOOKMARKS))
    marked.update({row["session_id"]: row["count"] for row in await tx.all(SQL.bookmarks, event_id=event_id)})
    return marked


async def audit_entries(tx: Tx, event_id: str) -> AsyncIterator[StoredRow]:
    """Yield what the team did, the oldest first."""
    async for row in tx.stream(SQL.audit_entries, event_id=event_id):
        yield row


async def checkins(tx: Tx, event_id: str) -> AsyncIterator[ExportedCheckin]:
    """Yield who was let in, in that order."""
    async for row in tx.stream(SQL.checkins, event_id=event_id):
        yield ExportedCheckin(**{**dict(row), "day": date.fromisoformat(row["day"])})


async def count_checkins(tx: Tx, event_id: str) -> int:
    """Return how many check-ins there are to export."""
    return await _count(tx, SQL.checkins_count, event_id=event_id)


async def copies(tx: Tx, event_id: str) -> AsyncIterator[ExportedCopy]:
    """Yield what became of each person's copy of each announcement."""
    async for row in tx.stream(SQL.copies, event_id=event_id):
        yield ExportedCopy(**{**dict(row), "state": DeliveryState(row["state"])})


async def count_copies(tx: Tx, event_id: str) -> int:
    """Return how many copies of announcements there are to export."""
    return await _count(tx, SQL.copies_count, event_id=event_id)


async def written(tx: Tx, event_id: str) -> dict[int, dict[Language, str]]:
    """Return the words of announcements that have begun, by language."""
    found: dict[int, dict[Language, str]] = {}
    for row in await tx.all(SQL.written, event_id=event_id):
        words = Content.from_json(json.loads(row["content"])).words
        found.setdefault(row["announcement_id"], {})[row["language"]] = words
    return found


async def messages(tx: Tx, event_id: str) -> AsyncIterator[ExportedMessage]:
    """Yield the messages of all conversations, one conversation after the other."""
    async for row in tx.stream(SQL.messages, event_id=event_id):
        yield ExportedMessage(
            registration_id=row["registration_id"],
            name=row["name"],
            state=row["state"],
            by_team=row["author_id"] is not None,
            author=row["author"],
            kind=row["kind"],
            text=row["text"],
            written_at=row["written_at"],
        )


async def count_messages(tx: Tx, event_id: str) -> int:
    """Return how many messages there are."""
    return await _count(tx, SQL.messages_count, event_id=event_id)
