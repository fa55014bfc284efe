"""Fetching updates and storing them before Telegram is told that they arrived.

Nothing here understands an update: a malformed one is stored like any other and does no harm.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final

from bot.clock import Clock, Signal
from bot.telegram.client import Answer, TelegramClient, VoidTokenError
from bot.telegram.last_heard import LastHeard
from bot.telegram.rivalry import PATIENCE, Rivalry
from bot.telegram.update_source import ALLOWED_UPDATES, bodies_of
from db.core import key_values
from db.core.engine import Database, Tx
from db.core.time import MINUTE, to_micros
from db.core.trouble import TROUBLE_SECONDS, is_storage_trouble
from db.delivery import inbox

POLL_SECONDS: Final = 25
GRACE_SECONDS: Final = 10
"""How much later than promised Telegram may answer a poll."""
BATCH: Final = 100
BACKOFF_MAX: Final = 60.0
FOLLOW_SECONDS: Final = 0.25
"""Between two tries to be the one who polls, where another process is."""
KNOCK_SECONDS: Final = 5.0
"""Between two polls of a copy that has given way and finds nobody in its way."""
FAILURES_BEFORE_RECONNECT: Final = 3
RIVAL: Final = "rival"
"""The mark that another program polls for the same bot: whether this one "stays" or "waits"."""

log = logging.getLogger("jarmenke.intake")


class Polling:
    """The polling loop. `run` is ended by cancelling it, then `acknowledge` tells Telegram what is stored."""

    def __init__(self, telegram: TelegramClient, database: Database, bot_id: int, clock: Clock, stored: Signal) -> None:
        self._telegram = telegram
        self._database = database
        self._bot_id = bot_id
        self._clock = clock
        self._stored = stored
        self._offset: int | None = None
        self._failures = 0
        self._led = not database.is_shared
        """Whether this process was the one who polls, when it last asked."""
        self._rivalry = Rivalry()
        self._heard = LastHeard(clock)
        self._at_rest = asyncio.Event()
        self._at_rest.set()
        self.receiving = asyncio.Event()
        """Set after the first good poll."""

    async def run(self) -> None:
        """Poll for ever. Raises `FatalError` when the token is void."""
        await self._database.read(self._heard.recall)
        while True:
            if not await self._leads():
                await asyncio.sleep(FOLLOW_SECONDS)
                continue
            answer = await self._telegram.call(
                "getUpdates", self._request(POLL_SECONDS), seconds=POLL_SECONDS + GRACE_SECONDS
            )
            if isinstance(answer.result, list):
                self._failures = 0
                self._heard.hear()
                self.receiving.set()
                self._rivalry.good(time.monotonic())
                if self.waits:  # what comes now may be the other's
                    await asyncio.sleep(KNOCK_SECONDS)
                else:
                    await self._store(answer.result)
            else:
                await asyncio.sleep(await self._pause(answer))

    async def _leads(self) -> bool:
        """Tell whether this process polls: one of those that serve the same database does."""
        try:
            led, self._led = self._led, await self._database.lead()
        except Exception as error:
            if not is_storage_trouble(error):
                raise
            self._led = False
            log.warning("not known who polls: %s", error)
            return False
        if self._led and not led:
            self._offset = None  # what others have stored, Telegram brings again at most once
            self._stored.notify()  # what they had stored and not done
        if not self._led:
            self._heard.hear()  # by the one who polls
            self.receiving.set()
        return self._led

    @property
    def silence(self) -> float:
        """Seconds since Telegram answered."""
        return self._heard.silence

    @property
    def waits(self) -> bool:
        """Whether this copy has given way to another one: then it sends nothing, either."""
        return self._rivalry.waits

    async def acknowledge(self) -> None:
        """Confirm what is stored, without waiting: an unconfirmed batch would come again after the restart."""
        await self._at_rest.wait()
        if self._offset is not None and self._led and not self.waits:
            await self._telegram.call("getUpdates", self._request(0) | {"limit": 1}, seconds=5)
        await self._database.follow()

    def _request(self, seconds: int) -> dict[str, Any]:
        request: dict[str, Any] = {"timeout": seconds, "limit": BATCH, "allowed_updates": ALLOWED_UPDATES}
        return request if self._offset is None else request | {"offset": self._offset}

    async def _store(self, updates: list[Any]) -> None:
        bodies = bodies_of(updates)
        if len(bodies) < len(updates):
            log.warning("unidentified=%d", len(updates) - len(bodies))
        if updates and not bodies:  # without an id they can't be confirmed, and come again at once
            await asyncio.sleep(TROUBLE_SECONDS)
            return
        if not bodies and not self._heard.is_due():
            return

        async def store(tx: Tx) -> None:
            await inbox.add(tx, self._bot_id, bodies, to_micros(self._clock()))
            if self._heard.is_due():
                await self._heard.mark(tx)

        try:
            await asyncio.shield(self._keep(store, bodies[-1][0] if bodies else None))
        except Exception as error:
            if not is_storage_trouble(error):
                raise
            # The offset stays: Telegram keeps what we cannot.
            log.exception("not stored")
            await asyncio.sleep(TROUBLE_SECONDS)

    async def skip_time(self, tx: Tx) -> None:
        """Keep that polling goes on as well as before: days that a rehearsal skips are no outage."""
        if not self._failures:
            await self._heard.skip(tx)

    async def _keep(self, store: Callable[[Tx], Awaitable[None]], last_id: int | None) -> None:
        """Store a batch and move the offset behind it: both, also when the loop is cancelled in between."""
        self._at_rest.clear()
        try:
            await self._database.write(store)
            if last_id is not None:
                self._offset = last_id + 1
                self._stored.notify()
        finally:
            self._at_rest.set()

    async def _contend(self) -> float:
        """Bear that somebody else polls, or give way; return how long to wait. The owners hear of it either way."""
        since = self._heard.since
        minutes = max(0, to_micros(self._clock()) - since) // MINUTE if since is not None else 0
        self._led = not self._database.is_shared
        await self._database.follow()  # the last poll of a replica that is gone, or frozen, may still be open
        pause = self._rivalry.conflict(time.monotonic(), minutes)
        if self.waits:
            self._heard.begin_anew()
            log.error("conflict: another program receives this bot's messages; this one waits seconds=%d", pause)
        else:
            log.warning("conflict=%d", self._rivalry.conflicts)
        if self.waits or self._rivalry.conflicts >= PATIENCE:
            await self._note_rival("waits" if self.waits else "stays")
        return pause

    async def _note_rival(self, standing: str) -> None:
        try:
            await self._database.write(lambda tx: key_values.put(tx, RIVAL, standing))
        except Exception as error:
            if not is_storage_trouble(error):
                raise
            log.exception("not stored")

    async def _pause(self, answer: Answer) -> float:
        """Return how long to wait after a poll that failed."""
        if answer.is_void_token:
            raise VoidTokenError
        if answer.is_conflict:
            return await self._contend()
        if answer.retry_after is not None:
            return max(1.0, answer.retry_after)
        self._failures += 1
        log.warning("poll failed status=%s fault=%s failures=%d", answer.status, answer.fault, self._failures)
        if self._failures % FAILURES_BEFORE_RECONNECT == 0:
            await self._telegram.reconnect()
        return min(BACKOFF_MAX, 2.0 ** min(self._failures - 1, 6)) * random.uniform(0.5, 1)  # noqa: S311 - jitter
