"""A ticket, wherever it is shown: its code is given when it is first wanted."""

from db.core.engine import Tx
from db.core.time import to_moment
from db.door import attendees, tickets
from db.registration.registrations import Registration
from fair.deep_links import to_ticket
from fair.event.model import Event
from handlers.base.screen import Screen
from handlers.door.screens.ticket import ticket
from texts.translator import Translator


async def ticket_screen(
    tx: Tx, t: Translator, event: Event, registration: Registration, bot_username: str, now: int
) -> Screen:
    """Return the ticket of a registration of an event in a language; it is given its code now, if it has none."""
    code = await tickets.code_for(tx, event.id, registration.id, now)
    found = await attendees.find(tx, event, registration.id)
    assert found is not None
    today = to_moment(now).astimezone(event.zone).date() in event.days
    return ticket(t, event, found[0], to_ticket(bot_username, code), today=today)
