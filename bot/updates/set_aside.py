"""Updates that nobody can deal with: put aside, so that they are in nobody's way, and somebody is told."""

import logging
import secrets
from datetime import datetime
from typing import Final

from bot.context import Context
from bot.updates import alerts
from bot.updates.envelope import envelope_of
from bot.updates.quotations import without_quotations
from bot.updates.understanding import UnderstoodUpdate
from db.core.engine import Tx
from db.core.time import DAY, to_micros
from db.delivery import inbox, outbox
from db.delivery.inbox import Incoming

WEEK: Final = 7 * DAY

log = logging.getLogger("jarmenke.turn")


async def quarantine(tx: Tx, context: Context, incoming: Incoming, now: datetime, why: str, *, alarm: bool) -> None:
    """Put an update aside that can't be read."""
    log.warning("quarantined why=%s", why)
    if alarm:
        await alerts.raise_alarm(tx, context, "alert-quarantined", "quarantine", now)
    await inbox.give_up(tx, incoming.position, "quarantined", to_micros(now))


async def tell_of_absent(tx: Tx, context: Context, understood: UnderstoodUpdate, now: datetime) -> None:
    """Tell the owners, once a week for each, of parts that this version does not know; the rest had its turn."""
    if understood.absent:
        parts = ",".join(sorted(understood.absent))
        log.warning("unknown parts=%s", parts)
        await alerts.raise_alarm(tx, context, "alert-partly", f"partly:{parts}", now, WEEK)


async def give_up(tx: Tx, context: Context, incoming: Incoming) -> None:
    """Close an update that failed again and again: tell its author, and the owners, by the same number.

    Only its envelope is read: reading all of it may be what killed the process.
    """
    now, incident = context.clock(), secrets.token_hex(4)
    log.error("failed incident=%s", incident)
    envelope = envelope_of(incoming.body)
    await inbox.give_up(
        tx,
        incoming.position,
        "failed",
        to_micros(now),
        incident=incident,
        person_id=envelope.person_id,
        body=without_quotations(incoming.body),
    )
    last = await outbox.last(tx)
    if envelope.talks:
        await alerts.apologise(tx, context, envelope, incident, now)
    await alerts.raise_alarm(tx, context, "alert-failed", "failed", now, incident=incident)
    await outbox.attribute(tx, last, incoming.update_id)
