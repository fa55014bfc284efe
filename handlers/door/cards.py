"""Who stands at a door, with all that the door has to know."""

from db.door import attendees, checkins
from handlers.door.current_door import CurrentDoor
from handlers.door.screens.checkin import Card
from services.turn import Turn


async def card_of(turn: Turn, door: CurrentDoor, registration_id: int) -> Card | None:
    """Return the card of somebody; nothing, if they are not of this event."""
    found = await attendees.find(turn.tx, turn.event, registration_id)
    if found is None:
        return None
    attendee, answers = found
    return Card(turn.event, attendee, answers, door.session, turn.person.id, await taken(turn, door))


async def taken(turn: Turn, door: CurrentDoor) -> int | None:
    """Return how many are in now, where places are limited."""
    if door.session is None or door.session.capacity is None:
        return None
    return sum(one.inside for one in (await checkins.present(turn.tx, door.gate)).values())
