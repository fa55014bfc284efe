"""Whatever nobody else understood: one sensible sentence, never silence, never two."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.delivery import albums
from handlers.base.buttons import to_organisers
from handlers.base.home import came_too_late
from handlers.base.incoming import SENT_BY_PEOPLE
from handlers.base.screen import Reply, Rows, screens
from handlers.enquiries.write import keep_typed
from handlers.registration.screens.begin import too_late
from handlers.registration.screens.unfinished import files
from handlers.stale import fallback_answer, stale_button
from services.application import load
from services.turn import Turn


async def message(event: Message, turn: Turn) -> Reply:
    """Say that this was not understood; to an album once."""
    if event.content_type not in SENT_BY_PEOPLE:
        return Reply()
    album = event.media_group_id
    if album and not await albums.first_of(turn.tx, event.chat.id, album, turn.micros):
        return Reply()
    if event.text:
        return await fallback_answer(turn, "text", await keep_typed(turn, event.text))
    if came_too_late(turn):
        return screens(too_late(turn.t, turn.event, "", ((to_organisers(turn.t),),)))
    if (event.document or event.photo) and (ways := await _to_files(turn)):
        return await fallback_answer(turn, "file", (*ways, (to_organisers(turn.t),)))
    return await fallback_answer(turn, "other", ((to_organisers(turn.t),),))


async def _to_files(turn: Turn) -> Rows:
    """Return the ways to what somebody who has applied may send a file for."""
    if turn.registration is None or turn.registration.status == "draft" or not turn.registration.takes_part:
        return ()
    return files(turn.t, await load(turn), turn.now)


async def edited(event: Message, turn: Turn) -> Reply:
    """Say that editing a message changes nothing. A live location edits itself: that is nobody's doing."""
    return await fallback_answer(turn, "edit") if event.text or event.caption else Reply()


async def press(_event: CallbackQuery, turn: Turn) -> Reply:
    """Answer a button that nobody knows (any more)."""
    return await stale_button(turn)


def router() -> Router:
    """Return the handlers that come last."""
    fallback = Router(name="navigation.fallback")
    fallback.message.register(message)
    fallback.edited_message.register(edited)
    fallback.callback_query.register(press)
    return fallback
