"""Fetching updates and storing them before Telegram is told that they arrived.

Nothing here understands an update: a malformed one is stored like any other and does no harm.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, Final

from bot.clock import Clock, Signal
from bot.telegram.client import Answer, TelegramClient, VoidTokenError
from bot.telegram.rivalry import PATIENCE, Rivalry
from db.core import key_values
from db.core.engine import TROUBLE_SECONDS, Database, Tx, is_storage_trouble
from db.core.json import dumps
from db.core.time import DAY, HOUR, MINUTE, to_micros
from db.delivery import inbox

ALLOWED_UPDATES: Final = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""Asked for by name: Telegram remembers the list, and leaves out what is not on it."""

POLL_SECONDS: Final = 25
GRACE_SECONDS: Final = 10
"""How much later than promised Telegram may answer a poll."""
BATCH: Final = 100
BACKOFF_MAX: Final = 60.0
KNOCK_SECONDS: Final = 5.0
"""Between two polls of a copy that has given way and finds nobody in its way."""
FAILURES_BEFORE_RECONNECT: Final = 3
LAST_GOOD_POLL: Final = "last_good_poll"
MARK_EVERY: Final = MINUTE
"""How exactly that moment is kept; it tells of outages, which are longer."""
POLLING_SINCE: Final = "polling_since"
"""The mark of the moment since which this database's bot has polled well, but for short breaks."""
BREAK: Final = 10 * MINUTE
RIVAL: Final = "rival"
"""The mark that another program polls for the same bot: whether this one "stays" or "waits"."""
GAP: Final = "gap_in_polling"
"""The mark that updates were lost: Telegram keeps them for a day (Bot API, "Getting updates")."""
_INT64: Final = 2**63

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
        self._rivalry = Rivalry()
        self._since: int | None = None
        self._marked_at = 0
        self._at_rest = asyncio.Event()
        self._at_rest.set()
        self.polled = asyncio.Event()
        """Set after the first good poll."""

    async def run(self) -> None:
        """Poll for ever. Raises `FatalError` when the token is void."""
        await self._database.read(self._recall)
        while True:
            answer = await self._telegram.call(
                "getUpdates", self._request(POLL_SECONDS), seconds=POLL_SECONDS + GRACE_SECONDS
            )
            if isinstance(answer.result, list):
                self._failures = 0
                self.polled.set()
                self._rivalry.good(time.monotonic())
                if self.waits:  # what comes now may be the other's
                    await asyncio.sleep(KNOCK_SECONDS)
                else:
                    await self._store(answer.result)
            else:
                await asyncio.sleep(await self._pause(answer))

    @property
    def waits(self) -> bool:
        """Whether this copy has given way to another one: then it sends nothing, either."""
        return self._rivalry.waits

    async def _recall(self, tx: Tx) -> None:
        """Take up since when polling has been good, unless it has rested for long: a restart is no new beginning."""
        last, since = await key_values.get(tx, LAST_GOOD_POLL), await key_values.get(tx, POLLING_SINCE)
        if last and since and abs(to_micros(self._clock()) - int(last)) < BREAK:
            self._since = int(since)

    async def acknowledge(self) -> None:
        """Confirm what is stored, without waiting: an unconfirmed batch would come again after the restart."""
        await self._at_rest.wait()
        if self._offset is not None and not self.waits:
            await self._telegram.call("getUpdates", self._request(0) | {"limit": 1}, seconds=5)

    def _request(self, seconds: int) -> dict[str, Any]:
        request: dict[str, Any] = {"timeout": seconds, "limit": BATCH, "allowed_updates": ALLOWED_UPDATES}
        return request if self._offset is None else request | {"offset": self._offset}

    async def _store(self, updates: list[Any]) -> None:
        bodies = [(update["update_id"], _body(update)) for update in updates if _has_id(update)]
        if len(bodies) < len(updates):
            log.warning("unidentified=%d", len(updates) - len(bodies))
        if updates and not bodies:  # without an id they can't be confirmed, and come again at once
            await asyncio.sleep(TROUBLE_SECONDS)
            return
        now = to_micros(self._clock())
        if not bodies and now - self._marked_at < MARK_EVERY:
            return

        async def store(tx: Tx) -> None:
            await inbox.add(tx, self._bot_id, bodies, now)
            if now - self._marked_at >= MARK_EVERY:
                await self._mark(tx, now)

        try:
            await asyncio.shield(self._keep(store, bodies[-1][0] if bodies else None))
        except Exception as error:
            if not is_storage_trouble(error):
                raise
            # The offset stays: Telegram keeps what we cannot.
            log.exception("not stored")
            await asyncio.sleep(TROUBLE_SECONDS)

    async def _mark(self, tx: Tx, now: int) -> None:
        """Keep that this poll was good, and whether the one before it was too long ago."""
        before = await key_values.get(tx, LAST_GOOD_POLL)
        if before is not None and now - int(before) > DAY:
            await key_values.put(tx, GAP, str((now - int(before)) // HOUR))
        if self._since is None or (before is not None and now - int(before) >= BREAK):
            self._since = now
        await key_values.put(tx, POLLING_SINCE, str(self._since))
        await key_values.put(tx, LAST_GOOD_POLL, str(now))
        self._marked_at = now

    async def mark_polling_alive(self, tx: Tx) -> None:
        """Keep that polling goes on as well as before: days that a rehearsal skips are no outage."""
        now = to_micros(self._clock())
        if not self._failures and now - self._marked_at >= HOUR:
            await key_values.put(tx, LAST_GOOD_POLL, str(now))
            self._marked_at = now

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
        now = to_micros(self._clock())
        minutes = max(0, now - self._since) // MINUTE if self._since is not None else 0
        pause = self._rivalry.conflict(time.monotonic(), minutes)
        if self.waits:
            self._since, self._marked_at = None, 0
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
        if answer.status == HTTPStatus.UNAUTHORIZED or (answer.status == HTTPStatus.NOT_FOUND and answer.body):
            raise VoidTokenError
        if answer.status == HTTPStatus.CONFLICT:
            return await self._contend()
        if answer.retry_after is not None:
            return max(1.0, answer.retry_after)
        self._failures += 1
        log.warning("poll failed status=%s fault=%s failures=%d", answer.status, answer.fault, self._failures)
        if self._failures % FAILURES_BEFORE_RECONNECT == 0:
            await self._telegram.reconnect()
        return min(BACKOFF_MAX, 2.0 ** min(self._failures - 1, 6)) * random.uniform(0.5, 1)  # noqa: S311 - jitter


def _has_id(update: Any) -> bool:
    update_id = update.get("update_id") if isinstance(update, dict) else None
    return isinstance(update_id, int) and not isinstance(update_id, bool) and 0 <= update_id < _INT64


def _body(update: Any) -> str:
    """Return an update as text that SQLite takes: lone surrogates, which it would refuse, are dropped."""
    return dumps(update).encode("utf-8", "ignore").decode()
