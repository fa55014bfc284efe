"""What people hear about their place: a decision, an offer, a change asked for, whether they will come."""

from datetime import datetime

from db.applications import decisions
from db.core.engine import Tx
from db.core.time import to_micros, to_moment
from db.delivery.payloads import Reference
from db.people.people import Person
from db.registration import place_passes, places, registrations
from fair.event.model import Event
from fair.forms.model import QuestionKind
from handlers.base.deferred import DrawingContext, Drawn
from handlers.base.screen import Screen
from handlers.registration.screens import offers, pass_on
from services.places import lacking_shown


async def decision(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw a decision, if it is still the one that counts."""
    decided = await decisions.get(tx, reference.subject)
    registration = await registrations.get_own(tx, person.id, decided.registration_id if decided else 0)
    if decided is None or registration is None or registration.status != decided.verdict:
        return None
    t = context.texts.speaking(person.language)
    lacking = await lacking_shown(tx, event, registration, now) if decided.verdict == "waitlisted" else ()
    return _drawn(offers.decision(t, event, decided, registration, lacking), event, reference)


async def offer(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw an offer, as long as it stands."""
    registration = await registrations.get_own(tx, person.id, reference.subject)
    standing = await places.line_position(tx, registration.id) if registration else None
    if registration is None or standing is None or standing.offer_ends_at != reference.ends:
        return None
    if reference.ends <= to_micros(now):
        return None
    t = context.texts.speaking(person.language)
    return _drawn(offers.offer(t, event, registration, to_moment(reference.ends)), event, reference)


async def offer_over(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw that an offer has run out, unless there is another one by now."""
    registration = await registrations.get_own(tx, person.id, reference.subject)
    standing = await places.line_position(tx, registration.id) if registration else None
    if registration is None or standing is None or registration.status != "waitlisted":
        return None
    t = context.texts.speaking(person.language)
    return _drawn(offers.offer_over(t, event, registration, now, rests=standing.rests), event, reference)


async def coming(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw the question whether somebody will come, if they have a place and have not said so."""
    registration = await registrations.get_own(tx, person.id, reference.subject)
    if registration is None or registration.status != "approved" or registration.coming == "yes" or now >= event.starts:
        return None
    return _drawn(offers.coming(context.texts.speaking(person.language), event, registration), event, reference)


async def change(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw which answers the team asks to change, those that are still open."""
    registration = await registrations.get_own(tx, person.id, reference.subject)
    opened = registration.to_change if registration else frozenset()
    questions = [question for question in event.form.questions if question.id in opened]
    if not questions:
        return None
    own = await registrations.answers(tx, reference.subject)
    files = all(one.kind is QuestionKind.FILE and own.get(one.id) is None for one in questions)
    screen = offers.to_change(context.texts.speaking(person.language), event, questions, reference.text, files=files)
    return _drawn(screen, event, reference)


async def place_passed(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw that a place has gone over: to a colleague of the person's, or from one to them, if they have it still."""
    passed = await place_passes.get(tx, reference.subject)
    if passed is None or passed.passed_at is None:
        return None
    t, name = context.texts.speaking(person.language), event.name_question_id
    if await registrations.get_own(tx, person.id, passed.registration_id):
        other = await place_passes.colleague(tx, passed.colleague_id, name)
        return _drawn(pass_on.told_giver(t, other), event, reference)
    own = await registrations.get_own(tx, person.id, passed.colleague_id or 0)
    if own is None or own.status != "approved":
        return None
    other = await place_passes.colleague(tx, passed.registration_id, name)
    return _drawn(pass_on.told_colleague(t, event, other), event, reference)


async def place_stays(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw that the link by which the person was registering has ended, unless they have a place meanwhile."""
    own = await registrations.get_own(tx, person.id, reference.subject)
    if own is None or own.status != "draft":
        return None
    late = event.registration_state(now) != "open"
    return _drawn(pass_on.stays(context.texts.speaking(person.language), late=late), event, reference)


async def place_gone(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw that the place for which the person registers is not the giver's any more, unless they have one meanwhile.

    Who submitted in the same instant has done so in vain, and is told too.
    """
    own = await registrations.get_own(tx, person.id, reference.subject)
    if own is None or own.status not in {"draft", "submitted", "waitlisted"}:
        return None
    late = event.registration_state(now) != "open"
    t = context.texts.speaking(person.language)
    return _drawn(pass_on.lost(t, sent=own.status != "draft", late=late), event, reference)


def _drawn(screen: Screen, event: Event, reference: Reference) -> Drawn:
    return Drawn(screen, event.id, 0, again=True, reference=reference)
