"""The process: how it ends, and what it says then. The real command starts in tests/crash/test_stop.py."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.lock import locked
from rehearsal.telegram import Telegram
from rehearsal.world.world import TOKEN
from tests.crash.stable import Stable, environment, stable
from tests.front import SAMPLE


@dataclass
class Process:
    """A bot that was started, and what it says."""

    stable: Stable
    said: asyncio.StreamReader

    async def last_words(self) -> tuple[int, list[str]]:
        """Wait for the end: the exit code and the lines. No output may show the token or a traceback."""
        async with asyncio.timeout(20):
            said = (await self.said.read()).decode()
        assert TOKEN not in said
        assert "Traceback" not in said
        return await self.stable.ended(), said.splitlines()


@asynccontextmanager
async def started(telegram: Telegram, data_dir: Path, **changed: str) -> AsyncIterator[Process]:
    pipe = data_dir / "said"
    os.mkfifo(pipe)
    settings = environment(telegram, data_dir, CONTENT=str(SAMPLE), LOG_LEVEL="DEBUG", **changed)
    async with stable(pipe) as stalls:
        await stalls.start(settings)
        reader = asyncio.StreamReader()
        source = await asyncio.to_thread(pipe.open, "rb")  # waits for the bot
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), source
        )
        yield Process(stalls, reader)
        transport.close()


async def test_a_second_process_is_refused(telegram: Telegram, tmp_path: Path) -> None:
    with locked(tmp_path / f"bot-{TOKEN.partition(':')[0]}.lock"):
        async with started(telegram, tmp_path) as process:
            code, said = await process.last_words()
    assert (code, "Another process is at work" in said[-1]) == (1, True)
    assert telegram.counters["getUpdates"] == 0


@pytest.mark.long
@pytest.mark.parametrize("when", ["at the start", "later"])
async def test_a_void_token_ends_the_process_with_one_plain_line(telegram: Telegram, tmp_path: Path, when: str) -> None:
    if when == "later":
        telegram.faults.error(401, "Unauthorized", method="getUpdates")
    else:
        telegram.revoke_token()
    async with started(telegram, tmp_path) as process:
        code, said = await process.last_words()
    assert code == 1
    assert said[-1].startswith("Telegram does not know this BOT_TOKEN")


@pytest.mark.parametrize("number", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.long)])
async def test_a_process_that_waits_for_telegram_hears_that_it_shall_stop(
    telegram: Telegram, tmp_path: Path, number: signal.Signals
) -> None:
    async with started(telegram, tmp_path, BOT_API_URL="http://127.0.0.1:9") as process:
        async with asyncio.timeout(20):
            while b"no answer yet" not in await process.said.readline():
                pass
        began = time.monotonic()
        process.stable.strike(number)
        code, _ = await process.last_words()
        assert (code, time.monotonic() - began < 5) == (0, True)


@pytest.mark.long
async def test_a_process_that_serves_stops_soon_and_has_acknowledged(telegram: Telegram, tmp_path: Path) -> None:
    aigul = telegram.person("Айгүл")
    aigul.start()
    async with started(telegram, tmp_path) as process:
        await aigul.wait(lambda: len(aigul.messages) == 2)
        began = time.monotonic()
        process.stable.strike(signal.SIGTERM)
        code, said = await process.last_words()
        assert (code, time.monotonic() - began < 5, len(telegram.updates)) == (0, True, 0)
    assert said[-1].endswith("INFO app stopped")
