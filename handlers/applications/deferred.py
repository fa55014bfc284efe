"""What members who decide hear by themselves: of new applications, of the undecided, of offers nobody answered."""

from datetime import datetime

from db.core.engine import Tx
from db.delivery.payloads import Reference
from db.people.people import Person
from db.team import deciders, digests
from fair.event.model import Event
from handlers.applications.screens import notices
from handlers.base.deferred import DrawingContext, Drawn
from handlers.base.screen import Screen
from services import errands, places


async def new_applications(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw what has come since the member was told last."""
    found = await digests.new_applications(tx, event.id, reference.since)
    if found is None or not await deciders.decides(tx, event.id, person.id):
        return None
    t, states = context.texts.speaking(person.language), await errands.undecided(tx, event.id)
    return _drawn(notices.new_applications(t, event, found, states), event, reference)


async def undecided(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw how many applications have no decision shortly before the fair."""
    states = await errands.undecided(tx, event.id)
    if not states or now >= event.starts or not await deciders.decides(tx, event.id, person.id):
        return None
    return _drawn(notices.undecided(context.texts.speaking(person.language), event, states), event, reference)


async def unanswered(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw that an offer was not answered and that nobody else waits for the place."""
    stranded = await places.count_stranded(tx, event)
    if not stranded or not await deciders.decides(tx, event.id, person.id):
        return None
    return _drawn(notices.unanswered(context.texts.speaking(person.language), event, stranded), event, reference)


def _drawn(screen: Screen, event: Event, reference: Reference) -> Drawn:
    return Drawn(screen, event.id, 0, again=True, reference=reference)
