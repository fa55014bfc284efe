"""The ticket that comes with an approval, drawn when it is sent."""

from datetime import datetime

from db.core import key_values
from db.core.engine import Tx
from db.core.time import to_micros
from db.delivery.payloads import Reference
from db.people.people import Person
from db.registration import registrations
from fair.door.rules import WELCOME
from fair.event.model import Event
from handlers.base.deferred import DrawingContext, Drawn
from handlers.door import issue_ticket


async def draw_ticket(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw the ticket that comes with an approval, as long as the person is let in with it."""
    registration = await registrations.get_own(tx, person.id, reference.subject)
    if registration is None or registration.status not in WELCOME:
        return None
    t, username = context.texts.speaking(person.language), await key_values.get(tx, key_values.USERNAME) or ""
    screen = await issue_ticket.ticket_screen(tx, t, event, registration, username, to_micros(now))
    return Drawn(screen, event.id, 0, again=True, reference=reference)
