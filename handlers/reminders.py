"""The buttons under reminders and notices, and the choice of how long before people are reminded."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db import bookmarks as marks
from db import people
from fair.agenda.releasing import usual_lead
from fair.agenda.reminders import NONE
from handlers import notifications
from handlers.callbacks import Pressed, Remind
from handlers.lost import old_button
from handlers.screen import Reply, screens
from handlers.screens import changes as change_views
from handlers.screens import notifications as notification_views
from handlers.screens import reminders as views
from handlers.screens.notifications import CATEGORIES
from services import bookmarks, subscriptions
from services.turn import Turn


def router() -> Router:
    """Return the router of this conversation."""
    router = Router(name="reminders")
    router.callback_query.filter(Pressed(Remind))
    router.callback_query.register(press, Remind.filter())
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: Remind) -> Reply:
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
            return await old_button(turn)


async def drop(turn: Turn, session_id: str) -> Reply:
    """Take a session off the agenda of somebody who can't come; the place is free."""
    programme = await turn.programme()
    session = programme.agenda.by_id.get(session_id) if programme else None
    if session is None:
        return await old_button(turn)
    await bookmarks.remove(turn, session_id)
    return screens(views.dropped(turn.t, session))


async def mute(turn: Turn, category: str, *, surely: bool) -> Reply:
    """Switch a category off, below the message itself: that stays readable."""
    if category in subscriptions.NEEDS_SECOND_TAP and not surely:
        return screens(change_views.mute_surely(turn.t))
    await people.mute(turn.tx, turn.person.id, category, turn.micros)
    said = turn.t("reminder-muted" if category == "reminders" else "changes-muted")
    return screens(notification_views.muted(turn.t, await people.mutes(turn.tx, turn.person.id), said))


async def keep(turn: Turn) -> Reply:
    """Leave a category on."""
    reply = await notifications.show(turn)
    return screens(*reply.screens, toast=turn.t.plain("changes-kept"))


async def leads(turn: Turn, toast: str = "") -> Reply:
    """Offer the leads."""
    chosen = await marks.lead(turn.tx, turn.person.id, turn.event.id) or usual_lead(turn.event)
    return screens(views.leads(turn.t, turn.event, chosen), toast=toast)


async def choose(turn: Turn, code: str) -> Reply:
    """Keep how long before a session a person wants to be reminded."""
    await marks.choose_lead(turn.tx, turn.person.id, turn.event.id, code, turn.micros)
    await subscriptions.send_due_reminders(turn)
    return await leads(turn, turn.t.plain("leads-saved"))
