"""A rehearsal on one's own computer: this Telegram, its page, and the real bot as a child process."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import shutil
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.clock import wall_clock
from db.core.place import place_of
from rehearsal.people.registry import FIRST_PERSON
from rehearsal.sample_people.robots import Robots
from rehearsal.stage.bot_database import BotDatabase
from rehearsal.stage.bot_process import COMMAND, BotProcess
from rehearsal.stage.clock import RehearsalClock
from rehearsal.stage.prepare_fair import prepare_fair, saved_moment
from rehearsal.telegram import Telegram

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.core.place import Place

DATABASE = "rehearsal.db"
MARK = ".rehearsal"  # lies in folders that --fresh may delete
PORTS = 20  # tried one after the other when the wished one is taken
EPOCH = 1_767_225_600  # 2026-01-01; numbers go on rising: the bot remembers old ones
CLOCK = "clock"  # the moment at which the last rehearsal ended, microseconds
FETCH_SECONDS = 3.0
OWNER = ("Айгүл", "Ұйымдастырушы", "kk")


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Runs a rehearsal until its end; the fields are what it is started with."""

    port: int
    content: str
    data_dir: Path
    fresh: bool = False
    command: Sequence[str] = COMMAND
    cast: bool = False
    """Whether the sample people come."""
    database_url: str = ""
    """Where the bot keeps what it stores; empty: a file in the folder."""

    @property
    def place(self) -> Place:
        """Where the bot's database is."""
        own = self.data_dir / DATABASE
        return place_of(self.database_url, own) if self.database_url else own

    async def run(self) -> int:
        """Play until the bot fails or somebody presses Ctrl-C; return the exit code."""
        self._prepare()
        before = saved_moment(self.data_dir / CLOCK)
        clock = RehearsalClock(before or wall_clock())
        telegram = await self._open(clock)
        stage = telegram.stage
        bot = stage.bot = BotProcess(self._environment(telegram), self.command, _Announcer(telegram, clock))
        stopped = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stopped.set)
        click.echo(f"The fair is open: {telegram.url} (Ctrl-C closes it)")
        try:
            fair = await prepare_fair(Path(self.content), self.place, before)
            clock.begin(fair.moment)
            clock.changed = _ClockKeeper(telegram, clock, self.data_dir / CLOCK)
            await bot.start()
            if fair.event is not None:
                stage.robots = Robots(telegram.registry, fair.event)
            if self.cast and stage.robots is not None:
                _let_in(stage.robots, fair.sessions, new=before is None)
            return await _first(bot, telegram, stopped)
        finally:
            if stage.robots is not None:
                await stage.robots.close()
            await clock.halt()
            clock.changed()
            await bot.stop()
            await telegram.stop()

    def _prepare(self) -> None:
        """Make the folder; throw away an old one only when a rehearsal made it."""
        if self.fresh and (self.data_dir / MARK).is_file():
            shutil.rmtree(self.data_dir)
        if not self.data_dir.exists():
            self.data_dir.mkdir(parents=True, mode=0o700)
            (self.data_dir / MARK).touch()

    async def _open(self, clock: RehearsalClock) -> Telegram:
        """Listen on the wished port, or on the next free one."""
        seconds = int(time.time()) - EPOCH
        for port in range(self.port, self.port + PORTS):
            telegram = Telegram(port=port, first_message=seconds, now=clock.now)
            telegram.restart_ids(seconds)
            try:
                await telegram.start()
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
                click.echo(f"Port {port} is taken, so the next one is tried.")
                continue
            first, last, language = OWNER
            telegram.stage.owner = telegram.person(first, last_name=last, language_code=language).id
            telegram.stage.clock, telegram.stage.database = clock, BotDatabase(self.place)
            clock.ready = _Fetched(telegram)
            return telegram
        raise click.ClickException(f"no free port from {self.port} to {self.port + PORTS - 1}")

    def _environment(self, telegram: Telegram) -> dict[str, str]:
        return {
            "BOT_TOKEN": telegram.token,
            "BOT_API_URL": telegram.url,
            "DATA_DIR": str(self.data_dir),
            "DATABASE_URL": self.database_url or f"sqlite:///{self.data_dir / DATABASE}",
            "CONTENT": self.content,
            "OWNER_IDS": str(FIRST_PERSON),
            "CLOCK_URL": f"{telegram.url}/rehearsal/clock/follow",
            # On a clock that stands everything is done within one moment: limits per second would end the talk.
            "FLOOD_LIMIT": "0",
            "DAILY_LIMIT": "0",
            "BULK_PER_SECOND": "0",
        }


def _let_in(robots: Robots, sessions: tuple[str, ...], *, new: bool) -> None:
    if new:
        robots.enter(sessions)
    else:
        robots.return_()


@dataclass(frozen=True, slots=True)
class _Announcer:
    """Tells the page whether the bot runs, and the clock whether to wait for it."""

    telegram: Telegram
    clock: RehearsalClock

    def __call__(self, *, running: bool) -> None:
        if running:
            self.clock.joined()
        else:
            self.clock.left()
        self.telegram.emit({"type": "bot", "running": running})


@dataclass(frozen=True, slots=True)
class _ClockKeeper:
    """Tells the page what time it is, and keeps the moment for the next rehearsal."""

    telegram: Telegram
    clock: RehearsalClock
    file: Path

    def __call__(self) -> None:
        self.file.write_text(str(self.clock.micros))
        self.telegram.emit({"type": "clock", **self.clock.view()})


@dataclass(frozen=True, slots=True)
class _Fetched:
    """Waits until the bot has fetched what people did; not for long: it may be down, or Telegram may."""

    telegram: Telegram

    async def __call__(self) -> None:
        bot = self.telegram.stage.bot
        if bot is not None and bot.running:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(FETCH_SECONDS):
                    await self.telegram.updates.fetched()


async def _say_ready(telegram: Telegram) -> None:
    """Tell that people can be answered, as soon as the bot has asked for what they wrote."""
    await telegram.updates.polled.wait()
    click.echo("The bot is ready: choose somebody on the page and write to it.")


async def _first(bot: BotProcess, telegram: Telegram, stopped: asyncio.Event) -> int:
    """Wait for the end that comes first: the person's, or the bot's own."""
    async with asyncio.TaskGroup() as tasks:
        failed = tasks.create_task(bot.failed())
        wish = tasks.create_task(stopped.wait())
        ready = tasks.create_task(_say_ready(telegram))
        await asyncio.wait({failed, wish}, return_when=asyncio.FIRST_COMPLETED)
        for task in (failed, wish, ready):
            task.cancel()
    if stopped.is_set():
        return 0
    code = failed.result()
    if code:
        click.echo(f"The bot ended with an error (exit code {code}); its last lines are above.", err=True)
    return code
