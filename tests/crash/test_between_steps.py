"""The power fails between every two steps of one registration; the next answer goes on with it."""

import asyncio
import random
import signal
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from rehearsal.sample_people.respondent import Respondent, sights
from rehearsal.telegram import Telegram
from tests.crash.crowd import wishes
from tests.crash.stable import Stable, environment, small_fair, stable
from tests.crash.verdict import judge
from tests.db.rows import witnessed_database

pytestmark = pytest.mark.sqlite("its file is read after kills")

PATIENCE = 15.0


@pytest.mark.parametrize("instant", ["when all is said", "when the person acts", "within the answer"])
async def test_a_kill_between_any_two_steps(instant: str, tmp_path: Path) -> None:
    witnessed_database(tmp_path / "jarmenke.db")
    async with Telegram() as telegram, stable(tmp_path / "log") as stalls:
        account = telegram.person("Айгүл", language_code="en")
        person = Respondent(account, sights(small_fair()), "ngo", wishes(1, random.Random(2)), "en")
        settings = environment(telegram, tmp_path)
        await stalls.start(settings)
        kills, act = 0, bool(account.start())
        while act:
            if instant == "when all is said":
                await rest(telegram, tmp_path)
            if instant == "within the answer":
                await strike_within_a_call(telegram, stalls)
            else:
                stalls.strike()
            assert await stalls.ended() == -signal.SIGKILL
            kills += 1
            await stalls.start(settings)
            await rest(telegram, tmp_path)
            act = bool(person.step())
        stalls.strike()
        await stalls.ended()

        verdict = judge(telegram, [person], tmp_path)
        assert kills >= 12, account.transcript()
        assert verdict.unknown == 0
        assert verdict.repeated <= (kills if instant == "within the answer" else 0)


async def rest(telegram: Telegram, data_dir: Path) -> None:
    """Wait until everything is stored, done and sent."""
    async with asyncio.timeout(PATIENCE):
        while len(telegram.updates) or work_left(data_dir):  # noqa: ASYNC110 - another process works
            await asyncio.sleep(0.02)


def work_left(data_dir: Path) -> bool:
    """Tell whether an update or a message waits."""
    path = data_dir / "jarmenke.db"
    waiting = """
        SELECT (SELECT count(*) FROM inbox WHERE state = 'pending')
             + (SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending'))
    """
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return bool(database.execute(waiting).fetchone()[0])


async def strike_within_a_call(telegram: Telegram, stalls: Stable) -> None:
    """Strike when Telegram has accepted the next call to a chat, before the bot hears of it."""
    struck = asyncio.Event()

    def strike(event: Mapping[str, Any]) -> None:
        if event["type"] == "call" and event["chat_id"] is not None:
            stalls.strike()
            struck.set()

    telegram.listeners.add(strike)
    try:
        async with asyncio.timeout(PATIENCE):
            await struck.wait()
    finally:
        telegram.listeners.discard(strike)
