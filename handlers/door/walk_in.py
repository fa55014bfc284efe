"""Guests who come without an application: a role, one message, and they are in."""

from db.applications import decisions
from db.door import attendees, checkins, tickets
from db.people.prompts import Prompt
from db.registration import registrations
from fair.door.attendee import Attendee
from fair.door.contact_search import contact_of, meant
from fair.door.guests import Guest, Unclear, complete, read_guest
from fair.door.name_search import same_person
from fair.forms.model import Value
from handlers.base.screen import Reply, screens
from handlers.door import checkin, current_door
from handlers.door.current_door import GUEST
from handlers.door.screens.checkin import ask_if_known
from handlers.door.screens.door import ask_guest, ask_guest_part, roles
from services import audit
from services.turn import Turn


async def ask_for_role(turn: Turn) -> Reply:
    """Ask in what quality the guest has come."""
    return screens(roles(turn.t, turn.event))


async def ask_for_guest(turn: Turn, role: str) -> Reply:
    """Ask who the guest is: name, organisation and phone in one message; whether it is right, if it was written."""
    if turn.event.role(role) is None:
        return await ask_for_role(turn)
    known = current_door.guest_of(turn)
    await current_door.stay(turn, await current_door.here(turn), GUEST, role=role, **current_door.written(known))
    return screens(ask_guest(turn.t, turn.event, role, known))


async def read(turn: Turn, prompt: Prompt, text: str) -> Reply:
    """Register the guest of a message and let them in; what is unclear of it is asked for alone."""
    role, part = str(prompt.of.get("role", "")), prompt.of.get("part")
    if turn.event.role(role) is None:
        return await ask_for_role(turn)
    said = complete(current_door.guest_of(turn), part, text) if part else read_guest(text)
    return await (_ask_for_part(turn, role, said) if isinstance(said, Unclear) else _register_new(turn, role, said))


async def without(turn: Turn) -> Reply:
    """Register the guest as they were written, without the part that was asked for."""
    prompt = turn.prompt
    if prompt is None or prompt.kind != GUEST or not prompt.of.get("name"):
        return await ask_for_role(turn)
    return await _register_new(turn, str(prompt.of["role"]), current_door.guest_of(turn))


async def another(turn: Turn) -> Reply:
    """Register the guest as they were written: they are none of those who were shown."""
    prompt = turn.prompt
    if prompt is None or prompt.kind != GUEST or not prompt.of.get("name"):
        return await ask_for_role(turn)
    return await _register(turn, str(prompt.of["role"]), current_door.guest_of(turn))


async def _register_new(turn: Turn, role: str, guest: Guest) -> Reply:
    """Register a guest whom nobody knows; show who has the same name or number first, and ask."""
    known = await _known_as(turn, guest)
    if not known:
        return await _register(turn, role, guest)
    door = await current_door.here(turn)
    await current_door.stay(turn, door, GUEST, role=role, **current_door.written(guest))
    return screens(ask_if_known(turn.t, guest.name, known, await checkins.inside(turn.tx, door.gate)))


async def _known_as(turn: Turn, guest: Guest) -> list[Attendee]:
    """Return who has the guest's phone number or name already."""
    everybody = await turn.tx.for_screen(attendees.everybody, turn.event)
    named = same_person(guest.name, [one.name for one in everybody])
    contact = contact_of(guest.phone or "")
    reached = meant(contact, await turn.tx.for_screen(attendees.contacts, turn.event)) if contact else frozenset()
    return [one for place, one in enumerate(everybody) if one.registration_id in reached or place in named]


async def _ask_for_part(turn: Turn, role: str, unclear: Unclear) -> Reply:
    """Keep what was understood, and ask for what was not."""
    known = unclear.known
    of = {"role": role, "part": unclear.part, **current_door.written(known)}
    await current_door.stay(turn, await current_door.here(turn), GUEST, **of)
    return screens(ask_guest_part(turn.t, turn.event, role, unclear))


async def _register(turn: Turn, role: str, guest: Guest) -> Reply:
    door = await current_door.here(turn)
    registration = await registrations.by_hand(
        turn.tx, turn.event.id, role, "approved", _answers(turn, role, guest), turn.person.language, turn.micros
    )
    await tickets.issue(turn.tx, turn.event.id, [registration.id], turn.micros)
    await audit.note(turn, "door-guest", f"registration:{registration.id}", None, {"role": role})
    if guest.organisation and turn.event.form.workplace_question is None:
        await decisions.note(turn.tx, registration.id, turn.person.id, guest.organisation, turn.micros)
    await current_door.stay(turn, door)
    return await checkin.arrive(turn, registration.id, "walk_in")


def _answers(turn: Turn, role: str, guest: Guest) -> dict[str, Value]:
    """Return what was written as answers to the questions of the form, of another role where this one has none."""
    form, of_all = turn.event.form.for_role(role), turn.event.form
    told = (
        (form.name_question or of_all.name_question, guest.name),
        (form.workplace_question or of_all.workplace_question, guest.organisation),
        (form.phone_question or of_all.phone_question, guest.phone),
    )
    return {question.id: value for question, value in told if question and value}
