"""Telling the team that somebody has written to the organisers: once until they are answered, and not at night."""

from collections.abc import Sequence
from datetime import datetime

from db.core.engine import Tx
from db.core.time import to_micros
from db.delivery import outbox
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Reference
from db.enquiries import enquiries
from db.enquiries.enquiries import Enquiry
from db.team import members
from fair.access import Permission, may
from fair.agenda.release.reminders import night
from fair.delivery.policy import DeliveryClass
from fair.event.model import Event
from handlers.deferred import DrawingContext


async def tell(tx: Tx, drawing: DrawingContext, now: datetime) -> None:
    """Tell who may answer: of one conversation what was written, of several how many wait."""
    waiting = await enquiries.untold(tx)
    for event_id in dict.fromkeys(one.event_id for one in waiting):
        event = drawing.events.get(event_id)
        if event is not None and not night(to_micros(now), event.night.begins, event.night.ends, event.zone):
            await _tell(tx, drawing, event, [one for one in waiting if one.event_id == event_id], to_micros(now))


async def _tell(tx: Tx, drawing: DrawingContext, event: Event, waiting: Sequence[Enquiry], now: int) -> None:
    silent = await enquiries.silent(tx, event.id)
    alone = waiting[0] if len(waiting) == 1 else None
    members_told = {one.person_id for one in await members.members(tx, event.id) if may(one.role, Permission.ENQUIRIES)}
    about = Reference("enquiry", event.id, alone.id if alone else 0)
    key = f"enquiry:{waiting[-1].id}:{waiting[-1].waiting_since}"
    await outbox.add(
        tx,
        [
            NewDelivery(member, DeliveryClass.REMINDER, about, now, dedupe_key=f"{key}:{member}")
            for member in sorted({*members_told, *drawing.owners} - silent - ({alone.person_id} if alone else set()))
        ],
        now,
    )
    await enquiries.note_told(tx, [one.id for one in waiting], now)
