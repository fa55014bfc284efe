"""The way into a registration: open it, choose a role, go on where one stands, give up."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.base import yes_or_no
from handlers.base.callbacks import AnyPress, ResumeCallback
from handlers.base.screen import Reply, screens
from handlers.registration import consent, steps
from handlers.registration.callbacks import ReviewCallback, RoleCallback
from handlers.registration.screens import begin as begin_screens
from services import next_step, registration
from services.next_step import ConfirmDiscard, Next
from services.turn import Turn


def router() -> Router:
    """Take the role, and the way back to where one stands."""
    router = Router(name="registration.begin")
    router.callback_query.filter(AnyPress(RoleCallback, ResumeCallback))
    router.callback_query.register(choose_role, RoleCallback.filter())
    router.callback_query.register(go_on, ResumeCallback.filter())
    return router


async def begin(turn: Turn, role: str = "") -> Reply:
    """Register: ask for the role (unless a link named it, or there is one only), or go on."""
    present = turn.registration
    if present is not None and present.status != "withdrawn":
        preface = "" if present.status == "draft" else turn.t("registration-already")
        return await steps.show_current(turn, preface)
    if (state := turn.event.registration_state(turn.now)) != "open":
        return screens(begin_screens.not_open(turn.t, turn.event, state))
    roles = turn.event.roles
    if (role and turn.event.role(role)) or len(roles) == 1:
        return await consent.ask(turn, role or roles[0].id)
    return screens(begin_screens.roles(turn.t, turn.event))


async def resume(turn: Turn, preface: str | None = None) -> Reply:
    """Show exactly where the person stands: the open question, the review, the status; else the beginning."""
    if turn.registration is None or turn.registration.status == "withdrawn":
        return await begin(turn)
    return await steps.show_current(turn, preface or "")


async def cancel(turn: Turn) -> Reply:
    """Stop what is open: ask before a draft goes, leave a question of a submitted registration as it was.

    Only for a person who has a registration.
    """
    return steps.show(await stop(turn))


async def stop(turn: Turn) -> Next:
    """Stop answering; a typed yes or no to whether a draft shall go is taken, too."""
    found = await next_step.stop(turn)
    if isinstance(found.step, ConfirmDiscard):
        await yes_or_no.wait(turn, yes=ReviewCallback(action="discard"), no=ResumeCallback(action="continue"))
    return found


async def discard(turn: Turn) -> Reply:
    """Delete a draft; one that was submitted before is withdrawn again: its number is given for ever."""
    return screens(begin_screens.cancelled(turn.t, discarded=await registration.discard(turn)))


async def choose_role(_event: CallbackQuery, turn: Turn, callback_data: RoleCallback) -> Reply:
    """Take the role, unless the person has one already."""
    if turn.registration is not None and turn.registration.status != "withdrawn":
        return await steps.answer_stale(turn)
    return await begin(turn, callback_data.role)


async def go_on(_event: CallbackQuery, turn: Turn) -> Reply:
    """Show where the person stands."""
    return await resume(turn)
