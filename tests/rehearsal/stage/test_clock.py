"""The clock that stands, goes, hurries and jumps; here the bot is played by hand."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from db.core.time import HOUR, MINUTE, SECOND, to_micros
from rehearsal.stage import clock
from rehearsal.stage.clock import BackwardsError, RehearsalClock

START = datetime(2027, 11, 13, 7, tzinfo=UTC)
AT = to_micros(START)


class Bot:
    """Follows the clock; something is due at each of `dues`."""

    def __init__(self, clock: RehearsalClock, *dues: int) -> None:
        self.clock = clock
        self.dues = dues
        self.seen: list[int] = []

    async def follow(self) -> None:
        version = 0
        while True:
            last = self.seen[-1] if self.seen else 0
            upcoming = min((due for due in self.dues if due > last), default=None)
            shown = await self.clock.follow(version, upcoming)
            if shown["version"] != version:
                version = shown["version"]
                self.seen.append(shown["now"])


@pytest.fixture
def still() -> RehearsalClock:
    return RehearsalClock(START, pace=0)


async def test_a_clock_stands_or_goes(still: RehearsalClock) -> None:
    assert (still.micros, still.moment(), still.now()) == (AT, START, START.timestamp())
    await still.go(1)
    assert AT <= still.micros < AT + MINUTE
    assert still.view()["pace"] == 1
    going = still.version
    await still.go(0)
    assert still.version == going + 1
    assert still.micros == still.micros


async def test_before_there_is_a_bot_it_may_be_set_back(still: RehearsalClock) -> None:
    still.begin(START - timedelta(days=1))
    assert still.moment() == START - timedelta(days=1)


async def test_a_jump_stops_at_everything_that_is_due(still: RehearsalClock) -> None:
    bot = Bot(still, AT + MINUTE, AT + 7 * MINUTE + 1, AT + 2 * HOUR)
    async with asyncio.TaskGroup() as tasks:
        following = tasks.create_task(bot.follow())
        await asyncio.sleep(0)
        await still.jump(AT + HOUR)
        following.cancel()
    assert still.micros == AT + HOUR
    assert still.upcoming == AT + 2 * HOUR
    walked = [moment - AT for moment in bot.seen if moment > AT]
    assert walked == [MINUTE, 7 * MINUTE + 1, 37 * MINUTE + 1, HOUR]


async def test_a_step_goes_to_what_comes_next_and_stays_there(still: RehearsalClock) -> None:
    await still.go(1)
    bot = Bot(still, AT + 5 * HOUR)
    async with asyncio.TaskGroup() as tasks:
        following = tasks.create_task(bot.follow())
        await asyncio.sleep(0)
        await still.step()
        assert (still.micros, still.pace) == (AT + 5 * HOUR, 0)
        await still.step()
        following.cancel()
    assert still.micros == AT + 5 * HOUR


async def test_without_a_bot_time_just_passes(still: RehearsalClock) -> None:
    await still.go(1)
    await still.jump(AT + 72 * HOUR)
    assert AT + 72 * HOUR <= still.micros < AT + 73 * HOUR
    assert still.pace == 1


async def test_time_does_not_go_back(still: RehearsalClock) -> None:
    with pytest.raises(BackwardsError, match="--fresh"):
        await still.jump(AT - SECOND)


async def test_another_wish_ends_a_jump_where_it_stands(still: RehearsalClock) -> None:
    still.joined()  # and never says that it is done
    async with asyncio.TaskGroup() as tasks:
        jump = tasks.create_task(still.jump(AT + HOUR))
        await asyncio.sleep(0.01)
        assert still.view()["jumping"]
        await still.go(0)
        await jump
    assert (still.micros, still.view()["jumping"]) == (AT, False)


async def test_a_bot_that_dies_is_not_waited_for(still: RehearsalClock) -> None:
    still.joined()
    async with asyncio.TaskGroup() as tasks:
        jump = tasks.create_task(still.jump(AT + HOUR))
        await asyncio.sleep(0.01)
        still.left()
        await jump
    assert still.micros == AT + HOUR


async def test_nor_one_that_hangs(still: RehearsalClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "PATIENCE", 0.001)
    still.joined()
    await still.jump(AT + HOUR)
    assert still.micros == AT + HOUR


async def test_time_hurries_from_beat_to_beat(still: RehearsalClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "BEAT", 0.001)
    passed = asyncio.Event()
    still.changed = lambda: passed.set() if still.micros >= AT + SECOND else None
    await still.go(60)
    async with asyncio.timeout(5):
        await passed.wait()
    await still.go(0)
    assert (still.micros - AT) % (60 * SECOND // 1000) == 0


async def test_a_clock_that_is_not_moved_is_shown_again_all_the_same(
    still: RehearsalClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "HOLD", 0.001)
    assert await still.follow(still.version, None) == {"version": still.version, "now": AT, "pace": 0}
