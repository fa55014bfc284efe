"""The loop that turns time into deliveries (reminders, announcements, offers) and does the housekeeping."""

import logging
import platform
from datetime import datetime, timedelta
from typing import Final

from bot.clock import Clock, Signal
from bot.commands.copies import KEEP_ASIDE, age_of_backup, discard_aside, note_moment
from bot.context import Context
from bot.disk import LOW_DISK, free_bytes
from bot.forgotten import ForgottenList
from bot.log import is_lost
from bot.schedule import announcements, enquiries, errands, imports, places, reminders
from bot.schedule.retention import Retention, tell
from bot.telegram.last_heard import GAP, LAST_HEARD
from bot.telegram.polling import RIVAL
from bot.telegram.webhook import TROUBLE
from bot.updates import alerts
from db.announcements import parts
from db.applications.imports import purge
from db.core import key_values
from db.core.engine import Database, Tx
from db.core.place import PostgresPlace
from db.core.time import DAY, MINUTE, to_micros
from db.core.trouble import is_storage_trouble
from db.delivery import about, albums, inbox, outbox
from db.door import tickets
from db.faq import unanswered
from db.people import prompts, tombstones
from db.team import desk
from db.topics import topics
from handlers.deferred import DrawingContext
from services.session_lines import serve
from services.taking_back import take_back_gone

TICK_SECONDS: Final = 5.0
"""How late a reminder may be for our part: a clock that jumps is noticed after this long."""
HOUSEKEEPING: Final = MINUTE
KEEP_IDS: Final = 30 * DAY
"""Telegram may start its update ids anew after a week; until well after that we know which ones we have seen."""
KEEP_DELIVERIES: Final = 30 * DAY
KEEP_TOLD: Final = 400 * DAY
"""Of whom messages in other people's chats tell: nobody scrolls back further."""
KEEP_PROMPTS: Final = DAY
"""What was asked yesterday is not answered by what somebody writes today, and what was said so far goes with it."""
KEEP_ALBUMS: Final = 2 * DAY
KEEP_TABLES: Final = 2 * DAY
"""Tables of people that nobody agreed to, and links that could not be handed over."""
KEEP_QUESTIONS: Final = 90 * DAY
"""Of people, to which the bot had no answer: nobody has asked them again for so long."""

log = logging.getLogger("jarmenke.planner")


def _never() -> bool:
    return False


class Planner:
    """Turns time into deliveries, and does the housekeeping: drops what is old, warns before the disk is full."""

    def __init__(
        self,
        context: Context,
        database: Database,
        clock: Clock,
        keep_updates_days: int,
        queued: Signal,
        ordered: Signal,
        forgotten: ForgottenList | None = None,
        *,
        makes_backups: bool = True,
    ) -> None:
        self._context = context
        self._database = database
        self._clock = clock
        self._keep_bodies = keep_updates_days * DAY
        self._queued = queued
        self._ordered = ordered
        self._forgotten = forgotten
        self._makes_backups = makes_backups
        self._drawing = DrawingContext(context.texts, context.events, context.agendas, context.owners)
        self._retention = Retention(database.beside)
        self._places = places.PlaceCounting(context)
        self._kept_at = 0
        self.rests = _never
        """Whether nothing is to be done now, because another copy of the bot serves."""
        self.signal = Signal()
        """Notified when the clock was moved; idle between two ticks."""

    async def run(self) -> None:
        """Tick for ever."""
        while True:
            try:
                while not await self._database.write(self._rest if self.rests() else self.tick):
                    self._queued.notify()
            except Exception as error:
                if not is_storage_trouble(error):
                    raise
                log.exception("storage trouble")
            else:
                self.signal.mark_idle()
            self._queued.notify()
            self._ordered.notify()
            await self.signal.wait(TICK_SECONDS)

    async def _rest(self, tx: Tx) -> bool:
        """Do nothing but tell why: another copy serves."""
        await self._tell_of_rival(tx)
        return True

    async def _tell_of_rival(self, tx: Tx) -> None:
        if standing := await key_values.take(tx, RIVAL):
            place = f"{platform.node()}:{self._database.beside.absolute().parent}"
            key = {"stays": "alert-rival-stays", "waits": "alert-rival-waits"}[standing]
            await alerts.raise_alarm(tx, self._context, key, f"rival-{standing}", self._clock(), DAY, place=place)

    async def tick(self, tx: Tx) -> bool:
        """Do what is due; return whether that was all."""
        now = self._clock()
        if not await self._for_very_many(tx, now):
            return False
        await announcements.announce(tx, self._drawing, now)
        if not await imports.register_imported(tx, self._drawing.events, self._context.username, now):
            return False
        await places.offer(tx, self._drawing.events, now)
        await serve(tx, self._drawing.events, now)
        await errands.send_digests(tx, self._drawing.events, now)
        await enquiries.tell(tx, self._drawing, now)
        await topics.queue(tx, to_micros(now))
        await self._tell_of_rival(tx)
        if reason := await key_values.take(tx, TROUBLE):
            await alerts.raise_alarm(tx, self._context, "alert-webhook", "webhook", now, DAY, reason=reason)
        if abs(to_micros(now) - self._kept_at) >= HOUSEKEEPING:
            await tell(tx, self._drawing.events, now)
            if not await self._retention.delete(tx, now) or not await self._housekeeping(tx, to_micros(now)):
                return False
            if not await self._places.keep(tx, now):
                return False
            await places.fill_all(tx, self._drawing.events, now)
            await errands.plan_nudges(tx, self._drawing.events)
            tx.afterwards(lambda: self._note_housekeeping(to_micros(now)))
        return True

    def _note_housekeeping(self, now: int) -> None:
        self._kept_at = now

    async def _for_very_many(self, tx: Tx, now: datetime) -> bool:
        """Do the next part of what may concern everybody; return whether that was all."""
        return (
            await reminders.queue_reminders(tx, now)
            and await parts.go_on(tx, to_micros(now))
            and await reminders.queue_change_notices(tx, self._drawing.events, now)
            and await reminders.queue_corrections(tx, self._drawing, now)
            and await errands.run_errands(tx, self._drawing.events, now)
        )

    async def _housekeeping(self, tx: Tx, now: int) -> bool:
        """Drop what is old, in parts, and look after the machine; return whether that was all."""
        if not (
            await inbox.purge(tx, now - self._keep_bodies, now - KEEP_IDS)
            and await outbox.purge(tx, now - KEEP_DELIVERIES)
            and await about.purge(tx, now - KEEP_TOLD)
        ):
            return False
        await take_back_gone(tx, next(iter(self._drawing.events)), now)
        await albums.purge(tx, now - KEEP_ALBUMS)
        await prompts.purge(tx, now - KEEP_PROMPTS)
        await purge(tx, now - KEEP_TABLES)
        await unanswered.purge(tx, now - KEEP_QUESTIONS)
        if self._forgotten is not None:
            self._forgotten.follow(await tombstones.everything(tx))
        if worked_at := await key_values.get(tx, LAST_HEARD):
            note_moment(self._database.beside, int(worked_at))
        if hours := await key_values.take(tx, GAP):
            await alerts.raise_alarm(tx, self._context, "alert-gap", "gap", self._clock(), hours=int(hours))
        for event_id in self._context.events:
            if await tx.ahead(tickets.are_missing, event_id) and not await tickets.issue_missing(tx, event_id, now):
                return False
        free = free_bytes(self._database.beside.parent)
        await key_values.put(tx, desk.DISK, str(free))
        discard_aside(self._database.beside, KEEP_ASIDE)
        if (backup := await self._last_backup(tx, now)) is not None:
            await key_values.put(tx, desk.BACKUP, backup)
        if is_lost():
            await alerts.raise_alarm(tx, self._context, "alert-log", "log", self._clock(), DAY)
        if free < LOW_DISK:
            megabytes = free // 1_000_000
            await alerts.raise_alarm(tx, self._context, "alert-disk", "disk", self._clock(), megabytes=megabytes)
        return True

    async def _last_backup(self, tx: Tx, now: int) -> str | None:
        """Return what the desk is to know of backups."""
        age = age_of_backup(self._database.beside)
        own = None if age is None else now - age // timedelta(microseconds=1)
        if isinstance(self._database.place, PostgresPlace):
            known = await key_values.get(tx, desk.BACKUP)
            return desk.latest_backup(known, own, now, elsewhere=not self._makes_backups)
        return None if own is None else str(own)
