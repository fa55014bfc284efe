"""/stop: everything off at once, and each category on and off by itself."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db.people import people
from handlers.agenda.screens import changes
from handlers.base.callbacks import AnyPress
from handlers.base.screen import Reply, screens
from handlers.reminders.callbacks import MuteCallback
from handlers.reminders.screens import preferences
from handlers.reminders.screens.preferences import CATEGORIES
from handlers.stale import stale_button
from services import subscriptions
from services.turn import Turn


async def stop(turn: Turn) -> Reply:
    """Switch everything off."""
    for category in CATEGORIES:
        await people.mute(turn.tx, turn.person.id, category, turn.micros)
    return screens(preferences.stopped(turn.t))


async def show(turn: Turn) -> Reply:
    """Show what is on and off."""
    return screens(preferences.notifications(turn.t, await people.mutes(turn.tx, turn.person.id)))


async def switch(_event: CallbackQuery, turn: Turn, callback_data: MuteCallback) -> Reply:
    """Switch one category on or off."""
    if callback_data.category not in CATEGORIES:
        return await stale_button(turn)
    if callback_data.on:
        await subscriptions.unmute(turn, callback_data.category)
    elif callback_data.category in subscriptions.NEEDS_SECOND_TAP:
        return screens(changes.mute_surely(turn.t))
    else:
        await people.mute(turn.tx, turn.person.id, callback_data.category, turn.micros)
    muted = await people.mutes(turn.tx, turn.person.id)
    toast = turn.t.plain("mute-switched-on" if callback_data.on else "mute-switched-off")
    return screens(preferences.notifications(turn.t, muted), toast=toast)


def router() -> Router:
    """Take buttons that switch categories of messages on and off."""
    router = Router(name="reminders.preferences")
    router.callback_query.filter(AnyPress(MuteCallback))
    router.callback_query.register(switch, MuteCallback.filter())
    return router
