"""Coming for an organisation that is registered already: by its name or BIN, by invitation; letting colleagues in."""

import secrets
from dataclasses import dataclass, replace
from typing import Literal

from db.people import people
from db.people.people import Person
from db.registration import organisations, registrations
from db.registration.organisations import Organisation
from db.registration.registrations import Delegate, Registration
from fair.forms.flow import next_question
from fair.forms.model import QuestionKind
from services import admission, organisation_membership
from services.application import Application, load, move, reload
from services.next_step import Next, current, go_on, open_next
from services.submission import submit
from services.turn import Turn


@dataclass(frozen=True, slots=True)
class Joined:
    """The person is a delegate now."""

    next: Next
    organisation: Organisation
    host: Person | None = None
    """The first delegate, who has to be asked whether the person is a colleague; None: nobody has to be."""


@dataclass(frozen=True, slots=True)
class NotJoined:
    """The person can't join: no such invitation, one that does not concern them (any more), or all places taken."""

    why: Literal["unknown", "stale", "full"]


@dataclass(frozen=True, slots=True)
class OpenedInvitation:
    """Where an invitation leads: the turn at the organisation's event, and the organisation."""

    turn: Turn
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class AskingColleague:
    """Somebody of whom the first delegate has just said whether they are a colleague."""

    turn: Turn
    """Theirs."""
    application: Application
    """As it was before."""
    organisation: Organisation


async def invite(turn: Turn) -> tuple[Organisation, str] | None:
    """Make the token by which colleagues join the person's organisation; an earlier one ends. None: there is none."""
    application = await load(turn)
    if application.organisation is None or application.registration.delegate == "asked":
        return None
    token = secrets.token_urlsafe(16)
    await organisations.invite(turn.tx, application.organisation.id, token)
    return application.organisation, token


async def open_invitation(turn: Turn, token: str) -> OpenedInvitation | None:
    """Find out where a person is invited to who opened a link, and bring them to that event. None: nowhere."""
    host = await organisations.invited_by(turn.tx, list(turn.events), token)
    if host is None:
        return None
    return OpenedInvitation(turn if host.event_id == turn.event.id else await turn.come_to(host.event_id), host)


async def role_of(turn: Turn, organisation: Organisation) -> str:
    """Return in what quality an organisation takes part."""
    delegates = await organisations.delegates(turn.tx, organisation.id)
    return delegates[0].role if delegates else turn.event.roles[0].id


async def accept_invitation(turn: Turn, token: str) -> Joined | NotJoined:
    """Join by an invitation; being invited, the person needs nobody's confirmation."""
    host = await organisations.invited_by(turn.tx, [turn.event.id], token)
    registration = turn.registration
    if host is None:
        return NotJoined("unknown")
    if registration is None or registration.status == "withdrawn" or registration.organisation_id is not None:
        return NotJoined("stale")
    if await admission.exceeds_delegates(turn, host):
        return NotJoined("full")
    return Joined(await join_invited(turn, host), host)


async def join_invited(turn: Turn, host: Organisation) -> Next:
    """Join an organisation of which one is known to be: nobody has to confirm it."""
    return await _join(turn, host, "confirmed")


async def accept_offer(turn: Turn, organisation_id: int) -> Joined | NotJoined:
    """Join the organisation of the same name or BIN; its first delegate is asked, if there is one in Telegram."""
    offered = await _offered(turn, organisation_id)
    if offered is None:
        return NotJoined("stale")
    _, organisation = offered
    if await admission.exceeds_delegates(turn, organisation):
        return NotJoined("full")
    found = await _join(turn, organisation, "asked")
    host = await people.find(turn.tx, organisation.first_delegate_id or 0)
    asks = found.application.registration.delegate == "asked" and host is not None and host.id > 0
    return Joined(found, organisation, host if asks else None)


async def insist(turn: Turn, organisation_id: int) -> Next | None:
    """Come for another organisation than the one of the same name or BIN. None: that one is no longer offered.

    Goes on to the next question, or with the submission that was interrupted.
    """
    offered = await _offered(turn, organisation_id)
    if offered is None:
        return None
    application, _ = offered
    await registrations.insist(turn.tx, application.registration.id, turn.micros)
    left = application.open
    turn, application = await reload(turn)
    if application.draft and left is None:
        return await submit(turn)
    return await go_on(turn, application, left)


async def answer_for_colleague(turn: Turn, registration_id: int, *, confirmed: bool) -> AskingColleague | None:
    """Let a colleague in, or not. None: only the first delegate can, and only once."""
    asking = await registrations.get(turn.tx, registration_id)
    organisation_id = asking.organisation_id if asking and asking.delegate == "asked" else None
    host = await organisations.get(turn.tx, organisation_id) if organisation_id else None
    if asking is None or host is None or host.first_delegate_id != turn.person.id:
        return None
    theirs = await _as(turn, asking)
    application = await load(theirs)
    if confirmed:
        await registrations.join(turn.tx, asking.id, host.id, "confirmed", turn.micros)
    else:
        await _refuse(theirs, application)
    return AskingColleague(theirs, application, host)


async def _offered(turn: Turn, organisation_id: int) -> tuple[Application, Organisation] | None:
    """Return the application and the organisation it is offered, if it (still) is that one."""
    if turn.registration is None or turn.registration.status == "withdrawn":
        return None
    application = await load(turn)
    namesake = await organisation_membership.find_same_organisation(turn, application)
    return (application, namesake) if namesake is not None and namesake.id == organisation_id else None


async def _join(turn: Turn, host: Organisation, delegate: Delegate) -> Next:
    """Join and go on: the open question may have been one of the card's, which others answered."""
    turn, application = await organisation_membership.join(turn, host, delegate)
    if application.open is None or application.open.kind is QuestionKind.ORGANISATION:
        turn, application = await open_next(turn, application, application.registration.cursor)
    return await current(turn, application)


async def _refuse(theirs: Turn, application: Application) -> None:
    """Part a person from an organisation that does not know them; they are asked about their own."""
    await registrations.insist(theirs.tx, application.registration.id, theirs.micros)
    theirs, application = await organisation_membership.leave(theirs, application)
    question = next_question(application.form, application.answers, None)
    await move(theirs, application, question.id if question else application.registration.cursor)


async def _as(turn: Turn, registration: Registration) -> Turn:
    """Return the turn as another person's."""
    person = await people.find(turn.tx, registration.person_id)
    assert person is not None
    return turn.with_person(replace(person, event_id=registration.event_id)).with_registration(registration)
