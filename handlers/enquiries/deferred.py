"""What the team answers, for the person; and what people have written, for the members of the team."""

from datetime import datetime

from db.core.engine import Tx
from db.delivery.payloads import Reference
from db.enquiries import enquiries
from db.people.people import Person
from db.registration import registrations
from db.team import members
from fair.access import Permission, TeamRole, may
from fair.event.model import Event
from handlers.base.deferred import DrawingContext, Drawn
from handlers.base.screen import Screen
from handlers.enquiries import conversations
from handlers.enquiries.screens import answer, write


async def draw_answer(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw a message of the team for the person whose conversation it belongs to."""
    message = await enquiries.message(tx, reference.subject)
    enquiry = await enquiries.get(tx, message.enquiry_id) if message else None
    if message is None or enquiry is None or enquiry.person_id != person.id:
        return None
    registration = await registrations.find(tx, event.id, person.id)
    screen = write.from_team(context.texts.speaking(person.language), message, registration)
    return Drawn(screen, event.id, 0, reference=reference)


async def draw_notice(
    tx: Tx, context: DrawingContext, member: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw who waits for an answer, as long as somebody does and the member may read it."""
    role = TeamRole.OWNER if member.id in context.owners else await members.role_in(tx, event.id, member.id)
    if not may(role, Permission.ENQUIRIES):
        return None
    screen = await _notice(tx, context, member, event, reference.subject, now)
    return Drawn(screen, event.id, 0, again=True, reference=reference) if screen else None


async def _notice(
    tx: Tx, context: DrawingContext, member: Person, event: Event, enquiry_id: int, now: datetime
) -> Screen | None:
    t = context.texts.speaking(member.language)
    if not enquiry_id:
        waiting = (await enquiries.count(tx, event.id)).get("waiting", 0)
        return answer.told_of_many(t, event, waiting) if waiting else None
    enquiry = await enquiries.get(tx, enquiry_id)
    if enquiry is None or enquiry.state != "waiting":
        return None
    return answer.told(t, await conversations.read(tx, context.texts, event, enquiry, now))
