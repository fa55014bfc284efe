"""What tells organisers of a deletion to come, drawn when it is sent: with the numbers of then."""

from datetime import datetime

from db.core.engine import Tx
from db.delivery.payloads import Reference
from db.people.people import Person
from fair.event.model import Event
from handlers.base.deferred import DrawingContext, Drawn
from handlers.retention.screens import overview
from services import retention


async def draw(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw the notice, as long as that is still to be deleted."""
    coming = await retention.next_to_go(tx, event, reference.ends, now)
    if not coming:
        return None
    t = context.texts.speaking(person.language)
    return Drawn(overview.notice(t, event, coming), event.id, 0, again=True, reference=reference)
