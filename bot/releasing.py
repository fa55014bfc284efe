"""Publishing a programme: people see it from the end of the transaction on, and reminders go by it."""

from collections.abc import Mapping
from datetime import datetime

from db import agenda as releases
from db import bookmarks
from db.engine import Tx
from db.time import to_micros
from fair.agenda import stored
from fair.agenda.model import Agenda
from fair.agenda.releasing import dues, edition
from fair.event import Event


async def release(tx: Tx, event: Event, agenda: Agenda, sentence: Mapping[str, str], now: datetime) -> int:
    """Publish a programme, with a sentence about it in every language or none, and return the release's number."""
    before = await _present(tx, event)
    prepared = edition(before, agenda, event, to_micros(now), await bookmarks.leads(tx, event.id))
    text = stored.to_json(prepared.agenda)
    return await releases.release(tx, event.id, prepared, text, sentence, to_micros(now))


async def plan(tx: Tx, event: Event, now: datetime) -> None:
    """Plan the reminders of an event by its content as it is now: leads, hours and days may have been changed."""
    planned = dues(await _present(tx, event), event, await bookmarks.leads(tx, event.id))
    await releases.plan(tx, event.id, planned, to_micros(now))


async def _present(tx: Tx, event: Event) -> Agenda | None:
    latest = await releases.latest(tx, event.id)
    return stored.from_json(latest.agenda, event.zone) if latest else None
