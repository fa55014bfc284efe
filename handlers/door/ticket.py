"""The ticket: asked for by /ticket, by its own QR code, and sent once somebody is approved."""

from fair.door.rules import WELCOME
from handlers.base.home import home
from handlers.base.screen import Reply, screens
from handlers.door import checkin, issue_ticket
from handlers.registration import status, steps
from services import application, next_step
from services.turn import Turn


async def show(turn: Turn) -> Reply:
    """Show the ticket, or how the application stands."""
    registration = turn.registration
    if registration is not None and registration.status in WELCOME:
        return screens(
            await issue_ticket.ticket_screen(turn.tx, turn.t, turn.event, registration, turn.bot_username, turn.micros)
        )
    if registration is None or registration.status in {"draft", "withdrawn"}:
        return await status.show(turn)
    return steps.show(await next_step.status(turn, await application.load(turn)), turn.t("ticket-not-yet"))


async def scan(turn: Turn, text: str) -> Reply:
    """Take the QR code of a ticket: the door lets in whose it is; everybody else sees their own ticket, or the card."""
    if checkin.may_check_in(turn):
        return await checkin.by_code(turn, text, "scan")
    if turn.registration is not None and turn.registration.status in WELCOME:
        return await show(turn)
    return await home(turn)
