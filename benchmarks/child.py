# mypy: disable-error-code="import-not-found, import-untyped"
"""Bots as child processes: pinned to a core, watched from outside, never left behind."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar

import psutil

from benchmarks import history
from benchmarks.desk import Desk
from benchmarks.questions import CONTENT
from db.core.migrate import migrate
from db.core.time import to_micros

T = TypeVar("T")

ROOT: Final = Path(__file__).parents[1]
DATABASE: Final = "jarmenke.db"
MIB: Final = 2**20
START_SECONDS: Final = 60.0
AVAILABLE: Final = frozenset(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else frozenset({0})


class BenchmarkError(Exception):
    """Nothing could be measured."""


def cores() -> tuple[int, int]:
    """Return the core of the bot that is measured, and the one of the server and its people."""
    mine = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [0]
    return mine[0], mine[-1]


def unpin(pid: int) -> None:
    """Let a process use all cores that this one could when it began."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(pid, AVAILABLE)


def pin(pid: int, core: int) -> None:
    """Keep a process on one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(pid, {core})


@dataclass(frozen=True, slots=True)
class Contender:
    """A bot to be measured: what it is called, and what is run. It is given `BOT_TOKEN` and `BOT_API_URL`."""

    name: str
    command: Sequence[str]


OURS: Final = Contender("Jarmenke", ("-m", "bot", "run"))
BARE: Final = Contender("bare aiogram", ("-m", "benchmarks.peers.bare"))
DIALOG: Final = Contender("aiogram-dialog", ("-m", "benchmarks.peers.dialog"))
CONVERSATION: Final = Contender("python-telegram-bot", ("-m", "benchmarks.peers.conversation"))


class Child:
    """A bot that runs."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self._process = process
        self._watched = psutil.Process(process.pid)
        self._log = log
        self.started_at = time.perf_counter()

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def cpu(self) -> float:
        """Seconds of user and system time since it was started, of all its threads."""
        times = self._watched.cpu_times()
        return float(times.user + times.system)

    @property
    def rss(self) -> float:
        """Resident memory in MiB."""
        return float(self._watched.memory_info().rss / MIB)

    async def alongside(self, work: Awaitable[T], seconds: float) -> T:
        """Wait for something that needs the bot alive. Raises `BenchmarkError` when it dies or takes too long."""
        task = asyncio.ensure_future(work)
        ends = time.perf_counter() + seconds
        try:
            while not task.done():
                await asyncio.wait([task], timeout=0.5)
                if not task.done() and self._process.poll() is not None:
                    raise BenchmarkError(f"the bot ended by itself:\n{self.last_words()}")
                if not task.done() and time.perf_counter() > ends:
                    raise BenchmarkError(f"nothing within {seconds:.0f} s:\n{self.last_words()}")
        finally:
            task.cancel()
        return task.result()

    def last_words(self) -> str:
        """Return the end of its log."""
        return "\n".join(self._log.read_text(errors="replace").splitlines()[-15:])

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
        self._process.wait()


def spawn(contender: Contender, folder: Path, url: str, desk: Desk, *, joins: bool = False, **changed: str) -> Child:
    """Start a bot on its core, with its data in a folder; nothing of the caller's settings reaches it.

    Ours finds there what is left of weeks of use, unless there is a database already. `joins`: others of it run.
    """
    log = folder / f"{contender.name}.log"
    if contender is OURS and "DATABASE_URL" not in changed and not (folder / DATABASE).exists():
        _begin(folder / DATABASE)
    if not joins:
        desk.expect()
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, *contender.command],
            cwd=ROOT,
            env={**_environment(folder, url, desk.token), **changed},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    child = Child(process, log)
    pin(process.pid, cores()[0])
    return child


@asynccontextmanager
async def running(contender: Contender, folder: Path, url: str, desk: Desk, **changed: str) -> AsyncIterator[Child]:
    """Run a bot, ready to answer, until the block ends."""
    child = spawn(contender, folder, url, desk, joins=False, **changed)
    try:
        await child.alongside(desk.polled.wait(), START_SECONDS)
        yield child
    finally:
        child.kill()


def _begin(path: Path) -> None:
    """Make a database that has served for weeks."""
    migrate(path)
    history.finished(path, to_micros(datetime.now(UTC)))


def _environment(folder: Path, url: str, token: str) -> Mapping[str, str]:
    return {
        **os.environ,
        "BOT_TOKEN": token,
        "BOT_API_URL": url,
        "CONTENT": str(CONTENT),
        "DATA_DIR": str(folder),
        "DATABASE_URL": "",
        "OWNER_IDS": "",
        "LOG_LEVEL": "WARNING",
        "FLOOD_LIMIT": "0",
        "DAILY_LIMIT": "0",
        "BULK_PER_SECOND": "0",
        "KEEP_UPDATES_DAYS": "7",
    }
