"""What kind of message came in: written by a person, a reply, Telegram's own."""

from typing import Final

from aiogram.enums import ContentType
from aiogram.types import Message

from db.enquiries import enquiries
from fair.enquiries.messages import KINDS, Said, in_parts, with_caption
from services.turn import Turn

SENT_BY_PEOPLE: Final = frozenset(
    {
        ContentType.ANIMATION,
        ContentType.AUDIO,
        ContentType.CHECKLIST,
        ContentType.CONTACT,
        ContentType.DICE,
        ContentType.DOCUMENT,
        ContentType.GAME,
        ContentType.LIVE_PHOTO,
        ContentType.LOCATION,
        ContentType.PAID_MEDIA,
        ContentType.PHOTO,
        ContentType.POLL,
        ContentType.RICH_MESSAGE,
        ContentType.STICKER,
        ContentType.STORY,
        ContentType.TEXT,
        ContentType.VENUE,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.VOICE,
    }
)
"""The others are Telegram's own messages about the chat (pinned, timer set, ...): they want no answer."""


async def is_reply(event: Message, turn: Turn) -> bool:
    """Tell whether a message replies to one of the team's."""
    if (replied := event.reply_to_message) is None:
        return False
    return await enquiries.is_from_team(turn.tx, turn.event.id, turn.person.id, replied.message_id)


def said_in(event: Message) -> tuple[Said, ...]:
    """Return what a message says or brings, to be passed on; nothing, if it can't be."""
    if event.text is not None:
        return in_parts(event.text)
    kind = next((one for one in KINDS if one == event.content_type), None)
    return with_caption(kind, event.caption or "", (event.chat.id, event.message_id)) if kind else ()
