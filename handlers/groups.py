"""Groups and channels: one notice, then leave, so that nobody's data show. The faceless get silence."""

from typing import Any, Final

from aiogram import Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from handlers.screen import Notice, Reply
from handlers.screens import groups as group_screens
from handlers.turn import Turn

FACELESS: Final = frozenset({1087968824, 777000, 136817688})
"""Ids that stand for many people each: anonymous administrators, Telegram's own messages, channels."""
_GONE: Final = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.KICKED})


class Elsewhere(Filter):
    """Takes what did not come from one person in a private chat; gives the `chat_id` of the group, if any."""

    async def __call__(self, event: Message | CallbackQuery | ChatMemberUpdated) -> bool | dict[str, Any]:
        """Look at the chat, then at the sender."""
        message = event.message if isinstance(event, CallbackQuery) else event
        if message is not None and message.chat.type != ChatType.PRIVATE:
            return {"chat_id": message.chat.id}
        sender = event.from_user
        faceless = sender is None or sender.is_bot or sender.id in FACELESS
        return {"chat_id": None} if faceless or getattr(message, "sender_chat", None) else False


async def leave(_event: Message | CallbackQuery | ChatMemberUpdated, turn: Turn, chat_id: int | None) -> Reply:
    """Say once that this is no place for personal data, and go. Say nothing to those who are nobody."""
    if chat_id is None:
        return Reply()
    screen = group_screens.private_only(turn.texts, turn.bot_username)
    return Reply(notices=(Notice(chat_id, screen, dedupe_key=f"group:{chat_id}"),), leave=True)


async def member(event: ChatMemberUpdated, turn: Turn, chat_id: int | None) -> Reply:
    """Leave a group that the bot was added to; being thrown out needs no answer."""
    if event.new_chat_member.status in _GONE:
        return Reply()
    return await leave(event, turn, chat_id)


def router() -> Router:
    """Return the handlers of everything that is not private. They come first: behind them all is private."""
    groups = Router(name="groups")
    for observer in (groups.message, groups.edited_message, groups.callback_query):
        observer.register(leave, Elsewhere())
    for observer in (groups.channel_post, groups.edited_channel_post):
        observer.register(leave, Elsewhere())
    groups.my_chat_member.register(member, Elsewhere())
    return groups
