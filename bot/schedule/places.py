"""What becomes of places because time passes: offers run out, nights end."""

from collections.abc import Mapping
from datetime import datetime

from bot.context import Context
from bot.updates import alerts
from db.core.engine import Tx
from db.core.time import DAY, to_micros
from db.registration import place_counts, places
from db.registration.places import somebody_waits
from fair.event.model import Event
from fair.offers import morning
from services.places import end_offers, has_offers, offer_free_places


async def offer(tx: Tx, events: Mapping[str, Event], now: datetime) -> None:
    """End the offers that nobody took, and ask those who are next in line; in the morning, offer what became free."""
    for event_id in await places.rounds_due(tx, to_micros(now)):
        if (event := events.get(event_id)) and await _anything_to_offer(tx, event, now):
            await offer_free_places(tx, event, now)
    for event_id, ignored in (await places.expired(tx, to_micros(now))).items():
        if (event := events.get(event_id)) and morning(event, now) is None:
            await end_offers(tx, event, ignored, now)


async def fill_all(tx: Tx, events: Mapping[str, Event], now: datetime) -> None:
    """Offer what else is free: organisers may have made room, and people change answers that take a place."""
    for event in events.values():
        if await somebody_waits(tx, event.id) and await _anything_to_offer(tx, event, now):
            await offer_free_places(tx, event, now)


async def _anything_to_offer(tx: Tx, event: Event, now: datetime) -> bool:
    """Look ahead whether places are free for those who wait: that looks at everybody who holds one."""
    return await tx.ahead(has_offers, event, now.replace(second=0, microsecond=0))


class PlaceCounting:
    """Has the places counted by what is limited, and looks once a day, and at start, whether the counts are right."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._looked_at: dict[str, int] = {}
        """On which day, by event."""

    async def keep(self, tx: Tx, now: datetime) -> bool:
        """Do the next part; return whether that was all."""
        for event in self._context.events.values():
            if not await place_counts.follow(tx, event.id, event.limits.questions):
                return False
            if not await self._look(tx, event, now):
                return False
        return True

    async def _look(self, tx: Tx, event: Event, now: datetime) -> bool:
        """Mend the counts where they are wrong, tell the owners, and return whether nothing was to be mended."""
        day = to_micros(now) // DAY
        if self._looked_at.get(event.id) == day:
            return True
        tx.afterwards(lambda: self._looked_at.__setitem__(event.id, day))
        if await tx.ahead(place_counts.are_right, event.id):
            return True
        if wrong := await place_counts.mend(tx, event.id):
            await alerts.raise_alarm(tx, self._context, "alert-places", "places", now, count=wrong)
        return False
