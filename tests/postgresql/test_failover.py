"""The server of the database is lost, and its standby takes over, while two processes serve and people write."""

import asyncio
import random
import signal
import time
from pathlib import Path
from typing import Final

import pytest

from rehearsal.sample_people.respondent import sights
from rehearsal.telegram import Telegram
from tests.crash.stable import small_fair
from tests.postgresql.composed import START_SECONDS, Steady, apologies, composed, until_more_have_come
from tests.postgresql.pair import Pair
from tests.postgresql.replicas import comes_to_rest, judge, prepared, replicas, talk
from tests.postgresql.schemas import Schemas

SEED: Final = 20271114
TALKERS: Final = 8
PEOPLE: Final = 200
MORE: Final = 5
"""People who register before, and after."""
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


@pytest.mark.long
async def test_what_telegram_brings_meanwhile_is_refused_and_brought_again(pair: Pair, tmp_path: Path) -> None:
    pool = Schemas(pair)
    place = pool.fresh(tmp_path / "fair.db")
    async with Telegram(ledger_size=100_000) as telegram, composed(telegram, place, tmp_path) as both:
        first_id = telegram.updates.next_id
        crowd = Steady(telegram, sights(small_fair()), tmp_path, TALKERS, SEED)
        async with asyncio.TaskGroup() as tasks:
            registering = tasks.create_task(crowd.run())
            await until_more_have_come(crowd, MORE)
            await asyncio.to_thread(pair.lose_primary, signal.SIGQUIT)
            late = telegram.person("Somebody who writes meanwhile")
            late.start()
            await asyncio.sleep(UNTIL_PROMOTED)
            assert telegram.webhook_address is not None
            assert "503" in telegram.webhook_address.failure
            await asyncio.to_thread(pair.promote)
            await until_more_have_come(crowd, MORE)
            crowd.close()
            await asyncio.wait([registering], timeout=START_SECONDS)
            assert registering.done(), crowd.stuck()
        async with asyncio.timeout(PATIENCE):
            while len(telegram.updates) or not late.messages[-1].from_bot:  # noqa: ASYNC110 - nobody is told
                await asyncio.sleep(0.05)
        for each in both:
            await each.stop()
    people = crowd.everybody
    assert sorted(person.number or 0 for person in people) == list(range(1, len(people) + 1))
    rows = pool.execute(place, "SELECT person_id, number FROM registrations WHERE status = 'submitted'")
    assert sorted(rows) == sorted((person.account.id, person.number) for person in people)
    assert pool.execute(place, "SELECT state, count(*) FROM inbox GROUP BY state") == [
        ("done", telegram.updates.next_id - first_id)
    ]
    assert pool.execute(place, "SELECT DISTINCT state FROM outbox") == [("sent",)]
    assert (apologies(telegram), telegram.alarms) == ([], [])


async def _until_sent(telegram: Telegram, number: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while _sent(telegram) < number:  # noqa: ASYNC110 - nobody is told
            await asyncio.sleep(0.01)


def _sent(telegram: Telegram) -> int:
    return sum(call.chat_id is not None for call in telegram.ledger)
