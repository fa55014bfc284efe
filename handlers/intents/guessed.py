"""A guess that somebody taps was right: what they had asked is no question without an answer."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Router
from aiogram.types import CallbackQuery, TelegramObject

from handlers.base import passing
from services import unanswered


class GuessWasRight(BaseMiddleware):
    """Counts a question once less when one of its guesses is tapped, wherever these lead."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Look at what was guessed last."""
        typed = passing.of_turn(data["turn"], passing.TYPED)
        counted = typed.of.get("counted") if typed else None
        if typed and counted and isinstance(event, CallbackQuery) and event.data in typed.of["guesses"]:
            await unanswered.take_back(data["turn"], counted)
        return await handler(event, data)

    def watch(self, router: Router) -> None:
        """See every press that comes to a router."""
        router.callback_query.outer_middleware(self)
