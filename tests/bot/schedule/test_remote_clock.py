"""A bot on a clock that is not its own."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientSession

from bot.clock import Signal
from bot.schedule import remote_clock
from bot.schedule.remote_clock import RemoteClock, followed
from rehearsal.stage.clock import RehearsalClock
from rehearsal.telegram import Telegram

START = datetime(2027, 11, 13, 7, tzinfo=UTC)


async def test_without_an_address_there_is_nothing_to_follow() -> None:
    async with followed("") as follower:
        assert follower is None


async def test_the_clock_is_the_rehearsals_from_the_first_moment_on() -> None:
    clock = RehearsalClock(START, pace=0)
    async with Telegram() as telegram:
        telegram.stage.clock = clock
        async with followed(f"{telegram.url}/rehearsal/clock/follow") as follower:
            assert follower is not None
            assert follower.clock() == START
            caught: list[datetime] = []

            async def caught_up() -> int | None:
                caught.append(follower.clock())
                return None

            async with asyncio.TaskGroup() as tasks:
                running = tasks.create_task(follower.run(caught_up))
                await clock.jump(clock.micros + 60_000_000)
                running.cancel()
            assert caught[0] == START
            assert caught[-1] == START + timedelta(minutes=1)
            await clock.go(1)
            clock.left()


async def test_a_rehearsal_that_is_not_there_yet_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote_clock, "RETRY_SECONDS", 0.001)
    clock = RehearsalClock(START, pace=0)
    async with Telegram() as telegram, ClientSession() as session:
        follower = RemoteClock(session, f"{telegram.url}/rehearsal/clock/follow")
        async with asyncio.TaskGroup() as tasks:
            beginning = tasks.create_task(follower.begin())  # answered 409: there is no clock
            await telegram.stop()
            telegram.stage.clock = clock
            await telegram.start()
            await beginning
        assert follower.clock() == START


async def test_a_bell_that_rests_is_still_and_one_that_only_waits_is_not_quiet() -> None:
    signal = Signal()
    signal.mark_waiting_for_time()
    await signal.wait_until_waiting_for_time()
    assert (signal.is_waiting_for_time, signal.is_idle) == (True, False)
    signal.notify()
    signal.mark_waiting_for_time()
    signal.mark_idle()
    assert (signal.is_waiting_for_time, signal.is_idle) == (False, False)
    assert await signal.wait(0.0)
    signal.mark_idle()
    assert (signal.is_waiting_for_time, signal.is_idle) == (True, True)
