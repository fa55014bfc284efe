"""Whether Telegram still delivers to a person: they block the bot and come back."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated

from db.people import people
from handlers.base.screen import Reply
from services.turn import Turn


async def change(event: ChatMemberUpdated, turn: Turn) -> Reply:
    """Note that a person blocked the bot, or took that back. Nobody is told anything."""
    if event.new_chat_member.status == ChatMemberStatus.KICKED:
        await people.mark_unreachable(turn.tx, turn.person.id, "blocked", turn.micros)
    else:
        await people.mark_reachable(turn.tx, turn.person.id)
    return Reply()


def router() -> Router:
    """Return the handlers of what private chats tell about themselves (`groups` takes the others)."""
    membership = Router(name="navigation.membership")
    membership.my_chat_member.register(change)
    return membership
