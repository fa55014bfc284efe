"""Letting people in, each time with the whole card: who it is, and why not, if not."""

import re
from dataclasses import replace
from typing import Final

from db.door import attendees, checkins, tickets
from db.door.checkins import How
from db.registration import registrations
from fair.access import Permission
from fair.door.name_search import find
from fair.door.rules import REASONS, obstacle
from fair.fields import ticket_codes
from fair.places import ALL
from handlers.base.screen import Reply, screens
from handlers.door import current_door
from handlers.door.current_door import CurrentDoor
from handlers.door.screens import checkin
from handlers.door.screens.checkin import Card
from services import audit, places
from services.turn import Turn

_NUMBER: Final = re.compile(r"[№#]?\s*(\d{1,5})")
_LINK: Final = re.compile(r"start=t-([A-Za-z0-9]{4,16})")


def may_check_in(turn: Turn) -> bool:
    """Tell whether a scan by this person lets somebody in."""
    return turn.may(Permission.DOOR)


async def find_and_admit(turn: Turn, text: str) -> Reply:
    """Take what was typed at the door: a code, the link of a ticket, a number, a name."""
    if link := _LINK.search(text):
        return await by_code(turn, link[1], "scan")
    if ticket_codes.shaped(text):
        return await by_code(turn, text, "code")
    if number := _NUMBER.fullmatch(text):
        registration_id = await attendees.by_number(turn.tx, turn.event.id, int(number[1]))
        if registration_id is None:
            return screens(checkin.unknown(turn.t, "number"))
        return await admit(turn, registration_id, "code")
    return await by_name(turn, text)


async def by_code(turn: Turn, text: str, how: How) -> Reply:
    """Let in whose code it is."""
    code = ticket_codes.read(text)
    if code is None:
        return screens(checkin.unknown(turn.t, "mistyped"))
    registration_id = await tickets.by_code(turn.tx, turn.event.id, code)
    if registration_id is not None:
        return await admit(turn, registration_id, how)
    elsewhere = turn.events.get(await tickets.elsewhere(turn.tx, turn.event.id, code) or "")
    return screens(checkin.elsewhere(turn.t, elsewhere) if elsewhere else checkin.unknown(turn.t, "code"))


async def by_name(turn: Turn, text: str) -> Reply:
    """Show whose name it may be; nobody is let in before a tap."""
    everybody = await attendees.everybody(turn.tx, turn.event)
    places = find(text, [f"{one.name} {one.organisation}" for one in everybody])
    if not places:
        return screens(checkin.unknown(turn.t, "name"))
    door = await current_door.here(turn)
    inside = await checkins.entered(turn.tx, door.gate)
    return screens(checkin.hits(turn.t, text, [everybody[place] for place in places], inside.keys()))


async def admit(turn: Turn, registration_id: int, how: How, why: str | None = None) -> Reply:
    """Let somebody in, or say what stands in the way. Doing it twice does nothing more."""
    door = await current_door.here(turn)
    card = await _card(turn, door, registration_id)
    if card is None:
        return screens(checkin.unknown(turn.t, "code"))
    if before := await checkins.current_checkin(turn.tx, door.gate, registration_id):
        return screens(checkin.already(turn.t, card, before))
    barrier = None if why else obstacle(card.attendee.status, door.gate.day, door.days)
    if barrier:
        return screens(checkin.refused(turn.t, await _explained(turn, card, barrier), barrier))
    entered = await checkins.enter(turn.tx, door.gate, registration_id, how, turn.person.id, turn.micros, why)
    assert entered is not None
    told = {"how": how, "session": door.gate.session_id} | ({"why": why} if why else {})
    await audit.note(turn, "door-anyway" if why else "door-in", f"registration:{registration_id}", None, told)
    card = replace(card, taken=await _taken(turn, door))
    return screens(checkin.welcome(turn.t, card, entered, why))


async def enter(turn: Turn, registration_id: int) -> Reply:
    """Let in who was picked from a list."""
    return await admit(turn, registration_id, "name")


async def ask_why(turn: Turn, registration_id: int) -> Reply:
    """Ask why somebody shall be let in who was not to be."""
    card = await _card(turn, await current_door.here(turn), registration_id)
    return screens(checkin.ask_why(turn.t, card) if card else checkin.unknown(turn.t, "code"))


async def admit_anyway(turn: Turn, registration_id: int, why: str) -> Reply:
    """Let somebody in for a reason, which stays with the check-in and in the journal."""
    if why not in REASONS:
        return await ask_why(turn, registration_id)
    return await admit(turn, registration_id, "name", why)


async def undo(turn: Turn, checkin_id: int) -> Reply:
    """Take a check-in back."""
    made = await checkins.get(turn.tx, checkin_id)
    if made is None or made.event_id != turn.event.id:
        return screens(checkin.unknown(turn.t, "code"))
    if made.undone_at is None:
        await checkins.undo(turn.tx, made.id, turn.micros)
        subject = f"registration:{made.registration_id}"
        await audit.note(turn, "door-undo", subject, {"how": made.how, "session": made.session_id})
    card = await _card(turn, await current_door.at(turn, made.session_id), made.registration_id)
    assert card is not None
    return screens(checkin.undone(turn.t, card))


async def _card(turn: Turn, door: CurrentDoor, registration_id: int) -> Card | None:
    found = await attendees.find(turn.tx, turn.event, registration_id)
    if found is None:
        return None
    attendee, answers = found
    return Card(turn.event, attendee, answers, door.session, turn.person.id, await _taken(turn, door))


async def _explained(turn: Turn, card: Card, barrier: str) -> Card:
    """Return a card that says why somebody waits who is on the waiting list."""
    registration = await registrations.get(turn.tx, card.attendee.registration_id)
    if barrier != "waitlisted" or registration is None:
        return card
    lacking = await places.missing_for(turn.tx, turn.event, registration, turn.now)
    taken = await places.taken_places(turn.tx, turn.event)
    return replace(card, lacking=lacking, held=taken.get(ALL, 0))


async def _taken(turn: Turn, door: CurrentDoor) -> int | None:
    """Return how many are in, where places are limited."""
    if door.session is None or door.session.capacity is None:
        return None
    return sum((await checkins.present(turn.tx, door.gate)).values())
