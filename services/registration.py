"""Where a registration begins and ends: begun with a consent, taken over from the team, discarded, withdrawn."""

from dataclasses import replace

from db.agenda import answer_marks, bookmarks, session_lines
from db.registration import claims, organisations, place_passes, registrations
from db.registration.organisations import Organisation
from db.registration.registrations import Registration
from fair.deep_links import place_of
from services import answer_storage, organisation_membership, passing_on, places, session_marks, subscriptions
from services.application import load
from services.join_organisation import Joined
from services.next_step import Next, Withdrawn, current
from services.turn import Turn


async def begin(turn: Turn, role: str, invitation: str = "") -> Next | Joined:
    """Begin a draft, or take up again what was withdrawn; join the organisation whose link led here.

    `invitation`: the token of one, or the payload of the link to a colleague's place.
    """
    before = turn.registration
    registration = await registrations.begin(turn.tx, turn.event.id, turn.person.id, role, turn.micros)
    turn = turn.with_registration(registration)
    application = await load(turn)
    if before and before.role != role and application.organisation:
        turn, application = await organisation_membership.leave(turn, application)
    await answer_storage.drop_hidden(turn, application)
    host = await _host(turn, invitation) if invitation else None
    present = application.organisation
    if host is None or (present and present.id != host.id):
        return await current(turn, application)
    if present is None:
        turn, application = await organisation_membership.join(turn, host, "confirmed")
    return Joined(await current(turn, application), host)


async def _host(turn: Turn, invitation: str) -> Organisation | None:
    """Return whose colleague somebody becomes by a link; one to a place is theirs from now on."""
    token = place_of(invitation)
    if token is None:
        return await organisations.invited_by(turn.tx, [turn.event.id], invitation)
    found = await passing_on.usable(turn, token)
    if found is None:
        return None
    await passing_on.claim(turn, found)
    return found.organisation


async def find_claimable(turn: Turn, token: str) -> Registration | None:
    """Return the registration that the team made and that a link hands over, until somebody has taken it."""
    registration_id = await claims.find(turn.tx, token)
    made = await registrations.get(turn.tx, registration_id) if registration_id else None
    return made if made and made.event_id in turn.events and made.by_hand else None


async def take_over(turn: Turn, made: Registration) -> Next:
    """Make a registration the person's own, who may have to answer what nobody asked on the phone."""
    await claims.take_over(turn.tx, made, turn.person.id, turn.micros)
    turn = turn.with_registration(await registrations.get(turn.tx, made.id))
    await subscriptions.start(turn)
    application = await load(turn)
    await answer_storage.drop_hidden(turn, application)
    marked = await session_marks.follow(turn, application)
    return replace(await current(turn, application), marked=marked)


async def discard(turn: Turn) -> bool:
    """Delete a draft. False: it was submitted before and is withdrawn again, since its number is given for ever."""
    application = await load(turn)
    registration = application.registration
    await place_passes.unclaim(turn.tx, registration.id)
    if registration.number is None:
        await registrations.discard(turn.tx, registration.id)
    else:
        await registrations.withdraw(turn.tx, registration.id, turn.micros)
    if application.organisation:
        await organisation_membership.hand_on(turn, application.organisation)
    return registration.number is None


async def withdraw(turn: Turn) -> Next:
    """Take the registration back: places in sessions are free, the organisation's card passes to the next delegate."""
    application = await load(turn)
    await registrations.withdraw(turn.tx, application.registration.id, turn.micros)
    await bookmarks.clear(turn.tx, turn.person.id, turn.event.id)
    await answer_marks.clear(turn.tx, turn.person.id, turn.event.id)
    await session_lines.clear(turn.tx, turn.person.id, turn.event.id)
    await place_passes.end(turn.tx, application.registration.id, turn.micros)
    await place_passes.unclaim(turn.tx, application.registration.id)
    await places.release_place(turn.tx, turn.event, application.registration, turn.now)
    if application.organisation:
        await organisation_membership.hand_on(turn, application.organisation)
    return Next(turn, application, Withdrawn(), left=application.open)
