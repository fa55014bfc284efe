"""What is done once before a fair, and what members hear of new applications, when its moment comes."""

from collections.abc import Mapping
from datetime import datetime

from db.core.engine import Tx
from db.core.time import to_micros, to_moment
from db.reminders import errands
from db.team import digests
from fair.digests import digest_at
from fair.event.model import Event
from services import errands as errand_services


async def run_errands(tx: Tx, events: Mapping[str, Event], now: datetime) -> bool:
    """Do what is due; return whether that was all."""
    for errand in await errands.due(tx, to_micros(now)):
        event = events.get(errand.event_id)
        if event is None:
            await errands.reach(tx, errand, None)
        elif not await errand_services.run(tx, event, errand, now):
            return False
    return True


async def plan_nudges(tx: Tx, events: Mapping[str, Event]) -> None:
    """Plan when people are reminded of their drafts: some have begun one since, others have gone on."""
    for event in events.values():
        await errand_services.plan_nudge(tx, event)


async def send_digests(tx: Tx, events: Mapping[str, Event], now: datetime) -> None:
    """Tell members of new applications, each as often as they wish."""
    micros = to_micros(now)
    for event_id in [event.id for event in events.values() if now < event.ends]:
        await digests.begin(tx, event_id)
    moments = []
    for one in await digests.news(tx):
        event = events.get(one.event_id)
        due = digest_at(event, one.pace, to_moment(one.since)) if event else None
        moments += [(one, to_micros(due))] if due else []
    await digests.fix(tx, moments)
    await digests.queue_due(tx, micros)
