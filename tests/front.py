"""The whole product in one process, entered by the front door: real HTTP, real dispatcher, real SQLite file.

async with front_door(tmp_path) as fair:
    aigul = fair.telegram.person("Айгүл", language_code="kk")
    await fair.says(aigul, "/start")
    await fair.taps(aigul, "Тіркелу")
    assert aigul.last.text == ...
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import SecretStr

from bot.app import App, opened
from bot.settings import Settings
from bot.web.site import open_site
from db.core.engine import Tx
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests import picking
from tests.db.rows import fresh_database
from tests.engines import POSTGRESQL, is_there, same_schema, url_of

T = TypeVar("T")

ROOT: Final = Path(__file__).parent.parent
SAMPLE: Final = ROOT / "content" / "mangystau-fair"
DURING_REGISTRATION: Final = datetime(2027, 10, 1, 7, 0, tzinfo=UTC)
PATIENCE: Final = 20.0


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = DURING_REGISTRATION) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Fair:
    """A running bot, the Telegram it runs against, and a way to wait for both."""

    telegram: Telegram
    app: App
    clock: Clock
    settings: Settings

    async def settled(self) -> None:
        """Wait until all that people did has been dealt with and answered."""
        async with asyncio.timeout(PATIENCE):
            while len(self.telegram.updates):  # noqa: ASYNC110 - nobody is told when the bot confirms them
                await asyncio.sleep(0.001)
            await self.app.settled()
            await self.reads(_nothing)  # behind the last commit

    async def says(self, person: Account, text: str) -> None:
        """Let a person write, and wait for the answer."""
        person.say(text)
        await self.settled()

    async def taps(self, person: Account, label: str) -> None:
        """Let a person tap a button by what is written on it, and wait for the answer."""
        person.tap(label)
        await self.settled()

    async def picks(self, person: Account, label: str) -> None:
        """Let a person tap an entry of a list, wherever it stands."""
        turned: list[str] = []
        while (button := picking.button_of(label, person.last.text, _labels(person))) is None:
            other = picking.other_pages(_labels(person), turned)
            assert other is not None, f"no {label!r}\n{person.transcript()}"
            await self.taps(person, other)
        await self.taps(person, button)

    async def changes(self, person: Account, name: str) -> None:
        """Let a person choose an answer to change: from the review, from the registration, or from the list itself."""
        if way := picking.way_to_answers(_labels(person)):
            await self.taps(person, way)
        await self.picks(person, f"✏️ {name}")

    async def does(self, act: Callable[..., Any], *arguments: Any, **named: Any) -> None:
        """Let a person do anything else, and wait for the answer."""
        act(*arguments, **named)
        await self.settled()

    async def reads(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """Look into the database."""
        return await self.app.database.read(work)


def _labels(person: Account) -> list[str]:
    return [button.text for row in person.last.buttons for button in row]


async def _nothing(_: Tx) -> None:
    """Wait for one's turn at the database."""


def settings_for(telegram: Telegram, data_dir: Path, **changed: Any) -> Settings:
    """Return settings for a bot of this Telegram; people may be as quick as they like."""
    if POSTGRESQL and "database_url" not in changed:
        changed["database_url"] = url_of(same_schema(data_dir / "jarmenke.db"))
    given = {
        "bot_token": SecretStr(telegram.token),
        "bot_api_url": telegram.url,
        "data_dir": data_dir,
        "content": SAMPLE,
        "flood_limit": 0,
        "daily_limit": 0,
    }
    return Settings(_env_file=None, **{**given, **changed})  # type: ignore[call-arg]  # pydantic-settings adds it


@asynccontextmanager
async def front_door(data_dir: Path, telegram: Telegram | None = None, **changed: Any) -> AsyncIterator[Fair]:
    """Start the bot (and a Telegram, unless one is given); stop it in good order at the end."""
    if telegram is None:
        async with Telegram() as started, front_door(data_dir, started, **changed) as fair:
            yield fair
        return
    settings, clock, stop = settings_for(telegram, data_dir, **changed), Clock(), asyncio.Event()
    if not is_there(settings.database):
        fresh_database(settings.database)
    async with open_site(settings) as site, opened(settings, clock) as app, asyncio.TaskGroup() as tasks:
        site.running[settings.bot_id] = app
        serving = tasks.create_task(app.run(stop))
        try:
            yield Fair(telegram, app, clock, settings)
        finally:
            stop.set()
            await asyncio.wait([serving])
