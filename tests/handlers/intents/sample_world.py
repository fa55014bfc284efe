"""The sample fair, open for questions, and people who stand in every relation to it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from db.core.engine import Tx
from db.core.time import to_micros
from db.event import events
from db.registration import registrations
from fair import content
from fair.agenda.files import read_agenda
from fair.agenda.model import Agenda
from fair.event.model import Event
from services import release_agenda
from tests.handlers.conversation import Person, World
from tests.handlers.stories import come

FOLDER: Final = Path(__file__).parents[3] / "content" / "mangystau-fair"
MOMENTS: Final = {
    "new": "2027-11-01T10:00",
    "registered": "2027-11-01T10:00",
    "eve": "2027-11-13T19:00",
    "day": "2027-11-14T10:20",
    "after": "2027-11-15T10:00",
}
"""When who stands so asks."""


FILES: Final = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.toml"))}


def sample_fair() -> tuple[Event, Agenda]:
    event, _ = content.read(FILES)
    assert event is not None
    agenda, _ = read_agenda((FOLDER / "agenda.csv").read_bytes(), "agenda.csv", event)
    assert agenda is not None
    return event, agenda


@dataclass
class SampleWorld:
    """The sample fair in a bot."""

    world: World
    event: Event
    agenda: Agenda

    @classmethod
    async def open(cls, folder: Path) -> "SampleWorld":
        event, agenda = sample_fair()
        world = await World.open(folder, event)
        digest = content.digest(FILES)
        await world.database.write(lambda tx: events.save(tx, event.id, FILES, digest, to_micros(world.now)))
        await world.database.write(lambda tx: release_agenda.release(tx, event, agenda, {}, world.now))
        return cls(world, event, agenda)

    async def person(self, language: str, standing: str) -> Person:
        """Return somebody who has chosen a language and stands so."""
        self.world.at(datetime.fromisoformat(MOMENTS["new"]).replace(tzinfo=self.event.zone))
        person = await come(self.world, language)
        if standing != "new":
            await self.world.database.write(lambda tx: _approve(tx, self.event, person.id))
        self.world.at(datetime.fromisoformat(MOMENTS[standing]).replace(tzinfo=self.event.zone))
        return person


async def _approve(tx: Tx, event: Event, person_id: int) -> None:
    """Let somebody be an approved delegate who presents a project."""
    made = await registrations.begin(tx, event.id, person_id, "ngo", 1)
    answers = {"full_name": "Үлгіұлы Үлгі", "phone": "+77010000000", "takes_part": "project"}
    for question, value in answers.items():
        await registrations.answer(tx, made.id, question, value, 1)
    await registrations.submit(tx, made, 1)
    await tx.run(_Statement("UPDATE registrations SET status = 'approved' WHERE id = :id"), id=made.id)


@dataclass
class _Statement:
    sql: str
