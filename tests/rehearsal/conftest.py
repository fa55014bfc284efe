from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from rehearsal.telegram import Telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rehearsal.people.account import Account


@dataclass
class Clock:
    """A clock that moves when told to; seconds since 1970."""

    seconds: float = 1_790_000_000.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Api:
    """The Bot API through real HTTP."""

    telegram: Telegram
    http: aiohttp.ClientSession

    def address(self, method: str) -> str:
        return f"{self.telegram.url}/bot{self.telegram.token}/{method}"

    async def answer(self, method: str, **values: Any) -> dict[str, Any]:
        async with self.http.post(self.address(method), json=values) as response:
            body: dict[str, Any] = await response.json()
            assert response.status == body.get("error_code", 200)
            return body

    async def ok(self, method: str, **values: Any) -> Any:
        """Return the result of a call that must succeed."""
        body = await self.answer(method, **values)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **values: Any) -> tuple[int, str]:
        """Return the code and the words of a call that must fail."""
        body = await self.answer(method, **values)
        assert not body["ok"], body
        return body["error_code"], body["description"]

    async def updates(self, **values: Any) -> list[dict[str, Any]]:
        return list(await self.ok("getUpdates", **values))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def telegram(clock: Clock) -> AsyncIterator[Telegram]:
    async with Telegram(now=clock) as telegram:
        yield telegram
    assert telegram.alarms == []


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def api(telegram: Telegram, http: aiohttp.ClientSession) -> Api:
    return Api(telegram, http)


@pytest.fixture
def aigul(telegram: Telegram) -> Account:
    """Somebody who has pressed Start, and whose Start the bot has seen."""
    aigul = telegram.person("Айгүл")
    aigul.start()
    telegram.updates.confirm(telegram.updates.next_id)
    return aigul


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
    yield Bot(telegram.token, session)
    if session._session is not None:
        await session._session.close()  # AiohttpSession.close() would sleep
