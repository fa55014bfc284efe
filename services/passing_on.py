"""Passing a place on to a colleague of the same organisation: to one who has none, or by a link that works once.

The place goes over in one transaction, so it is never held twice and never free in between. Of the giver nothing goes
over but the place: the colleague belongs to the same organisation and answers for themselves.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from db.agenda import answer_marks, bookmarks, session_lines
from db.applications import decisions
from db.door import checkins
from db.registration import organisations, place_passes, places, registrations
from db.registration.organisations import Organisation
from db.registration.place_passes import PassableColleague, PlacePass
from db.registration.registrations import Registration
from db.reminders import reminders
from db.team import audit
from fair.event.model import Event, RegistrationState
from fair.places import Applicant, Claim, additional, full
from services import organisation_membership
from services.application import Application
from services.places import offer_free_places, spoken_for
from services.turn import Turn


@dataclass(frozen=True, slots=True)
class OpenPass:
    """A link to a place that may be taken."""

    link: PlacePass
    giver: Registration
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class NotPassed:
    """Why a place did not go over: it can't (any more), or there is no place of another kind for the colleague."""

    why: Literal["gone", "full"]
    lacking: tuple[Claim, ...] = ()


def may(event: Event, registration: Registration, now: datetime) -> bool:
    """Tell whether somebody has a place that may be passed on: they come for an organisation, and it is not over."""
    delegate = registration.organisation_id is not None and registration.delegate != "asked"
    holds = registration.status == "approved" and registration.verdict is None
    return event.places.pass_on and delegate and holds and now < event.ends


async def can(turn: Turn, registration: Registration | None) -> bool:
    """Tell whether somebody may pass their place on: they have one, and have not come to the fair themselves."""
    if registration is None or not may(turn.event, registration, turn.now):
        return False
    return not await checkins.came(turn.tx, registration.id)


async def colleagues(turn: Turn, registration: Registration) -> Sequence[PassableColleague]:
    """Return to whom somebody may pass their place on at once."""
    return await place_passes.colleagues(turn.tx, registration.id, turn.event.name_question_id)


async def link(turn: Turn, registration: Registration) -> str:
    """Make the token by which one colleague takes somebody's place; an earlier one ends."""
    token = secrets.token_urlsafe(16)
    await place_passes.make(turn.tx, turn.event.id, registration.id, token, turn.micros)
    return token


async def underway(turn: Turn, registration: Registration | None) -> bool:
    """Tell whether a colleague is registering for somebody's place by their link."""
    if registration is None or not await can(turn, registration):
        return False
    opened = await place_passes.open_of(turn.tx, registration.id)
    return opened is not None and opened.colleague_id is not None


async def end_link(turn: Turn, registration: Registration) -> None:
    """Take the link back: the place stays; who was registering by it is told."""
    await place_passes.end(turn.tx, registration.id, turn.micros, draw="place-stays")


async def give(turn: Turn, giver: Registration, colleague_id: int) -> PassableColleague | NotPassed:
    """Pass a place on to a colleague, who is told of it."""
    known = {one.registration_id: one for one in await colleagues(turn, giver)}
    colleague = await registrations.get(turn.tx, colleague_id) if colleague_id in known else None
    if colleague is None:
        return NotPassed("gone")
    if lacking := await _lacking(turn, giver, colleague):
        return NotPassed("full", lacking)
    await _go_over(turn, giver, colleague)
    return known[colleague_id]


async def find(turn: Turn, token: str) -> OpenPass | None:
    """Return where a link leads, as long as the place can be taken; the turn may be at another event yet."""
    found = await place_passes.by_token(turn.tx, token) if token else None
    giver = await registrations.get(turn.tx, found.registration_id) if found else None
    event = turn.events.get(found.event_id) if found else None
    if found is None or giver is None or event is None or not may(event, giver, turn.now):
        return None
    organisation = await organisations.get(turn.tx, giver.organisation_id or 0)
    if organisation is None or await checkins.came(turn.tx, giver.id):
        return None
    return OpenPass(found, giver, organisation)


async def why_over(turn: Turn, token: str) -> Literal["used", "ended"]:
    """Return why a link can't be followed: somebody else registers by it, or it has ended."""
    found = await find(turn, token)
    return "used" if found and is_used(turn, found) else "ended"


def is_used(turn: Turn, found: OpenPass) -> bool:
    """Tell whether somebody else registers by a link already."""
    own = turn.registration.id if turn.registration else None
    return found.link.colleague_id not in {None, own}


def fits(found: OpenPass, own: Registration | None) -> bool:
    """Tell whether a place may become somebody's: a colleague's who has none, or who may become a colleague yet."""
    if own is None:
        return True
    if own.id == found.giver.id or own.status not in {"draft", "withdrawn", "submitted", "waitlisted"}:
        return False
    undecided = own.status in {"draft", "withdrawn"} and own.organisation_id is None
    return undecided or own.organisation_id == found.organisation.id


async def usable(turn: Turn, token: str) -> OpenPass | None:
    """Return where a link leads, if the person who follows it can be the one who takes the place."""
    found = await find(turn, token)
    return found if found and not is_used(turn, found) and fits(found, turn.registration) else None


async def claim(turn: Turn, found: OpenPass) -> None:
    """Keep a link for the person who registers by it."""
    assert turn.registration is not None
    await place_passes.claim(turn.tx, found.link, turn.registration.id)


async def state_for(turn: Turn, registration: Registration) -> RegistrationState:
    """Tell whether somebody can register: also after the end, who does so to take a colleague's place."""
    state = turn.event.registration_state(turn.now)
    if state != "closed" or await place_passes.claimed_by(turn.tx, registration.id) is None:
        return state
    return turn.event.registration_state(turn.now, promised=True)


async def obstacle(turn: Turn, application: Application) -> NotPassed | None:
    """Return why a draft can't be submitted after the closing: the place that it was begun for can't become theirs."""
    if turn.event.registration_state(turn.now) == "open":
        return None
    found = await _promised(turn, application.registration)
    return found if isinstance(found, NotPassed) else None


async def receive(turn: Turn, application: Application) -> NotPassed | bool:
    """Give somebody who has just submitted, or takes up a link, the place that was passed on to them.

    Return why it was not possible: the link is free for others then. False: no place was passed on to them.
    """
    own = application.registration
    giver = await _promised(turn, own)
    if giver is None:
        return False
    if isinstance(giver, NotPassed):
        await place_passes.unclaim(turn.tx, own.id)
        return giver
    if own.delegate == "asked":
        await registrations.join(turn.tx, own.id, giver.organisation_id, "confirmed", turn.micros)
    await _go_over(turn, giver, own)
    await places.comes(turn.tx, own.id, turn.micros)
    return True


async def _promised(turn: Turn, own: Registration) -> Registration | NotPassed | None:
    """Return who passes their place on to somebody, or why they can't (any more); None: nobody does."""
    claimed = await place_passes.claimed_by(turn.tx, own.id)
    giver = await registrations.get(turn.tx, claimed.registration_id) if claimed else None
    if giver is None:
        return None
    together = giver.organisation_id == own.organisation_id and own.verdict != "rejected"
    if not together or not await can(turn, giver):
        return NotPassed("gone")
    lacking = await _lacking(turn, giver, own)
    return NotPassed("full", lacking) if lacking else giver


async def _go_over(turn: Turn, giver: Registration, colleague: Registration) -> None:
    """Let a place go over in one step: nobody in between can take it. Tell the one of the two who is not here."""
    tx, micros = turn.tx, turn.micros
    pass_id = await place_passes.go_over(tx, turn.event.id, giver.id, colleague.id, micros)
    await place_passes.tell(tx, pass_id, _other(turn, giver, colleague), micros)
    await registrations.withdraw(tx, giver.id, micros)
    for clear in (bookmarks.clear, answer_marks.clear, session_lines.clear):
        await clear(tx, giver.person_id, turn.event.id)
    await decisions.decide(tx, [colleague.id], "approved", None, None, micros)
    await decisions.publish(tx, [colleague.id], micros, told=True)
    await places.leave(tx, [giver.id, colleague.id])
    await reminders.catch_up_all(tx, turn.event.id, [colleague.id], micros)
    subject = f"registration:{colleague.id}"
    await audit.add(tx, turn.event.id, audit.OURSELVES, "place-passed", subject, None, giver.number, micros)
    organisation = await organisations.get(tx, giver.organisation_id or 0)
    assert organisation is not None  # else it was no place to be passed on
    await organisation_membership.hand_on(turn, organisation)
    await offer_free_places(tx, turn.event, turn.now)


async def _lacking(turn: Turn, giver: Registration, colleague: Registration) -> tuple[Claim, ...]:
    """Return of what a colleague would need a place that the giver does not have, and there is none."""
    limits = turn.event.limits
    wanted = additional(limits, await _applicant(turn, giver), await _applicant(turn, colleague))
    if not wanted:
        return ()
    return full(limits, await spoken_for(turn.tx, turn.event, turn.now, before=colleague.id), wanted)


async def _applicant(turn: Turn, one: Registration) -> Applicant:
    return Applicant(one.id, one.role, one.organisation_id, await registrations.answers(turn.tx, one.id))


def _other(turn: Turn, giver: Registration, colleague: Registration) -> int:
    return colleague.person_id if turn.person.id == giver.person_id else giver.person_id
