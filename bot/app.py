"""The process: everything is built here, by plain constructors, and stopped here in good order."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Final

from aiogram import Bot, Dispatcher

from bot.clock import Clock, wall_clock
from bot.commands import content
from bot.context import Context, NoDirectCalls
from bot.delivery.courier import Courier
from bot.jobs.files import JobFiles
from bot.jobs.runner import JobRunner
from bot.lock import database_locked, locked
from bot.schedule.planner import Planner
from bot.schedule.remote_clock import RemoteClock, followed
from bot.settings import Settings
from bot.telegram.callback_answers import CallbackAnswers
from bot.telegram.client import FatalError, TelegramClient, VoidTokenError
from bot.telegram.polling import Polling
from bot.updates.processor import UpdateProcessor
from bot.updates.profile import ProfileUpdater
from bot.updates.rate_limit import RateLimit
from db.core import key_values
from db.core.engine import Database, Tx
from db.core.migrate import migrate
from db.core.time import to_micros
from db.reports import monitoring
from db.team import members
from fair.delivery.rate_limits import RateLimits, Window
from fair.event.model import Event
from handlers.deferred import DrawingContext
from handlers.routers import router
from services import release_agenda
from services.releases import ReleasedAgendas
from texts import translator

FLUSH_SECONDS: Final = 18.0
"""For live replies after the last turn; with it the process is gone within 25 s of a SIGTERM."""

START_SECONDS: Final = 1.0
"""The first pause while Telegram does not answer; then twice as long each time, up to a minute."""

log = logging.getLogger("jarmenke.app")


@dataclass(frozen=True, slots=True)
class App:
    """The parts of a running bot."""

    telegram: TelegramClient
    database: Database
    intake: Polling
    turns: UpdateProcessor
    courier: Courier
    acknowledger: CallbackAnswers
    planner: Planner
    presenter: ProfileUpdater
    jobs: JobRunner
    event: Event
    clock: Clock
    follower: RemoteClock | None = None
    """Only in a rehearsal, whose clock can be moved."""

    async def run(self, stop: asyncio.Event, after_start: Callable[[], object] | None = None) -> None:
        """Serve until `stop` is set. Raises `FatalError` when there is no sense in going on.

        `after_start` is called once, after the first poll: it may take a moment.
        """
        try:
            async with asyncio.TaskGroup() as tasks:
                intake = tasks.create_task(self.intake.run())
                turns = tasks.create_task(self.turns.run())
                courier = tasks.create_task(self.courier.run())
                others = [
                    tasks.create_task(self.acknowledger.run()),
                    tasks.create_task(self.planner.run()),
                    tasks.create_task(self.jobs.run()),
                    tasks.create_task(self._after_start(after_start)),
                ]
                if self.follower is not None:
                    others.append(tasks.create_task(self.follower.run(self.caught_up)))
                await stop.wait()
                log.info("stopping")
                intake.cancel()
                await asyncio.wait([intake])
                await self.intake.acknowledge()
                self.turns.close()
                await asyncio.wait([turns])
                self.courier.drain()
                await asyncio.wait([courier], timeout=FLUSH_SECONDS)
                for task in (courier, *others):
                    task.cancel()
        except* FatalError as errors:
            raise _first_of(errors) from None
        log.info("stopped")

    async def _after_start(self, act: Callable[[], object] | None) -> None:
        """Do what need not delay the first poll."""
        await self.intake.polled.wait()
        if act is not None:
            act()
        await self.presenter.run()

    async def settled(self) -> None:
        """Wait until every stored update had its turn, every job is done and everything due was sent."""
        while not (self.turns.bell.quiet and self.jobs.bell.quiet and self.courier.bell.quiet):
            await self.turns.bell.silence()
            await self.jobs.bell.silence()
            await self.courier.bell.silence()

    async def caught_up(self) -> int | None:
        """Do all that is due by the clock, which was moved; return the next moment at which something is."""
        await self.database.write(self.intake.vouch)
        self.planner.bell.ring()
        await self.planner.bell.silence()
        self.turns.bell.ring()
        self.courier.bell.ring()
        while not (self.turns.bell.quiet and self.jobs.bell.quiet and self.courier.bell.still):
            await self.turns.bell.silence()
            await self.jobs.bell.silence()
            await self.courier.bell.stillness()
        planned = await self.database.read(lambda tx: monitoring.upcoming(tx, to_micros(self.clock())))
        return min((each for each in (planned, self.courier.held_until) if each is not None), default=None)


def _first_of(error: BaseException) -> BaseException:
    """Return the error that a group was made of; loops with tasks of their own wrap it once more."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


@cache
def prepare() -> Dispatcher:
    """Return the dispatcher with every conversation, one for the process: state lives in the database, not in it."""
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.include_router(router())
    return dispatcher


def limits_of(settings: Settings) -> RateLimits:
    """Return Telegram's limits; a bulk rate of 0 switches them off, for a server of one's own."""
    if settings.bulk_per_second == 0:
        return RateLimits(overall=None, bulk=None, chat=None, group=None)
    # By fifths of a second: one late burst and one early one reach Telegram within the same second.
    share = max(1, settings.bulk_per_second // 5)
    return RateLimits(bulk=Window(share, share / settings.bulk_per_second))


@asynccontextmanager
async def opened(settings: Settings, clock: Clock = wall_clock) -> AsyncIterator[App]:
    """Build the bot: lock, migrate, load the content, recover what a crash left. Raises what it finds wrong."""
    with locked(settings.data_dir / f"bot-{settings.bot_id}.lock"), database_locked(settings.database):
        migrate(settings.database)
        database = await Database.open(settings.database)
        try:
            async with (
                followed(settings.clock_url) as follower,
                TelegramClient(settings.token, settings.bot_api_url) as api,
            ):
                yield await _build(settings, follower.clock if follower else clock, database, api, follower)
        finally:
            await database.close()


async def _build(
    settings: Settings, clock: Clock, database: Database, telegram: TelegramClient, follower: RemoteClock | None
) -> App:
    loaded = await database.write(lambda tx: content.load(tx, settings.content, to_micros(clock())))
    events = {loaded.event.id: loaded.event, **await database.write(content.all_events)}

    async def plan(tx: Tx) -> None:
        for event in events.values():
            await release_agenda.plan(tx, event, clock())
        await members.keep_owners(tx, settings.owner_ids, to_micros(clock()))

    await database.write(plan)
    texts = translator.load()
    acknowledger = CallbackAnswers(telegram)
    desk = DrawingContext(texts, events, ReleasedAgendas())
    courier = Courier(telegram, database, clock, limits_of(settings), desk)
    await courier.recover()
    username = await _identify(telegram)
    await database.write(lambda tx: key_values.put(tx, key_values.USERNAME, username))
    house = _house(settings, username, events, desk, clock)
    jobs = JobRunner(house, database, telegram, JobFiles(settings.data_dir / "files"), queued=courier.bell)
    await jobs.recover()
    flood = RateLimit(settings.flood_limit)
    turns = UpdateProcessor(house, database, acknowledger, flood, queued=courier.bell, ordered=jobs.bell)
    return App(
        telegram=telegram,
        database=database,
        intake=Polling(telegram, database, settings.bot_id, clock, stored=turns.bell),
        turns=turns,
        courier=courier,
        acknowledger=acknowledger,
        planner=Planner(house, database, clock, settings.keep_updates_days, courier.bell, jobs.bell),
        presenter=ProfileUpdater(telegram, database, house, loaded.event.id),
        jobs=jobs,
        event=loaded.event,
        clock=clock,
        follower=follower,
    )


def _house(settings: Settings, username: str, events: dict[str, Event], desk: DrawingContext, clock: Clock) -> Context:
    return Context(
        bot=Bot(settings.token, session=NoDirectCalls()),
        username=username,
        dispatcher=prepare(),
        texts=desk.texts,
        programmes=desk.programmes,
        events=events,
        owners=settings.owner_ids,
        clock=clock,
    )


async def _identify(telegram: TelegramClient) -> str:
    """Ask Telegram for the bot's name until it answers, and make sure that no webhook keeps the updates."""
    pause = START_SECONDS
    while True:
        answer = await telegram.call("getMe")
        if answer.result is not None:
            await telegram.call("deleteWebhook", {"drop_pending_updates": False})
            return str(answer.result["username"])
        if answer.status in (401, 404):
            raise VoidTokenError
        log.warning("no answer yet status=%s fault=%s", answer.status, answer.fault)
        await asyncio.sleep(answer.retry_after or pause)
        pause = min(pause * 2, 60.0)
