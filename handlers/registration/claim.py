"""Taking over a registration that the team made by hand: by its link, once, and with the person's own consent."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.base.callbacks import AnyPress
from handlers.base.home import home
from handlers.base.screen import Reply, screens
from handlers.registration import steps
from handlers.registration.callbacks import ClaimCallback
from handlers.registration.screens import begin, claim
from services import consent, registration
from services.turn import Turn


def router() -> Router:
    """Take the yes or no to a registration that the team made."""
    router = Router(name="registration.claim")
    router.callback_query.filter(AnyPress(ClaimCallback))
    router.callback_query.register(answer, ClaimCallback.filter())
    return router


async def show(turn: Turn, token: str) -> Reply:
    """Show what was registered for the person who opened the link, and the consent that nobody can give for them."""
    made = await registration.find_claimable(turn, token)
    if made is None:
        return screens(claim.over(turn.t))
    turn = await turn.come_to(made.event_id)
    if turn.registration is not None and turn.registration.status != "withdrawn":
        return await steps.show_current(turn, turn.t("registration-already"))
    return screens(claim.offer(turn.t, turn.event, made), claim.consent(turn.t, turn.event, made, token))


async def answer(_event: CallbackQuery, turn: Turn, callback_data: ClaimCallback) -> Reply:
    """Hand the registration over."""
    made = await registration.find_claimable(turn, callback_data.token)
    own = turn.registration
    if made is None or made.event_id != turn.event.id or (own is not None and own.status != "withdrawn"):
        return await steps.answer_stale(turn)
    if not callback_data.yes:
        return await home(turn)
    await consent.give(turn, begin.digest(begin.consent_text(turn.t, turn.event, made.role)))
    shown = steps.show(await registration.take_over(turn, made), turn.t("claim-done"))
    # The text agreed to stays in the chat: it is the person's copy.
    return replace(shown, screens=tuple(replace(screen, fresh=True) for screen in shown.screens))
