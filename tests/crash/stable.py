"""Bots that can be started and killed many times a minute."""

import asyncio
import atexit
import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import IO

from bot.commands.content import files_of
from fair import content
from fair.event.model import Event
from rehearsal.telegram import Telegram
from tests.front import ROOT

CONTENT = Path(__file__).parent / "content"
PATIENCE = 25.0


def small_fair() -> Event:
    """Read the fair of these tests."""
    event, findings = content.read(files_of(CONTENT))
    assert event is not None, findings
    return event


def environment(telegram: Telegram, data_dir: Path, **changed: str) -> dict[str, str]:
    """Return the settings of a bot of this Telegram."""
    return {
        "BOT_TOKEN": telegram.token,
        "BOT_API_URL": telegram.url,
        "DATA_DIR": str(data_dir),
        "CONTENT": str(CONTENT),
        "BULK_PER_SECOND": "0",
        "FLOOD_LIMIT": "0",
        "DAILY_LIMIT": "0",
        "LOG_LEVEL": "WARNING",
        **changed,
    }


class Zygote:
    """The process that forks the bots (see `zygote`): one for all tests of this process, for it imports for seconds."""

    def __init__(self) -> None:
        command = (sys.executable, "-m", "tests.crash.zygote")
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, bufsize=0, start_new_session=True)
        self._is_ready = False

    @property
    def _output(self) -> IO[bytes]:
        assert self._process.stdout is not None
        return self._process.stdout

    async def ready(self) -> None:
        """Wait until it has imported everything; several do so at the same time."""
        if not self._is_ready:
            assert await self.line() == "ready\n"
            self._is_ready = True

    async def line(self) -> str:
        """Wait for a line of it; it writes them whole."""
        loop, written = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(self._output.fileno(), written.set)
        try:
            await written.wait()
        finally:
            loop.remove_reader(self._output.fileno())
        return self._output.readline().decode()

    def tell(self, **order: object) -> None:
        """Send it a line."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{json.dumps(order)}\n".encode())

    def end(self) -> None:
        """End it and every bot that it forked."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        with self._process:
            pass


@cache
def zygote() -> Zygote:
    """Return the zygote of this process."""
    made = Zygote()
    atexit.register(made.end)
    return made


class Stable:
    """One bot at a time, each a process of its own with everything imported."""

    def __init__(self, output: Path, own: Zygote | None = None) -> None:
        self._zygote = own or zygote()
        self._output = output
        self._pid: int | None = None
        self.started_at = 0.0

    @property
    def occupied(self) -> bool:
        """Tell whether a bot was started whose end nobody has seen yet."""
        return self._pid is not None

    async def start(self, settings: Mapping[str, str]) -> None:
        """Start a bot; the one before must have ended."""
        assert not self.occupied
        await self._zygote.ready()
        self.started_at = time.monotonic()
        self._zygote.tell(environment=dict(settings), output=str(self._output))
        self._pid = int(await self._zygote.line())

    def strike(self, number: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal, at once; `ended` has to follow. A bot that died by itself is found out there."""
        assert self._pid is not None
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, number)

    async def ended(self) -> int:
        """Wait for the end of the bot and return its exit code; of a signal, its number below zero."""
        async with asyncio.timeout(PATIENCE):
            code = int(await self._zygote.line())
        self._pid = None
        return code


@asynccontextmanager
async def stable(output: Path) -> AsyncIterator[Stable]:
    """Keep a stable whose bots speak into this file or pipe; whatever happens, nobody is left in it."""
    stalls = Stable(output)
    try:
        yield stalls
        if stalls.occupied:
            stalls.strike()
            await stalls.ended()
    except BaseException:
        zygote().end()
        zygote.cache_clear()
        raise
