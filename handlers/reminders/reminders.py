"""The buttons under reminders and notices, and the choice of how long before people are reminded."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db.agenda import bookmarks
from db.people import people
from fair.agenda.release.release import usual_lead
from fair.agenda.release.reminders import NONE
from handlers.agenda.callbacks import ReminderCallback
from handlers.agenda.screens import changes
from handlers.base.callbacks import AnyPress
from handlers.base.screen import Reply, screens
from handlers.reminders.preferences import show
from handlers.reminders.screens import preferences, reminders
from handlers.reminders.screens.preferences import CATEGORIES
from handlers.stale import stale_button
from services import subscriptions
from services.bookmarks import remove
from services.turn import Turn


def router() -> Router:
    """Return the router of this conversation."""
    router = Router(name="reminders")
    router.callback_query.filter(AnyPress(ReminderCallback))
    router.callback_query.register(press, ReminderCallback.filter())
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: ReminderCallback) -> Reply:
    """Take a button under a reminder or a notice."""
    match callback_data.step, callback_data.of:
        case "drop", session_id:
            return await drop(turn, session_id)
        case "mute" | "hush", category if category in CATEGORIES:
            return await mute(turn, category, surely=callback_data.step == "hush")
        case "keep", _:
            return await keep(turn)
        case "leads", _:
            return await leads(turn)
        case "lead", code if code == NONE or code in map(str, turn.event.reminders.choices):
            return await choose(turn, code)
        case _:
            return await stale_button(turn)


async def drop(turn: Turn, session_id: str) -> Reply:
    """Take a session off the agenda of somebody who can't come; the place is free."""
    programme = await turn.programme()
    session = programme.agenda.by_id.get(session_id) if programme else None
    if session is None:
        return await stale_button(turn)
    await remove(turn, session_id)
    return screens(reminders.dropped(turn.t, session))


async def mute(turn: Turn, category: str, *, surely: bool) -> Reply:
    """Switch a category off, below the message itself: that stays readable."""
    if category in subscriptions.NEEDS_SECOND_TAP and not surely:
        return screens(changes.mute_surely(turn.t))
    await people.mute(turn.tx, turn.person.id, category, turn.micros)
    said = turn.t("reminder-muted" if category == "reminders" else "changes-muted")
    return screens(preferences.muted(turn.t, await people.mutes(turn.tx, turn.person.id), said))


async def keep(turn: Turn) -> Reply:
    """Leave a category on."""
    reply = await show(turn)
    return screens(*reply.screens, toast=turn.t.plain("changes-kept"))


async def leads(turn: Turn, toast: str = "") -> Reply:
    """Offer the leads."""
    chosen = await bookmarks.lead(turn.tx, turn.person.id, turn.event.id) or usual_lead(turn.event)
    return screens(reminders.leads(turn.t, turn.event, chosen), toast=toast)


async def choose(turn: Turn, code: str) -> Reply:
    """Keep how long before a session a person wants to be reminded."""
    await bookmarks.choose_lead(turn.tx, turn.person.id, turn.event.id, code, turn.micros)
    await subscriptions.send_due_reminders(turn)
    return await leads(turn, turn.t.plain("leads-saved"))
