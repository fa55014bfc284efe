"""The consent to the processing of personal data, asked before the first question (law 94-V, art. 8)."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from db.people import consents, erasure
from db.registration import organisations, registrations
from fair.words import LANGUAGES
from handlers.base.callbacks import AnyPress
from handlers.base.screen import Reply, screens
from handlers.registration import steps
from handlers.registration.callbacks import ConsentCallback
from handlers.registration.screens.begin import consent, consent_text, declined, digest, not_open
from services import answer_storage, organisation_membership
from services.application import load
from services.turn import Turn


def router() -> Router:
    """Return the router of this conversation."""
    router = Router(name="consent")
    router.callback_query.filter(AnyPress(ConsentCallback))
    router.callback_query.register(answer, ConsentCallback.filter())
    return router


async def ask(turn: Turn, role: str, invitation: str = "") -> Reply:
    """Ask for the consent, unless the person agreed to this very text before, in whatever language."""
    said = {one.hash for one in await consents.of_person(turn.tx, turn.person.id) if one.event_id == turn.event.id}
    spoken = (turn.texts.speaking(language) for language in LANGUAGES)
    if said.isdisjoint(digest(consent_text(t, turn.event, role)) for t in spoken):
        return screens(consent(turn.t, turn.event, role, invitation))
    return await start(turn, role, invitation)


async def answer(_event: CallbackQuery, turn: Turn, callback_data: ConsentCallback) -> Reply:
    """Log the consent and begin, or forget the person."""
    if turn.registration is not None and turn.registration.status != "withdrawn":
        return await steps.answer_stale(turn)
    if turn.event.role(callback_data.role) is None:
        return await steps.answer_stale(turn)
    if not callback_data.yes:
        return await decline(turn)
    if (state := turn.event.registration_state(turn.now)) != "open":
        return screens(not_open(turn.t, turn.event, state))
    text = digest(consent_text(turn.t, turn.event, callback_data.role))
    version, language = turn.event.consent.version, turn.person.language
    await consents.agree(turn.tx, turn.event.id, turn.person.id, version, text, language, turn.micros)
    reply = await start(turn, callback_data.role, callback_data.invitation)
    # The text agreed to stays in the chat: it is the person's copy.
    return replace(reply, screens=tuple(replace(screen, fresh=True) for screen in reply.screens))


async def decline(turn: Turn) -> Reply:
    """Forget a person who does not agree; one who agreed to something before, or works here, has /forget."""
    has_place = turn.registration is not None or turn.team_role is not None
    known = has_place or await consents.of_person(turn.tx, turn.person.id)
    goodbye = declined(turn.t, turn.event, forgotten=not known)
    if known:
        return screens(goodbye)
    await erasure.forget(turn.tx, turn.person.id, turn.event.id, "declined", turn.micros)
    return Reply(screens=(goodbye,), forget=True)


async def start(turn: Turn, role: str, invitation: str = "") -> Reply:
    """Open the draft and ask the first question."""
    before = turn.registration
    registration = await registrations.begin(turn.tx, turn.event.id, turn.person.id, role, turn.micros)
    turn = turn.with_registration(registration)
    application = await load(turn)
    if before and before.role != role and application.organisation:
        turn, application = await organisation_membership.leave(turn, application)
    await answer_storage.drop_hidden(turn, application)
    host = await organisations.invited_by(turn.tx, [turn.event.id], invitation) if invitation else None
    if host is None or application.organisation:
        return await steps.show_current(turn)
    turn, application = await organisation_membership.join(turn, host, "confirmed")
    return await steps.show_current(turn, turn.t("joined", name=host.name))
