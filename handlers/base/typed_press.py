"""What is typed, done as if the button had been pressed that it stands for."""

from typing import Any, Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

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


def _root(router: Router) -> Router:
    while router.parent_router is not None:
        router = router.parent_router
    return router
