"""A clock that a rehearsal moves. The bot follows it and tells when it has done everything that was due.

One request says both: "I have done all that was due at the moment you showed; this is when I have something to do
next". It is answered when the clock is moved. So a rehearsal can go from one due moment to the next, and nothing is
late because days pass in a second.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, Final

from aiohttp import ClientError, ClientSession, ClientTimeout

from db.core.time import to_moment

PATIENCE: Final = ClientTimeout(total=60.0)
"""The rehearsal answers earlier, moved or not."""
RETRY_SECONDS: Final = 0.5

log = logging.getLogger("jarmenke.clock")


class MovedClock:
    """Shows what it was told to show last, and goes on from there at a pace: 0 stands still."""

    def __init__(self) -> None:
        self._shown = to_moment(0)
        self._pace = 0.0
        self._since = time.monotonic()

    def __call__(self) -> datetime:
        """Return the moment, as any clock of the bot's parts does."""
        return self._shown + timedelta(seconds=(time.monotonic() - self._since) * self._pace)

    def show(self, moment: datetime, pace: float) -> None:
        """Go on from a moment."""
        self._shown, self._pace, self._since = moment, pace, time.monotonic()


class RemoteClock:
    """Keeps a clock as the rehearsal's."""

    def __init__(self, session: ClientSession, url: str) -> None:
        self._session = session
        self._url = url
        self._version = 0
        self.clock = MovedClock()

    async def begin(self) -> None:
        """Find out what time it is."""
        while not await self._ask(None):
            pass

    async def run(self, caught_up: Callable[[], Awaitable[int | None]]) -> None:
        """Follow for ever."""
        upcoming = await caught_up()
        while True:
            if await self._ask(upcoming):
                upcoming = await caught_up()

    async def _ask(self, upcoming: int | None) -> bool:
        """Say how far we are; return whether the clock was moved."""
        asked = {"version": self._version} | ({} if upcoming is None else {"next": upcoming})
        try:
            async with self._session.get(self._url, params=asked, timeout=PATIENCE, raise_for_status=True) as response:
                shown: dict[str, Any] = await response.json()
        except (ClientError, TimeoutError, ValueError) as error:
            log.warning("the rehearsal's clock does not answer why=%s", type(error).__name__)
            await asyncio.sleep(RETRY_SECONDS)
            return False
        if shown["version"] == self._version:
            return False
        self._version = shown["version"]
        self.clock.show(to_moment(shown["now"]), shown["pace"])
        return True


@asynccontextmanager
async def followed(url: str) -> AsyncIterator[RemoteClock | None]:
    """Follow the clock at an address, if there is one."""
    if not url:
        yield None
        return
    async with ClientSession() as session:
        remote = RemoteClock(session, url)
        await remote.begin()
        yield remote
