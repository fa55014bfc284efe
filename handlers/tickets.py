"""The ticket: asked for by /ticket, by its own QR code, and sent once somebody is approved."""

from db import attendees, tickets
from db.registrations import Registration
from fair.door.rules import WELCOME
from handlers import application as applications
from handlers import status, steps
from handlers.home import home
from handlers.links import to_ticket
from handlers.organiser import checkin
from handlers.screen import Reply, Screen, screens
from handlers.screens import ticket as views
from handlers.turn import Turn
from texts.translator import Translator


async def show(turn: Turn) -> Reply:
    """Show the ticket, or how the application stands."""
    registration = turn.registration
    if registration is not None and registration.status in WELCOME:
        return screens(await ticket(turn, turn.t, registration))
    if registration is None or registration.status in {"draft", "withdrawn"}:
        return await status.show(turn)
    return screens(await steps.status(turn, await applications.load(turn), turn.t("ticket-not-yet")))


async def ticket(turn: Turn, t: Translator, registration: Registration) -> Screen:
    """Return the ticket of a registration of this event in a language; it is given its code now, if it has none."""
    code = await tickets.code_for(turn.tx, registration.event_id, registration.id, turn.micros)
    found = await attendees.find(turn.tx, turn.event, registration.id)
    assert found is not None
    return views.ticket(t, turn.event, found[0], to_ticket(turn.bot_username, code))


async def scan(turn: Turn, text: str) -> Reply:
    """Take the QR code of a ticket: the door lets in whose it is; everybody else sees their own ticket, or the card."""
    if checkin.at_the_door(turn):
        return await checkin.by_code(turn, text, "scan")
    if turn.registration is not None and turn.registration.status in WELCOME:
        return await show(turn)
    return await home(turn)
