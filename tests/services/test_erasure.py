"""Forgetting what is gone, or belongs to an event that is not served any more."""

from db.people import people
from db.registration import registrations
from services.erasure import erase_person, erase_registration
from tests.handlers.conversation import World
from tests.handlers.sample import NOW
from tests.services.test_turn import world

__all__ = ["world"]


async def test_there_is_nothing_to_forget_of_a_registration_that_is_gone(world: World) -> None:
    counts = await world.database.write(lambda tx: erase_registration(tx, world.events, 99, "request", NOW))
    assert counts == {}


async def test_who_registered_for_an_event_of_the_past_is_forgotten_there(world: World) -> None:
    person = world.person()
    await person.says("/start")
    event_id = next(iter(world.events))
    await world.database.write(lambda tx: registrations.begin(tx, event_id, person.id, "guest", 0))
    await world.database.write(lambda tx: erase_person(tx, {}, person.id, event_id, "asked", NOW))
    assert await world.database.read(lambda tx: people.find(tx, person.id)) is None
