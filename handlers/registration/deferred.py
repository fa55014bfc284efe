"""What people hear about their place: a decision, an offer, a change asked for, whether they will come."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from db.applications import decisions
from db.core import key_values
from db.core.engine import Tx
from db.core.time import to_micros, to_moment
from db.people.people import Person
from db.registration import places, registrations
from db.registration.registrations import Registration
from fair.door.rules import WELCOME
from fair.event.model import Event
from handlers.base.deferred import DrawingContext, Drawn
from handlers.base.screen import Screen
from handlers.door import issue_ticket
from handlers.registration.screens import offers


async def draw(
    tx: Tx, desk: DrawingContext, person: Person, event: Event, reference: Mapping[str, Any], _now: datetime
) -> Drawn | None:
    """Draw a decision, if it is still the one that counts."""
    decided = await decisions.get(tx, reference["decision"])
    registration = await _own(tx, person, decided.registration_id if decided else 0)
    if decided is None or registration is None or registration.status != decided.verdict:
        return None
    t = desk.texts.speaking(person.language)
    return _drawn(offers.decision(t, event, decided, registration), event, reference)


async def ticket(
    tx: Tx, desk: DrawingContext, person: Person, event: Event, reference: Mapping[str, Any], now: datetime
) -> Drawn | None:
    """Draw the ticket that comes with an approval, as long as the person is let in with it."""
    registration = await _own(tx, person, reference["registration"])
    if registration is None or registration.status not in WELCOME:
        return None
    t, username = desk.texts.speaking(person.language), await key_values.get(tx, key_values.USERNAME) or ""
    return _drawn(await issue_ticket.ticket(tx, t, event, registration, username, to_micros(now)), event, reference)


async def offer(
    tx: Tx, desk: DrawingContext, person: Person, event: Event, reference: Mapping[str, Any], now: datetime
) -> Drawn | None:
    """Draw an offer, as long as it stands."""
    registration = await _own(tx, person, reference["registration"])
    standing = await places.standing(tx, registration.id) if registration else None
    if registration is None or standing is None or standing.offer_ends_at != reference["ends"]:
        return None
    if reference["ends"] <= to_micros(now):
        return None
    t = desk.texts.speaking(person.language)
    return _drawn(offers.offer(t, event, registration, to_moment(reference["ends"])), event, reference)


async def offer_over(
    tx: Tx, desk: DrawingContext, person: Person, event: Event, reference: Mapping[str, Any], _now: datetime
) -> Drawn | None:
    """Draw that an offer has run out, unless there is another one by now."""
    registration = await _own(tx, person, reference["registration"])
    if registration is None or registration.status != "waitlisted":
        return None
    return _drawn(offers.offer_over(desk.texts.speaking(person.language)), event, reference)


async def coming(
    tx: Tx, desk: DrawingContext, person: Person, event: Event, reference: Mapping[str, Any], now: datetime
) -> Drawn | None:
    """Draw the question whether somebody will come, if they have a place and have not said so."""
    registration = await _own(tx, person, reference["registration"])
    if registration is None or registration.status != "approved" or registration.coming == "yes" or now >= event.starts:
        return None
    return _drawn(offers.coming(desk.texts.speaking(person.language), event, registration), event, reference)


async def change(
    tx: Tx, desk: DrawingContext, person: Person, event: Event, reference: Mapping[str, Any], _now: datetime
) -> Drawn | None:
    """Draw which answers the team asks to change, those that are still open."""
    registration = await _own(tx, person, reference["registration"])
    opened = registration.to_change if registration else frozenset()
    questions = [question for question in event.form.questions if question.id in opened]
    if not questions:
        return None
    screen = offers.to_change(desk.texts.speaking(person.language), event, questions, reference["comment"])
    return _drawn(screen, event, reference)


async def _own(tx: Tx, person: Person, registration_id: int) -> Registration | None:
    """Return a registration, if it is this person's: it may have been taken over by somebody else."""
    registration = await registrations.get(tx, registration_id)
    return registration if registration and registration.person_id == person.id else None


def _drawn(screen: Screen, event: Event, reference: Mapping[str, Any]) -> Drawn:
    return Drawn(screen, event.id, 0, again=True, reference=reference)
