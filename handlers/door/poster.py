"""The poster at the door: who scans it checks in by themselves, if the organiser wants that."""

import secrets

from db.core import key_values
from db.door import attendees, checkins, movements
from db.door.checkins import FAIR, DoorPlace
from db.registration.registrations import Registration
from fair.door.rules import obstacle
from handlers.base.home import home
from handlers.base.screen import Reply, screens
from handlers.door.screens import ticket
from services.turn import Turn


def poster_key(event_id: str) -> str:
    """Return the name under which the token of an event's poster is kept."""
    return f"poster:{event_id}"


async def check_in_by_poster(turn: Turn, token: str) -> Reply:
    """Let in who has scanned the poster, or say why not."""
    real = await key_values.get(turn.tx, poster_key(turn.event.id))
    if not turn.event.door.self_check_in or real is None or not secrets.compare_digest(real, token):
        return await home(turn)
    registration = turn.registration
    if registration is None or registration.status in {"draft", "withdrawn"}:
        return screens(ticket.not_by_poster(turn.t, "unregistered"))
    return await _enter(turn, registration)


async def _enter(turn: Turn, registration: Registration) -> Reply:
    gate = DoorPlace(turn.event.id, FAIR, turn.now.astimezone(turn.event.zone).date())
    inside = await checkins.current_checkin(turn.tx, gate, registration.id)
    barrier = None if inside else obstacle(registration.status, gate.day, turn.event.days)
    if barrier:
        return screens(ticket.not_by_poster(turn.t, "day" if barrier == "day" else "not-approved"))
    await checkins.enter(turn.tx, gate, registration.id, "poster", None, turn.micros)
    if inside:
        await movements.add(turn.tx, inside.id, None, turn.micros, leaves=False)
    found = await attendees.find(turn.tx, turn.event, registration.id)
    assert found is not None
    return screens(ticket.checked_in(turn.t, turn.event, found[0]))
