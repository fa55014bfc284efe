"""The command as it is given: a process of its own, no terminal to answer in, and Ctrl-C."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.bot.commands.live.rehearsed import taps

TAPS_ASKED_FOR = "switch_inline"


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram
    assert telegram.alarms == []


@pytest.fixture
def owner(telegram: Telegram) -> Account:
    owner = telegram.person("Дана")
    owner.start()
    return owner


async def begun(telegram: Telegram, owner: Account, folder: Path) -> asyncio.subprocess.Process:
    given = {"BOT_TOKEN": telegram.token, "BOT_API_URL": telegram.url, "OWNER_IDS": str(owner.id)}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "check", "--live"),
        env={**os.environ, **given, "DATA_DIR": str(folder)},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
    )


async def test_it_ends_well_and_leaves_what_nobody_wants_deleted(
    telegram: Telegram, owner: Account, tmp_path: Path
) -> None:
    process = await begun(telegram, owner, tmp_path)
    await taps(owner)
    said, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0
    assert said.decode().splitlines()[-1].startswith("0 problems. Start the bot again")
    assert "They stay." in said.decode()
    assert len(owner.messages) > 15


async def test_ctrl_c_ends_it_and_gives_the_keyboard_back(telegram: Telegram, owner: Account, tmp_path: Path) -> None:
    process = await begun(telegram, owner, tmp_path)
    await owner.wait(lambda: any(TAPS_ASKED_FOR in str(message.raw) for message in owner.messages), 30)
    assert owner.chat.keyboard is not None
    process.send_signal(signal.SIGINT)
    said, _ = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 1
    assert "problem  stopped by Ctrl-C before its end" in said.decode()
    assert owner.chat.keyboard is None
