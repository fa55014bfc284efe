"""Topics: one for each application, in the group of the team's. What is known of it is what Telegram has confirmed.

That something has changed in an application is noted by triggers (`db/migrations`), whoever changes it. `queue` turns
that into deliveries; each is drawn when it is sent, and takes as many calls as the topic still lacks.
"""

import json
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


@dataclass(frozen=True, slots=True)
class Unshown:
    """What Telegram has refused to show in the group."""

    topics: int = 0
    messages: int = 0

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return self.topics + self.messages > 0


NOTHING: Final = Unshown()


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


async def refused(tx: Tx, event_id: str) -> Unshown:
    """Return how much of an event Telegram has refused to show."""
    row = await tx.one(SQL.refused, event_id=event_id)
    assert row is not None
    return Unshown(row["topics"], row["messages"])


async def refuse(tx: Tx, event_id: str, number: int, why: str | None) -> None:
    """Note why a topic does not show its application as it is; None: it does."""
    await tx.run(SQL.refuse, event_id=event_id, number=number, why=why)


async def unsay(tx: Tx, message: int, why: str | None) -> None:
    """Note why a message is not in the topic, so that the team is told of it otherwise; None: it is there."""
    await tx.run(SQL.unsay, message=message, why=why)
    if why is not None:
        await tx.run(SQL.told_no_more, message=message)


async def unsay_all(tx: Tx, chat: int, why: str) -> None:
    """Note of all that waits to be said in a group that it is not there, before it is withdrawn."""
    for row in await tx.all(SQL.waiting_to_be_said, chat=chat):
        await unsay(tx, json.loads(row["details"])["message"], why)


async def try_again(tx: Tx, event_id: str, now: int) -> None:
    """Show once more what Telegram has refused."""
    await tx.run(SQL.mirror_refused, event_id=event_id)
    for row in sorted(await tx.all(SQL.unsaid, event_id=event_id), key=lambda row: int(row["message"])):
        await say(tx, row["registration_id"], row["message"], now)


async def tell_undelivered(tx: Tx, message: int, why: str, now: int) -> None:
    """Queue for the topic that a message of the team's did not reach the person."""
    await tx.run(SQL.undelivered, message=message, details=details(message=message, refused=why), now=now)


async def tell_all_undelivered(tx: Tx, chat: int, why: str, now: int) -> None:
    """Queue the same for all that waits for a person, before it is withdrawn."""
    for row in await tx.all(SQL.answers_waiting, chat=chat):
        await tell_undelivered(tx, row["subject"], why, now)


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
