"""getUpdates: what is confirmed, what waits, what is too old."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from rehearsal.world import updates
from rehearsal.world.updates import UpdateQueue

if TYPE_CHECKING:
    import pytest

    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api, Clock


def texts(found: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in found]


async def test_updates_wait_until_an_offset_confirms_them(api: Api, aigul: Account) -> None:
    for text in "abc":
        aigul.say(text)
    first = await api.updates()
    assert texts(first) == ["a", "b", "c"]
    assert texts(await api.updates(limit=2)) == ["a", "b"]
    assert texts(await api.updates(offset=first[0]["update_id"] + 1)) == ["b", "c"]
    assert texts(await api.updates(offset=-1)) == ["c"]
    assert texts(await api.updates()) == ["c"]


async def test_at_most_a_hundred_come_at_once(api: Api, aigul: Account) -> None:
    for number in range(101):
        aigul.say(str(number))
    assert len(await api.updates(limit=1000)) == 100
    assert len(await api.updates(limit=-5)) == 1


async def test_an_offset_far_beyond_the_end_confirms_nothing(api: Api, aigul: Account) -> None:
    aigul.say("a")
    assert texts(await api.updates(offset=2_000_000_000)) == ["a"]


async def test_a_long_poll_wakes_at_once(api: Api, aigul: Account) -> None:
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(api.updates(timeout=50))
        await _polling(api.telegram)
        aigul.say("a")
    assert texts(poll.result()) == ["a"]


async def test_a_long_poll_ends_empty(telegram: Telegram) -> None:
    assert await telegram.updates.poll(0, 100, 0.001) == []


async def test_the_first_of_two_polls_ends_with_a_conflict(api: Api, aigul: Account) -> None:
    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(api.refused("getUpdates", timeout=50))
        await _polling(api.telegram)
        second = tasks.create_task(api.updates(timeout=50))
        code, reason = await first
        aigul.say("a")
    assert (code, reason) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    assert texts(second.result()) == ["a"]


async def _polling(telegram: Telegram) -> None:
    while telegram.updates._poll is None:  # noqa: ASYNC110  a poll tells nobody that it waits
        await asyncio.sleep(0)


async def test_old_updates_expire(api: Api, aigul: Account, clock: Clock) -> None:
    aigul.inline("i")
    aigul.tap_data("t")
    aigul.say("m")

    async def kinds() -> list[str]:
        return [kind for update in await api.updates() for kind in update if kind != "update_id"]

    assert await kinds() == ["inline_query", "callback_query", "message"]
    clock.seconds += 30
    assert await kinds() == ["callback_query", "message"]
    clock.seconds += 120
    assert await kinds() == ["message"]
    clock.seconds += 86_400
    assert await kinds() == []
    assert len(api.telegram.updates) == 0


async def test_allowed_updates_are_remembered(api: Api, telegram: Telegram, aigul: Account) -> None:
    telegram.update("message_reaction", {})
    assert await api.updates(allowed_updates=["message"]) == []
    aigul.tap_data("x")
    aigul.say("a")
    assert texts(await api.updates()) == ["a"]
    await api.updates(allowed_updates=[])
    aigul.tap_data("x")
    assert len(telegram.updates) == 2


async def test_ids_may_start_again_lower(api: Api, telegram: Telegram, aigul: Account) -> None:
    aigul.say("a")
    telegram.restart_ids(7)
    aigul.say("b")
    assert [update["update_id"] for update in await api.updates()] == [730_000_002, 7]


async def test_a_malformed_update_stands_between_good_ones(api: Api, telegram: Telegram, aigul: Account) -> None:
    aigul.say("a")
    telegram.malformed_update({"message": 5})
    aigul.say("b")
    assert [update["message"] for update in await api.updates()][1] == 5


def test_a_full_queue_drops_what_comes(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updates, "CAPACITY", 1)
    queue = UpdateQueue(clock)
    assert [queue.put("message", {}), queue.put("message", {})] == [730_000_001, None]
    assert (len(queue), queue.dropped) == (1, 1)
