"""A local Telegram: its state, the people in it, and the server that a bot and the page call."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from rehearsal.botapi.webhook import Webhook
from rehearsal.control.server import Server
from rehearsal.people.registry import Registry
from rehearsal.stage.stage import Stage
from rehearsal.world.world import TelegramWorld

if TYPE_CHECKING:
    from collections.abc import Callable


class Telegram(TelegramWorld):
    """All of it in one place, for tests and for the rehearsal in the browser."""

    def __init__(
        self,
        *,
        now: Callable[[], float] = time.time,
        ledger_size: int = 100_000,
        first_message: int = 1,
        port: int = 0,
    ) -> None:
        super().__init__(now=now, ledger_size=ledger_size, first_message=first_message)
        self.registry = Registry(self)
        self.people, self.groups = self.registry.people, self.registry.groups
        self.person, self.group, self.forum = self.registry.person, self.registry.group, self.registry.forum
        self.webhook = Webhook(self)
        self.stage = Stage()
        self._server = Server(self, self.registry, self.stage, port)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen on 127.0.0.1."""
        await self._server.start()

    async def stop(self) -> None:
        """Let hanging calls go and close every connection."""
        self.faults.clear()
        self.set_webhook(None)
        await self._server.stop()

    @property
    def url(self) -> str:
        """Return the address that replaces https://api.telegram.org."""
        return self._server.url
