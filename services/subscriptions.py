"""When somebody begins to want messages: what they are told from then on, and what they still have to hear."""

from typing import Final

from db.agenda import bookmarks
from db.agenda.bookmarks import Told
from db.people import people
from db.reminders import change_notices, reminders
from services.turn import Turn

NEEDS_SECOND_TAP: Final = frozenset({"bookmark_changes"})
"""Who has chosen a session themselves is asked whether they really do not want to hear that it moves."""

REMINDERS: Final = "reminders"

CHANGES: Final = frozenset({"changes", "bookmark_changes"})


async def start(turn: Turn) -> None:
    """Note what a person knows who has just registered, and send the reminder that is due."""
    number = released.number if (released := await turn.released_agenda()) else None
    if number is not None:
        await bookmarks.tell(turn.tx, turn.person.id, turn.event.id, Told(number, number))
    await send_due_reminders(turn)


async def unmute(turn: Turn, category: str) -> None:
    """Switch a category on again, and say what there is to say."""
    await people.unmute(turn.tx, turn.person.id, category)
    await send_due_reminders(turn)
    if category in CHANGES:
        await change_notices.catch_up(turn.tx, turn.person.id, turn.event.id, turn.micros)


async def send_due_reminders(turn: Turn) -> None:
    """Send the reminders that are due for somebody whom they concern only now."""
    await reminders.catch_up(turn.tx, turn.person.id, turn.event.id, turn.micros)
