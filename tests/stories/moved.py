"""A fair on a clock that can be moved: the bot follows it over HTTP, as in `make rehearse`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from rehearsal.sample_people.robots import Robots
from rehearsal.stage.bot_database import BotDatabase
from rehearsal.stage.clock import RehearsalClock
from rehearsal.telegram import Telegram
from tests.engines import place_of
from tests.front import Fair, front_door


@dataclass
class Moved:
    """A running bot, and the page's way to the rehearsal around it."""

    fair: Fair
    clock: RehearsalClock
    http: ClientSession
    robots: Robots | None = None

    async def asks(self, verb: str, path: str, expect: int = 200, **more: Any) -> Any:
        """Ask the control API, as the page does."""
        async with self.http.request(verb, f"{self.fair.telegram.url}/rehearsal{path}", **more) as response:
            body = await response.json()
            assert response.status == expect, body
            return body

    async def comes(self, moment: datetime) -> None:
        """Let all time pass until a moment."""
        await self.asks("POST", "/clock", json={"to": moment.timestamp()})


@asynccontextmanager
async def moved_fair(folder: Path, start: datetime, **changed: Any) -> AsyncIterator[Moved]:
    """Open a fair whose clock stands at `start`."""
    clock = RehearsalClock(start, pace=0)
    async with Telegram(now=clock.now) as telegram, ClientSession() as http:
        telegram.stage.clock, telegram.stage.database = clock, BotDatabase(place_of(folder / "jarmenke.db"))
        given = {"bulk_per_second": 0, "clock_url": f"{telegram.url}/rehearsal/clock/follow", **changed}
        async with front_door(folder, telegram, **given) as fair:
            fair.clock.now = start
            yield Moved(fair, clock, http)
            await clock.halt()
            clock.left()
