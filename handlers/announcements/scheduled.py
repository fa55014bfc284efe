"""What will be sent by itself within a day: seen beforehand, held, and released again."""

from typing import Final

from aiogram.types import CallbackQuery

from db.core.time import DAY, MINUTE
from db.reminders import scheduled_messages
from handlers.announcements.callbacks import ScheduledMessageCallback
from handlers.announcements.screens import scheduled
from handlers.base.screen import Reply, screens
from services import audit
from services.turn import Turn

AHEAD: Final = DAY


async def show(turn: Turn) -> Reply:
    """Show what is to come."""
    found = await scheduled_messages.planned(turn.tx, turn.event.id, turn.micros + AHEAD)
    run = await scheduled_messages.run(turn.tx, turn.event.id)
    return screens(scheduled.coming(turn.t, turn.event, found, run, await turn.released_agenda()))


async def press(_event: CallbackQuery, turn: Turn, callback_data: ScheduledMessageCallback) -> Reply:
    """Hold or release one of them."""
    hold, subject = callback_data.hold, f"reminder:{callback_data.session}:{callback_data.lead}"
    if not callback_data.lead:
        subject = "notices"
        await scheduled_messages.hold_run(turn.tx, turn.event.id, held=hold)
    for one in await scheduled_messages.planned(turn.tx, turn.event.id, turn.micros + AHEAD):
        if (one.session_id, one.lead, str(one.starts_at // MINUTE)) == scheduled.key_of(callback_data):
            await scheduled_messages.hold(turn.tx, turn.event.id, one, held=hold)
    await audit.note(turn, "message-held" if hold else "message-released", subject)
    return await show(turn)
