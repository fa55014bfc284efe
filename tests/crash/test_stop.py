"""The bot is asked to stop while people register: nothing is lost, nothing comes twice, and it stops soon."""

import asyncio
import os
import random
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from rehearsal.sample_people.respondent import sights
from rehearsal.stage.bot_process import BotProcess
from rehearsal.telegram import Telegram
from tests.crash.crowd import Crowd
from tests.crash.stable import environment, small_fair, stable
from tests.crash.verdict import judge
from tests.db.rows import witnessed_database
from tests.front import ROOT

pytestmark = pytest.mark.sqlite("its file is read after kills")

SOON = 25.0


def put_away(telegram: Telegram, data_dir: Path) -> None:
    """Check what a good stop leaves: every stored update acknowledged, what was begun done and every message sent."""
    with closing(sqlite3.connect(f"file:{data_dir / 'jarmenke.db'}?mode=ro", uri=True)) as database:
        assert {row[0] for row in database.execute("SELECT state FROM inbox")} <= {"done", "pending"}
        assert database.execute("SELECT count(*) FROM outbox WHERE state != 'sent'").fetchone() == (0,)
        stored = {row[0] for row in database.execute("SELECT update_id FROM inbox")}
    assert stored.isdisjoint(update["update_id"] for update in telegram.updates.pending)


async def in_the_rush(telegram: Telegram) -> None:
    """Wait until a bot that was just started has fetched a few times."""
    polls = telegram.counters["getUpdates"]
    await telegram.wait(lambda: telegram.counters["getUpdates"] > polls + 5, 15)


@pytest.mark.parametrize("stops", [5, pytest.param(50, marks=pytest.mark.long)])
async def test_a_polite_stop_in_the_rush_is_not_noticed(stops: int, tmp_path: Path) -> None:
    chance = random.Random(stops)
    witnessed_database(tmp_path / "jarmenke.db")
    async with Telegram(ledger_size=1_000_000) as telegram, stable(tmp_path / "log") as stalls:
        crowd = Crowd(telegram, sights(small_fair()), tmp_path / "jarmenke.db", 40, stops)
        settings = environment(telegram, tmp_path)
        async with asyncio.TaskGroup() as tasks:
            registering = tasks.create_task(crowd.run())
            for _ in range(stops):
                await stalls.start(settings)
                await in_the_rush(telegram)
                await asyncio.sleep(chance.uniform(0, 0.8))
                asked = time.monotonic()
                stalls.strike(signal.SIGTERM)
                assert await stalls.ended() == 0
                assert time.monotonic() - asked < SOON
                put_away(telegram, tmp_path)
            crowd.close()
            await stalls.start(settings)
            await asyncio.wait([registering], timeout=30)
            assert registering.done(), crowd.stuck()
        stalls.strike(signal.SIGTERM)
        assert await stalls.ended() == 0
        put_away(telegram, tmp_path)

        verdict = judge(telegram, crowd.everybody, tmp_path)
        assert (verdict.repeated, verdict.unknown, crowd.wondered) == (0, 0, 0)


async def test_the_real_command_survives_a_kill_while_it_starts_and_obeys_both_signals(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        crowd = Crowd(telegram, sights(small_fair()), tmp_path / "jarmenke.db", 5, 1)
        crowd.close()
        bot = BotProcess({**environment(telegram, tmp_path), "PYTHONPATH": str(ROOT)})
        try:
            for seconds in (0.2, 1.0):
                await bot.start()
                await asyncio.sleep(seconds)
                assert await bot.kill() == -signal.SIGKILL
            await bot.start()
            async with asyncio.timeout(60):
                await crowd.run()
            assert await bot.stop() == 0
            put_away(telegram, tmp_path)

            late = telegram.person("Кешіккен")
            late.start()
            await bot.start()
            await late.wait(lambda: any(message.from_bot for message in late.messages), 30)
            assert bot.pid is not None
            os.kill(bot.pid, signal.SIGINT)
            assert await bot.failed() == 0
            put_away(telegram, tmp_path)
        finally:
            await bot.kill()
        assert telegram.alarms == []
