"""The bot as a child process."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import TYPE_CHECKING

from rehearsal.stage import bot_process
from rehearsal.stage.bot_process import BotProcess

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SLEEPER = (sys.executable, "-c", "import time; time.sleep(60)")


async def test_a_child_is_started_once_and_told_of() -> None:
    heard: list[bool] = []

    def changed(*, running: bool) -> None:
        heard.append(running)

    bot = BotProcess({}, SLEEPER, changed)
    assert (bot.running, bot.pid, await bot.stop()) == (False, None, None)
    await bot.start()
    pid = bot.pid
    await bot.start()
    assert (bot.running, bot.pid) == (True, pid)
    assert await bot.stop() == -signal.SIGTERM
    await bot.restart()
    assert await bot.kill() == -signal.SIGKILL
    assert await bot.kill() == -signal.SIGKILL
    assert heard == [True, False, True, False]


async def test_a_child_that_does_not_listen_is_killed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bot_process, "PATIENCE", 0.01)
    ready = tmp_path / "ready"
    script = (
        "import pathlib, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        f"pathlib.Path({str(ready)!r}).touch(); time.sleep(60)"
    )
    bot = BotProcess({}, (sys.executable, "-c", script))
    await bot.start()
    while not ready.exists():  # noqa: ASYNC110  another process makes it
        await asyncio.sleep(0.01)
    assert await bot.stop() == -signal.SIGKILL


async def test_a_restart_is_no_failure(tmp_path: Path) -> None:
    bot = BotProcess({}, SLEEPER)
    await bot.start()
    async with asyncio.TaskGroup() as tasks:
        failed = tasks.create_task(bot.failed())
        await asyncio.sleep(0)
        await bot.kill()
        await asyncio.sleep(0.01)
        assert not failed.done()
        await bot.start()
        assert bot.pid is not None
        await asyncio.sleep(0.06)
        os.kill(bot.pid, signal.SIGKILL)
    assert failed.result() == -signal.SIGKILL
