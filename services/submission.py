"""Submitting a registration: it gets its number and its organisation's card, and where the rules decide, a place."""

from dataclasses import replace

from db.registration import registrations
from fair.forms.flow import obstacles
from services import admission, organisation_membership, passing_on, session_marks, subscriptions
from services.application import Application, load, move, reload
from services.next_step import AskQuestion, Next, NotOpen, OfferOrganisation, Submitted, current, lacking_places
from services.passing_on import NotPassed
from services.turn import Turn


async def submit(turn: Turn) -> Next:
    """Submit a draft, unless registration closed, something is missing or a colleague was there before."""
    application = await load(turn)
    if (state := await passing_on.state_for(turn, application.registration)) != "open":
        return Next(turn, application, NotOpen(state))
    if missing := obstacles(application.form, application.answers, turn.now, turn.event.changes_until):
        turn, application = await move(turn, application, missing[0][0])
        return _unfinished(await current(turn, application))
    if stays := await passing_on.obstacle(turn, application):
        return Next(turn, application, NotOpen("closed", stays))
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
    turn, application, passed = await _decide(turn, application)
    step = Submitted(await lacking_places(turn, application), passed)
    return Next(turn, application, step, marked=await session_marks.follow(turn, application))


async def _decide(turn: Turn, application: Application) -> tuple[Turn, Application, NotPassed | bool]:
    """Give the place that a colleague passed on, else decide by the rules; also say whether that place went over."""
    passed = await passing_on.receive(turn, application)
    if passed is True:
        return *await reload(turn), passed
    return *await admission.decide_automatically(turn, application), passed
