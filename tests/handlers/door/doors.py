"""People at the door: a participant who is approved, a member of the team, the day of the fair."""

from datetime import datetime

from fair.event.door_policy import DoorPolicy
from fair.event.model import Event
from tests.handlers.conversation import Person, World
from tests.handlers.sample import ZONE, sample_event
from tests.handlers.stories import come, submit

MORNING = datetime(2027, 11, 14, 9, 12, tzinfo=ZONE)


def with_poster(**changes: object) -> Event:
    return sample_event(door=DoorPolicy(self_check_in=True, shown=("arrival",)), **changes)


async def participant(world: World, name: str, status: str = "approved", organisation: str = "ОФ «Шанырак»") -> Person:
    """Somebody who has applied, and how the organisers decided."""
    person = await come(world, name=name)
    await submit(person, name, organisation)
    await decide(world, person, status)
    return person


async def decide(world: World, person: Person, status: str) -> None:
    await world.query("UPDATE registrations SET status = :status WHERE person_id = :id", status=status, id=person.id)


async def staff(world: World, name: str = "Болат", code: str = "ru", role: str = "door") -> Person:
    """A member of the team who stands at the door."""
    person = await come(world, code, name)
    await world.query(
        "INSERT INTO team (event_id, person_id, role, name, joined_at) VALUES ('fair', :id, :role, :name, 1)",
        id=person.id,
        role=role,
        name=name,
    )
    return person


async def code_of(world: World, person: Person) -> str:
    """The code on a participant's ticket."""
    await person.says("/ticket")
    (row,) = await world.query(
        "SELECT code FROM tickets JOIN registrations r ON r.id = registration_id WHERE r.person_id = :id", id=person.id
    )
    return str(row["code"])


async def inside(world: World) -> list[tuple[int, str, str, str | None]]:
    """Who is in: number, how, session, why."""
    rows = await world.query(
        "SELECT r.number, c.how, c.session_id, c.why FROM checkins c JOIN registrations r ON r.id = c.registration_id"
        " WHERE c.undone_at IS NULL ORDER BY c.id"
    )
    return [(row["number"], row["how"], row["session_id"], row["why"]) for row in rows]


async def deeds(world: World) -> list[str]:
    return [row["action"] for row in await world.query("SELECT action FROM audit ORDER BY id")]
