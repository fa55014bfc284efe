"""Deliveries: what people shall see, kept until Telegram's answer is recorded."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.core.time import MINUTE
from db.delivery import about
from db.delivery.about import NOBODY, ToldOf
from db.delivery.payloads import Call, DrawnCall, Payload, Reference, TopicStep, columns_of, payload_of
from fair.delivery.policy import DeliveryClass, DeliveryState

SQL = statements(__file__)

PURGED: Final = 500
"""Old rows that go in one transaction: some hundredths of a second."""

PARKED: Final = 9
"""The priority of what waits for an organiser: the courier asks for none like it."""
LONGEST_WAIT: Final = 10 * MINUTE
"""Longer than any pause between tries; what is due later than this is due at a moment that people chose."""


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A delivery to be stored."""

    chat: int
    delivery_class: DeliveryClass
    payload: Call | Reference
    due_at: int
    expires_at: int | None = None
    dedupe_key: str | None = None
    forget: bool = False
    about: ToldOf = NOBODY
    """Of whom it tells, beside the chat's own person."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery that is due, or has been claimed."""

    id: int
    chat: int
    delivery_class: DeliveryClass
    payload: Payload
    due_at: int
    expires_at: int | None
    attempts: int
    unknowns: int
    """Attempts after which nobody knew whether the message had arrived."""
    update: int | None = None
    """The id of the update in whose turn it was queued; None: it came by the clock, or by a change in a topic."""
    owner: int | None = None
    """The replica that has claimed it, of what is being sent."""


@dataclass(frozen=True, slots=True)
class Record:
    """What became of a delivery."""

    id: int
    state: DeliveryState
    due_at: int
    attempts: int
    unknowns: int
    message_id: int | None = None
    error: str | None = None
    payload: Payload | None = None
    """A changed payload for the next attempt."""
    album: tuple[int, ...] = ()
    """The messages of an album, all of them."""
    replaces: bool = False
    """It has put other words into a message that was there."""


@dataclass(frozen=True, slots=True)
class SentMessage:
    """What became of a delivery that has arrived."""

    payload: Payload
    message_id: int
    album: tuple[int, ...]
    """The messages of an album, all of them; empty: it is none."""


async def add(tx: Tx, deliveries: Iterable[NewDelivery], now: int, update: int | None = None) -> None:
    """Queue deliveries, because of an update. One whose dedupe key is there already is not queued again.

    Only those that tell somebody of somebody else take a question to the database each. What is told in a group goes
    with its topics.
    """
    rows: list[dict[str, Any]] = []
    for delivery in deliveries:
        rows.append(_row(delivery, now, update))
        if delivery.about and delivery.chat > 0 and not delivery.forget:
            *before, told = rows
            await tx.many(SQL.add, before)
            if added := await tx.one(SQL.add, **told):
                await about.keep(tx, added["id"], delivery.chat, delivery.about)
            rows = []
    await tx.many(SQL.add, rows)


def _row(delivery: NewDelivery, now: int, update: int | None) -> dict[str, Any]:
    return {
        "chat": delivery.chat,
        "delivery_class": delivery.delivery_class,
        "priority": delivery.delivery_class.priority,
        **columns_of(delivery.payload),
        "due_at": delivery.due_at,
        "expires_at": delivery.expires_at,
        "dedupe_key": delivery.dedupe_key,
        "forget": delivery.forget,
        "now": now,
        "update_id": update,
    }


async def last(tx: Tx) -> int:
    """Return the highest number of a delivery: what is queued from now on has a higher one."""
    row = await tx.one(SQL.last)
    assert row is not None
    return row["id"] or 0


async def attribute(tx: Tx, last: int, update: int | None) -> None:
    """Note which update has caused the deliveries that were queued since `last`, those noted already excepted."""
    if update is not None:
        await tx.run(SQL.attribute, last=last, update_id=update)


async def due(tx: Tx, now: int, limit: int) -> list[Delivery]:
    """Return deliveries that may go now, the most urgent class first, one per chat and class at a time."""
    return [_delivery_of(row) for row in await tx.all(SQL.due, now=now, limit=limit)]


def _delivery_of(row: StoredRow) -> Delivery:
    return Delivery(
        id=row["id"],
        chat=row["chat"],
        delivery_class=DeliveryClass(row["class"]),
        payload=payload_of(row),
        due_at=row["due_at"],
        expires_at=row["expires_at"],
        attempts=row["attempts"],
        unknowns=row["unknowns"],
        update=row["update_id"],
    )


async def claim(tx: Tx, deliveries: Sequence[Delivery], now: int) -> list[Delivery]:
    """Mark deliveries as being sent, with what was drawn, and count the attempt, before the first byte.

    Return them as they are now.
    """
    drawn = [each for each in deliveries if isinstance(each.payload, DrawnCall | TopicStep)]
    whole = [each for each in deliveries if isinstance(each.payload, Call | Reference)]
    mark = {"now": now, "owner": tx.replica}
    await tx.many(SQL.claim, [{"id": each.id, **mark} for each in whole])
    await tx.many(SQL.claim_drawn, [{"id": each.id, **mark, **columns_of(each.payload)} for each in drawn])
    return [replace(delivery, attempts=delivery.attempts + 1, owner=tx.replica) for delivery in deliveries]


async def sent_message(tx: Tx, outbox_id: int | None) -> SentMessage | None:
    """Return what a delivery has become that has arrived, as long as it is kept."""
    row = await tx.one(SQL.sent_message, id=outbox_id)
    if row is None:
        return None
    album = tuple(json.loads(row["album"])) if row["album"] else ()
    return SentMessage(payload_of(row), row["message_id"], album)


async def record(tx: Tx, records: Iterable[Record], now: int) -> None:
    """Store what became of deliveries: once they are finished they keep no words, and those to be forgotten no row.

    Whether they are finished, the row knows: a person may have been erased while the message was on its way.
    """
    recorded = list(records)
    changed = [{"id": each.id, **columns_of(each.payload)} for each in recorded if each.payload is not None]
    rows = [
        {
            "id": record.id,
            "state": record.state,
            "due_at": record.due_at,
            "attempts": record.attempts,
            "unknowns": record.unknowns,
            "message_id": record.message_id,
            "album": json.dumps(record.album) if record.album else None,
            "error": record.error,
            "finished_at": None if record.state in (DeliveryState.QUEUED, DeliveryState.SENDING) else now,
            "now": now,
        }
        for record in recorded
    ]
    await tx.many(SQL.record, rows)
    await tx.many(SQL.change, changed)
    await tx.many(SQL.empty, [{"id": record.id} for record in recorded])
    await _note_messages(tx, recorded, now)
    if await tx.all(SQL.forget):
        tx.erased = True


async def _note_messages(tx: Tx, recorded: Iterable[Record], now: int) -> None:
    """Keep which messages tell of other people, and which do so no longer."""
    messages = {
        each.id: each.message_id
        for each in recorded
        if each.state is DeliveryState.SENT and each.message_id is not None
    }
    await about.written_over(
        tx, ((each.id, messages[each.id]) for each in recorded if each.replaces and each.id in messages)
    )
    await about.arrived(tx, messages.items(), now)
    finished = (each.id for each in recorded if each.state not in (DeliveryState.QUEUED, DeliveryState.SENDING))
    await about.never_arrived(tx, (one for one in finished if one not in messages))


async def follow_clock(tx: Tx, now: int) -> None:
    """Let what waits for minutes wait no longer than that, although the clock was set back; pauses, too."""
    await tx.run(SQL.shorten_pauses, now=now)
    await tx.run(SQL.follow_clock, now=now, longest=LONGEST_WAIT)


async def stalled(tx: Tx) -> list[Delivery]:
    """Return deliveries that are being sent; where whoever sent them is gone, nobody knows whether they arrived."""
    return [replace(_delivery_of(row), owner=row["owner"]) for row in await tx.all(SQL.stalled)]


async def next_due(tx: Tx, now: int) -> int | None:
    """Return when the next queued delivery falls due. What is due already and waits, waits for one before it."""
    row = await tx.one(SQL.next_due, now=now)
    return row["due_at"] if row else None


async def withdraw(tx: Tx, chat: int, why: str, now: int) -> None:
    """Take back what is queued for a chat that can't be reached."""
    await tx.run(SQL.withdraw, chat=chat, why=why, now=now)


async def waiting(tx: Tx, outbox_id: int) -> Delivery | None:
    """Return a delivery that is queued."""
    row = await tx.one(SQL.waiting, id=outbox_id)
    return _delivery_of(row) if row else None


async def say_instead(tx: Tx, outbox_id: int, reference: Reference) -> None:
    """Let a delivery that is queued say something else."""
    await tx.run(SQL.change, id=outbox_id, **columns_of(reference))


async def take_back(tx: Tx, outbox_id: int) -> None:
    """Delete a delivery that is queued."""
    await tx.run(SQL.take_back, id=outbox_id)


async def annul(tx: Tx, outbox_id: int) -> None:
    """Let a delivery that is on its way not go again, if it comes back."""
    await tx.run(SQL.annul, id=outbox_id)


async def on_its_way(tx: Tx, outbox_id: int) -> bool:
    """Tell whether it is not known yet what became of a delivery."""
    return await tx.one(SQL.on_its_way, id=outbox_id) is not None


async def migrate_chat(tx: Tx, old: int, new: int) -> None:
    """Readdress what is queued: the group became a supergroup."""
    await tx.run(SQL.migrate_chat, old=old, new=new)


async def unfinished(tx: Tx) -> int:
    """Return how many deliveries are queued or being sent."""
    row = await tx.one(SQL.unfinished)
    assert row is not None
    count: int = row["count"]
    return count


async def purge(tx: Tx, before: int) -> bool:
    """Delete deliveries finished before a moment, or some of them; return whether that was all.

    Those of announcements, which tell who got them, have a term.
    """
    return len(await tx.all(SQL.purge, before=before, limit=PURGED)) < PURGED


async def pause(tx: Tx, chat: int, until: int, now: int) -> None:
    """Keep Telegram's `retry_after` for a chat (0: for all) over a restart."""
    await tx.run(SQL.pause, chat=chat, until=until, now=now)


async def pauses(tx: Tx, now: int) -> dict[int, int]:
    """Return the pauses still running, by chat (0: all); those that ended are deleted."""
    await tx.run(SQL.end_pauses, now=now)
    return {row["chat"]: row["until"] for row in await tx.all(SQL.pauses)}
