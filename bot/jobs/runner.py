"""Doing what takes long, outside of turns: one job at a time, the oldest first, in a process of its own.

Its result becomes deliveries in one transaction with its end: killed at any instant, a job is done again or was done.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from bot.clock import Signal
from bot.context import Context
from bot.jobs import deliveries, gather, process, sharing
from bot.jobs.files import JobFiles, made_by
from bot.jobs.kinds import KINDS, JobKind
from bot.jobs.process import WorkError
from bot.log import of_update
from bot.telegram.client import TelegramClient
from bot.telegram.payloads import deliveries_of
from db.core import place
from db.core.engine import Database, Tx
from db.core.place import PostgresPlace
from db.core.time import DAY, to_micros
from db.core.trouble import TROUBLE_SECONDS, is_storage_trouble
from db.delivery import job_files, jobs, outbox
from db.delivery.about import ToldOf
from db.delivery.jobs import Job
from db.people import people
from handlers.base import job_screens
from handlers.base.screen import Reply
from handlers.job_results import ENDINGS
from services.turn import Turn

ATTEMPTS: Final = 2
"""A job that the process died with is tried once more; then it may be the job that kills."""
RENEWALS: Final = 3
"""So often a job is made anew because somebody in it was forgotten; then it ends with a sentence."""
REPORT_SECONDS: Final = 2.0
"""Between two edits of the message that tells how far it is; work that is quicker than this needs none."""
IDLE_SECONDS: Final = 5.0
TIDY_SECONDS: Final = 60.0
GATHERED: Final = 90
"""Per cent of a job that are done when the files it is about were fetched."""
KEEP_JOBS: Final = 30 * DAY
UPLOAD_MAX: Final = 50_000_000
"""A bot may send no larger file (Bot API, "Sending files")."""

log = logging.getLogger("jarmenke.jobs")


@dataclass(slots=True)
class _ReportedProgress:
    """What was told of how far a job is."""

    told_at: float
    begun: bool = False


class JobRunner:
    """Takes jobs, one after the other."""

    def __init__(
        self,
        context: Context,
        database: Database,
        telegram: TelegramClient,
        files: JobFiles,
        queued: Signal,
        slots: asyncio.Semaphore,
    ) -> None:
        self._context = context
        self._database = database
        self._telegram = telegram
        self._files = files
        self._queued = queued
        self._slots = slots
        self._shares_files = isinstance(database.place, PostgresPlace)  # SQLite has one process, and a disk beside it
        self._tidied_at = float("-inf")
        self.signal = Signal()
        """Notified when a job was asked for; idle while none waits and none is under way."""

    async def recover(self) -> None:
        """Take up what was under way when the process died."""
        await self._database.write(self._take_up)

    async def _take_up(self, tx: Tx) -> None:
        """Let what nobody does any more wait for another attempt, by whichever replica; here none is under way."""
        begun = await jobs.running(tx)
        gone = await tx.gone({job.owner for job in begun if job.owner is not None})
        for job in begun:
            if job.owner is None or job.owner == tx.replica or job.owner in gone:
                with of_update(job.update):
                    log.warning("job=%d kind=%s was under way, attempt=%d", job.id, job.kind, job.attempts)
                    if job.attempts - job.renewed < ATTEMPTS:
                        await jobs.again(tx, job.id)
                    else:
                        await self._fail(tx, job, "bug")

    async def _take(self, tx: Tx) -> Job | None:
        await self._take_up(tx)
        return await jobs.take(tx, self._now())

    async def run(self) -> None:
        """Work for ever."""
        while True:
            try:
                busy = await self._next()
            except Exception as error:
                if not is_storage_trouble(error):
                    raise
                log.exception("storage trouble")
                await asyncio.sleep(TROUBLE_SECONDS)
                continue
            if not busy:
                self.signal.mark_idle()
                await self.signal.wait(IDLE_SECONDS)

    async def _next(self) -> bool:
        """Do the oldest job, if one waits; tidy up from time to time."""
        if asyncio.get_running_loop().time() - self._tidied_at >= TIDY_SECONDS:
            await self.tidy()
        job = await self._database.write(self._take)
        if job is not None:
            with of_update(job.update):
                await self._do(job)
        return job is not None

    async def tidy(self) -> None:
        """Delete what is not needed any more: files that were delivered, jobs of long ago."""

        async def work(tx: Tx) -> set[int]:
            await jobs.purge(tx, self._now() - KEEP_JOBS)
            needed = await jobs.needed(tx)
            await job_files.keep_only(tx, needed)
            return needed

        needed = await self._database.write(work)
        await asyncio.to_thread(self._files.tidy, needed)
        self._tidied_at = asyncio.get_running_loop().time()

    async def _do(self, job: Job) -> None:
        progress = _ReportedProgress(asyncio.get_running_loop().time())
        code = await self._try(job, progress) if job.renewed <= RENEWALS else "changed"
        if code is not None:
            await self._store(lambda tx: self._fail(tx, job, code))
        if progress.begun:
            await self._store(lambda tx: outbox.add(tx, [deliveries.report(job, self._now(), "end")], self._now()))
        self._queued.notify()

    async def _try(self, job: Job, progress: _ReportedProgress) -> str | None:
        """Do a job and store what came of it; return why it came to nothing, if it did."""
        try:
            async with self._slots:
                result = await self._result(job, progress)
            if self._shares_files:
                await sharing.keep(self._store, job, made_by(result))
                await asyncio.to_thread(self._files.drop, job.id)
            await self._store(lambda tx: self._end(tx, job, result))
        except WorkError as error:
            return error.code
        except Exception as error:
            if is_storage_trouble(error):
                raise
            log.exception("job=%d kind=%s", job.id, job.kind)  # our bug; it costs this job only
            return "bug"
        return None

    async def _result(self, job: Job, progress: _ReportedProgress) -> Mapping[str, Any]:
        kind = KINDS.get(job.kind)
        if kind is None:  # of an older version
            raise WorkError("bug")
        folder = await asyncio.to_thread(self._files.fresh, job.id)
        person = await self._database.write(lambda tx: people.find(tx, job.person_id))
        request = {
            "event": job.event_id,
            "args": dict(job.args),
            "language": person.language if person else "",
            "database": place.to_json(self._database.place),
            "folder": str(folder),
            "now": self._context.clock().isoformat(),
            "file": await (self._gather if kind.gathers else self._fetch)(job, kind, folder, progress),
        }
        begun = GATHERED if kind.gathers else 0
        result = await process.work(
            kind, request, lambda percent: self._tell(job, progress, begun + percent * (100 - begun) // 100)
        )
        if (
            await asyncio.to_thread(lambda: max((each.stat().st_size for each in made_by(result)), default=0))
            > UPLOAD_MAX
        ):
            raise WorkError("big")
        return result

    async def _gather(self, job: Job, _kind: JobKind, folder: Path, progress: _ReportedProgress) -> str:
        """Get what many people sent, and return where it is told of it."""
        event = self._context.events.get(job.event_id)
        if event is None:
            raise WorkError("bug")
        files = await self._database.read(lambda tx: gather.wanted(tx, event, job.args))
        report = partial(self._tell, job, progress)
        told = await gather.fetch(self._telegram, files, folder, lambda percent: report(percent * GATHERED // 100))
        return str(told)

    async def _fetch(self, job: Job, kind: JobKind, folder: Path, _progress: _ReportedProgress) -> str | None:
        """Get what the person sent, and return where it is."""
        if not kind.download:
            return None
        file = folder / "received"
        fault = await self._telegram.download(job.args["file_id"], file, kind.download)
        if fault is not None:
            raise WorkError(fault)
        return str(file)

    async def _tell(self, job: Job, progress: _ReportedProgress, percent: int) -> None:
        """Let the person know how far it is, from time to time."""
        now = asyncio.get_running_loop().time()
        if now - progress.told_at < REPORT_SECONDS:
            return
        report = deliveries.report(job, self._now(), "step" if progress.begun else "progress")

        async def work(tx: Tx) -> None:
            if await jobs.is_current(tx, job):
                await jobs.report(tx, job.id, percent)
                await outbox.add(tx, [report], self._now())

        await self._store(work)
        progress.told_at, progress.begun = now, True
        self._queued.notify()

    async def _store(self, work: Callable[[Tx], Awaitable[None]]) -> None:
        """Store what took long to find out, however long the disk refuses."""
        while True:
            try:
                return await self._database.write(work)
            except Exception as error:
                if not is_storage_trouble(error):
                    raise
                log.exception("not stored")
                await asyncio.sleep(TROUBLE_SECONDS)

    async def _end(self, tx: Tx, job: Job, result: Mapping[str, Any]) -> None:
        """Show what came of a job, as long as it is wanted and the person may still see it."""
        if not await jobs.is_current(tx, job):
            return
        last, ending = await outbox.last(tx), ENDINGS[job.kind]
        turn = await self._turn(tx, job)
        reply = Reply()
        if turn is not None and turn.may(ending.needs):
            reply = await ending.show(turn, job, result)
        await self._send(tx, job, reply)
        await outbox.attribute(tx, last, job.update)
        await jobs.add(tx, job.person_id, reply.orders, self._now(), job.update)
        await jobs.finish(tx, job.id, None, self._now())
        log.info("job=%d kind=%s done", job.id, job.kind)

    async def _fail(self, tx: Tx, job: Job, code: str) -> None:
        """Say in a sentence that a job came to nothing."""
        person = await people.find(tx, job.person_id)
        if person is None or not await jobs.is_current(tx, job):
            return
        log.warning("job=%d kind=%s failed why=%s", job.id, job.kind, code)
        kind = KINDS.get(job.kind)
        megabytes = (kind.download if code == "size" and kind else UPLOAD_MAX) // 1_000_000
        screen = job_screens.failed(self._context.texts.speaking(person.language), code, megabytes)
        last = await outbox.last(tx)
        await self._send(tx, job, Reply((screen,)))
        await outbox.attribute(tx, last, job.update)
        await jobs.finish(tx, job.id, code, self._now())

    async def _send(self, tx: Tx, job: Job, reply: Reply) -> None:
        packed = deliveries_of(reply, job.person_id, None, self._now(), ToldOf.read_in(tx))
        keyed = (deliveries.keyed(delivery, job, number) for number, delivery in enumerate(packed))
        await outbox.add(tx, keyed, self._now())

    async def _turn(self, tx: Tx, job: Job) -> Turn | None:
        """Return a turn of the person who asked, with the role of this very moment; None if they are elsewhere."""
        return await Turn.load_known(self._context.surroundings, tx, self._context.clock(), job.person_id, job.event_id)

    def _now(self) -> int:
        return to_micros(self._context.clock())
