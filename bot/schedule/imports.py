"""Registering the people of a table that the team agreed to, a few in each transaction: others are answered between."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from db.applications import imports
from db.core.engine import Tx
from db.core.time import to_micros
from db.delivery import jobs
from db.delivery.jobs import Order
from db.people import people
from db.registration import claims
from fair.deep_links import to_claim
from fair.event.model import Event
from fair.words import LANGUAGES
from services import places
from services.manual_registration import register_manually

AT_ONCE: Final = 20
"""People in one transaction: some hundredths of a second."""


async def register_imported(tx: Tx, events: Mapping[str, Event], bot_username: str, now: datetime) -> bool:
    """Register some people; return whether that was all. Behind the last one the list of links is ordered."""
    for event_id in await imports.running(tx):
        event = events.get(event_id)
        if event is None:
            continue
        if await _some(tx, event, now):
            return False
        await _end(tx, event, bot_username, now)
    return True


async def _some(tx: Tx, event: Event, now: datetime) -> int:
    """Register the next people of an event's table; return how many there were."""
    found = await imports.find(tx, event.id)
    assert found is not None
    author = await people.find(tx, found.author)
    language = author.language if author else LANGUAGES[0]
    decided = []
    entries = await imports.next_rows(tx, event.id, AT_ONCE)
    if not entries:
        return 0
    left = await places.PlacesLeft.count(tx, event, now)
    for entry in entries:
        made, verdict = await register_manually(tx, event, left, entry.role, entry.answers, language, found.author, now)
        token = claims.new_token()
        await claims.offer(tx, made.id, token)
        await imports.came(tx, event.id, entry.row, made.id, token)
        decided.append((made.id, verdict))
    await places.publish_decisions(tx, event, decided, now, frees=False)
    return len(entries)


async def _end(tx: Tx, event: Event, bot_username: str, now: datetime) -> None:
    found = await imports.find(tx, event.id)
    assert found is not None
    await imports.move(tx, event.id, "done", to_micros(now))
    order = Order(event.id, "import-write", {"link": to_claim(bot_username, ""), "of": found.changed_at}, tells=True)
    await jobs.add(tx, found.author, [order], to_micros(now))
