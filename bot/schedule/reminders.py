"""What falls due by the clock: reminders, notices of changes, corrections of what has become wrong."""

import logging
from collections.abc import Mapping
from datetime import datetime
from functools import partial

from db.agenda import releases
from db.core.engine import Tx
from db.core.time import MINUTE, to_micros
from db.reminders import change_notices, reminders
from fair.agenda.release.reminders import night
from fair.event.model import Event
from handlers.deferred import DrawingContext
from handlers.reminders.compare_releases import changed

log = logging.getLogger("jarmenke.planner")


async def queue_reminders(tx: Tx, now: datetime) -> bool:
    """Queue the reminders whose moment has come; count those for which it is too late.

    Return whether that was all: where very many people are concerned, the rest is left for another transaction.
    """
    micros = to_micros(now)
    for waiting in await reminders.due(tx, micros):
        if not waiting.is_missed(micros):
            if not await reminders.queue(tx, waiting, micros):
                return False
        elif missed := await reminders.miss(tx, waiting):
            tell = partial(log.warning, "missed=%d event=%s session=%s", missed, waiting.event_id, waiting.session_id)
            tx.afterwards(tell)
    return True


async def queue_change_notices(tx: Tx, events: Mapping[str, Event], now: datetime) -> bool:
    """Queue the notices of changes, once organisers have been quiet and the night is over; return whether all."""
    micros = to_micros(now)
    for each in events.values():
        morning = night(micros, each.night.begins, each.night.ends, each.zone)
        await change_notices.not_later(tx, each.id, max(micros + each.quiet_minutes * MINUTE, morning))
    for run in await change_notices.due(tx, micros):
        event, release = events.get(run.event_id), await releases.latest_number(tx, run.event_id)
        if event is None or release is None:
            continue
        if morning := night(micros, event.night.begins, event.night.ends, event.zone, run.deadline):
            await change_notices.postpone(tx, run.event_id, morning)
            continue
        if not await change_notices.queue(tx, run, release, micros):
            return False
    return True


async def queue_corrections(tx: Tx, drawing: DrawingContext, now: datetime) -> bool:
    """Queue edits of the messages that have become wrong, once their changes were told; return whether all."""
    for outdated in await change_notices.outdated(tx, to_micros(now)):
        event = drawing.events.get(outdated.event_id)
        latest = await drawing.agendas.latest(tx, event) if event else None
        if event is None or latest is None:
            continue
        if await changed(tx, drawing, event, {outdated.session_id: outdated.release}, latest):
            done = await change_notices.supersede(tx, outdated, latest.number, to_micros(now))
        else:
            done = await change_notices.renew(tx, outdated, latest.number)
        if not done:
            return False
    return True
