"""Acknowledging button presses, answering inline queries: right after the commit, allowed to fail, never waited for."""

import asyncio
import logging
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from bot.telegram.client import TelegramClient
from bot.telegram.payloads import inline_results
from bot.telegram.plainer import call_or_plainer
from db.delivery.payloads import Call
from handlers.base.screen import Result

AT_ONCE: Final = 8
WAITING: Final = 1000
"""More than this and the oldest are not worth answering: Telegram forgets presses within seconds anyway."""
CACHE_SECONDS: Final = 10
"""How long Telegram may give the same person the same results: they speak of what runs now."""

log = logging.getLogger("jarmenke.acknowledge")


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """A pressed button, and what a toast above the chat says."""

    query_id: str
    text: str = ""
    alert: bool = False

    def call(self) -> tuple[str, dict[str, Any]]:
        """Return the method of the Bot API and its parameters."""
        params: dict[str, Any] = {"callback_query_id": self.query_id}
        if self.text:
            params |= {"text": self.text, "show_alert": self.alert}
        return "answerCallbackQuery", params


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """An inline query, and what was found."""

    query_id: str
    results: tuple[Result, ...] = ()

    def call(self) -> tuple[str, dict[str, Any]]:
        """Return the method of the Bot API and its parameters."""
        params = {"inline_query_id": self.query_id, "results": inline_results(self.results)}
        return "answerInlineQuery", params | {"cache_time": CACHE_SECONDS, "is_personal": True}


QueryAnswer: TypeAlias = CallbackAnswer | InlineAnswer


class CallbackAnswers:
    """Stops the little clock on a pressed button, or under a query that is being typed."""

    def __init__(self, telegram: TelegramClient) -> None:
        self._telegram = telegram
        self._waiting: asyncio.Queue[QueryAnswer] = asyncio.Queue(WAITING)

    def answer(self, answer: QueryAnswer) -> None:
        """Answer soon; dropped when too many wait."""
        try:
            self._waiting.put_nowait(answer)
        except asyncio.QueueFull:
            log.warning("dropped=1")

    async def run(self) -> None:
        """Answer for ever."""
        async with asyncio.TaskGroup() as tasks:
            for _ in range(AT_ONCE):
                tasks.create_task(self._work())

    async def _work(self) -> None:
        while True:
            await call_or_plainer(self._telegram, Call(*(await self._waiting.get()).call()))
