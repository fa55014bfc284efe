"""The way to a human being: the one place where intents meet the conversation with the organisers."""

from typing import Any

from handlers.base.buttons import to_organisers
from handlers.base.screen import Reply, Rows, screens
from handlers.enquiries import write
from handlers.intents.screens import talk
from services.turn import Turn


def rows(turn: Turn) -> Rows:
    """Return the button by which people write to the organisers."""
    return ((to_organisers(turn.t),),)


async def rows_for(turn: Turn, typed: str, **of: Any) -> Rows:
    """Return the button that sends the organisers what somebody has just typed."""
    return await write.keep_typed(turn, typed, **of)


async def begin(turn: Turn) -> Reply:
    """Show a person the organisers, and the way to them."""
    return screens(talk.contact(turn.t, turn.event, rows(turn)))


async def late(turn: Turn) -> Reply:
    """Calm somebody who is late; on a day of the fair the organisers are told with one tap."""
    return write.offer_late(turn) if write.may_be_late(turn) else screens(talk.late(turn.t, rows(turn)))
