"""Updates that Telegram brings: each is stored before Telegram hears that it arrived, so that none is lost.

Telegram brings a chat's next update only after it has heard so of the one before (tdlib/telegram-bot-api,
WebhookActor.cpp: a queue per chat), tries again until it does, and may bring one twice.
"""

import asyncio
import hashlib
import logging
from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.clock import Clock, Signal
from bot.telegram.client import Answer, TelegramClient, VoidTokenError
from bot.telegram.last_heard import LastHeard
from bot.telegram.update_source import ALLOWED_UPDATES, bodies_of
from db.core import key_values
from db.core.engine import Database, Tx
from db.core.time import MINUTE, SECOND, to_micros
from db.core.trouble import is_storage_trouble
from db.delivery import inbox

CONNECTIONS: Final = 40
"""How many updates Telegram may bring at once (Bot API, setWebhook: 1 to 100)."""
STORE_SECONDS: Final = 20.0
"""Telegram waits for a minute; whatever stands in front of us may be less patient."""
LOOK_SECONDS: Final = 60.0
"""How often Telegram is asked how it gets on."""
FIRST_PAUSE: Final = 1.0
UNWELL: Final = 5 * MINUTE
"""For how long an error that Telegram had counts as one that lasts."""
TROUBLE: Final = "webhook_trouble"
"""The mark of what keeps Telegram from bringing updates, in its own words."""

log = logging.getLogger("jarmenke.intake")

Waiting = tuple[Any, asyncio.Future[bool]]
"""An update and whether it was stored."""


def secret_of(token: str) -> str:
    """Return what Telegram shall send along, so that nobody else can bring updates; it tells nothing of the token."""
    return hashlib.sha256(f"{token}webhook".encode()).hexdigest()


class WebhookSource:
    """Asks Telegram to bring updates to an address, and stores what `accept` is given: all that wait in one commit."""

    def __init__(
        self,
        telegram: TelegramClient,
        database: Database,
        bot_id: int,
        clock: Clock,
        stored: Signal,
        *,
        url: str,
        secret: str,
    ) -> None:
        self._telegram = telegram
        self._database = database
        self._bot_id = bot_id
        self._clock = clock
        self._stored = stored
        self._heard = LastHeard(clock)
        self._waiting: list[Waiting] = []
        self._arrived = asyncio.Event()
        self._closed = False
        self.url = url
        self.secret = secret
        self.receiving = asyncio.Event()
        """Set once Telegram has taken the address."""

    @property
    def silence(self) -> float:
        """Seconds since Telegram answered."""
        return self._heard.silence

    @property
    def waits(self) -> bool:
        """Whether it has given way to another copy. Never: whoever is brought an update stores it."""
        return False

    async def run(self) -> None:
        """Receive until cancelled. Raises `FatalError` when the token is void."""
        await self._database.read(self._heard.recall)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._store_for_ever())
                tasks.create_task(self._look_after_address())
        finally:
            self._closed = True
            _tell(self._waiting, stored=False)

    async def acknowledge(self) -> None:
        """Do nothing: whatever is stored, Telegram has been told of. The address stays, for the next start."""

    async def skip_time(self, tx: Tx) -> None:
        """Keep that Telegram is heard as well as before: days that a rehearsal skips are no outage."""
        await self._heard.skip(tx)

    async def accept(self, update: Any) -> bool:
        """Store an update; return whether it is on the disk. If not, Telegram will bring it again."""
        if self._closed:
            return False
        stored: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((update, stored))
        self._arrived.set()
        try:
            async with asyncio.timeout(STORE_SECONDS):
                return await stored
        except TimeoutError:
            return False

    async def _store_for_ever(self) -> None:
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            waiting, self._waiting = self._waiting, []
            try:
                await self._store([update for update, _ in waiting])
            except Exception as error:
                _tell(waiting, stored=False)
                if not is_storage_trouble(error):
                    raise
                log.exception("not stored")
            except asyncio.CancelledError:
                _tell(waiting, stored=False)  # perhaps it is: then it comes twice, and the second one is known
                raise
            else:
                _tell(waiting, stored=True)
                self._stored.notify()

    async def _store(self, updates: Sequence[Any]) -> None:
        bodies = bodies_of(updates)
        if len(bodies) < len(updates):
            log.warning("unidentified=%d", len(updates) - len(bodies))

        async def store(tx: Tx) -> None:
            await inbox.add(tx, self._bot_id, bodies, to_micros(self._clock()))
            if self._heard.is_due():
                await self._heard.mark(tx)

        await self._database.write(store)

    async def _look_after_address(self) -> None:
        """Give Telegram the address, see that it keeps it, and keep what it says of its troubles."""
        pause = FIRST_PAUSE
        while True:
            info = await self._telegram.call("getWebhookInfo")
            if info.is_void_token:
                raise VoidTokenError
            if not isinstance(info.result, Mapping):
                log.warning("no answer yet status=%s fault=%s", info.status, info.fault)
            elif await self._has_address(info.result):
                self._heard.hear()
                self.receiving.set()
                await self._keep_trouble(self._trouble_of(info.result))
                pause = LOOK_SECONDS
            await asyncio.sleep(pause)
            pause = min(pause * 2, LOOK_SECONDS)

    async def _has_address(self, info: Mapping[str, Any]) -> bool:
        """Tell whether Telegram brings updates here, once it was asked to if need be."""
        if self.receiving.is_set() and info.get("url") == self.url:
            return True
        if self.receiving.is_set():
            log.warning("conflict: another program has taken the webhook; taking it back")
        answer = await self._telegram.call("setWebhook", self._wish())
        if answer.result is not True:
            await self._keep_trouble(_refusal(answer))
        return answer.result is True

    def _wish(self) -> dict[str, Any]:
        return {
            "url": self.url,
            "secret_token": self.secret,
            "max_connections": CONNECTIONS,
            "allowed_updates": ALLOWED_UPDATES,
            "drop_pending_updates": False,
        }

    def _trouble_of(self, info: Mapping[str, Any]) -> str | None:
        """Return why Telegram can't bring what waits, if that is so at present."""
        failed_at = info.get("last_error_date")
        recent = isinstance(failed_at, int) and to_micros(self._clock()) - failed_at * SECOND < UNWELL
        return str(info.get("last_error_message")) if recent and info.get("pending_update_count") else None

    async def _keep_trouble(self, trouble: str | None) -> None:
        if trouble is not None:
            log.error("webhook: %s", trouble)

        async def keep(tx: Tx) -> None:
            if trouble is not None:
                await key_values.put(tx, TROUBLE, trouble)
            elif self._heard.is_due():
                await self._heard.mark(tx)

        try:
            await self._database.write(keep)
        except Exception as error:
            if not is_storage_trouble(error):
                raise
            log.exception("not stored")


def _refusal(answer: Answer) -> str:
    said = answer.body.get("description") if isinstance(answer.body, Mapping) else None
    return str(said or answer.fault or answer.status)


def _tell(waiting: list[Waiting], *, stored: bool) -> None:
    for _, future in waiting:
        if not future.done():
            future.set_result(stored)
