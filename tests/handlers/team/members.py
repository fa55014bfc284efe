"""A team at work: who is in it, by the front door or by the shortest way."""

import re

from db.core.time import to_micros
from db.team import members
from fair.access import TeamRole
from tests.handlers.conversation import Person, World
from tests.handlers.stories import come


async def owner(world: World, name: str = "Айгүл", code: str = "ru") -> Person:
    """Somebody whom the settings name."""
    person = await come(world, code, name)
    world.owners.add(person.id)
    return person


async def enlisted(world: World, role: TeamRole, name: str, code: str = "ru", event_id: str = "fair") -> Person:
    """A member, without the way there."""
    person = await come(world, code, name)
    now = to_micros(world.now)
    await world.database.write(lambda tx: members.enlist(tx, event_id, person.id, role, name, now))
    return person


async def invitation(host: Person, role: str) -> str:
    """Let somebody invite; return what stands behind /start in the link."""
    await host.says("/desk")
    await host.taps("👥 Команда")
    await host.taps("Пригласить в команду")
    await host.taps(role)
    return payload_of(host.text)


def payload_of(text: str) -> str:
    found = re.search(r"\?start=(\S+)", text)
    assert found is not None, text
    return found[1]
