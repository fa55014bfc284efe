"""Where a member of the team is letting people in: at the fair's door or a session's, today."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from db.door.checkins import FAIR, DoorPlace
from db.people import prompts
from fair.agenda.model import Session
from fair.door.guests import Guest
from handlers.base import permissions
from services.turn import Turn

DOOR: Final = "door"
GUEST: Final = "door-guest"
PAPER: Final = "door_paper"
PROMPTS: Final = frozenset({DOOR, GUEST, PAPER})
"""While one of these is open, the door is."""


@dataclass(frozen=True, slots=True)
class CurrentDoor:
    """A gate with what is known of it."""

    gate: DoorPlace
    session: Session | None
    days: frozenset[date]
    """The days on which people are let in here."""
    out: bool = False
    """Who goes out is noted here; else who comes in."""


async def here(turn: Turn) -> CurrentDoor:
    """Return the door that is open; without one, the fair's."""
    prompt = await prompts.open_of(turn.tx, turn.person.id)
    known = prompt is not None and prompt.event_id == turn.event.id and prompt.kind in PROMPTS
    of = prompt.of if prompt and known else {}
    return replace(await at(turn, of.get("session", FAIR)), out=bool(of.get("out")))


async def at(turn: Turn, session_id: str) -> CurrentDoor:
    """Return the door of a session; of the fair, if there is no such session."""
    released = await turn.released_agenda() if session_id else None
    session = released.agenda.by_id.get(session_id) if released else None
    today = turn.now.astimezone(turn.event.zone).date()
    days = frozenset({session.starts.date()} if session else turn.event.days)
    return CurrentDoor(DoorPlace(turn.event.id, session.id if session else FAIR, today), session, days)


async def stay(turn: Turn, door: CurrentDoor, kind: str = DOOR, **of: str) -> None:
    """Take the next message as said at this door, until something else is asked for."""
    await permissions.ask(turn, kind, session=door.gate.session_id, **({"out": "1"} if door.out else {}), **of)


def written(guest: Guest) -> dict[str, str]:
    """Return what is kept of a guest until they are registered."""
    kept = {"name": guest.name, "organisation": guest.organisation, "phone": guest.phone or ""}
    return {part: said for part, said in kept.items() if said}


def guest_of(turn: Turn) -> Guest:
    """Return what was written of a guest when the turn began, if anything."""
    prompt = turn.prompt
    known = prompt is not None and prompt.event_id == turn.event.id and prompt.kind in {DOOR, GUEST}
    of = prompt.of if prompt and known else {}
    return Guest(of.get("name", ""), of.get("organisation", ""), of.get("phone"))
