"""What goes wrong on demand, as aiogram and plain HTTP see it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramRetryAfter

if TYPE_CHECKING:
    from aiogram import Bot

    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api


async def test_a_dropped_call_was_performed(bot: Bot, telegram: Telegram, aigul: Account) -> None:
    telegram.faults.drop(method="sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(aigul.id, "a")
    assert aigul.last.text == "a"
    assert (await bot.send_message(aigul.id, "b")).text == "b"


async def test_a_refused_call_was_not_performed(bot: Bot, telegram: Telegram, aigul: Account) -> None:
    telegram.faults.refuse(chat=aigul.id)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(aigul.id, "a")
    assert len(aigul.messages) == 1


async def test_a_hanging_call_is_answered_when_released(bot: Bot, telegram: Telegram, aigul: Account) -> None:
    telegram.faults.hang()
    async with asyncio.TaskGroup() as tasks:
        sending = tasks.create_task(bot.send_message(aigul.id, "a"))
        await aigul.wait(lambda: len(aigul.messages) == 2)
        assert not sending.done()
        telegram.faults.release()
    assert sending.result().text == "a"


@pytest.mark.parametrize("performed", [True, False])
async def test_a_gateways_page_leaves_it_open(bot: Bot, telegram: Telegram, aigul: Account, *, performed: bool) -> None:
    telegram.faults.html502(performed=performed)
    with pytest.raises(ClientDecodeError):
        await bot.send_message(aigul.id, "a")
    assert len(aigul.messages) == 1 + performed


async def test_a_page_of_something_before_the_server_comes_in_its_place(
    bot: Bot, telegram: Telegram, aigul: Account
) -> None:
    telegram.faults.page(403)
    with pytest.raises(ClientDecodeError):
        await bot.send_message(aigul.id, "a")
    assert len(aigul.messages) == 1


async def test_half_an_answer_cannot_be_read(bot: Bot, telegram: Telegram, aigul: Account) -> None:
    telegram.faults.truncated()
    with pytest.raises(ClientDecodeError):
        await bot.send_message(aigul.id, "a")
    assert aigul.last.text == "a"


async def test_a_slow_call_is_late(bot: Bot, telegram: Telegram, aigul: Account) -> None:
    telegram.faults.slow(0.01)
    assert (await bot.send_message(aigul.id, "a")).text == "a"


async def test_an_error_is_answered_as_wished(api: Api, telegram: Telegram, aigul: Account) -> None:
    telegram.faults.error(500, "Internal Server Error", method="sendMessage", chat=aigul.id, count=2)
    values = {"chat_id": aigul.id, "text": "a"}
    assert await api.ok("getMe")
    assert await api.refused("sendMessage", chat_id=5, text="a") == (400, "Bad Request: chat not found")
    for _ in range(2):
        assert await api.refused("sendMessage", **values) == (500, "Internal Server Error")
    assert (await api.ok("sendMessage", **values))["text"] == "a"


async def test_a_fault_finds_the_chat_of_a_press(api: Api, telegram: Telegram, aigul: Account) -> None:
    telegram.faults.error(400, "Bad Request: x", {"retry_after": 1}, chat=aigul.id, count=3)
    query = aigul.tap_data("x")
    answer = await api.answer("answerCallbackQuery", callback_query_id=query)
    assert answer["parameters"] == {"retry_after": 1}
    assert (await api.refused("answerCallbackQuery", callback_query_id="5"))[1] != "Bad Request: x"
    assert (await api.refused("sendMessage", chat_id="nobody", text="a"))[1] != "Bad Request: x"


async def test_polls_fail_only_when_named(api: Api, telegram: Telegram, aigul: Account) -> None:
    aigul.say("a")
    telegram.faults.refuse()
    assert len(await api.updates()) == 1
    telegram.faults.clear()
    telegram.faults.error(401, "Unauthorized", method="getUpdates")
    assert await api.refused("getUpdates") == (401, "Unauthorized")
    telegram.faults.drop(method="getUpdates")
    with pytest.raises(aiohttp.ClientError):
        await api.updates()
    telegram.faults.html502(method="getUpdates", performed=False)
    async with api.http.get(api.address("getUpdates")) as response:
        assert response.status == 502


async def test_a_frozen_chat_says_how_long(bot: Bot, telegram: Telegram, aigul: Account) -> None:
    telegram.freeze(aigul.id, 35)
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(aigul.id, "a")
    assert refusal.value.retry_after == 35
