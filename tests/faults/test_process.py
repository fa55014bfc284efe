"""The real process: how it ends, and what it says then."""

import asyncio
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from bot.lock import locked
from rehearsal.telegram import TOKEN, Telegram
from tests.front import ROOT, SAMPLE

BOT = (sys.executable, "-m", "bot", "run")


async def started(address: str, data_dir: Path) -> asyncio.subprocess.Process:
    environment = {
        **os.environ,
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": address,
        "DATA_DIR": str(data_dir),
        "CONTENT": str(SAMPLE),
        "LOG_LEVEL": "DEBUG",
    }
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(*BOT, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe)


async def last_words(process: asyncio.subprocess.Process) -> str:
    """Wait for the end; no output may show the token or a traceback."""
    async with asyncio.timeout(20):
        output, errors = await process.communicate()
    said = (output + errors).decode()
    assert TOKEN not in said
    assert "Traceback" not in said
    return said


async def test_a_second_process_is_refused(telegram: Telegram, tmp_path: Path) -> None:
    with locked(tmp_path / f"bot-{TOKEN.partition(':')[0]}.lock"):
        process = await started(telegram.url, tmp_path)
        assert "Another process is at work" in await last_words(process)
    assert process.returncode == 1
    assert telegram.counters["getUpdates"] == 0


@pytest.mark.long
@pytest.mark.parametrize("when", ["at the start", "later"])
async def test_a_void_token_ends_the_process_with_one_plain_line(telegram: Telegram, tmp_path: Path, when: str) -> None:
    if when == "later":
        telegram.faults.error(401, "Unauthorized", method="getUpdates")
    else:
        telegram.revoke_token()
    process = await started(telegram.url, tmp_path)
    said = (await last_words(process)).splitlines()
    assert process.returncode == 1
    assert said[-1].startswith("Telegram does not know this BOT_TOKEN")


@pytest.mark.parametrize("number", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.long)])
async def test_a_process_that_waits_for_telegram_hears_that_it_shall_stop(tmp_path: Path, number: int) -> None:
    process = await started("http://127.0.0.1:9", tmp_path)
    assert process.stderr is not None
    async with asyncio.timeout(20):
        while b"no answer yet" not in await process.stderr.readline():
            pass
    began = time.monotonic()
    process.send_signal(number)
    await last_words(process)
    assert (process.returncode, time.monotonic() - began < 5) == (0, True)


@pytest.mark.long
async def test_a_process_that_serves_stops_soon_and_has_acknowledged(telegram: Telegram, tmp_path: Path) -> None:
    aigul = telegram.person("Айгүл")
    aigul.start()
    process = await started(telegram.url, tmp_path)
    await aigul.wait(lambda: len(aigul.messages) == 2)
    began = time.monotonic()
    process.terminate()
    said = await last_words(process)
    assert (process.returncode, time.monotonic() - began < 5, len(telegram.updates)) == (0, True, 0)
    assert said.splitlines()[-1].endswith("INFO app stopped")
