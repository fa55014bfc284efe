"""Messages that are drawn at the moment they are sent: in the person's present language, from what is true then."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from db.core.engine import Tx
from db.people.people import Person
from handlers.announcements import deferred
from handlers.base import job_progress
from handlers.base.deferred import Draw, DrawingContext, DrawLater, Drawn, TopicStep
from handlers.registration import deferred as decision
from handlers.reminders import deferred_changes, deferred_corrections, deferred_reminder
from handlers.topics import deferred as topic

DRAWERS: Final[Mapping[str, Draw]] = {
    "reminder": deferred_reminder.draw,
    "changes": deferred_changes.draw,
    "job": job_progress.draw,
    "superseded": deferred_corrections.draw,
    "announcement": deferred.draw,
    "decision": decision.draw,
    "ticket": decision.ticket,
    "offer": decision.offer,
    "offer-over": decision.offer_over,
    "coming": decision.coming,
    "change": decision.change,
    "topic": topic.draw,
    "said": topic.said,
}
"""What a reference may ask for by its `draw`."""


async def draw(
    tx: Tx, desk: DrawingContext, person: Person, reference: Mapping[str, Any], now: datetime
) -> Drawn | DrawLater | None:
    """Draw what a reference stands for, or None if it is not true (any more): then nothing is sent."""
    event = desk.events.get(reference["event"])
    if event is None:
        return None
    return await DRAWERS[reference["draw"]](tx, desk, person, event, reference, now)


__all__ = ["DRAWERS", "DrawLater", "DrawingContext", "Drawn", "TopicStep", "draw"]
