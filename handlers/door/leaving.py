"""Going out of a door where one has come in, and coming back: so it is known who is in now."""

from dataclasses import replace

from db.door import checkins, movements
from db.door.checkins import Checkin
from handlers.base.screen import Reply, screens
from handlers.door import current_door
from handlers.door.cards import card_of, taken
from handlers.door.current_door import CurrentDoor
from handlers.door.screens import checkin, leaving
from handlers.door.screens.checkin import Card
from services import audit
from services.turn import Turn


async def out(turn: Turn, registration_id: int) -> Reply:
    """Note that somebody whose card is looked at goes out."""
    door = await current_door.here(turn)
    card = await card_of(turn, door, registration_id)
    return await leave(turn, door, card) if card else screens(checkin.unknown(turn.t, "code"))


async def leave(turn: Turn, door: CurrentDoor, card: Card) -> Reply:
    """Note that somebody goes out. Doing it twice does nothing more."""
    made = await checkins.current_checkin(turn.tx, door.gate, card.attendee.registration_id)
    if made is None:
        return screens(leaving.not_in(turn.t, card))
    moved = await movements.add(turn.tx, made.id, turn.person.id, turn.micros, leaves=True)
    last = await movements.last_of(turn.tx, made.id)
    assert last is not None
    if moved is not None:
        await audit.note(turn, "door-left", card.subject, None, _where(door.gate.session_id))
    card = replace(card, taken=await taken(turn, door))
    return screens(leaving.left(turn.t, card, last, again=moved is None))


async def come_back(turn: Turn, door: CurrentDoor, card: Card, made: Checkin) -> Reply:
    """Note that somebody comes in again who has gone out; who has not is in already."""
    since = await movements.last_of(turn.tx, made.id)
    moved = await movements.add(turn.tx, made.id, turn.person.id, turn.micros, leaves=False)
    if moved is None or since is None:
        return screens(checkin.already(turn.t, card, made, since))
    await audit.note(turn, "door-returned", card.subject, None, _where(door.gate.session_id))
    return screens(leaving.returned(turn.t, replace(card, taken=await taken(turn, door)), moved, since))


async def undo(turn: Turn, movement_id: int) -> Reply:
    """Take the last movement of somebody back; an earlier one stands."""
    found = await movements.get(turn.tx, movement_id)
    if found is None or found.event_id != turn.event.id:
        return screens(checkin.unknown(turn.t, "code"))
    last = await movements.last_of(turn.tx, found.movement.checkin_id)
    door = await current_door.at(turn, found.session_id)
    if last is not None and last.id == movement_id:
        await movements.undo(turn.tx, movement_id, turn.micros)
        subject, where = f"registration:{found.registration_id}", _where(found.session_id)
        await audit.note(turn, "door-moved-undo", subject, None, where)
        last = await movements.last_of(turn.tx, found.movement.checkin_id)
    card = await card_of(turn, door, found.registration_id)
    assert card is not None
    return screens(leaving.undone(turn.t, card, inside=last is None or not last.leaves))


def _where(session_id: str) -> dict[str, str]:
    return {"session": session_id}
