"""What other people's chats say in the place of somebody's data that were deleted."""

from datetime import datetime
from typing import Final

from db.core.engine import Tx
from db.delivery import outbox
from db.delivery.payloads import Reference
from db.people.people import Person
from fair.event.model import Event
from handlers.base.deferred import DrawingContext, DrawLater, Drawn
from handlers.base.screen import Media, Screen
from handlers.privacy.screens import erased

PATIENCE: Final = 5
"""Seconds until a message that is on its way is looked for again."""


async def draw_erased(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | DrawLater | None:
    """Draw what stands from now on where somebody was told of; as a message, if it has not been sent."""
    message = await _message(tx, reference)
    if isinstance(message, DrawLater) or message is None:
        return message
    screen = erased.instead(context.texts.speaking(person.language))
    return Drawn(screen, event.id, 0, replaces=message or None, reference=reference)


async def draw_deletion(
    tx: Tx, _context: DrawingContext, _person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | DrawLater | None:
    """Draw the call that deletes a file."""
    message = await _message(tx, reference)
    if isinstance(message, DrawLater) or not message:
        return message or None
    deletion = Media("deleteMessages", {"message_ids": [message]}, captioned=False)
    return Drawn(Screen("", media=deletion), event.id, 0, reference=reference)


async def draw_request(
    _tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn:
    """Draw the request to delete files that hold the data of an application."""
    screen = erased.delete_files(context.texts.speaking(person.language), event, reference.subject)
    return Drawn(screen, event.id, 0, reference=reference)


async def _message(tx: Tx, reference: Reference) -> int | DrawLater | None:
    """Return which message is changed; 0: none, it is a new one; None: it has never arrived."""
    if reference.follows is None:
        return reference.edits
    if await outbox.on_its_way(tx, reference.follows):
        return DrawLater(PATIENCE)
    sent = await outbox.sent_message(tx, reference.follows)
    return sent.message_id if sent else None
