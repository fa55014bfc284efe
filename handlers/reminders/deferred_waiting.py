"""What people hear by the clock who have no place, on the eve and while a draft lies about; and who owes an answer."""

from datetime import datetime

from db.core.engine import Tx
from db.core.time import to_moment
from db.delivery.payloads import Reference
from db.people import people
from db.people.people import Person
from db.registration import organisations, places, registrations
from db.registration.registrations import Registration
from fair.event.model import Event
from handlers.base.deferred import DrawingContext, Drawn
from handlers.base.screen import Screen
from handlers.registration.screens import offers
from handlers.reminders.screens import waiting
from services import unfinished
from services.application import compose
from services.places import lacking_shown
from texts.translator import Translator


async def no_decision(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw on the eve of the fair how it stands with somebody who has no place: their offer, if one stands."""
    registration = await registrations.get_own(tx, person.id, reference.subject)
    if registration is None or now >= event.starts or "reminders" in await people.mutes(tx, person.id):
        return None
    screen = await _how_it_stands(tx, context.texts.speaking(person.language), event, registration, now)
    return _drawn(screen, event, reference) if screen else None


async def _how_it_stands(
    tx: Tx, t: Translator, event: Event, registration: Registration, now: datetime
) -> Screen | None:
    match registration.status:
        case "submitted":
            return waiting.undecided(t, event, registration)
        case "waitlisted" if (standing := await places.line_position(tx, registration.id)) and standing.rests:
            return waiting.at_rest(t, event, registration)
        case "waitlisted":
            lacking = await lacking_shown(tx, event, registration, now)
            return waiting.still_waiting(t, event, registration, lacking)
        case "offered":
            standing = await places.line_position(tx, registration.id)
            ends_at = standing.offer_ends_at if standing else None
            return offers.offer(t, event, registration, to_moment(ends_at)) if ends_at else None
        case _:
            return None


async def nudge(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw a reminder of a draft that somebody has left, if it is one still and can be sent."""
    registration = await registrations.get_own(tx, person.id, reference.subject)
    if registration is None or registration.status != "draft" or event.registration_state(now) != "open":
        return None
    if "reminders" in await people.mutes(tx, person.id):
        return None
    return _drawn(waiting.nudge(context.texts.speaking(person.language), event, registration), event, reference)


async def owed(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw a reminder of what somebody who has applied still has to send, as long as they can."""
    registration = await registrations.get_own(tx, person.id, reference.subject)
    if registration is None or not registration.takes_part or "reminders" in await people.mutes(tx, person.id):
        return None
    organisation = None
    if registration.organisation_id is not None:
        organisation = await organisations.get(tx, registration.organisation_id)
    own = await registrations.answers(tx, registration.id)
    application = compose(event, registration, organisation, own)
    if not (questions := unfinished.owed(application, now)):
        return None
    return _drawn(waiting.owed(context.texts.speaking(person.language), application, questions, now), event, reference)


def _drawn(screen: Screen, event: Event, reference: Reference) -> Drawn:
    return Drawn(screen, event.id, 0, again=True, reference=reference)
