"""/start: the first contact, and every later one by a link."""

from aiogram.types import Message

from db.people import people
from db.registration import registrations
from fair.access import Permission
from fair.deep_links import (
    Link,
    application_of,
    claim_of,
    invitation_of,
    place_of,
    poster_of,
    read,
    session_of,
    team_of,
    ticket_of,
)
from handlers.agenda import session
from handlers.applications import queue
from handlers.base import language_screens
from handlers.base.home import about, home, is_under_way
from handlers.base.screen import Reply, screens
from handlers.door import poster, ticket
from handlers.registration import begin, claim, join_organisation, pass_on
from handlers.team import accept_invitation
from services.turn import Turn


async def start(_event: Message, turn: Turn, payload: str) -> Reply:
    """Greet: in three languages at first, then with what the link leads to, else with the event's card."""
    link = read(payload, turn.events)
    turn = await _come(turn, link)
    if not turn.person.language_chosen:
        return screens(language_screens.welcome(turn.texts, turn.event, turn.person.language, link.then))
    return await go_on(turn, link.then, preface=turn.t("middle"))


async def go_on(turn: Turn, then: str, preface: str | None = None) -> Reply:
    """Follow a link, go on with what is under way, begin in a link's role, or show the card."""
    if followed := await _follow(turn, then):
        return followed
    if token := claim_of(then):
        return await claim.show(turn, token)
    if is_under_way(turn):
        return await begin.resume(turn, preface=preface)
    if turn.registration is None and turn.event.role(then):
        return await begin.begin(turn, role=then)
    known = turn.registration is not None and turn.registration.status != "withdrawn"
    return await (home(turn) if known else about(turn))


async def _follow(turn: Turn, then: str) -> Reply | None:
    """Let in by a ticket or a poster, open a session or an application, look at an invitation."""
    if code := ticket_of(then):
        return await ticket.scan(turn, code)
    if token := poster_of(then):
        return await poster.check_in_by_poster(turn, token)
    if session_id := session_of(then):
        return await session.show(turn, session_id)
    if (number := application_of(then)) is not None and turn.may(Permission.APPLICATIONS):
        return await queue.card_of(turn, number)
    return await _follow_invitation(turn, then)


async def _follow_invitation(turn: Turn, then: str) -> Reply | None:
    """Look at an invitation into the team or into an organisation, or at a place that is passed on."""
    if token := team_of(then):
        return await accept_invitation.offer(turn, token)
    if token := place_of(then):
        return await pass_on.follow(turn, token)
    if token := invitation_of(then):
        return await join_organisation.join_by_invitation(turn, token)
    return None


async def _come(turn: Turn, link: Link) -> Turn:
    """Remember the event and the source of a link."""
    if link.event_id is None:
        return turn
    await people.come_by(turn.tx, turn.person.id, link.event_id, link.source)
    person = await people.find(turn.tx, turn.person.id)
    assert person is not None
    found = await registrations.find(turn.tx, link.event_id, person.id)
    return turn.with_person(person).with_registration(found)
