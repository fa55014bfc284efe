"""Messages that are drawn at the moment they are sent: in the person's present language, from what is true then."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from db.core.engine import Tx
from db.people.people import Person
from handlers.drawing import announcement, changes, decision, job, reminder, superseded, topic
from handlers.drawing.desk import Desk, Draw, Drawn, Step, Waits

DRAWERS: Final[Mapping[str, Draw]] = {
    "reminder": reminder.draw,
    "changes": changes.draw,
    "job": job.draw,
    "superseded": superseded.draw,
    "announcement": announcement.draw,
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


async def draw(tx: Tx, desk: Desk, person: Person, reference: Mapping[str, Any], now: datetime) -> Drawn | Waits | None:
    """Draw what a reference stands for, or None if it is not true (any more): then nothing is sent."""
    event = desk.events.get(reference["event"])
    if event is None:
        return None
    return await DRAWERS[reference["draw"]](tx, desk, person, event, reference, now)


__all__ = ["DRAWERS", "Desk", "Drawn", "Step", "Waits", "draw"]
