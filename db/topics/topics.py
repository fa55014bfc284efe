"""Topics: one for each application, in the group of the team's. What is known of it is what Telegram has confirmed.

That something has changed in an application is noted by triggers (`db/migrations`), whoever changes it. `queue` turns
that into deliveries; each is drawn when it is sent, and takes as many calls as the topic still lacks.
"""

from dataclasses import dataclass
from typing import Final

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.delivery.payloads import details

SQL = statements(__file__)

AT_ONCE: Final = 20
"""Deliveries that wait for a group: a minute's worth. The others wait here, where they are in nobody's way."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The topic of an application."""

    event_id: str
    number: int
    """The application's, by which the topic is known: unlike a row's id it is never given twice."""
    registration_id: int | None
    """None: the application was deleted, and the topic has to go."""
    thread: int | None
    """Telegram's number of the topic; None: there is none (any more)."""
    name: str | None
    card: int | None
    """The message that shows the application."""


def _topic_of(row: StoredRow | None) -> Topic | None:
    return Topic(**row) if row else None


async def get(tx: Tx, event_id: str, number: int) -> Topic | None:
    """Return the topic of an application."""
    return _topic_of(await tx.one(SQL.get, event_id=event_id, number=number))


async def of_thread(tx: Tx, event_id: str, thread: int) -> Topic | None:
    """Return the topic that has this number in the group of an event."""
    return _topic_of(await tx.one(SQL.of_thread, event_id=event_id, thread=thread))


async def count(tx: Tx, event_id: str) -> tuple[int, int]:
    """Return how many topics there are to be, and how many show their application."""
    row = await tx.one(SQL.count, event_id=event_id)
    assert row is not None
    return row["every"], row["shown"]


async def queue(tx: Tx, now: int) -> None:
    """Queue what has changed, one delivery for each application, a few at a time; nothing where there is trouble."""
    await tx.run(SQL.choose, most=AT_ONCE)
    await tx.run(SQL.queue_chosen, now=now)
    await tx.run(SQL.chosen_are_queued)


async def show(tx: Tx, topic: Topic) -> None:
    """Note that an application is being drawn as it is now: what changes from now on has to be shown again."""
    await tx.run(SQL.show, event_id=topic.event_id, number=topic.number)


async def change(tx: Tx, event_id: str, number: int) -> None:
    """Note that a topic is not as it should be."""
    await tx.run(SQL.change, event_id=event_id, number=number)


async def open_(tx: Tx, event_id: str, number: int, thread: int, name: str) -> None:
    """Keep the number of a topic that was made."""
    await tx.run(SQL.open, event_id=event_id, number=number, thread=thread, name=name)


async def rename(tx: Tx, event_id: str, number: int, thread: int, name: str) -> None:
    """Keep what a topic is called now."""
    await tx.run(SQL.rename, event_id=event_id, number=number, thread=thread, name=name)


async def put_card(tx: Tx, event_id: str, number: int, thread: int, card: int | None) -> None:
    """Keep which message shows the application; None: it is gone."""
    await tx.run(SQL.put_card, event_id=event_id, number=number, thread=thread, card=card)


async def lose(tx: Tx, event_id: str, number: int, thread: int) -> None:
    """Note that a topic is not there any more; another one is made."""
    await tx.run(SQL.lose, event_id=event_id, number=number, thread=thread)
    await change(tx, event_id, number)


async def drop(tx: Tx, event_id: str, number: int) -> None:
    """Forget the topic of an application that was deleted."""
    await tx.run(SQL.drop, event_id=event_id, number=number)


async def say(tx: Tx, registration_id: int, message: int, now: int) -> None:
    """Queue a message of an applicant's conversation with the team for their topic."""
    said = details(message=message)
    await tx.run(SQL.say, registration_id=registration_id, message=message, details=said, now=now)
