"""Fetching updates and storing them before Telegram is told that they arrived.

Nothing here understands an update: a malformed one is stored like any other and does no harm.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, Final

from bot.clock import Clock, Signal
from bot.telegram.client import Answer, FatalError, TelegramClient, VoidTokenError
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
CONFLICTS: Final = 3
CONFLICT_SECONDS: Final = 2.0
FAILURES_BEFORE_RECONNECT: Final = 3
LAST_GOOD_POLL: Final = "last_good_poll"
MARK_EVERY: Final = MINUTE
"""How exactly that moment is kept; it tells of outages, which are longer."""
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
        self._conflicts = 0
        self._marked_at = 0
        self._at_rest = asyncio.Event()
        self._at_rest.set()
        self.polled = asyncio.Event()
        """Set after the first good poll."""

    async def run(self) -> None:
        """Poll for ever. Raises `FatalError` when the token is void or somebody else polls for the same bot."""
        while True:
            answer = await self._telegram.call(
                "getUpdates", self._request(POLL_SECONDS), seconds=POLL_SECONDS + GRACE_SECONDS
            )
            if isinstance(answer.result, list):
                self._failures = self._conflicts = 0
                self.polled.set()
                await self._store(answer.result)
            else:
                await asyncio.sleep(await self._pause(answer))

    async def acknowledge(self) -> None:
        """Confirm what is stored, without waiting: an unconfirmed batch would come again after the restart."""
        await self._at_rest.wait()
        if self._offset is not None:
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

    async def _pause(self, answer: Answer) -> float:
        """Return how long to wait after a poll that failed."""
        if answer.status == HTTPStatus.UNAUTHORIZED or (answer.status == HTTPStatus.NOT_FOUND and answer.body):
            raise VoidTokenError
        if answer.status == HTTPStatus.CONFLICT:
            self._conflicts += 1
            log.warning("conflict=%d", self._conflicts)
            if self._conflicts >= CONFLICTS:
                raise FatalError(
                    "Another program receives this bot's messages (Telegram answers 409 Conflict). "
                    "Stop the other copy, or give this one a bot of its own."
                )
            return CONFLICT_SECONDS
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
