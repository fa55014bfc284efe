"""What becomes of places because time passes: offers run out, people are asked whether they will come."""

from collections.abc import Mapping
from datetime import datetime

from db.core import key_values
from db.core.engine import Tx
from db.core.time import to_micros
from db.registration import places
from fair.event.model import Event
from services.places import offer_free_places


async def offer(tx: Tx, events: Mapping[str, Event], now: datetime) -> None:
    """End the offers that nobody took, and ask those who are next in line."""
    for event_id, missed in (await places.expired(tx, to_micros(now))).items():
        await places.miss(tx, event_id, missed, to_micros(now))
        if event := events.get(event_id):
            await offer_free_places(tx, event, now)


async def fill_all(tx: Tx, events: Mapping[str, Event], now: datetime) -> None:
    """Offer what else is free: organisers may have made room, and people change answers that take a place."""
    for event in events.values():
        await offer_free_places(tx, event, now)


async def ask_whether_coming(tx: Tx, events: Mapping[str, Event], now: datetime) -> None:
    """Ask everybody who has a place whether they will come, once, when the moment for it has come."""
    for event in events.values():
        asked_from = event.places.coming_from
        if asked_from is None or not asked_from <= now < event.starts:
            continue
        mark, moment = f"coming:{event.id}", str(to_micros(asked_from))
        if await key_values.get(tx, mark) != moment:
            await places.ask_whether_coming(
                tx, event.id, to_micros(asked_from), to_micros(event.starts), to_micros(now)
            )
            await key_values.put(tx, mark, moment)
