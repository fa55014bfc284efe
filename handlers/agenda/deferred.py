"""What people hear of a session for which they waited: that a place in it is theirs, or that it is not held."""

from datetime import datetime

from db.agenda import bookmarks
from db.core.engine import Tx
from db.delivery.payloads import Reference
from db.people.people import Person
from fair.agenda.model import Session
from fair.event.model import Event
from handlers.agenda.screens import session_line
from handlers.base.deferred import DrawingContext, Drawn
from services.releases import ReleasedAgenda


async def session_place(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw that a place has become the person's, if they have it still and the session is to come."""
    released, session = await _released(tx, context, event, reference)
    marked = {one.session_id for one in await bookmarks.of_person(tx, person.id, event.id)}
    if released is None or session is None or session.cancelled or session.id not in marked or session.starts <= now:
        return None
    screen = session_line.given(context.texts.speaking(person.language), event, session)
    return Drawn(screen, event.id, released.number, (session.id,), again=True, reference=reference)


async def session_line_over(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw that nobody waits any more, because the session was cancelled, if it still is."""
    released, session = await _released(tx, context, event, reference)
    if released is None or session is None or not session.cancelled:
        return None
    screen = session_line.over(context.texts.speaking(person.language), session)
    return Drawn(screen, event.id, released.number, again=True, reference=reference)


async def _released(
    tx: Tx, context: DrawingContext, event: Event, reference: Reference
) -> tuple[ReleasedAgenda | None, Session | None]:
    released = await context.agendas.latest(tx, event)
    return released, released.agenda.by_id.get(reference.session) if released else None
