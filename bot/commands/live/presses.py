"""What comes from Telegram during the self-test. What is not the test's is kept for the bot, as the bot keeps it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.clock import Clock
from bot.commands.live.messages import OWN, QUERY
from bot.telegram.client import TelegramClient
from bot.telegram.update_source import ALLOWED_UPDATES, bodies_of
from db.core.engine import Database
from db.core.time import to_micros
from db.delivery import inbox
from fair.errors import PlainError

POLL_SECONDS: Final = 10
GRACE_SECONDS: Final = 10
TROUBLE_SECONDS: Final = 1.0


class ReceivedElsewhereError(PlainError):
    """Another program receives what people write."""

    def __init__(self) -> None:
        super().__init__(
            "Another program receives this bot's messages (a copy of it on another machine?). Stop it first. "
            "Nothing was lost: it has what people write."
        )


@dataclass(frozen=True, slots=True)
class Came:
    """What came at once."""

    own: tuple[Mapping[str, Any], ...] = ()
    """Taps on what the test has sent."""
    owner_wrote: bool = False


class Presses:
    """Fetches updates. All but the test's own go into the inbox before Telegram may forget them."""

    def __init__(
        self, telegram: TelegramClient, database: Database, bot_id: int, owner: int, key: str, clock: Clock
    ) -> None:
        self._telegram = telegram
        self._database = database
        self._bot_id = bot_id
        self._owner = owner
        self._key = key
        self._clock = clock
        self._offset: int | None = None

    async def fetch(self, seconds: float) -> Came:
        """Wait so long at most for something to come, and keep it."""
        wait = max(0, min(POLL_SECONDS, int(seconds)))
        answer = await self._telegram.call("getUpdates", self._request(wait), seconds=wait + GRACE_SECONDS)
        if answer.is_conflict:
            raise ReceivedElsewhereError
        if not isinstance(answer.result, list):
            await asyncio.sleep(answer.retry_after or TROUBLE_SECONDS)
            return Came()
        updates = [each for each in answer.result if isinstance(each, Mapping)]
        await asyncio.shield(self._keep(updates))
        return Came(tuple(filter(self.is_own, updates)), any(map(self._is_from_owner, updates)))

    async def acknowledge(self) -> None:
        """Tell Telegram what is kept; what comes with the answer waits for the bot."""
        if self._offset is not None:
            await self._telegram.call("getUpdates", self._request(0) | {"limit": 1}, seconds=5)

    def is_own(self, update: Mapping[str, Any]) -> bool:
        """Tell whether an update is a tap of the owner's on what the test has sent."""
        match update:
            case {"callback_query": {"from": {"id": self._owner}, "data": str(data)}}:
                return data.startswith(OWN)
            case {"inline_query": {"from": {"id": self._owner}, "query": str(query)}}:
                return query.strip() == QUERY
            case {"message": {"from": {"id": self._owner}, "chat": {"id": self._owner}, "text": str(text)}}:
                return text == self._key
            case _:
                return False

    def _is_from_owner(self, update: Mapping[str, Any]) -> bool:
        match update:
            case {"message": {"from": {"id": self._owner}, "chat": {"id": self._owner}}}:
                return True
            case _:
                return False

    def _request(self, seconds: int) -> dict[str, Any]:
        request: dict[str, Any] = {"timeout": seconds, "allowed_updates": ALLOWED_UPDATES}
        return request if self._offset is None else request | {"offset": self._offset}

    async def _keep(self, updates: list[Mapping[str, Any]]) -> None:
        """Store what is the bot's; only then may the offset move behind it."""
        others = bodies_of(each for each in updates if not self.is_own(each))
        now = to_micros(self._clock())
        if others:
            await self._database.write(lambda tx: inbox.add(tx, self._bot_id, others, now))
        if known := bodies_of(updates):
            self._offset = known[-1][0] + 1
