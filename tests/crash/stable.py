"""Bots that can be started and killed many times a minute."""

import asyncio
import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

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
        "LOG_LEVEL": "WARNING",
        **changed,
    }


class Stable:
    """One bot at a time, each a process of its own with everything imported (see `zygote`)."""

    def __init__(self, zygote: asyncio.subprocess.Process) -> None:
        self._zygote = zygote
        self._pid: int | None = None
        self.started_at = 0.0

    async def start(self, settings: Mapping[str, str]) -> None:
        """Start a bot; the one before must have ended."""
        assert self._pid is None
        assert self._zygote.stdin is not None
        self.started_at = time.monotonic()
        self._zygote.stdin.write(f"{json.dumps(dict(settings))}\n".encode())
        await self._zygote.stdin.drain()
        self._pid = int(await self._line())

    def strike(self, number: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal, at once; `ended` has to follow. A bot that died by itself is found out there."""
        assert self._pid is not None
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, number)

    async def ended(self) -> int:
        """Wait for the end of the bot and return its exit code; of a signal, its number below zero."""
        async with asyncio.timeout(PATIENCE):
            code = int(await self._line())
        self._pid = None
        return code

    async def _line(self) -> str:
        assert self._zygote.stdout is not None
        return (await self._zygote.stdout.readline()).decode()


@asynccontextmanager
async def stable(log: Path) -> AsyncIterator[Stable]:
    """Keep a stable; whatever happens, nobody is left in it."""
    with log.open("ab") as file:
        zygote = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.crash.zygote"),
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=file,
            start_new_session=True,
        )
    try:
        assert zygote.stdout is not None
        assert await zygote.stdout.readline() == b"ready\n", log
        yield Stable(zygote)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(zygote.pid, signal.SIGKILL)
        await zygote.wait()
