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
from bot.commands import agenda_import, content
from db.agenda import releases
from db.core.time import to_micros
from fair.agenda import serialisation
from fair.agenda.model import Agenda
from fair.errors import PlainError
from rehearsal.sample_people.robots import Robots
from rehearsal.stage.bot_database import Diary, beginning, kept
from rehearsal.stage.bot_process import COMMAND, Supervisor
from rehearsal.stage.clock import Conductor
from rehearsal.telegram import FIRST_PERSON, Telegram

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from db.core.engine import Tx
    from fair.event.model import Event

DATABASE = "rehearsal.db"
MARK = ".rehearsal"  # lies in folders that --fresh may delete
PORTS = 20  # tried one after the other when the wished one is taken
EPOCH = 1_767_225_600  # 2026-01-01; numbers go on rising: the bot remembers old ones
CLOCK = "clock"  # the moment at which the last rehearsal ended, microseconds
FETCH_SECONDS = 3.0
OWNER = ("Айгүл", "Ұйымдастырушы", "kk")


@dataclass(frozen=True, slots=True)
class Stage:
    """What a rehearsal is started with."""

    port: int
    content: str
    data_dir: Path
    fresh: bool = False
    command: Sequence[str] = COMMAND
    cast: bool = False
    """Whether the sample people come."""

    async def run(self) -> int:
        """Play until the bot fails or somebody presses Ctrl-C; return the exit code."""
        self._prepare()
        before = kept(self.data_dir / CLOCK)
        conductor = Conductor(before or wall_clock())
        telegram = await self._open(conductor)
        bot = Supervisor(self._environment(telegram), self.command, _Announcer(telegram, conductor))
        telegram.bot = bot
        stopped = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stopped.set)
        click.echo(f"The fair is open: {telegram.url} (Ctrl-C closes it)")
        try:
            published = await publish(Path(self.content), self.data_dir / DATABASE, before)
            conductor.begin(published.moment)
            conductor.changed = _Clockmaker(telegram, conductor, self.data_dir / CLOCK)
            await bot.start()
            if self.cast and published.event is not None:
                telegram.robots = _people(telegram, published.event, published.sessions, new=before is None)
            return await _first(bot, stopped)
        finally:
            if telegram.robots is not None:
                await telegram.robots.close()
            await conductor.halt()
            conductor.changed()
            await bot.stop()
            await telegram.stop()

    def _prepare(self) -> None:
        """Make the folder; throw away an old one only when a rehearsal made it."""
        if self.fresh and (self.data_dir / MARK).is_file():
            shutil.rmtree(self.data_dir)
        if not self.data_dir.exists():
            self.data_dir.mkdir(parents=True)
            (self.data_dir / MARK).touch()

    async def _open(self, conductor: Conductor) -> Telegram:
        """Listen on the wished port, or on the next free one."""
        seconds = int(time.time()) - EPOCH
        for port in range(self.port, self.port + PORTS):
            telegram = Telegram(port=port, first_message=seconds, now=conductor.now)
            telegram.restart_ids(seconds)
            try:
                await telegram.start()
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
                click.echo(f"Port {port} is taken, so the next one is tried.")
                continue
            first, last, language = OWNER
            telegram.person(first, last_name=last, language_code=language)
            telegram.conductor, telegram.diary = conductor, Diary(self.data_dir / DATABASE)
            conductor.ready = _Fetched(telegram)
            return telegram
        raise click.ClickException(f"no free port from {self.port} to {self.port + PORTS - 1}")

    def _environment(self, telegram: Telegram) -> dict[str, str]:
        return {
            "BOT_TOKEN": telegram.token,
            "BOT_API_URL": telegram.url,
            "DATA_DIR": str(self.data_dir),
            "DATABASE_URL": f"sqlite:///{self.data_dir / DATABASE}",
            "CONTENT": self.content,
            "OWNER_IDS": str(FIRST_PERSON),
            "CLOCK_URL": f"{telegram.url}/rehearsal/clock/follow",
            # On a clock that stands everything is done within one moment: limits per second would end the talk.
            "FLOOD_LIMIT": "0",
            "BULK_PER_SECOND": "0",
        }


@dataclass(frozen=True, slots=True)
class Published:
    """What a rehearsal begins with; without a fair, if something is wrong with its folder."""

    moment: datetime
    event: Event | None = None
    sessions: tuple[str, ...] = ()


async def publish(folder: Path, database: Path, before: datetime | None = None) -> Published:
    """Release the programme of a folder, so that there is one to ask for. What is wrong with it, the bot will say.

    The rehearsal begins where the one before ended, or at a moment that suits the fair.
    """

    async def work(tx: Tx) -> Published:
        event = (await content.load(tx, folder, to_micros(before or wall_clock()))).event
        now = before or beginning(event, wall_clock())
        draft, _ = await agenda_import.keep(tx, event, folder, now)
        if draft is not None and draft.changes:
            await agenda_import.publish(tx, event, {}, now)
        return Published(now, event, await _sessions(tx, event))

    with contextlib.suppress(content.ContentError, PlainError):
        return await content.alter(database, work)
    return Published(before or wall_clock())


async def _sessions(tx: Tx, event: Event) -> tuple[str, ...]:
    """Return the sessions that people may choose: those that are not for everybody anyway."""
    latest = await releases.latest(tx, event.id)
    agenda = serialisation.from_json(latest.agenda, event.zone) if latest else Agenda()
    return tuple(session.id for session in agenda.sessions if not session.for_all)


def _people(telegram: Telegram, event: Event, sessions: tuple[str, ...], *, new: bool) -> Robots:
    robots = Robots(telegram, event)
    if new:
        robots.enter(sessions)
    else:
        robots.return_()
    return robots


@dataclass(frozen=True, slots=True)
class _Announcer:
    """Tells the page whether the bot runs, and the clock whether to wait for it."""

    telegram: Telegram
    conductor: Conductor

    def __call__(self, *, running: bool) -> None:
        if running:
            self.conductor.joined()
        else:
            self.conductor.left()
        self.telegram.emit({"type": "bot", "running": running})


@dataclass(frozen=True, slots=True)
class _Clockmaker:
    """Tells the page what time it is, and keeps the moment for the next rehearsal."""

    telegram: Telegram
    conductor: Conductor
    file: Path

    def __call__(self) -> None:
        self.file.write_text(str(self.conductor.micros))
        self.telegram.emit({"type": "clock", **self.conductor.view()})


@dataclass(frozen=True, slots=True)
class _Fetched:
    """Waits until the bot has fetched what people did; not for long: it may be down, or Telegram may."""

    telegram: Telegram

    async def __call__(self) -> None:
        bot = self.telegram.bot
        if bot is not None and bot.running:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(FETCH_SECONDS):
                    await self.telegram.updates.fetched()


async def _first(bot: Supervisor, stopped: asyncio.Event) -> int:
    """Wait for the end that comes first: the person's, or the bot's own."""
    async with asyncio.TaskGroup() as tasks:
        failed = tasks.create_task(bot.failed())
        wish = tasks.create_task(stopped.wait())
        await asyncio.wait({failed, wish}, return_when=asyncio.FIRST_COMPLETED)
        failed.cancel()
        wish.cancel()
    if stopped.is_set():
        return 0
    code = failed.result()
    if code:
        click.echo(f"The bot ended with an error (exit code {code}); its last lines are above.", err=True)
    return code
