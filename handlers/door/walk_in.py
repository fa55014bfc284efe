"""Guests who come without an application: a role, one message, and they are in."""

from db.door import tickets
from db.registration import registrations
from fair.door.guests import Guest, Unclear, read_guest
from fair.forms.model import Value
from handlers.base.screen import Reply, screens
from handlers.door import checkin, current_door
from handlers.door.current_door import GUEST
from handlers.door.screens.door import ask_guest, roles
from services import audit
from services.turn import Turn


async def ask_for_role(turn: Turn) -> Reply:
    """Ask in what quality the guest has come."""
    return screens(roles(turn.t, turn.event))


async def ask_for_guest(turn: Turn, role: str, problem: str = "") -> Reply:
    """Ask who the guest is: name, organisation and phone in one message."""
    if turn.event.role(role) is None:
        return await ask_for_role(turn)
    await current_door.stay(turn, await current_door.here(turn), GUEST, role=role)
    comes_from = turn.event.form.for_role(role).workplace_question is not None
    return screens(ask_guest(turn.t, turn.event, role, comes_from=comes_from, problem=problem))


async def register_guest(turn: Turn, role: str, text: str) -> Reply:
    """Register the guest and let them in."""
    comes_from = turn.event.form.for_role(role).workplace_question is not None
    guest = read_guest(text, comes_from=comes_from)
    if isinstance(guest, Unclear):
        return await ask_for_guest(turn, role, guest.what)
    door = await current_door.here(turn)
    registration = await registrations.by_hand(
        turn.tx, turn.event.id, role, "approved", _answers(turn, role, guest), turn.person.language, turn.micros
    )
    await tickets.issue(turn.tx, turn.event.id, [registration.id], turn.micros)
    await audit.note(turn, "door-guest", f"registration:{registration.id}", None, {"role": role})
    await current_door.stay(turn, door)
    return await checkin.admit(turn, registration.id, "walk_in")


def _answers(turn: Turn, role: str, guest: Guest) -> dict[str, Value]:
    """Return what was written as answers to the questions of the form."""
    form = turn.event.form.for_role(role)
    told = (
        (form.name_question, guest.name),
        (form.workplace_question, guest.organisation),
        (form.phone_question, guest.phone),
    )
    return {question.id: value for question, value in told if question and value}
