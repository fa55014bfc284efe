"""A balancer brings each update to both processes at once, and some again that it said nobody took."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from db.core.place import PostgresPlace
from rehearsal.people.account import Account
from rehearsal.sample_people.respondent import sights
from rehearsal.telegram import Telegram
from tests.crash.stable import small_fair
from tests.postgresql.balancer import Repeating, repeating
from tests.postgresql.composed import START_SECONDS, Steady, composed, judge_registrations, until_more_have_come
from tests.postgresql.schemas import schemas

AT_ONCE: Final = 5
MORE: Final = 5
SEED: Final = 20271114


async def test_an_update_that_comes_several_times_has_one_effect_and_one_answer(
    place: PostgresPlace, tmp_path: Path
) -> None:
    made: list[Repeating] = []

    @asynccontextmanager
    async def before(port: int, upstreams: Sequence[int]) -> AsyncIterator[None]:
        async with repeating(port, upstreams) as balancer:
            made.append(balancer)
            yield

    async with Telegram(ledger_size=100_000) as telegram, composed(telegram, place, tmp_path, before) as both:
        first_id = telegram.updates.next_id
        crowd = Steady(telegram, sights(small_fair()), tmp_path, AT_ONCE, SEED)
        async with asyncio.TaskGroup() as tasks:
            registering = tasks.create_task(crowd.run())
            await until_more_have_come(crowd, MORE)
            crowd.close()
            await asyncio.wait([registering], timeout=START_SECONDS)
            assert registering.done(), crowd.stuck()
        people = [person.account for person in crowd.everybody]
        await _each_is_answered_once(telegram, people)
        for each in both:
            await each.stop()
        assert [each.codes for each in both] == [[0], [0]]
    [balancer] = made
    updates = telegram.updates.next_id - first_id
    assert (balancer.doubled - balancer.denied, balancer.denied > MORE) == (updates, True)
    assert schemas().execute(place, "SELECT count(*) FROM inbox") == [(updates,)]
    judge_registrations(telegram, place, crowd)


async def _each_is_answered_once(telegram: Telegram, people: Sequence[Account]) -> None:
    """Let everybody ask for help, wait until all was brought and answered, and count."""
    before = [_heard(account) for account in people]
    for account in people:
        account.say("/help")
    async with asyncio.timeout(START_SECONDS):
        while len(telegram.updates) or any(map(int.__ge__, before, map(_heard, people))):  # noqa: ASYNC110 - nobody is told
            await asyncio.sleep(0.05)
    await asyncio.sleep(1)  # for a second answer, if there were one
    assert [_heard(account) for account in people] == [number + 1 for number in before]


def _heard(account: Account) -> int:
    return sum(message.from_bot for message in account.messages)
