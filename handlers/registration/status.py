"""My registration: see it, change it, take it back, keep its date, invite colleagues."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.base import yes_or_no
from handlers.base.callbacks import AnyPress, StatusCallback
from handlers.base.dispatch import Actions
from handlers.base.screen import Reply, screens
from handlers.registration import pass_on, review, steps
from handlers.registration.screens import status
from services import join_organisation, next_step, passing_on, registration
from services.turn import Turn

StatusHandler: TypeAlias = Callable[[Turn], Awaitable[Reply]]


def router() -> Router:
    """Take the buttons of a registration that was submitted."""
    router = Router(name="registration.status")
    router.callback_query.filter(AnyPress(StatusCallback))
    router.callback_query.register(press, StatusCallback.filter())
    return router


async def show(turn: Turn) -> Reply:
    """Show the registration; a draft goes on."""
    present = turn.registration
    if present is None:
        return screens(status.none(turn.t, turn.event, turn.now))
    if present.status == "withdrawn":
        return screens(status.withdrawn(turn.t, turn.event, turn.now))
    if present.status == "draft":
        return await steps.show_current(turn, turn.t("status-draft"))
    return steps.show(await next_step.stop(turn))


async def over(turn: Turn) -> Reply:
    """Answer an offer or a question whose time is over: say so, and show how things are."""
    reply = await show(turn)
    return replace(reply, toast=turn.t.plain("offer-too-late"))


async def press(_event: CallbackQuery, turn: Turn, callback_data: StatusCallback) -> Reply:
    """Take a button of a submitted registration."""
    takes_part = turn.registration is not None and turn.registration.takes_part
    if callback_data.action != "again" and not takes_part:
        return await steps.answer_stale(turn)
    return await ACTIONS[callback_data.action](turn)


async def ask_to_withdraw(turn: Turn) -> Reply:
    """Ask before a place goes to somebody else."""
    await yes_or_no.wait(turn, yes=StatusCallback(action="withdraw_yes"), no=StatusCallback(action="again"))
    own = turn.registration
    may, underway = await passing_on.can(turn, own), await passing_on.underway(turn, own)
    return screens(status.withdraw(turn.t, pass_on=may, underway=underway))


async def calendar(turn: Turn) -> Reply:
    """Send the event for the calendar of a phone."""
    return screens(status.calendar_file(turn.t, turn.event, turn.now))


async def withdraw(turn: Turn) -> Reply:
    """Take the registration back."""
    return steps.show(await registration.withdraw(turn))


async def invite(turn: Turn) -> Reply:
    """Make a link by which colleagues join, as long as they can register; an earlier one ends."""
    if turn.event.registration_state(turn.now) != "open":
        return replace(await show(turn), toast=turn.t.plain("invite-closed"), alert=True)
    invited = await join_organisation.invite(turn)
    if invited is None:
        return await steps.answer_stale(turn)
    organisation, token = invited
    link = f"https://t.me/{turn.bot_username}?start=j-{token}"
    return screens(status.invitation(turn.t, organisation.name, link))


ACTIONS: Final[Actions[StatusHandler]] = Actions(
    StatusCallback,
    {
        "again": show,
        "change": review.choose,
        "withdraw": ask_to_withdraw,
        "withdraw_yes": withdraw,
        "calendar": calendar,
        "invite": invite,
        "pass_on": pass_on.show,
    },
)
