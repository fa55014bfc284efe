"""A reminder, if it is still true: the session is to begin then, and the person wants to be told."""

from datetime import datetime
from typing import Final

from db.agenda import bookmarks
from db.core.engine import Tx
from db.core.time import to_micros, to_moment
from db.delivery.payloads import Reference
from db.people import people
from db.people.people import Person
from db.registration import registrations
from fair.agenda.model import Agenda, Session
from fair.agenda.now import on_day
from fair.agenda.release.release import EVENT, is_due_of, usual_lead
from fair.agenda.release.reminders import EVE
from fair.door.rules import WELCOME
from fair.event.model import Event
from handlers.base.deferred import DrawingContext, Drawn
from handlers.reminders.screens import reminders
from services.releases import ReleasedAgenda

NO_PLACE: Final = frozenset({"submitted", "waitlisted", "offered", "rejected"})
"""Who applied and has no place is not reminded of sessions; who is not registered may come to what is open to all."""


async def draw(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw a reminder of a session or of the event itself."""
    if to_micros(now) >= reference.starts or "reminders" in await people.mutes(tx, person.id):
        return None
    released = await context.agendas.latest(tx, event)
    if reference.session == EVENT:
        return await _of_event(tx, context, person, event, released, reference, now)
    return await _of_session(tx, context, person, event, released, reference, now)


async def _of_session(
    tx: Tx,
    context: DrawingContext,
    person: Person,
    event: Event,
    released: ReleasedAgenda | None,
    reference: Reference,
    now: datetime,
) -> Drawn | None:
    registration = await registrations.find(tx, event.id, person.id)
    if registration is not None and registration.status in NO_PLACE:
        return None
    session = released.agenda.by_id.get(reference.session) if released else None
    if released is None or session is None or session.cancelled or to_micros(session.starts) != reference.starts:
        return None
    marked = {one.session_id for one in await bookmarks.of_person(tx, person.id, event.id)}
    lead = await bookmarks.lead(tx, person.id, event.id) or usual_lead(event)
    if session.id not in marked or lead != reference.lead:
        return None
    t = context.texts.speaking(person.language)
    return Drawn(
        screen=reminders.session(t, event, session, now, ticket=bool(registration and registration.status in WELCOME)),
        event_id=event.id,
        release=released.number,
        sessions=(session.id,),
        blocks=((session.id, reminders.said(t, event, session, now)),),
        again=True,
        reference=reference,
    )


async def _of_event(
    tx: Tx,
    context: DrawingContext,
    person: Person,
    event: Event,
    released: ReleasedAgenda | None,
    reference: Reference,
    now: datetime,
) -> Drawn | None:
    registration = await registrations.find(tx, event.id, person.id)
    agenda = released.agenda if released else None
    if registration is None or registration.status != "approved":
        return None
    if not is_due_of(agenda, event, reference.lead, reference.starts):
        return None
    if reference.lead == EVE:
        return await eve(tx, context, person, event, reference, now)
    t, starts = context.texts.speaking(person.language), to_moment(reference.starts)
    screen = reminders.opening(t, event, starts, now, released=released is not None)
    return Drawn(screen, event.id, released.number if released else 0, again=True, reference=reference)


async def eve(
    tx: Tx,
    context: DrawingContext,
    person: Person,
    event: Event,
    reference: Reference,
    now: datetime,
    *,
    updated: int = 0,
) -> Drawn:
    """Draw the plan of a day, or draw it again in the place of a message whose plan has changed."""
    released = await context.agendas.latest(tx, event)
    starts = to_moment(reference.starts).astimezone(event.zone)
    marked = frozenset(one.session_id for one in await bookmarks.of_person(tx, person.id, event.id))
    plan = plan_of(released.agenda if released else Agenda(), starts, marked)
    t = context.texts.speaking(person.language)
    return Drawn(
        screen=reminders.eve(
            t, event, reminders.Plan(starts, plan, marked, released is not None), now, updated=bool(updated)
        ),
        event_id=event.id,
        release=released.number if released else 0,
        sessions=tuple(session.id for session in plan),
        replaces=updated or None,
        again=not updated,
        reference=reference,
    )


def plan_of(agenda: Agenda, day: datetime, marked: frozenset[str]) -> tuple[Session, ...]:
    """Return the plan of a day for one person: all of it if it is short, else what is for all and what is marked."""
    held = [session for session in on_day(agenda, day.date()) if not session.cancelled]
    if len(held) > reminders.PLAN:
        held = [session for session in held if session.for_all or session.id in marked]
    return tuple(held[: reminders.PLAN])
