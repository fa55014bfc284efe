"""What the door has on paper: the list, the badges, the poster; and the list taken over again."""

import secrets
from collections.abc import Sequence
from datetime import date

from db.core import key_values
from db.core.time import to_micros
from db.delivery.jobs import Order
from db.door import attendees, checkins, tickets
from db.door.checkins import DoorPlace, PaperCheckin
from fair.access import Permission
from fair.deep_links import to_poster
from fair.door.attendee import Attendee
from fair.door.paper_list import Conflict, DoorRecords, PaperEntry, PaperLine, read_lines, sort_out
from handlers.base.screen import Reply, screens
from handlers.door import current_door
from handlers.door.current_door import PAPER, CurrentDoor
from handlers.door.poster import poster_key
from handlers.door.screens import papers
from services import audit
from services.turn import Turn


async def show(turn: Turn) -> Reply:
    """Show what can be printed."""
    expected = await checkins.expected(turn.tx, turn.event.id)
    designs = turn.may(Permission.CONTENT)
    return screens(papers.papers(turn.t, turn.event, sum(expected.values()), designs=designs))


async def order_print(turn: Turn, paper: str) -> Reply:
    """Have the "list" or the "badges" of all who are welcome written, each with a code; the file comes by itself."""
    await tickets.issue_missing(turn.tx, turn.event.id, turn.micros)
    order = Order(turn.event.id, "door", {"paper": paper}, tells=True)
    return Reply(toast=turn.t.plain("papers-coming"), orders=(order,))


async def poster(turn: Turn) -> Reply:
    """Send the poster by which people check themselves in, if the organiser wants one."""
    if not turn.event.door.self_check_in:
        return await show(turn)
    token = await key_values.get(turn.tx, poster_key(turn.event.id))
    if token is None:
        return await renew(turn)
    return screens(papers.poster(turn.t, turn.texts, turn.event, to_poster(turn.bot_username, token)))


async def renew(turn: Turn) -> Reply:
    """Make another poster: the one before opens no door any more."""
    if not turn.event.door.self_check_in:
        return await show(turn)
    await key_values.put(turn.tx, poster_key(turn.event.id), secrets.token_urlsafe(16))
    await audit.note(turn, "door-poster", f"event:{turn.event.id}")
    return await poster(turn)


async def ask_for_list(turn: Turn) -> Reply:
    """Ask for the codes that were ticked off on paper."""
    door = await current_door.here(turn)
    await current_door.stay(turn, door, PAPER)
    return screens(papers.ask_list(turn.t, door.session))


async def take_over_list(turn: Turn, text: str) -> Reply:
    """Take over a list, and show what could not be."""
    lines = read_lines(text)
    if not lines:
        return await ask_for_list(turn)
    door = await current_door.here(turn)
    people = {one.registration_id: one for one in await attendees.everybody(turn.tx, turn.event)}
    sorted_out = list(sort_out(lines, await _known(turn, door, people, lines)))
    entries = [one for one in sorted_out if isinstance(one, PaperEntry)]
    listed = [PaperCheckin(one.registration_id, _day(turn, one), to_micros(one.moment)) for one in entries]
    await checkins.enter_listed(turn.tx, turn.event.id, door.gate.session_id, listed, turn.person.id)
    if entries:
        told = {"people": len(entries), "session": door.gate.session_id}
        await audit.note(turn, "door-merge", f"event:{turn.event.id}", None, told)
    await current_door.stay(turn, door)
    conflicts = [one for one in sorted_out if isinstance(one, Conflict)]
    return screens(papers.merged(turn.t, door.session, len(entries), conflicts, people))


async def _known(turn: Turn, door: CurrentDoor, people: dict[int, Attendee], lines: Sequence[PaperLine]) -> DoorRecords:
    inside: set[tuple[int, date]] = set()
    for day in {door.gate.day, *door.days, *(line.on for line in lines if line.on)}:
        gate = DoorPlace(turn.event.id, door.gate.session_id, day)
        inside |= {(one, day) for one in await checkins.entered(turn.tx, gate)}
    statuses = {one.registration_id: one.status for one in people.values()}
    codes = await tickets.all_codes(turn.tx, turn.event.id)
    return DoorRecords(turn.now, turn.event.zone, door.days, codes, statuses, inside)


def _day(turn: Turn, entry: PaperEntry) -> date:
    return entry.moment.astimezone(turn.event.zone).date()
