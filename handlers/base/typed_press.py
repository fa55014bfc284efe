"""What is typed, done as if the button had been pressed that it stands for; what was typed before, said again."""

from typing import Any, Final

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Chat, Message

from handlers.base.screen import Reply
from services.turn import Turn

_ID: Final = "typed"
"""Of a press that nobody made: Telegram waits for no answer to it."""


async def press(event: Message, turn: Turn, router: Router, data: str) -> Reply:
    """Do what the button with this data does; who may press it is asked as ever."""
    assert event.from_user is not None  # it is a private chat
    pressed = CallbackQuery(id=_ID, from_user=event.from_user, chat_instance=_ID, data=data)
    reply: Any = await _root(router).propagate_event("callback_query", pressed, turn=turn)
    assert isinstance(reply, Reply)  # the fallback takes every press
    return reply


async def say(event: CallbackQuery, turn: Turn, router: Router, text: str) -> Reply:
    """Answer what was typed before a button was pressed as if it came now."""
    user = event.from_user
    said = Message(message_id=0, date=turn.now, chat=Chat(id=user.id, type=ChatType.PRIVATE), from_user=user, text=text)
    reply: Any = await _root(router).propagate_event("message", said, turn=turn)
    assert isinstance(reply, Reply)  # the fallback takes every message
    return reply


def _root(router: Router) -> Router:
    while router.parent_router is not None:
        router = router.parent_router
    return router
