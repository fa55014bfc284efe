"""How far a job is: one message, and its edits."""

from datetime import datetime

from db.core.engine import Tx
from db.delivery.jobs import get, message
from db.delivery.payloads import Reference
from db.people.people import Person
from fair.event.model import Event
from handlers.base import job_screens
from handlers.base.deferred import DrawingContext, Drawn


async def draw(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw how far a job is now. Of a job that has ended nothing is said but in the place of what was said before."""
    job = await get(tx, reference.subject)
    if job is None:
        return None
    told = await message(tx, job, "progress")
    if told is None and job.state != "running":
        return None
    screen = job_screens.progress(context.texts.speaking(person.language), job)
    return Drawn(screen, event.id, 0, replaces=told, reference=reference)
