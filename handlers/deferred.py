"""Messages that are drawn at the moment they are sent: in the person's present language, from what is true then."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from db.core.engine import Tx
from db.delivery.payloads import Draw, Reference
from db.people.people import Person
from handlers.agenda.deferred import session_line_over, session_place
from handlers.announcements.deferred import correct as draw_correction
from handlers.announcements.deferred import delete as draw_deletion
from handlers.announcements.deferred import draw as draw_announcement
from handlers.applications.deferred import new_applications, unanswered, undecided
from handlers.base import job_progress
from handlers.base.deferred import Drawer, DrawingContext, DrawLater, Drawn
from handlers.door.deferred import draw_ticket
from handlers.enquiries.deferred import draw_answer, draw_notice
from handlers.privacy.deferred import draw_deletion as draw_deletion_of_file
from handlers.privacy.deferred import draw_erased, draw_request
from handlers.registration.deferred import (
    change,
    coming,
    decision,
    offer,
    offer_over,
    place_gone,
    place_passed,
    place_stays,
)
from handlers.reminders import deferred_changes, deferred_corrections, deferred_reminder, deferred_waiting
from handlers.retention.deferred import draw as draw_retention_notice
from handlers.topics.deferred import draw_message, draw_next_step, draw_undelivered

DRAWERS: Final[Mapping[Draw, Drawer]] = {
    "reminder": deferred_reminder.draw,
    "session-line-over": session_line_over,
    "session-place": session_place,
    "changes": deferred_changes.draw,
    "job": job_progress.draw,
    "superseded": deferred_corrections.draw,
    "erased": draw_erased,
    "erased-file": draw_deletion_of_file,
    "erased-files": draw_request,
    "announcement": draw_announcement,
    "correction": draw_correction,
    "deletion": draw_deletion,
    "decision": decision,
    "digest": new_applications,
    "no-decision": deferred_waiting.no_decision,
    "nudge": deferred_waiting.nudge,
    "owed": deferred_waiting.owed,
    "ticket": draw_ticket,
    "offer": offer,
    "offer-over": offer_over,
    "place-gone": place_gone,
    "place-passed": place_passed,
    "place-stays": place_stays,
    "coming": coming,
    "change": change,
    "retention": draw_retention_notice,
    "topic": draw_next_step,
    "unanswered": unanswered,
    "undecided": undecided,
    "undelivered": draw_undelivered,
    "said": draw_message,
    "answer": draw_answer,
    "enquiry": draw_notice,
}
"""What draws each of the things that a reference may ask for."""


async def draw(
    tx: Tx, context: DrawingContext, person: Person, reference: Reference, now: datetime
) -> Drawn | DrawLater | None:
    """Draw what a reference stands for, or None if it is not true (any more): then nothing is sent."""
    event = context.events.get(reference.event_id)
    if event is None:
        return None
    return await DRAWERS[reference.draw](tx, context, person, event, reference, now)


__all__ = ["DRAWERS", "DrawLater", "DrawingContext", "Drawn", "draw"]
