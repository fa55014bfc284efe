"""Updates that go to the bot instead of being fetched: one POST each, again and again until it is accepted.

The figures are those of the open-source server (tdlib/telegram-bot-api, WebhookActor.cpp).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import aiohttp

from rehearsal.botapi.dispatch import METHODS, canonical, chat_of, perform
from rehearsal.botapi.parameters import Parameters, methods
from rehearsal.world.errors import ApiError

if TYPE_CHECKING:
    from rehearsal.world.updates import Pending, WebhookAddress
    from rehearsal.world.world import TelegramWorld

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  its name
ANSWER_WITHIN = 60.0  # seconds
LONGEST_PAUSE = 60.0  # between two tries
LONGEST_WISH = 3_600.0  # that a Retry-After is obeyed
GONE = 410
PATIENCE = 82_800.0  # seconds of nothing but 410 after which the webhook is given up: 23 hours
_ACCEPTED = range(200, 300)


@dataclass(slots=True)
class Webhook:
    """Delivers what waits in the queue: in order within a chat, chats side by side."""

    world: TelegramWorld
    resting: int = 0
    """How many lanes wait before they try again."""
    _task: asyncio.Task[None] | None = None
    _busy: set[str] = field(default_factory=set)
    _look: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.world.webhook_changed = self._changed

    def _changed(self) -> None:
        """Deliver to the address that is set now; without one deliver nothing, and keep what waits."""
        self.world.updates.heard = None
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if address := self.world.webhook_address:
            self.world.updates.heard = self.hurry
            self._task = asyncio.get_running_loop().create_task(self._deliver(address))  # ends with `_changed`

    def hurry(self) -> None:
        """Look at the queue and at the clock again, now."""
        self._look.set()
        self._look = asyncio.Event()

    async def _deliver(self, address: WebhookAddress) -> None:
        """Give every chat a lane of its own, as many at once as the bot allows."""
        self._busy.clear()
        async with aiohttp.ClientSession() as http, asyncio.TaskGroup() as lanes:
            while True:
                look = self._look
                for update in self.world.updates.heads(self._busy):
                    if len(self._busy) >= address.connections:
                        break
                    self._busy.add(update.lane)
                    lanes.create_task(self._lane(http, address, update))
                await look.wait()

    async def _lane(self, http: aiohttp.ClientSession, address: WebhookAddress, update: Pending) -> None:
        """Try one update until it is accepted or too old."""
        pause = 0.0
        while self.world.updates.waits(update):
            wish = await self._post(http, address, update)
            if wish is None:
                self.world.updates.remove(update)
                break
            await self._pause(max(wish, pause))
            pause = min(max(2 * pause, 1.0), LONGEST_PAUSE)
        self._busy.discard(update.lane)
        self.hurry()

    async def _pause(self, seconds: float) -> None:
        """Wait by this Telegram's clock; `hurry` makes it look again."""
        end = self.world.now() + seconds
        self.resting += 1
        try:
            while (left := end - self.world.now()) > 0:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._look.wait(), left)
        finally:
            self.resting -= 1

    async def _post(self, http: aiohttp.ClientSession, address: WebhookAddress, update: Pending) -> float | None:
        """Deliver once; return after how many seconds the bot wishes to be asked again, nothing when it accepted."""
        headers = {"Content-Type": "application/json"}
        if address.secret:
            headers[SECRET_HEADER] = address.secret
        timeout = aiohttp.ClientTimeout(total=ANSWER_WITHIN)
        try:
            async with http.post(address.url, data=update.body, headers=headers, timeout=timeout) as response:
                if response.status in _ACCEPTED:
                    address.gone_since = None
                    self._obey(await response.text())
                    return None
                return self._refused(address, response)
        except TimeoutError:
            return self._failed(address, "Read timeout expired")
        except aiohttp.ClientConnectorError:
            return self._failed(address, "Connection refused")
        except (aiohttp.ClientError, OSError):
            return self._failed(address, "Connection closed")

    def _refused(self, address: WebhookAddress, response: aiohttp.ClientResponse) -> float:
        now = self.world.now()
        if response.status == GONE:
            address.gone_since = now if address.gone_since is None else address.gone_since
            if now - address.gone_since >= PATIENCE:
                self.world.set_webhook(None)
        else:
            address.gone_since = None
        self._failed(address, f"Wrong response from the webhook: {response.status} {response.reason}")
        wish = response.headers.get("Retry-After", "")
        return min(float(wish), LONGEST_WISH) if wish.isdecimal() else 0.0

    def _failed(self, address: WebhookAddress, words: str) -> float:
        address.failed_at, address.failure = self.world.now(), words
        return 0.0

    def _obey(self, text: str) -> None:
        """Perform the call that an answer may carry; nobody is told how it went."""
        try:
            values = json.loads(text)
        except ValueError:
            return
        if not isinstance(values, dict) or "method" not in values:
            return
        method = canonical(str(values.pop("method")))
        if method not in METHODS:
            if method in methods():
                self.world.alarms.append(f"{method}: not rehearsed")
            return
        p = Parameters(values)
        try:
            perform(self.world, method, p, chat_of(self.world, method, p))
        except ApiError as error:
            address = self.world.webhook_address
            if address:
                self._failed(address, error.description)
