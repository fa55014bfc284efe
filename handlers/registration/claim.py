"""Taking over a registration that the team made by hand: by its link, once, and with the person's own consent."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from db.people import consents, people
from db.registration import claims, registrations
from db.registration.registrations import Registration
from handlers.base.callbacks import AnyPress
from handlers.base.home import home
from handlers.base.screen import Reply, screens
from handlers.registration import steps
from handlers.registration.callbacks import ClaimCallback
from handlers.registration.screens import begin, claim
from services import answer_storage, subscriptions
from services.application import load
from services.turn import Turn


def router() -> Router:
    """Return the router of this conversation."""
    router = Router(name="claiming")
    router.callback_query.filter(AnyPress(ClaimCallback))
    router.callback_query.register(answer, ClaimCallback.filter())
    return router


async def show(turn: Turn, token: str) -> Reply:
    """Show what was registered for the person who opened the link, and the consent that nobody can give for them."""
    made = await _made(turn, token)
    if made is None:
        return screens(claim.over(turn.t))
    turn = await _at(turn, made.event_id)
    if turn.registration is not None and turn.registration.status != "withdrawn":
        return await steps.show_current(turn, turn.t("registration-already"))
    return screens(claim.offer(turn.t, turn.event, made), claim.consent(turn.t, turn.event, made, token))


async def answer(_event: CallbackQuery, turn: Turn, callback_data: ClaimCallback) -> Reply:
    """Hand the registration over."""
    made = await _made(turn, callback_data.token)
    own = turn.registration
    if made is None or made.event_id != turn.event.id or (own is not None and own.status != "withdrawn"):
        return await steps.answer_stale(turn)
    if not callback_data.yes:
        return await home(turn)
    text = begin.digest(begin.consent_text(turn.t, turn.event, made.role))
    version, language = turn.event.consent.version, turn.person.language
    await consents.agree(turn.tx, turn.event.id, turn.person.id, version, text, language, turn.micros)
    await claims.take_over(turn.tx, made, turn.person.id, turn.micros)
    return await welcome(turn.with_registration(await registrations.get(turn.tx, made.id)))


async def welcome(turn: Turn) -> Reply:
    """Show the registration to its new owner, who may have to answer what nobody asked on the phone."""
    await subscriptions.start(turn)
    application = await load(turn)
    await answer_storage.drop_hidden(turn, application)
    shown = await steps.show_current(turn, turn.t("claim-done"))
    # The text agreed to stays in the chat: it is the person's copy.
    return replace(shown, screens=tuple(replace(screen, fresh=True) for screen in shown.screens))


async def _made(turn: Turn, token: str) -> Registration | None:
    registration_id = await claims.find(turn.tx, token)
    made = await registrations.get(turn.tx, registration_id) if registration_id else None
    return made if made and made.event_id in turn.events and made.person_id < 0 else None


async def _at(turn: Turn, event_id: str) -> Turn:
    """Return the turn at the event of the registration."""
    await people.come_by(turn.tx, turn.person.id, event_id, None)
    turn = turn.with_person(replace(turn.person, event_id=event_id))
    return turn.with_registration(await registrations.find(turn.tx, event_id, turn.person.id))
