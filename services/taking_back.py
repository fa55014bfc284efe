"""Taking back what other people's chats tell of somebody who is forgotten, as far as Telegram lets us.

A message is changed; a file about nobody else is deleted, which Telegram allows for two days. Other files stay where
they are: whoever has them is asked to delete them. What is told in the team's group goes with its topics.
"""

from collections.abc import Iterable
from typing import Final

from db.core.engine import Tx
from db.core.time import HOUR
from db.delivery import about, jobs, outbox
from db.delivery.about import ToldElsewhere
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Draw, Reference, call_of
from db.people.erasure import ErasedRegistration
from fair.delivery.policy import DeliveryClass

DELETABLE: Final = 48 * HOUR
"""For so long a message can be deleted (Bot API, deleteMessage)."""

AT_ONCE: Final = 200
"""Messages of people whose term is over that are taken back together: others wait for the database meanwhile."""


async def take_back(
    tx: Tx, person_id: int, registrations: Iterable[ErasedRegistration], event_id: str, now: int
) -> None:
    """Queue the changes; what waits says at once that the data are deleted. `event_id`: for chats that know none."""
    left = {}
    for told in await about.in_chats(tx, person_id):
        event = told.event_id or event_id
        if not await _take_back(tx, told, event, now):
            left[told.chat] = event
    await about.forget(tx, person_id)
    for one in registrations:
        if one.number is not None:
            holders = dict.fromkeys(await jobs.told(tx, one.event_id, one.created_at), one.event_id) | left
            for chat, event in holders.items():
                await _change(tx, chat, Reference("erased-files", event, one.number), now)


async def take_back_gone(tx: Tx, event_id: str, now: int) -> None:
    """Queue some of the changes for people who are gone: their term is over. Called again and again.

    Nobody is asked to delete files: organisers know of terms beforehand, and keep what they have to hand in.
    """
    for told in await about.gone(tx, AT_ONCE):
        await _take_back(tx, told, told.event_id or event_id, now)


async def _take_back(tx: Tx, told: ToldElsewhere, event_id: str, now: int) -> bool:
    """Take one message back; return False of a file that stays where it is."""
    if told.message_id is None:
        await _unsent(tx, told, event_id, now)
    elif not told.file:
        await _change(tx, told.chat, Reference("erased", event_id, edits=told.message_id), now)
    elif told.alone and told.arrived_at is not None and now < told.arrived_at + DELETABLE:
        expires_at = told.arrived_at + DELETABLE
        await _change(tx, told.chat, Reference("erased-file", event_id, edits=told.message_id), now, expires_at)
    else:
        return False
    return True


async def _unsent(tx: Tx, told: ToldElsewhere, event_id: str, now: int) -> None:
    """Take back what has not arrived: what waits, and what is on its way and will have arrived in a moment."""
    waiting = await outbox.waiting(tx, told.outbox_id)
    if waiting is None:
        await outbox.annul(tx, told.outbox_id)
        draw: Draw = "erased-file" if told.file else "erased"
        await _change(tx, told.chat, Reference(draw, event_id, follows=told.outbox_id), now)
    elif told.file or isinstance(waiting.payload, Reference):
        await outbox.take_back(tx, told.outbox_id)
    else:
        message = call_of(waiting.payload).params.get("message_id", 0)
        await outbox.say_instead(tx, told.outbox_id, Reference("erased", event_id, edits=message))


async def _change(tx: Tx, chat: int, reference: Reference, now: int, expires_at: int | None = None) -> None:
    change = NewDelivery(chat, DeliveryClass.REMINDER, reference, now, expires_at=expires_at, forget=True)
    await outbox.add(tx, [change], now)
