"""Waiting for a place in a session: joining its line, leaving it, and who is served when a place is free."""

from collections.abc import Collection, Mapping
from datetime import datetime

from db.agenda import bookmarks, releases, session_lines
from db.agenda.session_lines import InSessionLine
from db.core.engine import Tx
from db.core.time import to_micros, to_moment
from db.reminders import reminders
from fair.agenda.model import Session
from fair.event.model import Event
from fair.offers import by_day
from services.turn import Turn


async def places(turn: Turn) -> Mapping[str, int]:
    """Return for which sessions the person waits, and as which in line."""
    return await session_lines.of_person(turn.tx, turn.person.id, turn.event.id)


async def spoken_for(turn: Turn, session_id: str) -> int:
    """Return how many places of a session nobody else can have: those taken, and one for each who waits."""
    taken = await bookmarks.taken(turn.tx, turn.event.id, session_id)
    return taken + await session_lines.length(turn.tx, turn.event.id, session_id)


async def join(turn: Turn, session: Session) -> bool:
    """Let the person wait for a place in a session; False: it has one, or is cancelled or has begun."""
    full = session.capacity is not None and await spoken_for(turn, session.id) >= session.capacity
    if not full or session.cancelled or session.starts <= turn.now:
        return False
    await session_lines.join(turn.tx, turn.person.id, turn.event.id, session.id, turn.micros)
    return True


async def leave(turn: Turn, session_id: str) -> None:
    """Let the person wait no more."""
    await session_lines.leave(turn.tx, turn.person.id, turn.event.id, session_id)


async def serve(tx: Tx, events: Mapping[str, Event], now: datetime) -> None:
    """Give the places that are free to those who wait for them, and end the lines that lead nowhere any more."""
    micros = to_micros(now)
    ended = [one for one in await session_lines.dissolve(tx, micros) if one.event_id in events]
    await _tell(tx, events, ended, now, given=False)
    served = [one for one in await session_lines.served(tx, micros) if one.event_id in events]
    if not served:
        return
    known = {event_id: await releases.latest_number(tx, event_id) or 0 for event_id in {one.event_id for one in served}}
    await session_lines.give(tx, [(one, known[one.event_id]) for one in served], micros)
    await _tell(tx, events, served, now, given=True)
    for event_id in known:
        whose = [one.person_id for one in served if one.event_id == event_id]
        await reminders.catch_up_people(tx, event_id, whose, micros)


async def _tell(
    tx: Tx, events: Mapping[str, Event], whom: Collection[InSessionLine], now: datetime, *, given: bool
) -> None:
    """Tell people what has become of their waiting; at night in the morning, unless that is too late."""
    moments = []
    for one in whom:
        morning = by_day(events[one.event_id], now)
        due = morning if morning < to_moment(one.starts_at) else now
        moments.append((one, to_micros(due)))
    await session_lines.tell(tx, "session-place" if given else "session-line-over", moments, to_micros(now))
