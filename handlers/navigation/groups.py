"""Groups and channels: one notice, then leave, so that nobody's data show."""

from dataclasses import replace
from typing import Any, Final, TypeGuard

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from db.topics.groups import at, sought
from handlers.base.screen import Notice, Reply
from handlers.navigation.screens.groups import private_only
from handlers.topics import group_messages
from services.turn import Turn

ANONYMOUS_SENDERS: Final = frozenset({1087968824, 777000, 136817688})
"""Ids that stand for many people each: anonymous administrators, Telegram's own messages, channels."""


class NotPrivate(Filter):
    """Takes what did not come from one person in a private chat; gives the `chat_id` of the group, if any."""

    async def __call__(self, event: Message | CallbackQuery | ChatMemberUpdated) -> bool | dict[str, Any]:
        """Look at the chat, then at the sender."""
        message = event.message if isinstance(event, CallbackQuery) else event
        if message is not None and message.chat.type != ChatType.PRIVATE:
            return {"chat_id": message.chat.id}
        sender = event.from_user
        anonymous = sender is None or sender.is_bot or sender.id in ANONYMOUS_SENDERS
        return {"chat_id": None} if anonymous or getattr(message, "sender_chat", None) else False


async def leave(event: Message | CallbackQuery | ChatMemberUpdated, turn: Turn, chat_id: int | None) -> Reply:
    """Say once that this is no place for personal data, and go. Say nothing to a sender who stands for many people.

    In the group that the team has connected the bot stays, and in one that is about to be.
    """
    if chat_id is None:
        return Reply()
    connected = await at(turn.tx, chat_id)
    if connected is not None:
        return await group_messages.on_topic_message(event, turn, connected) if is_somebodys(event) else Reply()
    if await sought(turn.tx, chat_id, turn.micros):
        return Reply()
    screen = private_only(turn.texts, turn.bot_username)
    return Reply(notices=(Notice(chat_id, screen, dedupe_key=f"group:{chat_id}"),), leave=(chat_id,))


def is_somebodys(event: Message | CallbackQuery | ChatMemberUpdated) -> TypeGuard[Message]:
    """Tell whether it is a message that somebody has just written in their own name."""
    if not isinstance(event, Message) or event.edit_date is not None or event.sender_chat is not None:
        return False
    return event.from_user is not None and not event.from_user.is_bot and event.from_user.id not in ANONYMOUS_SENDERS


async def on_own_membership(event: ChatMemberUpdated, turn: Turn, chat_id: int | None) -> Reply:
    """Leave a group that the bot was added to, unless a member of the team is connecting it.

    Being thrown out needs no answer.
    """
    known = await group_messages.on_bot_membership(event, turn, chat_id) if chat_id is not None else None
    if known is not None and not known.leave:
        return known
    if event.new_chat_member.status in group_messages.GONE:
        return Reply()
    farewell = await leave(event, turn, chat_id)
    return replace(farewell, notices=(*(known.notices if known else ()), *farewell.notices))


def router() -> Router:
    """Return the handlers of everything that is not private. They come first: behind them all is private."""
    groups = Router(name="navigation.groups")
    for observer in (groups.message, groups.edited_message, groups.callback_query):
        observer.register(leave, NotPrivate())
    for observer in (groups.channel_post, groups.edited_channel_post):
        observer.register(leave, NotPrivate())
    groups.my_chat_member.register(on_own_membership, NotPrivate())
    return groups
