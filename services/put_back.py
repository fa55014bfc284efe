"""After a backup was put back: what waited in it is parked, for nothing may go out by itself days later."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from db.announcements import announcements, ledger
from db.core import key_values
from db.core.engine import Tx
from db.core.time import to_micros
from db.delivery import parked
from db.delivery.parked import ParkedWork
from db.reminders import errands
from fair.announcements.announcement import AnnouncementPhase

FRESH: Final = timedelta(minutes=15)
"""What is younger than this goes on as after any restart: people wait for it."""


async def park(tx: Tx, copied_at: int | None, now: datetime) -> ParkedWork:
    """Park what waits, stop announcements, and leave out what was due by the clock meanwhile.

    Announcements stop whatever their age: nobody knows whether they were changed or called off since.
    """
    micros, before = to_micros(now), to_micros(now - FRESH)
    stopped = await announcements.under_way(tx)
    for one in stopped:
        if one.phase is AnnouncementPhase.RUNNING:
            await ledger.pause(tx, one)
        else:
            await announcements.save(tx, replace(one, phase=AnnouncementPhase.DRAFT, previewed=False))
    await parked.park(tx, before, micros)
    await parked.drop_jobs(tx, before, micros)
    found = ParkedWork(
        copied_at,
        announcements=len(stopped),
        errands=len(await errands.take_due(tx, micros)) + await parked.drop_runs(tx, micros),
        updates=await parked.drop_updates(tx, before, micros),
    )
    await key_values.take(tx, parked.PUT_BACK)
    return await parked.keep(tx, found)
