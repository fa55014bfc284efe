"""Updates that go to the bot instead of being fetched: one POST each, again and again until it is accepted.

The figures are those of the open-source server (tdlib/telegram-bot-api, WebhookActor.cpp).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import aiohttp

from rehearsal.botapi.dispatch import METHODS, canonical, chat_of, perform
from rehearsal.botapi.parameters import Parameters, methods
from rehearsal.world.errors import ApiError

if TYPE_CHECKING:
    from rehearsal.botapi.webhook_address import Address
    from rehearsal.telegram import Telegram
    from rehearsal.world.updates import Pending

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

    telegram: Telegram
    address: Address | None = None
    resting: int = 0
    """How many lanes wait before they try again."""
    _task: asyncio.Task[None] | None = None
    _busy: set[str] = field(default_factory=set)
    _look: asyncio.Event = field(default_factory=asyncio.Event)

    def set(self, address: Address) -> None:
        """Deliver to this address from now on."""
        self.stop()
        self.address = address
        self.telegram.updates.heard = self.hurry
        self._task = asyncio.get_running_loop().create_task(self._deliver(address))  # ends with `stop`

    def stop(self) -> None:
        """Deliver nothing any more; what waits is kept."""
        self.address = None
        self.telegram.updates.heard = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def hurry(self) -> None:
        """Look at the queue and at the clock again, now."""
        self._look.set()
        self._look = asyncio.Event()

    def info(self) -> dict[str, Any]:
        """Return what getWebhookInfo tells."""
        queue, address = self.telegram.updates, self.address
        told: dict[str, Any] = {
            "url": address.url if address else "",
            "has_custom_certificate": False,
            "pending_update_count": len(queue),
        }
        if queue.allowed is not None:
            told["allowed_updates"] = sorted(queue.allowed)
        if address:
            told |= {"ip_address": "127.0.0.1", "max_connections": address.connections}
            if address.failure:
                told |= {"last_error_date": int(address.failed_at), "last_error_message": address.failure}
        return told

    async def _deliver(self, address: Address) -> None:
        """Give every chat a lane of its own, as many at once as the bot allows."""
        self._busy.clear()
        async with aiohttp.ClientSession() as http, asyncio.TaskGroup() as lanes:
            while True:
                look = self._look
                for update in self.telegram.updates.heads(self._busy):
                    if len(self._busy) >= address.connections:
                        break
                    self._busy.add(update.lane)
                    lanes.create_task(self._lane(http, address, update))
                await look.wait()

    async def _lane(self, http: aiohttp.ClientSession, address: Address, update: Pending) -> None:
        """Try one update until it is accepted or too old."""
        pause = 0.0
        while self.telegram.updates.waits(update):
            wish = await self._post(http, address, update)
            if wish is None:
                self.telegram.updates.remove(update)
                break
            await self._pause(max(wish, pause))
            pause = min(max(2 * pause, 1.0), LONGEST_PAUSE)
        self._busy.discard(update.lane)
        self.hurry()

    async def _pause(self, seconds: float) -> None:
        """Wait by this Telegram's clock; `hurry` makes it look again."""
        end = self.telegram.now() + seconds
        self.resting += 1
        try:
            while (left := end - self.telegram.now()) > 0:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._look.wait(), left)
        finally:
            self.resting -= 1

    async def _post(self, http: aiohttp.ClientSession, address: Address, update: Pending) -> float | None:
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

    def _refused(self, address: Address, response: aiohttp.ClientResponse) -> float:
        now = self.telegram.now()
        if response.status == GONE:
            address.gone_since = now if address.gone_since is None else address.gone_since
            if now - address.gone_since >= PATIENCE:
                self.stop()
        else:
            address.gone_since = None
        self._failed(address, f"Wrong response from the webhook: {response.status} {response.reason}")
        wish = response.headers.get("Retry-After", "")
        return min(float(wish), LONGEST_WISH) if wish.isdecimal() else 0.0

    def _failed(self, address: Address, words: str) -> float:
        address.failed_at, address.failure = self.telegram.now(), words
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
                self.telegram.alarms.append(f"{method}: not rehearsed")
            return
        p = Parameters(values)
        try:
            perform(self.telegram, method, p, chat_of(self.telegram, method, p))
        except ApiError as error:
            address = self.address
            if address:
                self._failed(address, error.description)
