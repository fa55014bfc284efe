"""The process: everything is built here, by plain constructors, and stopped here in good order."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial
from typing import Final

from aiogram import Bot, Dispatcher

from bot import opening, service_manager
from bot.backups import BackupKeeper, BackupPlan
from bot.clock import Clock, Signal, wall_clock
from bot.commands import content
from bot.content_of_all import ContentOfAll
from bot.context import Context, NoDirectCalls
from bot.delivery.courier import Courier
from bot.delivery.limits import paced
from bot.forgotten import ForgottenList
from bot.jobs.files import JobFiles
from bot.jobs.runner import JobRunner
from bot.lock import served_database
from bot.measures import Measures
from bot.schedule.planner import Planner
from bot.schedule.remote_clock import RemoteClock, followed
from bot.settings import Settings
from bot.telegram.callback_answers import CallbackAnswers
from bot.telegram.client import FatalError, TelegramClient, VoidTokenError
from bot.telegram.polling import Polling
from bot.telegram.update_source import UpdateSource
from bot.telegram.webhook import WebhookSource, secret_of
from bot.updates.daily_limit import DailyLimit
from bot.updates.processor import UpdateProcessor
from bot.updates.profile import ProfileUpdater
from bot.updates.rate_limit import RateLimit
from db.core import key_values
from db.core.engine import Database, Tx
from db.core.time import to_micros
from db.reports import monitoring
from db.team import members
from fair.event.model import Event
from handlers.deferred import DrawingContext
from handlers.routers import router
from services import release_agenda, retention
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
    source: UpdateSource
    processor: UpdateProcessor
    courier: Courier
    callback_answers: CallbackAnswers
    planner: Planner
    profile_updater: ProfileUpdater
    jobs: JobRunner
    backups: BackupKeeper
    context: Context
    event: Event
    clock: Clock
    measures: Measures
    remote_clock: RemoteClock | None = None
    """Only in a rehearsal, whose clock can be moved."""

    async def run(self, stop: asyncio.Event, after_start: Callable[[], object] | None = None) -> None:
        """Serve until `stop` is set. Raises `FatalError` when there is no sense in going on.

        `after_start` is called once, after the first poll: it may take a moment.
        """
        self.courier.rests = self.planner.rests = lambda: self.source.waits
        try:
            async with asyncio.TaskGroup() as tasks:
                source = tasks.create_task(self.source.run())
                processor = tasks.create_task(self.processor.run())
                courier = tasks.create_task(self.courier.run())
                others = [
                    tasks.create_task(self.callback_answers.run()),
                    tasks.create_task(self.planner.run()),
                    tasks.create_task(self.jobs.run()),
                    tasks.create_task(self.backups.run()),
                    tasks.create_task(self._after_start(after_start)),
                    tasks.create_task(self.measures.watch_loop()),
                    tasks.create_task(service_manager.keep_alive()),
                ]
                if self.remote_clock is not None:
                    others.append(tasks.create_task(self.remote_clock.run(self.caught_up)))
                await stop.wait()
                log.info("stopping")
                service_manager.tell(service_manager.STOPS)
                source.cancel()
                await asyncio.wait([source])
                await self.source.acknowledge()
                self.processor.close()
                await asyncio.wait([processor])
                self.courier.drain()
                await asyncio.wait([courier], timeout=FLUSH_SECONDS)
                for task in (courier, *others):
                    task.cancel()
        except* FatalError as errors:
            raise _first_of(errors) from None
        log.info("stopped")

    async def _after_start(self, act: Callable[[], object] | None) -> None:
        """Do what need not delay the first poll."""
        await self.source.receiving.wait()
        service_manager.tell(service_manager.SERVES)
        if act is not None:
            act()
        await self.profile_updater.run()

    async def settled(self) -> None:
        """Wait until every stored update had its turn, every job is done and everything due was sent."""
        while not (self.processor.signal.is_idle and self.jobs.signal.is_idle and self.courier.signal.is_idle):
            await self.processor.signal.wait_until_idle()
            await self.jobs.signal.wait_until_idle()
            await self.courier.signal.wait_until_idle()

    async def caught_up(self) -> int | None:
        """Do all that is due by the clock, which was moved; return the next moment at which something is."""
        await self.database.write(self.source.skip_time)
        self.planner.signal.notify()
        await self.planner.signal.wait_until_idle()
        self.processor.signal.notify()
        self.courier.signal.notify()
        while not (
            self.processor.signal.is_idle and self.jobs.signal.is_idle and self.courier.signal.is_waiting_for_time
        ):
            await self.processor.signal.wait_until_idle()
            await self.jobs.signal.wait_until_idle()
            await self.courier.signal.wait_until_waiting_for_time()
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


@asynccontextmanager
async def opened(
    settings: Settings, clock: Clock = wall_clock, job_slots: asyncio.Semaphore | None = None
) -> AsyncIterator[App]:
    """Build the bot: lock, migrate, load the content, recover what a crash left. Raises what it finds wrong.

    `job_slots` says how many jobs may be under way, of all bots of the process together.
    """
    async with (
        served_database(settings.place, settings.data_dir / f"bot-{settings.bot_id}.lock") as database,
        followed(settings.clock_url) as remote_clock,
        TelegramClient(settings.token, settings.bot_api_url) as api,
    ):
        clock = remote_clock.clock if remote_clock else clock
        yield await _build(settings, clock, database, api, remote_clock, job_slots or asyncio.Semaphore(1))


async def _build(
    settings: Settings,
    clock: Clock,
    database: Database,
    telegram: TelegramClient,
    remote_clock: RemoteClock | None,
    job_slots: asyncio.Semaphore,
) -> App:
    found = await database.write(partial(opening.load_content, folder=settings.content, now=clock()))
    events = {found.event.id: found.event, **await database.write(content.all_events)}
    await database.write(lambda tx: _plan(tx, events, settings, clock()))
    forgotten = opening.list_of_forgotten(settings)
    await opening.keep_promises(database, events, forgotten, clock)
    found = replace(found, parked=await database.write(partial(opening.park, path=database.beside, now=clock())))
    texts = translator.load()
    callback_answers = CallbackAnswers(telegram)
    drawing = DrawingContext(texts, events, ReleasedAgendas(), settings.owner_ids)
    measures = Measures()
    limits, pace = paced(settings, together=database.is_shared and clock is wall_clock)
    courier = Courier(telegram, database, clock, limits, drawing, measures, pace)
    await courier.recover()
    username = await _identify(telegram, fetches=not settings.webhook)
    await database.write(lambda tx: key_values.put(tx, key_values.USERNAME, username))
    context = _context(settings, username, events, drawing, clock)
    await database.write(partial(opening.tell, context=context, opened=found))
    jobs = JobRunner(context, database, telegram, JobFiles(settings.data_dir / "files"), courier.signal, job_slots)
    await jobs.recover()
    signals, patience = (courier.signal, jobs.signal), _patience(settings, context, database)
    processor = UpdateProcessor(context, database, callback_answers, *patience, *signals, measures)
    ContentOfAll(context).begin(database)
    return App(
        telegram=telegram,
        database=database,
        source=_source(settings, telegram, database, clock, processor.signal),
        processor=processor,
        courier=courier,
        callback_answers=callback_answers,
        planner=_planner(settings, context, database, signals, forgotten),
        profile_updater=ProfileUpdater(telegram, database, context, found.event.id),
        jobs=jobs,
        context=context,
        event=found.event,
        clock=clock,
        measures=measures,
        remote_clock=remote_clock,
        backups=BackupKeeper(database, context, _backup_plan(settings), courier.signal),
    )


def _source(
    settings: Settings, telegram: TelegramClient, database: Database, clock: Clock, stored: Signal
) -> UpdateSource:
    if not settings.webhook:
        return Polling(telegram, database, settings.bot_id, clock, stored)
    secret = secret_of(settings.token)
    return WebhookSource(telegram, database, settings.bot_id, clock, stored, url=settings.webhook, secret=secret)


def _patience(settings: Settings, context: Context, database: Database) -> tuple[RateLimit, DailyLimit]:
    daily = DailyLimit(settings.daily_limit, context.owners, shared=database.is_shared)
    return RateLimit(settings.flood_limit), daily


def _planner(
    settings: Settings, context: Context, database: Database, signals: tuple[Signal, Signal], forgotten: ForgottenList
) -> Planner:
    kept, makes_backups = settings.keep_updates_days, settings.backup_hours > 0
    return Planner(context, database, context.clock, kept, *signals, forgotten, makes_backups=makes_backups)


def _backup_plan(settings: Settings) -> BackupPlan:
    whose = f"{settings.database.stem}-{settings.bot_id}"
    return BackupPlan(settings.backups, whose, settings.backup_keep, settings.backup_hours)


async def _plan(tx: Tx, events: Mapping[str, Event], settings: Settings, now: datetime) -> None:
    """Plan what is due by the content as it is now, and let the owners be those of the settings."""
    for event in events.values():
        await release_agenda.plan(tx, event, now)
        await release_agenda.follow_answers(tx, event, now)
        await retention.plan(tx, event, now)
    await members.keep_owners(tx, settings.owner_ids, to_micros(now))


def _context(
    settings: Settings, username: str, events: dict[str, Event], drawing: DrawingContext, clock: Clock
) -> Context:
    return Context(
        bot=Bot(settings.token, session=NoDirectCalls()),
        username=username,
        dispatcher=prepare(),
        texts=drawing.texts,
        agendas=drawing.agendas,
        events=events,
        owners=settings.owner_ids,
        clock=clock,
        public_url=settings.public_url,
    )


async def _identify(telegram: TelegramClient, *, fetches: bool) -> str:
    """Ask Telegram for the bot's name until it answers; where updates are fetched, no webhook may keep them."""
    pause = START_SECONDS
    while True:
        answer = await telegram.call("getMe")
        if answer.result is not None:
            if fetches:
                await telegram.call("deleteWebhook", {"drop_pending_updates": False})
            return str(answer.result["username"])
        if answer.is_void_token:
            raise VoidTokenError
        log.warning("no answer yet status=%s fault=%s", answer.status, answer.fault)
        await asyncio.sleep(answer.retry_after or pause)
        pause = min(pause * 2, 60.0)
