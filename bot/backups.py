"""Backups that the bot makes by itself: checked, opened on trial, thinned out; the owners hear when one fails.

All of it is done in a thread, on connections of its own, so that no turn waits; ages are by the machine's clock.
"""

import asyncio
import logging
import shutil
import sqlite3
import tempfile
import threading
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final, Literal, TypeAlias

from bot.clock import Signal
from bot.commands import content
from bot.commands.backup import bring_back, damage_of, is_damage
from bot.commands.copies import SCHEDULED, age_of, age_of_backup
from bot.commands.portable import back_up_any, room_for
from bot.context import Context
from bot.disk import LOW_DISK, free_bytes
from bot.forgotten import list_of, merge
from bot.lock import LockedError, locked
from bot.updates import alerts
from db.core import key_values
from db.core.engine import Database, Tx
from db.core.place import PostgresPlace
from db.core.time import DAY, to_micros
from db.people import people
from db.team import desk
from fair.errors import PlainError

FIRST_SECONDS: Final = 60.0
"""After the start: people who have waited go first."""
LOOK_SECONDS: Final = 60.0
AGAIN_SECONDS: Final = 3600.0
"""After a backup that failed."""
OLD: Final = timedelta(hours=48)
"""From then on the owners hear that the last backup is old, unless backups are to be made less often than daily."""

BackupTrouble: TypeAlias = Literal["damaged", "room", "failed", "trial"]
"""What may go wrong; the owners read text of `ALERTS`."""

ALERTS: Final[Mapping[BackupTrouble, str]] = {
    "damaged": "alert-backup-damaged",
    "room": "alert-backup-room",
    "failed": "alert-backup-failed",
    "trial": "alert-backup-trial",
}

log = logging.getLogger("jarmenke.backups")


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """Where backups go, and how many of them."""

    folder: Path
    whose: str
    """What the names of this bot's backups begin with."""
    keep: int
    hours: int
    """Between two of them; 0: none are made."""

    def files(self) -> list[Path]:
        """Return the backups there are, the oldest first: their names tell it only if the clock was never set back."""
        names = (SCHEDULED.fullmatch(file.name) for file in self.folder.glob("*.db"))
        ours = [self.folder / name[0] for name in names if name and name["whose"] == self.whose]
        return sorted(ours, key=lambda file: (-age_of(file), file.name))


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of looking whether a backup is due; nothing: none was."""

    trouble: BackupTrouble | None = None
    people: int | None = None
    """How many people there were in the backup that was opened on trial."""


NOTHING: Final = Attempt()


class BackupKeeper:
    """Makes a backup when the last one is old enough."""

    def __init__(self, database: Database, context: Context, plan: BackupPlan, queued: Signal) -> None:
        self._database = database
        self._context = context
        self._plan = plan
        self._queued = queued
        self._stopping = threading.Event()
        self._failed_at = float("-inf")
        self._is_shared = isinstance(database.place, PostgresPlace)

    async def run(self) -> None:
        """Look for ever whether one is due."""
        try:
            await asyncio.sleep(FIRST_SECONDS)
            while True:
                await self.look()
                await asyncio.sleep(LOOK_SECONDS)
        finally:
            self._stopping.set()

    async def look(self) -> None:
        """Make a backup if one is due, open it on trial, and tell the owners of what went wrong."""
        if not self._plan.hours and self._is_shared:  # whoever operates the server makes them, and we know nothing
            await asyncio.to_thread(self._copy_list)
            return
        if self._plan.hours and time.monotonic() - self._failed_at >= AGAIN_SECONDS:
            attempt = await asyncio.to_thread(self._work)
            if attempt.trouble is not None:
                self._failed_at = time.monotonic()
                await self._alarm(ALERTS[attempt.trouble], f"backup-{attempt.trouble}")
            elif attempt.people is not None:
                trial = f"{to_micros(self._context.clock())} {attempt.people}"
                await self._database.write(lambda tx: key_values.put(tx, desk.TRIAL, trial))
        age = await asyncio.to_thread(self._age)
        if age is not None and age > max(OLD, timedelta(hours=2 * self._plan.hours)):
            await self._alarm("alert-backup-old", "backup-old", days=max(2, age.days))

    def _work(self) -> Attempt:
        """Do what is due."""
        try:
            self._plan.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._sole():
                self._copy_list()
                newest = self._plan.files()[-1:]
                if newest and age_of(newest[0]) < timedelta(hours=self._plan.hours):
                    return NOTHING
                return self._make()
        except LockedError:
            return NOTHING
        except (PlainError, OSError, sqlite3.Error) as error:
            if self._stopping.is_set():  # what is not finished is no loss
                return NOTHING
            log.exception("no backup was made")
            return Attempt("damaged" if is_damage(error) else "failed")

    def _sole(self) -> AbstractContextManager[None]:
        """Keep off other processes that serve the same bot and put their backups into the same folder."""
        return locked(self._plan.folder / f"{self._plan.whose}.lock") if self._is_shared else nullcontext()

    def _age(self) -> timedelta | None:
        """Return how old the last backup is, whoever of these has made it."""
        ages = [age_of_backup(self._database.beside), *(age_of(file) for file in self._plan.files()[-1:])]
        return min((age for age in ages if age is not None), default=None)

    def _make(self) -> Attempt:
        place = self._database.place
        if free_bytes(self._plan.folder) < 2 * room_for(place) + LOW_DISK:
            log.error("no room for a backup")
            return Attempt("room")
        for partial in self._plan.folder.glob(f"{self._plan.whose}-*.part"):
            partial.unlink()
        if isinstance(place, Path) and (damage := damage_of(place, self._go_on)):
            log.error("the database is damaged: %s", damage)
            return Attempt("damaged")
        name = f"{self._plan.whose}-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}.db"
        size = back_up_any(place, self._plan.folder / name, self._go_on)
        log.info("made=%s bytes=%d", name, size)
        attempt = self._open_on_trial(self._plan.folder / name)
        if attempt.trouble is None:
            for old in self._plan.files()[: -self._plan.keep]:
                old.unlink()
                log.info("deleted=%s", old.name)
        return attempt

    def _open_on_trial(self, file: Path) -> Attempt:
        """Put a backup back in a place of its own, open it as a bot would and count what is in it."""
        scratch = Path(tempfile.mkdtemp(prefix=".trial-", dir=self._plan.folder))
        try:
            bring_back(file, scratch / "trial.db", self._go_on)
            count = asyncio.run(content.look(scratch / "trial.db", _count))
        except (PlainError, OSError, sqlite3.Error):
            if self._stopping.is_set():
                return NOTHING
            log.exception("the backup could not be opened")
            return Attempt("trial")
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        log.info("opened on trial=%s people=%d", file.name, count)
        return Attempt(people=count)

    def _copy_list(self) -> None:
        """Keep the list of who was forgotten beside the backups, for the day on which this machine is gone."""
        own = list_of(self._database.beside)
        if own.exists():
            self._plan.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            merge(self._plan.folder / f"{self._plan.whose}.forgotten", [own])

    def _go_on(self) -> None:
        if self._stopping.is_set():
            raise InterruptedError

    async def _alarm(self, key: str, cause: str, **arguments: int) -> None:
        now = self._context.clock()
        await self._database.write(lambda tx: alerts.raise_alarm(tx, self._context, key, cause, now, DAY, **arguments))
        self._queued.notify()


async def _count(tx: Tx) -> int:
    """Open what a bot opens first, and count the people."""
    await content.event_of(tx, None)
    return len(await people.met(tx))
