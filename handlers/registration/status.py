"""My registration: see it, change it, take it back, keep its date, invite colleagues."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.agenda import bookmarks
from db.registration import organisations, registrations
from handlers.base.callbacks import AnyPress, StatusCallback
from handlers.base.dispatch import Actions
from handlers.base.screen import Reply, screens
from handlers.registration import review, steps
from handlers.registration.screens import status
from services import organisation_membership, places
from services.application import load, move
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
    registration = turn.registration
    if registration is None or registration.status == "withdrawn":
        return screens(status.none(turn.t))
    if registration.status == "draft":
        return await steps.show_current(turn, turn.t("status-draft"))
    application = await load(turn)
    left = steps.remove_keyboard(turn, application.open)
    turn, application = await move(turn, application, None)
    return screens(*left, await steps.status(turn, application))


async def over(turn: Turn) -> Reply:
    """Answer an offer or a question whose time is over: say so, and show how things are."""
    reply = await show(turn)
    return replace(reply, toast=turn.t.plain("offer-too-late"))


async def press(_event: CallbackQuery, turn: Turn, callback_data: StatusCallback) -> Reply:
    """Take a button of a submitted registration."""
    registration = turn.registration
    takes_part = registration is not None and registration.takes_part
    if callback_data.action != "again" and not takes_part:
        return await steps.answer_stale(turn)
    return await ACTIONS[callback_data.action](turn)


async def ask_to_withdraw(turn: Turn) -> Reply:
    """Ask before a place goes to somebody else."""
    return screens(status.withdraw(turn.t))


async def calendar(turn: Turn) -> Reply:
    """Send the event for the calendar of a phone."""
    return screens(status.calendar_file(turn.t, turn.event, turn.now))


async def withdraw(turn: Turn) -> Reply:
    """Take the registration back; places in sessions are free, the organisation's card passes to the next delegate."""
    application = await load(turn)
    await registrations.withdraw(turn.tx, application.registration.id, turn.micros)
    await bookmarks.clear(turn.tx, turn.person.id, turn.event.id)
    await places.release_place(turn.tx, turn.event, application.registration, turn.now)
    if application.organisation:
        await organisation_membership.hand_on(turn, application.organisation)
    return screens(*steps.remove_keyboard(turn, application.open), status.withdrawn(turn.t))


async def invite(turn: Turn) -> Reply:
    """Make a link by which colleagues join; an earlier one ends."""
    application = await load(turn)
    if application.organisation is None or application.registration.delegate == "asked":
        return await steps.answer_stale(turn)
    token = secrets.token_urlsafe(16)
    await organisations.invite(turn.tx, application.organisation.id, token)
    link = f"https://t.me/{turn.bot_username}?start=j-{token}"
    return screens(status.invitation(turn.t, application.organisation.name, link))


ACTIONS: Final[Actions[StatusHandler]] = Actions(
    StatusCallback,
    {
        "again": show,
        "change": review.show,
        "withdraw": ask_to_withdraw,
        "withdraw_yes": withdraw,
        "calendar": calendar,
        "invite": invite,
    },
)
