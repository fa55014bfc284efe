"""Conversations of people with the organisers: what was written, by whom, and whether somebody waits for an answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.core.time import HOUR
from fair.enquiries.messages import MessageKind, Said

SQL = statements(__file__)

EnquiryState: TypeAlias = Literal["waiting", "answered", "closed"]
STATES: Final[tuple[EnquiryState, ...]] = ("waiting", "answered", "closed")


@dataclass(frozen=True, slots=True)
class Enquiry:
    """The conversation of one person with the team of an event."""

    id: int
    event_id: str
    person_id: int
    name: str
    """What the person is called in Telegram; empty: they have never written."""
    state: EnquiryState
    waiting_since: int | None
    """When the first message came that nobody has answered."""
    muted_at: int | None
    """Since when the team takes no messages of this person."""
    changed_at: int
    language: str
    """The person's."""
    unreachable: bool
    """The bot can't write to them."""
    registration_id: int | None
    """Of their application, if they have one that was handed in."""


@dataclass(frozen=True, slots=True)
class EnquirySummary:
    """A conversation in a list, with its last message."""

    enquiry: Enquiry
    kind: MessageKind
    text: str
    by_team: bool


@dataclass(frozen=True, slots=True)
class EnquiryMessage:
    """One message of a conversation."""

    id: int
    enquiry_id: int
    author_id: int | None
    """The member of the team who wrote it; None: the person."""
    author: str | None
    """What that member is called; None: an owner who has done nothing else, or somebody who was forgotten."""
    kind: MessageKind
    text: str
    original: tuple[int, int] | None
    """The chat and the message of what was sent."""
    written_at: int
    undelivered: bool = False
    """It was for the person, and did not reach them."""


@dataclass(frozen=True, slots=True)
class Answering:
    """A member of the team who was asked what to answer, and has not written it yet."""

    person_id: int
    name: str | None
    of: str
    """What they were asked, as JSON."""
    asked_at: int


async def get(tx: Tx, enquiry_id: int) -> Enquiry | None:
    """Return a conversation by its id."""
    row = await tx.one(SQL.get, id=enquiry_id)
    if row is None:
        return None
    tx.people_read.add(row["person_id"])
    return _enquiry_of(row)


async def of_person(tx: Tx, event_id: str, person_id: int) -> Enquiry | None:
    """Return the conversation of a person with the team of an event, if there is one."""
    row = await tx.one(SQL.of_person, event_id=event_id, person_id=person_id)
    return _enquiry_of(row) if row else None


async def lately(tx: Tx, enquiry_id: int, now: int) -> int:
    """Return how many messages of the person came within the last hour."""
    row = await tx.one(SQL.lately, enquiry_id=enquiry_id, since=now - HOUR)
    assert row is not None
    return int(row["count"])


async def write(tx: Tx, event_id: str, person_id: int, name: str, now: int) -> int:
    """Note that a person has written, and waits from the first message on that has no answer. Return the row's id."""
    row = await tx.one(SQL.write, event_id=event_id, person_id=person_id, name=name, now=now)
    assert row is not None
    return int(row["id"])


async def begin(tx: Tx, event_id: str, person_id: int, now: int) -> Enquiry:
    """Return the conversation of a person with the team, begun by the team if there was none."""
    await tx.run(SQL.begin, event_id=event_id, person_id=person_id, now=now)
    enquiry = await of_person(tx, event_id, person_id)
    assert enquiry is not None
    return enquiry


async def answer(tx: Tx, enquiry_id: int, now: int) -> None:
    """Note that the team has written: the person waits for nothing any more."""
    await tx.run(SQL.answer, id=enquiry_id, now=now)


async def add(tx: Tx, enquiry_id: int, author_id: int | None, said: Iterable[Said], now: int) -> list[int]:
    """Keep messages, and return their ids in the same order. `author_id`: the member of the team; None: the person."""
    found = []
    for one in said:
        chat, message_id = one.original or (None, None)
        row = await tx.one(
            SQL.add,
            enquiry_id=enquiry_id,
            author_id=author_id,
            kind=one.kind,
            text=one.text,
            chat=chat,
            message_id=message_id,
            now=now,
        )
        assert row is not None
        found.append(int(row["id"]))
    return found


async def close(tx: Tx, enquiry_id: int, now: int) -> None:
    """Note that nothing is to be answered (any more)."""
    await tx.run(SQL.close, id=enquiry_id, now=now)


async def mute(tx: Tx, enquiry_id: int, since: int | None) -> None:
    """Take no more messages of a person from a moment on; None: take them again."""
    await tx.run(SQL.mute, id=enquiry_id, since=since)


async def message(tx: Tx, message_id: int) -> EnquiryMessage | None:
    """Return a message by its id."""
    row = await tx.one(SQL.message, id=message_id)
    return _message_of(row) if row else None


async def messages(tx: Tx, enquiry_id: int, before: int, limit: int) -> list[EnquiryMessage]:
    """Return the last messages of a conversation before one (0: of all), the newest first."""
    rows = await tx.all(SQL.messages, enquiry_id=enquiry_id, before=before, limit=limit)
    return [_message_of(row) for row in rows]


async def answered_since(tx: Tx, enquiry_id: int, seen: int, own: int) -> EnquiryMessage | None:
    """Return the last message of the team behind one that was seen, unless it is one's own."""
    row = await tx.one(SQL.answered_since, enquiry_id=enquiry_id, seen=seen, own=own)
    return _message_of(row) if row else None


async def last_of_person(tx: Tx, enquiry_id: int) -> int:
    """Return the last message of the person; 0: they have written none."""
    row = await tx.one(SQL.last_of_person, enquiry_id=enquiry_id)
    assert row is not None
    return int(row["last"])


async def count(tx: Tx, event_id: str) -> dict[str, int]:
    """Return how many conversations stand where."""
    return {row["state"]: row["count"] for row in await tx.all(SQL.count, event_id=event_id)}


async def page(tx: Tx, event_id: str, state: EnquiryState, limit: int, offset: int) -> list[EnquirySummary]:
    """Return some conversations: those that wait with the longest wait first, else the latest first."""
    rows = await tx.all(SQL.page, event_id=event_id, state=state, limit=limit, offset=offset)
    tx.people_read.update(row["person_id"] for row in rows)
    return [EnquirySummary(_enquiry_of(row), row["kind"], row["text"], row["author_id"] is not None) for row in rows]


async def untold(tx: Tx) -> list[Enquiry]:
    """Return the conversations in which somebody waits and the team was not told, of all events."""
    return [_enquiry_of(row) for row in await tx.all(SQL.untold)]


async def note_told(tx: Tx, ids: Iterable[int], now: int) -> None:
    """Note that the team was told."""
    await tx.many(SQL.note_told, [{"id": one, "now": now} for one in ids])


async def silent(tx: Tx, event_id: str) -> frozenset[int]:
    """Return the members of the team who do not want to be told."""
    return frozenset(row["person_id"] for row in await tx.all(SQL.silent, event_id=event_id))


async def silence(tx: Tx, event_id: str, person_id: int) -> None:
    """Tell a member of the team no more that somebody has written."""
    await tx.run(SQL.silence, event_id=event_id, person_id=person_id)


async def hear(tx: Tx, event_id: str, person_id: int) -> None:
    """Tell a member of the team again."""
    await tx.run(SQL.hear, event_id=event_id, person_id=person_id)


async def answering(tx: Tx, event_id: str, kind: str, since: int) -> list[Answering]:
    """Return who was asked for an answer since a moment, in prompts of a kind."""
    rows = await tx.all(SQL.answering, event_id=event_id, kind=kind, since=since)
    return [Answering(row["person_id"], row["name"], row["of"], row["asked_at"]) for row in rows]


async def deliver(tx: Tx, message_ids: Iterable[int], now: int) -> None:
    """Queue messages of the team for the person they are for."""
    await tx.many(SQL.deliver, [{"id": one, "now": now} for one in message_ids])


async def is_from_team(tx: Tx, event_id: str, person_id: int, message_id: int) -> bool:
    """Tell whether a message in somebody's chat is what the event's team had written, as long as that is kept."""
    return await tx.one(SQL.is_from_team, event_id=event_id, chat=person_id, message_id=message_id) is not None


async def told_of(tx: Tx, member_id: int, message_id: int) -> int | None:
    """Return the conversation of which a message has told a member of the team, as long as that is kept.

    0: it has told of several.
    """
    row = await tx.one(SQL.told_of, chat=member_id, message_id=message_id)
    return row["subject"] if row else None


def _enquiry_of(row: StoredRow) -> Enquiry:
    return Enquiry(
        id=row["id"],
        event_id=row["event_id"],
        person_id=row["person_id"],
        name=row["name"],
        state=row["state"],
        waiting_since=row["waiting_since"],
        muted_at=row["muted_at"],
        changed_at=row["changed_at"],
        language=row["language"],
        unreachable=row["unreachable_at"] is not None,
        registration_id=row["registration_id"],
    )


def _message_of(row: StoredRow) -> EnquiryMessage:
    return EnquiryMessage(
        id=row["id"],
        enquiry_id=row["enquiry_id"],
        author_id=row["author_id"],
        author=row["author"],
        kind=row["kind"],
        text=row["text"],
        original=(row["chat"], row["message_id"]) if row["chat"] is not None else None,
        written_at=row["written_at"],
        undelivered=row["delivery"] in {"failed", "withdrawn", "expired"},
    )
