"""What has changed between two releases, for what somebody knows."""

from collections.abc import Mapping

from db.core.engine import Tx
from fair.agenda.release.diff import SessionChange, net_change
from fair.event.model import Event
from handlers.base.deferred import DrawingContext
from services.releases import ReleasedAgenda


async def changes(
    tx: Tx, desk: DrawingContext, event: Event, known: Mapping[str, int], latest: ReleasedAgenda
) -> dict[str, SessionChange]:
    """Return what is new, by session, for somebody who knows each as of a release."""
    found: dict[str, SessionChange] = {}
    for session_id, release in known.items():
        session = latest.agenda.by_id.get(session_id)
        if session is None or release >= latest.number:
            continue
        before = (await desk.agendas.at(tx, event, release)).agenda if release else None
        if change := net_change(before.by_id.get(session_id) if before else None, session):
            found[session_id] = change
    return found


async def changed(
    tx: Tx, desk: DrawingContext, event: Event, known: Mapping[str, int], latest: ReleasedAgenda
) -> frozenset[str]:
    """Return the sessions of which people would see something new."""
    return frozenset(await changes(tx, desk, event, known, latest))
