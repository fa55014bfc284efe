"""Updates that come by webhook: with the secret, in order, again until they are accepted."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api, Clock

HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Receiver:
    """A bot that is called; it answers with what is next, and with 200 when nothing is."""

    url: str = ""
    seen: list[tuple[str | None, dict[str, Any]]] = field(default_factory=list)
    answers: list[web.Response] = field(default_factory=list)
    called: asyncio.Event = field(default_factory=asyncio.Event)

    async def hear(self, request: web.Request) -> web.Response:
        self.seen.append((request.headers.get(HEADER), await request.json()))
        self.called.set()
        return self.answers.pop(0) if self.answers else web.Response()

    async def calls(self, count: int) -> list[str]:
        """Wait until it was called so often; return what was said."""
        async with asyncio.timeout(10):
            while len(self.seen) < count:
                self.called.clear()
                await self.called.wait()
        return [update["message"]["text"] for _, update in self.seen]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.hear)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.05)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def passes(clock: Clock, telegram: Telegram, seconds: float) -> None:
    """Let time pass while a lane rests."""
    async with asyncio.timeout(10):
        while not telegram.webhook.resting:  # noqa: ASYNC110  as below
            await asyncio.sleep(0)
    clock.seconds += seconds
    telegram.webhook.hurry()


async def quiet(telegram: Telegram) -> None:
    """Wait until nothing is to be delivered any more."""
    async with asyncio.timeout(10):
        while len(telegram.updates):  # noqa: ASYNC110  a delivery tells nobody
            await asyncio.sleep(0)


async def test_updates_come_with_the_secret_and_are_gone_when_accepted(
    api: Api, telegram: Telegram, aigul: Account, receiver: Receiver
) -> None:
    aigul.say("бұрын")
    await api.ok("setWebhook", url=receiver.url, secret_token="s-1_A", allowed_updates=["message"])
    aigul.say("кейін")
    aigul.block()  # a kind that was not asked for
    assert await receiver.calls(2) == ["бұрын", "кейін"]
    await quiet(telegram)
    assert [secret for secret, _ in receiver.seen] == ["s-1_A", "s-1_A"]
    info = await api.ok("getWebhookInfo")
    assert info == {
        "url": receiver.url,
        "has_custom_certificate": False,
        "pending_update_count": 0,
        "allowed_updates": ["message"],
        "ip_address": "127.0.0.1",
        "max_connections": 40,
    }
    aigul.unblock()


async def test_a_refused_update_comes_again_before_the_next_of_its_chat(
    api: Api, telegram: Telegram, aigul: Account, receiver: Receiver, clock: Clock
) -> None:
    dana = telegram.person("Дана")
    receiver.answers = [web.Response(status=500), web.Response(status=503, headers={"Retry-After": "600"})]
    await api.ok("setWebhook", url=receiver.url)
    aigul.say("бір")
    aigul.say("екі")
    assert await receiver.calls(2) == ["бір", "бір"]  # the first retry is at once
    info = await api.ok("getWebhookInfo")
    assert info["last_error_message"] in (
        "Wrong response from the webhook: 500 Internal Server Error",
        "Wrong response from the webhook: 503 Service Unavailable",
    )
    dana.say("басқа чат")
    assert (await receiver.calls(3))[2] == "басқа чат"
    await passes(clock, telegram, 599)
    await asyncio.sleep(0)
    assert len(receiver.seen) == 3
    await passes(clock, telegram, 2)
    assert (await receiver.calls(5))[3:] == ["бір", "екі"]
    await quiet(telegram)


async def test_an_update_that_is_too_old_is_given_up(
    api: Api, telegram: Telegram, aigul: Account, receiver: Receiver, clock: Clock
) -> None:
    receiver.answers = [web.Response(status=500, headers={"Retry-After": "5000"})]
    await api.ok("setWebhook", url=receiver.url)
    aigul.say("ескі")
    await receiver.calls(1)
    await passes(clock, telegram, 86_401)
    aigul.say("жаңа")
    assert await receiver.calls(2) == ["ескі", "жаңа"]
    await quiet(telegram)


async def test_nothing_but_410_for_23_hours_ends_the_webhook(
    api: Api, telegram: Telegram, aigul: Account, receiver: Receiver, clock: Clock
) -> None:
    receiver.answers = [web.Response(status=410) for _ in range(9)]
    await api.ok("setWebhook", url=receiver.url)
    aigul.say("бар ма?")
    await receiver.calls(2)
    await passes(clock, telegram, 82_801)
    await receiver.calls(3)
    async with asyncio.timeout(10):
        while telegram.webhook_address is not None:  # noqa: ASYNC110  nobody is told
            await asyncio.sleep(0)
    assert (await api.ok("getWebhookInfo"))["url"] == ""
    assert len(telegram.updates) == 1


async def test_a_bot_that_is_not_there_is_tried_again(
    api: Api, telegram: Telegram, aigul: Account, receiver: Receiver, clock: Clock
) -> None:
    await api.ok("setWebhook", url="http://127.0.0.1:9/hook")
    aigul.say("бар ма?")
    async with asyncio.timeout(10):
        while "last_error_message" not in (info := await api.ok("getWebhookInfo")):
            pass
    assert info["last_error_message"] == "Connection refused"
    await api.ok("setWebhook", url=receiver.url)
    assert await receiver.calls(1) == ["бар ма?"]
    await quiet(telegram)


async def test_an_answer_may_carry_a_call(api: Api, telegram: Telegram, aigul: Account, receiver: Receiver) -> None:
    bodies: list[Any] = [
        {"method": "sendMessage", "chat_id": aigul.id, "text": "Сәлем"},
        {"method": "sendMessage", "chat_id": 5, "text": "?"},
        {"method": "sendDice", "chat_id": aigul.id},
        {"method": "nothing"},
        ["x"],
    ]
    receiver.answers = [web.json_response(body) for body in bodies]
    await api.ok("setWebhook", url=receiver.url)
    for text in "абвгд":
        aigul.say(text)
    await receiver.calls(5)
    await quiet(telegram)
    assert aigul.last.text == "Сәлем"
    assert (await api.ok("getWebhookInfo"))["last_error_message"] == "Bad Request: chat not found"
    assert telegram.alarms == ["sendDice: not rehearsed"]
    telegram.alarms.clear()


async def test_fetching_and_a_webhook_exclude_each_other(api: Api, telegram: Telegram, receiver: Receiver) -> None:
    poll = asyncio.ensure_future(api.refused("getUpdates", timeout=50))  # noqa: TID251  two calls at a time
    async with asyncio.timeout(10):
        while telegram.updates._poll is None:  # noqa: ASYNC110  a poll tells nobody
            await asyncio.sleep(0)
    await api.ok("setWebhook", url=receiver.url)
    assert await poll == (409, "Conflict: terminated by setWebhook request")
    assert await api.refused("getUpdates") == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    await api.ok("setWebhook", url="", drop_pending_updates=True)
    assert await api.updates() == []


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"url": "ftp://127.0.0.1"}, "bad webhook: HTTPS URL must be provided for webhook"),
        ({"url": "https://example.org/"}, "bad webhook: failed to resolve host: Name or service not known"),
        ({"secret_token": "a" * 257}, "secret token is too long"),
        ({"secret_token": "а б"}, "secret token contains unallowed characters"),
    ],
)
async def test_a_webhook_has_rules(api: Api, changed: dict[str, Any], reason: str) -> None:
    values = {"url": "http://localhost:1/", **changed}
    assert await api.refused("setWebhook", **values) == (400, f"Bad Request: {reason}")


async def test_there_is_no_webhook(api: Api, telegram: Telegram, aigul: Account) -> None:
    aigul.say("a")
    info = await api.ok("getWebhookInfo")
    assert info == {"url": "", "has_custom_certificate": False, "pending_update_count": 1}
    assert await api.ok("deleteWebhook") is True
    assert len(telegram.updates) == 1
    assert await api.ok("deleteWebhook", drop_pending_updates=True) is True
    assert len(telegram.updates) == 0
