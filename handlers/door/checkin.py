"""Letting people in, each time with the whole card: who it is, and why not, if not."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from db.core.engine import Tx
from db.door import attendees, checkins, tickets
from db.door.checkins import How
from db.registration import place_passes, registrations
from fair.access import Permission
from fair.door.attendee import Attendee
from fair.door.contact_search import LEAST, SaidContact, contact_of, meant
from fair.door.guests import Guest, read_guest
from fair.door.name_search import find
from fair.door.rules import REASONS, obstacle
from fair.event.model import Event
from fair.fields import ticket_codes
from fair.places import ALL
from handlers.base.screen import Reply, screens
from handlers.door import current_door, leaving
from handlers.door.cards import card_of, taken
from handlers.door.current_door import CurrentDoor, written
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
            return await _by_end_of_phone(turn, text)
        return await admit(turn, registration_id, "code")
    if contact := contact_of(text):
        return await by_contact(turn, text, contact)
    return await by_line(turn, text)


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


async def by_contact(turn: Turn, text: str, contact: SaidContact, missing: str = "contact") -> Reply:
    """Show whose phone number or address it may be; nobody is let in before a tap."""
    found = meant(contact, await turn.tx.for_screen(attendees.contacts, turn.event))
    hits = await turn.tx.for_screen(_among, turn.event, frozenset(found)) if found else []
    return await _show_hits(turn, text, hits, missing)


async def _by_end_of_phone(turn: Turn, text: str) -> Reply:
    """Take figures that are nobody's number as the end of a phone number, if they are enough for one."""
    contact = contact_of(text, LEAST)
    if contact is None:
        return screens(checkin.unknown(turn.t, "number"))
    return await by_contact(turn, text, contact, "number")


async def by_line(turn: Turn, text: str) -> Reply:
    """Show whose name it may be, or phone number, where one stands beside it; nobody is let in before a tap.

    What was written is kept for whoever has no application.
    """
    found = await turn.tx.for_screen(_called, turn.event, text)
    guest = read_guest(text)
    if not isinstance(guest, Guest) or (
        not guest.phone and not guest.organisation and (found or " " not in guest.name)
    ):
        return await _show_hits(turn, text, found, "name")
    if contact := contact_of(guest.phone or ""):
        reached = meant(contact, await turn.tx.for_screen(attendees.contacts, turn.event))
        found = await turn.tx.for_screen(_among, turn.event, frozenset(reached))
    found = list(dict.fromkeys((*found, *await turn.tx.for_screen(_called, turn.event, guest.name))))
    await current_door.stay(turn, await current_door.here(turn), **written(guest))
    return await _show_hits(turn, text, found, "name", new=True)


def _tells_more(guest: Guest, found: Sequence[Attendee]) -> bool:
    """Tell whether more was written than what is looked for: a guest's name, and what is known of them."""
    return bool(guest.phone or guest.organisation or (not found and " " in guest.name))


async def _among(tx: Tx, event: Event, wanted: frozenset[int]) -> list[Attendee]:
    everybody = await attendees.everybody(tx, event)
    return [one for one in everybody if one.registration_id in wanted]


async def _called(tx: Tx, event: Event, text: str) -> list[Attendee]:
    everybody = await attendees.everybody(tx, event)
    names, organisations = [one.name for one in everybody], [one.organisation for one in everybody]
    places = await asyncio.to_thread(find, text, names, organisations)  # beside the loop: a large fair has very many
    return [everybody[place] for place in places]


async def _show_hits(turn: Turn, text: str, found: Sequence[Attendee], missing: str, *, new: bool = False) -> Reply:
    """Show who was found; `new`: what was typed may be somebody else, without an application."""
    if not found:
        return screens(checkin.unknown(turn.t, missing))
    door = await current_door.here(turn)
    inside = await checkins.inside(turn.tx, door.gate)
    return screens(checkin.hits(turn.t, text, found, inside, out=door.out, new=new))


async def admit(turn: Turn, registration_id: int, how: How) -> Reply:
    """Let somebody in, or out where that is noted; or say what stands in the way."""
    door = await current_door.here(turn)
    card = await card_of(turn, door, registration_id)
    if card is None:
        return screens(checkin.unknown(turn.t, "code"))
    return await (leaving.leave(turn, door, card) if door.out else _let_in(turn, door, card, how))


async def arrive(turn: Turn, registration_id: int, how: How = "name", why: str | None = None) -> Reply:
    """Let somebody in, whatever is noted at this door."""
    door = await current_door.here(turn)
    card = await card_of(turn, door, registration_id)
    return await (_let_in(turn, door, card, how, why) if card else unknown_code(turn))


async def unknown_code(turn: Turn) -> Reply:
    """Say that nobody of this event is meant."""
    return screens(checkin.unknown(turn.t, "code"))


async def _let_in(turn: Turn, door: CurrentDoor, card: Card, how: How, why: str | None = None) -> Reply:
    """Let somebody in. Doing it twice does nothing more; who has gone out comes in again."""
    registration_id = card.attendee.registration_id
    if before := await checkins.current_checkin(turn.tx, door.gate, registration_id):
        return await leaving.come_back(turn, door, card, before)
    barrier = None if why else obstacle(card.attendee.status, door.gate.day, door.days)
    if barrier:
        return screens(checkin.refused(turn.t, await _explained(turn, card, barrier), barrier))
    entered = await checkins.enter(turn.tx, door.gate, registration_id, how, turn.person.id, turn.micros, why)
    assert entered is not None
    told = {"how": how, "session": door.gate.session_id} | ({"why": why} if why else {})
    await audit.note(turn, "door-anyway" if why else "door-in", f"registration:{registration_id}", None, told)
    card = replace(card, taken=await taken(turn, door))
    return screens(checkin.welcome(turn.t, card, entered, why))


async def enter(turn: Turn, registration_id: int) -> Reply:
    """Let in who was picked from a list."""
    return await admit(turn, registration_id, "name")


async def ask_why(turn: Turn, registration_id: int) -> Reply:
    """Ask why somebody shall be let in who was not to be."""
    card = await card_of(turn, await current_door.here(turn), registration_id)
    return screens(checkin.ask_why(turn.t, card) if card else checkin.unknown(turn.t, "code"))


async def admit_anyway(turn: Turn, registration_id: int, why: str) -> Reply:
    """Let somebody in for a reason, which stays with the check-in and in the journal."""
    if why not in REASONS:
        return await ask_why(turn, registration_id)
    return await arrive(turn, registration_id, why=why)


async def undo(turn: Turn, checkin_id: int) -> Reply:
    """Take a check-in back."""
    made = await checkins.get(turn.tx, checkin_id)
    if made is None or made.event_id != turn.event.id:
        return screens(checkin.unknown(turn.t, "code"))
    if made.undone_at is None:
        await checkins.undo(turn.tx, made.id, turn.micros)
        subject = f"registration:{made.registration_id}"
        await audit.note(turn, "door-undo", subject, {"how": made.how, "session": made.session_id})
    card = await card_of(turn, await current_door.at(turn, made.session_id), made.registration_id)
    assert card is not None
    return screens(checkin.undone(turn.t, card))


async def _explained(turn: Turn, card: Card, barrier: str) -> Card:
    """Return a card that says why somebody waits who is on the waiting list, or who has the place that was theirs."""
    if barrier == "withdrawn":
        id_, name = card.attendee.registration_id, turn.event.name_question_id
        return replace(card, passed_to=await place_passes.passed_to(turn.tx, id_, name))
    registration = await registrations.get(turn.tx, card.attendee.registration_id)
    if barrier != "waitlisted" or registration is None:
        return card
    lacking = await places.lacking_shown(turn.tx, turn.event, registration, turn.now)
    held = await places.places_shown(turn.tx, turn.event)
    return replace(card, lacking=lacking, held=held.get(ALL, 0))
