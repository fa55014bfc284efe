"""Submitting a registration: it gets its number and its organisation's card, and where the rules decide, a place."""

from dataclasses import replace

from db.registration import registrations
from fair.forms.flow import obstacles
from services import admission, organisation_membership, session_marks, subscriptions
from services.application import Application, load, move, reload
from services.next_step import AskQuestion, Next, NotOpen, OfferOrganisation, Submitted, current, lacking_places
from services.turn import Turn


async def submit(turn: Turn) -> Next:
    """Submit a draft, unless registration closed, something is missing or a colleague was there before."""
    application = await load(turn)
    if (state := turn.event.registration_state(turn.now)) != "open":
        return Next(turn, application, NotOpen(state))
    if missing := obstacles(application.form, application.answers, turn.now, turn.event.changes_until):
        turn, application = await move(turn, application, missing[0][0])
        return _unfinished(await current(turn, application))
    if namesake := await organisation_membership.find_same_organisation(turn, application):
        return Next(turn, application, OfferOrganisation(namesake))
    return await _accept(turn, application)


def _unfinished(found: Next) -> Next:
    assert isinstance(found.step, AskQuestion)
    return replace(found, step=replace(found.step, unfinished=True))


async def _accept(turn: Turn, application: Application) -> Next:
    await registrations.submit(turn.tx, application.registration, turn.micros)
    await registrations.call(turn.tx, application.registration.id, turn.username)
    await subscriptions.start(turn)
    turn, application = await reload(turn)
    turn, application = await organisation_membership.create_if_named(turn, application)
    turn, application = await admission.decide_automatically(turn, application)
    lacking = await lacking_places(turn, application)
    return Next(turn, application, Submitted(lacking), marked=await session_marks.follow(turn, application))
