"""What becomes of places because time passes: offers run out, nights end."""

from collections.abc import Mapping
from datetime import datetime

from db.core.engine import Tx
from db.core.time import MINUTE, to_micros, to_moment
from db.registration import places
from db.registration.places import somebody_waits
from fair.event.model import Event
from fair.offers import morning
from services.places import end_offers, has_offers, offer_free_places


async def offer(tx: Tx, events: Mapping[str, Event], now: datetime) -> None:
    """End the offers that nobody took, and ask those who are next in line; in the morning, offer what became free."""
    for event_id in await places.rounds_due(tx, to_micros(now)):
        if event := events.get(event_id):
            await offer_free_places(tx, event, now)
    for event_id, ignored in (await places.expired(tx, to_micros(now))).items():
        if (event := events.get(event_id)) and morning(event, now) is None:
            await end_offers(tx, event, ignored, now)


class FreePlaces:
    """Looks ahead whether places are free for those who wait: that looks at everybody who holds one."""

    def __init__(self, events: Mapping[str, Event]) -> None:
        self.events = events

    async def find(self, tx: Tx, event_id: str, now: int) -> bool:
        """Tell whether there is anything to offer; `now` in microseconds."""
        return await has_offers(tx, self.events[event_id], to_moment(now))


async def fill_all(tx: Tx, free: FreePlaces, now: datetime) -> None:
    """Offer what else is free: organisers may have made room, and people change answers that take a place."""
    for event in free.events.values():
        moment = to_micros(now) // MINUTE * MINUTE
        if await somebody_waits(tx, event.id) and await tx.ahead(free.find, event.id, moment):
            await offer_free_places(tx, event, now)
