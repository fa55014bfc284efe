"""The real bot as a child process: started, stopped politely, killed, started again."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PATIENCE = 25.0  # seconds that a polite stop may take (the bot finishes what it has begun)
COMMAND = (sys.executable, "-m", "bot", "run")


class Changed(Protocol):
    """Hears whether the child runs now."""

    def __call__(self, *, running: bool) -> None:
        """Hear it."""


def _ignore(*, running: bool) -> None:
    del running


class BotProcess:
    """Runs one child; tells `changed` whenever it starts or ends."""

    def __init__(
        self,
        environment: Mapping[str, str],
        command: Sequence[str] = COMMAND,
        changed: Changed = _ignore,
    ) -> None:
        self._environment = {**os.environ, **environment}
        self._command = command
        self._changed = changed
        self._process: asyncio.subprocess.Process | None = None
        self._expected = False

    @property
    def running(self) -> bool:
        """Tell whether the child lives."""
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int | None:
        """Return the child's process id."""
        return self._process.pid if self._process else None

    async def start(self) -> None:
        """Start the child, unless it runs."""
        if not self.running:
            self._expected = False
            self._process = await asyncio.create_subprocess_exec(*self._command, env=self._environment)
            self._changed(running=True)

    async def stop(self) -> int | None:
        """Ask the child to end, wait, and return its exit code; kill it when it does not listen."""
        return await self._end(polite=True)

    async def kill(self) -> int | None:
        """End the child at once, as a power cut would."""
        return await self._end(polite=False)

    async def restart(self) -> None:
        """Stop the child and start it again."""
        await self.stop()
        await self.start()

    async def _end(self, *, polite: bool) -> int | None:
        process = self._process
        if process is None:
            return None
        self._expected = True
        if process.returncode is None:
            if polite:
                process.terminate()
            else:
                process.kill()
            try:
                await asyncio.wait_for(process.wait(), PATIENCE)
            except TimeoutError:
                process.kill()
                await process.wait()
            self._changed(running=False)
        return process.returncode

    async def failed(self) -> int:
        """Wait until the child ends by itself, not by `stop` or `kill`; return its exit code."""
        while True:
            process = self._process
            if process is None or self._expected:
                await asyncio.sleep(0.05)
                continue
            code = await process.wait()
            if not self._expected:
                self._changed(running=False)
                return code
