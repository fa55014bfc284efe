"""The consent to the processing of personal data, asked before the first question (law 94-V, art. 8)."""

from dataclasses import replace
from typing import Literal

from aiogram import Router
from aiogram.types import CallbackQuery

from fair.deep_links import place_of
from fair.words import LANGUAGES
from handlers.base.callbacks import AnyPress
from handlers.base.screen import Reply, screens
from handlers.registration import steps
from handlers.registration.callbacks import ConsentCallback
from handlers.registration.screens import begin, pass_on
from services import consent, passing_on, registration
from services.join_organisation import Joined
from services.turn import Turn
from texts.translator import Safe


def router() -> Router:
    """Take the yes or no to the consent."""
    router = Router(name="registration.consent")
    router.callback_query.filter(AnyPress(ConsentCallback))
    router.callback_query.register(answer, ConsentCallback.filter())
    return router


async def ask(turn: Turn, role: str, invitation: str = "") -> Reply:
    """Ask for the consent, unless the person agreed to this very text before, in whatever language."""
    spoken = (turn.texts.speaking(language) for language in LANGUAGES)
    if await consent.is_given(turn, (begin.digest(begin.consent_text(t, turn.event, role)) for t in spoken)):
        return await start(turn, role, invitation)
    return screens(begin.consent(turn.t, turn.event, role, invitation))


async def answer(_event: CallbackQuery, turn: Turn, callback_data: ConsentCallback) -> Reply:
    """Log the consent and begin, or forget the person."""
    if turn.registration is not None and turn.registration.status != "withdrawn":
        return await steps.answer_stale(turn)
    if turn.event.role(callback_data.role) is None:
        return await steps.answer_stale(turn)
    if not callback_data.yes:
        forgotten = await consent.decline(turn)
        return Reply(screens=(begin.declined(turn.t, turn.event, forgotten=forgotten),), forget=forgotten)
    place = await passing_on.usable(turn, place_of(callback_data.invitation) or "")
    if (state := turn.event.registration_state(turn.now, promised=place is not None)) != "open":
        return await _closed(turn, state, place_of(callback_data.invitation))
    await consent.give(turn, begin.digest(begin.consent_text(turn.t, turn.event, callback_data.role)))
    reply = await start(turn, callback_data.role, callback_data.invitation)
    # The text agreed to stays in the chat: it is the person's copy.
    return replace(reply, screens=tuple(replace(screen, fresh=True) for screen in reply.screens))


async def start(turn: Turn, role: str, invitation: str = "") -> Reply:
    """Open the draft and ask the first question."""
    begun = await registration.begin(turn, role, invitation)
    if isinstance(begun, Joined):
        return steps.show(begun.next, turn.t("joined", name=begun.organisation.name))
    return steps.show(begun, await _too_late(turn, place_of(invitation)))


async def _too_late(turn: Turn, token: str | None) -> Safe:
    """Say why who followed a link registers without the place; nothing, if they followed none."""
    return turn.t("pass-on-too-late", why=await passing_on.why_over(turn, token)) if token else Safe()


async def _closed(turn: Turn, state: Literal["not_yet", "closed"], token: str | None) -> Reply:
    """Say that nobody can register, and to who followed a link to a place why they have not got it."""
    if not token or state != "closed":
        return screens(begin.not_open(turn.t, turn.event, state))
    return screens(pass_on.over(turn.t, await passing_on.why_over(turn, token), late=True))
