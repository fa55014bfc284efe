"""The buttons under reminders and notices, and the choice of how long before people are reminded."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.agenda import bookmarks
from db.people import people
from fair.agenda.release.release import usual_lead
from fair.agenda.release.reminders import NONE
from handlers.agenda.callbacks import ReminderCallback
from handlers.agenda.screens import changes
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.screen import Reply, screens
from handlers.reminders.preferences import show
from handlers.reminders.screens import preferences, reminders
from handlers.reminders.screens.preferences import CATEGORIES
from handlers.stale import stale_button
from services import subscriptions
from services.bookmarks import remove
from services.turn import Turn

ReminderHandler: TypeAlias = Callable[[Turn, str], Awaitable[Reply]]


def router() -> Router:
    """Take buttons under reminders and notices."""
    router = Router(name="reminders.reminders")
    router.callback_query.filter(AnyPress(ReminderCallback))
    router.callback_query.register(press, ReminderCallback.filter())
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: ReminderCallback) -> Reply:
    """Take a button under a reminder or a notice."""
    return await ACTIONS[callback_data.action](turn, callback_data.of)


async def drop(turn: Turn, session_id: str) -> Reply:
    """Take a session off the agenda of somebody who can't come; the place is free."""
    released = await turn.released_agenda()
    session = released.agenda.by_id.get(session_id) if released else None
    if session is None:
        return await stale_button(turn)
    await remove(turn, session_id)
    return screens(reminders.dropped(turn.t, session))


async def mute(turn: Turn, category: str) -> Reply:
    """Switch a category off, or ask whether really."""
    if category in subscriptions.NEEDS_SECOND_TAP:
        return screens(changes.mute_surely(turn.t))
    return await mute_surely(turn, category)


async def mute_surely(turn: Turn, category: str) -> Reply:
    """Switch a category off, below the message itself: that stays readable."""
    if category not in CATEGORIES:
        return await stale_button(turn)
    await people.mute(turn.tx, turn.person.id, category, turn.micros)
    said = turn.t("reminder-muted" if category == "reminders" else "changes-muted")
    return screens(preferences.muted(turn.t, await people.mutes(turn.tx, turn.person.id), said))


async def keep(turn: Turn, _of: str) -> Reply:
    """Leave a category on."""
    reply = await show(turn)
    return screens(*reply.screens, toast=turn.t.plain("changes-kept"))


async def leads(turn: Turn, _of: str = "", toast: str = "") -> Reply:
    """Offer the leads."""
    chosen = await bookmarks.lead(turn.tx, turn.person.id, turn.event.id) or usual_lead(turn.event)
    return screens(reminders.leads(turn.t, turn.event, chosen, off=await _are_off(turn)), toast=toast)


async def _are_off(turn: Turn) -> bool:
    return subscriptions.REMINDERS in await people.mutes(turn.tx, turn.person.id)


async def choose(turn: Turn, code: str) -> Reply:
    """Keep how long before a session a person wants to be reminded: who chooses a time wants reminders."""
    if code != NONE and code not in map(str, turn.event.reminders.choices):
        return await stale_button(turn)
    await bookmarks.choose_lead(turn.tx, turn.person.id, turn.event.id, code, turn.micros)
    if code != NONE and await _are_off(turn):
        await subscriptions.unmute(turn, subscriptions.REMINDERS)
        return await leads(turn, toast=turn.t.plain("leads-saved-on"))
    await subscriptions.send_due_reminders(turn)
    return await leads(turn, toast=turn.t.plain("leads-saved"))


ACTIONS: Final[Actions[ReminderHandler]] = Actions(
    ReminderCallback,
    {"drop": drop, "mute": mute, "hush": mute_surely, "keep": keep, "leads": leads, "lead": choose},
)
