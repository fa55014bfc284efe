"""A number, a name or a phone number that a member of the team types where nothing is asked: it leads to the card."""

from db.applications import listing
from db.applications.listing import PAGE
from db.door import attendees
from fair.access import Permission
from fair.applications.named import named_in, number_in
from fair.door.attendee import Attendee
from fair.door.contact_search import contact_of, meant
from handlers.applications import queue
from handlers.applications.screens import named
from handlers.base.screen import Reply, screens
from services.turn import Turn


async def by_number(turn: Turn, text: str) -> Reply | None:
    """Show the application whose number a text is; a bare figure is one only if there is such an application."""
    said = number_in(text) if turn.may(Permission.APPLICATIONS) else None
    if said is None:
        return None
    number, certain = said
    there = certain or await attendees.by_number(turn.tx, turn.event.id, number)
    return await queue.card_of(turn, number) if there else None


async def by_name(turn: Turn, text: str, *, whole: bool) -> Reply | None:
    """Show whose name, organisation, phone or address a text is; None: nobody's. `whole`: names written out only."""
    if not turn.may(Permission.APPLICATIONS):
        return None
    found = await _found(turn, text, whole=whole)
    if len(found) < 2:  # noqa: PLR2004 - one card needs no list
        return await queue.card(turn, found[0].registration_id) if found else None
    ids = [one.registration_id for one in found[:PAGE]]
    return screens(named.several(turn.t, turn.event, await listing.of_page(turn.tx, turn.event, ids), len(found)))


async def _found(turn: Turn, text: str, *, whole: bool) -> list[Attendee]:
    everybody = await attendees.everybody(turn.tx, turn.event)
    contact = None if whole else contact_of(text)
    if contact is None:
        return named_in(text, everybody, whole=whole)
    reached = meant(contact, await attendees.contacts(turn.tx, turn.event))
    return [one for one in everybody if one.registration_id in reached]
