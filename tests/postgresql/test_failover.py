"""The server of the database is lost, and its standby takes over, while two processes serve and people write."""

import asyncio
import random
import signal
import time
from pathlib import Path
from typing import Final

import pytest

from rehearsal.telegram import Telegram
from tests.postgresql.pair import Pair
from tests.postgresql.replicas import comes_to_rest, judge, prepared, replicas, talk
from tests.postgresql.schemas import Schemas

SEED: Final = 20271114
TALKERS: Final = 8
PEOPLE: Final = 200
UNTIL_PROMOTED: Final = 1.5
"""Seconds until whoever watches over the servers lets the standby take over."""
LONGEST: Final = 10.0
"""Seconds from then to the next message: far more than it takes, for the machine may be busy."""
AFTERWARDS: Final = 2.0
"""Seconds for which people go on writing."""
PATIENCE: Final = 60.0


@pytest.mark.parametrize("how", [signal.SIGQUIT, pytest.param(signal.SIGKILL, marks=pytest.mark.long)])
async def test_a_standby_takes_over_with_everything_and_people_are_answered(
    pair: Pair, tmp_path: Path, how: signal.Signals
) -> None:
    pool = Schemas(pair)
    place = pool.fresh(tmp_path / "fair.db")
    async with Telegram(ledger_size=100_000) as telegram, replicas(telegram, place, tmp_path) as both:
        made = await prepared(telegram, place, tmp_path / "before", PEOPLE)
        talkers = [telegram.person(f"Talker {number}") for number in range(TALKERS)]
        closing = asyncio.Event()
        for each in both:
            await each.start()
        async with asyncio.TaskGroup() as tasks:
            talking = tasks.create_task(talk(talkers, random.Random(SEED), closing))
            await _until_sent(telegram, PEOPLE // 4)
            await asyncio.to_thread(pair.lose_primary, how)
            await asyncio.sleep(UNTIL_PROMOTED)
            already = _sent(telegram)
            await asyncio.to_thread(pair.promote)
            promoted_at = time.monotonic()
            await _until_sent(telegram, already + 1)
            assert time.monotonic() - promoted_at < LONGEST
            await asyncio.sleep(AFTERWARDS)
            closing.set()
        await comes_to_rest(telegram, pool, place, talking.result())
        for each in both:
            await each.leaves()
    judge(telegram, pool, place, made, PEOPLE)
    assert already < PEOPLE, "the announcement was over before"
    assert pool.execute(place, "SELECT count(*) FROM inbox") == [(talking.result(),)]


async def _until_sent(telegram: Telegram, number: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while _sent(telegram) < number:  # noqa: ASYNC110 - nobody is told
            await asyncio.sleep(0.01)


def _sent(telegram: Telegram) -> int:
    return sum(call.chat_id is not None for call in telegram.ledger)
