"""The group of a team's in which each application has a topic: which one it is, and who is about to bring one."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.core.time import HOUR
from db.delivery import outbox
from db.topics import topics

SQL = statements(__file__)

PATIENCE: Final = HOUR
"""How long the bot waits for being brought into a group."""

Trouble: TypeAlias = Literal["gone", "rights"]
GroupRefusal: TypeAlias = Literal["silenced", "restricted"]


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """The group of an event."""

    event_id: str
    chat: int
    title: str
    language: str
    """What the bot writes there is in it."""
    connected_at: int
    trouble: Trouble | None = None
    """Why nothing can be written there: the bot is not in it any more, or may not do what it has to."""
    refusal: GroupRefusal | None = None
    """More exactly: the bot may not write there, or Telegram has restricted the group."""

    @property
    def silent(self) -> bool:
        """Whether nothing can be said there now, not even in words."""
        return self.trouble == "gone" or self.refusal is not None


@dataclass(frozen=True, slots=True)
class PendingConnection:
    """A member of the team who is about to bring the bot into a group."""

    person_id: int
    event_id: str
    chat: int | None
    """The group, once the bot is there."""
    title: str | None


def _forum_of(row: StoredRow | None) -> TopicGroup | None:
    return TopicGroup(**row) if row else None


def _pending_connection_of(row: StoredRow | None) -> PendingConnection | None:
    return PendingConnection(row["person_id"], row["event_id"], row["chat"], row["title"]) if row else None


async def of_event(tx: Tx, event_id: str) -> TopicGroup | None:
    """Return the group of an event."""
    return _forum_of(await tx.one(SQL.of_event, event_id=event_id))


async def at(tx: Tx, chat: int) -> TopicGroup | None:
    """Return what a chat is connected to."""
    return _forum_of(await tx.one(SQL.at, chat=chat))


async def everywhere(tx: Tx) -> dict[int, TopicGroup]:
    """Return the groups of all events, by their chats."""
    return {row["chat"]: TopicGroup(**row) for row in await tx.all(SQL.everywhere)}


async def seek(tx: Tx, person_id: int, event_id: str, now: int) -> None:
    """Wait for the group that a member of the team brings the bot into, for an hour."""
    await tx.run(SQL.seek, person_id=person_id, event_id=event_id, until=now + PATIENCE)


async def pending_connection(tx: Tx, person_id: int, now: int) -> PendingConnection | None:
    """Return what a person is about to connect."""
    await tx.run(SQL.last_no_longer, latest=now + PATIENCE)
    return _pending_connection_of(await tx.one(SQL.pending_connection, person_id=person_id, now=now))


async def find(tx: Tx, person_id: int, chat: int, title: str) -> None:
    """Keep which group somebody has brought the bot into."""
    await tx.run(SQL.find, person_id=person_id, chat=chat, title=title)


async def sought(tx: Tx, chat: int, now: int) -> PendingConnection | None:
    """Return who is about to connect a group: until they have said so, the bot stays there in silence."""
    await tx.run(SQL.last_no_longer, latest=now + PATIENCE)
    return _pending_connection_of(await tx.one(SQL.sought, chat=chat, now=now))


async def give_up(tx: Tx, person_id: int) -> None:
    """Wait for no group any more."""
    await tx.run(SQL.give_up, person_id=person_id)


async def applications(tx: Tx, event_id: str) -> int:
    """Return how many applications of an event get a topic when a group is connected."""
    row = await tx.one(SQL.applications, event_id=event_id)
    assert row is not None
    count: int = row["count"]
    return count


async def connect(tx: Tx, pending: PendingConnection, language: str, now: int) -> None:
    """Make the group that was brought the event's, with a topic for every application there is."""
    await tx.run(
        SQL.connect, event_id=pending.event_id, chat=pending.chat, title=pending.title, language=language, now=now
    )
    await tx.run(SQL.open_topics, event_id=pending.event_id)
    await topics.try_again(tx, pending.event_id, now)
    await give_up(tx, pending.person_id)


async def disconnect(tx: Tx, forum: TopicGroup, now: int) -> None:
    """Know nothing of the group any more, and write nothing there that still waits."""
    await topics.unsay_all(tx, forum.chat, "other")
    await outbox.withdraw(tx, forum.chat, "disconnected", now)
    await tx.run(SQL.forget_topics, event_id=forum.event_id)
    await tx.run(SQL.disconnect, event_id=forum.event_id)


async def note_trouble(tx: Tx, chat: int, trouble: Trouble, refusal: GroupRefusal | None = None) -> None:
    """Keep why nothing can be written in a group."""
    await tx.run(SQL.note_trouble, chat=chat, trouble=trouble, refusal=refusal)


async def recover(tx: Tx, forum: TopicGroup, now: int) -> None:
    """Write in the group again; whatever may have been missed there is shown anew."""
    if forum.trouble is not None:
        await tx.run(SQL.note_trouble, chat=forum.chat, trouble=None, refusal=None)
        await tx.run(SQL.mirror_all, event_id=forum.event_id)
    await topics.try_again(tx, forum.event_id, now)
